// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "case_clocks.h"
#include "qz/core/case_service.h"

namespace qz {

/// Everything rules may ask about one case.
struct CaseService::Loaded {
    CaseRecord record;
    QString createdBy;
    const CaseKind* kind = nullptr;
    QList<JournalEntry> journal;
    QList<core::StoredClock> stored;
    QList<CaseClock> clocks;
    FieldMap details;
};

/// Entries about papers beside the case, which take no step of it: written by AttachmentStore.
inline constexpr QLatin1String kAttachAction("attach");
inline constexpr QLatin1String kDetachAction("detach");
/// Entries about what a file says of the case: written by ImportStore.
inline constexpr QLatin1String kComparedAction("import_compared");
inline constexpr QLatin1String kUndoneAction("import_undone");

/// The same for the watch and for what waits for approval.
inline constexpr QLatin1String kAcknowledgeAction("acknowledge");
inline constexpr QLatin1String kAlarmAction("escalate_alarm");
inline constexpr QLatin1String kRequestAction("request_step");
inline constexpr QLatin1String kRefuseAction("refuse_request");
inline constexpr QLatin1String kWithdrawAction("withdraw_request");

[[nodiscard]] inline bool isStep(const JournalEntry& entry) {
    static constexpr QLatin1String beside[] = {kAttachAction,      kDetachAction, kComparedAction,
                                               kUndoneAction,      kAlarmAction,  kRequestAction,
                                               kAcknowledgeAction, kRefuseAction, kWithdrawAction};
    return std::none_of(std::begin(beside), std::end(beside),
                        [&entry](QLatin1String action) { return entry.action == action; });
}

/// The last entry that moved the case on; null where there is none.
[[nodiscard]] inline const JournalEntry* lastStep(const QList<JournalEntry>& journal) {
    for (auto entry = journal.crbegin(); entry != journal.crend(); ++entry) {
        if (isStep(*entry)) {
            return &*entry;
        }
    }
    return nullptr;
}

/// The performer of a step: the one that was named, else whoever is at the desk.
[[nodiscard]] inline Performer performerOf(const Actor& actor, const Performer& named) {
    if (!named.name.isEmpty() || !named.unit.isEmpty()) {
        return named;
    }
    return actor.user.isEmpty() ? Performer{Performer::Kind::Post, {}, QStringLiteral("system")}
                                : Performer{Performer::Kind::User, actor.unit, actor.user};
}

}  // namespace qz
