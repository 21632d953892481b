// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "qz/ui/chart_surface.h"

namespace qz {

/// What a surface draws on: by our painter or by Qt Charts. Has no focus of its own.
class ChartCanvas {
public:
    virtual ~ChartCanvas() = default;
    [[nodiscard]] virtual QWidget* widget() = 0;
    [[nodiscard]] virtual ChartPainter painter() const = 0;
    virtual void show(const Chart& chart, const ChartStyle& style) = 0;
    virtual void setCursorPlace(const std::optional<ChartPlace>& place, bool ring) = 0;
    [[nodiscard]] virtual std::optional<ChartPlace> at(const QPointF& point) const = 0;
};

[[nodiscard]] ChartCanvas* makeOwnCanvas(QWidget* parent);
/// Null where the program was built without Qt Charts.
[[nodiscard]] ChartCanvas* makeQtCanvas(QWidget* parent);
/// Bars, stacked bars, lines and pies that are short enough.
[[nodiscard]] bool isForQtCharts(const Chart& chart);
/// The ring around the value under the cursor.
void drawCursor(QPainter& painter, const QRectF& mark, const ChartStyle& style);

}  // namespace qz
