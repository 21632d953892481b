// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/import_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "codec.h"
#include "import_recorder.h"

namespace qz {

using namespace core;

namespace {

const char* const kColumns =
    "id, kind, file_name, file_hash, choice, imported_at, imported_by, row_count, imported, updated, "
    "skipped, "
    "differences, rejected, taken_back, undone_at, undone_by";

ImportRecord readImport(const Statement& row) {
    ImportRecord record;
    record.id = row.uuid(0);
    record.kind = row.text(1);
    record.fileName = row.text(2);
    record.fileHash = row.text(3);
    record.choice = QJsonDocument::fromJson(row.text(4).toUtf8()).object();
    record.at = Instant{row.integer(5)};
    record.by = row.text(6);
    record.rows = row.integer(7);
    record.imported = row.integer(8);
    record.updated = row.integer(9);
    record.skipped = row.integer(10);
    record.differences = row.integer(11);
    record.rejected = row.integer(12);
    record.takenBack = row.integer(13);
    record.undoneAt = row.isNull(14) ? std::nullopt : std::optional<Instant>(Instant{row.integer(14)});
    record.undoneBy = row.text(15);
    return record;
}

QByteArray rejectedPlace(const Uuid& import) { return import.toBytes() + QByteArrayLiteral("rejected"); }

QByteArray packed(const QList<RejectedRow>& rejected) {
    QJsonArray rows;
    for (const RejectedRow& row : rejected) {
        rows.append(QJsonArray{row.row, row.column, row.reason});
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

QList<RejectedRow> unpacked(const QByteArray& json) {
    QList<RejectedRow> rejected;
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : rows) {
        const QJsonArray row = value.toArray();
        rejected.append({row.at(0).toInteger(), row.at(1).toString(), row.at(2).toString()});
    }
    return rejected;
}

Result<std::optional<ImportRecord>> first(ReadTx& read, const char* where, const DbValue& value) {
    QZ_ASSIGN(Statement rows,
              read.prepare(QStringLiteral("SELECT %1 FROM core_imports %2 ORDER BY rid DESC LIMIT 1")
                               .arg(QLatin1String(kColumns), QLatin1String(where))));
    if (!std::holds_alternative<std::monostate>(value)) {
        rows.bind(0, value);
    }
    QZ_ASSIGN(const bool found, rows.step());
    return found ? std::optional<ImportRecord>(readImport(rows)) : std::optional<ImportRecord>();
}

QString choiceText(const QJsonObject& choice) {
    return QString::fromUtf8(QJsonDocument(choice).toJson(QJsonDocument::Compact));
}

}  // namespace

Result<std::unique_ptr<ImportTrace>> ImportStore::begin(WriteTx& tx, const ImportRecord& draft,
                                                        KnownRows known) {
    QZ_ASSIGN(Statement row, tx.prepare("SELECT (SELECT IFNULL(MAX(rid), 0) FROM core_imports) + 1, "
                                        "(SELECT IFNULL(MAX(rid), 0) FROM core_import_cases)"));
    QZ_ASSIGN(const bool found, row.step());
    const qint64 rid = found ? row.integer(0) : 1;
    const qint64 before = found ? row.integer(1) : 0;
    row.reset();
    ImportRecord record = draft;
    record.id = m_parts.ids.next();
    record.at = m_parts.clock.now();
    return std::unique_ptr<ImportTrace>(
        std::make_unique<ImportRecorder>(m_parts, rid, record, before, known));
}

void ImportStore::setFile(ImportTrace& trace, const QString& hash, const QJsonObject& choice) {
    dynamic_cast<ImportRecorder&>(trace).setFile(hash, choice);
}

Result<QString> ImportStore::finish(WriteTx& tx, ImportTrace& trace, const ImportSummary& summary,
                                    const Actor& actor) {
    auto& recorder = dynamic_cast<ImportRecorder&>(trace);
    QZ_TRY(recorder.flush(tx));
    if (summary.imported + summary.updated + summary.differences + summary.rejectedCount == 0) {
        QZ_ASSIGN(Statement gone, tx.sql("DELETE FROM core_import_cases WHERE rid >= ?"));
        gone.bindAll(recorder.firstRow());
        QZ_TRY(gone.run());
        return QString();
    }
    SealedValue rejected;
    if (!summary.rejected.isEmpty() && m_parts.keys.isUnlocked()) {
        QZ_ASSIGN(rejected, m_parts.keys.seal(QStringLiteral("P2"), QString(QLatin1String("")),
                                              QStringLiteral("imports"), packed(summary.rejected),
                                              rejectedPlace(recorder.id())));
    }
    // Written last: a row of the start, changed now, would make SQLite sum up the whole log of the import
    // again.
    const ImportRecord& draft = recorder.draft();
    QZ_ASSIGN(Statement insert,
              tx.sql("INSERT INTO core_imports (rid, id, kind, file_name, file_hash, choice, imported_at, "
                     "imported_by, first_row, row_count, imported, updated, skipped, differences, rejected, "
                     "rejected_key, rejected_rows, last_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "?, ?, ?, ?, (SELECT IFNULL(MAX(rid), 0) FROM core_import_cases))"));
    insert.bindAll(recorder.import(), draft.id, draft.kind, stored(draft.fileName), stored(draft.fileHash),
                   choiceText(draft.choice), draft.at.ms, stored(draft.by), recorder.firstRow(), summary.rows,
                   summary.imported, summary.updated, summary.skipped, summary.differences,
                   summary.rejectedCount, rejected.keyId, rejected.bytes);
    QZ_TRY(insert.run());
    QZ_TRY(m_parts.audit.append(
        tx, {{},
             actor.user,
             QStringLiteral("import.run"),
             {QStringLiteral("import"), recorder.id()},
             QStringLiteral("%1 new, %2 changed").arg(summary.imported).arg(summary.updated),
             actor.purpose}));
    return recorder.id().toString();
}

Result<QList<ImportRecord>> ImportStore::list(ReadTx& read, int limit) {
    QZ_ASSIGN(Statement rows,
              read.prepare(QStringLiteral("SELECT %1 FROM core_imports ORDER BY rid DESC LIMIT ?")
                               .arg(QLatin1String(kColumns))));
    rows.bindAll(limit);
    QList<ImportRecord> records;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return records;
        }
        records.append(readImport(rows));
    }
}

Result<ImportRecord> ImportStore::find(ReadTx& read, const QString& id) {
    const Result<Uuid> uuid = Uuid::parse(id);
    std::optional<ImportRecord> found;
    if (uuid.ok()) {
        QZ_ASSIGN(found, first(read, "WHERE id = ?", uuid->toBytes()));
    } else if (id == QLatin1String("last")) {
        QZ_ASSIGN(found, first(read, "", {}));
    }
    if (!found) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Imports", "There is no import %1; “imports list” names them.")
                .arg(id));
    }
    return *found;
}

Result<std::optional<ImportRecord>> ImportStore::ofFile(ReadTx& read, const QString& fileHash) {
    return first(read, "WHERE file_hash = ? AND imported > taken_back", fileHash);
}

Result<QList<RejectedRow>> ImportStore::rejected(ReadTx& read, const Uuid& id) const {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT rejected_key, rejected_rows FROM core_imports WHERE id = ?"));
    rows.bindAll(id);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found || rows.isNull(0)) {
        return QList<RejectedRow>();
    }
    const SealedValue sealed{rows.blob(0), rows.blob(1)};
    rows.reset();
    QZ_ASSIGN(const QByteArray plain, m_parts.keys.open(sealed, rejectedPlace(id)));
    return unpacked(plain);
}

Result<QHash<qint64, QString>> ImportStore::numbers(ReadTx& read, const Uuid& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT ic.file_row, c.number FROM core_imports i JOIN core_import_cases ic ON "
                           "ic.rid BETWEEN i.first_row AND i.last_row AND ic.import = i.rid JOIN core_cases "
                           "c ON c.id = ic.case_id WHERE i.id = ? AND "
                           "ic.undone = 0 AND c.deleted_at IS NULL"));
    rows.bindAll(id);
    QHash<qint64, QString> numbers;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return numbers;
        }
        numbers.insert(rows.integer(0), rows.text(1));
    }
}

}  // namespace qz
