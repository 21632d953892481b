// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/core/core_store.h"
#include "qz/import.h"
#include "qz/reference_table.h"

namespace qz {

/// Reference tables as those who look after them change them: rights, rules of versions and audit in one
/// place. Changes need the table's permission for the whole store. Any thread.
class ReferenceOffice {
public:
    explicit ReferenceOffice(CoreStore& core) : m_core(core) {}

    /// All versions, entries in order, the newest version of each first.
    [[nodiscard]] QFuture<Result<QList<ReferenceVersion>>> versions(const ReferenceTable& table) const;
    [[nodiscard]] static Result<QList<ReferenceVersion>> versionsIn(ReadTx& read,
                                                                    const ReferenceTable& table);

    /// Those of the core's own table, for a table that adds something to them.
    [[nodiscard]] static Result<QList<ReferenceVersion>> storedIn(ReadTx& read, const QString& list);

    /// A new entry, or the next version of one; those that were there stay as they are. Conflict where a
    /// version of the entry begins on the same day. Invalid names the field in `where`.
    [[nodiscard]] QFuture<Result<ReferenceVersion>> add(const ReferenceTable& table, const FieldMap& values,
                                                        const Actor& actor);
    /// The same as a part of a larger piece of work, which checks the right and tells the audit.
    [[nodiscard]] Status addIn(WriteTx& tx, const ReferenceTable& table, const FieldMap& values) const;
    /// The version is in force until `lastDay`; the day before its first takes it back before it begins.
    /// Conflict where its end is set.
    [[nodiscard]] QFuture<Status> end(const ReferenceTable& table, const Uuid& id, QDate lastDay,
                                      const Actor& actor);
    /// Rows of a file as versions: what is there stays, what begins on the same day with other values is
    /// rejected with its reason. One audit row.
    [[nodiscard]] Result<ImportSummary> import(WriteTx& tx, const ReferenceTable& table, MappedRows& rows,
                                               const ImportOptions& options, JobControl& job) const;

private:
    [[nodiscard]] Result<ReferenceVersion> checked(ReadTx& read, const ReferenceTable& table,
                                                   const FieldMap& values) const;
    static Status write(WriteTx& tx, const ReferenceTable& table, const ReferenceVersion& version);
    CoreStore& m_core;
};

}  // namespace qz
