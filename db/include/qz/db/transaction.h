// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "qz/db/statement.h"
#include "qz/event_bus.h"
#include "qz/unit_of_work.h"
#include "qz/uuid.h"

namespace qz {

struct PackedChoice;

class StoreConnection;
class StorePrivate;

/// A table whose rows are synchronised: has rid, id, the columns named here, _ver and _cv. Registered before
/// it is written.
struct SyncedTable {
    QString name;         ///< "core_cases"
    QString recordType;   ///< for StoreChange: "case"
    QStringList columns;  ///< synced columns, in the order of their bits in _cv; only ever appended
};

/// What a reader saw of a row: its version and the version of each column (sync.md R2). Taken when the form
/// opens.
struct RowRef {
    qint64 version = 0;
    QByteArray columns;  ///< the row's _cv
};

/// An open read. Reader pool thread or writer thread; returns values, never cursors.
class ReadTx : public virtual UnitOfRead {
public:
    explicit ReadTx(StoreConnection& connection);
    ~ReadTx() override;
    ReadTx(const ReadTx&) = delete;
    ReadTx& operator=(const ReadTx&) = delete;

    /// Prepared once per connection and SQL text. The statement resets itself when its last copy goes.
    [[nodiscard]] Result<Statement> prepare(const QString& sql);
    [[nodiscard]] Result<Statement> prepare(const char* sql);

protected:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The one way to change the store. Writer thread. All of it is kept or none.
class WriteTx final : public ReadTx, public UnitOfWork {
public:
    WriteTx(StoreConnection& connection, StorePrivate& store);
    ~WriteTx() override;

    /// A row of a synced table. `id` is its public identity; rid is made by SQLite and given back. Columns
    /// that the table does not name are local: stored, not versioned. Conflict where the id is there already.
    Result<qint64> insert(const SyncedTable& table, const Uuid& id, const ColumnValues& values);
    /// Changes named columns. Conflict (nothing changed) where a changed column is no longer what `ref` saw.
    Status update(const SyncedTable& table, const Uuid& id, const ColumnValues& changed, const RowRef& ref);
    /// The same without a reference: the program's own consequence of a change made in this transaction.
    Status update(const SyncedTable& table, const Uuid& id, const ColumnValues& changed);
    /// Sets deleted_at (ms since 1970, a synced column); rows of synced tables are never deleted.
    Status remove(const SyncedTable& table, const Uuid& id, const RowRef& ref);
    [[nodiscard]] Result<RowRef> ref(const SyncedTable& table, const Uuid& id);

    /// Fast path for many rows of one table: the same checks and _ver/_cv, one prepared statement.
    /// `columns` in bind order after id. Bind 0 is the id (16 bytes).
    [[nodiscard]] Result<Statement> prepareInsert(const SyncedTable& table, const QStringList& columns);
    /// The fastest path: many rows by one statement, the same checks and _ver/_cv. Cells of each row: the id,
    /// then `columns`. Where it fails the rows before stay: such a transaction (or savepoint) must not be
    /// kept.
    Status insertMany(const SyncedTable& table, const QStringList& columns, const PackedChoice& rows);
    /// The same on a local table: cells are `columns`.
    Status insertMany(const char* table, const QStringList& columns, const PackedChoice& rows);

    /// Takes away indexes that only serve reading and builds each at once when the write ends: for very many
    /// new rows in no order, where filling an index row by row moves every page of it again and again. Until
    /// then nothing may want their speed. Sorting uses temporary files: for columns that identify nobody. Bug
    /// for a unique index: it guards what is written.
    Status pauseIndexes(const QStringList& names);
    /// For the store: builds them. Ends of savepoints that fail have their indexes back by themselves.
    Status resumeIndexes();

    /// Statements on local (not synced) tables. The authorizer denies INSERT/UPDATE/DELETE on synced tables
    /// here.
    [[nodiscard]] Result<Statement> sql(const char* text);
    Status exec(const QString& text);

    /// Names a changed record for the StoreChange that follows the commit.
    void touched(const RecordRef& record);
    void touchedInBulk();

    /// Runs on the writer thread right after the commit, before the StoreChange and before the future of the
    /// write ends; forgotten on rollback. For snapshots in memory that must be as new as the store.
    void afterCommit(std::function<void()> run);
    /// For the store: what the change event will name.
    void takeChanges(QList<RecordRef>& records, bool& bulk);
    [[nodiscard]] std::vector<std::function<void()>> takeAfterCommit();

    /// Runs fn in a savepoint: its failure undoes only its own changes.
    template <class Fn>
    auto nested(Fn fn) -> decltype(fn(*this)) {
        if (Status begun = beginSavepoint(); !begun) {
            return begun.error();
        }
        auto result = fn(*this);
        if (Status ended = endSavepoint(result.ok()); !ended) {
            return ended.error();
        }
        return result;
    }

private:
    Status insertShown(const QByteArray& sql, bool own, const PackedChoice& rows);
    Status change(const SyncedTable& table, const Uuid& id, const ColumnValues& changed, const RowRef* ref);
    Status beginSavepoint();
    Status endSavepoint(bool keep);
    struct WritePrivate;
    std::unique_ptr<WritePrivate> w;
};

/// For store code that was handed the opaque unit: `dynamic_cast` checked, a wrong type is a bug and aborts.
[[nodiscard]] ReadTx& readTx(UnitOfRead& read);
[[nodiscard]] WriteTx& writeTx(UnitOfWork& work);

}  // namespace qz
