// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/base_shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr double finest = 0.4;  ///< pixels between corners that are drawn
constexpr double speck = 0.7;   ///< pixels; smaller shapes are left out

QRectF boxOf(const BaseShape& shape) {
    QRectF box;
    bool first = true;
    for (const auto& part : shape.parts) {
        for (const QPointF& at : part) {
            if (first) {
                box = QRectF(at, QSizeF(0, 0));
                first = false;
            }
            box.setLeft(std::min(box.left(), at.x()));
            box.setRight(std::max(box.right(), at.x()));
            box.setTop(std::min(box.top(), at.y()));
            box.setBottom(std::max(box.bottom(), at.y()));
        }
    }
    return first ? QRectF(0, 0, -1, -1) : box;
}

QPolygonF lineOf(const std::vector<QPointF>& part, const QTransform& toPlace) {
    QPolygonF line;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const QPointF at = toPlace.map(part[i]);
        if (line.isEmpty() || i + 1 == part.size() || (at - line.last()).manhattanLength() >= finest) {
            line.append(at);
        }
    }
    return line;
}

}  // namespace

std::shared_ptr<const BaseShapes> BaseShapes::make(std::vector<BaseShape> shapes) {
    std::vector<std::pair<double, std::size_t>> order;
    std::vector<QRectF> boxes;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        boxes.push_back(boxOf(shapes[i]));
        // Lines over all areas, as they came; areas from the largest.
        const double size = boxes[i].width() * boxes[i].height();
        order.emplace_back(shapes[i].isArea ? -size : 1, i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    auto made = std::make_shared<BaseShapes>();
    std::vector<QRectF> sorted;
    for (const auto& [size, i] : order) {
        made->m_shapes.push_back(std::move(shapes[i]));
        sorted.push_back(boxes[i]);
    }
    made->m_index = BoxIndex(sorted);
    return made;
}

std::vector<std::uint32_t> BaseShapes::near(const QRectF& world, double reach) const {
    std::vector<std::uint32_t> found;
    m_index.find(world.adjusted(-reach, -reach, reach, reach), found);
    return found;
}

QImage BaseShapes::tile(const TileKey& key, const BaseShapeStyle& style) const {
    const double scale = key.pixelsPerWorld();
    const std::vector<std::uint32_t> found = near(key.world(), (style.width + 3) / scale);
    if (found.empty()) {
        return {};
    }
    QImage image(key.side, key.side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF corner = key.world().topLeft() * scale;
    draw(painter, found, QTransform(scale, 0, 0, scale, -corner.x(), -corner.y()), style);
    return image;
}

void BaseShapes::paint(QPainter& painter, const QRectF& world, const QTransform& toPlace,
                       const BaseShapeStyle& style) const {
    draw(painter, near(world, (style.width + 3) / toPlace.m11()), toPlace, style);
}

void BaseShapes::draw(QPainter& painter, const std::vector<std::uint32_t>& near, const QTransform& toPlace,
                      const BaseShapeStyle& style) const {
    QPainterPath edges;
    for (const std::uint32_t id : near) {
        const BaseShape& shape = m_shapes[id];
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const auto& part : shape.parts) {
            path.addPolygon(lineOf(part, toPlace));
        }
        const QRectF box = path.boundingRect();
        if (std::max(box.width(), box.height()) < speck) {
            continue;
        }
        if (shape.isArea) {
            painter.setPen(QPen(QColor::fromRgba(style.areaEdge), style.edge));
            painter.setBrush(QColor::fromRgba(style.area));
            painter.drawPath(path);
        } else {
            edges.addPath(path);
        }
    }
    painter.setBrush(Qt::NoBrush);
    if (qAlpha(style.lineEdge) > 0) {
        painter.setPen(QPen(QColor::fromRgba(style.lineEdge), style.width + 1.5 * style.edge, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(edges);
    }
    painter.setPen(
        QPen(QColor::fromRgba(style.line), style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(edges);
}

}  // namespace qz
