// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeView>

#include "pages/approvals_page.h"
#include "pages/documents_panel.h"
#include "pages/my_work_page.h"
#include "pages/question_dialog.h"
#include "pages/settings_page.h"
#include "pages/settings_tables.h"
#include "pages/why_page.h"
#include "program.h"
#include "qz/async.h"
#include "qz/core/reference_office.h"
#include "qz/ui/panes.h"

using namespace qz;
using namespace qz::test;

/// Tables of the city, the tray with reports, decisions in My work and the reasons page, as users work with
/// them in the window.
class TestTables final : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    static Actor boss() {
        Actor actor;
        actor.user = QStringLiteral("boss");
        return actor;
    }
    TablesTab* tables(const char* id) const {
        m_program->desktop->desk()->navigation.openPage(QStringLiteral("settings"),
                                                        {{QStringLiteral("tab"), QStringLiteral("tables")},
                                                         {QStringLiteral("table"), QLatin1String(id)}});
        return m_program->calm() ? window()->currentPage()->findChild<TablesTab*>() : nullptr;
    }
    static QPushButton* button(const QWidget* in, const char* text) {
        for (QPushButton* each : in->findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }
    void addUser(const char* name, const char* role) const {
        User user{QLatin1String(name), {}, QLatin1String(role), core().rootArea(), {}};
        QZ_VERIFY_OK(await(core().store().write(
            QStringLiteral("test"), [&](WriteTx& tx) { return core().access().putUser(tx, user); })));
    }
    QString event() const {
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("area"), QStringLiteral("340202014003")},
                          {QStringLiteral("summary"), QStringLiteral("a cover is broken")}};
        request.actor = boss();
        return await(core().cases().open(request)).valueOr(CaseRecord()).number;
    }
    QList<AuditEntry> audit() const {
        return await(core().store().read([](ReadTx& read) { return AuditTrail::latest(read, 20); }))
            .valueOr({});
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void aLimitGetsItsNextVersion() {
        TablesTab* tab = tables("grid.limits");
        QVERIFY(tab != nullptr);
        tab->search()->setText(QStringLiteral("P0101"));
        const int before = tab->rows()->rowCount();
        QVERIFY(before > 0 && before < 10);
        tab->openForm(true);
        auto* dialog = tab->findChild<FormDialog*>();
        QVERIFY(dialog != nullptr);
        // What is wrong stands beside its field, and nothing is lost.
        dialog->form()->setValue(QStringLiteral("amount"), QStringLiteral("0"));
        dialog->form()->setValue(QStringLiteral("source"), QStringLiteral("decree 9"));
        dialog->form()->setValue(QStringLiteral("valid_from"), QStringLiteral("2026-11-01"));
        dialog->submit();
        QTRY_VERIFY(!dialog->form()->errorText(QStringLiteral("amount")).isEmpty());
        dialog->form()->setValue(QStringLiteral("amount"), QStringLiteral("3"));
        QPointer<FormDialog> open = dialog;
        dialog->submit();
        QTRY_VERIFY(open.isNull());
        QVERIFY(m_program->calm());
        QCOMPARE(tab->rows()->rowCount(), before + 1);
        QStringList states;
        for (int row = 0; row < tab->rows()->rowCount(); ++row) {
            states.append(tab->rows()->item(row, 0)->text());
        }
        QCOMPARE(states.count(QStringLiteral("to come")), 1);
        QCOMPARE(audit().first().action, QStringLiteral("reference_added"));
        const QString file = m_program->folder() + QStringLiteral("/limits.csv");
        tab->exportTo(file);
        QVERIFY(m_program->calm());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("decree 9"));
    }
    void whoMayNotChangesNothing() {
        addUser("looker", "viewer");
        TablesTab* before = tables("grid.classes");
        QVERIFY(button(before, "New version…")->isEnabled());
        User viewer = *core().access().user(QStringLiteral("looker"));
        m_program->desktop->desk()->refreshSession(viewer);
        tables("grid.limits");
        for (const char* text : {"New entry…", "New version…", "End…", "Import…"}) {
            QVERIFY2(!button(before, text)->isEnabled(), text);
        }
        const ReferenceTable& table =
            *m_program->desktop->runtime()->references().find(QStringLiteral("grid.classes"));
        Actor actor;
        actor.user = QStringLiteral("looker");
        FieldMap values{{QStringLiteral("code"), QStringLiteral("Z01")},
                        {QStringLiteral("name_zh"), QStringLiteral("own")},
                        {QStringLiteral("family"), QStringLiteral("part")},
                        {QStringLiteral("source"), QStringLiteral("none")},
                        {QStringLiteral("valid_from"), QStringLiteral("2026-11-01")}};
        QCOMPARE(await(ReferenceOffice(core()).add(table, values, actor)).error().code, ErrorCode::Denied);
    }
    void aClassOfTheStoreIsOfferedAtTheIntake() {
        const ReferenceTable& table =
            *m_program->desktop->runtime()->references().find(QStringLiteral("grid.classes"));
        FieldMap values{{QStringLiteral("code"), QStringLiteral("E0177")},
                        {QStringLiteral("name_zh"), QStringLiteral("own class")},
                        {QStringLiteral("name_en"), QStringLiteral("Own class")},
                        {QStringLiteral("parent"), QStringLiteral("E01")},
                        {QStringLiteral("family"), QStringLiteral("event")},
                        {QStringLiteral("source"), QStringLiteral("decree 9")},
                        {QStringLiteral("valid_from"), QStringLiteral("2026-09-01")}};
        QZ_VERIFY_OK(await(ReferenceOffice(core()).add(table, values, boss())));
        QCOMPARE(
            m_program->desktop->desk()->lookups.title(QStringLiteral("grid.class"), QStringLiteral("E0177")),
            QStringLiteral("Own class"));
    }
    void reportsStandInTheTray() {
        KeptReport report;
        report.kind = QStringLiteral("daily_brief");
        report.title = QStringLiteral("Brief");
        report.area = core().rootArea();
        report.period = {QDate(2026, 9, 29), QDate(2026, 9, 29)};
        report.content = *core().keptReports().put(R"({"paper": {"title": "Brief", "blocks": []}})");
        const KeptReport kept = *await(core().keptReports().keep(report, boss()));
        QZ_VERIFY_OK(await(core().keptReports().advance(kept, ReportStep::Submit, {}, boss())));
        window()->openPage(QStringLiteral("approvals"), {});
        QVERIFY(m_program->calm());
        auto* page = static_cast<ApprovalsPage*>(window()->currentPage());
        QTRY_COMPARE(page->table()->rowCount(), 1);
        QCOMPARE(page->table()->item(0, 1)->text(), QStringLiteral("Freeze"));
        // A refusal without a reason is none.
        page->decide(false);
        QCOMPARE(page->table()->rowCount(), 1);
        page->decide(true);
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->item(0, 1)->text(), QStringLiteral("Issue"), 20000);
        page->decide(true);
        QTRY_VERIFY(page->findChild<QuestionDialog*>() != nullptr);
        const QList<QLineEdit*> edits = page->findChild<QuestionDialog*>()->findChildren<QLineEdit*>();
        edits.at(0)->setText(QStringLiteral("No. 9"));
        edits.at(1)->setText(QStringLiteral("all streets"));
        button(page->findChild<QuestionDialog*>(), "Issue")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->rowCount(), 0, 20000);
        const KeptReport issued = *await(core().keptReports().find(kept.code(), boss()));
        QCOMPARE(issued.state, ReportState::Issued);
        QCOMPARE(issued.number, QStringLiteral("No. 9"));
    }
    void decisionsStandFirstInMyWork() {
        addUser("second", "duty_leader");
        const QString number = event();
        for (const char* action : {"accept", "file_case", "dispatch"}) {
            StepRequest step;
            step.number = number;
            step.action = QLatin1String(action);
            step.actor = boss();
            if (step.action == QLatin1String("dispatch")) {
                step.fields = {{QStringLiteral("unit"), QStringLiteral("CG01")}};
            }
            QZ_VERIFY_OK(await(core().cases().act(step)));
        }
        StepRequest asked;
        asked.number = number;
        asked.action = QStringLiteral("extend_deadline");
        asked.fields = {{QStringLiteral("amount"), QStringLiteral("2")},
                        {QStringLiteral("unit"), QStringLiteral("WORK_H")},
                        {QStringLiteral("clock"), QStringLiteral("disposal")},
                        {QStringLiteral("reason"), QStringLiteral("parts are late")}};
        asked.actor.user = QStringLiteral("second");
        QZ_VERIFY_OK(await(core().approvals().request(asked)));
        window()->openPage(QStringLiteral("my_work"), {});
        QVERIFY(m_program->calm());
        auto* page = static_cast<MyWorkPage*>(window()->currentPage());
        QTRY_COMPARE(page->model()->count(WorkGroup::Decide), 1);
        const QModelIndex first =
            page->model()->index(0, MyWorkModel::NextColumn, page->model()->index(0, 0));
        QVERIFY(page->model()->isDecision(first));
        QVERIFY(first.data().toString().startsWith(QStringLiteral("Decide: ")));
        // One key leads to it in the tray.
        auto* view = page->findChild<QTreeView*>();
        Q_EMIT view->activated(first);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("approvals"));
        // Who asked does not see the own request as something to decide.
        m_program->desktop->desk()->refreshSession(*core().access().user(QStringLiteral("second")));
        window()->openPage(QStringLiteral("my_work"), {});
        QVERIFY(m_program->calm());
        QTRY_COMPARE(page->model()->count(WorkGroup::Decide), 0);
    }
    void reasonsNameRuleInputsAndTrace() {
        const QString number = event();
        m_program->desktop->desk()->navigation.openCase(number);
        QVERIFY(m_program->calm());
        QTest::keyClick(window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(window()->currentPageId(), QStringLiteral("why"));
        QVERIFY(m_program->calm());
        auto* page = static_cast<WhyPage*>(window()->currentPage());
        const QString text = page->text()->toPlainText();
        for (const char* wanted : {"Why it stands at", "GRID-ALL-ACCEPT", "LIMITS-2026-1", "Counted from",
                                   "CN-2026-1", "Proposed unit", "City management"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), qPrintable(QLatin1String(wanted) + u'\n' + text));
        }
        // The table that set the limit is one click away.
        Q_EMIT page->text()->anchorClicked(QUrl(QStringLiteral("table:grid.limits")));
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("settings"));
        QCOMPARE(window()->currentPage()->findChild<TablesTab*>()->isVisible(), true);
    }
    void savingACasePaperLeavesARow() {
        const QString number = event();
        m_program->desktop->desk()->navigation.openCase(number);
        QVERIFY(m_program->calm());
        auto* panel = window()->currentPage()->findChild<DocumentsPanel*>();
        QVERIFY(panel != nullptr);
        panel->choose(QStringLiteral("event_form"));
        QVERIFY(m_program->calm());
        const QString file = m_program->folder() + QStringLiteral("/form.pdf");
        panel->saveTo(file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
        QCOMPARE(audit().first().action, QStringLiteral("save_paper"));
        QVERIFY(audit().first().subject.startsWith(number + QStringLiteral(": event_form")));
    }
};

QZ_TEST(TestTables)
#include "test_tables.moc"
