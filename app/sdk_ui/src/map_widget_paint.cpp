// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "map_ground.h"
#include "map_overlays.h"
#include "map_symbols.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

/// A round length that fits into 120 pixels, with the datum.
void paintScaleBar(QPainter& painter, const QRect& window, double metresPerPixel, const ThemeTokens& t) {
    const double longest = 120 * metresPerPixel;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(longest, 1.0))));
    const double length = longest >= 5 * power ? 5 * power : longest >= 2 * power ? 2 * power : power;
    const QString text = length >= 1000 ? QStringLiteral("%1 km · CGCS2000").arg(length / 1000)
                                        : QStringLiteral("%1 m · CGCS2000").arg(length);
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const double bar = length / metresPerPixel;
    const QRectF box(12, window.height() - 12 - 30, bar + metrics.horizontalAdvance(text) + 30, 30);
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(t.raised);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(t.text, 1.5));
    const double y = box.center().y() + 3;
    painter.drawPolyline(QPolygonF({{box.left() + 10, y - 5},
                                    {box.left() + 10, y},
                                    {box.left() + 10 + bar, y},
                                    {box.left() + 10 + bar, y - 5}}));
    painter.setPen(t.text2);
    painter.drawText(box.adjusted(bar + 20, 0, -4, 0), Qt::AlignVCenter, text);
}

}  // namespace

void MapWidget::paintLayer(QPainter& painter, const MapCamera& camera, MapLayer layer) {
    const double ratio = devicePixelRatioF();
    switch (layer) {
        case MapLayer::Heat:
            m_overlays->paintHeat(painter, camera, ratio);
            break;
        case MapLayer::Names:
            m_ground->paintNames(painter, camera, ratio);
            break;
        case MapLayer::Events:
            m_overlays->paintMarks(painter, camera, ratio);
            break;
        default:
            m_symbols->paint(painter, camera, layer, ratio);
    }
}

qsizetype MapWidget::firstLiveLayer() const {
    const QList<MapStack::Entry>& entries = shown().stack.entries();
    const auto heat = std::find_if(entries.begin(), entries.end(), [](const MapStack::Entry& entry) {
        return entry.shown && entry.layer == MapLayer::Heat;
    });
    return heat - entries.begin();
}

void MapWidget::paintDress(QPainter& painter, const MapCamera& camera) {
    const double ratio = devicePixelRatioF();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_area.level() > AreaLevel::County) {
        m_ground->paintOutline(painter, camera, m_area, 2 * ratio);
    }
    if (!m_focused.isNull()) {
        m_ground->paintOutline(painter, camera, m_focused, 3 * ratio);
    }
    for (const MapStack::Entry& entry : shown().stack.entries().first(firstLiveLayer())) {
        if (entry.shown && !MapStack::isGround(entry.layer)) {
            painter.setOpacity(entry.opacity);
            paintLayer(painter, camera, entry.layer);
        }
    }
    painter.setOpacity(1);
}

void MapWidget::redress() {
    m_ground->dressChanged();
    update();
}

void MapWidget::paintEvent(QPaintEvent*) {
    if (m_tree && !m_given && m_areas.tree() != m_tree) {
        drawAreas();  // borders were published meanwhile; those of before stand until the new ones are made
    }
    const ThemeTokens& t = m_theme.tokens();
    const double ratio = devicePixelRatioF();
    QPainter painter(this);
    painter.scale(1 / ratio, 1 / ratio);  // tiles stand on device pixels at any scaling
    m_ground->paintTiles(painter, m_camera, ratio);
    if (!m_ground->undressed().isEmpty()) {
        painter.save();
        painter.setClipRegion(m_ground->undressed());
        paintDress(painter, m_camera);
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapStack::Entry& entry : shown().stack.entries().sliced(firstLiveLayer())) {
        if (entry.shown && !MapStack::isGround(entry.layer)) {
            painter.setOpacity(entry.layer == MapLayer::Heat ? 1 : entry.opacity);  // heat fades its colours
            paintLayer(painter, m_camera, entry.layer);
        }
    }
    painter.setOpacity(1);
    m_overlays->paintPoint(painter, m_camera, ratio);
    m_overlays->paintDrawing(painter, m_camera, ratio, m_tool == MapTool::Lasso);
    painter.resetTransform();  // from here in pixels
    const bool nothing = m_ground->scene() != nullptr && m_ground->scene()->isEmpty() && !point() &&
                         marks().isEmpty() && !m_ground->isMakingScene();
    if (nothing) {
        painter.setPen(t.text2);
        painter.drawText(
            rect().adjusted(16, 16, -16, -16), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
            QCoreApplication::translate(
                "qz::MapWidget", "No border of this area is stored. Import boundaries to see it here."));
    } else {
        const double metres = 1 / (worldPerMetre(centre().lat) * m_camera.pixelsPerWorld()) * ratio;
        paintScaleBar(painter, rect(), metres, t);
    }
    if (m_tool != MapTool::Look) {
        const QPointF c(width() / 2.0, height() / 2.0);
        painter.setPen(QPen(t.accent, 1.5));
        painter.drawLine(c - QPointF(10, 0), c + QPointF(10, 0));
        painter.drawLine(c - QPointF(0, 10), c + QPointF(0, 10));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        drawFocusFrame(painter, rect(), t);
    }
}

}  // namespace qz
