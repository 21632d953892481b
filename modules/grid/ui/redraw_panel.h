// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/ui/grid_canvas.h"
#include "qz/cases.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace qz::grid {

/// A grid of the drawing beside the one that has its code now.
struct GridChange {
    enum class Kind { Same, Moved, New, Gone } kind = Kind::Same;
    QString code;
    double before = 0;  ///< square metres
    double after = 0;
};
/// By code. Pure.
[[nodiscard]] QList<GridChange> gridChanges(const QList<DrawnGrid>& before, const QList<DrawnGrid>& after);

/// The tab of a redrawing: the grids as drawn over those in force (dashed), what changes grid by grid, and
/// the way to the drawing.
class RedrawPanel final : public QWidget {
    Q_OBJECT
public:
    RedrawPanel(const Theme& theme, const Areas& areas, const Session& session, Navigation& navigation,
                QWidget* parent);
    void showCase(const CaseDetail& detail);

private:
    [[nodiscard]] QString lineOf(const GridChange& change) const;

    const Theme& m_theme;
    const Areas& m_areas;
    const Session& m_session;
    MapWidget* m_map;
    GridCanvas* m_canvas;
    QListWidget* m_changes;
    QLabel* m_note;
    QPushButton* m_edit;
    QString m_number;
    GridDrawing m_drawing;
};

}  // namespace qz::grid
