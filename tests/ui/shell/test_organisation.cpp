// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeWidget>

#include "pages/form_dialog.h"
#include "pages/settings_grants.h"
#include "pages/settings_organisation.h"
#include "pages/settings_page.h"
#include "pages/why_page.h"
#include "program.h"
#include "qz/core/grant_office.h"
#include "qz/ui/case_list_pane.h"
#include "qz/ui/form_view.h"

namespace qz::test {

/// Who does what from which day on, as an administrator sets it in the window; and why a row of a list says
/// what it says.
class TestOrganisation final : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    [[nodiscard]] MainWindow* window() const { return m_program->desktop->mainWindow(); }
    [[nodiscard]] CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    template <class Tab>
    Tab* tab(const char* name) const {
        m_program->desktop->desk()->navigation.openPage(QStringLiteral("settings"),
                                                        {{QStringLiteral("tab"), QLatin1String(name)}});
        return m_program->calm() ? window()->currentPage()->findChild<Tab*>() : nullptr;
    }
    static void press(const QWidget* in, const char* text) {
        for (QPushButton* each : in->findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text)) {
                QVERIFY2(each->isEnabled(), text);
                QTest::mouseClick(each, Qt::LeftButton);
                return;
            }
        }
        QFAIL(text);
    }
    static void fill(FormDialog* dialog, std::initializer_list<std::pair<const char*, const char*>> values) {
        for (const auto& [field, value] : values) {
            dialog->form()->setValue(QLatin1String(field), QString::fromUtf8(value));
        }
    }
    void submit(FormDialog* dialog) const {
        QPointer<FormDialog> open = dialog;
        dialog->submit();
        QTRY_VERIFY(open.isNull());
        QVERIFY(m_program->calm());
    }
    static QStringList names(const QTreeWidget* tree) {
        QStringList found;
        for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(tree)); *it != nullptr; ++it) {
            found.append((*it)->text(0));
        }
        return found;
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

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void aUnitIsRenamedAndItsFormerNameStays() {
        auto* page = tab<OrganisationTab>("organisation");
        QVERIFY(page != nullptr);
        page->tree()->setCurrentItem(page->tree()->topLevelItem(0));
        QCOMPARE(page->tree()->currentItem()->text(0), QStringLiteral("City management"));
        press(page, "New version…");
        auto* dialog = page->findChild<FormDialog*>();
        QVERIFY(dialog != nullptr);
        fill(dialog, {{"name", "Bureau of the city"}, {"valid_from", "2026-09-15"}});
        dialog->submit();
        QTRY_VERIFY(!dialog->form()->errorText(QStringLiteral("source")).isEmpty());
        fill(dialog, {{"source", "decree 9"}});
        submit(dialog);
        QVERIFY(names(page->tree()).contains(QStringLiteral("Bureau of the city")));
        QVERIFY(!names(page->tree()).join(u' ').contains(QStringLiteral("City management")));
        page->findChild<QCheckBox*>()->click();
        QVERIFY(names(page->tree()).contains(QStringLiteral("Formerly: City management")));
        QCOMPARE(core().directory().unitOn(QStringLiteral("CG01"), {2026, 9, 14})->name,
                 QStringLiteral("City management"));
        // One that is still to come is told with its day.
        page->tree()->setCurrentItem(page->tree()->topLevelItem(1));
        press(page, "New version…");
        dialog = page->findChild<FormDialog*>();
        fill(dialog, {{"name", "Red hill centre"}, {"valid_from", "2026-11-01"}, {"source", "decree 10"}});
        submit(dialog);
        QVERIFY(names(page->tree()).contains(QStringLiteral("From 2026-11-01: Red hill centre")));
        const QString file = m_program->folder() + QStringLiteral("/units.csv");
        page->exportTo(file);
        QVERIFY(m_program->calm());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("City management") && text.contains("Bureau of the city"));
    }
    void aUnitGoesOverToAnother() {
        auto* page = tab<OrganisationTab>("organisation");
        page->tree()->setCurrentItem(page->tree()->topLevelItem(0));
        press(page, "Merge…");
        auto* dialog = page->findChild<FormDialog*>();
        QVERIFY(dialog != nullptr);
        fill(dialog, {{"into", "CG01"}, {"valid_from", "2026-09-30"}, {"source", "decree 12"}});
        dialog->submit();
        QTRY_VERIFY(!dialog->form()->errorText(QStringLiteral("into")).isEmpty());
        fill(dialog, {{"into", "JD01"}});
        submit(dialog);
        QVERIFY(!names(page->tree()).join(u' ').contains(QStringLiteral("City management")));
        page->findChild<QCheckBox*>()->click();
        QVERIFY(names(page->tree()).contains(QStringLiteral("City management (to Red hill office)")));
    }
    void aDeputyGetsARoleForItsDays() {
        User worker{QStringLiteral("worker"),
                    QStringLiteral("Worker"),
                    QStringLiteral("grid_worker"),
                    core().rootArea(),
                    {}};
        QZ_VERIFY_OK(await(core().addUser(worker, password, m_program->desktop->desk()->session.actor())));
        auto* users = tab<UsersTab>("users");
        QVERIFY(users != nullptr);
        press(users->grants(), "Give a role…");
        auto* dialog = users->findChild<FormDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->form()->value(QStringLiteral("valid_to")).left(10), QStringLiteral("2026-10-13"));
        fill(dialog, {{"user", "worker"}, {"role", "duty_leader"}, {"valid_from", "2026-10-01"}});
        dialog->submit();
        QTRY_VERIFY(!dialog->form()->errorText(QStringLiteral("reason")).isEmpty());
        fill(dialog, {{"reason", "order 7"}});
        submit(dialog);
        QCOMPARE(users->grants()->table()->rowCount(), 1);
        QCOMPARE(users->grants()->table()->item(0, 0)->text(), QStringLiteral("to come"));
        press(users->grants(), "Days…");
        dialog = users->findChild<FormDialog*>();
        fill(dialog, {{"valid_to", "2026-10-20"}});
        submit(dialog);
        QCOMPARE(users->grants()->table()->item(0, 5)->text(), QStringLiteral("2026-10-20"));
        const auto audit =
            await(core().store().read([](ReadTx& read) { return AuditTrail::latest(read, 2); }));
        QCOMPARE(audit->at(0).action, QStringLiteral("change_grant"));
        QCOMPARE(audit->at(1).purpose, QStringLiteral("order 7"));
    }
    void aRunningSessionFollowsItsRoles() {
        Desk* desk = m_program->desktop->desk();
        User boss = *core().access().user(QStringLiteral("boss"));
        User second = boss;
        second.name = QStringLiteral("second");
        QZ_VERIFY_OK(await(core().addUser(second, password, desk->session.actor())));
        QVERIFY(desk->session.may(QStringLiteral("admin.users")));
        boss.to = QDate(2026, 9, 29);
        Actor other;
        other.user = QStringLiteral("second");
        QZ_VERIFY_OK(await(core().changeUser(boss, other)));
        QTRY_VERIFY(!desk->session.may(QStringLiteral("admin.users")));
        QVERIFY(!core()
                     .access()
                     .check(QStringLiteral("boss"), QStringLiteral("cases.read"), core().rootArea())
                     .ok());
    }
    void aRowOfAListSaysWhy() {
        const QString number = event();
        m_program->desktop->desk()->navigation.openPage(QStringLiteral("grid.events"));
        QVERIFY(m_program->calm());
        auto* pane = window()->currentPage()->findChild<CaseListPane*>();
        QVERIFY(pane != nullptr);
        QTRY_VERIFY(pane->list()->model()->rowCount() > 0);
        QTableView* view = pane->list()->view();
        const auto column =
            static_cast<int>(pane->list()->model()->columns().indexOf(QStringLiteral("clock")));
        QVERIFY(column >= 0);
        view->setCurrentIndex(view->model()->index(0, column));
        view->setFocus();
        QTRY_COMPARE(pane->list()->currentNumber(), number);
        // By the menu, with the keys alone.
        QTest::keyClick(view, Qt::Key_Menu);
        QTRY_VERIFY(pane->findChild<QMenu*>(QStringLiteral("case-row-menu")) != nullptr);
        auto* menu = pane->findChild<QMenu*>(QStringLiteral("case-row-menu"));
        QAction* why = menu->findChild<QAction*>(QStringLiteral("case-row-why"));
        QVERIFY(why != nullptr);
        QCOMPARE(why->text(), QStringLiteral("Why this limit?"));
        menu->close();
        // And by its shortcut.
        QTest::keyClick(view, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_program->calm());
        auto* page = qobject_cast<WhyPage*>(window()->currentPage());
        QVERIFY(page != nullptr);
        QTRY_VERIFY(page->text()->toPlainText().contains(QStringLiteral("Limits")));
        QVERIFY(page->subtitle().contains(number));
        for (QAction* action : page->toolbarActions()) {
            if (action->text() == QStringLiteral("Back")) {
                action->trigger();
            }
        }
        QVERIFY(m_program->calm());
        QVERIFY(window()->currentPage()->findChild<CaseListPane*>() == pane);
    }
};

}  // namespace qz::test

using qz::test::TestOrganisation;
QZ_TEST(TestOrganisation)
#include "test_organisation.moc"
