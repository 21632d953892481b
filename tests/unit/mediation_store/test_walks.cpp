// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

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
        const auto calendar = m_desk->core->calendar();
        for (const CaseClock& clock : detail.clocks) {
            const Result<DeadlineResult> again = computeDeadline(clock.spec, *calendar);
            QZ_VERIFY_OK(again);
            QCOMPARE(clock.result.due, again->due);
        }
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    void neverWhereTheLawForbidsAndNoRowIsLost() {
        SeededRandom random(41);
        int taken = 0;
        for (int walk = 0; walk < 12; ++walk) {
            const Result<CaseRecord> made =
                m_desk->begin(fields({{"applicant", "A"}, {"kind", "MD02"}}), "2026-08-17T09:00");
            QZ_VERIFY_OK(made);
            QDate day(2026, 8, 17);
            qsizetype entries = 1;
            for (int step = 0; step < 40; ++step) {
                const CaseDetail before = m_desk->show(made->number);
                QCOMPARE(before.journal.size(), entries);
                if (before.steps.isEmpty()) {
                    break;
                }
                const OfferedStep& offer = before.steps.at(pick(random, before.steps.size()));
                const FieldMap given = filled(*offer.spec, random, day.toString(Qt::ISODate));
                const QByteArray at = day.toString(Qt::ISODate).toLatin1() + "T10:00";
                const Result<CaseRecord> done =
                    m_desk->act(made->number, offer.action.toLatin1().constData(), at.constData(), given);
                entries += done.ok() ? 1 : 0;
                taken += done.ok() ? 1 : 0;
                QVERIFY(offer.allowed || !done.ok());
                checkLawful(m_desk->show(made->number));
                day = std::min(day.addDays(1), QDate(2026, 11, 29));
            }
        }
        QVERIFY(taken > 60);
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }
};

QZ_TEST(TestWalks)
#include "test_walks.moc"
