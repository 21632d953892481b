// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/store/session_rows.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// Sessions of disputes: planned, moved, held, cancelled; two in one room or with one mediator are refused.
class TestSessions : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    QList<PlannedSession> week(const char* area = "340202") {
        return m_desk
            ->read([area](ReadTx& read) {
                return sessionsBetween(read, AreaCode::parse(QString::fromLatin1(area)).value(),
                                       QDate(2026, 9, 7), QDate(2026, 9, 13));
            })
            .valueOr(QList<PlannedSession>());
    }
    Result<CaseRecord> plan(const QString& number, const char* at, const char* room,
                            const char* mediators = "", const char* minutes = "60") {
        return m_desk->act(number, "plan_session", "2026-09-02T10:00",
                           fields({{"planned_at", at},
                                   {"room", room},
                                   {"minutes", minutes},
                                   {"session_mediators", mediators}}));
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void plannedAndMoved() {
        const QString number = m_desk->inMediation("2026-09-01").value();
        QZ_VERIFY_OK(plan(number, "2026-09-08T09:00", "Room 1"));
        QCOMPARE(week().size(), 1);
        QCOMPARE(week().constFirst().mediators, QStringLiteral("Mediator A"));
        QCOMPARE(week().constFirst().until().toString(), QStringLiteral("2026-09-08T10:00"));
        QCOMPARE(m_desk->show(number).fields.value(QStringLiteral("next_session")),
                 QStringLiteral("2026-09-08 09:00 Room 1"));
        // Moved: one session stands, at its new time.
        QZ_VERIFY_OK(plan(number, "2026-09-09T14:30", "Room 1"));
        QCOMPARE(week().size(), 1);
        QCOMPARE(week().constFirst().at.toString(), QStringLiteral("2026-09-09T14:30"));
        QCOMPARE(week("340203").size(), 0);
    }

    void aClashIsNamed() {
        const QString first = m_desk->inMediation("2026-09-01").value();
        const QString second = m_desk->inMediation("2026-09-01").value();
        QZ_VERIFY_OK(plan(first, "2026-09-08T09:00", "Room 1"));
        const Result<CaseRecord> room = plan(second, "2026-09-08T09:30", "Room 1", "Mediator B");
        QVERIFY(!room.ok());
        QCOMPARE(room.error().where, QStringLiteral("room"));
        QVERIFY2(room.error().message.contains(first), qPrintable(room.error().message));
        const Result<CaseRecord> mediator = plan(second, "2026-09-08T09:30", "Room 2");
        QVERIFY(!mediator.ok());
        QCOMPARE(mediator.error().where, QStringLiteral("session_mediators"));
        QVERIFY2(mediator.error().message.contains(QStringLiteral("Mediator A")),
                 qPrintable(mediator.error().message));
        // Right after the first one: no clash.
        QZ_VERIFY_OK(plan(second, "2026-09-08T10:00", "Room 1"));
        // A longer first one reaches into it.
        QVERIFY(!plan(first, "2026-09-08T09:00", "Room 1", "", "90").ok());
        QCOMPARE(week().size(), 2);
        QCOMPARE(week().constFirst().minutes, 60);
    }

    void heldAndCancelled() {
        const QString number = m_desk->inMediation("2026-09-01").value();
        QVERIFY(
            !m_desk->act(number, "cancel_session", "2026-09-02T10:00", fields({{"reason", "None"}})).ok());
        QZ_VERIFY_OK(plan(number, "2026-09-08T09:00", "Room 1"));
        QZ_VERIFY_OK(m_desk->act(number, "hold_session", "2026-09-08T09:05",
                                 fields({{"process", "Heard"}, {"room", "Room 2"}})));
        QCOMPARE(week().size(), 1);
        QCOMPARE(week().constFirst().state, QStringLiteral("held"));
        QCOMPARE(week().constFirst().room, QStringLiteral("Room 2"));
        QZ_VERIFY_OK(m_desk->act(number, "plan_session", "2026-09-08T10:00",
                                 fields({{"planned_at", "2026-09-10T09:00"}})));
        QCOMPARE(week().size(), 2);
        QZ_VERIFY_OK(m_desk->act(number, "cancel_session", "2026-09-09T10:00",
                                 fields({{"reason", "A party is ill"}})));
        QCOMPARE(week().size(), 1);
        // The end of the mediation takes what was planned with it.
        QZ_VERIFY_OK(m_desk->act(number, "plan_session", "2026-09-09T11:00",
                                 fields({{"planned_at", "2026-09-11T09:00"}})));
        QZ_VERIFY_OK(m_desk->act(number, "withdraw", "2026-09-10T09:00"));
        QCOMPARE(week().size(), 1);
    }

    void invitedWithConsent() {
        const QString number = m_desk->inMediation("2026-09-01").value();
        const FieldMap invited = fields({{"invitee", "Planted Uncle"},
                                         {"invited_as", "relative"},
                                         {"consent_asked_on", "2026-09-02"},
                                         {"consent", "all_consented"},
                                         {"consent_given_on", "2026-09-03"},
                                         {"invitee_interest", "no"}});
        QVERIFY(!m_desk->act(number, "invite", "2026-09-02T12:00", invited).ok());  // a day to come
        QZ_VERIFY_OK(m_desk->act(number, "invite", "2026-09-03T12:00", invited));
        // Who handles the dispute reads every one of them, papers too.
        QCOMPARE(m_desk->show(number).journal.constLast().fields.value(QStringLiteral("invitee")),
                 QStringLiteral("Planted Uncle"));
        FieldMap early = invited;
        early.insert(QStringLiteral("consent_given_on"), QStringLiteral("2026-09-01"));
        QCOMPARE(m_desk->act(number, "invite", "2026-09-03T12:00", early).error().where,
                 QStringLiteral("consent_given_on"));
        FieldMap interested = invited;
        interested.insert(QStringLiteral("invitee_interest"), QStringLiteral("yes"));
        QCOMPARE(m_desk->act(number, "invite", "2026-09-03T12:00", interested).error().where,
                 QStringLiteral("invitee_interest"));
        // The name stands in no row that is not sealed.
        const Result<qint64> plain = m_desk->read([](ReadTx& read) -> Result<qint64> {
            QZ_ASSIGN(Statement row, read.prepare("SELECT count(*) FROM core_journal WHERE fields LIKE "
                                                  "'%Planted%'"));
            QZ_ASSIGN(const bool found, row.step());
            return found ? row.integer(0) : -1;
        });
        QZ_VERIFY_OK(plain);
        QCOMPARE(*plain, 0);
    }

    /// An interest that comes to light later: somebody else is assigned, what was planned is off.
    void anInterestMeansAnotherMediator() {
        const QString number = m_desk->inMediation("2026-09-01").value();
        QZ_VERIFY_OK(plan(number, "2026-09-08T09:00", "Room 1"));
        const Result<CaseRecord> declared =
            m_desk->act(number, "declare_interest", "2026-09-03T12:00",
                        fields({{"mediators", "Mediator A"}, {"interest", "near_relative"}}));
        QZ_VERIFY_OK(declared);
        QCOMPARE(declared->state, QStringLiteral("ACCEPTED"));
        QCOMPARE(week().size(), 0);
    }
};

QZ_TEST(TestSessions)
#include "test_sessions.moc"
