// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

SyncedTable table(const char* name, const char* type, const char* columns) {
    return SyncedTable{QString::fromLatin1(name), QString::fromLatin1(type),
                       QString::fromLatin1(columns).split(QLatin1Char(' '))};
}

}  // namespace

const SyncedTable& eventsTable() {
    static const SyncedTable spec = table(
        "grid_events", "grid.event_row",
        "number class family class_text needs_check hazard source address lon lat lon_given lat_given crs "
        "place_precision area round lead_unit merged_into passed_check import_hash is_open opened_at "
        "deleted_at");
    return spec;
}

const SyncedTable& dispatchesTable() {
    static const SyncedTable spec =
        table("grid_dispatches", "grid.dispatch",
              "event_id unit part round state reason sent_at signed_at done_at deleted_at told_at");
    return spec;
}

const SyncedTable& classesTable() {
    static const SyncedTable spec =
        table("grid_classes", "grid.class",
              "code parent family name_zh name_en synonyms needs_check community_may filing "
              "closing source valid_from valid_to deleted_at");
    return spec;
}

const SyncedTable& limitsTable() {
    static const SyncedTable spec =
        table("grid_limits", "grid.limit",
              "class stage urgency amount unit article valid_from valid_to deleted_at");
    return spec;
}

const SyncedTable& authorityTable() {
    static const SyncedTable spec = table("grid_authority", "grid.authority",
                                          "class unit unit_kind item source valid_from valid_to deleted_at");
    return spec;
}

const SyncedTable& workersTable() {
    static const SyncedTable spec =
        table("grid_workers", "grid.worker", "code title area unit leader phone deleted_at");
    return spec;
}

const SyncedTable& supervisionsTable() {
    static const SyncedTable spec = table("grid_supervisions", "grid.supervision_row",
                                          "number basis requirement due_day conclusion deleted_at");
    return spec;
}

const SyncedTable& supervisionUnitsTable() {
    static const SyncedTable spec = table("grid_supervision_units", "grid.supervision_unit",
                                          "supervision_id unit reply replied_at deleted_at");
    return spec;
}

const SyncedTable& supervisionCasesTable() {
    static const SyncedTable spec =
        table("grid_supervision_cases", "grid.supervision_case", "supervision_id number deleted_at");
    return spec;
}

const SyncedTable& redrawsTable() {
    static const SyncedTable spec = table("grid_redraws", "grid.redraw_row",
                                          "number village basis shapes published_at deleted_at replaced");
    return spec;
}

QList<SyncedTable> gridTables() {
    return {eventsTable(),           dispatchesTable(), classesTable(),      limitsTable(),
            authorityTable(),        workersTable(),    supervisionsTable(), supervisionUnitsTable(),
            supervisionCasesTable(), redrawsTable()};
}

}  // namespace qz::grid
