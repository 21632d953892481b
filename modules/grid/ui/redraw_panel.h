// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/ui/grid_canvas.h"
#include "qz/cases.h"
#include "qz/ui/area_history.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"
#include "qz/ui/step_taker.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace qz::grid {

/// A grid of the drawing beside the one that had its code before.
struct GridChange {
    enum class Kind { Same, Moved, New, Gone } kind = Kind::Same;
    QString code;
    double before = 0;  ///< square metres
    double after = 0;
};
/// By code. Pure.
[[nodiscard]] QList<GridChange> gridChanges(const QList<DrawnGrid>& before, const QList<DrawnGrid>& after);

/// The tab of a redrawing: the grids as drawn over those in force (dashed; once it is published, those in
/// force on the day before), what changes grid by grid, and the way to the drawing: the step "redraw" goes
/// there.
class RedrawPanel final : public QWidget, public StepTaker {
    Q_OBJECT
    Q_INTERFACES(qz::StepTaker)
public:
    /// `history`: null where nobody knows the borders of other days.
    RedrawPanel(const Theme& theme, const Areas& areas, const Session& session, Navigation& navigation,
                AreaHistory* history, QWidget* parent);
    void showCase(const CaseDetail& detail);
    [[nodiscard]] bool takeStep(const QString& action) override;

private:
    [[nodiscard]] QList<DrawnGrid> gridsOf(const AreaTree& tree) const;
    void showChanges(const QList<DrawnGrid>& grids);
    [[nodiscard]] QString lineOf(const GridChange& change) const;

    const Theme& m_theme;
    const Areas& m_areas;
    const Session& m_session;
    Navigation& m_navigation;
    AreaHistory* m_history;
    MapWidget* m_map;
    GridCanvas* m_canvas;
    QListWidget* m_changes;
    QLabel* m_note;
    QPushButton* m_edit;
    QString m_number;
    GridDrawing m_drawing;
    quint64 m_generation = 0;
};

}  // namespace qz::grid
