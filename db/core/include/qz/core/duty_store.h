// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QReadWriteLock>

#include "qz/core/access_store.h"
#include "qz/core/directory_store.h"
#include "qz/db/store.h"
#include "qz/import.h"
#include "qz/watch.h"

namespace qz {

/// What the roster is built on; all of it outlives it.
struct DutyParts {
    Store& store;
    AccessStore& access;
    DirectoryStore& directory;
    const Clock& clock;
    Ids& ids;
};

/// The duty roster of the store, answered from memory. Changes need watch.roster in the area of the desk.
/// Any thread.
class DutyStore {
public:
    explicit DutyStore(DutyParts parts) : m_parts(parts) {}

    /// Permissions are asked in this area.
    void setRootArea(const AreaCode& area) { m_root = area; }
    Status load(ReadTx& read);

    [[nodiscard]] QList<DutyEntry> all() const;  ///< by first day, then unit and function
    [[nodiscard]] QList<DutyEntry> on(QDate dutyDay) const;
    /// Whom to call at a unit on a duty day; empty where the roster says nothing.
    [[nodiscard]] QList<DutyEntry> contacts(const QString& unit, QDate dutyDay) const;
    /// The same for a function or post ("duty leader"), as escalation rules name them.
    [[nodiscard]] QList<DutyEntry> functions(const QString& function, QDate dutyDay) const;

    /// Adds a line, or changes the one with the same id. Invalid names the field that is wrong.
    [[nodiscard]] QFuture<Result<DutyEntry>> put(const DutyEntry& entry, const Actor& actor);
    [[nodiscard]] QFuture<Status> remove(const Uuid& id, const Actor& actor);
    /// Rows: unit (code or name), post, function, from, to (or date), phone. A line is known by unit,
    /// function, post and first day; the same file twice changes nothing.
    Result<ImportSummary> import(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                 JobControl& job);

private:
    [[nodiscard]] Result<DutyEntry> checked(DutyEntry entry) const;
    Status write(WriteTx& tx, const DutyEntry& entry, const QString& source);
    Status publishAfter(WriteTx& tx);
    [[nodiscard]] static Result<QList<DutyEntry>> read(ReadTx& read);

    DutyParts m_parts;
    AreaCode m_root;
    mutable QReadWriteLock m_lock;
    QList<DutyEntry> m_entries;
};

/// Who and which telephone, or what of it the roster has.
[[nodiscard]] QString dutyText(const DutyEntry& entry);

}  // namespace qz
