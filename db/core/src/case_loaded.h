// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

[[nodiscard]] inline bool isStep(const JournalEntry& entry) {
    return entry.action != kAttachAction && entry.action != kDetachAction &&
           entry.action != kComparedAction && entry.action != kUndoneAction;
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
