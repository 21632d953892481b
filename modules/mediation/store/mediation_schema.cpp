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

QList<SyncedTable> mediationTables() {
    return {disputesTable(), signaturesTable(), papersTable(), instalmentsTable(), referralsTable()};
}

}  // namespace qz::mediation
