// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>

#include "pages/approvals_page.h"
#include "pages/case_page.h"
#include "pages/settings_tabs.h"
#include "pages/watch_page.h"
#include "pages/watch_tabs.h"
#include "program.h"
#include "qz/ui/delivery_strip.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"

using namespace qz;
using namespace qz::test;

/// A night at the desk, from the call at three in the morning to the handover.
class TestWatchPages : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    CoreStore& core() const { return m_program->desktop->runtime()->core(); }
    CaseView* view() const { return static_cast<CaseDeskPage*>(window()->currentPage())->view(); }
    [[nodiscard]] Actor boss() const { return m_program->desktop->desk()->session.actor(); }

    QString urgentEvent() {
        NewCase request;
        request.kind = QStringLiteral("event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("area"), QStringLiteral("340202014003002")},
                          {QStringLiteral("summary"), QStringLiteral("Cover broken")},
                          {QStringLiteral("urgent"), QStringLiteral("true")}};
        request.actor = boss();
        const Result<CaseRecord> made = await(core().cases().open(request));
        return made.ok() ? made->number : made.error().message;
    }
    Status act(const QString& number, const char* action, const FieldMap& fields = {}) {
        StepRequest request;
        request.number = number;
        request.action = QString::fromLatin1(action);
        request.fields = fields;
        request.actor = boss();
        const Result<CaseRecord> done = await(core().cases().act(request));
        return done.ok() ? Status() : Status(done.error());
    }
    void addUser(const char* name, const char* role) {
        const User user{QString::fromLatin1(name),
                        QString::fromLatin1(name),
                        QString::fromLatin1(role),
                        AreaCode::parse(QStringLiteral("340202")).value(),
                        {},
                        true};
        QZ_VERIFY_OK(await(core().addUser(user, password, boss())));
    }
    void openPage(const char* id, const QVariantMap& args = {}) {
        window()->openPage(QString::fromLatin1(id), args);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), QString::fromLatin1(id));
    }
    void openCase(const QString& number) {
        window()->openPage(QStringLiteral("case"), {{QStringLiteral("number"), number}});
        QVERIFY(m_program->calm());
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>(QStringLiteral("2026-10-01T03:00"));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void ringsAtNightForWhoIsOnWatch() {
        int sounds = 0;
        window()->bell()->setSound([&sounds] { ++sounds; });
        QVERIFY(window()->alarmBar()->isHidden());
        const QString number = urgentEvent();
        QTRY_VERIFY_WITH_TIMEOUT(!window()->alarmBar()->isHidden(), 8000);
        QVERIFY(window()->alarmBar()->text().contains(number));
        QCOMPARE(sounds, 0);  // quiet hours, and nobody took the watch over
        QVERIFY(m_program->desktop->desk()->presenters.isUnanswered(number));

        HandOver first;
        first.sheet.incoming = QStringLiteral("boss");
        first.incomingPassword = password;
        QZ_VERIFY_OK(await(core().watch().handOver(first, boss())));
        window()->bell()->look();
        QTRY_VERIFY_WITH_TIMEOUT(sounds > 0, 8000);

        // Six minutes without an answer: passed on, and it says to whom.
        m_program->clock.advanceMs(6 * 60000);
        window()->bell()->look();
        QTRY_VERIFY_WITH_TIMEOUT(!window()->bell()->state().alarms.isEmpty() &&
                                     window()->bell()->state().alarms.first().level == 1,
                                 8000);
        auto* acknowledge =
            window()->alarmBar()->findChild<QPushButton*>(QStringLiteral("acknowledge_alarm"));
        acknowledge->click();
        QTRY_VERIFY_WITH_TIMEOUT(window()->alarmBar()->isHidden(), 8000);
        const int before = sounds;
        m_program->clock.advanceMs(60000);
        window()->bell()->look();
        QTRY_VERIFY_WITH_TIMEOUT(window()->bell()->state().alarms.isEmpty(), 8000);
        QCOMPARE(sounds, before);
        const QList<JournalEntry> journal = await(core().cases().load(number, boss()))->journal;
        QCOMPARE(journal.last().action, QStringLiteral("acknowledge"));
    }

    void dutyContactStandsBesideTheUnit() {
        const DutyEntry tonight{{},
                                QStringLiteral("CG01"),
                                QStringLiteral("Wang"),
                                {},
                                QDate(2026, 9, 30),
                                QDate(2026, 9, 30),
                                QStringLiteral("0553-110")};
        QZ_VERIFY_OK(await(core().duties().put(tonight, boss())));
        const QString number = urgentEvent();
        QZ_VERIFY_OK(act(number, "accept"));
        QZ_VERIFY_OK(act(number, "file_case"));
        openCase(number);
        view()->startStep(QStringLiteral("dispatch"));
        QTRY_VERIFY(view()->stepDialog() != nullptr);
        view()->stepDialog()->form()->setValue(QStringLiteral("unit"), QStringLiteral("CG01"));
        bool beside = false;
        for (const QLabel* label : view()->stepDialog()->findChildren<QLabel*>()) {
            beside =
                beside || (label->isVisible() && label->text().contains(QStringLiteral("Wang 0553-110")));
        }
        QVERIFY(beside);
        view()->stepDialog()->reject();
        // The roster page shows the line of this duty day, which is still yesterday's.
        openPage("watch", {{QStringLiteral("tab"), 2}});
        auto* roster = window()->currentPage()->findChild<RosterTab*>();
        QCOMPARE(roster->table()->rowCount(), 1);
        QCOMPARE(roster->table()->item(0, 1)->text(), QStringLiteral("Wang"));
    }

    void unreceivedOrderOffersPrintAndPhone() {
        const QString number = urgentEvent();
        QZ_VERIFY_OK(act(number, "accept"));
        QZ_VERIFY_OK(act(number, "file_case"));
        QZ_VERIFY_OK(act(number, "dispatch", {{QStringLiteral("unit"), QStringLiteral("CG01")}}));
        m_program->clock.advanceMs(3 * 60000);
        openCase(number);
        auto* strip = view()->findChild<DeliveryStrip*>();
        QVERIFY(strip->isVisible() && strip->offersHelp());
        QVERIFY(strip->texts().first().contains(QStringLiteral("City management")));
        strip->findChild<QPushButton*>(QStringLiteral("delivery_call"))->click();
        QTRY_VERIFY(view()->stepDialog() != nullptr);
        QCOMPARE(view()->stepDialog()->form()->value(QStringLiteral("partner")), QStringLiteral("CG01"));
        FormView* call = view()->stepDialog()->form();
        call->setValue(QStringLiteral("call_result"), QStringLiteral("told"));
        QTest::keyClick(call->editor(QStringLiteral("call_result")), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(view()->stepDialog() == nullptr);
        QVERIFY(m_program->calm());
        QVERIFY(!strip->offersHelp());
        QVERIFY(strip->texts().first().contains(QStringLiteral("told by telephone")));
        for (const CaseClock& clock : view()->detail()->clocks) {
            if (clock.clockId == QLatin1String("disposal") && clock.state == ClockState::Running) {
                QCOMPARE(clock.result.start.toString(), QStringLiteral("2026-10-01T03:03"));
            }
        }
    }

    void askedForAndApprovedInTheTray() {
        addUser("second", "duty_leader");
        const QString number = urgentEvent();
        QZ_VERIFY_OK(act(number, "accept"));
        QZ_VERIFY_OK(act(number, "file_case"));
        QZ_VERIFY_OK(act(number, "dispatch", {{QStringLiteral("unit"), QStringLiteral("CG01")}}));
        openCase(number);
        QVERIFY(view()->stepBar()->shownActions().contains(QStringLiteral("request:extend_deadline")));
        view()->startStep(QStringLiteral("request:extend_deadline"));
        QTRY_VERIFY(view()->stepDialog() != nullptr);
        FormView* form = view()->stepDialog()->form();
        QVERIFY(form->editor(QStringLiteral("approver")) == nullptr);
        form->setValue(QStringLiteral("amount"), QStringLiteral("2"));
        form->setValue(QStringLiteral("unit"), QStringLiteral("WORK_H"));
        form->setValue(QStringLiteral("clock"), QStringLiteral("disposal"));
        form->setValue(QStringLiteral("reason"), QStringLiteral("parts are late"));
        QTest::keyClick(form->editor(QStringLiteral("reason")), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(view()->stepDialog() == nullptr);
        QVERIFY(m_program->calm());
        openPage("approvals");
        auto* page = static_cast<ApprovalsPage*>(window()->currentPage());
        QCOMPARE(page->table()->rowCount(), 1);
        // Nobody decides the own request.
        page->decide(true);
        QVERIFY(m_program->calm());
        QCOMPARE(page->table()->rowCount(), 1);
        const Uuid id = await(core().approvals().waiting(boss()))->first().id;
        Decision decision;
        decision.ids = {id};
        decision.approve = true;
        decision.actor.user = QStringLiteral("second");
        QZ_VERIFY_OK(await(core().approvals().decide(decision)));
        QTRY_COMPARE_WITH_TIMEOUT(page->table()->rowCount(), 0, 8000);
        const QList<JournalEntry> journal = await(core().cases().load(number, boss()))->journal;
        QCOMPARE(journal.last().action, QStringLiteral("extend_deadline"));
    }

    void handsTheWatchOver() {
        addUser("second", "duty_leader");
        HandOver first;
        first.sheet.incoming = QStringLiteral("boss");
        first.incomingPassword = password;
        QZ_VERIFY_OK(await(core().watch().handOver(first, boss())));
        m_program->clock.set(QStringLiteral("2026-10-01T04:00"));
        const QString number = urgentEvent();
        m_program->clock.set(QStringLiteral("2026-10-01T07:20"));
        openPage("watch");
        auto* page = static_cast<WatchPage*>(window()->currentPage());
        QVERIFY(page->subtitle().contains(QStringLiteral("boss")));
        auto* night = page->findChild<MorningTab*>();
        QVERIFY(night->text().size() <= 150 && night->text().contains(QStringLiteral("10-01 07:20")));
        night->copyText();
        QCOMPARE(QGuiApplication::clipboard()->text(), night->text());
        for (int output = 0; output < night->outputs()->count(); ++output) {
            night->outputs()->setCurrentRow(output);
            QVERIFY(m_program->calm());
        }
        page->tabs()->setCurrentIndex(1);
        QVERIFY(m_program->calm());
        auto* handover = page->findChild<HandoverTab*>();
        QTRY_COMPARE(handover->items()->rowCount(), 1);
        QCOMPARE(handover->items()->item(0, 2)->text(), number);
        const auto fill = [handover] {
            for (QLineEdit* edit : handover->findChildren<QLineEdit*>()) {
                if (edit->echoMode() == QLineEdit::Password) {
                    edit->setText(QString::fromLatin1(password));
                }
            }
        };
        // Not before each matter was gone through.
        fill();
        handover->confirm();
        QVERIFY(m_program->calm());
        QCOMPARE(await(core().watch().current())->value().sheet.incoming, QStringLiteral("boss"));
        handover->markAllSeen();
        fill();
        handover->confirm();
        QVERIFY(m_program->calm());
        QTRY_COMPARE_WITH_TIMEOUT(await(core().watch().current())->value().sheet.incoming,
                                  QStringLiteral("second"), 8000);
        auto* shifts = page->findChild<ShiftsTab*>();
        QTRY_COMPARE(shifts->list()->count(), 2);
        QVERIFY(m_program->calm());
        auto* paper = shifts->findChild<PaperPane*>();
        QCOMPARE(paper->preview()->pageCount(), 1);
    }
};

QZ_TEST(TestWatchPages)
#include "test_watch.moc"
