// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <memory>

#include "grid/domain/event_class.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"

namespace qz::grid {

/// Classes, limits and authority list of the store, kept in memory until they change. Any thread.
class CityTables final : public ClassSource {
public:
    /// `folder`: where classes.json, limits.json and authority.json of the program are.
    /// Of each class the version of `clock`'s day is taken; null: the one that begins last.
    explicit CityTables(QString folder, const Clock* clock = nullptr)
        : m_folder(std::move(folder)), m_clock(clock) {}

    /// As they were read or written last; the shipped example before.
    [[nodiscard]] std::shared_ptr<const ClassTable> now() const override;

    /// As the transaction sees them; the shipped example until they were seeded.
    [[nodiscard]] Result<std::shared_ptr<const ClassTable>> in(ReadTx& read);
    /// Copies the shipped example into an empty store, with ids made from names so that ten desks make one
    /// row.
    Status seed(WriteTx& tx);

    /// Adds or changes; a class is known by code and first day, a limit by class, stage, urgency
    /// and first day.
    Status putClass(WriteTx& tx, const EventClass& row);
    Status putLimit(WriteTx& tx, const TimeLimit& row);
    Status putAuthority(WriteTx& tx, const AuthorityRow& row);
    /// A row of one of the three tables as it is (city_references.h): new, or with another last day.
    Status putVersion(WriteTx& tx, const SyncedTable& table, const Uuid& id, const ColumnValues& values);

private:
    [[nodiscard]] Result<std::shared_ptr<const ClassTable>> shipped();
    /// Stages that came with a newer program, as far as the city has no limit for them.
    Status addNewStages(WriteTx& tx, const ClassTable& shipped);
    Status changed(WriteTx& tx, const QString& what);
    [[nodiscard]] QDate today() const;

    QString m_folder;
    const Clock* m_clock;
    mutable QMutex m_lock;
    QString m_version;
    QDate m_day;
    std::shared_ptr<const ClassTable> m_table;
    std::shared_ptr<const ClassTable> m_shipped;
};

}  // namespace qz::grid
