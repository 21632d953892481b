// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/mbtiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "foreign_database.h"

namespace qz {
namespace {

constexpr int kDeepestZoom = 24;
constexpr qsizetype kLargestTile = 16 * 1024 * 1024;
constexpr qint64 kMostIndexed = 20'000'000;
constexpr auto kOneTile =
    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?";

quint64 keyOf(int zoom, qint64 column, qint64 row) {
    return (static_cast<quint64>(zoom) << 48) | (static_cast<quint64>(column) << 24) |
           static_cast<quint64>(row);
}

bool isInPyramid(qint64 zoom, qint64 column, qint64 row) {
    return zoom >= 0 && zoom <= kDeepestZoom && column >= 0 && row >= 0 && column < (qint64{1} << zoom) &&
           row < (qint64{1} << zoom);
}

double latitudeOf(double row, int zoom) {  // row from the north
    const double y = std::numbers::pi * (1 - 2 * row / std::pow(2.0, zoom));
    return std::atan(std::sinh(y)) * 180 / std::numbers::pi;
}

double longitudeOf(double column, int zoom) { return column / std::pow(2.0, zoom) * 360 - 180; }

/// "118.1,31.0,118.6,31.5": west, south, east, north.
QGeoRectangle boundsOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char(','));
    QList<double> numbers;
    for (const QString& part : parts) {
        bool ok = false;
        const double number = part.toDouble(&ok);
        if (ok && std::isfinite(number)) {
            numbers.append(number);
        }
    }
    if (numbers.size() != 4 || numbers.at(0) >= numbers.at(2) || numbers.at(1) >= numbers.at(3)) {
        return {};
    }
    return QGeoRectangle(QGeoCoordinate(numbers.at(3), numbers.at(0)),
                         QGeoCoordinate(numbers.at(1), numbers.at(2)));
}

}  // namespace

QString tileFormatName(TileFormat format) {
    switch (format) {
        case TileFormat::Png:
            return QStringLiteral("png");
        case TileFormat::Jpeg:
            return QStringLiteral("jpg");
        case TileFormat::WebP:
            return QStringLiteral("webp");
        case TileFormat::Vector:
            return QStringLiteral("pbf");
        case TileFormat::Unknown:
            break;
    }
    return QStringLiteral("unknown");
}

TileFormat tileFormatOf(QByteArrayView bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        return TileFormat::Png;
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return TileFormat::Jpeg;
    }
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP")) {
        return TileFormat::WebP;
    }
    return bytes.startsWith("\x1F\x8B") || bytes.startsWith("\x1A") ? TileFormat::Vector
                                                                    : TileFormat::Unknown;
}

MbTiles::MbTiles(std::unique_ptr<ForeignDatabase> database) : m_database(std::move(database)) {}

MbTiles::~MbTiles() = default;

Result<std::unique_ptr<MbTiles>> MbTiles::open(const QString& path) {
    QZ_ASSIGN(std::unique_ptr<ForeignDatabase> database, ForeignDatabase::open(path));
    QZ_ASSIGN(const bool there, database->hasTable(QStringLiteral("tiles")));
    if (!there) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "“%1” is a database but no MBTiles: it has no table of tiles.")
                             .arg(database->fileName()),
                         {}, database->fileName());
    }
    std::unique_ptr<MbTiles> tiles(new MbTiles(std::move(database)));
    QZ_TRY(tiles->readMetadata(path));
    QZ_TRY(tiles->readTiles());
    QZ_TRY(tiles->sample());
    if (!tiles->m_info.centre.isValid()) {
        tiles->m_info.centre = tiles->m_info.bounds.center();
    }
    return tiles;
}

Status MbTiles::readMetadata(const QString& path) {
    m_info.name = QFileInfo(path).completeBaseName();
    QZ_ASSIGN(const bool there, m_database->hasTable(QStringLiteral("metadata")));
    if (!there) {
        return {};
    }
    QZ_ASSIGN(ForeignRows rows,
              m_database->query(QStringLiteral("SELECT name, value FROM metadata LIMIT 1000")));
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        const QString key = rows.text(0);
        const QString value = rows.text(1).left(4096);
        if (key == QLatin1String("name") && !value.trimmed().isEmpty()) {
            m_info.name = value.trimmed();
        } else if (key == QLatin1String("attribution")) {
            m_info.attribution = value;
        } else if (key == QLatin1String("bounds")) {
            m_info.bounds = boundsOf(value);
        } else if (key == QLatin1String("center")) {
            const QStringList parts = value.split(QLatin1Char(','));
            m_info.centre = QGeoCoordinate(parts.value(1).toDouble(), parts.value(0).toDouble());
        }
    }
}

Status MbTiles::readTiles() {
    QZ_ASSIGN(const bool scans, m_database->scans(QLatin1String(kOneTile)));
    m_info.hasIndex = !scans;
    QZ_ASSIGN(
        ForeignRows rows,
        m_database->query(QStringLiteral("SELECT count(*), min(zoom_level), max(zoom_level) FROM tiles")));
    QZ_ASSIGN(const bool any, rows.step());
    m_info.tiles = any ? rows.integer(0) : 0;
    if (m_info.tiles == 0) {
        m_info.problem =
            QCoreApplication::translate("qz::Exchange", "“%1” holds no tiles; nothing will show.")
                .arg(m_database->fileName());
        return {};
    }
    m_info.minZoom = static_cast<int>(std::clamp<qint64>(rows.integer(1), 0, kDeepestZoom));
    m_info.maxZoom = static_cast<int>(std::clamp<qint64>(rows.integer(2), 0, kDeepestZoom));
    if (!m_info.bounds.isValid()) {
        QZ_ASSIGN(
            ForeignRows ends,
            m_database->query(QStringLiteral("SELECT min(tile_column), max(tile_column), min(tile_row), "
                                             "max(tile_row) FROM tiles WHERE zoom_level = %1")
                                  .arg(m_info.maxZoom)));
        QZ_ASSIGN(const bool found, ends.step());
        const double size = std::pow(2.0, m_info.maxZoom);
        if (found && isInPyramid(m_info.maxZoom, ends.integer(1), ends.integer(3))) {
            m_info.bounds = QGeoRectangle(
                QGeoCoordinate(latitudeOf(size - 1 - static_cast<double>(ends.integer(3)), m_info.maxZoom),
                               longitudeOf(static_cast<double>(ends.integer(0)), m_info.maxZoom)),
                QGeoCoordinate(latitudeOf(size - static_cast<double>(ends.integer(2)), m_info.maxZoom),
                               longitudeOf(static_cast<double>(ends.integer(1) + 1), m_info.maxZoom)));
        }
    }
    return scans ? makeIndex() : Status();
}

/// One reading of the whole table instead of one for each tile.
Status MbTiles::makeIndex() {
    const Error tooSlow =
        makeError(ErrorCode::Unsupported,
                  QCoreApplication::translate(
                      "qz::Exchange",
                      "“%1” has no index over its tiles and is too large or too oddly made to do "
                      "without; make it again with an index on zoom_level, tile_column, tile_row.")
                      .arg(m_database->fileName()),
                  {}, m_database->fileName());
    if (m_info.tiles > kMostIndexed) {
        return tooSlow;
    }
    Result<ForeignRows> rows =
        m_database->query(QStringLiteral("SELECT zoom_level, tile_column, tile_row, rowid FROM tiles"));
    if (!rows.ok()) {  // a view has no row numbers
        return tooSlow;
    }
    for (;;) {
        QZ_ASSIGN(const bool more, rows->step());
        if (!more) {
            break;
        }
        if (rows->isNull(3)) {
            return tooSlow;
        }
        if (isInPyramid(rows->integer(0), rows->integer(1), rows->integer(2))) {
            m_entries.push_back(
                {keyOf(static_cast<int>(rows->integer(0)), rows->integer(1), rows->integer(2)),
                 rows->integer(3)});
        }
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.key < b.key; });
    return {};
}

/// Looks at one tile: what the metadata call "png" may be anything.
Status MbTiles::sample() {
    if (m_info.tiles == 0) {
        return {};
    }
    QZ_ASSIGN(
        ForeignRows rows,
        m_database->query(QStringLiteral("SELECT tile_data FROM tiles WHERE tile_data IS NOT NULL LIMIT 1")));
    QZ_ASSIGN(const bool found, rows.step());
    m_info.format = found ? tileFormatOf(rows.blob(0)) : TileFormat::Unknown;
    if (m_info.format == TileFormat::Vector) {
        m_info.problem =
            QCoreApplication::translate(
                "qz::Exchange", "“%1” holds vector tiles; only pictures (png, jpg, webp) can be shown.")
                .arg(m_database->fileName());
    } else if (m_info.format == TileFormat::Unknown) {
        m_info.problem =
            QCoreApplication::translate("qz::Exchange", "The tiles of “%1” are no pictures (png, jpg, webp).")
                .arg(m_database->fileName());
    }
    return {};
}

Result<QByteArray> MbTiles::bytesOf(ForeignRows& rows) {
    QZ_ASSIGN(const bool found, rows.step());
    const QByteArray bytes = found ? rows.blob(0).toByteArray() : QByteArray();
    rows.reset();
    if (bytes.size() > kLargestTile) {
        return m_database->damaged(
            QCoreApplication::translate("qz::Exchange", "a tile is larger than 16 MB"));
    }
    return bytes;
}

Result<QByteArray> MbTiles::tile(int zoom, qint64 column, qint64 row) {
    if (!isInPyramid(zoom, column, row)) {
        return QByteArray();
    }
    const qint64 fromSouth = (qint64{1} << zoom) - 1 - row;
    if (m_lookup == nullptr) {
        QZ_ASSIGN(ForeignRows made,
                  m_database->query(m_info.hasIndex
                                        ? QString(QLatin1String(kOneTile))
                                        : QStringLiteral("SELECT tile_data FROM tiles WHERE rowid = ?")));
        m_lookup = std::make_unique<ForeignRows>(std::move(made));
    }
    if (m_info.hasIndex) {
        m_lookup->bind(1, qint64{zoom});
        m_lookup->bind(2, column);
        m_lookup->bind(3, fromSouth);
        return bytesOf(*m_lookup);
    }
    const quint64 key = keyOf(zoom, column, fromSouth);
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), key,
                         [](const Entry& entry, quint64 wanted) { return entry.key < wanted; });
    if (found == m_entries.end() || found->key != key) {
        return QByteArray();
    }
    m_lookup->bind(1, found->rowid);
    return bytesOf(*m_lookup);
}

}  // namespace qz
