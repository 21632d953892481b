// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "qz/ui/chart_surface.h"

class QToolButton;

namespace qz {

class PaneTitle;

/// A chart with its title, switch to the table, copy, and below it what it shows or what the cursor is on.
class ChartPane final : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(const Theme& theme, QWidget* parent = nullptr);
    void setChart(const Chart& chart);
    /// Words in place of the chart: why there is none.
    void setAbsent(const QString& title, const QString& why);
    [[nodiscard]] ChartSurface* surface() const { return m_surface; }

Q_SIGNALS:
    void rowsRequested(const qz::Filter& filter);

private:
    void showWords(const QString& readOut);

    PaneTitle* m_title;
    QToolButton* m_table;
    QToolButton* m_copy;
    ChartSurface* m_surface;
    QLabel* m_words;
};

}  // namespace qz
