// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/grid_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace qz::grid {

namespace {

constexpr double kReach = 8;    ///< pixels within which a corner is meant
constexpr double kCorner = 7;   ///< its square
constexpr double kKeyStep = 1;  ///< pixels
constexpr double kLongStep = 10;
constexpr int kMostCorners = 3000;  ///< drawn at a time

}  // namespace

GridCanvas::GridCanvas(const Theme& theme, MapWidget& map) : QWidget(&map), m_theme(theme), m_map(map) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("gridCanvas"));
    setAccessibleName(tr("Drawing of the grids"));
    map.installEventFilter(this);
    resize(map.size());
}

bool GridCanvas::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        resize(m_map.size());
    }
    return QWidget::eventFilter(watched, event);
}

void GridCanvas::setDrawing(const GridDrawing& drawing) {
    m_drawing = drawing;
    m_moved.reset();
    if (m_corner && !m_drawing.cornerAt(*m_corner, 0.001)) {
        m_corner.reset();
    }
    tell();
    update();
}

void GridCanvas::setBefore(const QList<GeoMultiPolygon>& shapes) {
    m_before = shapes;
    update();
}

void GridCanvas::setFaults(const QList<TopologyFinding>& faults) {
    m_faults = faults;
    update();
}

void GridCanvas::setChosen(const QList<qsizetype>& grids) {
    if (grids == m_chosen) {
        return;  // the corner stays
    }
    m_chosen = grids;
    m_corner.reset();
    m_moved.reset();
    tell();
    update();
}

void GridCanvas::setReadOnly(bool on) {
    m_readOnly = on;
    setTool(DrawTool::Move);
}

void GridCanvas::setTool(DrawTool tool) {
    m_tool = tool;
    m_line.clear();
    m_corner.reset();
    m_moved.reset();
    setCursor(tool == DrawTool::Move ? Qt::ArrowCursor : Qt::CrossCursor);
    tell();
    update();
    Q_EMIT toolChanged();
}

double GridCanvas::reachMetres(double pixels) const {
    const QPointF middle = rect().center();
    return distanceMetres(m_map.toGeo(middle), m_map.toGeo(middle + QPointF(pixels, 0)));
}

std::optional<GeoPoint> GridCanvas::cornerUnder(const QPointF& at) const {
    return m_drawing.cornerAt(m_map.toGeo(at), reachMetres(kReach));
}

/// The corner or side in reach, else the place itself. While a corner moves, its own sides do not hold it.
GeoPoint GridCanvas::snapped(const QPointF& at, bool toSides) const {
    const GeoPoint point = m_map.toGeo(at);
    const double reach = reachMetres(kReach);
    QList<GeoMultiPolygon> targets;
    if (!m_village.isEmpty()) {
        targets.append(m_village);
    }
    if (toSides) {
        targets += m_drawing.shapes();
    }
    const std::optional<Snap> snap = snapTo(point, targets, reach);
    return snap ? snap->point : point;
}

QPainterPath GridCanvas::pathOf(const GeoMultiPolygon& shape) const {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const auto add = [&](const GeoRing& ring) {
        QPolygonF line;
        for (const GeoPoint& corner : ring) {
            line.append(m_map.toScreen(m_moved && corner == *m_corner ? *m_moved : corner));
        }
        path.addPolygon(line);
    };
    for (const GeoPolygon& polygon : shape) {
        add(polygon.outer);
        for (const GeoRing& hole : polygon.holes) {
            add(hole);
        }
    }
    return path;
}

/// Keys of the drawing come before the page's shortcuts.
bool GridCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool own =
            m_tool != DrawTool::Move
                ? enter || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Escape
                : m_corner && key->modifiers() == Qt::NoModifier && (enter || key->key() == Qt::Key_Delete);
        if (own) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void GridCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrids(painter);
    paintFaults(painter);
    if (!m_readOnly) {
        paintCorners(painter);
        paintLine(painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_theme.tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void GridCanvas::paintGrids(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    QColor own = t.accent;
    own.setAlphaF(0.28F);
    for (qsizetype i = 0; i < m_drawing.grids().size(); ++i) {
        const QPainterPath path = pathOf(m_drawing.grids()[i].shape);
        painter.setPen(QPen(t.halo, 4));
        painter.drawPath(path);
        if (m_chosen.contains(i)) {
            painter.fillPath(path, own);
        }
    }
    for (const DrawnGrid& grid : m_drawing.grids()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawPath(pathOf(grid.shape));
    }
    QPen before(t.text2, 1.5, Qt::DashLine);
    painter.setPen(before);
    for (const GeoMultiPolygon& shape : m_before) {
        painter.drawPath(pathOf(shape));
    }
    painter.setFont(textFont(TextRole::CaptionStrong));
    for (const DrawnGrid& grid : m_drawing.grids()) {
        const QPointF at = m_map.toScreen(polygonCentre(grid.shape));
        const QString name = grid.name.isEmpty() ? grid.code.right(3) : grid.name;
        const QRectF box(at - QPointF(70, 10), QSizeF(140, 20));
        QPainterPath halo;
        halo.addText(QPointF(0, 0), painter.font(), name);
        halo.translate(box.center() - halo.boundingRect().center());
        painter.strokePath(halo, QPen(t.halo, 3));
        painter.fillPath(halo, t.text);
    }
}

void GridCanvas::paintFaults(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    const QColor colour = t.state(MarkId::Over).mark;
    for (const TopologyFinding& fault : m_faults) {
        const QPainterPath path = pathOf(fault.shape);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(QBrush(colour, Qt::DiagCrossPattern));
        painter.drawPath(path);
        if (path.boundingRect().width() < 12) {
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(m_map.toScreen(fault.place), 9, 9);  // too small to be seen itself
        }
    }
}

void GridCanvas::paintCorners(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    int drawn = 0;
    for (qsizetype i = 0; i < m_drawing.grids().size() && m_tool == DrawTool::Move; ++i) {
        if (!m_chosen.isEmpty() && !m_chosen.contains(i)) {
            continue;
        }
        for (const GeoPoint& corner : m_drawing.cornersOf(i)) {
            const QPointF at = m_map.toScreen(corner);
            if (rect().contains(at.toPoint()) && ++drawn < kMostCorners) {
                painter.setPen(QPen(t.accent, 1.5));
                painter.setBrush(t.base);
                painter.drawRect(QRectF(at - QPointF(kCorner, kCorner) / 2, QSizeF(kCorner, kCorner)));
            }
        }
    }
    if (m_corner) {
        const QPointF at = m_map.toScreen(m_moved.value_or(*m_corner));
        painter.setPen(QPen(t.onaccent, 1.5));
        painter.setBrush(t.state(MarkId::Soon).mark);
        painter.drawRect(QRectF(at - QPointF(6, 6), QSizeF(12, 12)));
    }
}

void GridCanvas::paintLine(QPainter& painter) const {
    if (m_tool == DrawTool::Move) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    QPolygonF line;
    for (const GeoPoint& point : m_line) {
        line.append(m_map.toScreen(point));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.halo, 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(t.state(MarkId::Soon).mark, 2));
    painter.drawPolyline(line);
    painter.setBrush(t.base);
    for (const QPointF& at : std::as_const(line)) {
        painter.drawEllipse(at, 4, 4);
    }
    const QPointF c = rect().center();
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawLine(c - QPointF(10, 0), c + QPointF(10, 0));
    painter.drawLine(c - QPointF(0, 10), c + QPointF(0, 10));
}

void GridCanvas::report(const Result<GridDrawing>& changed, const QString& what) {
    if (changed.ok()) {
        Q_EMIT drawn(*changed, what);
    } else {
        Q_EMIT failed(changed.error());
    }
}

void GridCanvas::setCorner(GeoPoint to) {
    if (!m_corner || m_readOnly) {
        return;
    }
    const GeoPoint from = *m_corner;
    m_moved.reset();
    const Result<GridDrawing> changed = m_drawing.withCornerMoved(from, to);
    if (changed.ok()) {
        m_corner = to;
    }
    report(changed, tr("Corner moved"));
    update();
}

void GridCanvas::removeCorner() {
    if (m_corner && !m_readOnly) {
        report(m_drawing.withoutCorner(*m_corner), tr("Corner removed"));
    }
}

void GridCanvas::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_dragging = false;
    if (event->button() == Qt::LeftButton && m_tool == DrawTool::Move && !m_readOnly) {
        m_corner = cornerUnder(event->position());
        m_moved.reset();
        m_dragging = m_corner.has_value();
        tell();
        update();
    }
    if (!m_dragging) {
        event->ignore();  // the map below moves
    }
}

void GridCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) {
        event->ignore();
        return;
    }
    m_moved = snapped(event->position(), false);
    update();
}

void GridCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const bool still = (event->position() - m_pressed).manhattanLength() < 4;
    if (m_dragging) {
        m_dragging = false;
        if (!still && m_moved) {
            setCorner(*m_moved);
        }
        m_moved.reset();
        update();
        return;
    }
    if (!still) {
        event->ignore();
        return;
    }
    if (m_tool != DrawTool::Move) {
        addPoint(event->position());
    } else {
        Q_EMIT gridClicked(m_drawing.gridAt(m_map.toGeo(event->position())),
                           event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    }
}

void GridCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_readOnly) {
        event->ignore();
    } else if (m_tool != DrawTool::Move) {
        endLine();
    } else {
        const std::optional<Snap> side =
            snapTo(m_map.toGeo(event->position()), m_drawing.shapes(), reachMetres(kReach));
        if (side && !side->corner) {
            report(m_drawing.withCorner(side->point), tr("Corner added"));
        }
    }
}

void GridCanvas::addPoint(const QPointF& at) {
    m_line.append(snapped(at, true));
    tell();
    update();
}

void GridCanvas::endLine() {
    const GeoRing line = m_line;
    m_line.clear();
    update();
    if (m_tool == DrawTool::Split) {
        const qsizetype grid = m_chosen.size() == 1 ? m_chosen.first()
                               : line.size() > 1
                                   ? m_drawing.gridAt({(line.first().lon + line.last().lon) / 2,
                                                       (line.first().lat + line.last().lat) / 2})
                                   : -1;
        if (grid < 0 || line.size() < 2) {
            Q_EMIT failed(
                makeError(ErrorCode::Invalid, tr("Choose a grid, then draw a line from border to border.")));
            return;
        }
        report(m_drawing.withSplit(grid, line, m_taken), tr("Grid split"));
    } else if (line.size() < 3) {
        Q_EMIT failed(makeError(ErrorCode::Invalid, tr("A grid has three corners or more.")));
        return;
    } else {
        GeoRing ring = line;
        ring.append(ring.first());
        report(m_drawing.withGrid({GeoPolygon{ring, {}}}, m_taken), tr("Grid drawn"));
    }
    setTool(DrawTool::Move);
}

void GridCanvas::stepCorner(int by) {
    QList<GeoPoint> corners;
    for (const qsizetype grid : std::as_const(m_chosen)) {
        corners += m_drawing.cornersOf(grid);
    }
    if (corners.isEmpty()) {
        return;
    }
    const qsizetype now = m_corner ? corners.indexOf(*m_corner) : -1;
    const qsizetype count = corners.size();
    m_corner = corners[now < 0 ? (by > 0 ? 0 : count - 1) : (now + by + count) % count];
    m_moved.reset();
    m_map.choosePoint(std::nullopt);
    tell();
    update();
}

bool GridCanvas::moveByKey(QKeyEvent& event) {
    if (!m_corner || m_readOnly) {
        return false;
    }
    const double step = event.modifiers() & Qt::ShiftModifier ? kLongStep : kKeyStep;
    QPointF by;
    switch (event.key()) {
        case Qt::Key_Left:
            by = {-step, 0};
            break;
        case Qt::Key_Right:
            by = {step, 0};
            break;
        case Qt::Key_Up:
            by = {0, -step};
            break;
        case Qt::Key_Down:
            by = {0, step};
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_moved) {
                setCorner(*m_moved);
            }
            return true;
        case Qt::Key_Delete:
            removeCorner();
            return true;
        case Qt::Key_Escape:
            m_moved ? m_moved.reset() : m_corner.reset();
            tell();
            update();
            return true;
        default:
            return false;
    }
    m_moved = m_map.toGeo(m_map.toScreen(m_moved.value_or(*m_corner)) + by);
    tell();
    update();
    return true;
}

bool GridCanvas::lineByKey(const QKeyEvent& event) {
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (m_tool == DrawTool::Move) {
        return false;
    }
    if (enter && event.modifiers() & Qt::ControlModifier) {
        endLine();
    } else if (enter) {
        addPoint(rect().center());
    } else if (event.key() == Qt::Key_Backspace && !m_line.isEmpty()) {
        m_line.removeLast();
        tell();
        update();
    } else if (event.key() == Qt::Key_Escape) {
        setTool(DrawTool::Move);
    } else {
        return false;
    }
    return true;
}

void GridCanvas::keyPressEvent(QKeyEvent* event) {
    if (lineByKey(*event) || moveByKey(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Period || event->key() == Qt::Key_Comma) {
        stepCorner(event->key() == Qt::Key_Period ? 1 : -1);
    } else {
        event->ignore();  // arrows, plus and minus move the map
    }
}

void GridCanvas::tell() {
    QString text;
    if (m_tool != DrawTool::Move) {
        text = tr("%n corners of the line", nullptr, int(m_line.size()));
    } else if (m_corner) {
        const GeoPoint at = m_moved.value_or(*m_corner);
        text = tr("Corner at %1, %2").arg(at.lon, 0, 'f', 6).arg(at.lat, 0, 'f', 6);
    } else {
        text = tr("%n grids", nullptr, int(m_drawing.grids().size()));
    }
    setAccessibleDescription(text);
    if (m_told != m_corner) {
        m_told = m_corner;
        Q_EMIT cornerChanged();
    }
}

}  // namespace qz::grid
