// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "paper_rows.h"

namespace qz::core {
namespace {

SyncedTable table(const char* name, const char* type, const char* columns) {
    return SyncedTable{QLatin1String(name), QLatin1String(type),
                       QString::fromLatin1(columns).split(QLatin1Char(' '))};
}

}  // namespace

const SyncedTable& areasTable() {
    static const SyncedTable t = table(
        "core_areas", "area", "code name kind parent provisional valid_from valid_to lon lat deleted_at");
    return t;
}

const SyncedTable& boundariesTable() {
    static const SyncedTable t =
        table("core_area_boundaries", "area_boundary",
              "area valid_from valid_to shape west south east north lon lat source deleted_at");
    return t;
}

const SyncedTable& successorsTable() {
    static const SyncedTable t =
        table("core_area_successors", "area_successor", "old_code new_code from_date deleted_at");
    return t;
}

const SyncedTable& placesTable() {
    static const SyncedTable t = table("core_places", "place", "name aliases lon lat area source deleted_at");
    return t;
}

const SyncedTable& calendarsTable() {
    static const SyncedTable t =
        table("core_calendars", "calendar", "version source days hours imported_at active deleted_at");
    return t;
}

const SyncedTable& unitsTable() {
    static const SyncedTable t =
        table("core_units", "unit",
              "code name kind area phone deleted_at parent source valid_from valid_to "
              "successor");
    return t;
}

const SyncedTable& unitVersionsTable() {
    static const SyncedTable t = table("core_unit_versions", "unit_version",
                                       "unit name kind area parent phone source valid_from valid_to "
                                       "deleted_at");
    return t;
}

const SyncedTable& postsTable() {
    static const SyncedTable t = table("core_posts", "post", "code name unit area deleted_at");
    return t;
}

const SyncedTable& rolesTable() {
    static const SyncedTable t = table("core_roles", "role", "role title permissions position deleted_at");
    return t;
}

const SyncedTable& usersTable() {
    static const SyncedTable t = table(
        "core_users", "user", "name display_name role area unit enabled deleted_at valid_from valid_to");
    return t;
}

const SyncedTable& grantsTable() {
    static const SyncedTable t =
        table("core_grants", "role_grant",
              "user role area valid_from valid_to reason granted_by granted_at deleted_at");
    return t;
}

const SyncedTable& casesTable() {
    static const SyncedTable t =
        table("core_cases", "case",
              "number kind area state owner_unit subkind summary place source external_id external_length "
              "urgent lon lat "
              "opened_at closed_at due_at due_clock rework_count version created_by deleted_at");
    return t;
}

const SyncedTable& clocksTable() {
    static const SyncedTable t =
        table("core_clocks", "case_clock",
              "case_id clock round state due_at stopped_at external spec result deleted_at");
    return t;
}

const SyncedTable& journalTable() {
    static const SyncedTable t = table(
        "core_journal", "journal",
        "case_id seq occurred_at recorded_at performer channel recorder action from_state to_state note "
        "fields sealed entered_late device chain_seq hash");
    return t;
}

const SyncedTable& sealedTable() {
    static const SyncedTable t = table("core_sealed_values", "sealed_value",
                                       "case_id field class module key_id bytes lookup deleted_at");
    return t;
}

const SyncedTable& attachmentsTable() {
    static const SyncedTable t = table(
        "core_attachments", "attachment",
        "case_id name media_type sha256 size purpose added_at added_by deleted_at key_id facts facts_key");
    return t;
}

const SyncedTable& listViewsTable() {
    static const SyncedTable t =
        table("core_list_views", "list_view", "page name body owner changed_at deleted_at");
    return t;
}

const SyncedTable& templatesTable() {
    static const SyncedTable t =
        table("core_templates", "template",
              "paper sha256 size valid_from valid_to source added_at added_by deleted_at");
    return t;
}

const SyncedTable& reportsTable() {
    static const SyncedTable t = table(
        "core_reports", "report",
        "kind title area period_from period_to audience state number recipients content pdf docx xlsx json "
        "made_at steps deleted_at");
    return t;
}

const SyncedTable& objectionsTable() {
    static const SyncedTable t = table(
        "core_report_objections", "report_objection",
        "report_id unit subject text raised_at raised_by decision reason decided_at decided_by deleted_at");
    return t;
}

const SyncedTable& correctionsTable() {
    static const SyncedTable t = table("core_report_corrections", "report_correction",
                                       "report_id seq reason changes pdf docx made_at made_by deleted_at");
    return t;
}

const SyncedTable& dutiesTable() {
    static const SyncedTable t =
        table("core_duties", "duty", "unit post function from_day to_day phone source deleted_at");
    return t;
}

const SyncedTable& shiftsTable() {
    static const SyncedTable t = table("core_shifts", "shift", "at outgoing incoming sheet sha256");
    return t;
}

const SyncedTable& alarmsTable() {
    static const SyncedTable t =
        table("core_alarms", "alarm", "case_id level told acknowledged_at acknowledged_by deleted_at");
    return t;
}

const SyncedTable& approvalsTable() {
    static const SyncedTable t =
        table("core_approvals", "approval",
              "case_id number area action fields note requester recorder requested_at state decided_by "
              "decided_at reason slip deleted_at");
    return t;
}

const SyncedTable& referencesTable() {
    static const SyncedTable t =
        table("core_references", "reference", "list entry fields source valid_from valid_to deleted_at");
    return t;
}

const SyncedTable& paperVersionsTable() {
    static const SyncedTable t = table(
        "core_paper_versions", "paper_version",
        "case_id paper version origin edited large pages case_version content docx docx_key pdf pdf_key "
        "pdf_hash made_at made_by printed_at deleted_at");
    return t;
}

const SyncedTable& scannedPagesTable() {
    static const SyncedTable t = table("core_scanned_pages", "scanned_page",
                                       "version_id case_id page attachment_id filed_at filed_by deleted_at");
    return t;
}

void addTables(Store& store) {
    for (const SyncedTable* t :
         {&areasTable(),      &boundariesTable(),   &successorsTable(),    &placesTable(),
          &calendarsTable(),  &unitsTable(),        &postsTable(),         &rolesTable(),
          &usersTable(),      &casesTable(),        &clocksTable(),        &journalTable(),
          &sealedTable(),     &attachmentsTable(),  &templatesTable(),     &reportsTable(),
          &objectionsTable(), &correctionsTable(),  &listViewsTable(),     &dutiesTable(),
          &shiftsTable(),     &alarmsTable(),       &approvalsTable(),     &referencesTable(),
          &grantsTable(),     &unitVersionsTable(), &paperVersionsTable(), &scannedPagesTable()}) {
        store.addTable(*t);
    }
}

}  // namespace qz::core
