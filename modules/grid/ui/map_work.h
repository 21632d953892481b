// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QObject>
#include <functional>

#include "grid/domain/grid_files.h"
#include "grid/ui/map_print_page.h"

class QAction;

namespace qz::grid {

struct MapWorkServices {
    const Theme& theme;
    const Session& session;
    const Areas& areas;
    Navigation& navigation;
    Notifications& notifications;
    MapHandover handover;
    std::function<void()> openWall;
    Jobs& jobs;
    PaperDoor* door;   ///< null: nothing leaves
    GridFiles* files;  ///< null: no files
};

/// Whom the map speaks to: who handles events sees each count, everybody else what anybody may see.
[[nodiscard]] Audience mapAudience(const Session& session);

/// What can be done with the map beyond looking: a menu of the map page.
class MapWork final : public QObject {
    Q_OBJECT
public:
    /// `map` and `page` outlive it.
    MapWork(MapWorkServices services, MapWidget& map, std::function<MapView()> view, QWidget* page);
    ~MapWork() override;
    /// Writes the areas, or the events as points, as GeoPackage or GeoJSON; a job, audited. Points are for
    /// those who handle alone.
    void exportTo(const QString& path, bool areas, Audience audience);
    /// Opens the menu.
    [[nodiscard]] QAction* more() const { return m_more; }

Q_SIGNALS:
    void aroundWanted();
    void tableWanted();

private:
    QAction* add(const QString& text, const char* icon, const char* name, std::function<void()> run);
    void openMenu();
    void print();
    void redraw();
    void chooseExport(bool areas, Audience audience);

    MapWorkServices m_services;
    MapWidget& m_map;
    std::function<MapView()> m_view;
    QWidget* m_page;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_more;
};

}  // namespace qz::grid
