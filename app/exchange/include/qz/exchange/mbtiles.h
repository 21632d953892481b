// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "qz/result.h"

namespace qz {

class ForeignDatabase;
class ForeignRows;

enum class TileFormat { Unknown, Png, Jpeg, WebP, Vector };
[[nodiscard]] QString tileFormatName(TileFormat format);  ///< "png", "jpg", "webp", "pbf", "unknown"
/// By the first bytes.
[[nodiscard]] TileFormat tileFormatOf(QByteArrayView bytes);

struct MbTilesInfo {
    QString name;  ///< of the metadata, else of the file
    QString attribution;
    TileFormat format = TileFormat::Unknown;  ///< of the tiles themselves, whatever the metadata say
    qint64 tiles = 0;
    int minZoom = 0;
    int maxZoom = 0;
    QGeoRectangle bounds;   ///< of the metadata where they make sense, else around the tiles
    QGeoCoordinate centre;  ///< to begin with
    bool hasIndex = true;
    QString problem;  ///< translated; why nothing will show (no tiles, vector tiles), empty for a sound file
};

/// A file of map pictures in the Web Mercator pyramid (MBTiles 1.3, read only; the file cannot write, run or
/// reach outside: ForeignDatabase). One thread; open it once for each. Tables with an index are asked per
/// tile; one without is read once into memory (24 bytes a tile, at most 20 million tiles).
class MbTiles final {
public:
    ~MbTiles();

    /// Invalid, saying what and what to do, where the file is damaged, has no tiles table or is a view over
    /// tables without an index. A file without tiles opens: `info().problem` says it.
    [[nodiscard]] static Result<std::unique_ptr<MbTiles>> open(const QString& path);
    [[nodiscard]] const MbTilesInfo& info() const { return m_info; }
    /// The picture's bytes as they stand; empty where there is none. `row` counts from the north (the file's
    /// own rows count from the south). Invalid for damage and for what is larger than 16 MB.
    [[nodiscard]] Result<QByteArray> tile(int zoom, qint64 column, qint64 row);

private:
    struct Entry {
        quint64 key;
        qint64 rowid;
    };
    explicit MbTiles(std::unique_ptr<ForeignDatabase> database);
    Status readMetadata(const QString& path);
    Status readTiles();
    Status makeIndex();
    Status sample();
    [[nodiscard]] Result<QByteArray> bytesOf(ForeignRows& rows);

    std::unique_ptr<ForeignDatabase> m_database;
    std::unique_ptr<ForeignRows> m_lookup;
    std::vector<Entry> m_entries;  ///< sorted; only without an index
    MbTilesInfo m_info;
};

}  // namespace qz
