// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <functional>

#include "qz/record_ref.h"
#include "qz/registration.h"

namespace qz {

/// What a committed write changed. Published once per transaction, after commit.
struct StoreChange {
    QString operation;         ///< the `op` given to Store::write, "grid.act"
    QList<RecordRef> records;  ///< changed records; empty after a bulk write, see `bulk`
    bool bulk = false;         ///< many rows of many records: reload what you show
};

/// Modules hear of each other only through this. Published and delivered on the UI (main) thread.
class EventBus {
public:
    virtual ~EventBus() = default;
    using Listener = std::function<void(const StoreChange&)>;
    virtual Registration subscribe(Listener listener) = 0;
    /// Any thread; delivery is queued to the main thread.
    virtual void publish(const StoreChange& change) = 0;
};

}  // namespace qz
