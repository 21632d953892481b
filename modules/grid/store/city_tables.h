// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <memory>

#include "grid/domain/event_class.h"
#include "qz/db/transaction.h"

namespace qz::grid {

/// Classes, limits and authority list of the store, kept in memory until they change. Any thread.
class CityTables {
public:
    /// `folder`: where classes.json, limits.json and authority.json of the program are.
    explicit CityTables(QString folder) : m_folder(std::move(folder)) {}

    /// As the transaction sees them; the shipped example until they were seeded.
    [[nodiscard]] Result<std::shared_ptr<const ClassTable>> in(ReadTx& read);
    /// Copies the shipped example into an empty store, with ids made from names so that ten desks make one
    /// row.
    Status seed(WriteTx& tx);

    /// Adds or changes; a class is known by its code, a limit by class, stage, urgency and validity.
    Status putClass(WriteTx& tx, const EventClass& row);
    Status putLimit(WriteTx& tx, const TimeLimit& row);
    Status putAuthority(WriteTx& tx, const AuthorityRow& row);

private:
    [[nodiscard]] Result<std::shared_ptr<const ClassTable>> shipped();
    /// Stages that came with a newer program, as far as the city has no limit for them.
    static Status addNewStages(WriteTx& tx, const ClassTable& shipped);
    static Status changed(WriteTx& tx, const QString& what);

    QString m_folder;
    QMutex m_lock;
    QString m_version;
    std::shared_ptr<const ClassTable> m_table;
    std::shared_ptr<const ClassTable> m_shipped;
};

}  // namespace qz::grid
