// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <vector>

#include "qz/geo.h"
#include "qz/map/id_tile.h"

namespace qz {

/// Which part of the world a window shows, in device pixels. Scales are those at which a tile has whole
/// pixels, so that a view at rest is never stretched.
class MapCamera final {
public:
    static constexpr int smallestZoom = 3;
    static constexpr int largestZoom = 21;

    /// The view whose window is just this tile.
    [[nodiscard]] static MapCamera ofTile(const TileKey& key);

    void resize(QSize devicePixels) { m_size = devicePixels; }
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] QPointF centre() const { return m_centre; }  ///< world units
    [[nodiscard]] double pixelsPerWorld() const;
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] int side() const { return m_side; }  ///< of a tile, 256 … 511 pixels

    void setCentre(QPointF world);
    /// The nearest scale that is possible.
    void setScale(double pixelsPerWorld);
    /// By device pixels; what was under the pointer stays under it.
    void pan(QPointF pixels);
    /// The point of the world under `at` stays there.
    void zoomBy(double factor, QPointF at);
    /// The whole rectangle, with `margin` pixels around it.
    void fit(const QRectF& world, double margin);

    [[nodiscard]] QPointF toScreen(QPointF world) const;
    [[nodiscard]] QPointF toWorld(QPointF screen) const;
    /// The upper left corner of a picture whose middle stands at a point: on whole pixels, the same ones in
    /// every view and every tile of a scale.
    [[nodiscard]] QPointF placeOf(QPointF world, QSize picture) const;
    [[nodiscard]] QRectF seen() const;  ///< world units
    /// Tiles of the view, those in the middle first, then a ring of one around it.
    [[nodiscard]] std::vector<TileKey> visibleTiles() const;
    [[nodiscard]] std::vector<TileKey> ringTiles() const;
    /// Where a tile stands, on whole pixels; the tile may be of another scale.
    [[nodiscard]] QRectF placeOf(const TileKey& key) const;

private:
    [[nodiscard]] QRect tileSpan() const;
    [[nodiscard]] QPointF corner() const;  ///< of the window, whole pixels of the world
    QSize m_size{1, 1};
    QPointF m_centre{0.5, 0.5};
    int m_zoom = smallestZoom;
    int m_side = 256;
};

}  // namespace qz
