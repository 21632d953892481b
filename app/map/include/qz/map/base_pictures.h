// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCache>
#include <QImage>
#include <atomic>
#include <memory>
#include <mutex>

#include "qz/map/id_tile.h"

namespace qz {

/// Pictures of a Web Mercator pyramid as they stand in a file. Called from several threads at a time.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    [[nodiscard]] virtual int smallestZoom() const = 0;
    [[nodiscard]] virtual int deepestZoom() const = 0;
    /// png, jpg or webp; empty where there is none or it cannot be read. Rows count from the north.
    [[nodiscard]] virtual QByteArray picture(int zoom, int column, int row) const = 0;
};

/// Tiles made of such pictures: where one is missing or damaged, the part of the nearest one above it stands
/// in, enlarged; where the map looks from further away than the file does, its pictures are made smaller (two
/// zooms). Any thread; decodes on the caller's.
class BasePictures final {
public:
    explicit BasePictures(std::shared_ptr<const PictureSource> source);
    /// Of the key's side; null where nothing of the file lies there.
    [[nodiscard]] QImage tile(const TileKey& key) const;
    /// Pictures that were no pictures so far.
    [[nodiscard]] int damaged() const { return m_damaged; }

private:
    struct Place {
        int zoom = 0;
        int column = 0;
        int row = 0;
    };
    /// Decoded, from memory where it was needed lately; null: none there.
    [[nodiscard]] QImage decoded(const Place& place) const;
    /// What the file shows at a place of its own or a deeper zoom.
    [[nodiscard]] QImage standIn(const Place& place, int side) const;
    [[nodiscard]] QImage fromBelow(const Place& place, int side, int depth) const;

    std::shared_ptr<const PictureSource> m_source;
    mutable std::mutex m_mutex;  ///< of the memory
    mutable QCache<quint64, QImage> m_known;
    mutable std::atomic<int> m_damaged = 0;
};

}  // namespace qz
