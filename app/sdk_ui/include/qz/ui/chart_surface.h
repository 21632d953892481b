// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "qz/filter.h"
#include "qz/print/chart_drawing.h"
#include "qz/ui/theme.h"

class QLabel;
class QStackedLayout;
class QTableView;

namespace qz {

/// Who draws bars, stacked bars, lines and pies of up to 5,000 values. The other kinds, and longer ones, are
/// always drawn by our painter, and so is paper.
enum class ChartPainter { QtCharts, Own };

/// What this build prefers: Qt Charts, unless it was built with QIZONG_QTCHARTS=OFF.
[[nodiscard]] ChartPainter preferredChartPainter();
inline constexpr int kMostQtChartPoints = 5000;

/// Inks and faces of the screen.
[[nodiscard]] ChartStyle screenChartStyle(const ThemeTokens& tokens);

class ChartCanvas;

/// A chart: with the pointer or the arrow keys a value is read out; click, Return or Space asks for the rows
/// behind it; T shows the same as a table; Ctrl+C copies picture and table. What it shows is its accessible
/// description, the value under the cursor its accessible value. Never moves by itself. UI thread.
class ChartSurface final : public QWidget {
    Q_OBJECT
public:
    explicit ChartSurface(const Theme& theme, QWidget* parent = nullptr,
                          ChartPainter painter = preferredChartPainter());
    ~ChartSurface() override;

    void setChart(const Chart& chart);
    [[nodiscard]] const Chart& chart() const { return m_chart; }
    /// Who draws the chart it holds.
    [[nodiscard]] ChartPainter painter() const;
    void showTable(bool on);
    [[nodiscard]] bool isTableShown() const;
    /// Picture and tab-separated table.
    void copy() const;
    /// The value under the keyboard's cursor or the pointer, in words; empty: none.
    [[nodiscard]] QString readOut() const;
    [[nodiscard]] std::optional<ChartPlace> cursor() const { return m_cursor; }
    void setCursorPlace(std::optional<ChartPlace> place);
    /// On white, in black and patterns: what copy() gives and paper shows.
    [[nodiscard]] QImage picture(const QSize& size, double ratio = 2) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The rows behind a value: lists show exactly these.
    void rowsRequested(const qz::Filter& filter);
    void readOutChanged(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeCanvas();
    void restyle();
    void moveCursor(int series, int category);
    void openRows(const ChartPlace& place);
    void hover(const QPointF& point, const QPoint& global);
    void fillTable();
    void say();

    const Theme& m_theme;
    ChartPainter m_wanted;
    Chart m_chart;
    QStackedLayout* m_stack;
    ChartCanvas* m_canvas = nullptr;
    QTableView* m_table = nullptr;
    std::optional<ChartPlace> m_cursor;
};

}  // namespace qz
