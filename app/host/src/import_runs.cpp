// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/import_runs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "kept_file.h"
#include "qz/db/blob_store.h"
#include "qz/exchange/table_writer.h"
#include "sealed_file.h"

namespace qz {
namespace {

Status mayImport(Runtime& runtime, const Actor& actor) {
    return runtime.core().access().check(actor.user, QStringLiteral("import.run"), runtime.core().rootArea());
}

Result<ImportHooks> hooksOf(Runtime& runtime, const QString& kindName) {
    const ImportKind* kind = runtime.imports().find(kindName);
    if (kind == nullptr || !kind->hooks.amend) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate(
                             "qz::ImportRun", "The module that imported “%1” is not running; switch it on.")
                             .arg(kindName));
    }
    return kind->hooks;
}

Result<ImportHooks> hooksOfCases(Runtime& runtime, const QString& caseKind) {
    for (const ImportKind* kind : runtime.imports().all()) {
        if (kind->caseKind == caseKind) {
            return kind->hooks;
        }
    }
    return hooksOf(runtime, caseKind);
}

void committed(Runtime& runtime, const QString& kindName) {
    const ImportKind* kind = runtime.imports().find(kindName);
    if (kind != nullptr && kind->committed) {
        kind->committed();
    }
}

QString columnTitle() { return QCoreApplication::translate("qz::ImportRun", "Rejected column"); }
QString reasonTitle() { return QCoreApplication::translate("qz::ImportRun", "Reason of the rejection"); }

/// A sheet row's own cells with what is wrong with it; columns of an earlier round are left out.
QList<TableCell> cellsOf(const TableRow& row, const QList<qsizetype>& columns, const RejectedRow& rejected) {
    QList<TableCell> cells;
    for (const qsizetype column : columns) {
        const bool dated = column < row.dates.size() && row.dates.at(column).has_value();
        const QString text = row.cells.value(column);
        cells.append(dated && text.size() <= 16 ? TableCell(*row.dates.at(column)) : TableCell(text));
    }
    cells.append(rejected.column);
    cells.append(rejected.reason);
    return cells;
}

}  // namespace

Result<KeptFile> takeOutFile(Runtime& runtime, const QString& id, const Actor& actor) {
    QZ_ASSIGN(ImportRecord record, findImport(runtime, id, actor));
    const QString sealed = record.choice.value(QLatin1String("kept")).toString();
    if (!BlobStore(runtime.core().store().folder()).contains(sealed)) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::ImportRun", "The file %1 was too large to be kept in the store.")
                .arg(record.fileName));
    }
    KeptFile kept{std::make_unique<QTemporaryDir>(), record, importChoiceOf(record)};
    kept.choice.file = kept.folder->filePath(safeFileName(record.fileName));
    QZ_TRY(openSealedFile(runtime.core(), sealed, record.fileHash, kept.choice.file));
    const Status audited =
        runtime.core()
            .store()
            .write(QStringLiteral("import.open_file"),
                   [&](WriteTx& tx) {
                       return runtime.core().audit().append(tx, {{},
                                                                 actor.user,
                                                                 QStringLiteral("import.open_file"),
                                                                 {QStringLiteral("import"), record.id},
                                                                 record.kind,
                                                                 actor.purpose});
                   })
            .result();
    QZ_TRY(audited);
    return kept;
}

Result<QList<ImportRecord>> listImports(Runtime& runtime, const Actor& actor, int limit) {
    QZ_TRY(mayImport(runtime, actor));
    return runtime.core()
        .store()
        .read([limit](ReadTx& read) { return ImportStore::list(read, limit); })
        .result();
}

Result<ImportRecord> findImport(Runtime& runtime, const QString& id, const Actor& actor) {
    QZ_TRY(mayImport(runtime, actor));
    return runtime.core().store().read([&id](ReadTx& read) { return ImportStore::find(read, id); }).result();
}

Result<ImportUndo> planUndo(Runtime& runtime, const QString& id, const Actor& actor) {
    QZ_ASSIGN(const ImportRecord record, findImport(runtime, id, actor));
    return runtime.core()
        .store()
        .read([&record](ReadTx& read) { return ImportStore::planUndo(read, record.id); })
        .result();
}

Result<ImportUndo> undoImport(Runtime& runtime, const QString& id, bool rest, const Actor& actor,
                              JobControl& job) {
    QZ_ASSIGN(const ImportRecord record, findImport(runtime, id, actor));
    QZ_ASSIGN(const ImportHooks hooks, hooksOf(runtime, record.kind));
    const Result<ImportUndo> undone =
        runtime.core()
            .store()
            .write(QStringLiteral("import.undo"),
                   [&](WriteTx& tx) {
                       return importMemory(runtime).undo(tx, record.id, rest, hooks, actor, job);
                   })
            .result();
    if (undone.ok()) {
        committed(runtime, record.kind);
    }
    return undone;
}

Result<qint64> writeRejected(Runtime& runtime, const QString& id, const QString& out, const Actor& actor,
                             JobControl& job) {
    QZ_ASSIGN(const KeptFile kept, takeOutFile(runtime, id, actor));
    QZ_ASSIGN(const QList<RejectedRow> rejected,
              runtime.core()
                  .store()
                  .read([&](ReadTx& read) { return importMemory(runtime).rejected(read, kept.record.id); })
                  .result());
    QHash<qint64, RejectedRow> byRow;
    for (const RejectedRow& row : rejected) {
        byRow.insert(row.row, row);
    }
    QZ_ASSIGN(const std::unique_ptr<RowSource> rows, openRows(kept.choice.file, kept.choice.open));
    QZ_ASSIGN(const std::unique_ptr<TableWriter> writer, makeTableWriter(out));
    QList<TableColumn> titles;
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < rows->columns().size(); ++i) {
        const QString& column = rows->columns().at(i);
        if (column != columnTitle() && column != reasonTitle()) {
            columns.append(i);
            titles.append({column, column});
        }
    }
    titles.append({QStringLiteral("rejected_column"), columnTitle()});
    titles.append({QStringLiteral("rejected_reason"), reasonTitle()});
    QZ_TRY(writer->begin(titles));
    qint64 written = 0;
    TableRow row;
    for (;;) {
        QZ_ASSIGN(const bool more, rows->next(row));
        if (!more) {
            break;
        }
        QZ_TRY(job.progress(rows->bytesDone(), rows->bytesTotal()));
        if (const auto found = byRow.constFind(row.number); found != byRow.cend()) {
            QZ_TRY(writer->row(cellsOf(row, columns, *found)));
            ++written;
        }
    }
    QZ_TRY(writer->finish());
    return written;
}

Result<QList<ImportDifference>> openDifferences(Runtime& runtime, const Actor& actor, int limit) {
    QZ_TRY(mayImport(runtime, actor));
    Store& store = runtime.core().store();
    if (store.isReadOnly()) {
        return store
            .read(
                [&](ReadTx& read) { return importMemory(runtime).differences(read, nullptr, actor, limit); })
            .result();
    }
    return store
        .write(QStringLiteral("import.differences"),
               [&](WriteTx& tx) { return importMemory(runtime).differences(tx, &tx, actor, limit); })
        .result();
}

Status decideDifference(Runtime& runtime, const ImportDifference& difference, const QStringList& take,
                        const Actor& actor) {
    QZ_TRY(mayImport(runtime, actor));
    QZ_ASSIGN(const ImportHooks hooks, hooksOfCases(runtime, difference.kind));
    return runtime.core()
        .store()
        .write(
            QStringLiteral("import.decide"),
            [&](WriteTx& tx) { return importMemory(runtime).decide(tx, difference.id, take, hooks, actor); })
        .result();
}

}  // namespace qz
