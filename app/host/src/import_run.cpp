// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <future>

#include "import_memory.h"
#include "qz/db/digest.h"
#include "qz/exchange/mapping.h"
#include "qz/host/file_runs.h"
#include "sealed_file.h"

namespace qz {
namespace {

constexpr qint64 kMostKept = qint64{200} * 1024 * 1024;

Result<QString> fileHash(const QString& path) {
    QFile file(path);
    Sha256 hash;
    if (!file.open(QIODevice::ReadOnly) || !hash.add(file)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(path, file.errorString()),
                         {}, path);
    }
    return hash.hex();
}

/// Fields of the kind: the synonyms file knows more headers than the declared titles.
QList<FieldTarget> targetsFor(const Runtime& runtime, const ImportKind& kind) {
    const Result<QList<FieldTarget>> known =
        importTargets(runtime.folders().resources + QStringLiteral("/data/import/synonyms.json"), kind.name);
    return known.ok() ? *known : targetsOf(kind.fields);
}

struct KnownFile {
    QString hash;
    QString blob;  ///< of its sealed copy; empty where none is kept
};

using Body = std::function<Result<ImportSummary>(UnitOfWork&, const ImportOptions&)>;

FeatureOptions featureOptions(const ImportChoice& choice) {
    return {choice.crs, choice.open.sheet, choice.open.encoding};
}

bool isGeographic(FileFormat format) {
    return format == FileFormat::GeoJson || format == FileFormat::GeoPackage ||
           format == FileFormat::Shapefile;
}

Result<Body> rowsBody(Runtime& runtime, const ImportKind& kind, const ImportChoice& choice, FileFormat format,
                      JobControl& job) {
    QZ_ASSIGN(std::unique_ptr<RowSource> rows, isGeographic(format)
                                                   ? openFeatureRows(choice.file, featureOptions(choice))
                                                   : openRows(choice.file, choice.open));
    const QList<FieldTarget> targets = targetsFor(runtime, kind);
    ColumnMap map;
    if (choice.map) {
        QZ_ASSIGN(map, readMapping(*choice.map, rows->columns(), targets));
    }
    QZ_ASSIGN(std::unique_ptr<MappedRows> opened, openMappedRows(std::move(rows), map, targets));
    const std::shared_ptr<MappedRows> mapped = std::move(opened);
    return Body([&kind, mapped, &job](UnitOfWork& work, const ImportOptions& options) {
        return kind.rows(work, *mapped, options, job);
    });
}

Result<Body> featuresBody(const ImportKind& kind, const ImportChoice& choice, JobControl& job) {
    QZ_ASSIGN(std::unique_ptr<FeatureSource> opened, openFeatures(choice.file, featureOptions(choice)));
    const std::shared_ptr<FeatureSource> features = std::move(opened);
    return Body([&kind, features, &job](UnitOfWork& work, const ImportOptions& options) {
        return kind.features(work, *features, options, job);
    });
}

Result<Body> documentBody(const ImportKind& kind, const ImportChoice& choice, JobControl& job) {
    QFile file(choice.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(choice.file, file.errorString()));
    }
    const QByteArray bytes = file.readAll();
    return Body([&kind, bytes, &job](UnitOfWork& work, const ImportOptions& options) {
        return kind.document(work, bytes, options, job);
    });
}

Result<Body> bodyFor(Runtime& runtime, const ImportKind& kind, const ImportChoice& choice, JobControl& job) {
    QZ_ASSIGN(const FileFormat format, detectFormat(choice.file));
    if (kind.document) {
        return documentBody(kind, choice, job);
    }
    if (isGeographic(format) && kind.features) {
        return featuresBody(kind, choice, job);
    }
    if (kind.rows) {
        return rowsBody(runtime, kind, choice, format, job);
    }
    return makeError(
        ErrorCode::Unsupported,
        kind.features
            ? QCoreApplication::translate(
                  "qz::ImportRun",
                  "“%1” is imported from GeoPackage, GeoJSON or shapefile, not from this "
                  "file.")
                  .arg(kind.title)
            : QCoreApplication::translate(
                  "qz::ImportRun", "“%1” is imported from a table (csv, xlsx, json), not from this file.")
                  .arg(kind.title),
        {}, choice.file);
}

/// Where the first place of a shifted file lies before and after: whoever accepts it sees both.
QString positionsNote(const ImportChoice& choice) {
    const bool shifted = choice.crs && (*choice.crs == Crs::Gcj02 || *choice.crs == Crs::Bd09);
    const Result<FileFormat> format = detectFormat(choice.file);
    if (!shifted || !format.ok() || !isGeographic(*format)) {
        return {};
    }
    const auto sample = samplePosition(choice.file, featureOptions(choice));
    if (!sample.ok() || !*sample) {
        return {};
    }
    const auto text = [](GeoPoint point) {
        return QStringLiteral("%1, %2").arg(point.lon, 0, 'f', 6).arg(point.lat, 0, 'f', 6);
    };
    return QCoreApplication::translate("qz::ImportRun",
                                       "The first place is written as %1; as %2 it lies at %3, %4 m away.")
        .arg(text((*sample)->asWritten), crsName(*choice.crs), text((*sample)->asSaid))
        .arg((*sample)->metres, 0, 'f', 1);
}

Error withFile(Error error, const QString& file) {
    const QString name = QFileInfo(file).fileName();
    if (!error.where.contains(name)) {
        error.where = error.where.isEmpty() ? name : name + QStringLiteral(", ") + error.where;
    }
    return error;
}

/// The body as the store remembers it: what became of each row, the rejected ones, the file itself.
Result<ImportSummary> remembered(Runtime& runtime, const ImportKind& kind, const ImportChoice& choice,
                                 ImportOptions options, const Body& body, WriteTx& tx) {
    if (kind.caseKind.isEmpty()) {
        return body(tx, options);
    }
    ImportStore memory = importMemory(runtime);
    // The file is summed up and its copy sealed while the rows go in.
    const bool keep = !options.dryRun && QFileInfo(choice.file).size() <= kMostKept &&
                      runtime.core().keyRing().isUnlocked();
    std::future<Result<KnownFile>> reading =
        std::async(std::launch::async,
                   [&core = runtime.core(), path = choice.file, keep,
                    root = runtime.core().rootArea()]() -> Result<KnownFile> {
                       KnownFile file;
                       QZ_ASSIGN(file.hash, fileHash(path));
                       if (keep) {
                           QZ_ASSIGN(file.blob, keepSealedFile(core, root, path, file.hash));
                       }
                       return file;
                   });
    ImportRecord draft;
    draft.kind = kind.name;
    draft.fileName = options.fileName;
    draft.choice = importChoiceJson(choice);
    draft.by = options.actor.user;
    QZ_ASSIGN(const std::unique_ptr<ImportTrace> trace, memory.begin(tx, draft, options.known));
    options.trace = trace.get();
    QZ_ASSIGN(ImportSummary summary, body(tx, options));
    QZ_ASSIGN(const KnownFile file, reading.get());
    if (keep) {
        draft.choice.insert(QStringLiteral("kept"), file.blob);
    }
    ImportStore::setFile(*trace, file.hash, draft.choice);
    QZ_ASSIGN(const std::optional<ImportRecord> earlier, ImportStore::ofFile(tx, file.hash));
    QZ_ASSIGN(summary.id, memory.finish(tx, *trace, summary, options.actor));
    if (summary.id.isEmpty() && earlier) {
        summary.notes.append(QCoreApplication::translate("qz::ImportRun", "This file came in already, on %1.")
                                 .arg(CivilTime::fromInstant(earlier->at).toDisplay()));
    }
    return summary;
}

/// Runs the body and undoes it: what a dry run shows is what the import would do.
Result<ImportSummary> dryRun(Runtime& runtime, const std::function<Result<ImportSummary>(WriteTx&)>& body) {
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
    seen->id.clear();
    return *seen;
}

Result<const ImportKind*> kindOf(Runtime& runtime, const ImportChoice& choice, const Actor& actor) {
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
    return kind;
}

}  // namespace

Result<ImportSummary> runImport(Runtime& runtime, const ImportChoice& choice, const Actor& actor,
                                JobControl& job) {
    QZ_ASSIGN(const ImportKind* kind, kindOf(runtime, choice, actor));
    ImportOptions options;
    options.crs = choice.crs.value_or(Crs::Cgcs2000);
    options.dryRun = choice.dryRun;
    options.known = choice.known;
    options.actor = actor;
    options.fileName = QFileInfo(choice.file).fileName();
    const Result<Body> body = bodyFor(runtime, *kind, choice, job);
    if (!body.ok()) {
        return withFile(body.error(), choice.file);
    }
    const auto run = [&](WriteTx& tx) { return remembered(runtime, *kind, choice, options, *body, tx); };
    Result<ImportSummary> summary = choice.dryRun ? dryRun(runtime, run)
                                                  : runtime.core()
                                                        .store()
                                                        .write(QStringLiteral("import.") + kind->name,
                                                               [&](WriteTx& tx) {
                                                                   tx.touchedInBulk();
                                                                   return run(tx);
                                                               })
                                                        .result();
    if (!summary.ok()) {
        return withFile(summary.error(), choice.file);
    }
    if (const QString note = positionsNote(choice); !note.isEmpty()) {
        summary->notes.prepend(note);
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
    return QJsonObject{
        {QStringLiteral("rows"), summary.rows},
        {QStringLiteral("imported"), summary.imported},
        {QStringLiteral("updated"), summary.updated},
        {QStringLiteral("skipped"), summary.skipped},
        {QStringLiteral("differences"), summary.differences},
        {QStringLiteral("import"), summary.id.isEmpty() ? QJsonValue() : QJsonValue(summary.id)},
        {QStringLiteral("rejected"), rejected},
        {QStringLiteral("rejected_count"), summary.rejectedCount},
        {QStringLiteral("notes"), QJsonArray::fromStringList(summary.notes)}};
}

}  // namespace qz
