// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <limits>
#include <random>

#include "qz/cell_join.h"
#include "qz_test.h"

using namespace qz;

namespace {

/// What the index must agree with: every side of every cell, in the same half-open sense.
std::int32_t slow(const QList<GeoMultiPolygon>& cells, GeoPoint p) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
        bool inside = false;
        const auto ring = [&](const GeoRing& r) {
            for (qsizetype k = 0; k + 1 < r.size(); ++k) {
                const bool upward = r[k].lat <= r[k + 1].lat;
                const GeoPoint a = upward ? r[k] : r[k + 1];
                const GeoPoint b = upward ? r[k + 1] : r[k];
                if (a.lat <= p.lat && p.lat < b.lat) {
                    inside ^= p.lon < a.lon + (p.lat - a.lat) * (b.lon - a.lon) / (b.lat - a.lat);
                }
            }
        };
        for (const GeoPolygon& polygon : cells[i]) {
            ring(polygon.outer);
            for (const GeoRing& hole : polygon.holes) {
                ring(hole);
            }
        }
        if (inside) {
            return std::int32_t(i);
        }
    }
    return CellJoin::kNone;
}

/// A patchwork of crooked cells that share their corners.
QList<GeoMultiPolygon> patchwork(int n, std::mt19937& random) {
    std::uniform_real_distribution<double> shift(-0.35, 0.35);
    std::vector<std::vector<GeoPoint>> corners(n + 1, std::vector<GeoPoint>(n + 1));
    for (int y = 0; y <= n; ++y) {
        for (int x = 0; x <= n; ++x) {
            corners[y][x] = {118.3 + 0.01 * (x + shift(random)), 31.3 + 0.01 * (y + shift(random))};
        }
    }
    QList<GeoMultiPolygon> cells;
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            cells.append({GeoPolygon{
                {corners[y][x], corners[y][x + 1], corners[y + 1][x + 1], corners[y + 1][x], corners[y][x]},
                {}}});
        }
    }
    return cells;
}

}  // namespace

class TestCellJoin : public QObject {
    Q_OBJECT
private slots:
    void agreesWithEverySide_data() {
        QTest::addColumn<int>("squares");
        QTest::newRow("coarse") << 4096;
        QTest::newRow("usual") << 0;
        QTest::newRow("fine") << 1000000;
    }
    void agreesWithEverySide() {
        QFETCH(int, squares);
        std::mt19937 random(7);
        QList<GeoMultiPolygon> cells = patchwork(14, random);
        // A hole, two parts, and one cell upon others.
        GeoRing hole = cells[20][0].outer;
        cells.append({GeoPolygon{
            {{118.29, 31.29}, {118.46, 31.29}, {118.46, 31.46}, {118.29, 31.46}, {118.29, 31.29}}, {hole}}});
        cells.append({cells[3][0], GeoPolygon{{{118.5, 31.5}, {118.51, 31.5}, {118.5, 31.52}}, {}}});
        cells[21].clear();
        const auto made = CellJoin::make(cells, std::size_t(squares));
        QZ_VERIFY_OK(made);
        cells.last()[1].outer.append(cells.last()[1].outer.first());
        std::uniform_real_distribution<double> lon(118.28, 118.53);
        std::uniform_real_distribution<double> lat(31.28, 31.53);
        for (int i = 0; i < 20000; ++i) {
            const GeoPoint p{lon(random), lat(random)};
            QCOMPARE(made->cellAt(p), slow(cells, p));
        }
        for (const GeoMultiPolygon& cell : cells) {  // corners and middles of sides, the hard places
            for (const GeoPolygon& polygon : cell) {
                for (qsizetype k = 0; k + 1 < polygon.outer.size(); ++k) {
                    const GeoPoint a = polygon.outer[k];
                    const GeoPoint b = polygon.outer[k + 1];
                    for (const GeoPoint p : {a, GeoPoint{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}}) {
                        QCOMPARE(made->cellAt(p), slow(cells, p));
                    }
                }
            }
        }
    }
    void sharedBordersBelongToOne() {
        std::mt19937 random(3);
        const QList<GeoMultiPolygon> cells = patchwork(8, random);
        QList<GeoMultiPolygon> turned = cells;
        std::reverse(turned.begin(), turned.end());
        const auto a = CellJoin::make(cells);
        const auto b = CellJoin::make(turned);
        QZ_VERIFY_OK(a);
        QZ_VERIFY_OK(b);
        for (const GeoMultiPolygon& cell : cells) {
            for (qsizetype k = 0; k + 1 < cell[0].outer.size(); ++k) {
                const GeoPoint p = cell[0].outer[k];
                const std::int32_t found = a->cellAt(p);
                QCOMPARE(b->cellAt(p), found < 0 ? found : std::int32_t(cells.size()) - 1 - found);
            }
        }
    }
    void nothingAndNonsense() {
        const auto none = CellJoin::make({});
        QZ_VERIFY_OK(none);
        QCOMPARE(none->cellAt({118, 31}), CellJoin::kNone);
        const auto flat = CellJoin::make(
            {{}, {GeoPolygon{}}, {GeoPolygon{{{1, 1}}, {}}}, {GeoPolygon{{{1, 1}, {2, 2}, {1, 1}}, {}}}});
        QZ_VERIFY_OK(flat);
        QCOMPARE(flat->cellAt({1.5, 1.5}), CellJoin::kNone);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(flat->cellAt({nan, nan}), CellJoin::kNone);
        QCOMPARE(CellJoin::make({{GeoPolygon{{{nan, 1}, {2, 2}, {3, 1}}, {}}}}).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(CellJoin::make({{GeoPolygon{{{1e308, 1}, {-1e308, 2}, {3, 1}}, {}}}}).error().code,
                 ErrorCode::Invalid);
    }
};

QZ_TEST(TestCellJoin)
#include "test_cell_join.moc"
