// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QReadWriteLock>
#include <memory>

#include "qz/areas.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"

namespace qz {

/// Units of the store, answered from memory: as they are today, or were on a day.
class DirectoryStore final : public Directory {
public:
    explicit DirectoryStore(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] std::optional<Unit> unit(const QString& code) const override;
    [[nodiscard]] std::optional<Unit> unitOn(const QString& code, QDate day) const override;
    [[nodiscard]] QList<Unit> units() const override;
    [[nodiscard]] Result<Unit> resolve(const QString& codeOrName) const override;

    Status load(ReadTx& read);
    /// Adds, or corrects the newest version; known by code. Seen by readers after the commit.
    Status put(WriteTx& tx, const QList<Unit>& units);
    Status remove(WriteTx& tx, const QString& code);

    Status publishAfter(WriteTx& tx);

private:
    struct Version {
        QDate from;
        Unit unit;
    };
    using Versions = QMap<QString, QList<Version>>;  ///< by code; oldest first
    [[nodiscard]] static Result<Versions> read(ReadTx& read);
    [[nodiscard]] static const Unit& onDay(const QList<Version>& versions, QDate day);
    [[nodiscard]] QDate today() const;
    const Clock& m_clock;
    mutable QReadWriteLock m_lock;
    Versions m_units;
};

}  // namespace qz
