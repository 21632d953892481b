// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHash>
#include <QPixmap>
#include <memory>

#include "qz/map/map_camera.h"
#include "qz/map/point_layer.h"
#include "qz/ui/map_stack.h"
#include "qz/ui/theme.h"

class QPainter;

namespace qz {

/// Facilities and units on duty: a small sign for each; where they stand too close, one with their number.
/// In device pixels. UI thread.
class MapSymbols final {
public:
    explicit MapSymbols(const Theme& theme) : m_theme(theme), m_sprites(500) {}
    void set(MapLayer layer, const QList<MapSymbol>& symbols);
    void themeChanged() { m_sprites.clear(); }
    void paint(QPainter& painter, const MapCamera& camera, MapLayer layer, double ratio);
    /// What a click there is on: the upper layer first, the nearest first. Null: nothing that can be clicked.
    [[nodiscard]] const MapSymbol* symbolAt(const MapCamera& camera, QPointF at, double ratio,
                                            const MapStack& stack) const;
    /// Titles and notes of what stands there, the upper layer first.
    [[nodiscard]] QStringList wordsAt(const MapCamera& camera, QPointF at, double ratio,
                                      const MapStack& stack) const;

private:
    struct Set {
        QList<MapSymbol> symbols;
        std::shared_ptr<const PointLayer> points;
    };
    [[nodiscard]] QPixmap sprite(const MapSymbol& symbol, MapLayer layer, int more, double ratio);

    const Theme& m_theme;
    QHash<int, Set> m_sets;  ///< by layer
    QCache<QString, QPixmap> m_sprites;
};

}  // namespace qz
