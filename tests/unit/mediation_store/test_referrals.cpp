// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/domain/referral_workflow.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

class TestReferrals : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    Result<CaseRecord> open(const QString& kind, const FieldMap& given, const char* at) {
        NewCase request;
        request.kind = kind;
        request.fields = given;
        request.actor = DisputeDesk::boss();
        request.occurredAt = CivilTime::parse(QString::fromLatin1(at))->toInstant();
        return qz::test::await(m_desk->core->cases().open(request));
    }
    QString due(const CaseDetail& detail, const char* clock) {
        for (const CaseClock& each : detail.clocks) {
            if (each.clockId == QLatin1String(clock)) {
                return each.result.due.toDateString();
            }
        }
        return {};
    }
    qint64 disputes() {
        return m_desk
            ->read([](ReadTx& read) -> Result<qint64> {
                QZ_ASSIGN(Statement row, read.prepare("SELECT count(*) FROM mediation_disputes"));
                QZ_ASSIGN(const bool found, row.step());
                return found ? row.integer(0) : -1;
            })
            .valueOr(-1);
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void onlyARealDisputeIsLinked() {
        const Result<CaseRecord> made = open(kReferralKind,
                                             fields({{"source", "hotline"},
                                                     {"sender", "12345"},
                                                     {"external_id", "H 1"},
                                                     {"facts", "Planted Name"}}),
                                             "2026-09-01T09:00");
        QZ_VERIFY_OK(made);
        QVERIFY(made->number.startsWith(QStringLiteral("YS26-")));
        QVERIFY(!made->summary.contains(QStringLiteral("Planted")));
        QCOMPARE(disputes(), 0);
        for (const QString& other : {QStringLiteral("TJ26-000099"), made->number}) {
            QVERIFY(!m_desk
                         ->act(made->number, "accept_referral", "2026-09-01T09:05",
                               fields({{"dispute", qPrintable(other)}}))
                         .ok());
        }
        const Result<QString> dispute = m_desk->inMediation("2026-09-01");
        QZ_VERIFY_OK(dispute);
        QZ_VERIFY_OK(m_desk->act(made->number, "accept_referral", "2026-09-01T09:30",
                                 fields({{"dispute", qPrintable(*dispute)}})));
        QCOMPARE(m_desk->show(made->number).fields.value(QStringLiteral("dispute")), *dispute);
    }

    /// The court's three working days and thirty days; 信访 objections five working days.
    void referralsHaveTheLimitsOfTheirSender() {
        const Result<CaseRecord> court =
            open(kReferralKind,
                 fields({{"source", "court_commissioned"}, {"sender", "Lake court"}, {"external_id", "C 7"}}),
                 "2026-09-01T09:00");
        QZ_VERIFY_OK(court);
        QCOMPARE(due(m_desk->show(court->number), "referral_accept"), QStringLiteral("2026-09-04"));
        const Result<CaseRecord> petition = open(
            kReferralKind, fields({{"source", "petition"}, {"sender", "Petitions"}, {"external_id", "P 7"}}),
            "2026-09-01T09:00");
        QZ_VERIFY_OK(petition);
        QCOMPARE(due(m_desk->show(petition->number), "referral_accept"), QStringLiteral("2026-09-08"));
        const Result<QString> dispute = m_desk->inMediation("2026-09-02");
        QZ_VERIFY_OK(dispute);
        QZ_VERIFY_OK(m_desk->act(court->number, "accept_referral", "2026-09-02T10:00",
                                 fields({{"dispute", qPrintable(*dispute)}})));
        QCOMPARE(due(m_desk->show(court->number), "referral_reply"), QStringLiteral("2026-10-08"));
        QZ_VERIFY_OK(m_desk->act(court->number, "reply_result", "2026-09-20T10:00",
                                 fields({{"ending", "agreed_written"}, {"letter", "L 1"}})));
        QVERIFY(m_desk->show(court->number).record.closedAt.has_value());
        QVERIFY(!m_desk->act(petition->number, "return_referral", "2026-09-03T10:00").ok());
        QZ_VERIFY_OK(m_desk->act(petition->number, "return_referral", "2026-09-03T10:00",
                                 fields({{"competence", "authority_only"}, {"reason", "Not civil"}})));
    }
};

QZ_TEST(TestReferrals)
#include "test_referrals.moc"
