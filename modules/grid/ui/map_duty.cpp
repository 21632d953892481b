// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_duty.h"

#include <QMenu>
#include <algorithm>

#include "grid/ui/duty_list.h"
#include "grid/ui/map_layer_list.h"
#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr int minuteMs = 60 * 1000;
constexpr qint64 vehicleOldMs = 2 * minuteMs;  ///< receivers tell their place every few seconds
constexpr int unitTone = 0;
constexpr int vehicleTone = 2;

}  // namespace

MapDuty::MapDuty(Services services, MapWidget* map, MapPanel* panel)
    : QObject(panel),
      m_services(services),
      m_map(map),
      m_panel(panel),
      m_list(new DutyList),
      m_vehicle(new DeskVehicle(services.settings, services.clock, this)) {
    panel->addToPart(MapLayer::Duty, m_list);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_map->isVisible()) {
            load();  // places grow old by themselves
        }
    });
    connect(m_list, &DutyList::putWanted, this, &MapDuty::put);
    connect(m_list, &DutyList::takeWanted, this, &MapDuty::erase);
    connect(m_list, &DutyList::shownWanted, this, [this](const QString& unit) {
        if (const UnitOnDuty* known = unitOf(unit); known != nullptr && known->point && m_isNow) {
            m_panel->layers()->setShown(MapLayer::Duty, true);
            m_map->showPlace(known->point->point);
        }
    });
    connect(m_list, &DutyList::vehicleChosen, m_vehicle, &DeskVehicle::choose);
    connect(m_vehicle, &DeskVehicle::changed, this, &MapDuty::show);
    connect(map, &MapWidget::symbolClicked, this, [this](const QString& unit) {
        if (unitOf(unit) != nullptr) {
            m_panel->layers()->choose(MapLayer::Duty);
            m_list->choose(unit);
        }
    });
    connect(map, &MapWidget::toolChanged, this, [this] {
        if (m_map->tool() != MapTool::Pick && !m_waiting.isEmpty()) {
            m_waiting.clear();
            m_list->setNote({});
        }
    });
    connect(panel->layers(), &MapLayerList::chosen, this, [this](MapLayer layer) {
        if (layer == MapLayer::Duty) {
            load();
        }
    });
}

bool MapDuty::isOffered() const {
    return m_services.points != nullptr && m_services.session.may(QStringLiteral("watch.keep"));
}

void MapDuty::begin() {
    if (isOffered()) {
        m_vehicle->begin();
        m_minute.start();
        load();
    }
}

void MapDuty::load() {
    if (!isOffered()) {
        return;
    }
    ++m_working;
    onResult(this, m_services.points->onDuty(), [this](const Result<QList<UnitOnDuty>>& found) {
        --m_working;
        m_units = found.valueOr({});
        std::stable_partition(m_units.begin(), m_units.end(),
                              [](const UnitOnDuty& unit) { return unit.point.has_value(); });
        m_list->setUnits(m_units, m_services.clock.now());
        if (m_waiting.isEmpty()) {
            m_list->setNote(!found.ok()         ? found.error().message
                            : m_units.isEmpty() ? tr("The duty roster names no unit for today.")
                                                : QString());
        }
        show();
        Q_EMIT changed();
    });
}

void MapDuty::setNow(bool isNow) {
    if (isNow != m_isNow) {
        m_isNow = isNow;
        show();
    }
}

void MapDuty::show() {
    const Instant now = m_services.clock.now();
    const MapSymbol fresh{tr("Place reported"), {}, {}, {}, unitTone};
    const MapSymbol old{tr("Where it was some time ago"), {}, {}, {}, unitTone, true};
    QList<MapSymbol> kinds{fresh, old};
    QList<MapSymbol> symbols;
    for (const UnitOnDuty& unit : std::as_const(m_units)) {
        if (unit.point) {
            const QString when = tr("reported %1").arg(reportTime(unit.point->at, now));
            symbols.append({unit.name,
                            unit.phone.isEmpty() ? when : QStringLiteral("%1 · %2").arg(unit.phone, when),
                            unit.name.left(1), unit.point->point, unitTone, unit.isStale, unit.code});
        }
    }
    if (m_vehicle->place()) {
        const DeskVehicle::Place& place = *m_vehicle->place();
        const bool isOld = now.ms - place.at.ms > vehicleOldMs;
        //: one character: the sign of this desk's vehicle
        const QString letter = tr("V");
        const MapSymbol sign{
            tr("This desk's vehicle"), reportTime(place.at, now), letter, place.point, vehicleTone, isOld};
        kinds.append({sign.title, {}, sign.letter, {}, vehicleTone});
        symbols.append(sign);
    }
    m_map->setSymbols(MapLayer::Duty, m_isNow ? symbols : QList<MapSymbol>());
    m_panel->setKinds(MapLayer::Duty, kinds,
                      m_isNow ? QString() : tr("Only of now: where units were earlier is not kept."));
    tellVehicle();
}

void MapDuty::tellVehicle() {
    const std::optional<DeskVehicle::Place>& place = m_vehicle->place();
    QString note = m_vehicle->problem();
    if (note.isEmpty() && !m_vehicle->choice().isEmpty()) {
        note = place ? tr("Place of %1").arg(reportTime(place->at, m_services.clock.now()))
                     : tr("Waiting for the receiver…");
    }
    m_list->setVehicle(m_vehicle->choice(), note);
}

const UnitOnDuty* MapDuty::unitOf(const QString& code) const {
    for (const UnitOnDuty& unit : m_units) {
        if (unit.code == code) {
            return &unit;
        }
    }
    return nullptr;
}

void MapDuty::put(const QString& unit) {
    if (const UnitOnDuty* known = unitOf(unit); known != nullptr) {
        m_map->setPicking(true);
        m_waiting = unit;
        m_list->setNote(
            tr("Click where “%1” is, or move the map and press Return; Escape leaves it.").arg(known->name));
        m_map->setFocus(Qt::OtherFocusReason);
    }
}

bool MapDuty::take(GeoPoint point) {
    if (m_waiting.isEmpty() || m_services.points == nullptr) {
        return false;
    }
    const QString unit = std::exchange(m_waiting, {});
    m_map->setPicking(false);
    m_list->setNote({});
    keep(unit, point);
    return true;
}

void MapDuty::keep(const QString& unit, GeoPoint place) {
    m_panel->layers()->setShown(MapLayer::Duty, true);
    ++m_working;
    onResult(this, m_services.points->put(unit, place), [this](const Status& status) {
        --m_working;
        told(status);
    });
}

void MapDuty::fillMenu(QMenu& menu, GeoPoint place) {
    if (!isOffered() || m_units.isEmpty()) {
        return;
    }
    QMenu* units = menu.addMenu(tr("A unit on duty is here"));
    for (const UnitOnDuty& unit : std::as_const(m_units)) {
        units->addAction(unit.name, this, [this, code = unit.code, place] { keep(code, place); });
    }
}

void MapDuty::erase(const QString& unit) {
    ++m_working;
    onResult(this, m_services.points->remove(unit), [this](const Status& status) {
        --m_working;
        told(status);
    });
}

void MapDuty::told(const Status& status) {
    if (!status.ok()) {
        m_services.notifications.post({Notification::Kind::Failure,
                                       tr("The place of the unit was not changed."),
                                       status.error().message,
                                       {},
                                       {}});
    }
    load();
}

}  // namespace qz::grid
