// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QThreadPool>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "qz/map/line_tile.h"
#include "qz/map/tile_face.h"

namespace qz {

/// Everything that stands on one tile and does not change with the colours.
struct MapTile {
    IdTile ids;
    QImage ground;  ///< null, or a base picture of the tile's size
    QImage shapes;  ///< null, or lines and areas of a base file on clear ground
    SparsePicture lines;
    [[nodiscard]] std::size_t bytes() const;
};
using MapTilePtr = std::shared_ptr<const MapTile>;

/// What tiles are made of; a new content is a new object. Any thread reads it.
struct TileContent {
    std::shared_ptr<const MapSnapshot> cells;  ///< of the ID tile
    std::vector<BorderLayer> borders;          ///< lowest first
    /// The base picture of a tile; called by workers, several at a time. Empty: none.
    std::function<QImage(const TileKey&)> base;
    std::function<QImage(const TileKey&)> shapes;
};
[[nodiscard]] MapTilePtr makeMapTile(const TileContent& content, const TileKey& key);

/// Tiles within a bound of memory, the longest unused go first. UI thread.
class TileCache final {
public:
    explicit TileCache(std::size_t bytes = std::size_t(128) << 20) : m_most(bytes) {}
    [[nodiscard]] MapTilePtr find(const TileKey& key);
    /// Looks without counting as a use.
    [[nodiscard]] bool holds(const TileKey& key) const { return m_places.count(key) != 0; }
    void put(const TileKey& key, MapTilePtr tile);
    void clear();
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    struct Hash {
        std::size_t operator()(const TileKey& key) const;
    };
    using Entry = std::pair<TileKey, MapTilePtr>;
    std::size_t m_most;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries;  ///< the last used first
    std::unordered_map<TileKey, std::list<Entry>::iterator, Hash> m_places;
};

/// Makes tiles on one thread less than the machine has cores. What is asked for replaces what was asked for
/// before: tiles of a view that has gone are never begun.
class TileScheduler final {
public:
    /// Called on a worker; the content tells a tile of what is no longer shown.
    using Done = std::function<void(const std::shared_ptr<const TileContent>&, const TileKey&, MapTilePtr)>;
    explicit TileScheduler(Done done, int workers = 0);
    /// Forgets what is queued and ends after the tiles under way, some milliseconds.
    ~TileScheduler();
    /// In this order, without those under way with the same content.
    void want(std::shared_ptr<const TileContent> content, const std::vector<TileKey>& keys);
    [[nodiscard]] bool isIdle() const;

private:
    void work();
    Done m_done;
    mutable std::mutex m_mutex;
    std::shared_ptr<const TileContent> m_content;
    std::vector<TileKey> m_queue;  ///< the next one last
    std::vector<std::pair<std::shared_ptr<const TileContent>, TileKey>> m_underWay;
    int m_running = 0;
    QThreadPool m_pool;
};

}  // namespace qz
