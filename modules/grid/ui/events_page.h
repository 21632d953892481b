// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "grid/ui/chosen_case.h"
#include "qz/ui/case_list_pane.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class CaseDigest;
class MapWidget;
class SplitPane;
}  // namespace qz

namespace qz::grid {

/// The events of the area: map on the left, list with all its tools on the right, below it the selected
/// event.
class EventsPage final : public Page {
    Q_OBJECT
public:
    /// `chosen` outlives the page.
    EventsPage(CaseViewServices services, ListPaneServices lists, ChosenCase& chosen, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Grid events"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_new, m_import, m_export}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("grid_events"); }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_pane->viewButton(); }
    [[nodiscard]] CaseListPane* pane() const { return m_pane; }
    [[nodiscard]] CaseList* list() const { return m_list; }
    [[nodiscard]] FilterBar* filterBar() const { return m_filter; }

private:
    void buildFilter();
    void buildPanes();
    void connectList();
    void reload();
    void countChips();
    void showOnMap();
    void showMarks();
    void openCase(const QString& number, const QString& step = {});

    CaseViewServices m_services;
    Navigation& m_navigation;
    ChosenCase& m_chosen;
    QString m_proposed;  ///< the first row, which nobody chose
    AreaCode m_area;
    CaseListPane* m_pane;
    FilterBar* m_filter;
    CaseList* m_list;
    CaseDigest* m_drawer;
    MapWidget* m_map;
    SplitPane* m_across;
    SplitPane* m_down;
    QAction* m_new;
    QAction* m_import;
    QAction* m_export;
    QTimer m_soon;
    Registration m_subscription;
    qint64 m_total = -1;
    bool m_loaded = false;
};

}  // namespace qz::grid
