// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QWidget>

#include "grid/domain/grid_drawing.h"
#include "qz/ui/map_widget.h"

namespace qz::grid {

enum class DrawTool {
    Move,   ///< corners; a click chooses a grid
    Split,  ///< a line through the chosen grid
    Draw    ///< a new grid, corner after corner
};

/// The grids of a village over the map while they are drawn. Lies on a MapWidget, which still moves under it.
/// By mouse: drag a corner; double click a side to bend it; with a line tool click corner after corner,
/// double click ends. By keyboard: full stop and comma go from corner to corner of the chosen grid, arrows
/// move the corner (Shift: ten times as far), Return sets it, Delete removes it, Escape puts it back; with a
/// line tool arrows move the map, Return sets a corner at the cross, Ctrl+Return ends, Backspace takes the
/// last one back.
class GridCanvas final : public QWidget {
    Q_OBJECT
public:
    GridCanvas(const Theme& theme, MapWidget& map);

    void setDrawing(const GridDrawing& drawing);
    /// Drawn dashed below, to compare.
    void setBefore(const QList<GeoMultiPolygon>& shapes);
    void setVillage(const GeoMultiPolygon& boundary) { m_village = boundary; }
    void setFaults(const QList<TopologyFinding>& faults);
    void setChosen(const QList<qsizetype>& grids);
    void setTaken(const QStringList& codes) { m_taken = codes; }
    void setReadOnly(bool on);
    void setTool(DrawTool tool);
    [[nodiscard]] DrawTool tool() const { return m_tool; }
    [[nodiscard]] const std::optional<GeoPoint>& corner() const { return m_corner; }
    /// The chosen one, out of all grids that have it.
    void removeCorner();

Q_SIGNALS:
    void drawn(const qz::grid::GridDrawing& drawing, const QString& what);
    void failed(const qz::Error& error);
    void gridClicked(qsizetype grid, bool add);
    void toolChanged();
    void cornerChanged();  ///< another one is chosen, or none

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double reachMetres(double pixels) const;
    [[nodiscard]] GeoPoint snapped(const QPointF& at, bool toSides) const;
    [[nodiscard]] std::optional<GeoPoint> cornerUnder(const QPointF& at) const;
    [[nodiscard]] QPainterPath pathOf(const GeoMultiPolygon& shape) const;
    void paintGrids(QPainter& painter) const;
    void paintCorners(QPainter& painter) const;
    void paintFaults(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void setCorner(GeoPoint to);
    void addPoint(const QPointF& at);
    void endLine();
    void stepCorner(int by);
    bool moveByKey(QKeyEvent& event);
    bool lineByKey(const QKeyEvent& event);
    void report(const Result<GridDrawing>& changed, const QString& what);
    void tell();

    const Theme& m_theme;
    MapWidget& m_map;
    GridDrawing m_drawing;
    QList<GeoMultiPolygon> m_before;
    GeoMultiPolygon m_village;
    QList<TopologyFinding> m_faults;
    QList<qsizetype> m_chosen;
    QStringList m_taken;
    DrawTool m_tool = DrawTool::Move;
    std::optional<GeoPoint> m_corner;  ///< chosen
    std::optional<GeoPoint> m_moved;   ///< where it is being moved to
    std::optional<GeoPoint> m_told;    ///< that was chosen when it was told
    GeoRing m_line;
    QPointF m_pressed;
    bool m_dragging = false;
    bool m_readOnly = false;
};

}  // namespace qz::grid
