// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>

#include "help_window.h"
#include "main_window.h"
#include "pages/settings_page.h"
#include "pages/settings_shortcuts.h"
#include "program.h"
#include "shortcut_rules.h"

using namespace qz;
using namespace qz::test;

class TestHelp final : public QObject {
    Q_OBJECT
private slots:
    void everyPageHasItsText();
    void linksLeadToPages();
    void findsWordsAndPinyin();
    void showsRulesWithTheirArticle();
    void theTourComesOnceAndCanBeSkipped();
};

void TestHelp::everyPageHasItsText() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    MainWindow* window = p.desktop->mainWindow();
    for (const PageSpec& page : p.desktop->desk()->navigation.pages()) {
        window->openPage(page.id);
        QVERIFY(p.calm());
        QTest::keyClick(window->currentPage(), Qt::Key_F1);
        QVERIFY(window->help() != nullptr);
        QTRY_VERIFY(window->help()->isVisible());
        QVERIFY2(window->help()->currentPage() != QLatin1String("index"), qPrintable(page.id));
        QVERIFY(window->help()->browser()->toPlainText().size() > 200);
        QTest::keyClick(window->help(), Qt::Key_Escape);
        QVERIFY(!window->help()->isVisible());
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
}

void TestHelp::linksLeadToPages() {
    for (const char* language : {"zh", "en"}) {
        const HelpPages pages(QStringLiteral(QZ_SOURCE_DIR "/resources"), QLatin1String(language), {});
        QVERIFY(pages.all().size() > 12);
        static const QRegularExpression link(QStringLiteral("href=\"([a-z_]+)\\.html\""));
        for (const HelpPages::Page& page : pages.all()) {
            for (auto at = link.globalMatch(page.html); at.hasNext();) {
                const QString target = at.next().captured(1);
                QVERIFY2(target == QLatin1String("index") || pages.indexOf(target) > 0,
                         qPrintable(page.id + QStringLiteral(" → ") + target));
            }
        }
        int files = 0;
        const QString folder = QString::fromLatin1(qstrcmp(language, "en") == 0 ? "en" : "zh_CN");
        QDirIterator all(QStringLiteral(QZ_SOURCE_DIR "/resources/help/") + folder, {"*.html"});
        while (all.hasNext()) {
            all.next();
            ++files;
            const QString id = all.fileInfo().completeBaseName();
            QVERIFY2(id == QLatin1String("index") || pages.indexOf(id) > 0, qPrintable(id));
        }
        QCOMPARE(files, pages.all().size());
    }
}

void TestHelp::findsWordsAndPinyin() {
    const auto rules =
        DeadlineRules::load(QStringLiteral(QZ_SOURCE_DIR "/resources/data/rules/deadline_rules.json"));
    QZ_VERIFY_OK(rules);
    HelpPages pages(QStringLiteral(QZ_SOURCE_DIR "/resources"), QStringLiteral("zh"), *rules);
    const auto first = [&](const QString& typed) {
        const auto found = pages.search(typed);
        return found.isEmpty() ? QString() : pages.all().at(found.constFirst().page).id;
    };
    QCOMPARE(first(QString::fromUtf8("\u68C0\u7D22\u7D22\u5F15")).isEmpty(), false);  // the search index
    QCOMPARE(first(QStringLiteral("sfqr")).isEmpty(), false);                         // judicial confirmation
    QCOMPARE(first(QStringLiteral("JC-30")), QStringLiteral("rule:JC-30"));
    QVERIFY(pages.search(QStringLiteral("zzzzqq")).isEmpty());
    const auto found = pages.search(QString::fromUtf8("\u62FC\u97F3"));
    QVERIFY(!found.isEmpty());
    QVERIFY(found.constFirst().excerpt.contains(QString::fromUtf8("\u62FC\u97F3")));
}

void TestHelp::showsRulesWithTheirArticle() {
    const auto rules =
        DeadlineRules::load(QStringLiteral(QZ_SOURCE_DIR "/resources/data/rules/deadline_rules.json"));
    QZ_VERIFY_OK(rules);
    const HelpPages pages(QStringLiteral(QZ_SOURCE_DIR "/resources"), QStringLiteral("zh"), *rules);
    for (const DeadlineRule& rule : rules->all()) {
        const int index = pages.indexOf(QStringLiteral("rule:") + rule.id);
        QVERIFY2(index > 0, qPrintable(rule.id));
        QVERIFY2(pages.all().at(index).text.contains(rule.article.simplified()), qPrintable(rule.id));
    }
}

void TestHelp::theTourComesOnceAndCanBeSkipped() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    Tour* tour = p.desktop->mainWindow()->tour();
    QVERIFY(tour != nullptr);
    QVERIFY(tour->isVisible());
    QVERIFY(!tour->nextButton()->hasFocus());  // the work keeps the keyboard
    const QString text = tour->text();
    QTest::mouseClick(tour->nextButton(), Qt::LeftButton);
    QCOMPARE(tour->step(), 1);
    QVERIFY(tour->text() != text);
    QTest::mouseClick(tour->skipButton(), Qt::LeftButton);
    QTRY_VERIFY(p.desktop->mainWindow()->tour() == nullptr);
    p.desktop->reopen();
    QVERIFY(p.enter());
    QVERIFY(p.desktop->mainWindow()->tour() == nullptr);
    p.desktop->mainWindow()->startTour();  // asked for
    tour = p.desktop->mainWindow()->tour();
    for (int i = tour->steps(); i > 0; --i) {
        QTest::mouseClick(tour->nextButton(), Qt::LeftButton);
    }
    QTRY_VERIFY(p.desktop->mainWindow()->tour() == nullptr);
}

class TestShortcuts final : public QObject {
    Q_OBJECT
private slots:
    void defaultsDoNotMeet();
    void refusesKeysOfTexts();
    void keepsAndResetsTheUsersKeys();
    void warnsOfConflictsAndTakesKeysOver();
    void theSheetShowsTheKeysInForce();
};

void TestShortcuts::defaultsDoNotMeet() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    const ShellCommands& commands = p.desktop->desk()->commands;
    for (const Command& command : commands.all()) {
        QVERIFY2(shortcutAllowed(command.shortcut).ok(), qPrintable(command.id));
        QVERIFY2(shortcutOwner(commands, command.id, command.shortcut).isEmpty(), qPrintable(command.id));
    }
}

void TestShortcuts::refusesKeysOfTexts() {
    for (const char* keys : {"A", "Return", "Space", "Shift+A", "Left", "Ctrl+C", "Ctrl+Z", "Ctrl+Space"}) {
        QVERIFY2(!shortcutAllowed(QKeySequence(QString::fromLatin1(keys))).ok(), keys);
    }
    for (const char* keys : {"Ctrl+N", "F2", "Alt+Shift+X", "Ctrl+Alt+P"}) {
        QVERIFY2(shortcutAllowed(QKeySequence(QString::fromLatin1(keys))).ok(), keys);
    }
}

void TestShortcuts::keepsAndResetsTheUsersKeys() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    const QString id = QStringLiteral("shell.search");
    p.desktop->desk()->commands.setShortcut(id, QKeySequence(QStringLiteral("Ctrl+J")));
    QTest::keyClick(p.desktop->mainWindow()->currentPage(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(p.desktop->mainWindow()->palette()->isVisible());
    p.desktop->mainWindow()->palette()->hide();
    p.desktop->reopen();
    QVERIFY(p.enter());
    QTest::keyClick(p.desktop->mainWindow()->currentPage(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!p.desktop->mainWindow()->palette()->isVisible());
    QTest::keyClick(p.desktop->mainWindow()->currentPage(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(p.desktop->mainWindow()->palette()->isVisible());
    p.desktop->mainWindow()->palette()->hide();
    p.desktop->desk()->commands.resetShortcuts();
    QTest::keyClick(p.desktop->mainWindow()->currentPage(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(p.desktop->mainWindow()->palette()->isVisible());
}

void TestShortcuts::warnsOfConflictsAndTakesKeysOver() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    p.desktop->mainWindow()->openPage(QStringLiteral("settings"), {{QStringLiteral("shortcuts"), true}});
    auto* tab = p.desktop->mainWindow()->currentPage()->findChild<ShortcutsTab*>();
    QVERIFY(tab != nullptr && tab->isVisible());
    tab->select(QStringLiteral("shell.theme"));
    tab->keys()->setKeySequence(QKeySequence(QStringLiteral("X")));
    QVERIFY(!tab->setButton()->isEnabled());
    tab->keys()->setKeySequence(QKeySequence(QStringLiteral("Ctrl+L")));
    QVERIFY(tab->message().contains(QStringLiteral("Lock the desk")));
    QTest::mouseClick(tab->setButton(), Qt::LeftButton);
    for (const Command& command : p.desktop->desk()->commands.all()) {
        if (command.id == QLatin1String("shell.theme")) {
            QCOMPARE(command.shortcut, QKeySequence(QStringLiteral("Ctrl+L")));
        } else if (command.id == QLatin1String("shell.lock")) {
            QVERIFY(command.shortcut.isEmpty());
        }
    }
    QTest::keyClick(tab, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!p.desktop->mainWindow()->isLocked());
    QCOMPARE(p.desktop->theme().kind(), ThemeKind::Dark);
}

void TestShortcuts::theSheetShowsTheKeysInForce() {
    Program p;
    QZ_VERIFY_OK(p.makeStore());
    p.start();
    QVERIFY(p.enter());
    p.desktop->desk()->commands.setShortcut(QStringLiteral("shell.search"),
                                            QKeySequence(QStringLiteral("Ctrl+J")));
    p.desktop->mainWindow()->openShortcuts();
    QStringList names;
    for (const QWidget* widget : p.desktop->mainWindow()->findChild<QDialog*>()->findChildren<QWidget*>()) {
        names.append(widget->accessibleName());
    }
    QVERIFY(names.contains(QStringLiteral("Search: Ctrl+J")));
}

QZ_TEST(TestHelp)
QZ_TEST(TestShortcuts)
#include "test_help.moc"
