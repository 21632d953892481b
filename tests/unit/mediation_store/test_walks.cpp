// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/domain/series.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

constexpr int kSteps = 40;  // of one walk at most

/// Steps that are tried in all; QIZONG_WALK_STEPS=10000 walks longer.
int stepsToTry() {
    const int wanted = qEnvironmentVariableIntValue("QIZONG_WALK_STEPS");
    return wanted > 0 ? wanted : 2000;
}

qsizetype pick(SeededRandom& random, qsizetype of) {
    return static_cast<qsizetype>(random.next() % static_cast<std::uint64_t>(of));
}

/// Something for each field that a step asks for; choices by chance.
FieldMap filled(const StepSpec& step, SeededRandom& random, const QString& day) {
    FieldMap given;
    for (const FieldSpec& field : step.fields) {
        if (!field.choices.isEmpty()) {
            given.insert(field.id, field.choices.at(pick(random, field.choices.size())));
        } else if (field.type == FieldType::Bool) {
            given.insert(field.id, pick(random, 4) == 0 ? QStringLiteral("false") : QStringLiteral("true"));
        } else if (field.type == FieldType::Date) {
            given.insert(field.id, day);
        } else if (field.type == FieldType::Integer) {
            given.insert(field.id, QString::number(1 + pick(random, 3)));
        } else if (field.type == FieldType::Text || field.type == FieldType::LongText) {
            given.insert(field.id, QStringLiteral("said"));
        }
    }
    given.remove(QStringLiteral("instalments"));
    given.remove(QStringLiteral("other_parties"));
    given.remove(QStringLiteral("minor_parties"));
    given.remove(QStringLiteral("parties"));
    if (given.contains(QStringLiteral("amounts"))) {
        given.insert(QStringLiteral("amounts"), QStringLiteral("1=%1").arg(1 + pick(random, 900)));
    }
    if (given.contains(QStringLiteral("agreements"))) {
        given.insert(QStringLiteral("agreements"), pick(random, 3) == 0 ? QStringLiteral("1") : QString());
    }
    // Chance would refuse at the door nearly always; the walks go on behind it.
    for (const auto& [field, usual] :
         {std::pair{"competence", "competent"}, std::pair{"conflict_of_interest", "no"},
          std::pair{"exclusion", "nothing_excluded"}}) {
        const QString id = QString::fromLatin1(field);
        if (given.contains(id) && pick(random, 4) != 0 && step.action != QLatin1String("not_competent")) {
            given.insert(id, QString::fromLatin1(usual));
        }
    }
    if (given.value(QStringLiteral("signer")) != QLatin1String("party")) {
        given.remove(QStringLiteral("party"));
    }
    return given;
}

}  // namespace

class TestWalks : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    void checkLawful(const CaseDetail& detail) {
        const auto field = [&detail](const char* id) { return detail.fields.value(QString::fromLatin1(id)); };
        const QString confirmation = field("judicial_confirmation");
        if (!confirmation.isEmpty()) {
            QCOMPARE(field("ending"), QStringLiteral("agreed_written"));
            QVERIFY(!field("effective_date").isEmpty());
        }
        if (confirmation == QLatin1String("confirmed")) {
            QCOMPARE(field("exclusion"), QStringLiteral("nothing_excluded"));
        }
        if (detail.record.state == QLatin1String("ARCHIVED")) {
            QVERIFY(!field("volume_number").isEmpty());
        }
        if (detail.record.state == QLatin1String("PERFORMING")) {
            QVERIFY(!field("effective_date").isEmpty());
        }
        for (const SeriesAgreement& one : seriesOf(field("series"))) {
            QVERIFY(one.sequence > 0);
            QVERIFY(!one.performedOn.isValid() || one.effectiveOn.isValid());
            QVERIFY(!one.effectiveOn.isValid() || (one.partyOn.isValid() && one.sealOn.isValid()));
        }
        const auto calendar = m_desk->core->calendar();
        for (const CaseClock& clock : detail.clocks) {
            if (!clock.spec.suspensions.isEmpty() && !clock.spec.suspensions.constLast().to) {
                continue;  // gets its day when it runs again
            }
            const Result<DeadlineResult> again = computeDeadline(clock.spec, *calendar);
            QZ_VERIFY_OK(again);
            QCOMPARE(clock.result.due, again->due);
        }
    }

    /// By committee and year from 1 on without a gap, agreements of series among them.
    void numbersAreConsecutive() {
        const auto gaps = m_desk->read([](ReadTx& read) -> Result<qint64> {
            QZ_ASSIGN(
                Statement row,
                read.prepare("WITH numbers AS (SELECT d.committee, d.agreement_year y, d.agreement_seq n "
                             "FROM mediation_disputes d WHERE d.agreement_seq > 0 AND NOT EXISTS (SELECT "
                             "1 FROM mediation_series s WHERE s.dispute_id = d.id AND s.agreement_seq > 0) "
                             "UNION ALL SELECT committee, agreement_year, agreement_seq FROM "
                             "mediation_series WHERE agreement_seq > 0) SELECT coalesce(sum(gap), 0) FROM "
                             "(SELECT max(n) - count(DISTINCT n) + count(*) - count(DISTINCT n) gap FROM "
                             "numbers GROUP BY committee, y)"));
            QZ_ASSIGN(const bool found, row.step());
            return found ? row.integer(0) : -1;
        });
        QZ_VERIFY_OK(gaps);
        QCOMPARE(*gaps, 0);
    }

    /// What triggers have kept over all steps is what the rows say now.
    void sumsAreThoseOfTheRows() {
        const auto other = m_desk->read([](ReadTx& read) -> Result<qint64> {
            const QString kept = QStringLiteral("SELECT * FROM mediation_month_sums WHERE accepted <> 0");
            const QString counted = QStringLiteral(
                "SELECT area, dimension, month, value, sum(accepted), sum(written), sum(oral), sum(failed), "
                "sum(withdrawn), sum(applied), sum(confirmed), sum(performed), sum(cents) FROM "
                "mediation_counted GROUP BY area, dimension, month, value");
            QZ_ASSIGN(Statement row,
                      read.prepare(QStringLiteral("SELECT (SELECT count(*) FROM (%1 EXCEPT %2)) + (SELECT "
                                                  "count(*) FROM (%2 EXCEPT %1)) + (SELECT count(*) = 0 "
                                                  "FROM (%1))")
                                       .arg(kept, counted)));
            QZ_ASSIGN(const bool found, row.step());
            return found ? row.integer(0) : -1;
        });
        QZ_VERIFY_OK(other);
        QCOMPARE(*other, 0);
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    void neverWhereTheLawForbidsAndNoRowIsLost() {
        SeededRandom random(41);
        int taken = 0;
        int tried = 0;
        QSet<QString> reached;
        while (tried < stepsToTry()) {
            const Result<CaseRecord> made =
                m_desk->begin(fields({{"applicant", "A"}, {"kind", "MD02"}}), "2026-08-17T09:00");
            QZ_VERIFY_OK(made);
            QDate day(2026, 8, 17);
            qsizetype entries = 1;
            CaseDetail before = m_desk->show(made->number);
            for (int step = 0; step < kSteps && !before.steps.isEmpty(); ++step) {
                const OfferedStep& offer = before.steps.at(pick(random, before.steps.size()));
                const FieldMap given = filled(*offer.spec, random, day.toString(Qt::ISODate));
                const QByteArray at = day.toString(Qt::ISODate).toLatin1() + "T10:00";
                const Result<CaseRecord> done =
                    m_desk->act(made->number, offer.action.toLatin1().constData(), at.constData(), given);
                ++tried;
                entries += done.ok() ? 1 : 0;
                taken += done.ok() ? 1 : 0;
                QVERIFY(offer.allowed || !done.ok());
                const CaseDetail after = m_desk->show(made->number);
                QCOMPARE(after.journal.size(), entries);
                checkLawful(after);
                if (QTest::currentTestFailed()) {
                    return;
                }
                reached.insert(after.record.state);
                day = std::min(day.addDays(1), QDate(2026, 11, 29));
                before = after;
            }
        }
        QVERIFY2(taken > tried / 10, qPrintable(QStringLiteral("%1 of %2").arg(taken).arg(tried)));
        QVERIFY2(reached.size() >= 8, qPrintable(QStringList(reached.values()).join(u' ')));
        numbersAreConsecutive();
        sumsAreThoseOfTheRows();
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }
};

QZ_TEST(TestWalks)
#include "test_walks.moc"
