// SPDX-License-Identifier: GPL-3.0-or-later
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include "grid/domain/grid_workflow.h"
#include "grid/ui/around_panel.h"
#include "grid/ui/map_days.h"
#include "grid/ui/map_duty.h"
#include "grid/ui/map_page.h"
#include "grid/ui/map_panel.h"
#include "grid/ui/map_shader.h"
#include "qz/async.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int pastDays = 365;

qint32 dayOf(Instant instant) { return qint32(CivilTime::fromInstant(instant).date.toJulianDay()); }

}  // namespace

/// The journals of the last year, once for the area; the days then answer from memory.
void MapPage::loadPast() {
    const QDate today = CivilTime::fromInstant(m_services.clock.now()).date;
    m_days->setRange(today.addDays(1 - pastDays), today);
    if (hasPast() || m_sources.past == nullptr) {
        showDays();
        return;
    }
    const Instant from = CivilTime{today.addDays(1 - pastDays), 0}.toInstant();
    const AreaCode area = m_area;
    ++m_loading;
    m_bar->start();
    onResult(this, m_sources.past->pastSince(area, from, mostRecords),
             [this, area](const Result<QList<EventPast>>& past) {
                 --m_loading;
                 m_bar->stop();
                 if (!past.ok()) {
                     m_error->showError(past.error(), true);
                     return;
                 }
                 if (area == m_area) {
                     m_past = *past;
                     m_pastArea = area;
                     showDays();
                     Q_EMIT titleChanged();
                 }
             });
}

/// Each event in the state it had at the end of the day.
void MapPage::showPast() {
    const Instant now = m_services.clock.now();
    const Instant end = std::min(now, CivilTime{m_days->day().addDays(1), 0}.toInstant());
    const CaseKind* kind = m_services.cases.kind(kKind);
    const int span = m_panel->records() == MapRecords::Month  ? 30
                     : m_panel->records() == MapRecords::Year ? 365
                                                              : 0;
    const qint32 first = qint32(m_days->day().toJulianDay()) - span;
    QList<MapMark> marks;
    QList<ShadedRecord> shaded;
    CaseRecord then;
    for (const EventPast& event : std::as_const(m_past)) {
        then.state = event.stateAt(end);
        const StateSpec* state =
            kind != nullptr && kind->workflow ? kind->workflow->state(then.state) : nullptr;
        const bool isOpen = state == nullptr || state->open;
        const qint32 day = dayOf(event.openedAt);
        if (then.state.isEmpty() || (span == 0 ? !isOpen : day <= first)) {
            continue;
        }
        const bool late = isOpen && event.isOverdueAt(end);
        shaded.append({event.area, day, late});
        if (event.point) {
            marks.append({event.number, *event.point, late ? MarkId::Over : stateMarkOf(then, kind), day});
        }
    }
    showRecords(marks, shaded);
}

/// Areas with the borders that were valid on the day, where the map shows the past.
void MapPage::showAreasOfDay() {
    if (m_sources.history == nullptr) {
        return;
    }
    const QDate today = CivilTime::fromInstant(m_services.clock.now()).date;
    const QDate day = m_days->day();
    if (!m_days->isAsItWas() || day >= today) {
        m_isTreeOfDay = false;
        m_map->setTree(nullptr);
        m_shader->setTree(nullptr);
        return;
    }
    if (m_isTreeOfDay && (!m_treeFrom.isValid() || day >= m_treeFrom) &&
        (!m_treeTo.isValid() || day < m_treeTo)) {
        return;
    }
    ++m_loading;
    onResult(this, m_sources.history->on(day), [this, day](const Result<AreaHistory::Time>& time) {
        --m_loading;
        if (!time.ok()) {
            m_error->showError(time.error(), false);
            return;
        }
        if (m_days->isAsItWas() && m_days->day() == day) {
            m_isTreeOfDay = true;
            m_treeFrom = time->from;
            m_treeTo = time->to;
            m_map->setTree(time->tree);
            m_shader->setTree(time->tree);
        }
    });
}

/// Of today: where help is now matters more than where it was.
void MapPage::loadFacilities() {
    if (m_sources.facilities == nullptr) {
        return;
    }
    ++m_loading;
    onResult(this, m_sources.facilities->facilitiesOn(CivilTime::fromInstant(m_services.clock.now()).date),
             [this](const Result<QList<Facility>>& found) {
                 --m_loading;
                 if (!found.ok()) {
                     m_panel->setKinds(MapLayer::Facilities, {}, found.error().message);
                     return;
                 }
                 QList<MapSymbol> kinds;
                 QList<MapSymbol> symbols;
                 QStringList sources;
                 for (const Facility& facility : *found) {
                     if (kinds.isEmpty() || kinds.last().title != facility.kind) {
                         kinds.append({facility.kind, {}, facility.kind.left(1), {}, int(kinds.size())});
                     }
                     symbols.append({facility.name, facility.kind, kinds.last().letter, facility.point,
                                     kinds.last().tone});
                     if (!sources.contains(facility.source)) {
                         sources.append(facility.source);
                     }
                 }
                 m_map->setSymbols(MapLayer::Facilities, symbols);
                 m_panel->setKinds(
                     MapLayer::Facilities, kinds,
                     symbols.isEmpty()
                         ? tr("No facility is known. The table “Facilities” in the settings takes them, also "
                              "from a file.")
                         : tr("Source: %1").arg(sources.join(QStringLiteral(", "))));
             });
}

void MapPage::lookAround(std::optional<GeoPoint> place) {
    showAside(m_around);
    m_around->setRecords(m_records);
    m_around->setPlace(place);
}

/// What can be done at one place of the map; by the keyboard at its middle.
void MapPage::contextMenuEvent(QContextMenuEvent* event) {
    const QPoint at = m_map->mapFromGlobal(event->globalPos());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && !m_map->rect().contains(at)) {
        Page::contextMenuEvent(event);
        return;
    }
    const QPoint on = byKey ? m_map->rect().center() : at;
    const GeoPoint place = m_map->toGeo(on);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("mapPlaceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* made = menu->addAction(m_new->icon(), m_new->text(), this, [this, place] { newEventAt(place); });
    made->setEnabled(m_new->isEnabled());
    menu->addAction(m_services.theme.icon(QStringLiteral("search")), tr("Around this place"), this,
                    [this, place] { lookAround(place); });
    m_duty->fillMenu(*menu, place);
    menu->popup(m_map->mapToGlobal(on));
}

void MapPage::keyPressEvent(QKeyEvent* event) {
    const int days = (event->modifiers() & Qt::ShiftModifier) != 0 ? 7 : 1;
    switch (event->key()) {
        case Qt::Key_Comma:
        case Qt::Key_Less:
            m_days->step(-days);
            break;
        case Qt::Key_Period:
        case Qt::Key_Greater:
            m_days->step(days);
            break;
        case Qt::Key_P:
            m_days->play(!m_days->isPlaying());
            break;
        default:
            Page::keyPressEvent(event);
    }
}

}  // namespace qz::grid
