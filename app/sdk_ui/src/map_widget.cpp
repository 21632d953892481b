// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/map_widget.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "map_accessible.h"
#include "map_ground.h"
#include "map_overlays.h"
#include "map_symbols.h"

namespace qz {

namespace {

constexpr double pointSpanMetres = 1000;
constexpr double fitMargin = 24;   ///< pixels
constexpr double edgeMargin = 24;  ///< pixels; a point nearer to the edge counts as outside
constexpr double keyStep = 40;     ///< pixels
constexpr double wheelFactor = 1.25;

/// The box of a boundary, or of what lies below where there is none.
QRectF boxOf(const AreaTree& tree, const AreaCode& code) {
    QRectF box;
    if (const GeoMultiPolygon* boundary = tree.boundary(code)) {
        for (const GeoPolygon& polygon : *boundary) {
            QPolygonF ring;
            for (const GeoPoint& point : polygon.outer) {
                ring.append(toWorld(point));
            }
            box = box.united(ring.boundingRect());
        }
        return box;
    }
    for (const Area* child : tree.children(code)) {
        box = box.united(boxOf(tree, child->code));
    }
    return box;
}

QRectF around(GeoPoint point) {
    const double half = pointSpanMetres / 2 * worldPerMetre(point.lat);
    return QRectF(toWorld(point) - QPointF(half, half), QSizeF(2 * half, 2 * half));
}

}  // namespace

MapWidget::MapWidget(const Theme& theme, const Areas& areas, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_areas(areas),
      m_ground(std::make_unique<MapGround>(theme)),
      m_overlays(std::make_unique<MapOverlays>(theme)),
      m_symbols(std::make_unique<MapSymbols>(theme)) {
    [[maybe_unused]] static const bool readable = [] {
        QAccessible::installFactory(MapAccessible::make);
        return true;
    }();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(QCoreApplication::translate("qz::MapWidget", "Map"));
    connect(m_ground.get(), &MapGround::changed, this, qOverload<>(&QWidget::update));
    connect(m_ground.get(), &MapGround::sceneMade, this, &MapWidget::viewChanged);
    connect(m_overlays.get(), &MapOverlays::changed, this, &MapWidget::redress);
    m_ground->setDress([this](QPainter& painter, const MapCamera& camera) { paintDress(painter, camera); });
    connect(&theme, &Theme::changed, this, [this] {
        m_ground->themeChanged();
        m_overlays->themeChanged();
        m_symbols->themeChanged();
        update();
    });
}

MapWidget::~MapWidget() = default;

std::optional<GeoPoint> MapWidget::point() const { return m_overlays->point(); }

const QList<MapMark>& MapWidget::marks() const { return m_overlays->marks(); }

const MapShown& MapWidget::shown() const { return m_overlays->shown(); }

GeoPoint MapWidget::centre() const { return fromWorld(m_camera.centre()); }

QPointF MapWidget::toScreen(GeoPoint point) const {
    return m_camera.toScreen(toWorld(point)) / devicePixelRatioF();
}

GeoPoint MapWidget::toGeo(const QPointF& screen) const {
    return fromWorld(m_camera.toWorld(screen * devicePixelRatioF()));
}

void MapWidget::setArea(const AreaCode& area) {
    m_area = area;
    m_focused = {};
    drawAreas();
    if (!point()) {
        fitArea(m_area);
    }
    redress();
}

void MapWidget::setTree(std::shared_ptr<const AreaTree> tree) {
    if (tree != m_given) {
        m_given = std::move(tree);
        drawAreas();
        update();
    }
}

void MapWidget::drawAreas() {
    const std::shared_ptr<const AreaTree> tree = m_given ? m_given : m_areas.tree();
    AreaCode root = m_area;
    while (root.level() > AreaLevel::County && !root.parent().isNull() &&
           tree->find(root.parent()) != nullptr) {
        root = root.parent();
    }
    if (tree != m_tree || root != m_root) {
        m_tree = tree;
        m_root = root;
        m_ground->setAreas(tree, root);
    }
    describe();
}

void MapWidget::fitArea(AreaCode area) {
    if (!m_tree) {
        return;
    }
    while (!area.isNull() && m_tree->boundary(area) == nullptr && area.level() > m_root.level()) {
        area = area.parent();
    }
    fit(boxOf(*m_tree, area));
}

void MapWidget::fit(const QRectF& world) {
    m_pendingFit = world;
    m_camera.resize((QSizeF(size()) * devicePixelRatioF()).toSize());
    if (!world.isNull() && width() >= 20 && height() >= 20) {
        m_camera.fit(world, fitMargin * devicePixelRatioF());
    }
    update();
    Q_EMIT viewChanged();
}

void MapWidget::moved() {
    m_pendingFit = {};
    update();
    Q_EMIT viewChanged();
}

void MapWidget::setPoint(std::optional<GeoPoint> point, MarkId mark, const QString& label) {
    m_overlays->setPoint(point, mark, label);
    if (point) {
        fit(around(*point));
        describe();
    } else {
        setArea(m_area);
    }
}

void MapWidget::choosePoint(std::optional<GeoPoint> point, MarkId mark, const QString& label) {
    m_overlays->setPoint(point, mark, label);
    if (point) {
        describe();
        const QRectF seen = QRectF(rect()).adjusted(edgeMargin, edgeMargin, -edgeMargin, -edgeMargin);
        if (!seen.isEmpty() && !seen.contains(toScreen(*point))) {
            m_camera.setCentre(toWorld(*point));
            m_pendingFit = {};
        }
    }
    update();
}

void MapWidget::setMarks(const QList<MapMark>& marks) {
    const bool first = m_overlays->marks().isEmpty();
    m_overlays->setMarks(marks);
    if (first && !marks.isEmpty() && m_tree && boxOf(*m_tree, m_root).isNull()) {
        QRectF box;  // no border says where to look
        for (const MapMark& mark : marks) {
            box = box.united(around(mark.point));
        }
        fit(box);
    }
    redress();
}

void MapWidget::setDays(qint32 from, qint32 to) {
    m_overlays->setDays(from, to);
    redress();
}

void MapWidget::setShading(const MapShading& shading) {
    m_ground->setShading(shading);
    update();
}

void MapWidget::setBase(MapPainter pictures, MapPainter shapes) {
    m_ground->setBase(std::move(pictures), std::move(shapes));
    update();
}

void MapWidget::setSymbols(MapLayer layer, const QList<MapSymbol>& symbols) {
    m_symbols->set(layer, symbols);
    redress();
}

void MapWidget::setShown(const MapShown& shown) {
    if (shown == m_overlays->shown()) {
        return;
    }
    m_overlays->setShown(shown);
    m_ground->setShown(shown);
    redress();
}

QStringList MapWidget::marksIn(const GeoRing& ring) const { return m_overlays->marksIn(ring); }

bool MapWidget::isBusy() const {
    return m_overlays->isBusy() || (isVisible() && m_ground->lacksTiles(m_camera));
}

double MapWidget::bareTiles() const { return m_ground->bareTiles(); }

void MapWidget::setTool(MapTool tool) {
    m_tool = tool;
    m_overlays->drawing.clear();
    setCursor(tool == MapTool::Look ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT toolChanged();
}

void MapWidget::showAll() { fitArea(m_area); }

void MapWidget::showArea(const AreaCode& area) {
    focusArea(area);
    fitArea(area);
}

void MapWidget::showPlace(GeoPoint place) { fit(around(place)); }

AreaCode MapWidget::areaAt(const QPointF& screen) const {
    const auto cell = m_ground->cellAt(m_camera, m_camera.toWorld(screen * devicePixelRatioF()));
    return cell ? m_ground->scene()->codes[*cell] : AreaCode();
}

void MapWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_camera.resize((QSizeF(size()) * devicePixelRatioF()).toSize());
    if (!m_pendingFit.isNull()) {
        fit(m_pendingFit);
    }
}

void MapWidget::zoomBy(double factor, const QPointF& at) {
    m_camera.zoomBy(factor, at * devicePixelRatioF());
    moved();
}

void MapWidget::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() != 0) {
        zoomBy(std::pow(wheelFactor, event->angleDelta().y() / 120.0), event->position());
    }
    event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
    m_dragFrom = event->position();
    m_dragged = false;
    if (m_tool == MapTool::Lasso && event->button() == Qt::LeftButton) {
        m_overlays->drawing = {m_camera.toWorld(event->position() * devicePixelRatioF())};
    }
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
    Q_EMIT pointerMoved(toGeo(event->position()));
    const QPointF way = event->position() - m_dragFrom;
    if (!(event->buttons() & Qt::LeftButton) || (!m_dragged && way.manhattanLength() < 4)) {
        return;
    }
    m_dragged = true;
    m_dragFrom = event->position();
    if (m_tool == MapTool::Lasso) {
        m_overlays->drawing.append(m_camera.toWorld(event->position() * devicePixelRatioF()));
        update();
        return;
    }
    m_camera.pan(way * devicePixelRatioF());
    moved();
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_tool == MapTool::Lasso) {
        endDrawing();
    } else if (!m_dragged) {
        click(event->position());
    }
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_tool == MapTool::Measure) {
        endDrawing();
    } else if (m_tool == MapTool::Look && event->button() == Qt::LeftButton) {
        m_dragged = true;  // its release is no click
        zoomBy(2, event->position());
    }
}

void MapWidget::click(const QPointF& at) {
    const double ratio = devicePixelRatioF();
    if (m_tool == MapTool::Pick) {
        Q_EMIT picked(toGeo(at));
        return;
    }
    if (m_tool == MapTool::Measure) {
        m_overlays->drawing.append(m_camera.toWorld(at * ratio));
        update();
        Q_EMIT measured(m_overlays->drawnMetres());
        return;
    }
    const auto hit = m_overlays->hitAt(m_camera, at * ratio, ratio);
    if (hit && hit->marks.isEmpty()) {
        m_camera.setScale(std::ldexp(ClusterPyramid::tile * ratio, hit->partsAt));
        m_camera.setCentre(hit->cluster.at);
        moved();
    } else if (hit) {
        // Several at one place come one after the other.
        qsizetype next = 0;
        for (qsizetype i = 0; i < hit->marks.size(); ++i) {
            if (marks()[hit->marks[i]].id == m_lastMark) {
                next = (i + 1) % hit->marks.size();
            }
        }
        m_lastMark = marks()[hit->marks[next]].id;
        Q_EMIT markClicked(QString(m_lastMark));
    } else if (const MapSymbol* symbol =
                   m_symbols->symbolAt(m_camera, at * ratio, ratio, m_overlays->shown().stack)) {
        Q_EMIT symbolClicked(QString(symbol->id));
    } else if (const AreaCode area = areaAt(at); !area.isNull()) {
        chooseArea(area);
    }
}

void MapWidget::endDrawing() {
    if (m_tool == MapTool::Measure) {
        Q_EMIT measured(m_overlays->drawnMetres());
        m_tool = MapTool::Look;  // what was measured stays to be read
        setCursor(Qt::ArrowCursor);
        update();
        Q_EMIT toolChanged();
        return;
    }
    GeoRing ring;
    for (const QPointF& corner : std::as_const(m_overlays->drawing)) {
        ring.append(fromWorld(corner));
    }
    setTool(MapTool::Look);
    if (ring.size() > 2) {
        ring.append(ring.first());
        Q_EMIT lassoed(ring);
    }
}

bool MapWidget::moveByKey(QKeyEvent& event) {
    const double ratio = devicePixelRatioF();
    const double step = keyStep * ratio * (event.modifiers() & Qt::ShiftModifier ? 5 : 1);
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event.key()) {
        case Qt::Key_Left:
            m_camera.pan({step, 0});
            break;
        case Qt::Key_Right:
            m_camera.pan({-step, 0});
            break;
        case Qt::Key_Up:
            m_camera.pan({0, step});
            break;
        case Qt::Key_Down:
            m_camera.pan({0, -step});
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(wheelFactor, middle);
            break;
        case Qt::Key_Minus:
            zoomBy(1 / wheelFactor, middle);
            break;
        case Qt::Key_Home:
            showAll();
            return true;
        default:
            return false;
    }
    moved();
    return true;
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(*event)) {
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        stepArea(event->key() == Qt::Key_PageDown ? 1 : -1);
    } else if (event->key() == Qt::Key_Escape &&
               (m_tool != MapTool::Look || !m_overlays->drawing.isEmpty())) {
        setTool(MapTool::Look);
    } else if (enter && m_tool == MapTool::Lasso) {
        lassoByKey(event->modifiers() & Qt::ControlModifier);
    } else if (enter && (m_tool == MapTool::Pick || m_tool == MapTool::Measure)) {
        click({width() / 2.0, height() / 2.0});
    } else if (enter && !m_focused.isNull()) {
        fitArea(m_focused);
        Q_EMIT areaClicked(m_focused);
    } else if (event->key() == Qt::Key_Space && !m_focused.isNull()) {
        Q_EMIT areaClicked(m_focused);
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// A corner at the cross; `closes`: the ring is done.
void MapWidget::lassoByKey(bool closes) {
    if (closes) {
        endDrawing();
        return;
    }
    m_overlays->drawing.append(m_camera.centre());
    setAccessibleDescription(QCoreApplication::translate("qz::MapWidget",
                                                         "%n corners; Ctrl+Return closes the ring", nullptr,
                                                         int(m_overlays->drawing.size())));
    update();
}

QString MapWidget::wordsAt(const QPointF& at) const {
    const double ratio = devicePixelRatioF();
    QStringList lines;
    if (const auto hit = m_overlays->hitAt(m_camera, at * ratio, ratio)) {
        if (hit->marks.isEmpty()) {
            lines.append(QCoreApplication::translate("qz::MapWidget", "%n records; a click looks closer",
                                                     nullptr, int(hit->cluster.count)));
        }
        for (const qsizetype mark : hit->marks) {
            lines.append(marks()[mark].id);
        }
    }
    lines.append(m_symbols->wordsAt(m_camera, at * ratio, ratio, shown().stack));
    const AreaCode area = areaAt(at);
    if (m_tree && !area.isNull()) {
        lines.append(m_tree->path(area, QStringLiteral(" › ")));
        if (const QString words = m_ground->wordsOf(area); !words.isEmpty()) {
            lines.append(words);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

bool MapWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString words = wordsAt(help->pos());
        if (words.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), words, this);
        }
        return true;
    }
    return QWidget::event(event);
}

}  // namespace qz
