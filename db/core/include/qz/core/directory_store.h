// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QReadWriteLock>
#include <memory>

#include "qz/areas.h"
#include "qz/db/transaction.h"

namespace qz {

/// Units of the store, answered from memory.
class DirectoryStore final : public Directory {
public:
    [[nodiscard]] std::optional<Unit> unit(const QString& code) const override;
    [[nodiscard]] QList<Unit> units() const override;
    [[nodiscard]] Result<Unit> resolve(const QString& codeOrName) const override;

    Status load(ReadTx& read);
    /// Adds or changes; known by code. Seen by readers after the commit.
    Status put(WriteTx& tx, const QList<Unit>& units);
    Status remove(WriteTx& tx, const QString& code);

private:
    [[nodiscard]] static Result<QList<Unit>> read(ReadTx& read);
    Status publishAfter(WriteTx& tx);
    mutable QReadWriteLock m_lock;
    QList<Unit> m_units;  ///< in code order
};

}  // namespace qz
