// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/transaction.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QSet>

#include "column_versions.h"
#include "connection.h"
#include "packed_rows_table.h"
#include "store_private.h"

namespace qz {

namespace {

/// More single records than a listener would look at one by one.
constexpr qsizetype kMostRecords = 5000;

QString quoted(const QString& name) {
    QString text = name;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

Error notFound(const SyncedTable& table, const Uuid& id) {
    return {ErrorCode::NotFound,
            QCoreApplication::translate("qz::Store", "The record is no longer there. Reload the list."),
            QStringLiteral("%1 %2").arg(table.name, id.toString()),
            {}};
}

Error conflict(const SyncedTable& table, const Uuid& id, const QString& column) {
    return {
        ErrorCode::Conflict,
        QCoreApplication::translate("qz::Store",
                                    "Somebody else has changed this record since it was opened. Nothing was "
                                    "saved; look at the new values and enter yours again."),
        QStringLiteral("%1 %2 column %3").arg(table.name, id.toString(), column), column};
}

Error notRegistered(const SyncedTable& table) {
    return {ErrorCode::Bug,
            QStringLiteral("Table %1 was written before it was registered").arg(table.name),
            {},
            {}};
}

/// What `ref` saw of column `index`.
quint64 seenVersion(const ColumnVersions& seen, const RowRef& ref, size_t index) {
    if (ref.columns.isEmpty()) {
        return quint64(ref.version);
    }
    return index < seen.size() ? seen[index] : 0;
}

QString insertText(const SyncedTable& table, const QStringList& columns) {
    QString names;
    QString marks;
    for (const QString& column : columns) {
        names += quoted(column) + u',';
        marks += QStringLiteral("?,");
    }
    return QStringLiteral("INSERT INTO %1(id,%2_ver,_cv) VALUES(?,%3 1,x'')")
        .arg(quoted(table.name), names, marks);
}

/// Rows as `qz_packed_rows` shows them. OR FAIL: a transaction that fails is not kept anyway, and without it
/// SQLite would copy every page that one statement touches.
QByteArray insertManyText(const QString& table, const QStringList& columns, bool synced) {
    QString names;
    QString values;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        names += (i > 0 ? QStringLiteral(",") : QString()) + quoted(columns.at(i));
        values += (i > 0 ? QStringLiteral(",c") : QStringLiteral("c")) + QString::number(i);
    }
    if (synced) {
        names += QStringLiteral(",_ver,_cv");
        values += QStringLiteral(",1,x''");
    }
    return QStringLiteral("INSERT OR FAIL INTO %1(%2) SELECT %3 FROM qz_packed_rows")
        .arg(quoted(table), names, values)
        .toUtf8();
}

}  // namespace

struct ReadTx::Private {
    StoreConnection& connection;
};

ReadTx::ReadTx(StoreConnection& connection) : d(new Private{connection}) {}
ReadTx::~ReadTx() = default;

Result<Statement> ReadTx::prepare(const QString& sql) {
    return d->connection.prepare(sql.toUtf8(), StoreConnection::Origin::Foreign);
}

Result<Statement> ReadTx::prepare(const char* sql) {
    return d->connection.prepare(QByteArray(sql), StoreConnection::Origin::Foreign);
}

struct WriteTx::WritePrivate {
    StorePrivate& store;
    QList<RecordRef> records;
    QSet<std::pair<QString, Uuid>> known;
    bool bulk = false;
    std::vector<std::function<void()>> afterCommit;
    struct InsertText {
        QString table;
        QStringList columns;
        bool many;
        QByteArray sql;
    };
    std::vector<InsertText> insertTexts;  ///< imports ask for the same ones again and again
    /// A caller that keeps its list is known by the list's address: nothing is compared column by column.
    template <class Make>
    const QByteArray& insertText(const QString& table, const QStringList& columns, bool many,
                                 const Make& make) {
        for (const InsertText& kept : insertTexts) {
            if (kept.many == many && kept.columns == columns && kept.table == table) {
                return kept.sql;
            }
        }
        insertTexts.push_back({table, columns, many, make()});
        return insertTexts.back().sql;
    }
    std::vector<QByteArray> paused;  ///< what makes each index again
    struct Mark {
        qsizetype records;
        bool bulk;
        size_t afterCommit;
        size_t paused;
    };
    std::vector<Mark> savepoints;
};

WriteTx::WriteTx(StoreConnection& connection, StorePrivate& store)
    : ReadTx(connection), w(new WritePrivate{store, {}, {}, false, {}, {}, {}, {}}) {}
WriteTx::~WriteTx() = default;

void WriteTx::touched(const RecordRef& record) {
    if (w->bulk || record.isNull() || w->known.contains({record.type, record.id})) {
        return;
    }
    if (w->records.size() >= kMostRecords) {
        touchedInBulk();
        return;
    }
    w->known.insert({record.type, record.id});
    w->records.append(record);
}

void WriteTx::touchedInBulk() { w->bulk = true; }

void WriteTx::afterCommit(std::function<void()> run) { w->afterCommit.push_back(std::move(run)); }

std::vector<std::function<void()>> WriteTx::takeAfterCommit() { return std::move(w->afterCommit); }

void WriteTx::takeChanges(QList<RecordRef>& records, bool& bulk) {
    bulk = w->bulk;
    records = bulk ? QList<RecordRef>() : std::move(w->records);
}

Result<qint64> WriteTx::insert(const SyncedTable& table, const Uuid& id, const ColumnValues& values) {
    if (!d->connection.isSynced(table.name)) {
        return notRegistered(table);
    }
    if (id.isNull()) {
        return makeError(ErrorCode::Bug, QStringLiteral("A record without an id for %1").arg(table.name));
    }
    QStringList columns;
    columns.reserve(qsizetype(values.size()));
    for (const ColumnValue& value : values) {
        columns.append(QString::fromLatin1(value.column));
    }
    QZ_ASSIGN(Statement statement,
              d->connection.prepare(insertText(table, columns).toUtf8(), StoreConnection::Origin::Own));
    statement.bind(0, id);
    int index = 1;
    for (const ColumnValue& value : values) {
        statement.bind(index++, value.value);
    }
    QZ_TRY(statement.run());
    touched({table.recordType, id});
    return sqlite3_last_insert_rowid(d->connection.handle());
}

Result<Statement> WriteTx::prepareInsert(const SyncedTable& table, const QStringList& columns) {
    if (!d->connection.isSynced(table.name)) {
        return notRegistered(table);
    }
    touchedInBulk();
    const QByteArray& sql =
        w->insertText(table.name, columns, false, [&] { return insertText(table, columns).toUtf8(); });
    return d->connection.prepare(sql, StoreConnection::Origin::Own);
}

Status WriteTx::insertMany(const SyncedTable& table, const QStringList& columns, const PackedChoice& rows) {
    if (!d->connection.isSynced(table.name)) {
        return notRegistered(table);
    }
    touchedInBulk();
    const QByteArray& sql = w->insertText(table.name, columns, true, [&] {
        return insertManyText(table.name, QStringList{QStringLiteral("id")} + columns, true);
    });
    return insertShown(sql, true, rows);
}

Status WriteTx::insertMany(const char* table, const QStringList& columns, const PackedChoice& rows) {
    const QString name = QString::fromLatin1(table);
    const QByteArray& sql =
        w->insertText(name, columns, true, [&] { return insertManyText(name, columns, false); });
    return insertShown(sql, false, rows);
}

Status WriteTx::insertShown(const QByteArray& sql, bool own, const PackedChoice& rows) {
    if (rows.size() == 0) {
        return {};
    }
    const auto origin = own ? StoreConnection::Origin::Own : StoreConnection::Origin::Foreign;
    QZ_ASSIGN(Statement statement, d->connection.prepare(sql, origin));
    d->connection.packedRows().choice = &rows;
    const Status done = statement.run();
    d->connection.packedRows().choice = nullptr;
    return done;
}

Status WriteTx::pauseIndexes(const QStringList& names) {
    for (const QString& name : names) {
        QByteArray text;
        {
            QZ_ASSIGN(Statement row,
                      prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"));
            row.bind(0, name);
            QZ_ASSIGN(const bool found, row.step());
            text = found ? row.text(0).toUtf8() : QByteArray();
        }
        if (!text.startsWith("CREATE INDEX ")) {
            return makeError(ErrorCode::Bug, QStringLiteral("%1 is no index to be paused").arg(name));
        }
        QZ_TRY(d->connection.control("DROP INDEX " + quoted(name).toUtf8()));
        w->paused.push_back(text);
    }
    return {};
}

Status WriteTx::resumeIndexes() {
    if (w->paused.empty()) {
        return {};
    }
    QZ_TRY(d->connection.buildIndexes(w->paused));
    w->paused.clear();
    return {};
}

Status WriteTx::update(const SyncedTable& table, const Uuid& id, const ColumnValues& changed,
                       const RowRef& ref) {
    return change(table, id, changed, &ref);
}

Status WriteTx::update(const SyncedTable& table, const Uuid& id, const ColumnValues& changed) {
    return change(table, id, changed, nullptr);
}

Status WriteTx::remove(const SyncedTable& table, const Uuid& id, const RowRef& ref) {
    if (!table.columns.contains(QStringLiteral("deleted_at"))) {
        return makeError(ErrorCode::Bug,
                         QStringLiteral("Table %1 has no synced column deleted_at").arg(table.name));
    }
    return change(table, id, {{"deleted_at", w->store.now().ms}}, &ref);
}

Result<RowRef> WriteTx::ref(const SyncedTable& table, const Uuid& id) {
    QZ_ASSIGN(Statement row,
              prepare(QStringLiteral("SELECT _ver,_cv FROM %1 WHERE id=?").arg(quoted(table.name))));
    row.bind(0, id);
    QZ_ASSIGN(const bool found, row.step());
    if (!found) {
        return notFound(table, id);
    }
    return RowRef{row.integer(0), row.blob(1)};
}

Status WriteTx::change(const SyncedTable& table, const Uuid& id, const ColumnValues& changed,
                       const RowRef* ref) {
    if (!d->connection.isSynced(table.name)) {
        return notRegistered(table);
    }
    if (changed.empty()) {
        return {};
    }
    QZ_ASSIGN(const RowRef current, this->ref(table, id));
    QZ_ASSIGN(ColumnVersions versions, unpackColumnVersions(current.columns));
    ColumnVersions seen;
    if (ref != nullptr) {
        QZ_ASSIGN(seen, unpackColumnVersions(ref->columns));
    }
    versions.resize(std::max(versions.size(), size_t(table.columns.size())),
                    versions.empty() ? quint64(current.version) : 0);
    const auto version = quint64(current.version) + 1;
    const auto isStale = [&](qsizetype index) {
        return ref != nullptr && versions[size_t(index)] > seenVersion(seen, *ref, size_t(index));
    };
    // A removal that the form never saw stands against every edit (sync.md R4).
    if (const qsizetype removal = table.columns.indexOf(QStringLiteral("deleted_at"));
        removal >= 0 && isStale(removal)) {
        return conflict(table, id, table.columns.at(removal));
    }
    QString sets;
    bool synced = false;
    for (const ColumnValue& value : changed) {
        const QString column = QString::fromLatin1(value.column);
        sets += quoted(column) + QStringLiteral("=?,");
        const qsizetype index = table.columns.indexOf(column);
        if (index >= 0) {
            if (isStale(index)) {
                return conflict(table, id, column);
            }
            synced = true;
            versions[size_t(index)] = version;
        }
    }
    const QString text =
        QStringLiteral("UPDATE %1 SET %2_ver=?,_cv=? WHERE id=?").arg(quoted(table.name), sets);
    QZ_ASSIGN(Statement statement, d->connection.prepare(text.toUtf8(), StoreConnection::Origin::Own));
    int index = 0;
    for (const ColumnValue& value : changed) {
        statement.bind(index++, value.value);
    }
    statement.bind(index, synced ? qint64(version) : current.version);
    statement.bind(index + 1, synced ? packColumnVersions(versions) : current.columns);
    statement.bind(index + 2, id);
    QZ_TRY(statement.run());
    touched({table.recordType, id});
    return {};
}

Result<Statement> WriteTx::sql(const char* text) {
    return d->connection.prepare(QByteArray(text), StoreConnection::Origin::Foreign);
}

Status WriteTx::exec(const QString& text) {
    return d->connection.runScript(text.toUtf8(), StoreConnection::Origin::Foreign);
}

Status WriteTx::beginSavepoint() {
    QZ_TRY(d->connection.control("SAVEPOINT qz_nested"));
    w->savepoints.push_back({w->records.size(), w->bulk, w->afterCommit.size(), w->paused.size()});
    return {};
}

Status WriteTx::endSavepoint(bool keep) {
    const WritePrivate::Mark mark = w->savepoints.back();
    w->savepoints.pop_back();
    if (!keep) {
        QZ_TRY(d->connection.control("ROLLBACK TO qz_nested"));
        while (w->records.size() > mark.records) {
            const RecordRef dropped = w->records.takeLast();
            w->known.remove({dropped.type, dropped.id});
        }
        w->bulk = mark.bulk;
        w->afterCommit.resize(mark.afterCommit);
        w->paused.resize(mark.paused);
    }
    return d->connection.control("RELEASE qz_nested");
}

ReadTx& readTx(UnitOfRead& read) {
    auto* tx = dynamic_cast<ReadTx*>(&read);
    if (tx == nullptr) {
        qFatal("an open read that is not of the store was given to store code");
    }
    return *tx;
}

WriteTx& writeTx(UnitOfWork& work) {
    auto* tx = dynamic_cast<WriteTx*>(&work);
    if (tx == nullptr) {
        qFatal("an open write that is not of the store was given to store code");
    }
    return *tx;
}

}  // namespace qz
