// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/line_tile.h"

#include <QPainter>
#include <QPolygonF>

namespace qz {

namespace {

constexpr double finest = 0.3;  ///< pixels that a line may move

}  // namespace

QRectF paintBorders(QPainter& painter, const BorderLayer& layer, const TileKey& key) {
    const double reach = (layer.pen.widthF() + 1) / key.pixelsPerWorld();
    const double least = finest / key.pixelsPerWorld();
    std::vector<std::uint32_t> near;
    layer.areas->bordersIn(key.world().adjusted(-reach, -reach, reach, reach), near);
    painter.setPen(layer.pen);
    QPolygonF line;
    QRectF painted;
    for (const std::uint32_t id : near) {
        const BorderLine& border = layer.areas->borders()[id];
        painted |= border.box.adjusted(-reach, -reach, reach, reach);
        line.resize(0);
        for (std::size_t i = 0; i < border.points.size(); ++i) {
            if (border.weights[i] >= least) {
                line.append(key.toPixel(border.points[i]));
            }
        }
        painter.drawPolyline(line);
    }
    return near.empty() ? QRectF()
                        : QRectF(key.toPixel(painted.topLeft()), key.toPixel(painted.bottomRight()));
}

QImage makeLineTile(const std::vector<BorderLayer>& layers, const TileKey& key) {
    QImage image(key.side, key.side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const BorderLayer& layer : layers) {
        paintBorders(painter, layer, key);
    }
    return image;
}

}  // namespace qz
