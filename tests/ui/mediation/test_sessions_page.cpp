// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation::test;

/// The calendar of sessions by keyboard and mouse, and the closed loop from a screening to a decision.
class TestSessionsPage : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void open(const char* page, const QVariantMap& args = {}) {
        m_desk->program.desktop->desk()->navigation.openPage(QString::fromLatin1(page), args);
        QTRY_COMPARE(m_desk->window()->currentPageId(), QString::fromLatin1(page));
        QVERIFY(m_desk->calm());
    }
    /// A dispute whose rights were notified; its number.
    QString informed(const char* mediator) {
        open("mediation.new_dispute");
        m_desk->fill(given({{"applicant", "Test One"},
                            {"respondent", "Test Two"},
                            {"kind", "MD02"},
                            {"area", "340202014003"},
                            {"facts", "What it is about"},
                            {"competence", "competent"},
                            {"agreed_to_mediate", "true"}}));
        m_desk->toFront();
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        const bool shown = QTest::qWaitFor(
            [this] { return m_desk->window()->currentPageId() == QLatin1String("case"); }, 15000);
        if (!shown || !m_desk->calm()) {
            return {};
        }
        m_desk->step("assign",
                     given({{"committee", "SQ01"},
                            {"mediators", mediator},
                            {"chosen_by", "specialty"},
                            {"conflict_of_interest", "no"}}),
                     "ASSIGNED");
        m_desk->step("rights_notice", given({{"signed_on", "2026-09-28"}}), "INFORMED");
        return m_desk->view()->number();
    }
    QWidget* grid() { return m_desk->named<QWidget>("Sessions of the week from 2026-09-28"); }
    QString told() { return grid() == nullptr ? QString() : grid()->accessibleDescription(); }
    void plan(const QString& number, const char* at, const char* room) {
        m_desk->fill(given({{"planned_at", at}, {"room", room}, {"minutes", "60"}}));
        m_desk->formOf(QStringLiteral("dispute"))->setValue(QStringLiteral("dispute"), number);
        QPushButton* send = m_desk->button("Plan");
        send = send == nullptr ? m_desk->button("Move it") : send;
        QVERIFY(send != nullptr);
        send->setFocus(Qt::TabFocusReason);
        QTest::keyClick(send, Qt::Key_Space);
        QVERIFY(m_desk->calm());
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void plannedMovedAndRefused() {
        const QString first = informed("Mediator Three");
        const QString second = informed("Mediator Four");
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        open("mediation.sessions");
        plan(first, "2026-09-29T09:00", "Room 1");
        QTRY_VERIFY(grid() != nullptr);
        grid()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(grid(), Qt::Key_Tab);
        QTRY_VERIFY2(told().startsWith(first + QStringLiteral(", 2026-09-29 09:00")), qPrintable(told()));
        // Half an hour later, a day later, by keys.
        QTest::keyClick(grid(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY2(told().contains(QStringLiteral("2026-09-29 09:30")), qPrintable(told()));
        QVERIFY(m_desk->calm());
        QTest::keyClick(grid(), Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY2(told().contains(QStringLiteral("2026-09-30 09:30")), qPrintable(told()));
        QVERIFY(m_desk->calm());
        // The other one wants the same room: it is named beside the field, nothing is planned.
        QTest::keyClick(grid(), Qt::Key_Up);
        QTest::keyClick(grid(), Qt::Key_Up);
        plan(second, "2026-09-30T10:00", "Room 1");
        QTRY_VERIFY2(m_desk->problem("room").contains(first), qPrintable(m_desk->problem("room")));
        plan(second, "2026-09-30T10:00", "Room 2");
        QTRY_COMPARE(m_desk->problem("room"), QString());
    }

    void heldWithItsOutline() {
        const QString number = informed("Mediator Three");
        open("mediation.sessions");
        plan(number, "2026-09-28T11:00", "Room 1");
        QTRY_VERIFY(grid() != nullptr);
        grid()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(grid(), Qt::Key_Tab);
        QTRY_VERIFY2(told().startsWith(number), qPrintable(told()));
        QPushButton* hold = m_desk->button("Hold it: minutes");
        QVERIFY(hold != nullptr && hold->isEnabled());
        hold->setFocus(Qt::TabFocusReason);
        QTest::keyClick(hold, Qt::Key_Space);
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("case"));
        QVERIFY(m_desk->calm());
        QTRY_VERIFY(m_desk->view()->stepDialog() != nullptr);
        FormView* form = m_desk->view()->stepDialog()->form();
        QTRY_COMPARE(form->value(QStringLiteral("room")), QStringLiteral("Room 1"));
        QVERIFY(form->value(QStringLiteral("process")).count(QLatin1Char('\n')) >= 5);
        m_desk->sendAndExpect("hold_session", "IN_MEDIATION");
    }

    /// Ordered, found, triaged, escalated, reviewed, decided.
    void loopFromScreeningToDecision() {
        open("mediation.loop", {{QStringLiteral("kind"), QStringLiteral("mediation.screening")}});
        m_desk->toFront();
        QTest::keyClick(m_desk->window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_record"));
        QVERIFY(m_desk->calm());
        m_desk->fill(given({{"title", "Before the holidays"},
                            {"area", "340202014003"},
                            {"looks_for", "both"},
                            {"period_from", "2026-09-28"},
                            {"period_to", "2026-10-09"},
                            {"unit", "SQ01"},
                            {"post", "Head of the centre"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 15000);
        QVERIFY(m_desk->calm());
        m_desk->step("record_finding",
                     given({{"area", "340202014003"},
                            {"subject", "hazard"},
                            {"hazard_kind", "fire"},
                            {"about", "Cables in a stairwell"}}),
                     "SCREENING");
        m_desk->step("report_area",
                     given({{"area", "340202014003"}, {"disputes_found", "0"}, {"hazards_found", "1"}}),
                     "SCREENING");
        if (QTest::currentTestFailed()) {
            return;
        }
        const QString matter = m_desk->view()->detail()->fields.value(QStringLiteral("matters"));
        QVERIFY2(matter.startsWith(QStringLiteral("BH26-")), qPrintable(matter));
        m_desk->step("close_screening", {}, "SCREENED");
        open("case", {{QStringLiteral("number"), matter}});
        m_desk->step("triage", given({{"level", "village"}, {"unit", "SQ01"}, {"route", "handling"}}),
                     "IN_HAND");
        m_desk->step("escalate", given({{"unit", "SQ01"}, {"reason", "Several villages"}}), "IN_HAND");
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("level")), QStringLiteral("street"));
        open("mediation.new_record", {{QStringLiteral("kind"), QStringLiteral("mediation.meeting")}});
        m_desk->fill(given({{"title", "September"},
                            {"area", "340202"},
                            {"planned_at", "2026-09-29T14:00"},
                            {"chair", "Secretary"}}));
        m_desk->toFront();
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 15000);
        QVERIFY(m_desk->calm());
        QVERIFY(m_desk->view()->detail()->fields.value(QStringLiteral("agenda")).contains(matter));
        m_desk->at("2026-09-29T15:00");
        m_desk->step("hold_meeting", given({{"attending", "Posts"}, {"minutes", "Talked through"}}), "HELD");
        FieldMap decision = given({{"unit", "SQ01"}, {"requirement", "Remove it"}, {"due_on", "2026-10-10"}});
        decision.insert(QStringLiteral("number"), matter);
        m_desk->step("decide", decision, "HELD");
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY(m_desk->view()
                    ->detail()
                    ->fields.value(QStringLiteral("tasks_open"))
                    .startsWith(QStringLiteral("JY26-")));
        QVERIFY(!m_desk->whyNot("close_meeting").isEmpty());
    }
};

QZ_TEST(TestSessionsPage)
#include "test_sessions_page.moc"
