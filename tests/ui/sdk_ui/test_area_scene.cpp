// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_cases.h"
#include "qz/map/area_scene.h"
#include "qz_test.h"

using namespace qz;

namespace {

AreaCode code(const char* digits) { return AreaCode::parse(QString::fromLatin1(digits)).value(); }

GeoMultiPolygon box(double west, double south, double east, double north) {
    return {GeoPolygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

}  // namespace

class TestAreaScene final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSmallestAreaIsTheCell() {
        test::FakeTree tree;
        tree.add(QStringLiteral("340202"), QStringLiteral("County"), box(118, 31, 118.4, 31.2));
        tree.add(QStringLiteral("340202001"), QStringLiteral("Town"), box(118, 31, 118.2, 31.2));
        tree.add(QStringLiteral("340202001001"), QStringLiteral("No border"));
        tree.add(QStringLiteral("340202001001001"), QStringLiteral("Grid"), box(118, 31, 118.1, 31.1));
        tree.add(QStringLiteral("340203"), QStringLiteral("Other"), box(119, 31, 119.4, 31.2));
        const auto scene = makeAreaScene(tree, code("340202"));
        const auto at = [&](double lon, double lat) {
            const auto cell = scene->cells->cellAt(toWorld({lon, lat}));
            return cell ? scene->codes[*cell] : AreaCode();
        };
        QCOMPARE(at(118.05, 31.05), code("340202001001001"));
        QCOMPARE(at(118.15, 31.05), code("340202001"));
        QCOMPARE(at(118.3, 31.05), code("340202"));
        QVERIFY(at(119.1, 31.1).isNull());  // below another root
        const std::uint32_t grid = scene->cellOf.value(QStringLiteral("340202001001001"));
        QCOMPARE(scene->codes[scene->above[grid]], code("340202001"));
        QCOMPARE(scene->above[scene->cellOf.value(QStringLiteral("340202"))], AreaScene::none);
        QCOMPARE(scene->byLevel[1].names, QStringList{QStringLiteral("Town")});
        QCOMPARE(scene->byLevel[2].codes.size(), std::size_t(0));
    }

    void nothingBelowIsEmpty() {
        const test::FakeTree tree;
        QVERIFY(makeAreaScene(tree, code("340202"))->isEmpty());
    }
};

QZ_TEST(TestAreaScene)
#include "test_area_scene.moc"
