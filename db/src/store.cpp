// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/store.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <exception>
#include <future>

#include "db_error.h"
#include "store_private.h"

namespace qz {

namespace {

Error thrownError(const char* what) {
    return {ErrorCode::Bug,
            QCoreApplication::translate(
                "qz::Store", "The program failed inside the store. Nothing was saved; please report this."),
            QString::fromUtf8(what),
            {}};
}

/// Runs work that may call a library that throws.
template <class Work>
Status contained(const Work& work) {
    try {
        return work();
    } catch (const std::exception& e) {
        return thrownError(e.what());
    } catch (...) {
        return thrownError("unknown exception");
    }
}

Error readOnlyError(const QString& folder) {
    return {ErrorCode::Denied,
            QCoreApplication::translate("qz::Store",
                                        "The store in %1 is open for reading only; nothing can be saved.")
                .arg(folder),
            {},
            {}};
}

}  // namespace

StorePrivate::~StorePrivate() {
    if (m_readers) {
        m_readers->stop(false);
    }
    if (m_writer) {
        m_writer->stop(true);
    }
}

void StorePrivate::runWrite(StoreConnection& connection, const QString& operation, const WriteBody& body,
                            const Failed& failed) {
    if (const Status begun = connection.control("BEGIN IMMEDIATE"); !begun) {
        failed(begun.error());
        return;
    }
    std::function<void(Status)> settle;
    StoreChange change{operation, {}, false};
    std::vector<std::function<void()>> afterCommit;
    Status done = contained([&] {
        WriteTx tx(connection, *this);
        Status result = body(tx, settle);
        if (result.ok()) {
            result = tx.resumeIndexes();
        }
        for (size_t i = 0; result.ok() && i < m_beforeCommit.size(); ++i) {
            result = m_beforeCommit[i](tx);
        }
        tx.takeChanges(change.records, change.bulk);
        afterCommit = tx.takeAfterCommit();
        return result;
    });
    if (done.ok() && !connection.inTransaction()) {
        done = databaseError(SQLITE_IOERR, QStringLiteral("SQLite rolled back by itself"), operation);
    }
    if (done.ok()) {
        done = connection.control("COMMIT");
    }
    if (!done && connection.inTransaction()) {
        if (const Status undone = connection.control("ROLLBACK"); !undone) {
            done = undone;
        }
    }
    if (done.ok()) {
        for (const std::function<void()>& run : afterCommit) {
            run();
        }
    }
    if (done.ok() && m_events != nullptr && (change.bulk || !change.records.isEmpty())) {
        m_events->publish(change);
    }
    if (settle) {
        settle(done);
    } else {
        failed(done.ok() ? thrownError("a write body gave no result") : done.error());
    }
    connection.tendLog();
}

void Store::beforeCommit(std::function<Status(WriteTx&)> run) { d->m_beforeCommit.push_back(std::move(run)); }

Status StorePrivate::runAndWait(const std::function<Status(StoreConnection&)>& work) {
    ConnectionThreads& threads = m_writer ? *m_writer : *m_readers;
    if (threads.isOwnThread()) {
        return makeError(ErrorCode::Bug, QStringLiteral("Called from inside a transaction"));
    }
    std::promise<Status> promise;
    auto future = promise.get_future();
    threads.enqueue([&](StoreConnection* connection, const Error* error) {
        promise.set_value(connection == nullptr ? Status(*error)
                                                : contained([&] { return work(*connection); }));
    });
    return future.get();
}

Store::Store(std::unique_ptr<StorePrivate> priv) : d(std::move(priv)) {}
Store::~Store() = default;

bool Store::isReadOnly() const { return d->m_readOnly; }
QString Store::folder() const { return d->m_folder; }

void Store::addTable(const SyncedTable& table) {
    if (d->m_writer) {
        d->m_writer->enqueue([name = table.name](StoreConnection* connection, const Error*) {
            if (connection != nullptr) {
                connection->addSynced(name);
            }
        });
    }
}

void Store::enqueueWrite(const QString& operation, WriteBody body, Failed failed) {
    if (!d->m_writer) {
        failed(readOnlyError(d->m_folder));
        return;
    }
    d->m_writer->enqueue([priv = d.get(), operation, body = std::move(body), failed = std::move(failed)](
                             StoreConnection* connection, const Error* error) {
        if (connection == nullptr) {
            failed(*error);
            return;
        }
        priv->runWrite(*connection, operation, body, failed);
    });
}

void Store::enqueueRead(ReadBody body) const {
    d->m_readers->enqueue([body = std::move(body)](StoreConnection* connection, const Error* error) {
        if (connection == nullptr) {
            body(nullptr, error);
            return;
        }
        if (const Status begun = connection->control("BEGIN"); !begun) {
            body(nullptr, &begun.error());
            return;
        }
        const Status done = contained([&] {
            ReadTx tx(*connection);
            body(&tx, nullptr);
            return Status();
        });
        if (!done) {
            body(nullptr, &done.error());
        }
        if (!connection->control("COMMIT") && connection->inTransaction()) {
            (void)connection->control("ROLLBACK").ok();
        }
    });
}

}  // namespace qz
