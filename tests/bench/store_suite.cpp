// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QDir>
#include <QFile>

#include "bench.h"
#include "qz/db/store.h"

namespace qz::bench {
namespace {

constexpr int kRows = 50000;
constexpr double kInsertLimit = 2.5;
constexpr auto kDdl =
    "CREATE TABLE bench_rows (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT, place TEXT, size "
    "INTEGER, "
    "_ver INTEGER NOT NULL DEFAULT 0, _cv BLOB, deleted_at INTEGER) STRICT";

Status failed(sqlite3* db) { return makeError(ErrorCode::Database, QString::fromUtf8(sqlite3_errmsg(db))); }

/// The same rows by the C API in one transaction.
Status bareRows(const QString& path) {
    QFile::remove(path);
    sqlite3* db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK) {
        return failed(db);
    }
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;", nullptr, nullptr, nullptr);
    sqlite3_exec(db, kDdl, nullptr, nullptr, nullptr);
    sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO bench_rows (id, name, place, size) VALUES (?,?,?,?)", -1, &insert,
                       nullptr);
    SystemClock clock;
    SeededRandom random(1);
    ClockIds ids(clock, random);
    for (int i = 0; i < kRows; ++i) {
        const QByteArray id = ids.next().toBytes();
        const QByteArray name = QStringLiteral("name %1").arg(i).toUtf8();
        sqlite3_bind_blob(insert, 1, id.constData(), 16, SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 3, "a place", -1, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 4, i);
        if (sqlite3_step(insert) != SQLITE_DONE) {
            return failed(db);
        }
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return {};
}

Status guardedRows(WriteTx& tx, const SyncedTable& table, Ids& ids) {
    QZ_ASSIGN(Statement insert, tx.prepareInsert(table, {QStringLiteral("name"), QStringLiteral("place"),
                                                         QStringLiteral("size")}));
    for (int i = 0; i < kRows; ++i) {
        insert.bindAll(ids.next().toBytes(), QStringLiteral("name %1").arg(i), QStringLiteral("a place"),
                       qint64{i});
        QZ_TRY(insert.run());
    }
    return {};
}

Result<double> ourRows(const QString& folder) {
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    SystemClock clock;
    SeededRandom random(1);
    ClockIds ids(clock, random);
    StoreOptions options;
    options.folder = folder;
    options.create = true;
    QZ_ASSIGN(const std::unique_ptr<Store> store, Store::open(options, clock, nullptr));
    const SyncedTable table{QStringLiteral("bench_rows"),
                            QStringLiteral("bench"),
                            {QStringLiteral("name"), QStringLiteral("place"), QStringLiteral("size")}};
    QZ_TRY(store->write(QStringLiteral("ddl"), [](WriteTx& tx) { return tx.exec(QLatin1String(kDdl)); })
               .result());
    store->addTable(table);
    return seconds([&]() -> Status {
        return store->write(QStringLiteral("rows"), [&](WriteTx& tx) { return guardedRows(tx, table, ids); })
            .result();
    });
}

}  // namespace

Result<QList<Ratio>> storeSuite(const Settings& settings) {
    QList<double> bare;
    QList<double> ours;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double base,
                  seconds([&] { return bareRows(settings.scratch + QStringLiteral("/bare-rows.db")); }));
        QZ_ASSIGN(const double mine, ourRows(settings.scratch + QStringLiteral("/rows")));
        bare.append(base);
        ours.append(mine);
    }
    return QList<Ratio>{
        {QStringLiteral("store_insert_vs_sqlite"), kInsertLimit, QStringLiteral("max"), median(ours),
         median(bare), settings.runs,
         QStringLiteral("%1 rows of a synced table through the guarded door; baseline: C API").arg(kRows)}};
}

}  // namespace qz::bench
