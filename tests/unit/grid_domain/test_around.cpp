// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/around.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

AreaCode code(const char* text) { return AreaCode::parse(QString::fromLatin1(text)).value(); }

GeoMultiPolygon box(double west, double east) {
    return {GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, 31.32}, {west, 31.32}, {west, 31.30}}, {}}};
}

/// Two villages of one town beside each other.
class TwoVillages final : public AreaTree {
public:
    [[nodiscard]] const Area* find(const AreaCode&) const override { return nullptr; }
    [[nodiscard]] QList<const Area*> children(const AreaCode&) const override { return {}; }
    [[nodiscard]] QList<const Area*> byName(const QString&) const override { return {}; }
    [[nodiscard]] QString path(const AreaCode&, const QString&) const override { return {}; }
    [[nodiscard]] AreaCode locate(GeoPoint point) const override {
        return point.lon < 118.31 ? code("340202014003") : code("340202014004");
    }
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode& area) const override {
        return area == code("340202014003")   ? &m_west
               : area == code("340202014004") ? &m_east
               : area == code("340202014")    ? &m_both
                                              : nullptr;
    }
    [[nodiscard]] qsizetype size() const override { return 3; }

private:
    GeoMultiPolygon m_west = box(118.30, 118.31);
    GeoMultiPolygon m_east = box(118.31, 118.32);
    GeoMultiPolygon m_both = box(118.30, 118.32);
};

CaseRecord caseAt(const char* number, const char* subkind, std::optional<GeoPoint> point,
                  bool closed = false) {
    CaseRecord record;
    record.number = QString::fromLatin1(number);
    record.subkind = QString::fromLatin1(subkind);
    record.point = point;
    if (closed) {
        record.closedAt = Instant{1};
    }
    return record;
}

Unit unit(const char* name, const char* area) {
    return {QString::fromLatin1(name), QString::fromLatin1(name), QStringLiteral("village"), code(area), {}};
}

}  // namespace

/// What lies around a place: distances, the rule of likely duplicates, who answers for it.
class TestAround : public QObject {
    Q_OBJECT
private slots:
    void casesComeByDistance() {
        const QList<CaseRecord> records{
            caseAt("far", "P", GeoPoint{118.305, 31.314}), caseAt("near", "P", GeoPoint{118.3051, 31.31}),
            caseAt("nowhere", "P", std::nullopt), caseAt("outside", "P", GeoPoint{118.35, 31.31})};
        const QList<NearCase> near = casesAround(records, {118.305, 31.31}, 500);
        QCOMPARE(near.size(), 2);
        QCOMPARE(near[0].record, 1);
        QVERIFY(near[0].metres > 9 && near[0].metres < 10);
        QCOMPARE(near[1].record, 0);
    }

    void duplicatesAreOpenOfOneClassAndClose() {
        // A chain of 40 m each: first and third lie 80 m apart, yet all three are one group.
        const QList<CaseRecord> records{
            caseAt("A", "P", GeoPoint{118.30500, 31.31}),       caseAt("B", "P", GeoPoint{118.30542, 31.31}),
            caseAt("C", "P", GeoPoint{118.30584, 31.31}),       caseAt("D", "Q", GeoPoint{118.30500, 31.31}),
            caseAt("E", "P", GeoPoint{118.30500, 31.31}, true), caseAt("F", "P", GeoPoint{118.30700, 31.31})};
        const QList<NearCase> near = casesAround(records, {118.305, 31.31}, 1000);
        QCOMPARE(near.size(), 6);
        const QList<QStringList> groups = likelyDuplicates(records, near);
        QCOMPARE(groups,
                 QList<QStringList>({{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}}));
    }

    void whoAnswersForThePlaceComesFirst() {
        const TwoVillages tree;
        const QList<Unit> units{unit("district", "340202"), unit("town", "340202014"),
                                unit("east", "340202014004"), unit("west", "340202014003")};
        const QList<NearUnit> near = unitsAround(units, tree, {118.302, 31.31}, 10);
        QCOMPARE(near.size(), 3);
        QCOMPARE(near[0].unit.code, QStringLiteral("west"));
        QVERIFY(near[0].responsible);
        QCOMPARE(near[1].unit.code, QStringLiteral("town"));
        QVERIFY(!near[2].responsible);
        QVERIFY(std::abs(near[2].metres - distanceMetres({118.302, 31.31}, {118.315, 31.31})) < 20);
        QCOMPARE(unitsAround(units, tree, {118.302, 31.31}, 1).size(), 1);
    }

    void whoSaidWhereItIsCountsFromThere() {
        const TwoVillages tree;
        const QList<Unit> units{unit("district", "340202"), unit("town", "340202014"),
                                unit("east", "340202014004"), unit("west", "340202014003")};
        // The district's unit stands close by, that of the village itself two kilometres off.
        const QList<NearUnit> near = unitsAround(
            units, tree, {118.302, 31.31}, 10,
            {{QStringLiteral("district"), {118.303, 31.31}}, {QStringLiteral("west"), {118.322, 31.31}}});
        QStringList codes;
        for (const NearUnit& each : near) {
            codes.append(each.unit.code);
        }
        QCOMPARE(codes, QStringList({QStringLiteral("west"), QStringLiteral("town"),
                                     QStringLiteral("district"), QStringLiteral("east")}));
        QVERIFY(near[0].responsible && near[0].fromPlace);
        QVERIFY(std::abs(near[0].metres - distanceMetres({118.302, 31.31}, {118.322, 31.31})) < 1);
        QVERIFY(!near[1].fromPlace && !near[2].responsible && near[2].fromPlace);
    }

    void aCircleIsRound() {
        const GeoPoint middle{118.305, 31.31};
        const GeoRing ring = circleAround(middle, 500);
        QCOMPARE(ring.first(), ring.last());
        for (const GeoPoint& corner : ring) {
            QVERIFY(std::abs(distanceMetres(middle, corner) - 500) < 1);
        }
    }
};

QZ_TEST(TestAround)
#include "test_around.moc"
