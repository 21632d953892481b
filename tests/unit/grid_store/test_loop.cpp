// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

const CaseClock* clockOf(const CaseDetail& detail, const char* id) {
    const CaseClock* found = nullptr;
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == QLatin1String(id)) {
            found = &clock;
        }
    }
    return found;
}

QString dueText(const CaseDetail& detail, const char* id) {
    const CaseClock* clock = clockOf(detail, id);
    return clock == nullptr ? QString() : clock->result.due.toString();
}

}  // namespace

class TestGridLoop : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;

    QString dispatched(const char* gridClass = "P0101") {
        const Result<CaseRecord> made =
            m_desk->report(fields({{"class", gridClass}, {"area", "340202014003002"}}));
        if (!made) {
            return made.error().message;
        }
        for (const char* action : {"accept", "file_case", "dispatch"}) {
            const FieldMap given = qstrcmp(action, "dispatch") == 0 ? fields({{"unit", "CG01"}}) : FieldMap();
            const Result<CaseRecord> record = m_desk->act(made->number, action, "", given);
            if (!record) {
                return record.error().message;
            }
        }
        return made->number;
    }
    QString stateOf(const QString& number) { return m_desk->show(number)->record.state; }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    /// scenarios.md AS-03 without its whistle.
    void brokenManholeCoverBeforeNationalDay() {
        const QString number = dispatched("manhole cover");
        QCOMPARE(stateOf(number), QStringLiteral("DISPATCHED"));
        CaseDetail detail = m_desk->show(number).value();
        QCOMPARE(dueText(detail, "fence"), QStringLiteral("2026-09-30T18:40"));
        QCOMPARE(dueText(detail, "disposal"), QStringLiteral("2026-10-08T11:40"));
        QCOMPARE(detail.record.ownerUnit, QStringLiteral("CG01"));

        m_desk->clock.set(QStringLiteral("2026-09-30T17:10"));
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:CG01"));
        m_desk->clock.set(QStringLiteral("2026-09-30T18:05"));
        QZ_VERIFY_OK(m_desk->act(number, "secure_hazard", "unit:CG01"));
        m_desk->clock.set(QStringLiteral("2026-10-08T09:50"));
        QZ_VERIFY_OK(m_desk->act(number, "handling_feedback", "unit:CG01"));
        QCOMPARE(clockOf(m_desk->show(number).value(), "disposal")->state, ClockState::Met);

        m_desk->clock.set(QStringLiteral("2026-10-08T10:20"));
        const Result<CaseRecord> own =
            m_desk->act(number, "verify", "unit:CG01", fields({{"passed", "true"}}));
        QVERIFY(!own && own.error().code == ErrorCode::Denied);
        QZ_VERIFY_OK(m_desk->act(number, "verify", "unit:SQ01", fields({{"passed", "false"}})));
        detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("REWORK"));
        QCOMPARE(detail.record.reworkCount, 1);
        QCOMPARE(detail.record.ownerUnit, QStringLiteral("CG01"));
        QCOMPARE(clockOf(detail, "disposal")->state, ClockState::Running);
        QCOMPARE(dueText(detail, "disposal"), QStringLiteral("2026-10-08T11:40"));
        QZ_VERIFY_OK(m_desk->act(number, "rework", ""));
        QCOMPARE(m_desk->show(number)->record.reworkCount, 1);

        m_desk->clock.set(QStringLiteral("2026-10-08T11:20"));
        QZ_VERIFY_OK(m_desk->act(number, "handling_feedback", "unit:CG01"));
        const Result<CaseRecord> early = m_desk->act(number, "close_case", "");
        QVERIFY(!early && early.error().code == ErrorCode::Denied);
        m_desk->clock.set(QStringLiteral("2026-10-08T11:35"));
        QZ_VERIFY_OK(m_desk->act(number, "verify", "unit:SQ01", fields({{"passed", "true"}})));
        QZ_VERIFY_OK(m_desk->act(number, "close_case", ""));
        detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("CLOSED"));
        QCOMPARE(CivilTime::fromInstant(*detail.record.closedAt).toString(),
                 QStringLiteral("2026-10-08T11:35"));
        QCOMPARE(clockOf(detail, "disposal")->state, ClockState::Met);
        QCOMPARE(clockOf(detail, "fence")->state, ClockState::Met);
        QCOMPARE(detail.record.reworkCount, 1);
        for (const CaseClock& clock : detail.clocks) {
            QVERIFY2(clock.state != ClockState::Running, qPrintable(clock.clockId));
        }
    }

    void theListProposesTheUnit() {
        const QString number =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        const FieldMap shown = m_desk->show(number)->fields;
        QCOMPARE(shown.value(QStringLiteral("proposed_unit")), QStringLiteral("CG01"));
        QVERIFY(!shown.value(QStringLiteral("proposed_reason")).isEmpty());
        QZ_VERIFY_OK(m_desk->act(number, "accept", ""));
        QZ_VERIFY_OK(m_desk->act(number, "file_case", ""));
        QZ_VERIFY_OK(m_desk->act(number, "dispatch", ""));
        QCOMPARE(m_desk->show(number)->record.ownerUnit, QStringLiteral("CG01"));
    }

    void aCommunityGetsOnlyItsMatters() {
        const QString number =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        QZ_VERIFY_OK(m_desk->act(number, "accept", ""));
        QZ_VERIFY_OK(m_desk->act(number, "file_case", ""));
        const Result<CaseRecord> refused = m_desk->act(number, "dispatch", "", fields({{"unit", "SQ01"}}));
        QVERIFY(!refused && refused.error().code == ErrorCode::Denied);
        QCOMPARE(stateOf(number), QStringLiteral("FILED"));
    }

    void leadAndAssistingUnits() {
        const QString number =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        QZ_VERIFY_OK(m_desk->act(number, "accept", ""));
        QZ_VERIFY_OK(m_desk->act(number, "file_case", ""));
        QZ_VERIFY_OK(
            m_desk->act(number, "dispatch", "", fields({{"unit", "CG01"}, {"assist", "SW01, JD01"}})));
        QCOMPARE(m_desk->show(number)->fields.value(QStringLiteral("assisting_units")),
                 QStringLiteral("SW01, JD01"));
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:SW01"));
        QCOMPARE(
            m_desk->count("SELECT count(*) FROM grid_dispatches WHERE state = 'signed' AND unit = 'SW01'"),
            1);
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:CG01"));
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_dispatches WHERE state = 'signed'"), 2);
    }

    void returnedOnceThenFirstReceiverLeads() {
        const QString number = dispatched();
        const FieldMap reason = fields({{"reason", "not ours"}});
        QZ_VERIFY_OK(m_desk->act(number, "return_order", "unit:CG01", reason));
        QCOMPARE(stateOf(number), QStringLiteral("RETURNED"));
        QCOMPARE(m_desk->show(number)->record.ownerUnit, QString());
        QZ_VERIFY_OK(m_desk->act(number, "dispatch", "", fields({{"unit", "SW01"}})));
        const Result<CaseRecord> again = m_desk->act(number, "return_order", "unit:SW01", reason);
        QVERIFY(!again && again.error().code == ErrorCode::Denied);
    }

    void suspensionMovesTheLimit() {
        const QString number = dispatched("E0103");  // 1 working day: by the end of 2026-10-08
        const QString before = dueText(m_desk->show(number).value(), "disposal");
        QCOMPARE(before.left(10), QStringLiteral("2026-10-08"));
        const FieldMap approved = fields({{"reason", "material"}, {"approver", "post:chief"}});
        QZ_VERIFY_OK(m_desk->act(number, "suspend_case", "", approved));
        QCOMPARE(stateOf(number), QStringLiteral("SUSPENDED"));
        m_desk->clock.set(QStringLiteral("2026-10-12T09:00"));
        QZ_VERIFY_OK(m_desk->act(number, "resume_case", ""));
        const CaseDetail detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("DISPATCHED"));
        QVERIFY(dueText(detail, "disposal") > before);
    }

    void mergesIntoAnOpenEventOfTheClass() {
        const QString a = m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        const QString b = m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003001"}}))->number;
        const QString c = m_desk->report(fields({{"class", "E0102"}, {"area", "340202014003001"}}))->number;
        const auto into = [](const QString& number) { return FieldMap{{QStringLiteral("target"), number}}; };
        QVERIFY(!m_desk->act(b, "merge", "", into(c)).ok());
        QVERIFY(!m_desk->act(b, "merge", "", into(b)).ok());
        QVERIFY(!m_desk->act(b, "merge", "", into(QStringLiteral("WG26-009999"))).ok());
        QZ_VERIFY_OK(m_desk->act(b, "merge", "", into(a)));
        QCOMPARE(m_desk->show(b)->fields.value(QStringLiteral("merged_into")), a);
        QVERIFY(!m_desk->act(a, "merge", "", into(b)).ok());  // b is not open any more
    }

    void duplicatesWithinFiftyMetres() {
        // 0.001 degrees of latitude are 111.19 m.
        const auto near = [](const char* lat) {
            return fields(
                {{"class", "P0101"}, {"area", "340202014003002"}, {"lon", "118.3700000"}, {"lat", lat}});
        };
        const Result<CaseRecord> first = m_desk->report(near("31.3300000"));
        QZ_VERIFY_OK(first);
        const Result<CaseRecord> at49 = m_desk->report(near("31.3304406"));
        QVERIFY(!at49 && at49.error().code == ErrorCode::Conflict);
        QVERIFY(at49.error().message.contains(first->number));
        QZ_VERIFY_OK(m_desk->report(near("31.3295414")));  // 51 m to the south
        FieldMap other = near("31.3300000");
        other.insert(QStringLiteral("class"), QStringLiteral("E0102"));
        QZ_VERIFY_OK(m_desk->report(other));
        QZ_VERIFY_OK(m_desk->report(near("31.3300010"), true));
    }

    void aClosedEventIsNoDuplicate() {
        const FieldMap place = fields({{"class", "P0101"}, {"lon", "118.37"}, {"lat", "31.33"}});
        const QString first = m_desk->report(place)->number;
        QVERIFY(!m_desk->report(place).ok());
        QZ_VERIFY_OK(m_desk->act(first, "void", "", fields({{"reason", "twice"}})));
        QZ_VERIFY_OK(m_desk->report(place));
    }

    void placesWaitInTheTray() {
        QZ_VERIFY_OK(m_desk->report(fields({{"class", "E0102"}})));
        const Result<CaseRecord> village =
            m_desk->report(fields({{"class", "E0102"}, {"area", "340202014003"}}));
        QZ_VERIFY_OK(village);
        QZ_VERIFY_OK(m_desk->report(fields({{"class", "E0102"}, {"area", "340202014003001"}})));
        const auto tray = [this] {
            return m_desk->read([](ReadTx& read) { return unplacedEvents(read, 10); }).value();
        };
        QCOMPARE(tray().size(), 2);
        QZ_VERIFY_OK(m_desk->act(village->number, "locate", "", fields({{"area", "340202014003002"}})));
        QCOMPARE(tray().size(), 1);
        QCOMPARE(m_desk->show(village->number)->record.area.toString(), QStringLiteral("340202014003002"));
        const Result<CaseRecord> unknown = m_desk->report(fields({{"class", "E0102"}, {"area", "999999"}}));
        QVERIFY(!unknown && unknown.error().where == QLatin1String("area"));
    }

    void aSummaryThatNamesSomebodyIsReplaced() {
        const QString number =
            m_desk
                ->report(
                    fields({{"class", "S04"}, {"area", "340202014003001"}, {"summary", "call 13900000000"}}))
                ->number;
        const CaseDetail detail = m_desk->show(number).value();
        QVERIFY(!detail.record.summary.contains(QStringLiteral("139")));
        QVERIFY(!detail.record.summary.isEmpty());
    }

    void whatWasWrittenWronglyIsCorrected() {
        const QString number =
            m_desk
                ->report(fields({{"class", "P0101"}, {"area", "340202014003001"}, {"summary", "Cover lose"}}))
                ->number;
        QVERIFY(!m_desk->act(number, "correct", "", fields({{"summary", "Cover loose"}})).ok());  // no reason
        const Result<CaseRecord> nothing =
            m_desk->act(number, "correct", "", fields({{"reason", "typed badly"}}));
        QVERIFY(!nothing.ok() && nothing.error().where == QLatin1String("summary"));
        QZ_VERIFY_OK(m_desk->act(number, "correct", "",
                                 fields({{"summary", "Cover loose"},
                                         {"class", "E0102"},
                                         {"phone", "110"},
                                         {"reason", "typed badly"}})));
        const CaseDetail detail = m_desk->show(number).value();
        QCOMPARE(detail.record.summary, QStringLiteral("Cover loose"));
        QCOMPARE(detail.record.subkind, QStringLiteral("E0102"));
        QCOMPARE(detail.record.state, QStringLiteral("REPORTED"));
        QCOMPARE(detail.journal.last().fields.value(QStringLiteral("summary")),
                 QStringLiteral("Cover loose"));
        QVERIFY(!detail.journal.last().fields.contains(QStringLiteral("phone")));  // sealed
        // What the unit works by follows the class: not behind its back.
        const QString out = dispatched();
        const Result<CaseRecord> late =
            m_desk->act(out, "correct", "", fields({{"class", "E0102"}, {"reason", "typed badly"}}));
        QVERIFY(!late.ok() && late.error().where == QLatin1String("class"));
        QZ_VERIFY_OK(
            m_desk->act(out, "correct", "", fields({{"summary", "Cover gone"}, {"reason", "typed badly"}})));
        QCOMPARE(m_desk->show(out)->record.summary, QStringLiteral("Cover gone"));
        QCOMPARE(m_desk->show(out)->record.subkind, QStringLiteral("P0101"));
    }

    void cityTablesCanBeChanged() {
        TimeLimit limit;
        limit.classCode = QStringLiteral("P0101");
        limit.stage = QStringLiteral("disposal");
        limit.urgency = QStringLiteral("normal");
        limit.span = {2, TimeUnit::ClockHour};
        limit.article = QStringLiteral("City table 2026-2");
        limit.validFrom = QDate(2025, 1, 1);
        QZ_VERIFY_OK(m_desk->write([&](WriteTx& tx) { return m_desk->tables.putLimit(tx, limit); }));
        const CaseDetail detail = m_desk->show(dispatched()).value();
        QCOMPARE(dueText(detail, "disposal"), QStringLiteral("2026-09-30T18:40"));
        QCOMPARE(clockOf(detail, "disposal")->result.article, limit.article);
    }

    void reopenedEventsAreDispatchedAgain() {
        const QString number = dispatched("S02");  // needs no check
        QZ_VERIFY_OK(m_desk->act(number, "sign_for", "unit:CG01"));
        QZ_VERIFY_OK(m_desk->act(number, "handling_feedback", "unit:CG01"));
        QZ_VERIFY_OK(m_desk->act(number, "close_case", ""));
        QZ_VERIFY_OK(m_desk->act(number, "evaluate", "", fields({{"satisfaction", "satisfied"}})));
        QZ_VERIFY_OK(m_desk->act(number, "reopen", "", fields({{"reason", "came back"}})));
        QCOMPARE(stateOf(number), QStringLiteral("FILED"));
        QVERIFY(!m_desk->show(number)->record.closedAt.has_value());
        QZ_VERIFY_OK(m_desk->act(number, "dispatch", "", fields({{"unit", "CG01"}})));
    }
};

QZ_TEST(TestGridLoop)
#include "test_loop.moc"
