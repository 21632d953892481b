// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>

#include "pages/kept_reports_page.h"
#include "pages/question_dialog.h"
#include "pages/reports_page.h"
#include "pages/settings_page.h"
#include "pages/settings_templates.h"
#include "program.h"
#include "qz/papers/report_schedule.h"

using namespace qz;
using namespace qz::test;

/// Reports from the draft to the issue, and templates, as a user does it in the window.
class TestWindowReports : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    KeptReportsPage* kept() const { return qobject_cast<KeptReportsPage*>(window()->currentPage()); }
    QAction* action(const QString& text) const {
        for (QAction* each : window()->currentPage()->toolbarActions()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    QString state() const { return kept()->list()->item(0, 0)->text(); }
    bool answer(const QStringList& texts) const {
        auto* dialog = window()->currentPage()->findChild<QuestionDialog*>();
        if (dialog == nullptr) {
            return false;
        }
        const QList<QLineEdit*> edits = dialog->findChildren<QLineEdit*>();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            edits.at(i)->setText(texts.at(i));
        }
        QPushButton* accept =
            dialog->findChild<QDialogButtonBox*>()->buttons().first() == nullptr
                ? nullptr
                : qobject_cast<QPushButton*>(dialog->findChild<QDialogButtonBox*>()->buttons().first());
        accept->click();
        return m_program->calm();
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>(QStringLiteral("2026-10-08T08:00"));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void fromDraftToIssueInTheWindow() {
        window()->openPage(QStringLiteral("reports"), {});
        QVERIFY(m_program->calm());
        static_cast<ReportsPage*>(window()->currentPage())->make();
        QVERIFY(m_program->calm());
        QVERIFY(action(QStringLiteral("Keep as draft")) != nullptr);
        action(QStringLiteral("Keep as draft"))->trigger();
        QVERIFY(
            QTest::qWaitFor([this] { return kept() != nullptr && kept()->list()->rowCount() == 1; }, 20000));
        QVERIFY(m_program->calm());
        QCOMPARE(state(), QStringLiteral("Draft"));
        // What is not possible now is absent.
        QVERIFY(action(QStringLiteral("Freeze")) == nullptr);
        QVERIFY(action(QStringLiteral("Send to check")) != nullptr);
        action(QStringLiteral("Send to check"))->trigger();
        QVERIFY(m_program->calm());
        QCOMPARE(state(), QStringLiteral("In check"));
        action(QStringLiteral("Record an objection"))->trigger();
        QVERIFY(answer({QStringLiteral("WG26-000001"), QStringLiteral("was in time")}));
        action(QStringLiteral("Freeze"))->trigger();
        QVERIFY(m_program->calm());
        QCOMPARE(state(), QStringLiteral("In check"));  // the objection is open
        action(QStringLiteral("Decide an objection"))->trigger();
        QVERIFY(answer({QStringLiteral("right, corrected")}));
        QVERIFY(action(QStringLiteral("Decide an objection")) == nullptr);
        action(QStringLiteral("Freeze"))->trigger();
        QVERIFY(m_program->calm());
        QCOMPARE(state(), QStringLiteral("Frozen"));
        QVERIFY(action(QStringLiteral("Make again")) == nullptr);
        action(QStringLiteral("Issue"))->trigger();
        QVERIFY(answer({QStringLiteral("No. 9"), QStringLiteral("all streets")}));
        QCOMPARE(state(), QStringLiteral("Issued"));
        QCOMPARE(kept()->list()->item(0, 3)->text(), QStringLiteral("No. 9"));
        QCOMPARE(kept()->history()->rowCount(), 5);  // keep, submit, freeze, issue, the objection
    }
    void viewersSeeAndDoNot() {
        CoreStore& core = m_program->desktop->runtime()->core();
        Actor boss;
        boss.user = QStringLiteral("boss");
        KeptReport report;
        report.kind = QStringLiteral("daily_brief");
        report.title = QStringLiteral("Kept");
        report.area = core.rootArea();
        report.period = {QDate(2026, 10, 7), QDate(2026, 10, 7)};
        report.content = *core.keptReports().put(R"({"paper": {"title": "Kept", "blocks": []}})");
        QZ_VERIFY_OK(await(core.keptReports().keep(report, boss)));
        User viewer;
        viewer.name = QStringLiteral("viewer");
        viewer.role = QStringLiteral("viewer");
        viewer.area = core.rootArea();
        m_program->desktop->desk()->refreshSession(viewer);
        window()->openPage(QStringLiteral("kept_reports"), {});
        QVERIFY(m_program->calm());
        for (const ReportStepRule& rule : reportSteps()) {
            QVERIFY2(action(reportStepTitle(rule.step)) == nullptr, qPrintable(rule.id));
        }
    }
    void templateGoesOutAndComesBack() {
        window()->openPage(QStringLiteral("settings"), {});
        QVERIFY(m_program->calm());
        auto* tab = window()->currentPage()->findChild<TemplatesTab*>();
        QVERIFY(tab != nullptr);
        QVERIFY(QTest::qWaitFor([tab] { return !tab->isBusy(); }, 10000));
        const QString path = m_program->folder() + QStringLiteral("/form.docx");
        tab->saveTemplate(path);
        QVERIFY(QTest::qWaitFor([&path] { return QFile::exists(path); }, 10000));
        tab->takeTemplate(path, QStringLiteral("office meeting"), QDate(2026, 10, 8));
        QVERIFY(QTest::qWaitFor(
            [this] { return await(m_program->desktop->runtime()->core().templates().list())->size() == 1; },
            10000));
    }
};

QZ_TEST(TestWindowReports)
#include "test_kept_reports.moc"
