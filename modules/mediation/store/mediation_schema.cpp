// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

SyncedTable table(const char* name, const char* type, const char* columns) {
    return SyncedTable{QString::fromLatin1(name), QString::fromLatin1(type),
                       QString::fromLatin1(columns).split(QLatin1Char(' '))};
}

}  // namespace

const SyncedTable& disputesTable() {
    static const SyncedTable spec = table(
        "mediation_disputes", "mediation.dispute_row",
        "number kind source parties amount psb_case_no committee committee_kind mediators difficulty "
        "accepted_on ended_on ending exclusion copies effective_on agreement_year agreement_seq volume_year "
        "volume_seq confirmation applied_on confirmed_on court performance_due performed_on area import_hash "
        "deleted_at");
    return spec;
}

const SyncedTable& signaturesTable() {
    static const SyncedTable spec = table("mediation_signatures", "mediation.signature",
                                          "dispute_id signer party manner signed_on deleted_at");
    return spec;
}

const SyncedTable& papersTable() {
    static const SyncedTable spec =
        table("mediation_papers", "mediation.paper", "dispute_id slot pages filed_on deleted_at");
    return spec;
}

const SyncedTable& instalmentsTable() {
    static const SyncedTable spec = table("mediation_instalments", "mediation.instalment",
                                          "dispute_id position due_on amount paid_on proof deleted_at");
    return spec;
}

const SyncedTable& referralsTable() {
    static const SyncedTable spec =
        table("mediation_referrals", "mediation.referral_row",
              "number source sender psb_case_no area received_on outcome dispute letter deleted_at");
    return spec;
}

const SyncedTable& sessionsTable() {
    static const SyncedTable spec =
        table("mediation_sessions", "mediation.session",
              "dispute_id number planned_at minutes room mediators committee area state deleted_at");
    return spec;
}

const SyncedTable& screeningsTable() {
    static const SyncedTable spec = table("mediation_screenings", "mediation.screening_row",
                                          "number area looks_for period_from period_to post deleted_at");
    return spec;
}

const SyncedTable& screenedAreasTable() {
    static const SyncedTable spec = table("mediation_screened_areas", "mediation.screened_area",
                                          "screening_id area done_on disputes hazards deleted_at");
    return spec;
}

const SyncedTable& mattersTable() {
    static const SyncedTable spec =
        table("mediation_matters", "mediation.matter_row",
              "number area subject kind screening dispute route level co_owners escalations found_on "
              "settled_on ended_on ending deleted_at");
    return spec;
}

const SyncedTable& meetingsTable() {
    static const SyncedTable spec =
        table("mediation_meetings", "mediation.meeting_row", "number planned_at deleted_at");
    return spec;
}

const SyncedTable& agendaTable() {
    static const SyncedTable spec =
        table("mediation_agenda", "mediation.agenda_item", "meeting_id number deleted_at");
    return spec;
}

const SyncedTable& tasksTable() {
    static const SyncedTable spec =
        table("mediation_tasks", "mediation.task_row", "number meeting about unit due_on done_on deleted_at");
    return spec;
}

const SyncedTable& serviceCountsTable() {
    static const SyncedTable spec = table("mediation_service_counts", "mediation.service_count",
                                          "sheet_id area month form topic age_band count deleted_at");
    return spec;
}

const SyncedTable& crisesTable() {
    static const SyncedTable spec =
        table("mediation_crises", "mediation.crisis_row",
              "number area called_on happened_at purpose receiving_body received_on deleted_at");
    return spec;
}

const SyncedTable& seriesTable() {
    static const SyncedTable spec =
        table("mediation_series", "mediation.series_agreement",
              "dispute_id party amount committee agreement_year agreement_seq effective_on performed_on "
              "deleted_at");
    return spec;
}

const SyncedTable& seriesSignaturesTable() {
    static const SyncedTable spec = table("mediation_series_signatures", "mediation.series_signature",
                                          "dispute_id agreement signer party manner signed_on deleted_at");
    return spec;
}

QList<SyncedTable> mediationTables() {
    return {disputesTable(),      signaturesTable(), papersTable(),     instalmentsTable(),
            referralsTable(),     sessionsTable(),   screeningsTable(), screenedAreasTable(),
            mattersTable(),       meetingsTable(),   agendaTable(),     tasksTable(),
            serviceCountsTable(), crisesTable(),     seriesTable(),     seriesSignaturesTable()};
}

}  // namespace qz::mediation
