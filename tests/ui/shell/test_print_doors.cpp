// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>

#include "pages/case_page.h"
#include "pages/documents_panel.h"
#include "pages/paper_pane.h"
#include "pages/reports_page.h"
#include "pages/settings_audit.h"
#include "pages/settings_page.h"
#include "pages/watch_page.h"
#include "program.h"
#include "qz/ui/case_list_pane.h"
#include "shell_exports.h"

namespace qz::test {

/// Every door that a paper or a list leaves through: the audit row is written first, and where it cannot be
/// written nothing leaves. The doors are opened as a user opens them; the printer prints to a file.
class TestPrintDoors final : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    [[nodiscard]] MainWindow* window() const { return m_program->desktop->mainWindow(); }
    [[nodiscard]] CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    [[nodiscard]] Page* page(const char* id, const QVariantMap& args = {}) const {
        m_program->desktop->desk()->navigation.openPage(QLatin1String(id), args);
        return m_program->calm() ? window()->currentPage() : nullptr;
    }
    [[nodiscard]] QString event() const {
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("area"), QStringLiteral("340202014003")},
                          {QStringLiteral("summary"), QStringLiteral("a cover is broken")}};
        request.actor.user = QStringLiteral("boss");
        request.actor.channel = QStringLiteral("desktop");
        return await(core().cases().open(request)).valueOr(CaseRecord()).number;
    }
    [[nodiscard]] QList<AuditEntry> rows(const char* action) const {
        QList<AuditEntry> all = await(core().store().read([](ReadTx& read) {
                                    return AuditTrail::latest(read, 200);
                                })).valueOr({});
        all.removeIf([action](const AuditEntry& row) { return row.action != QLatin1String(action); });
        return all;
    }
    static QPushButton* button(const QWidget* in, const QString& text) {
        for (QPushButton* each : in->findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }
    /// Presses the button in `in` and says yes to the dialog; the paper would stand in `file`.
    void print(QWidget* in, const QString& file, const QString& title = QStringLiteral("Print…")) const {
        QPushButton* press = button(in, title);
        QVERIFY(press != nullptr);
        QTRY_VERIFY(press->isEnabled());
        QTest::mouseClick(press, Qt::LeftButton);
        sayYes(file);
    }
    void sayYes(const QString& file) const {
        QTRY_VERIFY(window()->findChild<QPrintDialog*>() != nullptr);
        QPointer<QPrintDialog> dialog = window()->findChild<QPrintDialog*>();
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file);
        dialog->done(QDialog::Accepted);
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(m_program->calm());
    }
    void save(const QString& file) const {
        QTRY_VERIFY(window()->findChild<QFileDialog*>() != nullptr);
        QPointer<QFileDialog> dialog = window()->findChild<QFileDialog*>();
        Q_EMIT dialog->fileSelected(file);
        dialog->reject();
        QVERIFY(m_program->calm());
        QTRY_VERIFY(m_program->desktop->runtime()->jobs().jobs().isEmpty());
    }
    [[nodiscard]] QString file(const char* name) const {
        return m_program->folder() + QLatin1Char('/') + QLatin1String(name);
    }
    /// The session goes on, but whoever has it may do nothing any more.
    void takeRights() const {
        User boss = *core().access().user(QStringLiteral("boss"));
        boss.enabled = false;
        QZ_VERIFY_OK(await(core().store().write(
            QStringLiteral("test"), [&](WriteTx& tx) { return core().access().putUser(tx, boss); })));
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void aCasePaper() {
        const QString number = event();
        auto* papers = page("case", {{QStringLiteral("number"), number}})->findChild<DocumentsPanel*>();
        QVERIFY(papers != nullptr);
        for (auto* tabs : window()->currentPage()->findChildren<QTabWidget*>()) {
            if (tabs->indexOf(papers) >= 0) {
                tabs->setCurrentWidget(papers);
            }
        }
        QTRY_VERIFY(!papers->isBusy() && papers->preview()->pageCount() > 0);
        print(papers, file("paper.pdf"));
        QTRY_VERIFY(QFile::exists(file("paper.pdf")));
        QCOMPARE(rows("print_paper").size(), 1);
        QVERIFY(rows("print_paper").first().subject.startsWith(number));
        QTest::mouseClick(button(papers, QStringLiteral("Save as PDF or Word…")), Qt::LeftButton);
        save(file("saved.pdf"));
        QVERIFY(QFile::exists(file("saved.pdf")));
        QCOMPARE(rows("save_paper").size(), 1);
        takeRights();
        print(papers, file("refused.pdf"));
        QTest::mouseClick(button(papers, QStringLiteral("Save as PDF or Word…")), Qt::LeftButton);
        save(file("refused2.pdf"));
        QVERIFY(!QFile::exists(file("refused.pdf")) && !QFile::exists(file("refused2.pdf")));
        QCOMPARE(rows("print_paper").size(), 1);
    }
    void aSheetOfTheWatch() {
        auto* pane = page("watch")->findChild<PaperPane*>();
        QVERIFY(pane != nullptr);
        PaperDocument paper;
        paper.title = QStringLiteral("Morning brief");
        const auto show = [pane, paper] {
            pane->show([paper] { return paper; }, QStringLiteral("brief"),
                       {QStringLiteral("morning_brief 2026-09-30"), QStringLiteral("watch.keep")});
        };
        show();
        QTRY_VERIFY(pane->preview()->pageCount() > 0);
        pane->savePdf(file("brief.pdf"));
        QTRY_VERIFY(QFile::exists(file("brief.pdf")));
        QVERIFY(m_program->calm());
        QCOMPARE(rows("save_sheet").size(), 1);
        QCOMPARE(rows("save_sheet").first().subject, QStringLiteral("morning_brief 2026-09-30: pdf"));
        takeRights();
        pane->savePdf(file("refused.pdf"));
        QTRY_VERIFY(m_program->desktop->runtime()->jobs().jobs().isEmpty());
        QVERIFY(m_program->calm());
        QVERIFY(!QFile::exists(file("refused.pdf")));
        QCOMPARE(rows("save_sheet").size(), 1);
    }
    void aSettingsSheet_data() {
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("subject");
        QTest::newRow("the audit itself")
            << QStringLiteral("audit") << QStringLiteral("Print") << QStringLiteral("audit: ");
        QTest::newRow("an impact assessment") << QStringLiteral("assessment") << QStringLiteral("Print")
                                              << QStringLiteral("assessment grid v1: ");
        QTest::newRow("the record of deletions")
            << QStringLiteral("retention") << QStringLiteral("Print the record")
            << QStringLiteral("deletions: ");
    }
    void aSettingsSheet() {
        QFETCH(QString, tab);
        QFETCH(QString, title);
        QFETCH(QString, subject);
        auto* settings = qobject_cast<SettingsPage*>(page("settings", {{QStringLiteral("tab"), tab}}));
        QVERIFY(settings != nullptr);
        QWidget* sheet = settings->tabs()->currentWidget();
        print(sheet, file("sheet.pdf"), title);
        QTRY_VERIFY(QFile::exists(file("sheet.pdf")));
        QCOMPARE(rows("print_sheet").size(), 1);
        QVERIFY2(rows("print_sheet").first().subject.startsWith(subject),
                 qPrintable(rows("print_sheet").first().subject));
        takeRights();
        print(sheet, file("refused.pdf"), title);
        QVERIFY(!QFile::exists(file("refused.pdf")));
        QCOMPARE(rows("print_sheet").size(), 1);
    }
    void aReport() {
        auto* reports = qobject_cast<ReportsPage*>(page("reports"));
        QVERIFY(reports != nullptr);
        const auto action = [reports](const char* text) {
            for (QAction* each : reports->toolbarActions()) {
                if (each->text() == QString::fromUtf8(text)) {
                    return each;
                }
            }
            return static_cast<QAction*>(nullptr);
        };
        reports->make();
        QTRY_VERIFY(!reports->isBusy() && reports->preview()->pageCount() > 0);
        action("Print…")->trigger();
        sayYes(file("report.pdf"));
        QTRY_VERIFY(QFile::exists(file("report.pdf")));
        QCOMPARE(rows("print_report").size(), 1);
        takeRights();
        action("Print…")->trigger();
        sayYes(file("refused.pdf"));
        QVERIFY(!QFile::exists(file("refused.pdf")));
        QCOMPARE(rows("print_report").size(), 1);
    }
    void aList() {
        (void)event();
        auto* pane = page("grid.events")->findChild<CaseListPane*>();
        QVERIFY(pane != nullptr);
        ListExport list{ChosenRows::whole(*pane->list()),
                        {QStringLiteral("number"), QStringLiteral("summary")},
                        pane->list()->model()->cells(),
                        QStringLiteral("events")};
        ShellListExports& exports = m_program->desktop->desk()->listExports;
        QZ_VERIFY_OK(await(exports.write(list, file("list.xlsx"), ListFormat::Xlsx)));
        QVERIFY(QFile::exists(file("list.xlsx")));
        QCOMPARE(rows("export.run").size(), 1);
        takeRights();
        QVERIFY(!await(exports.write(list, file("refused.xlsx"), ListFormat::Xlsx)).ok());
        QVERIFY(!QFile::exists(file("refused.xlsx")));
        QCOMPARE(rows("export.run").size(), 1);
    }
};

}  // namespace qz::test

using qz::test::TestPrintDoors;
QZ_TEST(TestPrintDoors)
#include "test_print_doors.moc"
