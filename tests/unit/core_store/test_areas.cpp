// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestAreas final : public QObject {
    Q_OBJECT

private slots:
    void areasWithTraps();
    void boundaries();
    void grids();
    void places();
    void placesAreFoundByNameAndAlias();
    void successors();
    void units();
};

namespace {

Result<ImportSummary> importAreas(CoreFixture& f, const QList<FieldMap>& rows, bool dryRun = false) {
    return f.write([&](WriteTx& tx) {
        ListRows source(rows);
        SilentJob job;
        ImportOptions options;
        options.dryRun = dryRun;
        return f.core->areaImport().areas(tx, source, options, job);
    });
}

Result<ImportSummary> importBoundaries(CoreFixture& f, const QList<GeoFeature>& features) {
    return f.write([&](WriteTx& tx) {
        ListFeatures source(features);
        SilentJob job;
        return f.core->areaImport().boundaries(tx, source, {}, job);
    });
}

GeoFeature feature(const char* code, const char* name, const GeoMultiPolygon& shape) {
    GeoFeature f;
    if (*code != '\0') {
        f.properties.insert(QStringLiteral("adcode"), QLatin1String(code));
    }
    f.properties.insert(QStringLiteral("name"), QString::fromUtf8(name));
    f.polygons = shape;
    f.geometryType = QStringLiteral("Polygon");
    return f;
}

AreaCode code(const char* digits) { return AreaCode::parse(QLatin1String(digits)).value(); }

const QList<FieldMap> kVillages = {
    fieldsOf({{"code", "340202012001"}, {"name", "Fangtang"}, {"parent", "340202012"}}),
    fieldsOf({{"code", "340207001001"}, {"name", "Fangtang"}}),  // the same name elsewhere
    fieldsOf({{"code", "340271000000"}, {"name", "Zone"}}),      // padded to 12 digits, statistical
    fieldsOf({{"code", "34020"}, {"name", "Five digits"}}),      // no level has 5 digits
    fieldsOf({{"code", "340202013"}, {"name", ""}}),             // no name
    fieldsOf({{"code", "340202013"}, {"name", "X"}, {"parent", "340207"}}),  // does not lie there
    fieldsOf({{"code", "340202012001"}, {"name", "Other"}}),                 // twice, other name
    fieldsOf({{"code", "340202012001001"}, {"name", "A grid"}}),
};

}  // namespace

void TestAreas::areasWithTraps() {
    CoreFixture f;
    const Result<ImportSummary> first = importAreas(f, kVillages);
    QZ_VERIFY_OK(first);
    QCOMPARE(first->rows, 8);
    QCOMPARE(first->imported, 3);
    QCOMPARE(first->rejectedCount, 5);
    QCOMPARE(first->rejected.at(0).row, 5);
    QCOMPARE(first->rejected.at(0).column, QStringLiteral("code"));
    QCOMPARE(first->rejected.at(2).column, QStringLiteral("parent"));
    QCOMPARE(first->notes.size(), 1);

    std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
    QVERIFY(tree->find(code("340202"))->provisional);
    QCOMPARE(tree->find(code("340202"))->name, QStringLiteral("340202"));
    QCOMPARE(tree->find(code("340271"))->kind, AreaKind::StatisticalZone);
    QCOMPARE(tree->byName(QStringLiteral("Fangtang")).size(), 2);
    QCOMPARE(tree->children(code("3402")).size(), 3);
    QCOMPARE(tree->children(code("3402")).first()->code, code("340202"));

    // The ancestors get their names later; everything else is as it was.
    const Result<ImportSummary> names = importAreas(f, {fieldsOf({{"code", "340202"}, {"name", "Jinghu"}}),
                                                        fieldsOf({{"code", "3402"}, {"name", "Wuhu"}})});
    QZ_VERIFY_OK(names);
    QCOMPARE(names->updated, 2);
    tree = f.core->areas().tree();
    QVERIFY(!tree->find(code("340202"))->provisional);
    QCOMPARE(tree->path(code("340202012001"), QStringLiteral("/")),
             QStringLiteral("Jinghu/340202012/Fangtang"));

    const qsizetype size = tree->size();
    const Result<ImportSummary> again = importAreas(f, kVillages);
    QZ_VERIFY_OK(again);
    QCOMPARE(again->imported + again->updated, 0);
    QCOMPARE(again->skipped, 3);
    QCOMPARE(f.core->areas().tree()->size(), size);

    const Result<ImportSummary> dry = importAreas(f, {fieldsOf({{"code", "340299"}, {"name", "New"}})}, true);
    QZ_VERIFY_OK(dry);
    QCOMPARE(dry->imported, 1);
    QVERIFY(f.core->areas().tree()->find(code("340299")) == nullptr);

    f.reopen();
    QCOMPARE(f.core->areas().tree()->size(), size);
}

void TestAreas::boundaries() {
    CoreFixture f;
    QZ_VERIFY_OK(importAreas(f, {fieldsOf({{"code", "340202"}, {"name", "Jinghu"}}),
                                 fieldsOf({{"code", "340207"}, {"name", "Jiujiang"}}),
                                 fieldsOf({{"code", "340202012"}, {"name", "Fangcun"}}),
                                 fieldsOf({{"code", "340202013"}, {"name", "Twin"}}),
                                 fieldsOf({{"code", "340207013"}, {"name", "Twin"}})}));
    GeoMultiPolygon bow = square(118.6, 31.0, 0.1);
    std::swap(bow[0].outer[1], bow[0].outer[2]);
    GeoFeature point = feature("340207", "Jiujiang", {});
    point.geometryType = QStringLiteral("Point");
    const QList<GeoFeature> features = {
        feature("340202", "Jinghu", square(118.3, 31.3, 0.1)),
        feature("", "Fangcun", square(118.32, 31.32, 0.01)),
        feature("", "Twin", square(118.36, 31.36, 0.01)),
        feature("340299", "Gone", square(118.5, 31.3, 0.1)),
        feature("340207", "Jiujiang", bow),
        point,
    };
    const Result<ImportSummary> summary = importBoundaries(f, features);
    QZ_VERIFY_OK(summary);
    QCOMPARE(summary->imported, 2);
    QCOMPARE(summary->rejectedCount, 4);
    QVERIFY(summary->rejected.at(0).reason.contains(QStringLiteral("340202013, 340207013")));
    QCOMPARE(summary->rejected.at(2).row, 5);
    QCOMPARE(summary->rejected.at(2).column, QStringLiteral("geometry"));

    std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
    QCOMPARE(tree->locate({118.325, 31.325}), code("340202012"));  // the deepest
    QCOMPARE(tree->locate({118.35, 31.35}), code("340202"));
    QVERIFY(tree->locate({100, 20}).isNull());
    QVERIFY(tree->find(code("340202"))->hasBoundary);
    QVERIFY(tree->boundary(code("340207")) == nullptr);

    const Result<ImportSummary> again = importBoundaries(f, features.mid(0, 2));
    QZ_VERIFY_OK(again);
    QCOMPARE(again->skipped, 2);
    f.clock.set(QStringLiteral("2026-10-01T09:00"));
    const Result<ImportSummary> moved =
        importBoundaries(f, {feature("340202", "Jinghu", square(119.3, 31.3, 0.1))});
    QZ_VERIFY_OK(moved);
    QCOMPARE(moved->updated, 1);
    QVERIFY(f.core->areas().tree()->locate({118.35, 31.35}).isNull());
    const auto validity = f.read([](ReadTx& read) -> Result<QString> {
        QZ_ASSIGN(Statement rows,
                  read.prepare("SELECT group_concat(valid_from || '-' || valid_to, ' ') FROM (SELECT "
                               "* FROM core_area_boundaries WHERE area = '340202' ORDER BY rid)"));
        QZ_ASSIGN(const bool found, rows.step());
        return found ? rows.text(0) : QString();
    });
    QZ_VERIFY_OK(validity);
    QCOMPARE(*validity, QStringLiteral("-2026-10-01 2026-10-01-"));
}

void TestAreas::grids() {
    CoreFixture f;
    const QList<FieldMap> rows = {
        fieldsOf({{"code", "340202012001001"},
                  {"name", "One"},
                  {"geometry", "POLYGON((118.3 31.3,118.31 31.3,118.31 31.31,118.3 31.31,118.3 31.3))"}}),
        fieldsOf({{"code", "2"}, {"village", "340202012001"}, {"name", "Two"}, {"kind", "dedicated"}}),
        fieldsOf({{"code", "340202012001001"}, {"name", "Again"}}),
        fieldsOf({{"code", "340202012"}, {"name", "A town"}}),
        fieldsOf({{"code", "340202012001003"}, {"kind", "round"}}),
        fieldsOf({{"code", "340202012001004"}, {"geometry", "POLYGON((1"}}),
        fieldsOf({{"code", "340202012001005"}, {"village", "340202012002"}}),
    };
    const auto run = [&] {
        return f.write([&](WriteTx& tx) {
            ListRows source(rows);
            SilentJob job;
            return f.core->areaImport().grids(tx, source, {}, job);
        });
    };
    const Result<ImportSummary> first = run();
    QZ_VERIFY_OK(first);
    QCOMPARE(first->imported, 2);
    QCOMPARE(first->rejectedCount, 5);
    const std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
    QCOMPARE(tree->find(code("340202012001002"))->kind, AreaKind::DedicatedGrid);
    QCOMPARE(tree->locate({118.305, 31.305}), code("340202012001001"));
    QVERIFY(tree->find(code("340202012001"))->provisional);
    const Result<ImportSummary> again = run();
    QZ_VERIFY_OK(again);
    QCOMPARE(again->imported + again->updated, 0);
    QCOMPARE(again->skipped, 2);
}

void TestAreas::places() {
    CoreFixture f;
    QZ_VERIFY_OK(importAreas(f, {fieldsOf({{"code", "340202"}, {"name", "Jinghu"}})}));
    QZ_VERIFY_OK(importBoundaries(f, {feature("340202", "Jinghu", square(118.3, 31.3, 0.1))}));
    const QList<FieldMap> rows = {
        fieldsOf({{"name", "Station"}, {"aliases", "North; Old"}, {"lon", "118.35"}, {"lat", "31.35"}}),
        fieldsOf({{"name", "Far"}, {"lon", "100"}, {"lat", "20"}}),
        fieldsOf({{"name", "Bad"}, {"lon", "x"}, {"lat", "20"}}),
        fieldsOf({{"name", ""}, {"lon", "100"}, {"lat", "20"}}),
    };
    const auto run = [&] {
        return f.write([&](WriteTx& tx) {
            ListRows source(rows);
            SilentJob job;
            return f.core->areaImport().places(tx, source, {}, job);
        });
    };
    const Result<ImportSummary> first = run();
    QZ_VERIFY_OK(first);
    QCOMPARE(first->imported, 2);
    QCOMPARE(first->rejectedCount, 2);
    QCOMPARE(first->rejected.first().column, QStringLiteral("lon"));
    const Result<ImportSummary> again = run();
    QZ_VERIFY_OK(again);
    QCOMPARE(again->skipped, 2);
    const auto area = f.read([](ReadTx& read) -> Result<QString> {
        QZ_ASSIGN(Statement found,
                  read.prepare("SELECT area || ' ' || aliases FROM core_places WHERE name = 'Station'"));
        QZ_ASSIGN(const bool row, found.step());
        return row ? found.text(0) : QString();
    });
    QCOMPARE(*area, QStringLiteral("340202 North;Old"));
}

void TestAreas::placesAreFoundByNameAndAlias() {
    CoreFixture f;
    QZ_VERIFY_OK(importAreas(f, {fieldsOf({{"code", "340202"}, {"name", "Jinghu"}})}));
    QZ_VERIFY_OK(importBoundaries(f, {feature("340202", "Jinghu", square(118.3, 31.3, 0.1))}));
    const QList<FieldMap> rows = {
        fieldsOf({{"name", "Bridge road 100%"}, {"lon", "118.35"}, {"lat", "31.35"}}),
        fieldsOf({{"name", "Station"}, {"aliases", "Bridge; Old"}, {"lon", "118.36"}, {"lat", "31.36"}}),
        fieldsOf({{"name", "Old bridge"}, {"lon", "118.37"}, {"lat", "31.37"}}),
        fieldsOf({{"name", "Bridge"}, {"lon", "100"}, {"lat", "20"}}),
    };
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        ListRows source(rows);
        SilentJob job;
        return f.core->areaImport().places(tx, source, {}, job);
    }));
    const auto names = [&f](const char* text, const char* area, int limit) {
        const Result<QList<Place>> found = await(f.core->places().find(
            QString::fromLatin1(text), AreaCode::parse(QString::fromLatin1(area)).valueOr({}), limit));
        QStringList result;
        for (const Place& place : found.valueOr({})) {
            result.append(place.name);
        }
        return result;
    };
    QCOMPARE(names("bridge", "", 10),
             QStringList({QStringLiteral("Bridge"), QStringLiteral("Bridge road 100%"),
                          QStringLiteral("Station"), QStringLiteral("Old bridge")}));
    QCOMPARE(names("bridge", "", 2).size(), 2);
    QCOMPARE(names(" Old ", "340202", 10),
             QStringList({QStringLiteral("Old bridge"), QStringLiteral("Station")}));
    QCOMPARE(names("%", "340202", 10), QStringList({QStringLiteral("Bridge road 100%")}));
    QCOMPARE(names("bridge", "3403", 10), QStringList({QStringLiteral("Bridge")}));  // lies in no known area
    QVERIFY(names(" ", "", 10).isEmpty());
    const Result<QList<Place>> one = await(f.core->places().find(QStringLiteral("station"), {}, 1));
    QZ_VERIFY_OK(one);
    QCOMPARE(one->constFirst().area.toString(), QStringLiteral("340202"));
    QCOMPARE(one->constFirst().point.lon, 118.36);
    QCOMPARE(one->constFirst().aliases.size(), 2);
}

void TestAreas::successors() {
    CoreFixture f;
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return f.core->areas().addSuccessor(tx, code("340203"), code("340209"), QDate(2020, 7, 1));
    }));
    QCOMPARE(f.core->areas().successor(code("340203")), code("340209"));
    QCOMPARE(f.core->areas().successor(code("340202")), code("340202"));
    // A write that fails publishes nothing.
    const Status failed = f.write([&](WriteTx& tx) -> Status {
        QZ_TRY(f.core->areas().addSuccessor(tx, code("340221"), code("340210"), QDate(2020, 7, 1)));
        return makeError(ErrorCode::Invalid, QStringLiteral("no"));
    });
    QVERIFY(!failed.ok());
    QCOMPARE(f.core->areas().successor(code("340221")), code("340221"));
}

void TestAreas::units() {
    CoreFixture f;
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return f.core->directory().put(tx,
                                       {{QStringLiteral("CG01"), QStringLiteral("City office"), {}, {}, {}},
                                        {QStringLiteral("SW01"), QStringLiteral("Water"), {}, {}, {}},
                                        {QStringLiteral("SW02"), QStringLiteral("Water"), {}, {}, {}}});
    }));
    QCOMPARE(f.core->directory().resolve(QStringLiteral("City office"))->code, QStringLiteral("CG01"));
    QCOMPARE(f.core->directory().resolve(QStringLiteral("SW01"))->name, QStringLiteral("Water"));
    QCOMPARE(f.core->directory().resolve(QStringLiteral("Water")).error().code, ErrorCode::NotFound);
    QZ_VERIFY_OK(
        f.write([&](WriteTx& tx) { return f.core->directory().remove(tx, QStringLiteral("SW02")); }));
    QZ_VERIFY_OK(f.core->directory().resolve(QStringLiteral("Water")));
}

QZ_TEST(TestAreas)
#include "test_areas.moc"
