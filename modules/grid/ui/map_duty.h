// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "grid/ui/map_panel.h"
#include "qz/settings.h"
#include "qz/ui/desk_vehicle.h"
#include "qz/ui/services.h"
#include "qz/unit_points.h"

class QMenu;

namespace qz::grid {

class DutyList;

/// The units on duty on the map: read while the map is seen, put on it by a click, told by name and
/// telephone. Only of now: where they were earlier is kept nowhere. UI thread.
class MapDuty final : public QObject {
    Q_OBJECT
public:
    struct Services {
        UnitPoints* points;  ///< null: nobody offers them
        Settings& settings;
        const Session& session;
        const Clock& clock;
        Notifications& notifications;
    };
    MapDuty(Services services, MapWidget* map, MapPanel* panel);
    /// Whether this user sees them at all.
    [[nodiscard]] bool isOffered() const;
    void begin();
    void load();
    /// False while the map shows an earlier day.
    void setNow(bool isNow);
    /// A place was picked on the map; true where it was meant for a unit.
    [[nodiscard]] bool take(GeoPoint point);
    /// The units of today, to say that one of them is at the place.
    void fillMenu(QMenu& menu, GeoPoint place);
    [[nodiscard]] const QList<UnitOnDuty>& units() const { return m_units; }
    [[nodiscard]] bool isBusy() const { return m_working > 0; }

Q_SIGNALS:
    void changed();

private:
    void show();
    void put(const QString& unit);
    void keep(const QString& unit, GeoPoint place);
    void erase(const QString& unit);
    void told(const Status& status);
    void tellVehicle();
    [[nodiscard]] const UnitOnDuty* unitOf(const QString& code) const;

    Services m_services;
    MapWidget* m_map;
    MapPanel* m_panel;
    DutyList* m_list;
    DeskVehicle* m_vehicle;
    QTimer m_minute;
    QList<UnitOnDuty> m_units;
    QString m_waiting;  ///< the unit that the next click puts on the map
    int m_working = 0;
    bool m_isNow = true;
};

}  // namespace qz::grid
