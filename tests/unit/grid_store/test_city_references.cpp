// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "grid/store/city_references.h"
#include "qz/core/reference_office.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

FieldMap map(std::initializer_list<std::pair<const char*, const char*>> values) {
    FieldMap made;
    for (const auto& [field, value] : values) {
        made.insert(QLatin1String(field), QString::fromUtf8(value));
    }
    return made;
}

const FieldMap disposal = map({{"class", "P0101"},
                               {"stage", "disposal"},
                               {"urgency", "normal"},
                               {"amount", "2"},
                               {"unit", "WORK_H"},
                               {"source", "city standard 2026"},
                               {"valid_from", "2026-10-01"}});

}  // namespace

/// Classes, limits and authority list as those who look after the city's data change them.
class TestCityReferences final : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;

    [[nodiscard]] ReferenceTable table(const char* id) const {
        for (const ReferenceTable& each : cityReferences(m_desk->tables)) {
            if (each.id == QLatin1String(id)) {
                return each;
            }
        }
        qFatal("%s", id);
    }
    [[nodiscard]] Result<ReferenceVersion> add(const char* id, const FieldMap& values) const {
        return qz::test::await(ReferenceOffice(*m_desk->core).add(table(id), values, Desk::boss()));
    }
    [[nodiscard]] std::shared_ptr<const ClassTable> now() const {
        return *m_desk->read([this](ReadTx& read) { return m_desk->tables.in(read); });
    }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void newLimitCountsFromItsDayOn() {
        const QString p0101 = QStringLiteral("P0101");
        const QString normal = QStringLiteral("normal");
        const auto limit = [&](const QDate& day) {
            return now()->limit(p0101, QStringLiteral("disposal"), normal, day);
        };
        const TimeLimit before = *limit({2026, 9, 30});
        const qint64 rows = m_desk->count("SELECT count(*) FROM grid_limits");
        QZ_VERIFY_OK(add("grid.limits", disposal));
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_limits"), rows + 1);
        QCOMPARE(limit({2026, 9, 30})->span, before.span);
        QCOMPARE(limit({2026, 10, 1})->span, (TimeSpan{2, TimeUnit::WorkHour}));
        QCOMPARE(limit({2026, 10, 1})->article, QStringLiteral("city standard 2026"));
        // The clock of an event that is dispatched from then on uses it, with its source.
        m_desk->clock.set(QStringLiteral("2026-10-08T09:00"));
        const QString number = m_desk
                                   ->report({{QStringLiteral("class"), p0101},
                                             {QStringLiteral("area"), QStringLiteral("340202014003")}})
                                   ->number;
        QZ_VERIFY_OK(m_desk->act(number, "accept", ""));
        QZ_VERIFY_OK(m_desk->act(number, "file_case", ""));
        QZ_VERIFY_OK(m_desk->act(number, "dispatch", "", {{QStringLiteral("unit"), QStringLiteral("CG01")}}));
        bool found = false;
        const QList<CaseClock> clocks = m_desk->show(number)->clocks;
        for (const CaseClock& clock : clocks) {
            if (clock.clockId == QLatin1String("disposal")) {
                found = true;
                QCOMPARE(clock.spec.spans.first(), (TimeSpan{2, TimeUnit::WorkHour}));
                QCOMPARE(clock.result.article, QStringLiteral("city standard 2026"));
            }
        }
        QVERIFY(found);
    }
    void classesChangeWithTheDay() {
        FieldMap next = map({{"code", "P0101"},
                             {"name_zh", "NEW NAME"},
                             {"family", "part"},
                             {"parent", "P01"},
                             {"needs_check", "true"},
                             {"source", "decree 9"},
                             {"valid_from", "2026-10-05"}});
        CityTables dated(Desk::dataFolder(), &m_desk->clock);
        const auto name = [&] {
            return (*m_desk->read([&](ReadTx& read) { return dated.in(read); }))
                ->find(QStringLiteral("P0101"))
                ->nameZh;
        };
        const QString old = name();
        QZ_VERIFY_OK(add("grid.classes", next));
        QCOMPARE(name(), old);  // today is the last of September
        m_desk->clock.set(QStringLiteral("2026-10-05T00:00"));
        QCOMPARE(name(), QStringLiteral("NEW NAME"));
        // A class that ended keeps its name and is offered nowhere.
        const QList<ReferenceVersion> versions =
            *qz::test::await(ReferenceOffice(*m_desk->core).versions(table("grid.classes")));
        for (const ReferenceVersion& version : versions) {
            if (version.values.value(QStringLiteral("name_zh")) == QLatin1String("NEW NAME")) {
                QZ_VERIFY_OK(qz::test::await(
                    ReferenceOffice(*m_desk->core)
                        .end(table("grid.classes"), version.id, QDate(2026, 10, 31), Desk::boss())));
            }
        }
        m_desk->clock.set(QStringLiteral("2026-11-01T00:00"));
        QCOMPARE(name(), QStringLiteral("NEW NAME"));
        const auto later = *m_desk->read([&](ReadTx& read) { return dated.in(read); });
        QVERIFY(later->exact(QStringLiteral("NEW NAME")) == nullptr);
        QVERIFY(!later->isInForce(*later->find(QStringLiteral("P0101"))));
    }
    void dispatchFollowsTheAuthorityList() {
        QZ_VERIFY_OK(add("grid.authority", map({{"class", "P0101"},
                                                {"unit", "SW01"},
                                                {"item", "item 99"},
                                                {"source", "list of 2026"},
                                                {"valid_from", "2026-09-01"}})));
        const QString number = m_desk
                                   ->report({{QStringLiteral("class"), QStringLiteral("P0101")},
                                             {QStringLiteral("area"), QStringLiteral("340202014003")}})
                                   ->number;
        const FieldMap fields = m_desk->show(number)->fields;
        QCOMPARE(fields.value(QStringLiteral("proposed_unit")), QStringLiteral("SW01"));
        QVERIFY(fields.value(QStringLiteral("proposed_reason")).contains(QStringLiteral("item 99")));
    }
    void mistakesNameTheirField() {
        const auto where = [this](const char* id, FieldMap values, const char* field, const char* value) {
            values.insert(QLatin1String(field), QLatin1String(value));
            return add(id, values).error().where;
        };
        QCOMPARE(where("grid.limits", disposal, "class", "P9999"), QStringLiteral("class"));
        QCOMPARE(where("grid.limits", disposal, "amount", "0"), QStringLiteral("amount"));
        QCOMPARE(where("grid.limits", disposal, "unit", "FORTNIGHT"), QStringLiteral("unit"));
        const FieldMap lead = map(
            {{"class", "*"}, {"unit", "CG01"}, {"item", "x"}, {"source", "y"}, {"valid_from", "2026-09-01"}});
        QCOMPARE(where("grid.authority", lead, "unit", "NONE"), QStringLiteral("unit"));
        QCOMPARE(where("grid.authority", lead, "unit_kind", "street"), QStringLiteral("unit"));  // both
        const FieldMap own = map({{"code", "Z01"},
                                  {"name_zh", "x"},
                                  {"family", "part"},
                                  {"source", "y"},
                                  {"valid_from", "2026-09-01"}});
        QCOMPARE(where("grid.classes", own, "parent", "Z01"), QStringLiteral("parent"));
    }
    void mattersOfSeveralUnitsWaitForEachOfThem() {
        const auto waiting = [this](const char* unit) {
            return *m_desk->read(
                [unit](ReadTx& read) { return SupervisionExtension::waitingFor(read, QLatin1String(unit)); });
        };
        NewCase matter;
        matter.kind = kSupervisionKind;
        matter.fields = {{QStringLiteral("summary"), QStringLiteral("look at all covers")},
                         {QStringLiteral("source"), QStringLiteral("meeting")},
                         {QStringLiteral("requirement"), QStringLiteral("report what was found")},
                         {QStringLiteral("units"), QStringLiteral("CG01, SW01")}};
        matter.actor = Desk::boss();
        const Result<CaseRecord> made = qz::test::await(m_desk->core->cases().open(matter));
        QZ_VERIFY_OK(made);
        QCOMPARE(waiting("CG01"), QStringList(made->number));
        QCOMPARE(waiting("SW01"), QStringList(made->number));
        QVERIFY(waiting("JD01").isEmpty());
        QZ_VERIFY_OK(m_desk->act(made->number, "reply", "unit:CG01",
                                 {{QStringLiteral("result"), QStringLiteral("12")}}));
        QVERIFY(waiting("CG01").isEmpty());
        QCOMPARE(waiting("SW01"), QStringList(made->number));
    }
};

QZ_TEST(TestCityReferences)
#include "test_city_references.moc"
