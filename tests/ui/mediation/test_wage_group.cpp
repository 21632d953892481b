// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QTemporaryDir>

#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation::test;

/// Thirty workers and their wages, carried through the window from the sheet to the last payment.
class TestWageGroup : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;
    QTemporaryDir m_folder;

    QString sheet() {
        QFile file(m_folder.filePath(QStringLiteral("workers.csv")));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write("Name,ID Number,Amount\nTest One,,8000\n");
        for (int worker = 3; worker <= 31; ++worker) {
            file.write(QByteArrayLiteral("Worker ") + QByteArray::number(worker) + ",,9800.50\n");
        }
        file.write("Wrong Card,110105194912310021,5\nWrong Sum,,many\n");
        return file.fileName();
    }
    void openDispute() {
        m_desk->program.desktop->desk()->navigation.openPage(QStringLiteral("mediation.new_dispute"));
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_dispute"));
        QVERIFY(m_desk->calm());
        m_desk->fill(given({{"applicant", "Test One"},
                            {"respondent", "Builder Two"},
                            {"kind", "MD11"},
                            {"area", "340202014003"},
                            {"facts", "Wages of four months"},
                            {"competence", "competent"},
                            {"agreed_to_mediate", "true"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 15000);
        QVERIFY(m_desk->calm());
        m_desk->step("assign",
                     given({{"committee", "SQ01"},
                            {"mediators", "Mediator Three"},
                            {"chosen_by", "specialty"},
                            {"conflict_of_interest", "no"}}),
                     "ASSIGNED");
        m_desk->step("rights_notice", given({{"signed_on", "2026-09-28"}}), "INFORMED");
        m_desk->step("hold_session", given({{"process", "All were heard"}}), "IN_MEDIATION");
    }
    QWidget* panel() {
        for (QWidget* widget : m_desk->page()->findChildren<QWidget*>()) {
            if (qstrcmp(widget->metaObject()->className(), "qz::mediation::GroupPanel") == 0) {
                return widget;
            }
        }
        return nullptr;
    }
    QTableWidget* table(QWidget* under, const char* name) { return m_desk->named<QTableWidget>(name, under); }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void fromTheSheetToTheLastPayment() {
        openDispute();
        if (QTest::currentTestFailed()) {
            return;
        }
        m_desk->showTab("Group");
        QVERIFY(panel() != nullptr);
        QVERIFY(QMetaObject::invokeMethod(panel(), "takeSheet", Q_ARG(QString, sheet())));
        QPointer<QDialog> dialog = panel()->findChild<QDialog*>();
        QVERIFY(dialog != nullptr);
        // Row and column of what cannot be taken over stand there before anything is changed.
        QTRY_VERIFY_WITH_TIMEOUT(table(dialog, "Rows with errors") != nullptr, 15000);
        const QTableWidget* rejected = table(dialog, "Rows with errors");
        QCOMPARE(table(dialog, "Parties of the sheet")->rowCount(), 30);
        QCOMPARE(rejected->rowCount(), 2);
        QCOMPARE(rejected->item(0, 0)->text(), QStringLiteral("32"));
        QCOMPARE(rejected->item(0, 1)->text(), QStringLiteral("ID Number"));
        QCOMPARE(rejected->item(1, 1)->text(), QStringLiteral("Amount"));
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("parties")), QStringLiteral("2"));
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Take over")) {
                button->click();
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isNull(), 15000);
        QVERIFY(m_desk->calm());
        QCOMPARE(table(panel(), "Parties and their agreements")->rowCount(), 31);
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("amounts")),
                 QStringLiteral("1=8000, 3-31=9800.50"));
        m_desk->step("agree_series",
                     given({{"terms", "Paid by transfer"}, {"exclusion", "nothing_excluded"}}),
                     "AGREED_WRITTEN");
        for (const char* signer : {"every_party", "mediator", "seal"}) {
            m_desk->step("sign_agreement", given({{"signer", signer}, {"signed_on", "2026-09-28"}}),
                         "AGREED_WRITTEN");
        }
        m_desk->step("begin_performance", {}, "PERFORMING");
        m_desk->step("record_performance", given({{"complete", "false"}, {"agreements", "1, 3-20"}}),
                     "PERFORMING");
        m_desk->step("record_performance", given({{"complete", "true"}}), "PERFORMED");
        if (QTest::currentTestFailed()) {
            return;
        }
        // All are in effect and performed: nothing is missing in the table.
        const QTableWidget* agreements = table(panel(), "Parties and their agreements");
        int performed = 0;
        for (int row = 0; row < agreements->rowCount(); ++row) {
            const int last = agreements->columnCount() - 1;
            performed += agreements->item(row, last)->text() == QLatin1String("2026-09-28") &&
                                 agreements->item(row, last - 1)->text() == QLatin1String("2026-09-28")
                             ? 1
                             : 0;
        }
        QCOMPARE(performed, 30);
        QCOMPARE(agreements->item(30, 3)->text(), QStringLiteral("30"));
    }
};

QZ_TEST(TestWageGroup)
#include "test_wage_group.moc"
