// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include "grid/ui/map_panel.h"
#include "grid/ui/map_sheet.h"
#include "qz/settings.h"
#include "qz/ui/map_base.h"
#include "qz/ui/map_files.h"
#include "qz/ui/services.h"

namespace qz::grid {

/// The files under the map: asked for in the panel, looked at before one is taken, remembered by the desk,
/// opened again at the next start. A file that is gone or damaged is told and leaves the map as it is without
/// it. UI thread.
class MapBaseChoice final : public QObject {
    Q_OBJECT
public:
    struct Services {
        Settings& settings;
        MapFiles* files;  ///< null: there is no way to open any
        Notifications& notifications;
        const Theme& theme;
    };
    MapBaseChoice(Services services, MapWidget* map, MapPanel* panel);
    /// Opens what the desk remembers.
    void begin();
    Q_INVOKABLE void open(const QString& path);
    [[nodiscard]] bool isBusy() const { return m_opening > 0; }
    /// What of it the map shows now, as it goes on paper.
    [[nodiscard]] SheetGround onPaper() const;

private:
    void ask(MapLayer layer);
    void take(MapLayer hint, const QString& path, const Result<MapBase>& opened, bool chosenNow);
    void use(const QString& path, const MapBase& base);
    MapLayer lay(const MapBase& base);
    void openAs(MapLayer hint, const QString& path, bool chosenNow);
    void remove(MapLayer layer);
    void show();
    void tell(MapLayer layer);
    [[nodiscard]] bool isInSight(const QRectF& extent) const;

    Services m_services;
    MapWidget* m_map;
    MapPanel* m_panel;
    QHash<int, MapBase> m_bases;  ///< by layer
    QHash<int, quint64> m_generation;
    int m_opening = 0;
};

}  // namespace qz::grid
