// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QString>
#include <functional>
#include <memory>
#include <type_traits>

#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/event_bus.h"
#include "qz/result.h"

namespace qz {

class JobControl;

/// Where and how to open.
struct StoreOptions {
    QString folder;         ///< holds store.db, blobs/, keys.json, lock
    bool readOnly = false;  ///< reading beside a desktop that writes
    bool create = false;    ///< only then may the folder be empty
};

/// One migration file.
struct Migration {
    QString module;  ///< "core", "grid"
    int number = 0;  ///< 1…
    QString name;    ///< "0001_cases.sql"
    QString sha256;  ///< hex, of the released file
    QString path;    ///< absolute
};

/// The SQLite store of one desk: one writer thread, a pool of readers. The object lives on the main thread;
/// write() and read() may be called from any thread.
class Store {
public:
    /// Checks before touching: folder on a network drive or in a synced cloud folder (Unsupported, with the
    /// remedy), locked by another process (Busy, says by whom), damaged (Database), unwritable (opens
    /// read-only, isReadOnly()).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions& options, Clock& clock,
                                                             EventBus* events);
    ~Store();

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString folder() const;
    void addTable(const SyncedTable& table);
    /// Runs at the end of every write, in its transaction and on the writer thread; its failure is the
    /// write's. Added before the first write.
    void beforeCommit(std::function<Status(WriteTx&)> run);

    /// Runs migrations of one module: checksums compared, one VACUUM INTO backup before the first pending
    /// one, each in its own transaction. Refuses a store that is newer than the program (Unsupported), a
    /// changed file (Conflict).
    Status migrate(const QString& module, const QList<Migration>& files);
    /// The files of a folder as migrations, sorted; Invalid for gaps in the numbers.
    [[nodiscard]] static Result<QList<Migration>> migrationsIn(const QString& module, const QString& folder);

    /// fn(WriteTx&) -> Result<T> or Status on the writer thread: begin immediate, fn, commit, StoreChange; on
    /// error rollback.
    template <class Fn>
    [[nodiscard]] auto write(const QString& operation, Fn fn) -> QFuture<std::invoke_result_t<Fn, WriteTx&>> {
        using R = std::invoke_result_t<Fn, WriteTx&>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        enqueueWrite(
            operation,
            [promise, fn = std::move(fn)](WriteTx& tx,
                                          std::function<void(Status)>& settle) mutable -> Status {
                auto result = std::make_shared<R>(fn(tx));
                settle = [promise, result](Status committed) {
                    promise->addResult(committed.ok() ? *result : R(committed.error()));
                    promise->finish();
                };
                return result->ok() ? Status() : Status(result->error());
            },
            [promise](const Error& error) {
                promise->addResult(R(error));
                promise->finish();
            });
        return future;
    }

    /// fn(ReadTx&) -> Result<T> on a reader, in one read transaction (a consistent snapshot).
    template <class Fn>
    [[nodiscard]] auto read(Fn fn) const -> QFuture<std::invoke_result_t<Fn, ReadTx&>> {
        using R = std::invoke_result_t<Fn, ReadTx&>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        auto future = promise->future();
        enqueueRead([promise, fn = std::move(fn)](ReadTx* tx, const Error* error) mutable {
            promise->addResult(tx != nullptr ? R(fn(*tx)) : R(*error));
            promise->finish();
        });
        return future;
    }

    /// integrity_check, foreign_key_check and every blob against its hash. One line a problem; empty is
    /// sound.
    [[nodiscard]] QFuture<Result<QStringList>> verify() const;
    /// One container file: database (VACUUM INTO), blobs, keys, manifest with hashes; written beside and
    /// renamed.
    [[nodiscard]] QFuture<Status> backup(const QString& file, JobControl* job = nullptr) const;
    /// Checks everything in the container first; puts it into `folder` (must hold no store, or `replace`). On
    /// any failure the folder is as it was. New incarnation; a replaced store stays as
    /// "<folder>.before-restore-<time>".
    static Status restore(const QString& file, const QString& folder, bool replace,
                          JobControl* job = nullptr);

private:
    using WriteBody = std::function<Status(WriteTx&, std::function<void(Status)>& settle)>;
    using Failed = std::function<void(const Error&)>;
    using ReadBody = std::function<void(ReadTx*, const Error*)>;
    explicit Store(std::unique_ptr<StorePrivate> d);
    void enqueueWrite(const QString& operation, WriteBody body, Failed failed);
    void enqueueRead(ReadBody body) const;
    std::unique_ptr<StorePrivate> d;
};

}  // namespace qz
