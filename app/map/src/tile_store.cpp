// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/tile_store.h"

#include <QPainter>
#include <QThread>
#include <algorithm>

namespace qz {

std::size_t MapTile::bytes() const {
    return ids.bytes() + lines.bytes() + std::size_t(ground.sizeInBytes()) +
           std::size_t(shapes.sizeInBytes());
}

namespace {

/// The same picture serves every tile of a worker: fresh memory costs more than the lines.
SparsePicture sparseBorders(const std::vector<BorderLayer>& layers, const TileKey& key) {
    thread_local QImage scratch;
    if (layers.empty()) {
        return {};
    }
    if (scratch.width() != key.side) {
        scratch = QImage(key.side, key.side, QImage::Format_ARGB32_Premultiplied);
        scratch.fill(Qt::transparent);
    }
    QRectF painted;
    {
        QPainter painter(&scratch);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const BorderLayer& layer : layers) {
            painted |= paintBorders(painter, layer, key);
        }
    }
    const QRectF seen = painted & QRectF(scratch.rect());
    return SparsePicture::takenFrom(scratch, seen.toAlignedRect());
}

}  // namespace

MapTilePtr makeMapTile(const TileContent& content, const TileKey& key) {
    auto tile = std::make_shared<MapTile>();
    tile->ids = makeIdTile(*content.cells, key);
    tile->lines = sparseBorders(content.borders, key);
    if (content.base) {
        tile->ground = content.base(key);
    }
    if (content.shapes) {
        tile->shapes = content.shapes(key);
    }
    return tile;
}

std::size_t TileCache::Hash::operator()(const TileKey& key) const {
    std::uint64_t hash = std::uint64_t(std::uint32_t(key.x)) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ (hash >> 31) ^ std::uint32_t(key.y)) * 0xBF58476D1CE4E5B9ULL;
    hash ^= (hash >> 29) ^ (std::uint64_t(std::uint32_t(key.zoom)) << 16) ^ std::uint32_t(key.side);
    return std::size_t(hash);
}

MapTilePtr TileCache::find(const TileKey& key) {
    const auto found = m_places.find(key);
    if (found == m_places.end()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->second;
}

void TileCache::put(const TileKey& key, MapTilePtr tile) {
    if (const auto old = m_places.find(key); old != m_places.end()) {
        m_bytes -= old->second->second->bytes();
        m_entries.erase(old->second);
        m_places.erase(old);
    }
    m_bytes += tile->bytes();
    m_entries.emplace_front(key, std::move(tile));
    m_places.emplace(key, m_entries.begin());
    while (m_bytes > m_most && m_entries.size() > 1) {
        m_bytes -= m_entries.back().second->bytes();
        m_places.erase(m_entries.back().first);
        m_entries.pop_back();
    }
}

void TileCache::clear() {
    m_entries.clear();
    m_places.clear();
    m_bytes = 0;
}

TileScheduler::TileScheduler(Done done, int workers) : m_done(std::move(done)) {
    m_pool.setMaxThreadCount(workers > 0 ? workers : std::max(1, QThread::idealThreadCount() - 1));
}

TileScheduler::~TileScheduler() {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.clear();
    }
    m_pool.waitForDone();
}

void TileScheduler::want(std::shared_ptr<const TileContent> content, const std::vector<TileKey>& keys) {
    const std::lock_guard lock(m_mutex);
    m_content = std::move(content);
    m_queue.clear();
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        if (std::find(m_underWay.begin(), m_underWay.end(), std::pair(m_content, *key)) == m_underWay.end()) {
            m_queue.push_back(*key);
        }
    }
    for (std::size_t i = 0; i < m_queue.size() && m_running < m_pool.maxThreadCount(); ++i) {
        ++m_running;
        m_pool.start([this] { work(); });
    }
}

bool TileScheduler::isIdle() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.empty() && m_running == 0;
}

void TileScheduler::work() {
    std::unique_lock lock(m_mutex);
    while (!m_queue.empty()) {
        const TileKey key = m_queue.back();
        m_queue.pop_back();
        const std::shared_ptr<const TileContent> content = m_content;
        m_underWay.emplace_back(content, key);
        lock.unlock();
        m_done(content, key, makeMapTile(*content, key));
        lock.lock();
        m_underWay.erase(std::find(m_underWay.begin(), m_underWay.end(), std::pair(content, key)));
    }
    --m_running;
}

}  // namespace qz
