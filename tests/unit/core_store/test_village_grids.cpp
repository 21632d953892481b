// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

namespace {

GeoFeature grid(const char* last, double west, double east, double north = 31.32) {
    GeoFeature feature;
    feature.properties.insert(QStringLiteral("code"), QStringLiteral("340202012001") + QLatin1String(last));
    feature.properties.insert(QStringLiteral("name"), QLatin1String(last));
    feature.polygons = {
        GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, north}, {west, north}, {west, 31.30}}, {}}};
    feature.geometryType = QStringLiteral("Polygon");
    return feature;
}

AreaCode code(const char* digits) { return AreaCode::parse(QLatin1String(digits)).value(); }

Result<ImportSummary> publish(CoreFixture& f, const QList<GeoFeature>& features, bool dryRun = false) {
    return f.write([&](WriteTx& tx) {
        ListFeatures source(features);
        SilentJob job;
        ImportOptions options;
        options.dryRun = dryRun;
        return f.core->areaImport().villageGrids(tx, source, options, job);
    });
}

void makeVillage(CoreFixture& f) {
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        ListRows source({fieldsOf({{"code", "340202012001"}, {"name", "Fangtang"}})});
        SilentJob job;
        return f.core->areaImport().areas(tx, source, {}, job);
    }));
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        GeoFeature village = grid("", 118.30, 118.32);
        ListFeatures source({village});
        SilentJob job;
        return f.core->areaImport().boundaries(tx, source, {}, job);
    }));
}

}  // namespace

class TestVillageGrids final : public QObject {
    Q_OBJECT

private slots:
    void aNewVersionEndsTheOldOne() {
        CoreFixture f;
        makeVillage(f);
        const auto first = publish(f, {grid("001", 118.30, 118.31), grid("002", 118.31, 118.32)});
        QZ_VERIFY_OK(first);
        QCOMPARE(first->imported, 2);
        const GeoPoint east{118.315, 31.31};
        QCOMPARE(f.core->areas().tree()->locate(east), code("340202012001002"));

        f.clock.advanceMs(qint64{10} * 24 * 3600 * 1000);
        // Two becomes part of one, three begins.
        const QList<GeoFeature> next{grid("001", 118.30, 118.317), grid("003", 118.317, 118.32)};
        const auto dry = publish(f, next, true);
        QZ_VERIFY_OK(dry);
        QCOMPARE(f.core->areas().tree()->locate(east), code("340202012001002"));
        const auto second = publish(f, next);
        QZ_VERIFY_OK(second);
        QCOMPARE(second->imported, 1);
        QCOMPARE(second->updated, 2);
        QVERIFY(second->notes.join(QString()).contains(QLatin1String("340202012001002")));
        std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
        QCOMPARE(tree->locate(east), code("340202012001001"));
        // What old events name is still there, has an end and leads to what follows.
        QVERIFY(tree->find(code("340202012001002")) != nullptr);
        QVERIFY(tree->find(code("340202012001002"))->validTo.isValid());
        QVERIFY(tree->boundary(code("340202012001002")) == nullptr);
        QCOMPARE(f.core->areas().successor(code("340202012001002")), code("340202012001001"));

        // As it was on a day.
        const QDate today = CivilTime::fromInstant(f.clock.now()).date;
        const auto asItWas = [&f](QDate day) {
            return f.read([day](ReadTx& read) { return AreaStore::treeOn(read, day); });
        };
        const auto before = asItWas(today.addDays(-1));
        QZ_VERIFY_OK(before);
        QCOMPARE((*before)->locate(east), code("340202012001002"));
        QVERIFY((*before)->boundary(code("340202012001003")) == nullptr);
        QCOMPARE((*before)->boundary(code("340202012001001"))->first().outer.at(2).lon, 118.31);
        const auto after = asItWas(today);
        QZ_VERIFY_OK(after);
        QCOMPARE((*after)->locate(east), code("340202012001001"));

        // The same again changes nothing.
        const auto again = publish(f, next);
        QZ_VERIFY_OK(again);
        QCOMPARE(again->imported + again->updated, 0);
        // A grid that comes back is valid again.
        QZ_VERIFY_OK(publish(f, {grid("001", 118.30, 118.31), grid("002", 118.31, 118.32)}));
        tree = f.core->areas().tree();
        QVERIFY(!tree->find(code("340202012001002"))->validTo.isValid());
        QCOMPARE(tree->locate(east), code("340202012001002"));
        QCOMPARE(f.core->areas().successor(code("340202012001002")), code("340202012001002"));
    }
    void whatIsNotSoundIsRefused_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("word");
        QTest::newRow("gap") << 0 << "No grid covers";
        QTest::newRow("overlap") << 1 << "lie upon each other";
        QTest::newRow("outside") << 2 << "beyond the village";
        QTest::newRow("twice") << 3 << "twice";
        QTest::newRow("no border") << 4 << "no border";
        QTest::newRow("other village") << 5 << "one village at a time";
        QTest::newRow("nothing") << 6 << "no grids";
    }
    void whatIsNotSoundIsRefused() {
        QFETCH(int, which);
        QFETCH(QString, word);
        GeoFeature elsewhere = grid("002", 118.31, 118.32);
        elsewhere.properties.insert(QStringLiteral("code"), QStringLiteral("340202012002001"));
        GeoFeature bare = grid("002", 118.31, 118.32);
        bare.polygons.clear();
        const GeoFeature west = grid("001", 118.30, 118.31);
        const QList<QList<GeoFeature>> sets{{west, grid("002", 118.312, 118.32)},
                                            {west, grid("002", 118.305, 118.32)},
                                            {west, grid("002", 118.31, 118.33)},
                                            {west, west},
                                            {west, bare},
                                            {west, elsewhere},
                                            {}};
        CoreFixture f;
        makeVillage(f);
        QZ_VERIFY_OK(publish(f, {grid("001", 118.30, 118.31), grid("002", 118.31, 118.32)}));
        const auto refused = publish(f, sets.at(which));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY2(refused.error().message.contains(word), qPrintable(refused.error().message));
        QCOMPARE(f.core->areas().tree()->locate({118.315, 31.31}), code("340202012001002"));
    }
};

QZ_TEST(TestVillageGrids)
#include "test_village_grids.moc"
