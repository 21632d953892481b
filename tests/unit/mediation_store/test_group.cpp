// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/domain/series.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// A group for its wages: party 1 and 3…31 work for party 2.
class TestGroup : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;
    QString m_number;

    QList<SeriesAgreement> series() {
        return seriesOf(m_desk->show(m_number).fields.value(QStringLiteral("series")));
    }
    QString field(const char* id) { return m_desk->show(m_number).fields.value(QString::fromLatin1(id)); }
    Status did(const char* action, const char* at,
               std::initializer_list<std::pair<const char*, const char*>> given) {
        const Result<CaseRecord> done = m_desk->act(m_number, action, at, fields(given));
        return done.ok() ? Status() : Status(done.error());
    }
    void agree() {
        QStringList lines;
        for (int worker = 3; worker <= 31; ++worker) {
            lines.append(QStringLiteral("applicant | Worker %1").arg(worker));
        }
        const Result<QString> made = m_desk->inMediation("2026-09-01");
        QZ_VERIFY_OK(made);
        m_number = *made;
        FieldMap named = fields({{"amounts", "1=8000, 3-31=9800.50"}});
        named.insert(QStringLiteral("other_parties"), lines.join(QLatin1Char('\n')));
        QZ_VERIFY_OK(m_desk->act(m_number, "name_parties", "2026-09-01T10:00", named));
        QCOMPARE(field("parties"), QStringLiteral("31"));
        QCOMPARE(field("amounts"), QStringLiteral("1=8000, 3-31=9800.50"));
        QZ_VERIFY_OK(did("agree_series", "2026-09-02T10:00",
                         {{"terms", "Paid by transfer"}, {"exclusion", "nothing_excluded"}}));
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void numbersRunOnByCommitteeAndYear() {
        const Result<QString> before = m_desk->inMediation("2026-08-20");
        QZ_VERIFY_OK(before);
        QZ_VERIFY_OK(m_desk->act(*before, "agree_written", "2026-08-21T10:00",
                                 fields({{"terms", "Repair"}, {"exclusion", "nothing_excluded"}})));
        agree();
        const QList<SeriesAgreement> all = series();
        QCOMPARE(all.size(), 30);
        QCOMPARE(all.constFirst().sequence, 2);
        QCOMPARE(all.constLast().sequence, 31);
        QCOMPARE(field("amount"), QStringLiteral("292214.50"));
        QCOMPARE(field("copies"), QStringLiteral("3"));
        const Result<QString> after = m_desk->inMediation("2026-09-03");
        QZ_VERIFY_OK(after);
        QZ_VERIFY_OK(m_desk->act(*after, "agree_written", "2026-09-04T10:00",
                                 fields({{"terms", "Repair"}, {"exclusion", "nothing_excluded"}})));
        QVERIFY(m_desk->show(*after)
                    .fields.value(QStringLiteral("agreement_number"))
                    .contains(QStringLiteral("32")));
    }

    /// In bulk, then the one who was away; each is in effect from the last of its own signatures.
    void signedInBulkAndOneByOne() {
        agree();
        QZ_VERIFY_OK(
            did("sign_agreement", "2026-09-02T11:00",
                {{"signer", "every_party"}, {"agreements", "1, 3-30"}, {"signed_on", "2026-09-02"}}));
        QZ_VERIFY_OK(
            did("sign_agreement", "2026-09-02T11:01", {{"signer", "mediator"}, {"signed_on", "2026-09-02"}}));
        QZ_VERIFY_OK(
            did("sign_agreement", "2026-09-02T11:02", {{"signer", "seal"}, {"signed_on", "2026-09-02"}}));
        QCOMPARE(series().constFirst().effectiveOn, QDate(2026, 9, 2));
        QVERIFY(!series().constLast().effectiveOn.isValid());
        QVERIFY(field("unsigned").contains(QStringLiteral("31")));
        QCOMPARE(field("effective_date"), QStringLiteral("2026-09-02"));
        QVERIFY(!did("sign_agreement", "2026-09-03T11:00",
                     {{"signer", "mediator"}, {"agreements", "2"}, {"signed_on", "2026-09-03"}})
                     .ok());
        // The window of the first runs; the others do not begin it anew.
        const auto windows = [this] {
            int found = 0;
            for (const CaseClock& clock : m_desk->show(m_number).clocks) {
                found += clock.clockId == QLatin1String("jc_window") ? 1 : 0;
            }
            return found;
        };
        QCOMPARE(windows(), 1);
        QVERIFY(!did("jc_apply", "2026-09-03T12:00",
                     {{"joint", "true"}, {"court", "Lake court"}, {"court_ground", "party_domicile"}})
                     .ok());
        QZ_VERIFY_OK(did("sign_agreement", "2026-09-07T11:00",
                         {{"signer", "party"}, {"party", "31"}, {"signed_on", "2026-09-06"}}));
        QZ_VERIFY_OK(did("sign_agreement", "2026-09-07T11:01",
                         {{"signer", "party"}, {"party", "2"}, {"signed_on", "2026-09-07"}}));
        QCOMPARE(series().constLast().effectiveOn, QDate(2026, 9, 7));
        QCOMPARE(series().constFirst().effectiveOn, QDate(2026, 9, 2));
        QCOMPARE(windows(), 1);
        QVERIFY(field("unsigned").isEmpty());
        QVERIFY(!did("sign_agreement", "2026-09-08T11:00", {{"signer", "seal"}, {"signed_on", "2026-09-08"}})
                     .ok());
    }

    void performedPartyByParty() {
        agree();
        for (const char* signer : {"every_party", "mediator", "seal"}) {
            QZ_VERIFY_OK(
                did("sign_agreement", "2026-09-02T11:00", {{"signer", signer}, {"signed_on", "2026-09-02"}}));
        }
        QZ_VERIFY_OK(did("begin_performance", "2026-09-03T09:00", {}));
        QVERIFY(!did("record_performance", "2026-09-04T09:00", {{"complete", "false"}}).ok());
        QZ_VERIFY_OK(did("record_performance", "2026-09-04T09:00",
                         {{"complete", "false"}, {"agreements", "1, 3-10"}, {"proof", "transfer 1"}}));
        QCOMPARE(series().at(0).performedOn, QDate(2026, 9, 4));
        QVERIFY(!series().constLast().performedOn.isValid());
        const Status left =
            did("record_performance", "2026-09-05T09:00", {{"complete", "true"}, {"agreements", "11-30"}});
        QVERIFY(!left.ok());
        QVERIFY2(left.error().message.contains(QStringLiteral("31")), qPrintable(left.error().message));
        QZ_VERIFY_OK(
            did("record_performance", "2026-09-05T09:00", {{"complete", "true"}, {"agreements", "11-31"}}));
        QCOMPARE(m_desk->show(m_number).record.state, QStringLiteral("PERFORMED"));
        QCOMPARE(series().constLast().performedOn, QDate(2026, 9, 5));
        QCOMPARE(series().at(0).performedOn, QDate(2026, 9, 4));
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }

    /// Minors among further parties are sealed as P3, or not taken.
    void aMinorIsNotSealedLikeTheOthers() {
        FieldMap given = fields({{"applicant", "A"}, {"kind", "MD11"}, {"other_parties", "Child | | | 12"}});
        const Result<CaseRecord> refused = m_desk->begin(given, "2026-09-01T09:00");
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().where, QStringLiteral("other_parties"));
        given = fields({{"applicant", "A"},
                        {"kind", "MD11"},
                        {"other_parties", "-"},
                        {"minor_parties", "Child | | | 12"}});
        const Result<CaseRecord> made = m_desk->begin(given, "2026-09-01T09:00");
        QZ_VERIFY_OK(made);
        QCOMPARE(m_desk->show(made->number).fields.value(QStringLiteral("parties")), QStringLiteral("3"));
        const auto sealedAs = m_desk->read([](ReadTx& read) -> Result<QString> {
            QZ_ASSIGN(Statement row,
                      read.prepare("SELECT class FROM core_sealed_values WHERE field = 'minor_parties'"));
            QZ_ASSIGN(const bool found, row.step());
            return found ? row.text(0) : QString();
        });
        QZ_VERIFY_OK(sealedAs);
        QCOMPARE(*sealedAs, QStringLiteral("P3"));
    }
};

QZ_TEST(TestGroup)
#include "test_group.moc"
