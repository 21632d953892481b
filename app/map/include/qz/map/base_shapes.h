// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTransform>
#include <array>
#include <memory>
#include <vector>

#include "qz/map/box_index.h"
#include "qz/map/id_tile.h"
#include "qz/map/map_snapshot.h"

class QPainter;

namespace qz {

/// One line or area of a base file; an area's parts are closed.
struct BaseShape {
    std::vector<std::vector<QPointF>> parts;  ///< world units
    bool isArea = false;
};

/// How they are drawn; widths in device pixels.
struct BaseShapeStyle {
    QRgb area = 0;  ///< fill
    QRgb areaEdge = 0;
    QRgb line = 0;
    QRgb lineEdge = 0;  ///< on both sides of a line
    double width = 2;
    double edge = 1;  ///< of areas and beside lines
};

/// Lines and areas of a file, behind everything else. Never changed once made: any thread may paint.
class BaseShapes final {
public:
    [[nodiscard]] static std::shared_ptr<const BaseShapes> make(std::vector<BaseShape> shapes);
    [[nodiscard]] std::size_t size() const { return m_shapes.size(); }
    [[nodiscard]] const QRectF& extent() const { return m_index.extent(); }
    /// On clear ground; areas first, smaller ones over larger ones. Null where none lies there.
    [[nodiscard]] QImage tile(const TileKey& key, const BaseShapeStyle& style) const;
    /// The same of a part of the world onto anything, by `toPlace`; widths in its units.
    void paint(QPainter& painter, const QRectF& world, const QTransform& toPlace,
               const BaseShapeStyle& style) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> near(const QRectF& world, double reach) const;
    void draw(QPainter& painter, const std::vector<std::uint32_t>& near, const QTransform& toPlace,
              const BaseShapeStyle& style) const;
    std::vector<BaseShape> m_shapes;  ///< in the order of drawing
    BoxIndex m_index;
};

}  // namespace qz
