// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <cmath>

#include "bench.h"
#include "qz/cell_join.h"
#include "qz/exchange/packed_reader.h"
#include "qz/random.h"

namespace qz::bench {
namespace {

constexpr int kPoints = 1'000'000;
constexpr int kSide = 141;  // 19,881 cells
constexpr int kSteps = 9;   // corners a side of a cell
constexpr double kLayerLimit = 8.0;
constexpr double kJoinLimit = 0.5;

double share(SeededRandom& random) { return static_cast<double>(random.next() >> 11) / 9007199254740992.0; }

/// Crooked cells of 36 corners that share their borders, as grids of a city do.
QList<GeoMultiPolygon> crookedCells() {
    SeededRandom random(20);
    constexpr int n = kSide * kSteps + 1;
    constexpr double step = 0.5 / (n - 1);
    std::vector<GeoPoint> corners(static_cast<std::size_t>(n) * n);
    for (std::size_t y = 0; y < n; ++y) {
        for (std::size_t x = 0; x < n; ++x) {
            const bool drawn = x % kSteps == 0 || y % kSteps == 0;
            const double shift = drawn ? 0.4 * step : 0;
            corners[y * n + x] = {118.1 + static_cast<double>(x) * step + shift * (share(random) - 0.5),
                                  31.1 + static_cast<double>(y) * step + shift * (share(random) - 0.5)};
        }
    }
    QList<GeoMultiPolygon> cells;
    for (std::size_t cy = 0; cy < kSide; ++cy) {
        for (std::size_t cx = 0; cx < kSide; ++cx) {
            const std::size_t x = cx * kSteps;
            const std::size_t y = cy * kSteps;
            GeoRing ring;
            for (std::size_t i = 0; i < kSteps; ++i) {
                ring.append(corners[y * n + x + i]);
            }
            for (std::size_t i = 0; i < kSteps; ++i) {
                ring.append(corners[(y + i) * n + x + kSteps]);
            }
            for (std::size_t i = 0; i < kSteps; ++i) {
                ring.append(corners[(y + kSteps) * n + x + kSteps - i]);
            }
            for (std::size_t i = 0; i < kSteps; ++i) {
                ring.append(corners[(y + kSteps - i) * n + x]);
            }
            ring.append(ring.first());
            cells.append({GeoPolygon{ring, {}}});
        }
    }
    return cells;
}

std::vector<GeoPoint> scattered() {
    SeededRandom random(21);
    std::vector<GeoPoint> points(kPoints);
    for (GeoPoint& point : points) {
        point = {118.09 + 0.52 * share(random), 31.09 + 0.52 * share(random)};
    }
    return points;
}

/// What a GIS library does: an R-tree of boxes, bulk loaded, and the corners of each candidate; the same test
/// of sides as ours, which is quicker than Boost's own.
class TreeJoin {
public:
    explicit TreeJoin(const QList<GeoMultiPolygon>& cells) {
        std::vector<Entry> entries;
        for (const GeoMultiPolygon& cell : cells) {
            const GeoRing& ring = cell.first().outer;
            Box box;
            boost::geometry::assign_inverse(box);
            for (const GeoPoint& p : ring) {
                boost::geometry::expand(box, Point(p.lon, p.lat));
            }
            entries.emplace_back(box, static_cast<std::int32_t>(m_rings.size()));
            m_rings.emplace_back(ring.begin(), ring.end());
        }
        m_tree = Tree(entries);
    }
    [[nodiscard]] std::int32_t cellAt(GeoPoint p) {
        m_hits.clear();
        m_tree.query(boost::geometry::index::intersects(Point(p.lon, p.lat)), std::back_inserter(m_hits));
        std::int32_t found = CellJoin::kNone;
        for (const Entry& hit : m_hits) {
            if ((found < 0 || hit.second < found) &&
                holds(m_rings[static_cast<std::size_t>(hit.second)], p)) {
                found = hit.second;
            }
        }
        return found;
    }

private:
    using Point = boost::geometry::model::d2::point_xy<double>;
    using Box = boost::geometry::model::box<Point>;
    using Entry = std::pair<Box, std::int32_t>;
    using Tree = boost::geometry::index::rtree<Entry, boost::geometry::index::quadratic<16>>;

    static bool holds(const std::vector<GeoPoint>& ring, GeoPoint p) {
        bool inside = false;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const bool upward = ring[i].lat <= ring[i + 1].lat;
            const GeoPoint& a = upward ? ring[i] : ring[i + 1];
            const GeoPoint& b = upward ? ring[i + 1] : ring[i];
            if (a.lat <= p.lat && p.lat < b.lat) {
                inside ^= p.lon < a.lon + (p.lat - a.lat) * (b.lon - a.lon) / (b.lat - a.lat);
            }
        }
        return inside;
    }
    std::vector<std::vector<GeoPoint>> m_rings;
    Tree m_tree;
    std::vector<Entry> m_hits;
};

Result<Ratio> join(const Settings& settings) {
    const QList<GeoMultiPolygon> cells = crookedCells();
    const std::vector<GeoPoint> points = scattered();
    std::vector<std::int32_t> ours(points.size());
    std::vector<std::int32_t> theirs(points.size());
    QList<double> measured;
    QList<double> baseline;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double tree, seconds([&]() -> Status {
                      TreeJoin join(cells);
                      for (std::size_t i = 0; i < points.size(); ++i) {
                          theirs[i] = join.cellAt(points[i]);
                      }
                      return {};
                  }));
        QZ_ASSIGN(const double raster, seconds([&]() -> Status {
                      QZ_ASSIGN(const CellJoin join, CellJoin::make(cells));
                      join.cellsAt(points, ours);
                      return {};
                  }));
        measured.append(raster);
        baseline.append(tree);
    }
    if (ours != theirs) {
        return makeError(ErrorCode::Bug, QStringLiteral("the two joins differ"));
    }
    Ratio ratio{
        QStringLiteral("geo.join"),
        kJoinLimit,
        QStringLiteral("max"),
        median(measured),
        median(baseline),
        settings.runs,
        QStringLiteral(
            "1,000,000 points to %1 cells, index and all, against an R-tree on one thread; all answers equal")
            .arg(cells.size())};
    return ratio;
}

Status writePoints(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    SeededRandom random(22);
    QByteArray block = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (int i = 0; i < kPoints; ++i) {
        const quint64 r = random.next();
        block += "{\"type\":\"Feature\",\"properties\":{\"id\":" + QByteArray::number(i) + ",\"class\":\"E" +
                 QByteArray::number(r % 40) + "\",\"state\":\"CLOSED\",\"opened_at\":\"2026-0" +
                 QByteArray::number(1 + (r >> 8) % 9) +
                 "-12T08:30\",\"source\":\"patrol\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" +
                 QByteArray::number(118.1 + 0.5 * share(random), 'f', 7) + ',' +
                 QByteArray::number(31.1 + 0.5 * share(random), 'f', 7) + "]}}" +
                 (i + 1 < kPoints ? ",\n" : "\n");
        if (block.size() > 1'000'000) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block + "]}\n");
    return file.flush() ? Status() : Status(makeError(ErrorCode::Io, file.errorString()));
}

/// Takes every event and does nothing with it.
struct Nothing {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using Code = boost::json::error_code;
    using Text = boost::json::string_view;
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_key_part(Text, std::size_t, Code&) { return true; }
    bool on_key(Text, std::size_t, Code&) { return true; }
    bool on_string_part(Text, std::size_t, Code&) { return true; }
    bool on_string(Text, std::size_t, Code&) { return true; }
    bool on_number_part(Text, Code&) { return true; }
    bool on_int64(std::int64_t, Text, Code&) { return true; }
    bool on_uint64(std::uint64_t, Text, Code&) { return true; }
    bool on_double(double, Text, Code&) { return true; }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }
};

Status bareParse(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    boost::json::basic_parser<Nothing> parser{boost::json::parse_options()};
    boost::json::error_code code;
    for (QByteArray block = file.read(64 * 1024); !block.isEmpty(); block = file.read(64 * 1024)) {
        parser.write_some(true, block.constData(), static_cast<std::size_t>(block.size()), code);
        if (code) {
            return makeError(ErrorCode::Bug, QString::fromStdString(code.message()));
        }
    }
    return {};
}

Result<Ratio> layer(const Settings& settings) {
    const QString path = settings.scratch + QStringLiteral("/points.geojson");
    QZ_TRY(writePoints(path));
    QList<double> measured;
    QList<double> baseline;
    SilentJob job;
    std::size_t read = 0;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double bare, seconds([&] { return bareParse(path); }));
        QZ_ASSIGN(const double packed, seconds([&]() -> Status {
                      QZ_ASSIGN(const PackedLayer points,
                                readPackedLayer(path, {}, QStringLiteral("class"), job));
                      read = points.corners.size();
                      return {};
                  }));
        measured.append(packed);
        baseline.append(bare);
    }
    if (read != kPoints) {
        return makeError(ErrorCode::Bug, QStringLiteral("%1 points were read").arg(read));
    }
    Ratio ratio{
        QStringLiteral("geo.geojson_layer"),
        kLayerLimit,
        QStringLiteral("max"),
        median(measured),
        median(baseline),
        settings.runs,
        QStringLiteral(
            "%1 MB, 1,000,000 points with one property as a packed layer, against a parse that keeps nothing")
            .arg(QFile(path).size() / 1'000'000)};
    return ratio;
}

}  // namespace

Result<QList<Ratio>> geoSuite(const Settings& settings) {
    QZ_ASSIGN(const Ratio joined, join(settings));
    QZ_ASSIGN(const Ratio read, layer(settings));
    return QList<Ratio>{joined, read};
}

}  // namespace qz::bench
