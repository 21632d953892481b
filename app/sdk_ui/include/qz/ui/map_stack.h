// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QVariantList>

#include "qz/geo.h"

namespace qz {

/// What a map can show. Those up to Borders are the ground: tiles are made of them; the others stand on it.
enum class MapLayer { Pictures, Shapes, Areas, Borders, Heat, Facilities, Duty, Names, Events };

/// The layers of a map: each once, lowest first, the ground before what stands on it.
class MapStack final {
public:
    struct Entry {
        MapLayer layer = MapLayer::Areas;
        bool shown = true;
        double opacity = 1;
        bool operator==(const Entry&) const = default;
    };
    MapStack();
    [[nodiscard]] static bool isGround(MapLayer layer) { return layer <= MapLayer::Borders; }
    [[nodiscard]] const QList<Entry>& entries() const { return m_entries; }
    [[nodiscard]] const Entry& at(MapLayer layer) const;
    [[nodiscard]] bool shows(MapLayer layer) const { return at(layer).shown; }
    void show(MapLayer layer, bool shown = true);
    void fade(MapLayer layer, double opacity);
    /// Over the next one (1) or under it (−1). False where the ground or the top ends.
    bool move(MapLayer layer, int by);
    /// In this order, the ground kept below the rest; layers that are not named stand where they usually do.
    void arrange(QList<MapLayer> lowestFirst);

    /// What a desk remembers. Layers that the list does not know stand where they usually do.
    [[nodiscard]] QVariantList toVariant() const;
    [[nodiscard]] static MapStack fromVariant(const QVariantList& list);
    bool operator==(const MapStack&) const = default;

private:
    [[nodiscard]] qsizetype placeOf(MapLayer layer) const;
    QList<Entry> m_entries;
};

/// A thing that stands somewhere and is no record: a facility, a unit on duty. Nothing personal.
struct MapSymbol {
    QString title;
    QString note;    ///< what the tool tip says below it
    QString letter;  ///< one character that tells the kind
    GeoPoint point;
    int tone = 0;        ///< the colour of its kind, any number
    bool isOld = false;  ///< it stood there some time ago; drawn with a broken edge
    QString id = {};     ///< that a click on it tells; empty: it tells nothing
    bool operator==(const MapSymbol&) const = default;
};

}  // namespace qz
