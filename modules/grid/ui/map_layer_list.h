// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "qz/ui/map_stack.h"

namespace qz::grid {

/// The layers of a map, the uppermost first: Space shows and hides one, Alt with Up or Down or the mouse
/// moves it; the ground stays below what stands on it. Keeps the choice, draws nothing itself.
class MapLayerList final : public QListWidget {
    Q_OBJECT
public:
    explicit MapLayerList(QWidget* parent = nullptr);
    [[nodiscard]] const MapStack& stack() const { return m_stack; }
    void setStack(const MapStack& stack);
    [[nodiscard]] MapLayer current() const;
    void choose(MapLayer layer);
    void fade(MapLayer layer, double opacity);
    void setShown(MapLayer layer, bool shown);
    /// Layers that nothing can fill on this desk are not offered.
    void setAbsent(const QList<MapLayer>& layers);
    [[nodiscard]] static QString title(MapLayer layer);  ///< translated

Q_SIGNALS:
    void changed();
    void chosen(qz::MapLayer layer);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fill();
    void fitHeight();
    [[nodiscard]] int rowHeight() const;
    void take();
    MapStack m_stack;
    QList<MapLayer> m_absent;
    bool m_filling = false;
};

}  // namespace qz::grid
