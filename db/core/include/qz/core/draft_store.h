// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <optional>

#include "qz/clock.h"
#include "qz/db/key_ring.h"
#include "qz/db/store.h"
#include "qz/field_spec.h"

namespace qz {

/// Half-filled forms of one user, sealed, local to this desk. One draft per form name.
class DraftStore {
public:
    DraftStore(Store& store, KeyRing& keys, const Clock& clock)
        : m_store(store), m_keys(keys), m_clock(clock) {}
    /// Denied while the ring is locked.
    [[nodiscard]] QFuture<Status> save(const QString& user, const QString& form, const FieldMap& values);
    [[nodiscard]] QFuture<Result<std::optional<FieldMap>>> load(const QString& user,
                                                                const QString& form) const;
    [[nodiscard]] QFuture<Status> remove(const QString& user, const QString& form);

private:
    Store& m_store;
    KeyRing& m_keys;
    const Clock& m_clock;
};

}  // namespace qz
