// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/choice_words.h"
#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "qz_test.h"

using namespace qz;

class TestChoiceWords : public QObject {
    Q_OBJECT

private slots:
    void everyChoiceIsKnownToTheTranslator() {
        const QStringList known = mediation::choiceWords();
        QList<FieldSpec> fields = mediation::disputeFields() + mediation::disputeDerived();
        fields += mediation::referralFields();
        for (const WorkflowSpec& spec : {mediation::disputeWorkflow(), mediation::referralWorkflow()}) {
            for (const StepSpec& step : spec.steps) {
                fields += step.fields;
            }
        }
        int choices = 0;
        for (const FieldSpec& field : fields) {
            for (const QString& choice : field.choices) {
                ++choices;
                QVERIFY2(known.contains(choice), qPrintable(field.id + ": " + choice));
            }
        }
        QVERIFY(choices > 20);
    }
};

QZ_TEST(TestChoiceWords)
#include "test_choice_words.moc"
