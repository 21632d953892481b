// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_work.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "grid/ui/map_export.h"
#include "qz/async.h"
#include "qz/ui/paper_door.h"

namespace qz::grid {

Audience mapAudience(const Session& session) {
    const QStringList rights = handlingRights();
    return std::any_of(rights.cbegin(), rights.cend(),
                       [&session](const QString& right) { return session.may(right); })
               ? Audience::Handling
               : Audience::Public;
}

MapWork::MapWork(MapWorkServices services, MapWidget& map, std::function<MapView()> view, QWidget* page)
    : QObject(page),
      m_services(std::move(services)),
      m_map(map),
      m_view(std::move(view)),
      m_page(page),
      m_menu(std::make_unique<QMenu>()),
      m_more(new QAction(m_services.theme.icon(QStringLiteral("more")), tr("More…"), this)) {
    m_more->setObjectName(QStringLiteral("mapMore"));
    connect(m_more, &QAction::triggered, this, &MapWork::openMenu);
    add(tr("Print and export the map…"), "print", "mapPrintPage", [this] { print(); });
    if (m_services.session.may(QStringLiteral("export.run")) && m_services.files != nullptr &&
        m_services.door != nullptr) {
        const bool handles = mapAudience(m_services.session) == Audience::Handling;
        add(tr("Areas as GeoPackage or GeoJSON…"), "export", "mapExportAreas",
            [this] { chooseExport(true, mapAudience(m_services.session)); });
        if (handles) {
            add(tr("Areas for others, small counts hidden…"), "export", "mapExportPublic",
                [this] { chooseExport(true, Audience::Public); });
        }
        add(tr("Events as GeoPackage or GeoJSON…"), "export", "mapExportEvents", [this] {
            chooseExport(false, Audience::Handling);
        })->setEnabled(handles);
    }
    add(tr("Around a place…"), "search", "mapAroundPlace", [this] { Q_EMIT aroundWanted(); });
    add(tr("Areas in view as a table"), "list", "mapAreasTable", [this] { Q_EMIT tableWanted(); });
    add(tr("Display wall (F11)"), "eye", "mapWall", [this] { m_services.openWall(); });
    if (m_services.session.may(QStringLiteral("grid.map"))) {
        add(tr("Draw the village's grids anew…"), "edit", "mapRedraw", [this] { redraw(); });
    }
}

MapWork::~MapWork() = default;

QAction* MapWork::add(const QString& text, const char* icon, const char* name, std::function<void()> run) {
    auto* action = new QAction(m_services.theme.icon(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, std::move(run));
    m_menu->addAction(action);
    return action;
}

void MapWork::openMenu() {
    m_menu->popup(
        m_page->mapToGlobal(QPoint(std::max(0, m_page->width() - m_menu->sizeHint().width() - 16), 0)));
}

/// The village that was chosen on the map, else the one of the area picker or in the middle of the window.
void MapWork::redraw() {
    AreaCode village = m_map.focusedArea();
    if (village.level() < AreaLevel::Village) {
        village = m_view().area;
    }
    if (village.level() < AreaLevel::Village) {
        village = m_map.areaAt(m_map.rect().center());
    }
    if (village.level() < AreaLevel::Village) {
        m_services.notifications.post(
            {Notification::Kind::Info, tr("Choose a village or community on the map first."), {}, {}, {}});
        return;
    }
    m_services.navigation.openPage(QStringLiteral("grid.redraw"),
                                   {{QStringLiteral("village"), village.toString()}});
}

void MapWork::print() {
    *m_services.handover = m_view();
    m_services.navigation.openPage(QStringLiteral("grid.map_print"));
}

void MapWork::chooseExport(bool areas, Audience audience) {
    auto* dialog = new QFileDialog(m_page, areas ? tr("Areas as a file") : tr("Events as a file"),
                                   QDir::homePath(), tr("GeoPackage (*.gpkg);;GeoJSON (*.geojson)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("gpkg"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("geojson")) ? QStringLiteral("geojson")
                                                                           : QStringLiteral("gpkg"));
    });
    dialog->selectFile(
        QStringLiteral("%1 %2").arg(areas ? tr("Areas") : tr("Events"), m_view().area.toString()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, areas, audience](const QString& path) { exportTo(path, areas, audience); });
    dialog->open();
}

void MapWork::exportTo(const QString& path, bool areas, Audience audience) {
    if (m_services.files == nullptr || m_services.door == nullptr) {
        return;
    }
    const MapView view = m_view();
    LeavingPaper leaving{areas ? QStringLiteral("grid_areas") : QStringLiteral("grid_events"),
                         view.area,
                         audienceName(audience),
                         QStringLiteral("export.run"),
                         {},
                         false};
    const auto work = [files = m_services.files, door = m_services.door, tree = m_services.areas.tree(), view,
                       audience, leaving, path, areas](JobControl& job) mutable -> Status {
        const MapRows rows = areas ? areaRows(*tree, view, audience) : eventRows(view);
        leaving.what = QStringLiteral("%1, %2 rows").arg(QFileInfo(path).suffix()).arg(rows.rows.size());
        QZ_TRY(door->leave(leaving).result());
        return files->write(path, rows, job);
    };
    onResult(this, m_services.jobs.start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
             [this, path](const Status& saved) {
                 const bool ok = saved.ok();
                 m_services.notifications.post({ok ? Notification::Kind::Done : Notification::Kind::Failure,
                                                ok ? tr("Saved: %1").arg(QFileInfo(path).fileName())
                                                   : tr("The map could not be saved."),
                                                ok ? QString() : saved.error().message,
                                                {},
                                                {}});
             });
}

}  // namespace qz::grid
