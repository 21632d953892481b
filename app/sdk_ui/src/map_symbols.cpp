// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_symbols.h"

#include <QPainter>
#include <cmath>
#include <limits>

#include "map_overlays.h"
#include "qz/map/map_snapshot.h"

namespace qz {

namespace {

constexpr double signSize = 18;    ///< pixels
constexpr double together = 20;    ///< pixels of the squares in which signs become one
constexpr double clickReach = 11;  ///< pixels
constexpr int mostLines = 8;       ///< of a tool tip

/// Colours of kinds: the charts' series, told apart in both themes.
QColor toneOf(const ThemeTokens& t, int tone) {
    return t.chart[std::size_t(std::abs(tone)) % t.chart.size()];
}

}  // namespace

void MapSymbols::set(MapLayer layer, const QList<MapSymbol>& symbols) {
    std::vector<MapPoint> points;
    points.reserve(std::size_t(symbols.size()));
    for (const MapSymbol& symbol : symbols) {
        points.push_back({symbol.point, 0, 0});
    }
    m_sets.insert(int(layer), {symbols, PointLayer::make(points)});
}

QPixmap MapSymbols::sprite(const MapSymbol& symbol, MapLayer layer, int more, double ratio) {
    const QString key = QStringLiteral("%1/%2/%3/%4/%5")
                            .arg(int(layer))
                            .arg(symbol.tone)
                            .arg(more)
                            .arg(symbol.isOld ? 1 : 0) +
                        symbol.letter;
    if (const QPixmap* known = m_sprites.object(key)) {
        return *known;
    }
    const ThemeTokens& t = m_theme.tokens();
    const double side = signSize + 6;
    QPixmap pixmap((QSizeF(side, side) * ratio).toSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    const QRectF box(3, 3, signSize, signSize);
    const double round = layer == MapLayer::Duty ? signSize / 2 : 3;  // units are round, facilities square
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.halo);
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), round + 1.5, round + 1.5);
    painter.setPen(
        QPen(symbol.isOld ? t.text3 : toneOf(t, symbol.tone), 2, symbol.isOld ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(t.raised);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), round, round);
    painter.setPen(symbol.isOld ? t.text3 : t.text);
    painter.setFont(textFont(TextRole::CaptionStrong));
    painter.drawText(box, Qt::AlignCenter, more > 0 ? QString::number(more + 1) : symbol.letter);
    painter.end();
    m_sprites.insert(key, new QPixmap(pixmap));
    return pixmap;
}

void MapSymbols::paint(QPainter& painter, const MapCamera& camera, MapLayer layer, double ratio) {
    const auto set = m_sets.constFind(int(layer));
    if (set == m_sets.constEnd()) {
        return;
    }
    const double margin = (signSize + together) * ratio;  // groups that reach in are whole
    const QRectF seen = paintedWorld(painter, camera, {margin, margin});
    // Squares of the world, not of the window: nothing jumps while the map moves.
    const double square = together * ratio / camera.pixelsPerWorld();
    QHash<std::pair<qint64, qint64>, std::pair<std::size_t, int>> groups;
    set->points->eachIn(seen, PointFilter(), [&](std::size_t i) {
        const QPointF at = set->points->world(i);
        const std::pair<qint64, qint64> place(qint64(std::floor(at.x() / square)),
                                              qint64(std::floor(at.y() / square)));
        if (const auto known = groups.find(place); known != groups.end()) {
            ++known->second;
            const auto isOld = [&](std::size_t each) {
                return set->symbols[qsizetype(set->points->number(each))].isOld;
            };
            if (isOld(known->first) && !isOld(i)) {
                known->first = i;  // a group is old when all of it is
            }
        } else {
            groups.insert(place, {i, 0});
        }
    });
    for (const auto& [first, more] : std::as_const(groups)) {
        const MapSymbol& symbol = set->symbols[qsizetype(set->points->number(first))];
        const QPixmap sign = sprite(symbol, layer, more, ratio);
        painter.drawPixmap(camera.placeOf(set->points->world(first), sign.size()), sign);
    }
}

const MapSymbol* MapSymbols::symbolAt(const MapCamera& camera, QPointF at, double ratio,
                                      const MapStack& stack) const {
    const double reach = clickReach * ratio;
    const QRectF near(camera.toWorld(at - QPointF(reach, reach)), camera.toWorld(at + QPointF(reach, reach)));
    const MapSymbol* found = nullptr;
    for (auto entry = stack.entries().crbegin(); entry != stack.entries().crend() && found == nullptr;
         ++entry) {
        const auto set = m_sets.constFind(int(entry->layer));
        if (!entry->shown || set == m_sets.constEnd()) {
            continue;
        }
        double best = std::numeric_limits<double>::max();
        set->points->eachIn(near, PointFilter(), [&](std::size_t i) {
            const MapSymbol& symbol = set->symbols[qsizetype(set->points->number(i))];
            const QPointF way = set->points->world(i) - near.center();
            const double far = QPointF::dotProduct(way, way);
            if (!symbol.id.isEmpty() && far < best) {
                best = far;
                found = &symbol;
            }
        });
    }
    return found;
}

QStringList MapSymbols::wordsAt(const MapCamera& camera, QPointF at, double ratio,
                                const MapStack& stack) const {
    QStringList lines;
    const double reach = clickReach * ratio;
    const QRectF near(camera.toWorld(at - QPointF(reach, reach)), camera.toWorld(at + QPointF(reach, reach)));
    for (auto entry = stack.entries().crbegin(); entry != stack.entries().crend(); ++entry) {
        const auto set = m_sets.constFind(int(entry->layer));
        if (!entry->shown || set == m_sets.constEnd()) {
            continue;
        }
        set->points->eachIn(near, PointFilter(), [&](std::size_t i) {
            const MapSymbol& symbol = set->symbols[qsizetype(set->points->number(i))];
            if (lines.size() < mostLines) {
                lines.append(symbol.note.isEmpty() ? symbol.title
                                                   : symbol.title + QStringLiteral(" · ") + symbol.note);
            }
        });
    }
    return lines;
}

}  // namespace qz
