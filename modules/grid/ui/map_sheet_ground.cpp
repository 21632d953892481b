// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <functional>

#include "grid/ui/map_sheet.h"

/// The ground of a sheet: base map, areas in their colours, density. Vector, unless something of it can only
/// be a picture: a paper that is kept (PDF/A-1) knows nothing that is half seen through.
namespace qz::grid {

namespace {

constexpr int kHeatColumns = 700;
constexpr int kHeatReach = 9;
constexpr double kPale = 0.6;         ///< of what lies around the area that a sheet is of
constexpr double kDotsPerInch = 200;  ///< of a ground that is a picture
constexpr double kMostDots = 24e6;    ///< 96 MB while it is painted
constexpr int kLeastSide = 256;       ///< pixels of a tile

const ThemeTokens& ink() { return themeTokens(ThemeKind::Light); }

QColor mixed(const QColor& a, const QColor& b, double part) {
    const auto mix = [part](int x, int y) { return int(std::lround(x + part * (y - x))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

/// The density over any ground: nothing where there is none.
std::vector<QRgb> heatRamp() {
    const ThemeTokens& t = ink();
    std::vector<QRgb> ramp;
    for (int i = 0; i < 64; ++i) {
        const double at = double(i) / 63 * double(t.sequential.size() - 1);
        const auto step = std::min(std::size_t(at), t.sequential.size() - 2);
        QColor colour = mixed(t.sequential[step], t.sequential[step + 1], at - double(step));
        colour.setAlphaF(float(0.8 * std::min(1.0, i / 13.0)));
        ramp.push_back(qPremultiply(colour.rgba()));
    }
    return ramp;
}

}  // namespace

void MapSheet::makeHeat() {
    if (!m_content->heat || !m_content->points) {
        return;
    }
    const int rows = std::max(1, int(kHeatColumns * m_map.height() / m_map.width()));
    const HeatField field =
        heatField(*m_content->points, PointFilter(), m_world, kHeatColumns, rows, kHeatReach);
    m_heat = heatImage(field, heatRamp());
}

void MapSheet::paintGround(QPainter& painter, const QRectF& seen) const {
    const SheetGround& ground = m_content->ground;
    if (ground.pictures || !m_heat.isNull() || (ground.shapes && ground.areas < 1)) {
        paintPicture(painter, seen);
        return;
    }
    painter.fillRect(m_map, ink().outside);
    paintAreas(painter, seen);
    paintShapes(painter, seen);
}

/// As a picture, band by band where the painter draws bands.
void MapSheet::paintPicture(QPainter& painter, const QRectF& seen) const {
    const double most = std::sqrt(kMostDots / (m_map.width() * m_map.height()));
    const double dots = std::min(kDotsPerInch / 72 * m_space.enlarged, most);
    // On whole dots of the sheet, so that one band goes on where the last one ended.
    const QRectF part(toPaper(seen.topLeft()), toPaper(seen.bottomRight()));
    const QPoint from(int(std::floor(part.left() * dots)), int(std::floor(part.top() * dots)));
    const QPoint to(int(std::ceil(part.right() * dots)), int(std::ceil(part.bottom() * dots)));
    const QSize size(std::max(1, to.x() - from.x()), std::max(1, to.y() - from.y()));
    QImage image(size, QImage::Format_RGB32);
    image.fill(ink().outside);
    const auto begin = [&](QPainter& layer) {
        layer.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        layer.translate(-from);
        layer.scale(dots, dots);
    };
    QPainter layer(&image);
    begin(layer);
    paintPictures(layer, seen, dots);
    const SheetGround& ground = m_content->ground;
    if (ground.shapesBelow) {
        paintShapes(layer, seen);
    }
    if (ground.areas >= 1) {
        paintAreas(layer, seen);
    } else if (ground.areas > 0) {
        QImage areas(size, QImage::Format_ARGB32_Premultiplied);
        areas.fill(Qt::transparent);
        QPainter own(&areas);
        begin(own);
        paintAreas(own, seen);
        own.end();
        layer.setOpacity(ground.areas);
        layer.drawImage(QRectF(QPointF(from) / dots, QSizeF(size) / dots), areas);
        layer.setOpacity(1);
    }
    if (!ground.shapesBelow) {
        paintShapes(layer, seen);
    }
    if (!m_heat.isNull()) {
        layer.drawImage(m_map, m_heat);
    }
    layer.end();
    painter.drawImage(QRectF(QPointF(from) / dots, QSizeF(size) / dots), image);
}

/// The tiles of the scale that is just as fine as the picture.
void MapSheet::paintPictures(QPainter& painter, const QRectF& seen, double dots) const {
    if (!m_content->ground.pictures) {
        return;
    }
    const double across = m_scale * dots;  // dots of the world's width
    const int zoom = std::clamp(int(std::floor(std::log2(across / kLeastSide))), 0, 21);
    const double count = std::ldexp(1.0, zoom);
    const int side = std::clamp(int(std::lround(across / count)), kLeastSide, 2 * kLeastSide);
    const auto place = [count](double world) { return int(std::floor(std::clamp(world, 0.0, 1.0) * count)); };
    for (int y = place(seen.top()); y <= std::min(place(seen.bottom()), int(count) - 1); ++y) {
        for (int x = place(seen.left()); x <= std::min(place(seen.right()), int(count) - 1); ++x) {
            const TileKey key{zoom, x, y, side};
            const QImage tile = m_content->ground.pictures->tile(key);
            const QRectF world = key.world();
            const QPointF at = toPaper(world.topLeft());
            const double room = world.width() * m_scale + 0.5 / dots;  // no seam beside the next one
            if (!tile.isNull()) {
                painter.drawImage(QRectF(at, QSizeF(room, room)), tile);
            }
        }
    }
}

void MapSheet::paintShapes(QPainter& painter, const QRectF& seen) const {
    if (!m_content->ground.shapes) {
        return;
    }
    const QPointF origin = toPaper({0, 0});
    m_content->ground.shapes->paint(painter, seen, QTransform(m_scale, 0, 0, m_scale, origin.x(), origin.y()),
                                    m_content->ground.look);
}

void MapSheet::paintFill(QPainter& painter, const MapCell& cell, const QColor& colour, bool hatched) const {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const std::vector<QPointF>& ring : cell.rings) {
        QPolygonF points;
        for (const QPointF& corner : ring) {
            points.append(toPaper(corner));
        }
        path.addPolygon(points);
    }
    painter.setPen(QPen(colour, 0.15));  // no hair line between neighbours
    painter.setBrush(colour);
    painter.drawPath(path);
    if (hatched) {
        painter.save();
        painter.setClipPath(path, Qt::IntersectClip);
        painter.setPen(QPen(ink().line2, 0.4));
        const QRectF box = path.boundingRect();
        for (double x = box.left() - box.height(); x < box.right(); x += 4) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        }
        painter.restore();
    }
}

void MapSheet::paintAreas(QPainter& painter, const QRectF& seen) const {
    const AreaScene& scene = *m_content->scene;
    std::vector<std::uint32_t> found;
    scene.cells->cellsIn(seen, found);
    // Large areas first, so that a smaller one with a colour of its own stands on top.
    std::sort(found.begin(), found.end(), std::greater<>());
    const QColor pale = mixed(ink().land, ink().outside, kPale);
    for (const std::uint32_t cell : found) {
        const AreaCode code = scene.codes[cell];
        const auto fill = m_content->fills.constFind(code.toString());
        const bool own = m_area.isNull() || m_area.contains(code);
        const bool base = scene.above[cell] == AreaScene::none || code == m_area;
        if (fill != m_content->fills.constEnd()) {
            paintFill(painter, scene.cells->cells()[cell], own ? *fill : mixed(*fill, ink().outside, kPale),
                      m_content->hatched.contains(code.toString()));
        } else if (base) {
            paintFill(painter, scene.cells->cells()[cell], own ? ink().land : pale, false);
        }
    }
}

}  // namespace qz::grid
