// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontMetricsF>
#include <atomic>
#include <cmath>
#include <random>

#include "qz/map/cluster_pyramid.h"
#include "qz/map/heat.h"
#include "qz/map/label_plan.h"
#include "qz/map/tile_store.h"
#include "qz_test.h"

using namespace qz;

namespace {

constexpr int side = 12;  // cells along a side
constexpr int bends = 9;  // corners along the side of a cell
constexpr double west = 118.1;
constexpr double north = 31.5;
constexpr double width = 0.5;

/// Cells with crooked sides that neighbours share, every other one drawn the other way round.
std::vector<GeoMultiPolygon> crooked() {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> bend(-0.3, 0.3);
    constexpr int n = side * bends + 1;
    constexpr double step = width / (n - 1);
    std::vector<GeoPoint> corners(std::size_t(n) * n);
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            corners[std::size_t(y) * n + x] = {west + (x + bend(random)) * step,
                                               north - (y + bend(random)) * step};
        }
    }
    std::vector<GeoMultiPolygon> cells;
    for (int cy = 0; cy < side; ++cy) {
        for (int cx = 0; cx < side; ++cx) {
            GeoRing ring;
            const auto at = [&](int x, int y) {
                ring.append(corners[std::size_t(cy * bends + y) * n + cx * bends + x]);
            };
            for (int i = 0; i < bends; ++i) at(i, 0);
            for (int i = 0; i < bends; ++i) at(bends, i);
            for (int i = bends; i > 0; --i) at(i, bends);
            for (int i = bends; i > 0; --i) at(0, i);
            ring.append(ring.first());
            if ((cx + cy) % 2 == 1) {
                std::reverse(ring.begin(), ring.end());
            }
            cells.push_back({GeoPolygon{ring, {}}});
        }
    }
    return cells;
}

TileKey tileAt(GeoPoint point, int zoom) {
    const QPointF at = toWorld(point) * std::ldexp(1.0, zoom);
    return {zoom, int(std::floor(at.x())), int(std::floor(at.y())), 256};
}

std::vector<MapPoint> scattered(int count) {
    std::mt19937 random(6);
    std::normal_distribution<double> spread(0, 0.02);
    std::uniform_real_distribution<double> place(0, width);
    std::vector<MapPoint> points;
    for (int i = 0; i < count; ++i) {
        const bool hot = i % 3 != 0;
        points.push_back({{west + (hot ? 0.2 + spread(random) : place(random)),
                           north - (hot ? 0.3 + spread(random) : place(random))},
                          std::uint8_t(i % 5),
                          i % 30});
    }
    return points;
}

MapCell cellOf(const GeoRing& ring) { return MapSnapshot::make({{GeoPolygon{ring, {}}}})->cells().front(); }

}  // namespace

class TestEngine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void indexFindsWhatAScanFinds() {
        const auto snapshot = MapSnapshot::make(crooked());
        std::mt19937 random(9);
        const QRectF extent = snapshot->extent();
        std::uniform_real_distribution<double> part(-0.2, 1.1);
        for (int i = 0; i < 200; ++i) {
            const QRectF window(
                extent.left() + part(random) * extent.width(), extent.top() + part(random) * extent.height(),
                std::abs(part(random)) * extent.width() / 4, std::abs(part(random)) * extent.height() / 4);
            std::vector<std::uint32_t> scanned;
            for (std::uint32_t c = 0; c < snapshot->cells().size(); ++c) {
                const QRectF& box = snapshot->cells()[c].box;
                if (box.left() <= window.right() && window.left() <= box.right() &&
                    box.top() <= window.bottom() && window.top() <= box.bottom()) {
                    scanned.push_back(c);
                }
            }
            std::vector<std::uint32_t> found;
            snapshot->cellsIn(window, found);
            QCOMPARE(found, scanned);
        }
    }

    void aCellWithoutBorderIsNowhere() {
        auto cells = crooked();
        cells.insert(cells.begin(), GeoMultiPolygon());
        const auto snapshot = MapSnapshot::make(cells);
        QVERIFY(snapshot->extent().left() > 0.5);
        const auto found = snapshot->cellAt(toWorld({west + width / 2, north - width / 2}));
        QVERIFY(found.has_value());
        QVERIFY(*found > 0);
    }

    void eachBorderIsThereOnce() {
        const auto snapshot = MapSnapshot::make(crooked());
        std::size_t sides = 0;
        for (const BorderLine& line : snapshot->borders()) {
            sides += line.points.size() - 1;
        }
        QCOMPARE(sides, std::size_t(2 * side * (side + 1) * bends));
        QVERIFY(snapshot->borders().size() <= std::size_t(2 * side * (side + 1)));
    }

    void neighboursShareWeights() {
        const auto snapshot = MapSnapshot::make(crooked());
        QHash<QPair<double, double>, float> weights;
        int shared = 0;
        for (const MapCell& cell : snapshot->cells()) {
            for (std::size_t i = 1; i < cell.rings[0].size(); ++i) {
                const QPair<double, double> at(cell.rings[0][i].x(), cell.rings[0][i].y());
                const auto known = weights.constFind(at);
                if (known == weights.constEnd()) {
                    weights.insert(at, cell.weights[0][i]);
                } else {
                    QCOMPARE(*known, cell.weights[0][i]);
                    ++shared;
                }
            }
        }
        QVERIFY(shared > 1000);
    }

    void coarseTilesHaveNoSlivers() {
        const auto cells = crooked();
        const auto together = MapSnapshot::make(cells);
        for (const int zoom : {8, 9, 10}) {
            const TileKey key = tileAt({west + width / 2, north - width / 2}, zoom);
            const IdTile tile = makeIdTile(*together, key);
            int inner = 0;
            for (int y = 0; y < key.side; ++y) {
                for (int x = 0; x < key.side; ++x) {
                    const QPointF world =
                        key.world().topLeft() + QPointF(x + 0.5, y + 0.5) / key.pixelsPerWorld();
                    const GeoPoint at = fromWorld(world);
                    const double edge = width / side;
                    if (at.lon > west + edge && at.lon < west + width - edge && at.lat < north - edge &&
                        at.lat > north - width + edge) {
                        QVERIFY(tile.at(x, y) != IdTile::none);
                        ++inner;
                    }
                }
            }
            QVERIFY(inner > 1000);
        }
    }

    void linesLeaveOutWhatNobodySees() {
        const auto snapshot = MapSnapshot::make(crooked());
        const double least = 0.3 / std::ldexp(256.0, 6);
        std::size_t kept = 0;
        std::size_t all = 0;
        for (const BorderLine& line : snapshot->borders()) {
            all += line.points.size();
            kept += std::size_t(std::count_if(line.weights.begin(), line.weights.end(),
                                              [least](float weight) { return weight >= least; }));
        }
        QVERIFY(kept < all / 2);
    }

    void lineTilesGoOnBesideEachOther() {
        const auto snapshot = MapSnapshot::make(crooked());
        const BorderLayer layer{snapshot, QPen(Qt::black, 2)};
        TileKey parent = tileAt({west + width / 2, north - width / 2}, 10);
        parent.side = 512;
        const QImage whole = makeLineTile({layer}, parent);
        const QImage part = makeLineTile({layer}, {11, parent.x * 2, parent.y * 2, 256});
        QCOMPARE(part, whole.copy(0, 0, 256, 256));
        int drawn = 0;
        for (int y = 0; y < 512; ++y) {
            for (int x = 0; x < 512; ++x) {
                drawn += qAlpha(whole.pixel(x, y)) > 0 ? 1 : 0;
            }
        }
        QVERIFY(drawn > 1000);
    }

    void namesStandInside() {
        // A horseshoe: its middle is outside.
        const MapCell shoe = cellOf({{118, 31},
                                     {118.3, 31},
                                     {118.3, 31.3},
                                     {118.2, 31.3},
                                     {118.2, 31.1},
                                     {118.1, 31.1},
                                     {118.1, 31.3},
                                     {118, 31.3},
                                     {118, 31}});
        const VisualCentre centre = visualCentre(shoe);
        const auto snapshot = MapSnapshot::make({{GeoPolygon{{{118, 31},
                                                              {118.3, 31},
                                                              {118.3, 31.3},
                                                              {118.2, 31.3},
                                                              {118.2, 31.1},
                                                              {118.1, 31.1},
                                                              {118.1, 31.3},
                                                              {118, 31.3},
                                                              {118, 31}},
                                                             {}}}});
        QVERIFY(snapshot->cellAt(centre.at).has_value());
        QVERIFY(!snapshot->cellAt(shoe.box.center()).has_value());
        QVERIFY(centre.radius > 0.04 / 360);
    }

    void namesDoNotTouch() {
        const auto snapshot = MapSnapshot::make(crooked());
        LabelLevel level;
        for (const MapCell& cell : snapshot->cells()) {
            level.centres.push_back(visualCentre(cell));
            level.boxes.push_back(cell.box);
            level.sizes.emplace_back(60, 14);
        }
        QCOMPARE(placeLabels({level}, std::ldexp(256.0, 8)).size(), std::size_t(0));  // too small to fit
        const double scale = std::ldexp(256.0, 12);
        const auto placed = placeLabels({level}, scale);
        QCOMPARE(placed.size(), level.sizes.size());
        const auto twice = placeLabels({level, level}, scale);
        QCOMPARE(twice.size(), placed.size());
        for (const PlacedLabel& label : twice) {
            QCOMPARE(label.level, 0U);
        }
    }

    void pointsAreFoundWhereTheyAre() {
        const auto points = scattered(5000);
        const auto layer = PointLayer::make(points);
        QCOMPARE(layer->size(), points.size());
        const QRectF window(toWorld({west + 0.1, north - 0.1}), toWorld({west + 0.3, north - 0.4}));
        PointFilter filter;
        filter.categories = 0b101;
        filter.fromDay = 3;
        filter.toDay = 20;
        std::vector<bool> found(points.size(), false);
        layer->eachIn(window, filter, [&](std::size_t i) { found[layer->number(i)] = true; });
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF at = toWorld(points[i].at);
            const bool near_edge =
                std::min({std::abs(at.x() - window.left()), std::abs(at.x() - window.right()),
                          std::abs(at.y() - window.top()), std::abs(at.y() - window.bottom())}) < 1e-9;
            const bool expected = window.contains(at) && filter.takes(points[i].category, points[i].day);
            QVERIFY(near_edge || found[i] == expected);
        }
        QCOMPARE(PointLayer::make({})->size(), std::size_t(0));
    }

    void clustersLoseNobody() {
        const auto points = scattered(20000);
        const auto layer = PointLayer::make(points);
        const auto pyramid = ClusterPyramid::make(*layer);
        std::size_t last = 0;
        for (int zoom = ClusterPyramid::smallestZoom; zoom <= ClusterPyramid::deepestZoom; ++zoom) {
            std::uint32_t count = 0;
            std::uint32_t first = 0;
            for (const MapCluster& cluster : pyramid->level(zoom)) {
                count += cluster.count;
                first += cluster.counts[0];
                std::uint32_t sum = 0;
                for (const std::uint32_t part : cluster.counts) sum += part;
                QCOMPARE(sum, cluster.count);
            }
            QCOMPARE(count, 20000U);
            QCOMPARE(first, 4000U);
            QVERIFY(pyramid->level(zoom).size() >= last);
            last = pyramid->level(zoom).size();
        }
        const std::vector<MapCluster> nine = pyramid->level(9);
        QVERIFY(nine.size() < 200);
        const MapCluster biggest =
            *std::max_element(nine.begin(), nine.end(),
                              [](const MapCluster& a, const MapCluster& b) { return a.count < b.count; });
        QCOMPARE(pyramid->zoomToPart(biggest, 9), 10);
        const auto whole = pyramid->clustersIn(9, layer->extent());
        QCOMPARE(whole.size(), nine.size());
    }

    void filteredClustersCountWhatPasses() {
        const auto layer = PointLayer::make(scattered(3000));
        PointFilter filter;
        filter.categories = 0b10;
        std::uint32_t count = 0;
        const auto pyramid = ClusterPyramid::make(*layer, filter);
        for (const MapCluster& cluster : pyramid->level(12)) {
            count += cluster.count;
            QCOMPARE(cluster.counts[1], cluster.count);
        }
        QCOMPARE(count, 600U);
    }

    void heatIsHottestWherePointsAreDense() {
        const auto layer = PointLayer::make(scattered(20000));
        const QRectF window = layer->extent();
        const HeatField field = heatField(*layer, {}, window, 100, 100, 3);
        const QPointF hot = toWorld({west + 0.2, north - 0.3});
        const int x = int((hot.x() - window.left()) / window.width() * 100);
        const int y = int((hot.y() - window.top()) / window.height() * 100);
        QVERIFY(field.values[std::size_t(y) * 100 + x] > field.most / 2);
        QVERIFY(field.values[5 * 100 + 95] < field.most / 10);
        PointFilter nothing;
        nothing.toDay = -1;
        QCOMPARE(heatField(*layer, nothing, window, 100, 100, 3).most, 0.0F);
        const QImage image = heatImage(field, {0U, 0xFF101010U, 0xFFFFFFFFU});
        QCOMPARE(image.size(), QSize(100, 100));
        QCOMPARE(heatImage(heatField(*layer, nothing, window, 9, 9, 1), {7U, 8U}).pixel(4, 4), 7U);
    }

    void heatGoesOnAtTheEdge() {
        const auto layer = PointLayer::make(scattered(20000));
        const QRectF window = layer->extent();
        const HeatField whole = heatField(*layer, {}, window, 100, 100, 3);
        const QRectF left(window.topLeft(), QSizeF(window.width() / 2, window.height()));
        const HeatField half = heatField(*layer, {}, left, 50, 100, 3);
        for (int y = 0; y < 100; ++y) {
            const float a = whole.values[std::size_t(y) * 100 + 49];
            const float b = half.values[std::size_t(y) * 50 + 49];
            QVERIFY(std::abs(a - b) <= 0.05F * whole.most);
        }
    }

    void cacheKeepsItsBound() {
        const auto content = std::make_shared<TileContent>(TileContent{MapSnapshot::make(crooked()), {}, {}});
        const MapTilePtr tile = makeMapTile(*content, tileAt({west, north}, 9));
        TileCache cache(3 * tile->bytes() + 10);
        for (int x = 0; x < 5; ++x) {
            cache.put({9, x, 0, 256}, tile);
            QVERIFY(cache.find({9, 0, 0, 256}) != nullptr);  // in use: stays
        }
        QVERIFY(cache.bytes() <= 3 * tile->bytes());
        QVERIFY(cache.holds({9, 4, 0, 256}));
        QVERIFY(!cache.holds({9, 1, 0, 256}));
        cache.put({9, 4, 0, 256}, tile);
        QCOMPARE(cache.bytes(), 3 * tile->bytes());
    }

    void whatWentOutOfViewIsNotMade() {
        const auto content = std::make_shared<TileContent>(TileContent{MapSnapshot::make(crooked()), {}, {}});
        std::mutex mutex;
        std::vector<TileKey> made;
        std::mutex gate;
        gate.lock();
        std::atomic<bool> held{false};
        {
            TileScheduler scheduler(
                [&](const auto&, const TileKey& key, const MapTilePtr& tile) {
                    QVERIFY(tile != nullptr);
                    held = true;
                    const std::lock_guard wait(gate);
                    const std::lock_guard lock(mutex);
                    made.push_back(key);
                },
                1);
            const TileKey first = tileAt({west, north}, 10);
            std::vector<TileKey> old{first};
            for (int x = 100; x < 120; ++x) old.push_back({10, x, 0, 256});
            scheduler.want(content, old);
            QTRY_VERIFY(held);  // the first is under way
            const TileKey second{10, 7, 7, 256};
            const TileKey third{10, 8, 7, 256};
            scheduler.want(content, {first, second, third});
            gate.unlock();
            QTRY_VERIFY(scheduler.isIdle());
            QCOMPARE(made, (std::vector<TileKey>{first, second, third}));
        }
    }
};

QZ_TEST(TestEngine)
#include "test_engine.moc"
