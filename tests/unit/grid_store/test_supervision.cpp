// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

class TestSupervision : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;

    Result<CaseRecord> matter(const FieldMap& more = {}) {
        NewCase request;
        request.kind = QStringLiteral("supervision");
        request.fields = fields({{"summary", "Manhole covers before the holiday"},
                                 {"source", "meeting"},
                                 {"basis", "Meeting no. 12"},
                                 {"requirement", "Check and repair all of them"},
                                 {"units", "CG01, Water"}});
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            request.fields.insert(it.key(), it.value());
        }
        request.actor.user = QStringLiteral("boss");
        return qz::test::await(m_desk->core->cases().open(request));
    }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    void fromTheMeetingToTheWriteOff() {
        const QString event =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        const Result<CaseRecord> made = matter({{QStringLiteral("cases"), event}});
        QZ_VERIFY_OK(made);
        QVERIFY(made->number.startsWith(QStringLiteral("DB26-")));
        QCOMPARE(made->ownerUnit, QStringLiteral("CG01"));
        QCOMPARE(made->dueClock, QStringLiteral("reply"));
        const QString number = made->number;
        QCOMPARE(m_desk->show(number)->fields.value(QStringLiteral("cases")), event);

        // Not before every unit has replied.
        QVERIFY(!m_desk->act(number, "write_off", "", fields({{"conclusion", "done"}})));
        QZ_VERIFY_OK(m_desk->act(number, "reply", "unit:CG01", fields({{"result", "12 repaired"}})));
        CaseDetail detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("SUPERVISED"));
        QCOMPARE(detail.record.ownerUnit, QStringLiteral("SW01"));
        QCOMPARE(detail.fields.value(QStringLiteral("waiting_units")), QStringLiteral("Water"));
        // A unit that is not asked, by mistake.
        QCOMPARE(m_desk->act(number, "reply", "unit:JD01", fields({{"result", "x"}})).error().where,
                 QStringLiteral("unit"));
        QZ_VERIFY_OK(m_desk->act(number, "reply", "unit:SW01", fields({{"result", "none of ours"}})));
        QCOMPARE(m_desk->show(number)->record.state, QStringLiteral("REPLIED"));

        QZ_VERIFY_OK(m_desk->act(number, "return_reply", "",
                                 fields({{"unit", "Water"}, {"reason", "say which were looked at"}})));
        detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("SUPERVISED"));
        QCOMPARE(detail.record.ownerUnit, QStringLiteral("SW01"));
        QZ_VERIFY_OK(m_desk->act(number, "reply", "unit:SW01", fields({{"result", "30 looked at"}})));
        QZ_VERIFY_OK(m_desk->act(number, "write_off", "", fields({{"conclusion", "all repaired"}})));
        detail = m_desk->show(number).value();
        QCOMPARE(detail.record.state, QStringLiteral("WRITTEN_OFF"));
        QVERIFY(detail.record.closedAt.has_value());
        QCOMPARE(detail.clocks.first().state, ClockState::Met);
        QVERIFY(detail.fields.value(QStringLiteral("replies")).contains(QStringLiteral("30 looked at")));
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }

    void theDayThatWasSetDoesNotMove() {
        // 2026-10-02 is a day off: a day set from above stays as it is.
        const Result<CaseRecord> made = matter({{QStringLiteral("due_at"), QStringLiteral("2026-10-02")}});
        QZ_VERIFY_OK(made);
        QCOMPARE(m_desk->show(made->number)->clocks.first().result.due.toDateString(),
                 QStringLiteral("2026-10-02"));
        QVERIFY(m_desk->show(made->number)
                    ->clocks.first()
                    .spec.article.contains(QStringLiteral("Meeting no. 12")));
        QCOMPARE(matter({{QStringLiteral("due_at"), QStringLiteral("2026-09-01")}}).error().where,
                 QStringLiteral("due_at"));
    }

    void whatCannotBeSupervised() {
        QCOMPARE(matter({{QStringLiteral("units"), QStringLiteral("NOPE")}}).error().where,
                 QStringLiteral("units"));
        QCOMPARE(matter({{QStringLiteral("cases"), QStringLiteral("WG26-009999")}}).error().where,
                 QStringLiteral("cases"));
        QCOMPARE(matter({{QStringLiteral("summary"), QStringLiteral("Call 13912345678")}}).error().where,
                 QStringLiteral("summary"));
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_supervisions"), 0);
    }

    void extensionNeedsSomebodyElse() {
        const QString number = matter()->number;
        const FieldMap own =
            fields({{"amount", "2"}, {"unit", "WORK_D"}, {"reason", "holiday"}, {"approver", "user:boss"}});
        QCOMPARE(m_desk->act(number, "extend_deadline", "user:boss", own).error().code, ErrorCode::Denied);
        FieldMap other = own;
        other.insert(QStringLiteral("approver"), QStringLiteral("post:district head"));
        const CivilTime before = m_desk->show(number)->clocks.first().result.due;
        QZ_VERIFY_OK(m_desk->act(number, "extend_deadline", "user:boss", other));
        QVERIFY(before < m_desk->show(number)->clocks.first().result.due);
    }
};

QZ_TEST(TestSupervision)
#include "test_supervision.moc"
