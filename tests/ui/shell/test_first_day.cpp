// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>

#include "output_of.h"
#include "pages/case_page.h"
#include "pages/documents_panel.h"
#include "pages/import_page.h"
#include "pages/reports_page.h"
#include "pages/watch_page.h"
#include "pages/watch_tabs.h"
#include "program.h"
#include "qz/ui/case_list_pane.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

using namespace qz;
using namespace qz::test;

namespace {

/// What a hotline sends as "orders.xls": a page of a browser in GBK.
const char* const kOrders =
    "<html><head><meta charset=gbk></head><body><table>"
    "<tr><th>工单编号</th><th>事件类别</th><th>事件标题</th><th>发生地址</th><th>区划代码</th><th>上报时间</"
    "th></tr>"
    "<tr><td>A-1</td><td>井盖破损</td><td>井盖松懂</td><td>井巷12号</td><td>340202014003</td><td>2026-09-29 "
    "08:00</td></tr>"
    "<tr><td>A-2</td><td>道路破损</td><td>路面坑洼</td><td>长街3号</td><td>340202014003</td><td>2026/9/29 "
    "9:05</td></tr>"
    "</table></body></html>";

}  // namespace

/// Somebody's first day, with the means of the window alone: a file of the hotline comes in, one event is
/// found by the first letters of its pinyin, corrected and printed, the list goes to a workbook, the watch
/// changes hands, and the weekly report is written.
class TestFirstDay : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    [[nodiscard]] MainWindow* window() const { return m_program->desktop->mainWindow(); }
    [[nodiscard]] CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    [[nodiscard]] CaseView* view() const {
        return static_cast<CaseDeskPage*>(window()->currentPage())->view();
    }
    [[nodiscard]] QString file(const char* name) const {
        return m_program->folder() + QLatin1Char('/') + QLatin1String(name);
    }
    template <class T>
    [[nodiscard]] T* open(const char* id) const {
        window()->openPage(QString::fromLatin1(id));
        return m_program->calm() ? qobject_cast<T*>(window()->currentPage()) : nullptr;
    }
    template <class Button>
    static Button* button(const QWidget* in, const QString& text) {
        for (Button* each : in->findChildren<Button*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    /// Answers the file dialog that is open.
    void choose(const QString& path) const {
        QTRY_VERIFY(window()->findChild<QFileDialog*>() != nullptr);
        QPointer<QFileDialog> dialog = window()->findChild<QFileDialog*>();
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(m_program->calm());
    }

    /// What stands in the toolbar of the page.
    void press(const char* text) const {
        for (QAction* action : window()->currentPage()->toolbarActions()) {
            if (action->text() == QString::fromUtf8(text)) {
                action->trigger();
                QVERIFY(m_program->calm());
                return;
            }
        }
        QFAIL(text);
    }

    void takeInTheFile() {
        QFile orders(file("orders.xls"));
        QVERIFY(orders.open(QIODevice::WriteOnly));
        orders.write(outputOf(
            QStringLiteral("iconv"),
            {QStringLiteral("-f"), QStringLiteral("utf-8"), QStringLiteral("-t"), QStringLiteral("gbk")},
            kOrders));
        orders.close();
        QVERIFY(open<Page>("grid.events") != nullptr);
        press("Import");
        auto* import = qobject_cast<ImportPage*>(window()->currentPage());
        QVERIFY(import != nullptr);
        import->setFile(orders.fileName());
        QVERIFY(m_program->calm());
        QVERIFY(import->mapping()->missing().isEmpty());
        QTest::keyClick(import, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_program->calm());
        QTRY_VERIFY(import->summary().has_value());
        QCOMPARE(import->summary()->imported, 2);
    }

    void findByLetters() {
        QTest::keyClick(window()->currentPage(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window()->palette()->isVisible());
        QTest::keyClicks(window()->palette()->edit(), QStringLiteral("jgsd"));
        QTRY_VERIFY(!window()->palette()->isBusy() && window()->palette()->model()->rowCount() > 1);
        QTest::keyClick(window()->palette()->edit(), Qt::Key_Return);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QStringLiteral("case"));
        QCOMPARE(view()->detail()->record.externalId, QStringLiteral("A-1"));
    }

    [[nodiscard]] QString refusal() const {
        QStringList words;
        if (view()->stepDialog() == nullptr) {
            return {};
        }
        for (const QLabel* label : view()->stepDialog()->findChildren<QLabel*>()) {
            if (label->property("qzText").toString() == QLatin1String("over")) {
                words.append(label->text());
            }
        }
        return words.join(QStringLiteral(" | "));
    }

    void correctIt() {
        QVERIFY(view()->stepBar()->shownActions().contains(QStringLiteral("correct")));
        Q_EMIT view()->stepBar()->triggered(QStringLiteral("correct"));
        QTRY_VERIFY(view()->stepDialog() != nullptr);
        view()->stepDialog()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(view()->stepDialog()));
        FormView* form = view()->stepDialog()->form();
        // What stands there is shown, and only what was changed goes into the journal.
        QCOMPARE(form->value(QStringLiteral("summary")), QString::fromUtf8("井盖松懂"));
        form->setValue(QStringLiteral("summary"), QString::fromUtf8("井盖松动"));
        form->setValue(QStringLiteral("reason"), QStringLiteral("typed wrongly"));
        QTest::keyClick(view()->stepDialog(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(view()->stepDialog() == nullptr, qPrintable(refusal()));
        QVERIFY(m_program->calm());
        QTRY_COMPARE(view()->detail()->record.summary, QString::fromUtf8("井盖松动"));
        const FieldMap written = view()->detail()->journal.last().fields;
        QVERIFY(written.size() == 2 && written.contains(QStringLiteral("summary")) &&
                written.contains(QStringLiteral("reason")));
    }

    void printIt() {
        auto* papers = window()->currentPage()->findChild<DocumentsPanel*>();
        QVERIFY(papers != nullptr);
        for (auto* tabs : window()->currentPage()->findChildren<QTabWidget*>()) {
            if (tabs->indexOf(papers) >= 0) {
                tabs->setCurrentWidget(papers);
            }
        }
        QTRY_VERIFY(!papers->isBusy() && papers->preview()->pageCount() > 0);
        QTest::mouseClick(button<QPushButton>(papers, QStringLiteral("Print…")), Qt::LeftButton);
        QTRY_VERIFY(window()->findChild<QPrintDialog*>() != nullptr);
        QPointer<QPrintDialog> dialog = window()->findChild<QPrintDialog*>();
        dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
        dialog->printer()->setOutputFileName(file("paper.pdf"));
        dialog->done(QDialog::Accepted);
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(m_program->calm());
        QTRY_VERIFY(QFile::exists(file("paper.pdf")));
        const QString words = QString::fromUtf8(
            outputOf(QStringLiteral("pdftotext"), {file("paper.pdf"), QStringLiteral("-")}));
        QVERIFY2(words.contains(QString::fromUtf8("井盖松动")), qPrintable(words));
    }

    void exportTheList() {
        QVERIFY(open<Page>("grid.events") != nullptr);
        auto* pane = window()->currentPage()->findChild<CaseListPane*>();
        QTRY_COMPARE(pane->list()->model()->rowCount(), 2);
        press("Export…");
        QTRY_VERIFY(window()->findChild<ListExportDialog*>() != nullptr);
        window()->findChild<ListExportDialog*>()->accept();
        choose(file("events.xlsx"));
        QTRY_VERIFY(QFile::exists(file("events.xlsx")));
        const QString cells =
            QString::fromUtf8(outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), file("events.xlsx")}));
        QVERIFY(cells.contains(QString::fromUtf8("井盖松动")) &&
                cells.contains(QString::fromUtf8("路面坑洼")));
    }

    void handTheWatchOver() {
        const User second{QStringLiteral("second"),
                          QStringLiteral("second"),
                          QStringLiteral("duty_leader"),
                          AreaCode::parse(QStringLiteral("340202")).value(),
                          {},
                          true};
        QZ_VERIFY_OK(await(core().addUser(second, password, m_program->desktop->desk()->session.actor())));
        auto* page = open<WatchPage>("watch");
        QVERIFY(page != nullptr);
        page->tabs()->setCurrentIndex(1);
        QVERIFY(m_program->calm());
        auto* handover = page->findChild<HandoverTab*>();
        handover->markAllSeen();
        auto* incoming = handover->findChild<QComboBox*>();
        QVERIFY(incoming != nullptr);
        incoming->setCurrentIndex(incoming->findData(QStringLiteral("second")));
        for (QLineEdit* edit : handover->findChildren<QLineEdit*>()) {
            if (edit->echoMode() == QLineEdit::Password) {
                edit->setText(QString::fromLatin1(password));
            }
        }
        handover->confirm();
        QTRY_VERIFY_WITH_TIMEOUT(await(core().watch().current())->has_value(), 8000);
        QCOMPARE(await(core().watch().current())->value().sheet.incoming, QStringLiteral("second"));
        QVERIFY(m_program->calm());
    }

    void writeTheWeekly() {
        auto* reports = open<ReportsPage>("reports");
        QVERIFY(reports != nullptr);
        auto* list = reports->findChild<QListWidget*>();
        const QList<QListWidgetItem*> weekly =
            list->findItems(QStringLiteral("Weekly brief"), Qt::MatchExactly);
        QCOMPARE(weekly.size(), 1);
        list->setCurrentItem(weekly.first());
        window()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(window()));
        QTest::keyClick(reports, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_program->calm());
        QTRY_VERIFY(!reports->isBusy() && reports->preview()->pageCount() > 0);
        for (QAction* action : reports->findChildren<QAction*>()) {
            if (action->text().contains(QLatin1String("Word"))) {
                action->trigger();
                break;
            }
        }
        choose(file("weekly.docx"));
        QTRY_VERIFY(QFile::exists(file("weekly.docx")));
        QVERIFY(outputOf(QStringLiteral("unzip"),
                         {QStringLiteral("-p"), file("weekly.docx"), QStringLiteral("word/document.xml")})
                    .contains("<w:tbl>"));
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>(QStringLiteral("2026-09-30T16:40"));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void fromTheFileToTheWeekly() {
        using Part = void (TestFirstDay::*)();
        for (const Part part :
             {&TestFirstDay::takeInTheFile, &TestFirstDay::findByLetters, &TestFirstDay::correctIt,
              &TestFirstDay::printIt, &TestFirstDay::exportTheList, &TestFirstDay::handTheWatchOver,
              &TestFirstDay::writeTheWeekly}) {
            (this->*part)();
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

QZ_TEST(TestFirstDay)
#include "test_first_day.moc"
