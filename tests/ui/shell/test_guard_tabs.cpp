// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>

#include "backup_schedule.h"
#include "main_window.h"
#include "pages/settings_guard.h"
#include "pages/settings_page.h"
#include "pages/settings_roles.h"
#include "program.h"
#include "qz/host/privacy_gate.h"

namespace qz::test {

/// The pages that keep a store safe, used as an administrator does.
class TestGuardTabs final : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    SettingsPage* settings(const char* tab) {
        m_program->desktop->desk()->navigation.openPage(QStringLiteral("settings"),
                                                        {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
        return m_program->calm()
                   ? qobject_cast<SettingsPage*>(m_program->desktop->mainWindow()->currentPage())
                   : nullptr;
    }
    template <class Tab>
    Tab* open(const char* tab) {
        SettingsPage* page = settings(tab);
        return page == nullptr ? nullptr : qobject_cast<Tab*>(page->tabs()->currentWidget());
    }
    static void press(QWidget* in, const QString& text) {
        for (QPushButton* button : in->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                QVERIFY2(button->isEnabled(), qPrintable(text));
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    static QString cell(const QTableWidget* table, int row, int column) {
        const QTableWidgetItem* item = table->item(row, column);
        return item == nullptr ? QString() : item->text();
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore(QByteArray(QTest::currentTestFunction()) !=
                                          "assessmentIsSignedBeforeAModuleIsSwitchedOn"));
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }
    void securityTellsAndChecks();
    void planMakesBackupsWhenIdle();
    void assessmentIsSignedBeforeAModuleIsSwitchedOn();
    void rolesAreChangedWithUndo();
};

void TestGuardTabs::securityTellsAndChecks() {
    auto* tab = open<SecurityTab>("security");
    QVERIFY(tab != nullptr);
    const auto* facts = tab->findChildren<QTableWidget*>().first();
    QCOMPARE(facts->rowCount(), 6);
    QCOMPARE(cell(facts, 1, 1), QStringLiteral("look at it"));  // never backed up
    QCOMPARE(cell(facts, 3, 1), QStringLiteral("not known"));   // never checked
    press(tab, QStringLiteral("Check everything now"));
    QVERIFY(m_program->calm());
    QCOMPARE(cell(facts, 3, 1), QStringLiteral("good"));
    BackupPlan plan;
    plan.folder = m_program->folder() + QStringLiteral("/backups");
    plan.writeTo(m_program->desktop->desk()->settings());
    press(tab, QStringLiteral("Back up by the plan now"));
    QVERIFY(m_program->calm());
    QCOMPARE(cell(facts, 1, 1), QStringLiteral("good"));
    const QStringList files = QDir(plan.folder).entryList({QStringLiteral("*.qzb")}, QDir::Files);
    QCOMPARE(files.size(), 1);
    tab->drillOn(QDir(plan.folder).filePath(files.first()));
    QVERIFY(m_program->calm());
    QCOMPARE(cell(facts, 4, 1), QStringLiteral("good"));
    QCOMPARE(tab->findChildren<QTableWidget*>().last()->rowCount(), 3);
}

void TestGuardTabs::planMakesBackupsWhenIdle() {
    BackupSchedule& schedule = m_program->desktop->desk()->backups;
    BackupPlan plan;
    plan.on = true;
    plan.folder = m_program->folder() + QStringLiteral("/backups");
    plan.idleMinutes = 5;
    plan.everyHours = 24;
    plan.writeTo(m_program->desktop->desk()->settings());
    const auto files = [&plan] { return QDir(plan.folder).entryList(QDir::Files).size(); };
    const auto look = [&schedule] {
        QSignalSpy looked(&schedule, &BackupSchedule::looked);
        QSignalSpy made(&schedule, &BackupSchedule::made);
        schedule.look();
        return QTest::qWaitFor([&] { return looked.count() + made.count() > 0; }, 20'000);
    };
    QTest::keyClick(m_program->desktop->mainWindow(), Qt::Key_Shift);  // somebody is there
    QVERIFY(look());
    QCOMPARE(files(), 0);
    m_program->clock.advanceMs(5 * 60'000);
    QVERIFY(look());
    QCOMPARE(files(), 1);
    QVERIFY(look());
    QCOMPARE(files(), 1);
    m_program->clock.advanceMs(24 * 3'600'000);
    QVERIFY(look());
    QCOMPARE(files(), 2);
}

void TestGuardTabs::assessmentIsSignedBeforeAModuleIsSwitchedOn() {
    Runtime& runtime = *m_program->desktop->runtime();
    QCOMPARE(*await(unsignedModules(runtime)),
             QStringList({QStringLiteral("grid"), QStringLiteral("mediation")}));
    // It is the first page, and nothing is taken in before.
    QVERIFY(QTest::qWaitFor(
        [this] { return m_program->desktop->mainWindow()->currentPageId() == QLatin1String("settings"); },
        20'000));
    NewCase event;
    event.kind = QStringLiteral("grid.event");
    event.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                    {QStringLiteral("area"), QStringLiteral("340202014003")},
                    {QStringLiteral("summary"), QStringLiteral("a cover is broken")}};
    event.actor.user = QStringLiteral("boss");
    const Result<CaseRecord> early = await(runtime.core().cases().open(event));
    QCOMPARE(early.error().code, ErrorCode::Denied);
    QCOMPARE(early.error().detail, QStringLiteral("assessment"));
    auto* tab = open<AssessmentTab>("assessment");
    QVERIFY(tab != nullptr);
    press(tab, QStringLiteral("Start from the sample"));
    for (const QPlainTextEdit* edit : tab->findChildren<QPlainTextEdit*>()) {
        QVERIFY2(!edit->toPlainText().isEmpty(), qPrintable(edit->objectName()));
    }
    for (QPlainTextEdit* edit : tab->findChildren<QPlainTextEdit*>()) {
        edit->setPlainText(QStringLiteral("as it is done here"));
    }
    press(tab, QStringLiteral("Save"));
    QVERIFY(m_program->calm());
    press(tab, QStringLiteral("Sign…"));
    QVERIFY(m_program->calm());
    QCOMPARE(await(unsignedModules(runtime))->size(), 2);  // nobody is named who assessed
    QCOMPARE(QApplication::focusWidget(), tab->findChild<QLineEdit*>(QStringLiteral("people")));
    tab->findChild<QLineEdit*>(QStringLiteral("people"))->setText(QStringLiteral("the officer"));
    press(tab, QStringLiteral("Save"));
    QVERIFY(m_program->calm());
    press(tab, QStringLiteral("Sign…"));
    QVERIFY(m_program->calm());
    QCOMPARE(*await(unsignedModules(runtime)), QStringList({QStringLiteral("mediation")}));
    QZ_VERIFY_OK(await(runtime.core().cases().open(event)));
}

void TestGuardTabs::rolesAreChangedWithUndo() {
    auto* tab = open<RolesTab>("roles");
    QVERIFY(tab != nullptr);
    const Access& access = m_program->desktop->runtime()->core().access();
    int column = -1;
    for (int i = 0; i < access.roles().size(); ++i) {
        column = access.roles().at(i).id == QLatin1String("viewer") ? i : column;
    }
    QTableWidgetItem* item = nullptr;
    for (int row = 0; row < tab->table()->rowCount(); ++row) {
        if (tab->table()->verticalHeaderItem(row)->text() == QLatin1String("Export")) {
            item = tab->table()->item(row, column);
        }
    }
    QVERIFY(item != nullptr);
    const int row = item->row();
    const auto ticked = [&] { return tab->table()->item(row, column)->checkState() == Qt::Checked; };
    const auto stored = [&access, column] {
        return access.roles().at(column).permissions.contains(QStringLiteral("export.run"));
    };
    QVERIFY(!ticked());
    item->setCheckState(Qt::Checked);
    QVERIFY(ticked() && !stored());
    press(tab, QStringLiteral("Undo"));
    QVERIFY(!ticked());
    press(tab, QStringLiteral("Redo"));
    QVERIFY(ticked() && !stored());
    press(tab, QStringLiteral("Save the changes"));
    QVERIFY(m_program->calm());
    QVERIFY(ticked() && stored());
    // The administrator's rights come from one over all: they cannot be ticked away one by one.
    QVERIFY(!tab->table()->item(row, 0)->flags().testFlag(Qt::ItemIsUserCheckable));
}

}  // namespace qz::test

using qz::test::TestGuardTabs;
QZ_TEST(TestGuardTabs)
#include "test_guard_tabs.moc"
