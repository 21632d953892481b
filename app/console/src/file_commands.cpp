// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "command.h"
#include "qz/host/file_runs.h"

namespace qz {
namespace {

Result<QJsonObject> mapOption(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Console", "The mapping %1 cannot be read: %2")
                             .arg(path, file.errorString()));
    }
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (!document.isObject()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Console", "The mapping %1 is not a JSON object: %2 at byte %3.")
                .arg(path, parsed.errorString())
                .arg(parsed.offset),
            {}, path);
    }
    return document.object();
}

Result<TextEncoding> encodingOption(const QString& name) {
    static const QHash<QString, TextEncoding> known = {{QStringLiteral("auto"), TextEncoding::Auto},
                                                       {QStringLiteral("utf-8"), TextEncoding::Utf8},
                                                       {QStringLiteral("gb18030"), TextEncoding::Gb18030},
                                                       {QStringLiteral("utf-16"), TextEncoding::Utf16Le}};
    if (!known.contains(name)) {
        return usageError(
            QCoreApplication::translate("qz::Console", "--encoding takes auto, utf-8, gb18030 or utf-16."));
    }
    return known.value(name);
}

Result<QJsonValue> importFile(Call& call) {
    ImportChoice choice;
    choice.kind = call.line.at(0);
    choice.file = call.line.at(1);
    choice.dryRun = call.line.has(QStringLiteral("dry-run"));
    if (const auto policy = call.line.value(QStringLiteral("policy"))) {
        const Result<KnownRows> known = parseKnownRows(*policy);
        if (!known.ok()) {
            return usageError(known.error().message);
        }
        choice.known = *known;
    }
    choice.open.sheet = call.line.value(QStringLiteral("sheet")).value_or(QString());
    QZ_ASSIGN(choice.open.encoding,
              encodingOption(call.line.value(QStringLiteral("encoding")).value_or(QStringLiteral("auto"))));
    if (const auto crs = call.line.value(QStringLiteral("crs"))) {
        QZ_ASSIGN(choice.crs, parseCrs(*crs));
    }
    if (const auto map = call.line.value(QStringLiteral("map"))) {
        QZ_ASSIGN(choice.map, mapOption(*map));
    }
    QZ_ASSIGN(const ImportSummary summary, runImport(*call.runtime, choice, call.actor, call.job));
    if (!choice.dryRun) {
        QZ_TRY(call.runtime->core().search().catchUp(call.job));
    }
    return QJsonValue(importSummaryJson(summary));
}

Result<CaseQuery> queryOptions(Call& call) {
    CaseQuery query;
    query.sort = call.line.value(QStringLiteral("sort")).value_or(QStringLiteral("number"));
    if (const auto where = call.line.value(QStringLiteral("where"))) {
        const Result<Filter> filter = Filter::parse(*where);
        if (!filter.ok()) {
            Error error = filter.error();
            error.where = QStringLiteral("--where");
            return error;
        }
        query.filter = *filter;
    }
    if (const auto area = call.line.value(QStringLiteral("area"))) {
        QZ_ASSIGN(query.area, AreaCode::parse(*area));
    }
    return query;
}

Result<QJsonValue> exportRows(Call& call) {
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(QCoreApplication::translate("qz::Console", "export needs --out FILE."));
    }
    QZ_ASSIGN(const CaseQuery query, queryOptions(call));
    const Result<Audience> audience =
        parseAudience(call.line.value(QStringLiteral("audience")).value_or(QStringLiteral("handling")));
    if (!audience.ok()) {
        return usageError(audience.error().message);
    }
    QZ_ASSIGN(const qint64 rows,
              runExport(*call.runtime, call.line.at(0), query, *out, call.actor, call.job, *audience));
    return QJsonValue(QJsonObject{{QStringLiteral("rows"), rows}, {QStringLiteral("file"), *out}});
}

QJsonValue jsonField(const FieldSpec& column, const QString& text) {
    if (text.isEmpty()) {
        const bool isText = column.type == FieldType::Text || column.type == FieldType::LongText;
        return isText ? QJsonValue(QString()) : QJsonValue();
    }
    switch (column.type) {
        case FieldType::Bool:
            return text == QLatin1String("true");
        case FieldType::Integer:
            return text.toLongLong();
        case FieldType::Decimal:
        case FieldType::Lon:
        case FieldType::Lat:
            return text.toDouble();
        default:
            return text;
    }
}

Result<QJsonValue> list(Call& call) {
    QZ_ASSIGN(const CaseQuery query, queryOptions(call));
    bool isNumber = true;
    const qint64 limit =
        call.line.value(QStringLiteral("limit")).value_or(QStringLiteral("0")).toLongLong(&isNumber);
    if (!isNumber || limit < 0) {
        return usageError(QCoreApplication::translate("qz::Console", "--limit takes a whole number."));
    }
    QZ_ASSIGN(const ExportKind* kind, findExport(*call.runtime, call.line.at(0)));
    QJsonArray rows;
    QZ_TRY(listRows(*call.runtime, call.line.at(0), query, call.actor, limit,
                    [&](const FieldMap& fields) -> Status {
                        QJsonObject row;
                        for (const FieldSpec& column : kind->columns) {
                            row.insert(column.id, jsonField(column, fields.value(column.id)));
                        }
                        rows.append(row);
                        return call.job.progress(rows.size(), 0);
                    }));
    return QJsonValue(rows);
}

/// Where a place of the file lies as it is written, and where if it is what somebody says.
Result<QJsonValue> bothPositions(const QString& file, const QString& said) {
    QZ_ASSIGN(const Crs crs, parseCrs(said));
    QZ_ASSIGN(const std::optional<PositionSample> sample, samplePosition(file, {crs, {}, {}}));
    if (!sample) {
        return QJsonValue();
    }
    return QJsonValue(QJsonObject{
        {QStringLiteral("as_written"), QJsonArray{sample->asWritten.lon, sample->asWritten.lat}},
        {QStringLiteral("as_%1").arg(crsName(crs)), QJsonArray{sample->asSaid.lon, sample->asSaid.lat}},
        {QStringLiteral("metres"), std::round(sample->metres * 10) / 10}});
}

Result<QJsonValue> inspect(Call& call) {
    QZ_ASSIGN(QJsonObject found, inspectFile(call.line.at(0)));
    if (const auto crs = call.line.value(QStringLiteral("crs"))) {
        QZ_ASSIGN(const QJsonValue positions, bothPositions(call.line.at(0), *crs));
        found.insert(QStringLiteral("positions"), positions);
    }
    return QJsonValue(found);
}

}  // namespace

QList<BuiltIn> fileCommands() {
    const QStringList listOptions = {QStringLiteral("where"), QStringLiteral("area"), QStringLiteral("sort")};
    return {
        {QStringLiteral("import"),
         QStringLiteral(
             "import KIND FILE [--map MAP.json] [--encoding auto|utf-8|gb18030|utf-16] [--sheet S] "
             "[--crs wgs84|cgcs2000|gcj02|bd09] [--policy update|skip|ask] [--dry-run]"),
         QT_TRANSLATE_NOOP("qz::Console", "Takes a file in, all or nothing; twice changes nothing."),
         QStringLiteral("import areas villages.csv"),
         Needs::Writing,
         {{QStringLiteral("map"), QStringLiteral("encoding"), QStringLiteral("sheet"), QStringLiteral("crs"),
           QStringLiteral("policy")},
          {QStringLiteral("dry-run")},
          2,
          2,
          false},
         importFile},
        {QStringLiteral("export"),
         QStringLiteral("export KIND --out FILE [--where EXPR] [--area CODE] [--sort KEY,-KEY…] "
                        "[--audience handling|return|public]"),
         QT_TRANSLATE_NOOP(
             "qz::Console",
             "Writes exactly the rows of a list as csv, xlsx, json, geojson or gpkg; for others "
             "than those who handle only counts (area-counts), the small ones hidden."),
         QStringLiteral("export events --where \"state=CLOSED\" --out closed.xlsx"),
         Needs::Auditing,
         {listOptions + QStringList{QStringLiteral("out"), QStringLiteral("audience")}, {}, 1, 1, false},
         exportRows},
        {QStringLiteral("list"),
         QStringLiteral("list KIND [--where EXPR] [--limit N] [--area CODE] [--sort KEY,-KEY…]"),
         QT_TRANSLATE_NOOP("qz::Console", "Lists rows of a kind."),
         QStringLiteral("list events --where \"overdue=true\" --limit 20"),
         Needs::Reading,
         {listOptions + QStringList{QStringLiteral("limit")}, {}, 1, 1, false},
         list},
        {QStringLiteral("inspect"),
         QStringLiteral("inspect FILE [--crs wgs84|cgcs2000|gcj02|bd09]"),
         QT_TRANSLATE_NOOP(
             "qz::Console",
             "Says what a table or geographic file holds, without importing; with --crs also where "
             "a place of it lies as written and as said."),
         QStringLiteral("inspect grids.gpkg --crs gcj02"),
         Needs::Nothing,
         {{QStringLiteral("crs")}, {}, 1, 1, false},
         inspect},
    };
}

}  // namespace qz
