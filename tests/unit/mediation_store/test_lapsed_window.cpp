// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "qz/core/lapsed_rights.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// The 30 days for judicial confirmation are a right: unused they lapse, and nobody is late.
class TestLapsedWindow : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    Result<qint64> turn(const char* now) {
        const Instant at = CivilTime::parse(QString::fromLatin1(now))->toInstant();
        return m_desk->write(
            [at](WriteTx& tx) { return LapsedRights::end(tx, {QStringLiteral("JC-30")}, at); });
    }
    static const CaseClock* window(const CaseDetail& detail) {
        for (const CaseClock& clock : detail.clocks) {
            if (clock.clockId == QLatin1String("jc_window")) {
                return &clock;
            }
        }
        return nullptr;
    }
    qint64 overdue() {
        CaseQuery query;
        query.kind = kDisputeKind;
        query.filter = Filter::parse(QStringLiteral("overdue=true")).value();
        query.withTotal = true;
        const auto page = qz::test::await(m_desk->core->cases().list(query, DisputeDesk::boss()));
        return page.ok() ? page->total : -1;
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();  // stands at the end of November
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void unusedItLapses() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QZ_VERIFY_OK(m_desk->act(
            *number, "agree_written", "2026-08-31T10:00",
            fields(
                {{"terms", "Pays"}, {"performance_due", "2026-12-20"}, {"exclusion", "nothing_excluded"}})));
        for (const char* signer : {"every_party", "mediator", "seal"}) {
            QZ_VERIFY_OK(m_desk->act(*number, "sign_agreement", "2026-08-31T11:00",
                                     fields({{"signer", signer}, {"signed_on", "2026-08-31"}})));
        }
        QZ_VERIFY_OK(m_desk->act(*number, "begin_performance", "2026-09-01T09:00"));
        QCOMPARE(m_desk->show(*number).record.dueClock, QStringLiteral("jc_window"));
        const QDate last = window(m_desk->show(*number))->result.due.date;
        // On its last day it still runs.
        QCOMPARE(turn(qPrintable(last.toString(Qt::ISODate) + QStringLiteral("T12:00"))).value(), 0);
        QCOMPARE(window(m_desk->show(*number))->state, ClockState::Running);
        QCOMPARE(overdue(), 1);
        QCOMPARE(turn("2026-11-30T17:00").value(), 1);
        const CaseDetail after = m_desk->show(*number);
        QCOMPARE(window(after)->state, ClockState::Cancelled);
        QCOMPARE(after.record.dueClock, QStringLiteral("performance"));
        QCOMPARE(overdue(), 0);
        QCOMPARE(turn("2026-11-30T17:00").value(), 0);
        // It stays lapsed: who asks is told so.
        const Result<CaseRecord> late = m_desk->act(
            *number, "jc_apply", "2026-11-30T10:00",
            fields({{"joint", "true"}, {"court", "Lake court"}, {"court_ground", "party_domicile"}}));
        QVERIFY(!late.ok());
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }

    /// An appraisal of two months, then the applicant withdraws: the mediation stood still, nobody was late.
    void whatStoodStillIsNotLate() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QZ_VERIFY_OK(
            m_desk->act(*number, "suspend_case", "2026-08-20T09:00", fields({{"ground", "appraisal"}})));
        QZ_VERIFY_OK(m_desk->act(*number, "withdraw", "2026-10-20T09:00"));
        const CaseDetail ended = m_desk->show(*number);
        for (const CaseClock& clock : ended.clocks) {
            QVERIFY2(clock.state != ClockState::Late, qPrintable(clock.clockId));
            QCOMPARE(clock.result.due, computeDeadline(clock.spec, *m_desk->core->calendar())->due);
        }
    }

    /// A step that is due stays due: only rights lapse.
    void dutiesStayOverdue() {
        QZ_VERIFY_OK(m_desk->inMediation("2026-08-17"));
        QCOMPARE(overdue(), 1);
        QCOMPARE(turn("2026-11-30T17:00").value(), 0);
        QCOMPARE(overdue(), 1);
    }
};

QZ_TEST(TestLapsedWindow)
#include "test_lapsed_window.moc"
