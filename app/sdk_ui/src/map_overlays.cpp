// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_overlays.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "qz/map/heat.h"
#include "qz/map/map_snapshot.h"
#include "qz/map/spare_memory.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr qsizetype atOnce = 4000;  ///< records whose groups are made without a worker
constexpr int markSize = 14;        ///< pixels
constexpr double clickReach = 10;   ///< pixels
constexpr int heatPixels = 4;       ///< device pixels a value
constexpr int heatReach = 5;        ///< values
constexpr int rampSteps = 64;

/// States drawn last stand on top (tokens: done, hold, new, run, check, soon, over).
constexpr std::array<MarkId, 7> drawOrder{MarkId::Done,  MarkId::Hold, MarkId::New, MarkId::Run,
                                          MarkId::Check, MarkId::Soon, MarkId::Over};

std::uint8_t categoryOf(MarkId mark) { return std::uint8_t(std::min(int(mark), PointLayer::categories - 1)); }

/// From nothing to the strongest of the theme's steps.
std::vector<QRgb> heatRamp(const ThemeTokens& t, double opacity) {
    std::vector<QRgb> ramp;
    for (int i = 0; i < rampSteps; ++i) {
        const double at = double(i) / (rampSteps - 1) * double(t.sequential.size() - 1);
        const auto step = std::min(std::size_t(at), t.sequential.size() - 2);
        const double part = at - double(step);
        const QColor& a = t.sequential[step];
        const QColor& b = t.sequential[step + 1];
        const auto mix = [part](int x, int y) { return int(std::lround(x + part * (y - x))); };
        const double strength = std::min(1.0, i / (rampSteps / 5.0)) * opacity;
        ramp.push_back(qPremultiply(qRgba(mix(a.red(), b.red()), mix(a.green(), b.green()),
                                          mix(a.blue(), b.blue()), int(255 * strength))));
    }
    return ramp;
}

}  // namespace

QRectF paintedWorld(const QPainter& painter, const MapCamera& camera, QSizeF margin) {
    const QRectF part =
        painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(0, 0), camera.size());
    const QPointF around(margin.width(), margin.height());
    return {camera.toWorld(part.topLeft() - around), camera.toWorld(part.bottomRight() + around)};
}

double groupRadius(std::uint32_t count) { return 11 + 3.2 * std::log10(double(std::max(1U, count))); }

MapOverlays::MapOverlays(const Theme& theme) : m_theme(theme), m_sprites(2000) {
    m_pool.setMaxThreadCount(1);
}

MapOverlays::~MapOverlays() {
    m_pool.clear();
    m_pool.waitForDone();
}

void MapOverlays::setMarks(const QList<MapMark>& marks) {
    m_marks = marks;
    makeLayer();
}

void MapOverlays::makeLayer() {
    m_layer = PointLayer::make(std::size_t(m_marks.size()), [this](std::size_t i) {
        const MapMark& mark = std::as_const(m_marks)[qsizetype(i)];
        return MapPoint{mark.point, categoryOf(mark.mark), mark.day};
    });
    makePyramid();
}

void MapOverlays::makePyramid() {
    const quint64 generation = ++m_generation;
    m_pyramid.reset();
    if (m_marks.size() <= atOnce) {
        m_making = false;
        m_pyramid = ClusterPyramid::make(*m_layer, m_filter);
        return;
    }
    m_making = true;
    m_pool.clear();
    m_pool.start([this, layer = m_layer, filter = m_filter, generation] {
        const std::shared_ptr<const ClusterPyramid> pyramid = ClusterPyramid::make(*layer, filter);
        giveBackSpareMemory();
        QMetaObject::invokeMethod(
            this,
            [this, pyramid, generation] {
                if (generation == m_generation) {
                    m_making = false;
                    m_pyramid = pyramid;
                    Q_EMIT changed();
                }
            },
            Qt::QueuedConnection);
    });
}

void MapOverlays::setShown(const MapShown& shown) {
    const bool other = shown.states != m_shown.states;
    m_shown = shown;
    if (other) {
        m_filter.categories = shown.states;
        if (m_layer) {
            makePyramid();
        }
    }
}

void MapOverlays::setDays(qint32 from, qint32 to) {
    m_filter.fromDay = from;
    m_filter.toDay = to;
    if (m_layer) {
        makePyramid();
    }
}

void MapOverlays::setPoint(std::optional<GeoPoint> point, MarkId mark, const QString& label) {
    m_point = point;
    m_mark = mark;
    m_label = label;
}

void MapOverlays::themeChanged() { m_sprites.clear(); }

int MapOverlays::zoomOf(const MapCamera& camera, double ratio) const {
    return int(std::lround(std::log2(camera.pixelsPerWorld() / ratio / ClusterPyramid::tile)));
}

std::optional<MapOverlays::Hit> MapOverlays::hitAt(const MapCamera& camera, QPointF at, double ratio) const {
    if (!m_layer || !m_shown.stack.shows(MapLayer::Events)) {
        return std::nullopt;
    }
    const double reach = clickReach * ratio;
    const QRectF near(camera.toWorld(at - QPointF(reach, reach) * 3),
                      camera.toWorld(at + QPointF(reach, reach) * 3));
    const int zoom = zoomOf(camera, ratio);
    if (m_pyramid && zoom <= ClusterPyramid::deepestZoom) {
        std::optional<Hit> best;
        double nearest = 3 * reach;
        for (const MapCluster& cluster : m_pyramid->clustersIn(zoom, near)) {
            const QPointF off = camera.toScreen(cluster.at) - at;
            const double distance = std::hypot(off.x(), off.y());
            if (distance < nearest &&
                distance <= (cluster.count > 1 ? groupRadius(cluster.count) * ratio : reach)) {
                nearest = distance;
                best = Hit{{}, cluster, 0};
            }
        }
        if (best && best->cluster.count == 1) {
            best->marks = {qsizetype(m_layer->number(best->cluster.point))};
        } else if (best) {
            best->partsAt = m_pyramid->zoomToPart(best->cluster, zoom);
        }
        return best;
    }
    QList<std::pair<double, qsizetype>> hits;
    m_layer->eachIn(near, m_filter, [&](std::size_t i) {
        const QPointF off = camera.toScreen(m_layer->world(i)) - at;
        const double distance = std::hypot(off.x(), off.y());
        if (distance <= reach) {
            hits.append({distance, qsizetype(m_layer->number(i))});
        }
    });
    if (hits.isEmpty()) {
        return std::nullopt;
    }
    std::sort(hits.begin(), hits.end());
    Hit hit;
    for (const auto& [distance, mark] : std::as_const(hits)) {
        hit.marks.append(mark);
    }
    return hit;
}

QStringList MapOverlays::marksIn(const GeoRing& ring) const {
    const GeoMultiPolygon shape{GeoPolygon{ring, {}}};
    QStringList found;
    for (const MapMark& mark : m_marks) {
        if (m_filter.takes(categoryOf(mark.mark), mark.day) && polygonContains(shape, mark.point)) {
            found.append(mark.id);
        }
    }
    return found;
}

void MapOverlays::paintHeat(QPainter& painter, const MapCamera& camera, double ratio) const {
    if (!m_layer || m_layer->size() == 0) {
        return;
    }
    const int pixels = std::max(1, int(std::lround(heatPixels * ratio)));
    const int columns = std::max(1, camera.size().width() / pixels);
    const int rows = std::max(1, camera.size().height() / pixels);
    const HeatField field = heatField(*m_layer, m_filter, camera.seen(), columns, rows, heatReach);
    const QImage image =
        heatImage(field, heatRamp(m_theme.tokens(), m_shown.stack.at(MapLayer::Heat).opacity));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(0, 0), camera.size()), image);
}

const QPixmap& MapOverlays::markSprite(MarkId mark, double ratio) {
    const auto key = quint64(mark);
    if (const QPixmap* known = m_sprites.object(key)) {
        return *known;
    }
    constexpr int side = markSize + 4;  // with the halo
    QPixmap sprite((QSizeF(side, side) * ratio).toSize());
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    drawMark(painter, QRectF(2, 2, markSize, markSize), mark, m_theme.tokens(), true);
    painter.end();
    auto* kept = new QPixmap(sprite);
    m_sprites.insert(key, kept);
    return *kept;
}

/// Groups that look the same share a picture: the same number, and shares of states to a hundredth of the
/// rim.
const QPixmap& MapOverlays::groupSprite(const MapCluster& group, double ratio) {
    quint32 shares = 1;
    for (const std::uint32_t count : group.counts) {
        shares = shares * 101 + quint32(quint64(count) * 100 / group.count);
    }
    const quint64 key = (quint64(group.count) << 32) | shares;  // marks lie below: no group is of none
    if (const QPixmap* known = m_sprites.object(key)) {
        return *known;
    }
    auto* kept = new QPixmap(drawnGroup(group, ratio));
    m_sprites.insert(key, kept);
    return *kept;
}

QPixmap MapOverlays::drawnGroup(const MapCluster& group, double ratio) const {
    const ThemeTokens& t = m_theme.tokens();
    const double radius = groupRadius(group.count);
    const double side = 2 * std::ceil(radius + 3);
    QPixmap sprite((QSizeF(side, side) * ratio).toSize());
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    const QPointF middle(side / 2, side / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.halo);
    painter.drawEllipse(middle, radius + 2, radius + 2);
    double from = 90;  // from 12 o'clock, the most pressing first
    for (auto mark = drawOrder.rbegin(); mark != drawOrder.rend(); ++mark) {
        const double span = -360.0 * group.counts[categoryOf(*mark)] / group.count;
        if (span < 0) {
            painter.setBrush(t.state(*mark).mark);
            painter.setPen(QPen(t.state(*mark).text, 0.8));
            painter.drawPie(QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                            int(std::lround(from * 16)), int(std::lround(span * 16)));
            from += span;
        }
    }
    painter.setPen(QPen(t.line2, 0.8));
    painter.setBrush(t.raised);
    painter.drawEllipse(middle, radius - 4, radius - 4);
    painter.setPen(t.text);
    QFont font = textFont(TextRole::CaptionStrong);
    if (group.count > 999) {
        font.setPointSizeF(font.pointSizeF() - 1.5);
    }
    painter.setFont(font);
    painter.drawText(QRectF(0, 0, side, side), Qt::AlignCenter, QString::number(group.count));
    painter.end();
    return sprite;
}

void MapOverlays::paintMarks(QPainter& painter, const MapCamera& camera, double ratio) {
    if (!m_layer) {
        return;
    }
    const QRectF seen = paintedWorld(painter, camera, {40 * ratio, 40 * ratio});
    const auto draw = [&](const QPixmap& sprite, QPointF world) {
        painter.drawPixmap(camera.placeOf(world, sprite.size()), sprite);
    };
    const int zoom = zoomOf(camera, ratio);
    std::array<std::vector<QPointF>, PointLayer::categories> single;
    std::vector<MapCluster> groups;
    if (zoom > ClusterPyramid::deepestZoom) {
        m_layer->eachIn(seen, m_filter,
                        [&](std::size_t i) { single[m_layer->category(i)].push_back(m_layer->world(i)); });
    } else if (m_pyramid) {
        for (const MapCluster& cluster : m_pyramid->clustersIn(zoom, seen)) {
            if (cluster.count == 1) {
                single[m_layer->category(cluster.point)].push_back(cluster.at);
            } else {
                groups.push_back(cluster);
            }
        }
    }
    for (const MarkId mark : drawOrder) {
        for (const QPointF& world : single[categoryOf(mark)]) {
            draw(markSprite(mark, ratio), world);
        }
    }
    for (const MapCluster& group : groups) {
        draw(groupSprite(group, ratio), group.at);
    }
}

void MapOverlays::paintPoint(QPainter& painter, const MapCamera& camera, double ratio) const {
    if (!m_point) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    painter.save();
    painter.scale(ratio, ratio);
    const QPointF at = camera.toScreen(toWorld(*m_point)) / ratio;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, 2));
    painter.drawEllipse(at, 15, 15);
    drawMark(painter, QRectF(at.x() - 11, at.y() - 11, 22, 22), m_mark, t, true);
    if (!m_label.isEmpty()) {
        painter.setFont(textFont(TextRole::Body));
        const QFontMetricsF metrics(painter.font());
        const double wide = metrics.horizontalAdvance(m_label);
        const double most = camera.size().width() / ratio - wide - 4;
        QPainterPath text;
        text.addText(std::clamp(at.x() - wide / 2, 4.0, std::max(4.0, most)), at.y() + 18 + metrics.ascent(),
                     painter.font(), m_label);
        painter.strokePath(text, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(text, t.text);
    }
    painter.restore();
}

double MapOverlays::drawnMetres() const {
    double metres = 0;
    for (qsizetype i = 1; i < drawing.size(); ++i) {
        metres += distanceMetres(fromWorld(drawing[i - 1]), fromWorld(drawing[i]));
    }
    return metres;
}

void MapOverlays::paintDrawing(QPainter& painter, const MapCamera& camera, double ratio, bool closed) const {
    if (drawing.isEmpty()) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    QPolygonF line;
    for (const QPointF& corner : drawing) {
        line.append(camera.toScreen(corner));
    }
    if (closed) {
        QColor wash = t.accent;
        wash.setAlphaF(0.15F);
        painter.setPen(QPen(t.accent, 2 * ratio));
        painter.setBrush(wash);
        painter.drawPolygon(line);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.halo, 5 * ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(QPen(t.accent, 2 * ratio, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setBrush(t.raised);
    for (const QPointF& corner : std::as_const(line)) {
        painter.drawEllipse(corner, 3.5 * ratio, 3.5 * ratio);
    }
    const double metres = drawnMetres();
    const QLocale locale;
    const QString text = metres >= 1000 ? QStringLiteral("%1 km").arg(locale.toString(metres / 1000, 'f', 2))
                                        : QStringLiteral("%1 m").arg(locale.toString(std::lround(metres)));
    painter.save();
    painter.scale(ratio, ratio);
    painter.setFont(textFont(TextRole::BodyStrong));
    const QPointF end = line.last() / ratio;
    QPainterPath words;
    words.addText(end + QPointF(10, -8), painter.font(), text);
    painter.strokePath(words, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(words, t.text);
    painter.restore();
}

}  // namespace qz
