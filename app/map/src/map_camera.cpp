// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/map_camera.h"

#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr int smallestSide = 256;

}  // namespace

double MapCamera::pixelsPerWorld() const { return std::ldexp(double(m_side), m_zoom); }

MapCamera MapCamera::ofTile(const TileKey& key) {
    MapCamera camera;
    camera.m_zoom = key.zoom;
    camera.m_side = key.side;
    camera.m_size = QSize(key.side, key.side);
    camera.m_centre = key.world().center();
    return camera;
}

void MapCamera::setCentre(QPointF world) {
    m_centre = {std::clamp(world.x(), 0.0, 1.0), std::clamp(world.y(), 0.0, 1.0)};
}

void MapCamera::setScale(double pixelsPerWorld) {
    const double most = std::ldexp(double(smallestSide), largestZoom);
    const double least = std::ldexp(double(smallestSide), smallestZoom);
    const double scale = std::clamp(pixelsPerWorld, least, most);
    m_zoom = std::clamp(int(std::floor(std::log2(scale / smallestSide))), smallestZoom, largestZoom);
    m_side = int(std::lround(std::ldexp(scale, -m_zoom)));
    if (m_side >= 2 * smallestSide) {
        m_side = smallestSide;
        ++m_zoom;
    }
}

void MapCamera::pan(QPointF pixels) { setCentre(m_centre - pixels / pixelsPerWorld()); }

void MapCamera::zoomBy(double factor, QPointF at) {
    const QPointF held = toWorld(at);
    setScale(pixelsPerWorld() * factor);
    setCentre(m_centre + held - toWorld(at));
}

void MapCamera::fit(const QRectF& world, double margin) {
    const double wide = std::max(1.0, m_size.width() - 2 * margin);
    const double high = std::max(1.0, m_size.height() - 2 * margin);
    const double scale = std::min(world.width() > 0 ? wide / world.width() : 1e12,
                                  world.height() > 0 ? high / world.height() : 1e12);
    setScale(scale);
    setCentre(world.center());
}

QPointF MapCamera::toScreen(QPointF world) const {
    return (world - m_centre) * pixelsPerWorld() + QPointF(m_size.width() / 2.0, m_size.height() / 2.0);
}

QPointF MapCamera::toWorld(QPointF screen) const {
    return (screen - QPointF(m_size.width() / 2.0, m_size.height() / 2.0)) / pixelsPerWorld() + m_centre;
}

QRectF MapCamera::seen() const {
    return {toWorld({0, 0}), toWorld({double(m_size.width()), double(m_size.height())})};
}

QRect MapCamera::tileSpan() const {
    const QRectF world = seen();
    const double tiles = std::ldexp(1.0, m_zoom);
    const auto number = [tiles](double at) {
        return int(std::clamp(std::floor(at * tiles), 0.0, tiles - 1));
    };
    return {QPoint(number(world.left()), number(world.top())),
            QPoint(number(world.right()), number(world.bottom()))};
}

std::vector<TileKey> MapCamera::visibleTiles() const {
    const QRect span = tileSpan();
    std::vector<TileKey> keys;
    for (int y = span.top(); y <= span.bottom(); ++y) {
        for (int x = span.left(); x <= span.right(); ++x) {
            keys.push_back({m_zoom, x, y, m_side});
        }
    }
    const QPointF middle = m_centre * std::ldexp(1.0, m_zoom) - QPointF(0.5, 0.5);
    const auto away = [middle](const TileKey& key) {
        const QPointF off = QPointF(key.x, key.y) - middle;
        return QPointF::dotProduct(off, off);
    };
    std::stable_sort(keys.begin(), keys.end(),
                     [&away](const TileKey& a, const TileKey& b) { return away(a) < away(b); });
    return keys;
}

std::vector<TileKey> MapCamera::ringTiles() const {
    const QRect span = tileSpan();
    const int last = (1 << m_zoom) - 1;
    std::vector<TileKey> keys;
    for (int y = span.top() - 1; y <= span.bottom() + 1; ++y) {
        for (int x = span.left() - 1; x <= span.right() + 1; ++x) {
            if (!span.contains(x, y) && x >= 0 && y >= 0 && x <= last && y <= last) {
                keys.push_back({m_zoom, x, y, m_side});
            }
        }
    }
    return keys;
}

QPointF MapCamera::corner() const {
    const double scale = pixelsPerWorld();
    return {std::round(m_centre.x() * scale - m_size.width() / 2.0),
            std::round(m_centre.y() * scale - m_size.height() / 2.0)};
}

QPointF MapCamera::placeOf(QPointF world, QSize picture) const {
    const QPointF at = world * pixelsPerWorld();
    return QPointF(std::round(at.x() - picture.width() / 2.0), std::round(at.y() - picture.height() / 2.0)) -
           corner();
}

QRectF MapCamera::placeOf(const TileKey& key) const {
    // From the corner of the window's own tiles, so that neighbours meet.
    const double wide = std::ldexp(double(m_side), m_zoom - key.zoom);
    return {QPointF(key.x * wide, key.y * wide) - corner(), QSizeF(wide, wide)};
}

}  // namespace qz
