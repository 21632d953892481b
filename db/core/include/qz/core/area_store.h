// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QReadWriteLock>
#include <memory>

#include "qz/areas.h"
#include "qz/db/transaction.h"

namespace qz {

/// The area tree of the store. The snapshot is swapped when a transaction that changed areas has committed.
class AreaStore final : public Areas {
public:
    AreaStore();
    ~AreaStore() override;

    [[nodiscard]] std::shared_ptr<const AreaTree> tree() const override;
    [[nodiscard]] AreaCode successor(const AreaCode& old) const override;

    /// Reads the tree as `read` sees it, without publishing it.
    [[nodiscard]] static Result<std::shared_ptr<const AreaTree>> treeIn(ReadTx& read);
    /// The tree with the boundaries that were valid on a day: "as it was".
    [[nodiscard]] static Result<std::shared_ptr<const AreaTree>> treeOn(ReadTx& read, QDate day);
    /// Days on which a boundary began or ended to be valid, ascending.
    [[nodiscard]] static Result<QList<QDate>> boundaryDays(ReadTx& read);
    /// Reads and publishes at once (opening the store, or after foreign changes).
    Status load(ReadTx& read);
    /// Reads what the transaction has now and publishes it when the transaction has committed.
    Status publishAfter(WriteTx& tx);

    /// Makes the area (or renames a provisional one) and its missing ancestors, those as provisional.
    Status ensure(WriteTx& tx, const Area& area);
    /// Old → new after a re-division, from a date on.
    Status addSuccessor(WriteTx& tx, const AreaCode& old, const AreaCode& next, QDate from);

private:
    struct Snapshot;
    [[nodiscard]] static Result<std::shared_ptr<const Snapshot>> read(ReadTx& read);
    void publish(std::shared_ptr<const Snapshot> snapshot);

    mutable QReadWriteLock m_lock;
    std::shared_ptr<const Snapshot> m_snapshot;
};

}  // namespace qz
