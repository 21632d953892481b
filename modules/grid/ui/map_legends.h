// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "grid/domain/map_shading.h"
#include "qz/ui/map_stack.h"
#include "qz/ui/theme.h"

namespace qz::grid {

/// A swatch and words for each thing that a layer shows.
class MapLegend final : public QWidget {
    Q_OBJECT
public:
    enum class Sample { Fill, Hatch, Line, Dashes, Square, Round };
    struct Line {
        Sample sample = Sample::Fill;
        std::function<QPen(const ThemeTokens&)> pen;      ///< of lines and edges
        std::function<QBrush(const ThemeTokens&)> brush;  ///< of fills
        QString text;
        QString letter = {};
    };
    explicit MapLegend(const Theme& theme, QWidget* parent = nullptr);
    void setLines(const QList<Line>& lines);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    const Theme& m_theme;
    QList<Line> m_lines;
};

/// Lines for the steps of colours, from few to many, and what is hidden.
[[nodiscard]] QList<MapLegend::Line> shadingLegend(const AreaShading& shading);
/// From few to many.
[[nodiscard]] QList<MapLegend::Line> heatLegend();
/// Counties, towns, villages, grids as the map draws them.
[[nodiscard]] QList<MapLegend::Line> borderLegend();
/// A sign for each kind.
[[nodiscard]] QList<MapLegend::Line> symbolLegend(const QList<MapSymbol>& kinds, bool round);

}  // namespace qz::grid
