// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/map_stack.h"

#include <algorithm>
#include <array>

namespace qz {

namespace {

struct LayerName {
    MapLayer layer;
    const char* name;  ///< as desks remember it
    bool shown;
    double opacity;
};

constexpr std::array<LayerName, 9> usual{{{MapLayer::Pictures, "pictures", true, 1},
                                          {MapLayer::Areas, "areas", true, 1},
                                          {MapLayer::Shapes, "shapes", true, 1},
                                          {MapLayer::Borders, "borders", true, 1},
                                          {MapLayer::Heat, "heat", false, 0.75},
                                          {MapLayer::Names, "names", true, 1},
                                          {MapLayer::Facilities, "facilities", false, 1},
                                          {MapLayer::Duty, "duty", false, 1},
                                          {MapLayer::Events, "events", true, 1}}};

}  // namespace

MapStack::MapStack() {
    for (const LayerName& layer : usual) {
        m_entries.append({layer.layer, layer.shown, layer.opacity});
    }
}

qsizetype MapStack::placeOf(MapLayer layer) const {
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [layer](const Entry& entry) { return entry.layer == layer; });
    return found - m_entries.cbegin();
}

const MapStack::Entry& MapStack::at(MapLayer layer) const { return m_entries[placeOf(layer)]; }

void MapStack::show(MapLayer layer, bool shown) { m_entries[placeOf(layer)].shown = shown; }

void MapStack::fade(MapLayer layer, double opacity) {
    m_entries[placeOf(layer)].opacity = std::clamp(opacity, 0.0, 1.0);
}

bool MapStack::move(MapLayer layer, int by) {
    const qsizetype from = placeOf(layer);
    const qsizetype to = from + by;
    if (to < 0 || to >= m_entries.size() || isGround(m_entries[to].layer) != isGround(layer)) {
        return false;
    }
    m_entries.move(from, to);
    return true;
}

QVariantList MapStack::toVariant() const {
    QVariantList list;
    for (const Entry& entry : m_entries) {
        const auto known = std::find_if(usual.begin(), usual.end(),
                                        [&](const LayerName& name) { return name.layer == entry.layer; });
        list.append(QVariantMap{{QStringLiteral("layer"), QString::fromLatin1(known->name)},
                                {QStringLiteral("shown"), entry.shown},
                                {QStringLiteral("opacity"), entry.opacity}});
    }
    return list;
}

MapStack MapStack::fromVariant(const QVariantList& list) {
    MapStack stack;
    QList<MapLayer> order;
    for (const QVariant& item : list) {
        const QVariantMap map = item.toMap();
        const QString name = map.value(QStringLiteral("layer")).toString();
        const auto known = std::find_if(usual.begin(), usual.end(), [&name](const LayerName& layer) {
            return name == QLatin1String(layer.name);
        });
        if (known != usual.end() && !order.contains(known->layer)) {
            order.append(known->layer);
            stack.show(known->layer, map.value(QStringLiteral("shown"), known->shown).toBool());
            stack.fade(known->layer, map.value(QStringLiteral("opacity"), known->opacity).toDouble());
        }
    }
    stack.arrange(order);
    return stack;
}

void MapStack::arrange(QList<MapLayer> lowestFirst) {
    for (qsizetype i = 0; i < qsizetype(usual.size()); ++i) {
        if (!lowestFirst.contains(usual[std::size_t(i)].layer)) {
            lowestFirst.insert(std::min(i, lowestFirst.size()), usual[std::size_t(i)].layer);
        }
    }
    std::stable_sort(m_entries.begin(), m_entries.end(), [&lowestFirst](const Entry& a, const Entry& b) {
        return std::pair(!isGround(a.layer), lowestFirst.indexOf(a.layer)) <
               std::pair(!isGround(b.layer), lowestFirst.indexOf(b.layer));
    });
}

}  // namespace qz
