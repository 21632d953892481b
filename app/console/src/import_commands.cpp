// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/host/import_runs.h"

namespace qz {
namespace {

QJsonObject jsonImport(const ImportRecord& record) {
    return {{QStringLiteral("id"), record.id.toString()},
            {QStringLiteral("kind"), record.kind},
            {QStringLiteral("file"), record.fileName},
            {QStringLiteral("sha256"), record.fileHash},
            {QStringLiteral("at"), jsonTime(record.at)},
            {QStringLiteral("by"), record.by},
            {QStringLiteral("rows"), record.rows},
            {QStringLiteral("imported"), record.imported},
            {QStringLiteral("updated"), record.updated},
            {QStringLiteral("skipped"), record.skipped},
            {QStringLiteral("differences"), record.differences},
            {QStringLiteral("rejected"), record.rejected},
            {QStringLiteral("taken_back"), record.takenBack},
            {QStringLiteral("undone_at"), jsonTime(record.undoneAt)}};
}

QJsonObject jsonFields(const FieldMap& fields) {
    QJsonObject json;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

Result<QJsonValue> list(Call& call) {
    QZ_ASSIGN(const QList<ImportRecord> records, listImports(*call.runtime, call.actor));
    QJsonArray rows;
    for (const ImportRecord& record : records) {
        rows.append(jsonImport(record));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> undo(Call& call) {
    QZ_ASSIGN(const ImportUndo undone,
              undoImport(*call.runtime, call.line.at(1), call.line.has(QStringLiteral("rest")), call.actor,
                         call.job));
    return QJsonValue(QJsonObject{{QStringLiteral("taken_back"), undone.free},
                                  {QStringLiteral("stay"), QJsonArray::fromStringList(undone.acted)}});
}

Result<QJsonValue> rejected(Call& call) {
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(QCoreApplication::translate("qz::Console", "imports rejected needs --out FILE."));
    }
    QZ_ASSIGN(const qint64 rows, writeRejected(*call.runtime, call.line.at(1), *out, call.actor, call.job));
    return QJsonValue(QJsonObject{{QStringLiteral("rows"), rows}, {QStringLiteral("file"), *out}});
}

Result<QJsonValue> differences(Call& call) {
    QZ_ASSIGN(const QList<ImportDifference> found, openDifferences(*call.runtime, call.actor));
    QJsonArray rows;
    for (const ImportDifference& difference : found) {
        rows.append(QJsonObject{{QStringLiteral("id"), difference.id.toString()},
                                {QStringLiteral("number"), difference.number},
                                {QStringLiteral("file"), difference.fileName},
                                {QStringLiteral("row"), difference.row},
                                {QStringLiteral("theirs"), jsonFields(difference.theirs)},
                                {QStringLiteral("ours"), jsonFields(difference.ours)}});
    }
    return QJsonValue(rows);
}

Result<QJsonValue> decide(Call& call) {
    QZ_ASSIGN(const QList<ImportDifference> found, openDifferences(*call.runtime, call.actor));
    for (const ImportDifference& difference : found) {
        if (difference.id.toString() != call.line.at(1)) {
            continue;
        }
        const QStringList take = call.line.value(QStringLiteral("take"))
                                     .value_or(QString())
                                     .split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& field : take) {
            if (!difference.theirs.contains(field)) {
                return makeError(
                    ErrorCode::Invalid,
                    QCoreApplication::translate("qz::Console", "“%1” does not differ; there are: %2.")
                        .arg(field, QStringList(difference.theirs.keys()).join(QStringLiteral(", "))),
                    {}, QStringLiteral("--take"));
            }
        }
        QZ_TRY(decideDifference(*call.runtime, difference, take, call.actor));
        return QJsonValue(QJsonObject{{QStringLiteral("number"), difference.number},
                                      {QStringLiteral("taken"), QJsonArray::fromStringList(take)}});
    }
    return makeError(
        ErrorCode::NotFound,
        QCoreApplication::translate("qz::Console", "No difference %1 waits.").arg(call.line.at(1)));
}

Result<QJsonValue> imports(Call& call) {
    using Run = Result<QJsonValue> (*)(Call&);
    static const QHash<QString, Run> known{{QStringLiteral("list"), list},
                                           {QStringLiteral("undo"), undo},
                                           {QStringLiteral("rejected"), rejected},
                                           {QStringLiteral("differences"), differences},
                                           {QStringLiteral("decide"), decide}};
    const QString what = call.line.at(0);
    const bool named = what != QLatin1String("list") && what != QLatin1String("differences");
    if (!known.contains(what) || (named && call.line.at(1).isEmpty())) {
        return usageError(QCoreApplication::translate(
            "qz::Console", "imports takes list, undo ID, rejected ID, differences or decide ID."));
    }
    return known.value(what)(call);
}

Result<QJsonValue> backFillFile(Call& call) {
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(QCoreApplication::translate("qz::Console", "backfill needs --out FILE."));
    }
    QList<ReplyColumn> columns;
    const QStringList given = call.line.value(QStringLiteral("columns"))
                                  .value_or(QString())
                                  .split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& each : given) {
        columns.append({each.section(QLatin1Char('='), 0, 0), each.section(QLatin1Char('='), 1)});
    }
    QZ_ASSIGN(const BackFilled done,
              backFill(*call.runtime, call.line.at(0), columns, *out, call.actor, call.job));
    QJsonObject written;
    for (const ReplyColumn& column : done.columns) {
        written.insert(column.field, column.column);
    }
    return QJsonValue(QJsonObject{{QStringLiteral("rows"), done.rows},
                                  {QStringLiteral("unknown"), done.unknown},
                                  {QStringLiteral("cells"), done.cells},
                                  {QStringLiteral("columns"), written},
                                  {QStringLiteral("new_workbook"), done.newBook},
                                  {QStringLiteral("file"), *out}});
}

}  // namespace

QList<BuiltIn> importCommands() {
    return {
        {QStringLiteral("imports"),
         QStringLiteral("imports list | undo ID [--rest] | rejected ID --out FILE | differences | decide ID "
                        "[--take FIELD,FIELD]"),
         QT_TRANSLATE_NOOP("qz::Console", "Answers for files that were taken in; ID may be “last”."),
         QStringLiteral("imports undo last"),
         Needs::Writing,
         {{QStringLiteral("out"), QStringLiteral("take")}, {QStringLiteral("rest")}, 1, 2, false},
         imports},
        {QStringLiteral("backfill"),
         QStringLiteral("backfill ID --out FILE [--columns field=header,field=header]"),
         QT_TRANSLATE_NOOP("qz::Console", "Writes the replies into a copy of the file that was received."),
         QStringLiteral("backfill last --out replies.xlsx"),
         Needs::Writing,
         {{QStringLiteral("out"), QStringLiteral("columns")}, {}, 1, 1, false},
         backFillFile},
    };
}

}  // namespace qz
