// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>

#include "help_dialog.h"
#include "output_of.h"
#include "program.h"

using namespace qz;
using namespace qz::test;

/// From the first start to the window, and what stands in the way.
class TestStart : public QObject {
    Q_OBJECT

    /// The file holds exactly the rows that the list counts.
    static void exportsTheList(const Program& program) {
        CaseQuery query;
        query.kind = QStringLiteral("grid.event");
        query.filter = Filter::parse(QStringLiteral("overdue=true")).value();
        query.limit = 1;
        query.withTotal = true;
        Desk& desk = *program.desktop->desk();
        const Result<CasePage> page = await(desk.runtime.core().cases().list(query, desk.session.actor()));
        QZ_VERIFY_OK(page);
        QVERIFY(page->total > 1);
        const QString path = program.folder() + QStringLiteral("/list.csv");
        QZ_VERIFY_OK(await(desk.exports.write(query, path)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(qint64(text.count('\n')), page->total + 1);
        QVERIFY(!text.contains("CLOSED"));
    }

    static void choosesAPlace(const Program& program) {
        Desk& desk = *program.desktop->desk();
        const Result<QString> name =
            await(desk.runtime.core().store().read([](ReadTx& read) -> Result<QString> {
                QZ_ASSIGN(Statement rows,
                          read.prepare("SELECT name FROM core_places ORDER BY length(name) DESC LIMIT 1"));
                QZ_ASSIGN(const bool found, rows.step());
                return found ? rows.text(0) : QString();
            }));
        QZ_VERIFY_OK(name);
        QVERIFY(name->size() > 2);
        MainWindow* window = program.desktop->mainWindow();
        window->openPage(QStringLiteral("grid.new_event"));
        window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(window));
        auto* edit = window->currentPage()->findChild<QLineEdit*>(QStringLiteral("address"));
        QVERIFY(edit != nullptr && edit->completer() != nullptr);
        edit->setFocus();
        edit->setText(name->chopped(1));
        Q_EMIT edit->textEdited(edit->text());
        QAbstractItemView* popup = edit->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_VERIFY(!popup->isVisible());
        QVERIFY(edit->text().startsWith(name->chopped(1)));
        for (const char* field : {"lon", "lat"}) {
            QVERIFY(
                !window->currentPage()->findChild<QLineEdit*>(QString::fromLatin1(field))->text().isEmpty());
        }
    }

    static QPushButton* button(const QWidget* in, const char* text) {
        for (auto* each : in->findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }
    /// The parts leave on three sheets, and as one text.
    static void takesTheKey(const Program& program, RecoveryPage* page) {
        const QString shown = page->findChild<QPlainTextEdit*>()->toPlainText();
        const QString paper = program.folder() + QStringLiteral("/key.pdf");
        QTest::mouseClick(button(page, "Print…"), Qt::LeftButton);
        QTRY_VERIFY(page->findChild<QPrintDialog*>() != nullptr);
        auto* printing = page->findChild<QPrintDialog*>();
        printing->printer()->setOutputFormat(QPrinter::PdfFormat);
        printing->printer()->setOutputFileName(paper);
        printing->done(QDialog::Accepted);
        QTRY_VERIFY(QFile::exists(paper));
        const QStringList sheets =
            QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {paper, QStringLiteral("-")}))
                .split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QCOMPARE(sheets.size(), 3);
        QStringList parts = shown.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        parts.removeIf([](const QString& line) { return line.size() < 40; });
        QCOMPARE(parts.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QString words = sheets.at(i);
            words.remove(QRegularExpression(QStringLiteral("\\s")));
            QVERIFY2(words.contains(QString(parts.at(i)).remove(QLatin1Char(' '))), qPrintable(sheets.at(i)));
        }
        QTest::mouseClick(button(page, "Save as text…"), Qt::LeftButton);
        QTRY_VERIFY(page->findChild<QFileDialog*>() != nullptr);
        QPointer<QFileDialog> saving = page->findChild<QFileDialog*>();
        Q_EMIT saving->fileSelected(program.folder() + QStringLiteral("/key.txt"));
        saving->reject();
        QFile text(program.folder() + QStringLiteral("/key.txt"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text.readAll()), shown);
    }

private slots:
    void theWizardMakesAStore() {
        Program program;
        Desktop& desktop = program.start();
        StartWindow* window = desktop.startWindow();
        QCOMPARE(window->current(), window->welcome());
        Q_EMIT window->welcome()->newStoreChosen();
        NewStorePage* form = window->newStore();
        QCOMPARE(window->current(), form);
        const auto type = [form](const char* field, const char* text) {
            QTest::keyClicks(form->field(QString::fromLatin1(field)), QString::fromLatin1(text));
        };
        type("area", "340202");
        type("areaName", "Lake");
        type("organisation", "Center");
        type("user", "boss");
        type("password", password);
        type("again", "another pass phrase");
        QTest::keyClick(form->field(QStringLiteral("again")), Qt::Key_Return);
        QVERIFY(form->errorText().contains(QStringLiteral("differ")));
        form->field(QStringLiteral("again"))->clear();
        type("again", password);
        QTest::keyClick(form->field(QStringLiteral("again")), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window->current(), window->recovery(), 15000);
        QVERIFY(!window->recovery()->goOnButton()->isEnabled());
        takesTheKey(program, window->recovery());
        window->recovery()->confirmation()->setChecked(true);
        QTest::mouseClick(window->recovery()->goOnButton(), Qt::LeftButton);
        QCOMPARE(window->current(), window->login());
        QVERIFY(program.enter());
        const std::optional<Unit> centre =
            desktop.runtime()->core().directory().unit(desktop.desk()->session.user.unit);
        QVERIFY(centre.has_value());
        QCOMPARE(centre->name, QStringLiteral("Center"));
        QCOMPARE(desktop.runtime()->core().areas().tree()->find(desktop.runtime()->core().rootArea())->name,
                 QStringLiteral("Lake"));
    }

    void theDemoDistrictOpens() {
        Program program;
        Desktop& desktop = program.start();
        Q_EMIT desktop.startWindow()->welcome()->demoChosen(QStringLiteral("desk"));
        QCOMPARE(desktop.startWindow()->current(), desktop.startWindow()->progress());
        QTRY_COMPARE_WITH_TIMEOUT(desktop.startWindow()->current(), desktop.startWindow()->login(), 60000);
        QVERIFY(desktop.runtime()->isDemo());
        desktop.logIn(QStringLiteral("demo"), QStringLiteral("demo"));
        QTRY_VERIFY_WITH_TIMEOUT(desktop.mainWindow() != nullptr, 10000);
        desktop.mainWindow()->openPage(QStringLiteral("grid.events"));
        QVERIFY(program.calm());
        QVERIFY(!desktop.mainWindow()->currentPage()->subtitle().isEmpty());
        QVERIFY(desktop.desk()->navigation.badge(QStringLiteral("grid.events")).count > 0);
        exportsTheList(program);
        choosesAPlace(program);
    }

    void everyPageOpens() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        Desktop& desktop = program.start();
        QVERIFY(program.enter());
        QVERIFY(desktop.desk()->navigation.pages().size() >= 7);
        for (const PageSpec& spec : desktop.desk()->navigation.pages()) {
            desktop.desk()->navigation.openPage(spec.id);
            QVERIFY2(program.calm(), qPrintable(spec.id));
            QCOMPARE(desktop.mainWindow()->currentPageId(), spec.id);
            QVERIFY2(!desktop.mainWindow()->currentPage()->title().isEmpty(), qPrintable(spec.id));
            const QString topic = desktop.mainWindow()->currentPage()->helpTopic();
            for (const char* language : {"en", "zh_CN"}) {
                QVERIFY2(QFile::exists(QStringLiteral(QZ_SOURCE_DIR "/resources/help/%1/%2.html")
                                           .arg(QString::fromLatin1(language), topic)),
                         qPrintable(topic));
            }
        }
        for (const ModuleReport& part : desktop.desk()->uiModules()) {
            QVERIFY2(part.state == ModuleState::Running, qPrintable(part.reason));
        }
    }

    void altDigitOpensAPageOfTheRail() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        Desktop& desktop = program.start();
        QVERIFY(program.enter());
        QTest::keyClick(desktop.mainWindow(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desktop.mainWindow()->currentPageId(), desktop.mainWindow()->rail()->pageIds().at(1));
        QTest::keyClick(desktop.mainWindow(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(desktop.mainWindow()->currentPageId(), QStringLiteral("my_work"));
        QVERIFY(program.calm());
    }

    void lockingHidesAndClosesTheKeys() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        Desktop& desktop = program.start();
        QVERIFY(program.enter());
        MainWindow* window = desktop.mainWindow();
        QTest::keyClick(window, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(window->isLocked());
        QTRY_VERIFY(!desktop.runtime()->core().keyRing().isUnlocked());
        window->lockPage()->password()->setText(QStringLiteral("wrong password"));
        QTest::keyClick(window->lockPage()->password(), Qt::Key_Return);
        QTRY_VERIFY(!window->lockPage()->errorText().isEmpty());
        QVERIFY(window->isLocked());
        window->lockPage()->password()->setText(QString::fromLatin1(password));
        QTest::keyClick(window->lockPage()->password(), Qt::Key_Return);
        QTRY_VERIFY(!window->isLocked());
        QVERIFY(desktop.runtime()->core().keyRing().isUnlocked());
        QVERIFY(program.calm());
    }

    void wrongPasswordsWaitLongerAndLonger() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        LoginPage* page = program.start().startWindow()->login();
        page->refused(QStringLiteral("no"));
        page->refused(QStringLiteral("no"));
        QCOMPARE(page->waitSeconds(), 0);
        page->refused(QStringLiteral("no"));
        const int first = page->waitSeconds();
        QVERIFY(first > 0);
        QVERIFY(!page->enterButton()->isEnabled());
        page->refused(QStringLiteral("no"));
        QVERIFY(page->waitSeconds() > first);
    }

    void aDamagedStoreSaysSo() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        QFile file(program.store() + QStringLiteral("/store.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        Desktop& desktop = program.start();
        QCOMPARE(desktop.startWindow()->current(), desktop.startWindow()->problem());
        QVERIFY(!desktop.startWindow()->problem()->errorText().isEmpty());
        QVERIFY(desktop.runtime() == nullptr);
    }

    void aStoreThatIsOpenElsewhereSaysSo() {
        Program first;
        QZ_VERIFY_OK(first.makeStore());
        first.start();
        QVERIFY(first.enter());
        DesktopOptions options;
        options.store = first.store();
        options.language = QStringLiteral("en");
        Desktop second(options, ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin")), first.folder(),
                       &first.clock);
        second.start();
        QCOMPARE(second.startWindow()->current(), second.startWindow()->problem());
        QCOMPARE(second.startWindow()->problem()->titleText(), QStringLiteral("The store is open elsewhere"));
        for (QPushButton* button : second.startWindow()->problem()->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Open for reading")) {
                button->click();
                break;
            }
        }
        QCOMPARE(second.startWindow()->current(), second.startWindow()->login());
        second.logIn(QStringLiteral("boss"), QString::fromLatin1(password));
        QTRY_VERIFY_WITH_TIMEOUT(second.mainWindow() != nullptr, 10000);
        QTRY_VERIFY(!second.mainWindow()->currentPage()->isBusy());
        QVERIFY(second.runtime()->core().store().isReadOnly());
    }

    void aModuleThatCrashedCanBeLeftOut() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        QFile note(program.store() + QStringLiteral("/starting-module"));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write("grid");
        note.close();
        Desktop& desktop = program.start();
        StartPanel* page = desktop.startWindow()->problem();
        QCOMPARE(desktop.startWindow()->current(), page);
        QVERIFY(page->bodyText().contains(QStringLiteral("grid")));
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Start without it")) {
                button->click();
                break;
            }
        }
        QVERIFY(program.enter());
        QVERIFY(desktop.desk()->navigation.page(QStringLiteral("grid.events")) == nullptr);
    }

    void settingsAndDraftsSurvive() {
        Program program;
        QZ_VERIFY_OK(program.makeStore());
        Desktop& desktop = program.start();
        QVERIFY(program.enter());
        desktop.mainWindow()->openPage(QStringLiteral("grid.events"));
        desktop.desk()->drafts.keep(QStringLiteral("form"),
                                    {{QStringLiteral("summary"), QStringLiteral("half")}});
        QVERIFY(program.calm());
        Q_EMIT desktop.desk()->logOutRequested();
        QTRY_VERIFY(desktop.mainWindow() == nullptr);
        QVERIFY(program.enter());
        QCOMPARE(desktop.mainWindow()->currentPageId(), QStringLiteral("grid.events"));
        QTRY_VERIFY(desktop.desk()->drafts.find(QStringLiteral("form")).has_value());
        QCOMPARE(desktop.desk()->drafts.find(QStringLiteral("form"))->value(QStringLiteral("summary")),
                 QStringLiteral("half"));
        QVERIFY(program.calm());
    }
};

QZ_TEST(TestStart)
#include "test_start.moc"
