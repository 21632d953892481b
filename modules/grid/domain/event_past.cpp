// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/event_past.h"

#include <algorithm>

namespace qz::grid {

QString EventPast::stateAt(Instant at) const {
    if (at < openedAt) {
        return {};
    }
    const auto after = std::upper_bound(changes.cbegin(), changes.cend(), at,
                                        [](Instant when, const Change& change) { return when < change.at; });
    if (after != changes.cbegin()) {
        return std::prev(after)->state;
    }
    return changes.isEmpty() ? QString() : changes.constFirst().state;
}

bool EventPast::isOverdueAt(Instant at) const {
    return std::any_of(limits.cbegin(), limits.cend(), [at](const Limit& limit) {
        return limit.due < at && (!limit.stopped || at < *limit.stopped);
    });
}

}  // namespace qz::grid
