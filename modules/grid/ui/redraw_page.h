// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>
#include <QUndoStack>

#include "grid/domain/grid_files.h"
#include "grid/ui/grid_canvas.h"
#include "qz/cases.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QTableWidget;
class QToolButton;

namespace qz {
class ErrorStrip;
class LoadingBar;
}  // namespace qz

namespace qz::grid {

struct RedrawServices {
    Cases& cases;
    const Areas& areas;
    const Theme& theme;
    const Session& session;
    Drafts& drafts;
    Jobs& jobs;
    Navigation& navigation;
    Notifications& notifications;
    GridFiles* files;  ///< null: none can be taken in
};

/// The grids of a village drawn anew: the drawing over the map, the grids and what is wrong with them beside
/// it. Saved into the draft of a case "redrawing of grids", which somebody else reviews and publishes. What
/// is not saved yet is kept as a draft of the desk.
class RedrawPage final : public Page {
    Q_OBJECT
public:
    RedrawPage(RedrawServices services, QWidget* parent);
    ~RedrawPage() override;

    [[nodiscard]] QString title() const override { return tr("Draw grids"); }
    [[nodiscard]] QString subtitle() const override { return m_second; }
    [[nodiscard]] QList<QAction*> toolbarActions() override;
    /// `number`: a drawing that is a case already; `village`: a new one, or the draft that is open for it.
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("grid_redraw"); }

    [[nodiscard]] const GridDrawing& drawing() const { return m_drawing; }
    [[nodiscard]] const QList<TopologyFinding>& findings() const { return m_findings; }
    /// Asks which of the two positions is right, then takes the grids of a file in place of the drawing.
    void importFile(const QString& path);

private:
    void buildActions();
    void buildTools(QHBoxLayout* row);
    QToolButton* addTool(QHBoxLayout* row, DrawTool tool, const QString& text, const QString& tip,
                         const char* name);
    QWidget* buildSide();
    void openCase(const QString& number);
    void openVillage(const AreaCode& village);
    void begin(const AreaCode& village, const QByteArray& shapes);
    [[nodiscard]] QList<DrawnGrid> currentGrids(const AreaCode& village) const;
    void showDrawing();
    void showGrids();
    void showFindings();
    void change(const GridDrawing& drawing, const QString& what);
    void tryChange(const Result<GridDrawing>& changed, const QString& what);
    void check();
    void choose(qsizetype grid, bool add);
    [[nodiscard]] QList<qsizetype> chosen() const;
    void cellEdited(int row, int column);
    void goToFinding(int index);
    void fillGap();
    void chooseFile();
    void askPositions(const QString& path, const QStringList& layers, const FilePosition& found);
    void takeFile(const QString& path, Crs crs);
    void save(bool thenSubmit);
    void saved(const Result<CaseRecord>& record, bool thenSubmit);
    void submit();
    void enableActions();
    [[nodiscard]] QString draftKey() const;
    [[nodiscard]] bool isDirty() const { return !m_undo.isClean(); }

    RedrawServices m_services;
    MapWidget* m_map;
    GridCanvas* m_canvas;
    QTableWidget* m_grids;
    QListWidget* m_faults;
    QLabel* m_state;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QButtonGroup* m_tools;
    QAction* m_save;
    QAction* m_submit;
    QAction* m_undoAction;
    QAction* m_redoAction;
    QAction* m_merge;
    QAction* m_remove;
    QAction* m_corner;
    QAction* m_fill;
    QAction* m_import;
    QAction* m_case;
    QUndoStack m_undo;
    GridDrawing m_drawing;
    GeoMultiPolygon m_boundary;
    QStringList m_taken;
    QList<TopologyFinding> m_findings;
    QString m_number;  ///< of the case; empty: not saved yet
    QString m_caseState;
    std::optional<qint64> m_version;
    QString m_second;
    QTimer m_checkSoon;
    quint64 m_checking = 0;
    int m_loading = 0;
    bool m_checked = false;
    bool m_showing = false;
    QThreadPool m_pool;
};

}  // namespace qz::grid
