// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <cmath>
#include <random>

#include "qz/map/tile_store.h"
#include "qz_test.h"

using namespace qz;

namespace {

constexpr int columns = 9;
constexpr int rowCount = 7;
constexpr double west = 120.5;
constexpr double north = 31.4;
constexpr double step = 0.01;

/// Cells of a bent net; neighbours share their vertices, one cell has a hole.
std::vector<GeoMultiPolygon> net() {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> bend(-0.3, 0.3);
    std::vector<std::vector<GeoPoint>> knots(rowCount + 1, std::vector<GeoPoint>(columns + 1));
    for (int r = 0; r <= rowCount; ++r) {
        for (int c = 0; c <= columns; ++c) {
            knots[r][c] = {west + (c + bend(random)) * step, north - (r + bend(random)) * step};
        }
    }
    std::vector<GeoMultiPolygon> cells;
    for (int r = 0; r < rowCount; ++r) {
        for (int c = 0; c < columns; ++c) {
            // Every other cell runs the other way round: its sides are met from both ends.
            GeoRing ring{knots[r][c], knots[r][c + 1], knots[r + 1][c + 1], knots[r + 1][c], knots[r][c]};
            if ((r + c) % 2 == 1) {
                std::reverse(ring.begin(), ring.end());
            }
            cells.push_back({GeoPolygon{ring, {}}});
        }
    }
    const GeoPoint middle{west + 4.5 * step, north - 3.5 * step};
    const double d = step / 8;
    cells[3 * columns + 4][0].holes.append(GeoRing{{middle.lon - d, middle.lat - d},
                                                   {middle.lon + d, middle.lat - d},
                                                   {middle.lon + d, middle.lat + d},
                                                   {middle.lon - d, middle.lat + d},
                                                   {middle.lon - d, middle.lat - d}});
    return cells;
}

TileKey tileAt(GeoPoint point, int zoom) {
    const QPointF at = toWorld(point) * std::ldexp(1.0, zoom);
    return {zoom, int(std::floor(at.x())), int(std::floor(at.y())), 256};
}

QPointF worldAt(const TileKey& key, double x, double y) {
    return QPointF(key.x + x / key.side, key.y + y / key.side) / std::ldexp(1.0, key.zoom);
}

}  // namespace

class TestTiles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void projectionKeepsPoints() {
        const GeoPoint point{120.61234, 31.31234};
        const GeoPoint back = fromWorld(toWorld(point));
        QVERIFY(std::abs(back.lon - point.lon) < 1e-11);
        QVERIFY(std::abs(back.lat - point.lat) < 1e-11);
        QCOMPARE(toWorld({0, 0}), QPointF(0.5, 0.5));
        QVERIFY(toWorld({0, 30}).y() < 0.5);
        QVERIFY(std::abs(toWorld({0, 90}).y()) < 1e-9);
    }

    void everyPixelIsTheCellOfItsMiddle() {
        const auto snapshot = MapSnapshot::make(net());
        for (const int zoom : {11, 13, 15}) {
            const TileKey key = tileAt({west + 4 * step, north - 3 * step}, zoom);
            const IdTile tile = makeIdTile(*snapshot, key);
            int wrong = 0;
            for (int y = 0; y < key.side; ++y) {
                for (int x = 0; x < key.side; ++x) {
                    const auto exact = snapshot->cellAt(worldAt(key, x + 0.5, y + 0.5));
                    wrong += tile.at(x, y) != exact.value_or(IdTile::none) ? 1 : 0;
                }
            }
            QVERIFY2(wrong <= 2, qPrintable(QStringLiteral("zoom %1: %2 wrong").arg(zoom).arg(wrong)));
        }
    }

    void neighboursLeaveNoGapAndDoNotOverlap() {
        auto cells = net();
        cells[3 * columns + 4][0].holes.clear();
        const auto together = MapSnapshot::make(cells);
        const TileKey key = tileAt({west + 4 * step, north - 3 * step}, 12);
        std::vector<int> owners(std::size_t(key.side) * std::size_t(key.side), 0);
        for (const GeoMultiPolygon& cell : cells) {
            const IdTile alone = makeIdTile(*MapSnapshot::make({cell}), key);
            for (std::size_t i = 0; i < owners.size(); ++i) {
                owners[i] += alone.pixels[i] != 0 ? 1 : 0;
            }
        }
        const GeoPoint middle = fromWorld(worldAt(key, 128, 128));
        QVERIFY(together->cellAt(toWorld(middle)).has_value());
        int inner = 0;
        for (int y = 0; y < key.side; ++y) {
            for (int x = 0; x < key.side; ++x) {
                const GeoPoint at = fromWorld(worldAt(key, x + 0.5, y + 0.5));
                const double c = (at.lon - west) / step;
                const double r = (north - at.lat) / step;
                const int count = owners[std::size_t(y) * std::size_t(key.side) + std::size_t(x)];
                QVERIFY(count <= 1);
                if (c > 0.4 && c < columns - 0.4 && r > 0.4 && r < rowCount - 0.4) {
                    QCOMPARE(count, 1);
                    ++inner;
                }
            }
        }
        QVERIFY(inner > 1000);
    }

    void tileIsAPureFunction() {
        const TileKey key = tileAt({west + 4 * step, north - 3 * step}, 13);
        const IdTile first = makeIdTile(*MapSnapshot::make(net()), key);
        const IdTile second = makeIdTile(*MapSnapshot::make(net()), key);
        QCOMPARE(first.pixels, second.pixels);
        QCOMPARE(first.cells, second.cells);
    }

    void tilesMeetAsOneBiggerTile() {
        const auto snapshot = MapSnapshot::make(net());
        TileKey parent = tileAt({west + 4 * step, north - 3 * step}, 12);
        parent.side = 512;
        const IdTile whole = makeIdTile(*snapshot, parent);
        int wrong = 0;
        for (int quarter = 0; quarter < 4; ++quarter) {
            const int dx = quarter % 2;
            const int dy = quarter / 2;
            const IdTile part = makeIdTile(*snapshot, {13, parent.x * 2 + dx, parent.y * 2 + dy, 256});
            for (int y = 0; y < 256; ++y) {
                for (int x = 0; x < 256; ++x) {
                    wrong += part.at(x, y) != whole.at(x + dx * 256, y + dy * 256) ? 1 : 0;
                }
            }
        }
        QCOMPARE(wrong, 0);
    }

    void coloursFollowTheTable() {
        const auto snapshot = MapSnapshot::make(net());
        const TileKey key = tileAt({west, north}, 12);
        MapTile tile;
        tile.ids = makeIdTile(*snapshot, key);
        FaceStyle style;
        style.colours.assign(snapshot->cells().size(), qRgb(9, 9, 9));
        style.colours[0] = qRgb(200, 0, 0);
        style.colours.push_back(qRgb(1, 2, 3));  // where there is no cell
        QImage face;
        paintFace(face, tile, style);
        int first = 0;
        int none = 0;
        for (int y = 0; y < key.side; ++y) {
            for (int x = 0; x < key.side; ++x) {
                const std::uint32_t id = tile.ids.at(x, y);
                QCOMPARE(face.pixel(x, y),
                         style.colours[std::min(std::size_t(id), style.colours.size() - 1)]);
                first += id == 0 ? 1 : 0;
                none += id == IdTile::none ? 1 : 0;
            }
        }
        QVERIFY(first > 0);
        QVERIFY(none > 0);
        const uchar* memory = face.constBits();
        style.colours[0] = qRgb(0, 200, 0);
        paintFace(face, tile, style);
        QCOMPARE(face.constBits(), memory);  // other colours stand in the same picture
    }

    void aPartIsAsTheWhole() {
        const auto snapshot = MapSnapshot::make(net());
        const TileKey key = tileAt({west + 2 * step, north - 2 * step}, 12);
        const TileContent content{snapshot, {{snapshot, QPen(QColor(20, 30, 40, 120), 2.5)}}, {}, {}};
        const MapTilePtr tile = makeMapTile(content, key);
        FaceStyle style;
        const QRect part(17, 30, 101, 77);
        for (const QRgb colour : {qRgb(200, 0, 0), qPremultiply(qRgba(0, 200, 0, 90))}) {
            style.colours.assign(snapshot->cells().size() + 1, colour);
            QImage whole;
            paintFace(whole, *tile, style);
            QImage face(key.side, key.side, QImage::Format_RGB32);
            face.fill(Qt::magenta);
            paintFace(face, *tile, style, part);
            QCOMPARE(face.copy(part), whole.copy(part));
            QCOMPARE(face.pixelColor(part.left() - 1, part.top()), QColor(Qt::magenta));
            QCOMPARE(face.pixelColor(part.right() + 1, part.bottom()), QColor(Qt::magenta));
        }
    }

    /// One picture serves all tiles of a worker: nothing of the last one stays in it.
    void tilesOfOneWorkerHaveTheirOwnLines() {
        const auto snapshot = MapSnapshot::make(net());
        const BorderLayer layer{snapshot, QPen(QColor(20, 30, 40), 3)};
        const TileKey first = tileAt({west + 2 * step, north - 2 * step}, 13);
        for (const int shift : {0, 1, 2}) {
            const TileKey key{first.zoom, first.x + shift, first.y, first.side};
            const MapTilePtr tile = makeMapTile({snapshot, {layer}, {}, {}}, key);
            const SparsePicture expected = SparsePicture::of(makeLineTile({layer}, key));
            QVERIFY(!expected.places.empty());
            QCOMPARE(tile->lines.places, expected.places);
            QCOMPARE(tile->lines.pixels, expected.pixels);
        }
    }

    /// Every part by itself, faded and in another order, against QPainter.
    void partsLieOverEachOtherAsPainted() {
        const auto snapshot = MapSnapshot::make(net());
        const TileKey key = tileAt({west + 2 * step, north - 2 * step}, 12);
        QPen pen(QColor(20, 30, 40, 120), 2.5);
        MapTile tile;
        tile.ids = makeIdTile(*snapshot, key);
        const QImage lines = makeLineTile({{snapshot, pen}}, key);
        tile.lines = SparsePicture::of(lines);
        tile.ground = QImage(key.side, key.side, QImage::Format_RGB32);
        tile.ground.fill(QColor(80, 160, 240));
        FaceStyle style;
        style.ground = qRgb(250, 250, 250);
        style.parts = {{GroundPart::Pictures, 128}, {GroundPart::Borders, 192}, {GroundPart::Areas, 64}};
        style.colours.assign(snapshot->cells().size() + 1, 0);
        style.colours[0] = qRgb(200, 0, 0);
        QImage face;
        paintFace(face, tile, style);
        QImage expected(key.side, key.side, QImage::Format_RGB32);
        expected.fill(style.ground);
        QImage cells(key.side, key.side, QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < key.side; ++y) {
            for (int x = 0; x < key.side; ++x) {
                cells.setPixel(x, y, tile.ids.at(x, y) == 0 ? style.colours[0] : 0);
            }
        }
        QPainter painter(&expected);
        painter.setOpacity(0.5);
        painter.drawImage(0, 0, tile.ground);
        painter.setOpacity(0.75);
        painter.drawImage(0, 0, lines);
        painter.setOpacity(0.25);
        painter.drawImage(0, 0, cells);
        painter.end();
        int most = 0;
        for (int y = 0; y < key.side; ++y) {
            for (int x = 0; x < key.side; ++x) {
                const QColor a = face.pixelColor(x, y);
                const QColor b = expected.pixelColor(x, y);
                most = std::max({most, std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                 std::abs(a.blue() - b.blue())});
            }
        }
        QVERIFY2(most <= 3, qPrintable(QString::number(most)));
    }

    void pickingAgreesWithTheExactTest() {
        const auto snapshot = MapSnapshot::make(net());
        const TileKey key = tileAt({west + 4 * step, north - 3 * step}, 12);
        const IdTile tile = makeIdTile(*snapshot, key);
        std::mt19937 random(11);
        std::uniform_real_distribution<double> place(-20, 276);
        for (int i = 0; i < 20000; ++i) {
            const QPointF world = worldAt(key, place(random), place(random));
            QCOMPARE(pickCell(*snapshot, tile, world), snapshot->cellAt(world));
        }
    }

    void holesAndOutsideBelongToNobody() {
        const auto snapshot = MapSnapshot::make(net());
        const QPointF hole = toWorld({west + 4.5 * step, north - 3.5 * step});
        QVERIFY(!snapshot->cellAt(hole).has_value());
        QVERIFY(!snapshot->cellAt(toWorld({west - 1, north})).has_value());
        QCOMPARE(snapshot->cellAt(toWorld({west + 4.5 * step, north - 3.3 * step})),
                 std::optional<std::uint32_t>(3 * columns + 4));
        QCOMPARE(MapSnapshot::make({GeoMultiPolygon{}})->cells().size(), std::size_t(1));
    }
};

QZ_TEST(TestTiles)
#include "test_tiles.moc"
