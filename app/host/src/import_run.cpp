// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include "qz/exchange/mapping.h"
#include "qz/host/file_runs.h"

namespace qz {
namespace {

Result<QString> fileHash(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(path, file.errorString()),
                         {}, path);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Fields of the kind: the synonyms file knows more headers than the declared titles.
QList<FieldTarget> targetsFor(const Runtime& runtime, const ImportKind& kind) {
    const Result<QList<FieldTarget>> known =
        importTargets(runtime.folders().resources + QStringLiteral("/data/import/synonyms.json"), kind.name);
    return known.ok() ? *known : targetsOf(kind.fields);
}

using Body = std::function<Result<ImportSummary>(UnitOfWork&)>;

Result<Body> rowsBody(Runtime& runtime, const ImportKind& kind, const ImportChoice& choice,
                      ImportOptions options, JobControl& job) {
    QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(choice.file, choice.open));
    const QList<FieldTarget> targets = targetsFor(runtime, kind);
    ColumnMap map;
    if (choice.map) {
        QZ_ASSIGN(map, readMapping(*choice.map, rows->columns(), targets));
    }
    QZ_ASSIGN(std::unique_ptr<MappedRows> opened, openMappedRows(std::move(rows), map, targets));
    const std::shared_ptr<MappedRows> mapped = std::move(opened);
    return Body(
        [&kind, mapped, options, &job](UnitOfWork& work) { return kind.rows(work, *mapped, options, job); });
}

Result<Body> featuresBody(const ImportKind& kind, const ImportChoice& choice, ImportOptions options,
                          JobControl& job) {
    QZ_ASSIGN(std::unique_ptr<FeatureSource> opened, openFeatures(choice.file, choice.crs));
    const std::shared_ptr<FeatureSource> features = std::move(opened);
    return Body([&kind, features, options, &job](UnitOfWork& work) {
        return kind.features(work, *features, options, job);
    });
}

Result<Body> documentBody(const ImportKind& kind, const ImportChoice& choice, ImportOptions options,
                          JobControl& job) {
    QFile file(choice.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(choice.file, file.errorString()));
    }
    const QByteArray bytes = file.readAll();
    return Body(
        [&kind, bytes, options, &job](UnitOfWork& work) { return kind.document(work, bytes, options, job); });
}

Result<Body> bodyFor(Runtime& runtime, const ImportKind& kind, const ImportChoice& choice,
                     const ImportOptions& options, JobControl& job) {
    QZ_ASSIGN(const FileFormat format, detectFormat(choice.file));
    const bool geographic = format == FileFormat::GeoJson || format == FileFormat::GeoPackage;
    if (kind.document) {
        return documentBody(kind, choice, options, job);
    }
    if (geographic && kind.features) {
        return featuresBody(kind, choice, options, job);
    }
    if (kind.rows && !geographic) {
        return rowsBody(runtime, kind, choice, options, job);
    }
    return makeError(
        ErrorCode::Unsupported,
        kind.features
            ? QCoreApplication::translate("qz::ImportRun",
                                          "“%1” is imported from GeoJSON, not from this file.")
                  .arg(kind.title)
            : QCoreApplication::translate(
                  "qz::ImportRun", "“%1” is imported from a table (csv, xlsx, json), not from this file.")
                  .arg(kind.title),
        {}, choice.file);
}

Error withFile(Error error, const QString& file) {
    const QString name = QFileInfo(file).fileName();
    if (!error.where.contains(name)) {
        error.where = error.where.isEmpty() ? name : name + QStringLiteral(", ") + error.where;
    }
    return error;
}

/// Runs the body and undoes it: what a dry run shows is what the import would do.
Result<ImportSummary> dryRun(Runtime& runtime, const Body& body) {
    std::optional<ImportSummary> seen;
    const Status undone = runtime.core()
                              .store()
                              .write(QStringLiteral("import.dry_run"),
                                     [&](WriteTx& tx) -> Status {
                                         Result<ImportSummary> summary = body(tx);
                                         if (!summary.ok()) {
                                             return summary.error();
                                         }
                                         seen = *summary;
                                         return makeError(ErrorCode::Cancelled, QStringLiteral("dry run"));
                                     })
                              .result();
    if (!seen) {
        return undone.error();
    }
    return *seen;
}

}  // namespace

Result<ImportSummary> runImport(Runtime& runtime, const ImportChoice& choice, const Actor& actor,
                                JobControl& job) {
    const ImportKind* kind = runtime.imports().find(choice.kind);
    if (kind == nullptr) {
        QStringList known;
        for (const ImportKind* each : runtime.imports().all()) {
            known.append(each->name);
        }
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::ImportRun", "“%1” cannot be imported; known are: %2.")
                                                 .arg(choice.kind, known.join(QStringLiteral(", "))));
    }
    QZ_TRY(runtime.core().access().check(actor.user, kind->permission, runtime.core().rootArea()));
    if (!QFileInfo(choice.file).isFile()) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::ImportRun", "There is no file %1.").arg(choice.file), {},
            choice.file);
    }
    ImportOptions options;
    options.crs = choice.crs;
    options.dryRun = choice.dryRun;
    options.actor = actor;
    options.fileName = QFileInfo(choice.file).fileName();
    QZ_ASSIGN(options.fileHash, fileHash(choice.file));
    const Result<Body> body = bodyFor(runtime, *kind, choice, options, job);
    if (!body.ok()) {
        return withFile(body.error(), choice.file);
    }
    Result<ImportSummary> summary = choice.dryRun ? dryRun(runtime, *body)
                                                  : runtime.core()
                                                        .store()
                                                        .write(QStringLiteral("import.") + kind->name,
                                                               [&](WriteTx& tx) {
                                                                   tx.touchedInBulk();
                                                                   return (*body)(tx);
                                                               })
                                                        .result();
    if (!summary.ok()) {
        return withFile(summary.error(), choice.file);
    }
    if (!choice.dryRun && kind->committed) {
        kind->committed();
    }
    return summary;
}

QJsonObject importSummaryJson(const ImportSummary& summary) {
    QJsonArray rejected;
    for (const RejectedRow& row : summary.rejected) {
        rejected.append(QJsonObject{{QStringLiteral("row"), row.row},
                                    {QStringLiteral("column"), row.column},
                                    {QStringLiteral("reason"), row.reason}});
    }
    return QJsonObject{{QStringLiteral("rows"), summary.rows},
                       {QStringLiteral("imported"), summary.imported},
                       {QStringLiteral("updated"), summary.updated},
                       {QStringLiteral("skipped"), summary.skipped},
                       {QStringLiteral("rejected"), rejected},
                       {QStringLiteral("rejected_count"), summary.rejectedCount},
                       {QStringLiteral("notes"), QJsonArray::fromStringList(summary.notes)}};
}

}  // namespace qz
