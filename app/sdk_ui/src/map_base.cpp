// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/map_base.h"

#include <QPainter>

#include "qz/map/map_camera.h"

namespace qz {

QImage previewOf(const MapBase& base, QSize size) {
    if (base.extent.isEmpty()) {
        return {};
    }
    MapCamera camera;
    camera.resize(size);
    camera.fit(base.extent, 6);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const TileKey& key : camera.visibleTiles()) {
        const QImage tile = base.pictures ? base.pictures->tile(key) : QImage();
        if (!tile.isNull()) {
            painter.drawImage(camera.placeOf(key), tile);
        }
    }
    if (base.shapes) {
        constexpr QRgb grey = 0xFF808890;  // on any ground
        const double scale = camera.pixelsPerWorld();
        const QPointF corner = camera.seen().topLeft() * scale;
        const BaseShapeStyle style{0x40808890, grey, grey, 0, 1, 0.6};
        base.shapes->paint(painter, camera.seen(), QTransform(scale, 0, 0, scale, -corner.x(), -corner.y()),
                           style);
    }
    painter.end();
    return image;
}

}  // namespace qz
