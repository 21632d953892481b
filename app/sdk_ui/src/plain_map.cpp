// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/plain_map.h"

#include <QCoreApplication>
#include <QHash>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPixmap>
#include <QWheelEvent>
#include <QtMath>
#include <algorithm>
#include <cmath>
#include <functional>

#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr double metresPerDegree = 111320;
constexpr double pointSpanMetres = 1000;
constexpr double smallestScale = 1e-4;  ///< pixels per metre
constexpr double largestScale = 20;
constexpr qsizetype mostShapes = 6000;
constexpr int markSize = 14;       ///< pixels
constexpr double clickReach = 10;  ///< pixels
constexpr double edgeMargin = 24;  ///< pixels; a point nearer to the edge counts as outside

void addRing(QPainterPath& path, const GeoRing& ring, const std::function<QPointF(GeoPoint)>& plane) {
    QPolygonF polygon;
    polygon.reserve(ring.size());
    for (const GeoPoint& point : ring) {
        polygon.append(plane(point));
    }
    path.addPolygon(polygon);
    path.closeSubpath();
}

}  // namespace

PlainMap::PlainMap(const Theme& theme, const Areas& areas, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_areas(areas) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(QCoreApplication::translate("qz::PlainMap", "Map"));
    setToolTip(QCoreApplication::translate("qz::PlainMap", "Wheel or + and − zoom, dragging or arrows move"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QPointF PlainMap::toPlane(GeoPoint point) const {
    return {point.lon * std::cos(qDegreesToRadians(m_refLat)) * metresPerDegree,
            -point.lat * metresPerDegree};
}

GeoPoint PlainMap::toGeo(const QPointF& screen) const {
    const QPointF plane = (screen - QPointF(width() / 2.0, height() / 2.0)) / m_scale + m_centre;
    return {plane.x() / (std::cos(qDegreesToRadians(m_refLat)) * metresPerDegree),
            -plane.y() / metresPerDegree};
}

QPointF PlainMap::toScreen(GeoPoint point) const {
    return (toPlane(point) - m_centre) * m_scale + QPointF(width() / 2.0, height() / 2.0);
}

void PlainMap::addShapes(const AreaTree& tree, const AreaCode& code, int depth) {
    if (m_shapes.size() >= mostShapes) {
        return;
    }
    if (const GeoMultiPolygon* boundary = tree.boundary(code)) {
        Shape shape;
        shape.code = code;
        shape.level = code.level();
        const Area* area = tree.find(code);
        shape.name = area != nullptr ? area->name : code.toString();
        shape.path.setFillRule(Qt::OddEvenFill);
        const auto plane = [this](GeoPoint point) { return toPlane(point); };
        for (const GeoPolygon& polygon : *boundary) {
            addRing(shape.path, polygon.outer, plane);
            for (const GeoRing& hole : polygon.holes) {
                addRing(shape.path, hole, plane);
            }
        }
        shape.centre = toPlane(polygonCentre(*boundary));
        m_shapes.append(shape);
    }
    for (const Area* child : tree.children(code)) {
        if (depth > 0 || child->code.contains(m_area)) {
            addShapes(tree, child->code, depth - 1);
        }
    }
}

void PlainMap::collect() {
    m_shapes.clear();
    m_tree = m_areas.tree();
    AreaCode root = m_area;
    while (!root.isNull() && (root.level() > AreaLevel::Town || m_tree->boundary(root) == nullptr) &&
           !root.parent().isNull() && m_tree->find(root.parent()) != nullptr) {
        root = root.parent();
    }
    if (const GeoMultiPolygon* boundary = m_tree->boundary(root); boundary != nullptr && !m_point) {
        m_refLat = polygonCentre(*boundary).lat;
    }
    // The neighbours of a point matter too, so a town is drawn within its county.
    const AreaCode parent = root.parent();
    const bool with_parent =
        m_point.has_value() && root.level() == AreaLevel::Town && m_tree->find(parent) != nullptr;
    addShapes(*m_tree, with_parent ? parent : root, 2);
    std::stable_sort(m_shapes.begin(), m_shapes.end(),
                     [](const Shape& a, const Shape& b) { return a.level > b.level; });
}

void PlainMap::setArea(const AreaCode& area) {
    m_area = area;
    collect();
    QRectF extent;
    for (const Shape& shape : std::as_const(m_shapes)) {
        if (shape.code == area || extent.isNull()) {
            extent = shape.path.boundingRect();
        }
        if (shape.code == area) {
            break;
        }
    }
    const Area* known = m_tree->find(area);
    setAccessibleDescription(known != nullptr ? known->name : area.toString());
    if (!m_point) {
        fit(extent);
    }
    update();
}

void PlainMap::setPoint(std::optional<GeoPoint> point, MarkId mark, const QString& label) {
    m_point = point;
    m_mark = mark;
    m_label = label;
    if (point) {
        m_refLat = point->lat;
        collect();
        const QPointF at = toPlane(*point);
        fit(QRectF(at - QPointF(pointSpanMetres / 2, pointSpanMetres / 2),
                   QSizeF(pointSpanMetres, pointSpanMetres)));
        describePoint();
    } else {
        setArea(m_area);
    }
    update();
}

void PlainMap::describePoint() {
    setAccessibleDescription(QCoreApplication::translate("qz::PlainMap", "Point at %1, %2")
                                 .arg(m_point->lon, 0, 'f', 5)
                                 .arg(m_point->lat, 0, 'f', 5));
}

void PlainMap::choosePoint(std::optional<GeoPoint> point, MarkId mark, const QString& label) {
    m_point = point;
    m_mark = mark;
    m_label = label;
    if (point) {
        describePoint();
        const QRectF seen = QRectF(rect()).adjusted(edgeMargin, edgeMargin, -edgeMargin, -edgeMargin);
        if (!seen.isEmpty() && !seen.contains(toScreen(*point))) {
            m_centre = toPlane(*point);
            m_pendingFit = {};
        }
    }
    update();
}

void PlainMap::setMarks(const QList<MapMark>& marks) {
    const bool first = m_marks.isEmpty();
    m_marks = marks.first(std::min(marks.size(), mostMarks));
    if (first && m_shapes.isEmpty() && !m_marks.isEmpty()) {  // no border says where to look
        m_refLat = m_marks.constFirst().point.lat;
        QPolygonF places;
        for (const MapMark& mark : std::as_const(m_marks)) {
            places.append(toPlane(mark.point));
        }
        constexpr double half = pointSpanMetres / 2;
        fit(places.boundingRect().adjusted(-half, -half, half, half));
    }
    update();
}

const MapMark* PlainMap::markAt(const QPointF& screen) const {
    const MapMark* nearest = nullptr;
    double reach = clickReach;
    for (const MapMark& mark : m_marks) {
        const QPointF away = toScreen(mark.point) - screen;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < reach) {
            reach = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

void PlainMap::setPicking(bool picking) {
    m_picking = picking;
    setCursor(picking ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

void PlainMap::fit(const QRectF& plane) {
    m_pendingFit = plane;
    if (plane.isEmpty() || width() < 20 || height() < 20) {
        return;
    }
    m_centre = plane.center();
    m_scale = std::clamp(std::min((width() - 24) / plane.width(), (height() - 24) / plane.height()),
                         smallestScale, largestScale);
}

void PlainMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_pendingFit.isNull()) {
        fit(m_pendingFit);
    }
}

void PlainMap::zoomBy(double factor, const QPointF& at) {
    const QPointF fixed = (at - QPointF(width() / 2.0, height() / 2.0));
    const QPointF plane = fixed / m_scale + m_centre;
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    m_centre = plane - fixed / m_scale;
    m_pendingFit = {};
    update();
}

void PlainMap::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() != 0) {
        zoomBy(std::pow(1.25, event->angleDelta().y() / 120.0), event->position());
    }
    event->accept();
}

void PlainMap::mousePressEvent(QMouseEvent* event) {
    m_dragFrom = event->position();
    m_dragged = false;
}

void PlainMap::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) {
        return;
    }
    const QPointF moved = event->position() - m_dragFrom;
    if (!m_dragged && moved.manhattanLength() < 4) {
        return;
    }
    m_dragged = true;
    m_centre -= moved / m_scale;
    m_dragFrom = event->position();
    m_pendingFit = {};
    update();
}

void PlainMap::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragged || event->button() != Qt::LeftButton) {
        return;
    }
    if (m_picking) {
        Q_EMIT picked(toGeo(event->position()));
    } else if (const MapMark* mark = markAt(event->position())) {
        Q_EMIT markClicked(QString(mark->id));
    }
}

void PlainMap::keyPressEvent(QKeyEvent* event) {
    const double step = 40 / m_scale;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
        case Qt::Key_Left:
            m_centre.rx() -= step;
            break;
        case Qt::Key_Right:
            m_centre.rx() += step;
            break;
        case Qt::Key_Up:
            m_centre.ry() -= step;
            break;
        case Qt::Key_Down:
            m_centre.ry() += step;
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(1.25, middle);
            return;
        case Qt::Key_Minus:
            zoomBy(1 / 1.25, middle);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_picking) {
                Q_EMIT picked(toGeo(middle));
                return;
            }
            QWidget::keyPressEvent(event);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    m_pendingFit = {};
    update();
}

void PlainMap::paintShapes(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    const QRectF seen((QPointF(0, 0) - QPointF(width() / 2.0, height() / 2.0)) / m_scale + m_centre,
                      QSizeF(width() / m_scale, height() / m_scale));
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(m_scale, m_scale);
    transform.translate(-m_centre.x(), -m_centre.y());
    painter.save();
    painter.setTransform(transform, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.land);
    for (const Shape& shape : m_shapes) {
        if (shape.path.boundingRect().intersects(seen)) {
            painter.drawPath(shape.path);
        }
    }
    painter.setBrush(Qt::NoBrush);
    for (const Shape& shape : m_shapes) {  // grids first, districts last
        if (!shape.path.boundingRect().intersects(seen)) {
            continue;
        }
        QPen pen(t.text2, 2.2);
        if (shape.level == AreaLevel::Town) {
            pen.setWidthF(1.4);
            pen.setDashPattern({8, 3, 2, 3});
        } else if (shape.level == AreaLevel::Village) {
            pen = QPen(t.line2, 0.9);
        } else if (shape.level == AreaLevel::Grid) {
            QColor faint = t.line2;
            faint.setAlphaF(0.55F);
            pen = QPen(faint, 0.5);
        }
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawPath(shape.path);
        if (shape.code == m_area && shape.level > AreaLevel::County) {
            QPen own(t.accent, 2);
            own.setCosmetic(true);
            painter.setPen(own);
            painter.drawPath(shape.path);
        }
    }
    painter.restore();
}

void PlainMap::paintLabels(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    QList<QRectF> taken;
    if (m_point) {  // the point and its label come first
        const double half =
            std::max(14.0, QFontMetricsF(textFont(TextRole::Body)).horizontalAdvance(m_label) / 2);
        const QPointF at = toScreen(*m_point);
        taken.append(QRectF(at.x() - half, at.y() - 14, 2 * half, 36));
    }
    for (auto it = m_shapes.crbegin(); it != m_shapes.crend(); ++it) {  // towns before villages before grids
        const double text_width = metrics.horizontalAdvance(it->name);
        const QPointF at = (it->centre - m_centre) * m_scale + QPointF(width() / 2.0, height() / 2.0);
        const QRectF box(at.x() - text_width / 2, at.y() - metrics.height() / 2, text_width,
                         metrics.height());
        const bool fits = it->path.boundingRect().width() * m_scale > text_width + 12;
        const bool free = std::none_of(taken.begin(), taken.end(), [&box](const QRectF& other) {
            return other.intersects(box.adjusted(-4, -2, 4, 2));
        });
        if (!fits || !free || it->level <= AreaLevel::County || !QRectF(rect()).contains(box)) {
            continue;
        }
        taken.append(box);
        QPainterPath text;
        text.addText(box.left(), box.top() + metrics.ascent(), painter.font(), it->name);
        painter.strokePath(text, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(text, it->level == AreaLevel::Town ? t.text : t.text2);
    }
}

void PlainMap::paintMarks(QPainter& painter) const {
    const double ratio = devicePixelRatioF();
    constexpr int side = markSize + 4;  // with the halo
    QHash<MarkId, QPixmap> drawn;
    const QRectF seen = QRectF(rect()).adjusted(-side, -side, side, side);
    for (auto it = m_marks.crbegin(); it != m_marks.crend(); ++it) {
        const QPointF at = toScreen(it->point);
        if (!seen.contains(at)) {
            continue;
        }
        QPixmap& pixmap = drawn[it->mark];
        if (pixmap.isNull()) {
            pixmap = QPixmap(QSize(side, side) * ratio);
            pixmap.setDevicePixelRatio(ratio);
            pixmap.fill(Qt::transparent);
            QPainter once(&pixmap);
            once.setRenderHint(QPainter::Antialiasing);
            drawMark(once, QRectF(2, 2, markSize, markSize), it->mark, m_theme.tokens(), true);
        }
        painter.drawPixmap(at - QPointF(side / 2.0, side / 2.0), pixmap);
    }
}

void PlainMap::paintPoint(QPainter& painter) const {
    if (!m_point) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    const QPointF at = toScreen(*m_point);
    drawMark(painter, QRectF(at.x() - 11, at.y() - 11, 22, 22), m_mark, t, true);
    if (m_label.isEmpty()) {
        return;
    }
    painter.setFont(textFont(TextRole::Body));
    const QFontMetricsF metrics(painter.font());
    const double text_width = metrics.horizontalAdvance(m_label);
    const double x = std::clamp(at.x() - text_width / 2, 4.0, std::max(4.0, width() - text_width - 4));
    QPainterPath text;
    text.addText(x, at.y() + 14 + metrics.ascent(), painter.font(), m_label);
    painter.strokePath(text, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, t.text);
}

void PlainMap::paintScale(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    const double longest = 120 / m_scale;  // metres
    const double power = std::pow(10.0, std::floor(std::log10(std::max(longest, 1.0))));
    const double length = longest >= 5 * power ? 5 * power : longest >= 2 * power ? 2 * power : power;
    const QString text = length >= 1000 ? QStringLiteral("%1 km · CGCS2000").arg(length / 1000)
                                        : QStringLiteral("%1 m · CGCS2000").arg(length);
    painter.setFont(textFont(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const double bar = length * m_scale;
    const QRectF box(12, height() - 12 - 30, bar + metrics.horizontalAdvance(text) + 30, 30);
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

void PlainMap::paintEvent(QPaintEvent*) {
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.outside);
    if (m_shapes.isEmpty() && !m_point && m_marks.isEmpty()) {
        painter.setPen(t.text2);
        painter.drawText(
            rect().adjusted(16, 16, -16, -16), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
            QCoreApplication::translate(
                "qz::PlainMap", "No border of this area is stored. Import boundaries to see it here."));
    } else {
        paintShapes(painter);
        paintLabels(painter);
        paintMarks(painter);  // no name covers a record
        paintPoint(painter);
        paintScale(painter);
    }
    if (m_picking) {
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
