// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <mutex>

#include "qz/db/store.h"
#include "qz_test.h"

namespace qz::test {

/// Hears changes at once, on the thread that publishes.
class RecordingBus final : public EventBus {
public:
    Registration subscribe(Listener) override { return {}; }
    void publish(const StoreChange& change) override {
        if (onPublish) {
            onPublish();
        }
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_changes.append(change);
    }
    QList<StoreChange> take() {
        const std::lock_guard<std::mutex> lock(m_mutex);
        return std::exchange(m_changes, {});
    }
    std::function<void()> onPublish;  ///< on the writer thread

private:
    std::mutex m_mutex;
    QList<StoreChange> m_changes;
};

inline const SyncedTable& people() {
    static const SyncedTable table{
        QStringLiteral("test_people"),
        QStringLiteral("test.person"),
        {QStringLiteral("name"), QStringLiteral("age"), QStringLiteral("deleted_at")}};
    return table;
}

inline Uuid uuidOf(int n) { return Uuid::fromName(QStringLiteral("test"), QString::number(n)); }

inline QString writeFile(const QString& path, const QByteArray& content) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
    return path;
}

inline QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A store in a folder of its own with one synced and one local table.
struct DbFixture {
    QTemporaryDir dir;
    FakeClock clock;
    RecordingBus bus;
    std::unique_ptr<Store> store;

    [[nodiscard]] QString folder() const { return dir.filePath(QStringLiteral("store")); }
    [[nodiscard]] QString database() const { return folder() + QStringLiteral("/store.db"); }
    [[nodiscard]] QString migrations() const { return dir.filePath(QStringLiteral("migrations")); }

    static QByteArray firstMigration() {
        return "-- people and a note\n"
               "CREATE TABLE test_people(rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT "
               "NULL, "
               "age INTEGER, deleted_at INTEGER, place TEXT, _ver INTEGER NOT NULL, _cv BLOB NOT NULL) "
               "STRICT;\n"
               "CREATE TABLE test_notes(rid INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;\n";
    }

    Status open(bool create = true, bool readOnly = false) {
        store.reset();
        auto opened = Store::open({folder(), readOnly, create}, clock, &bus);
        if (!opened) {
            return opened.error();
        }
        store = std::move(*opened);
        store->addTable(people());
        return {};
    }
    Status migrate() {
        auto files = Store::migrationsIn(QStringLiteral("test"), migrations());
        return files ? store->migrate(QStringLiteral("test"), *files) : Status(files.error());
    }
    Status prepare() {
        writeFile(migrations() + QStringLiteral("/0001_people.sql"), firstMigration());
        QZ_TRY(open());
        return migrate();
    }
    Result<qint64> number(const char* sql) const {
        return await(store->read([sql](ReadTx& tx) -> Result<qint64> {
            QZ_ASSIGN(Statement statement, tx.prepare(sql));
            QZ_ASSIGN(const bool row, statement.step());
            return row ? statement.integer(0) : -1;
        }));
    }
    Status addPerson(int n, const QString& name) const {
        auto result = await(store->write(QStringLiteral("test.add"), [&](WriteTx& tx) -> Result<qint64> {
            return tx.insert(people(), uuidOf(n), {{"name", name}, {"age", qint64(n)}});
        }));
        return result ? Status() : Status(result.error());
    }
};

}  // namespace qz::test
