// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "qz/core/audit_trail.h"
#include "qz/exchange/geo_file.h"
#include "qz/exchange/table_writer.h"
#include "qz/host/file_runs.h"

namespace qz {
namespace {

TableCell cellOf(const FieldSpec& column, const QString& value) {
    if (value.isEmpty()) {
        return std::monostate();
    }
    switch (column.type) {
        case FieldType::Integer:
            return value.toLongLong();
        case FieldType::Decimal:
        case FieldType::Lon:
        case FieldType::Lat:
            return value.toDouble();
        case FieldType::Bool:
            return value == QLatin1String("true");
        case FieldType::Time:
        case FieldType::Date: {
            const Result<CivilTime> time = CivilTime::parse(value);
            return time.ok() ? TableCell(*time) : TableCell(value);
        }
        default:
            return value;
    }
}

/// Which list, how many rows, for whom, by which filter; in the program's own words, so that it can be
/// searched.
Status tellAudit(Runtime& runtime, const QString& name, const CaseQuery& query, qint64 written,
                 const Actor& actor, Audience audience) {
    if (runtime.core().store().isReadOnly()) {
        return {};
    }
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = QStringLiteral("export.run");
    entry.subject = QStringLiteral("%1: %2 rows; audience=%3; area=%4; filter=%5")
                        .arg(name)
                        .arg(written)
                        .arg(audienceName(audience), query.area.toString(), query.filter.text());
    entry.purpose = actor.purpose;
    return runtime.core()
        .store()
        .write(QStringLiteral("export"),
               [&runtime, entry](WriteTx& tx) { return runtime.core().audit().append(tx, entry); })
        .result();
}

bool hasPositions(const ExportKind& kind) {
    return kind.shape || std::any_of(kind.columns.begin(), kind.columns.end(), [](const FieldSpec& column) {
               return column.id == QLatin1String("lon");
           });
}

/// A table, or areas as a table: where a geographic file is asked of a kind with areas the rows carry them.
class ExportFile {
public:
    static Result<ExportFile> make(const ExportKind& kind, const QString& path) {
        ExportFile file(kind);
        std::unique_ptr<FeatureWriter> features = makeFeatureWriter(path);
        if (features != nullptr && !hasPositions(kind)) {
            return makeError(
                ErrorCode::Unsupported,
                QCoreApplication::translate("qz::ExportRun",
                                            "“%1” have no place on a map; write them as csv, xlsx or json.")
                    .arg(kind.title),
                {}, path);
        }
        if (features != nullptr && kind.shape) {
            file.m_features = std::move(features);
        } else {
            QZ_ASSIGN(file.m_table, makeTableWriter(path));
        }
        return file;
    }
    Status begin(const QList<TableColumn>& columns) {
        return m_features ? m_features->begin(m_kind->name, true, columns) : m_table->begin(columns);
    }
    Status row(const FieldMap& fields, const QList<TableCell>& cells) {
        if (m_table) {
            return m_table->row(cells);
        }
        GeoFeature area;
        area.polygons = m_kind->shape(fields);
        return m_features->feature(area, cells);
    }
    Status finish() { return m_features ? m_features->finish() : m_table->finish(); }

private:
    explicit ExportFile(const ExportKind& kind) : m_kind(&kind) {}
    const ExportKind* m_kind;
    std::unique_ptr<FeatureWriter> m_features;
    std::unique_ptr<TableWriter> m_table;
};

}  // namespace

Result<const ExportKind*> findExport(Runtime& runtime, const QString& name) {
    const ExportKind* found = runtime.imports().findExport(name);
    if (found == nullptr) {
        const CaseKind* kind = runtime.core().cases().kind(name);
        found = kind == nullptr ? nullptr : runtime.imports().findExport(QStringLiteral("cases"));
    }
    if (found == nullptr) {
        QStringList known;
        for (const ExportKind* each : runtime.imports().allExports()) {
            known.append(each->name);
        }
        for (const CaseKind* each : runtime.core().cases().kinds()) {
            known.append(each->aliases);
        }
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::ExportRun", "There is no list “%1”; known are: %2.")
                             .arg(name, known.join(QStringLiteral(", "))));
    }
    return found;
}

namespace {

/// Rows of a kind as an audience may have them.
Status givenRows(Runtime& runtime, const QString& name, const CaseQuery& wanted, const Actor& actor,
                 Audience audience, const std::function<Status(const FieldMap&)>& row) {
    QZ_ASSIGN(const ExportKind* kind, findExport(runtime, name));
    CaseQuery query = wanted;
    if (const CaseKind* caseKind = runtime.core().cases().kind(name)) {
        query.kind = caseKind->id;
    }
    if (!kind->rowsFor && !kind->isOpen && audience != Audience::Handling) {
        return makeError(
            ErrorCode::Denied,
            QCoreApplication::translate(
                "qz::ExportRun",
                "Rows of “%1” tell of single cases and are for those who handle them. For others "
                "there are counts by area (area-counts) and reports.")
                .arg(kind->title));
    }
    return runtime.core()
        .store()
        .read([&](ReadTx& read) -> Status {
            return kind->rowsFor ? kind->rowsFor(read, query, actor, audience, row)
                                 : kind->rows(read, query, actor, row);
        })
        .result();
}

}  // namespace

Status listRows(Runtime& runtime, const QString& name, const CaseQuery& wanted, const Actor& actor,
                qint64 limit, const std::function<Status(const FieldMap&)>& row) {
    qint64 given = 0;
    const auto counted = [&](const FieldMap& fields) -> Status {
        if (limit > 0 && given >= limit) {
            return makeError(ErrorCode::Cancelled, QStringLiteral("enough"), QStringLiteral("limit"));
        }
        ++given;
        return row(fields);
    };
    const Status done = givenRows(runtime, name, wanted, actor, Audience::Handling, counted);
    const bool enough = !done.ok() && done.error().detail == QLatin1String("limit");
    return enough ? Status() : done;
}

Result<qint64> runExport(Runtime& runtime, const QString& name, const CaseQuery& query, const QString& file,
                         const Actor& actor, JobControl& job, Audience audience) {
    QZ_TRY(runtime.core().access().checkOwn(actor.user, QStringLiteral("export.run")));
    QZ_ASSIGN(const ExportKind* kind, findExport(runtime, name));
    QZ_ASSIGN(ExportFile writer, ExportFile::make(*kind, file));
    QList<TableColumn> columns;
    for (const FieldSpec& column : kind->columns) {
        columns.append(TableColumn{column.id, fieldTitle(column), column.type == FieldType::Date, 0});
    }
    QZ_TRY(writer.begin(columns));
    qint64 written = 0;
    const Status listed =
        givenRows(runtime, name, query, actor, audience, [&](const FieldMap& fields) -> Status {
            QList<TableCell> cells;
            cells.reserve(kind->columns.size());
            for (const FieldSpec& column : kind->columns) {
                cells.append(cellOf(column, fields.value(column.id)));
            }
            QZ_TRY(writer.row(fields, cells));
            return job.progress(++written, 0);
        });
    QZ_TRY(listed);
    QZ_TRY(tellAudit(runtime, name, query, written, actor, audience));  // the file stands after its row only
    QZ_TRY(writer.finish());
    return written;
}

}  // namespace qz
