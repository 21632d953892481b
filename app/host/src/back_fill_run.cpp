// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include "kept_file.h"
#include "qz/exchange/back_fill.h"
#include "qz/exchange/mapping.h"
#include "qz/host/import_runs.h"
#include "reply_values.h"

namespace qz {
namespace {

struct ReplyNames {
    QString field;
    QStringList names;
};

Result<QList<ReplyNames>> readNames(Runtime& runtime) {
    QFile file(runtime.folders().resources + QStringLiteral("/data/import/replies.json"));
    QJsonArray fields;
    if (file.open(QIODevice::ReadOnly)) {
        fields = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("fields")).toArray();
    }
    QList<ReplyNames> names;
    for (const QJsonValue& value : fields) {
        const QJsonObject field = value.toObject();
        names.append({field.value(QLatin1String("id")).toString(), {}});
        const QJsonArray titles = field.value(QLatin1String("names")).toArray();
        for (const QJsonValue& title : titles) {
            names.last().names.append(title.toString());
        }
    }
    if (names.isEmpty()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(file.fileName(), file.errorString()));
    }
    return names;
}

/// The desk's settings on this thread: the runtime's own object belongs to the main thread.
FileSettings deskSettings(Runtime& runtime) {
    return FileSettings(runtime.core().store().folder() + QStringLiteral("/desk.ini"));
}

/// Files with the same kind and the same columns are answered in the same way.
QString rememberedKey(const QString& kind, const QStringList& columns) {
    const QByteArray hash =
        QCryptographicHash::hash(columns.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("back_fill/%1_%2").arg(kind, QString::fromLatin1(hash.left(16)));
}

QList<ReplyColumn> guessed(const QList<ReplyNames>& names, const QStringList& columns) {
    QList<FieldTarget> targets;
    for (const ReplyNames& field : names) {
        targets.append({field.field, field.names, FieldType::Text, false});
    }
    const ColumnMap map = guessMapping(columns, targets);
    QList<ReplyColumn> found;
    for (const ReplyNames& field : names) {
        const QString column = map.value(field.field).column;
        // The result is what the other side waits for: it gets a column of its own where it has none.
        if (!column.isEmpty() || field.field == QLatin1String("result")) {
            found.append({field.field, column.isEmpty() ? field.names.value(0) : column});
        }
    }
    return found;
}

/// Which case a row of the file became.
class RowCases {
public:
    RowCases(QHash<qint64, QString> byRow, QString kind, int externalColumn)
        : m_byRow(std::move(byRow)), m_kind(std::move(kind)), m_external(externalColumn) {}

    /// Empty where there is none.
    Result<QString> numberOf(ReadTx& read, const TableRow& row) const {
        if (const auto known = m_byRow.constFind(row.number); known != m_byRow.cend()) {
            return *known;
        }
        const QString external = m_external < 0 ? QString() : row.cells.value(m_external).trimmed();
        if (external.isEmpty()) {
            return QString();
        }
        QZ_ASSIGN(Statement found,
                  read.prepare("SELECT number FROM core_cases WHERE kind = ? AND external_id = ? "
                               "AND deleted_at IS NULL LIMIT 2"));
        found.bindAll(m_kind, external);
        QZ_ASSIGN(const bool one, found.step());
        const QString number = one ? found.text(0) : QString();
        if (!one) {
            return QString();
        }
        QZ_ASSIGN(const bool two, found.step());
        found.reset();
        return two ? QString() : number;  // the same number from two systems says nothing
    }

private:
    QHash<qint64, QString> m_byRow;
    QString m_kind;
    int m_external;
};

struct Fill {
    CellTexts texts;
    BackFilled done;
};

Result<Fill> collect(Runtime& runtime, RowSource& rows, const RowCases& cases,
                     const QList<ReplyColumn>& columns, const Actor& actor, JobControl& job) {
    Fill fill;
    fill.done.columns = columns;
    QHash<QString, int> places;
    int next = static_cast<int>(rows.columns().size());
    for (const ReplyColumn& column : columns) {
        const auto at = static_cast<int>(rows.columns().indexOf(column.column));
        places.insert(column.field, at >= 0 ? at : next);
        if (at < 0) {
            fill.texts[rows.headerRow()].insert(next++, column.column);
        }
    }
    const auto fillAll = [&](auto& tx) -> Status {
        TableRow row;
        for (;;) {
            QZ_ASSIGN(const bool more, rows.next(row));
            if (!more) {
                return {};
            }
            QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
            QZ_ASSIGN(const QString number, cases.numberOf(tx, row));
            if (number.isEmpty()) {
                ++fill.done.unknown;
                continue;
            }
            ++fill.done.rows;
            QZ_ASSIGN(const CaseDetail detail, runtime.core().cases().loadIn(tx, number, actor));
            const FieldMap replies = replyValues(runtime, detail);
            for (const ReplyColumn& column : columns) {
                const QString text = replies.value(column.field);
                const int place = places.value(column.field);
                if (!text.isEmpty() && text != row.cells.value(place)) {
                    fill.texts[row.number].insert(place, text);
                    ++fill.done.cells;
                }
            }
        }
    };
    // A result that names somebody is sealed: it is opened, with its audit row, where the store may be
    // written.
    Store& store = runtime.core().store();
    if (store.isReadOnly()) {
        QZ_TRY(store.read([&](ReadTx& tx) { return fillAll(tx); }).result());
    } else {
        QZ_TRY(store.write(QStringLiteral("import.back_fill"), [&](WriteTx& tx) { return fillAll(tx); })
                   .result());
    }
    return fill;
}

int externalColumn(Runtime& runtime, const KeptFile& kept, const QStringList& columns) {
    const ImportKind* kind = runtime.imports().find(kept.record.kind);
    if (kind == nullptr) {
        return -1;
    }
    const Result<QList<FieldTarget>> known =
        importTargets(runtime.folders().resources + QStringLiteral("/data/import/synonyms.json"), kind->name);
    const QList<FieldTarget> targets = known.ok() ? *known : targetsOf(kind->fields);
    const ColumnMap map = kept.choice.map
                              ? readMapping(*kept.choice.map, columns, targets).valueOr(ColumnMap())
                              : guessMapping(columns, targets);
    return static_cast<int>(columns.indexOf(map.value(QStringLiteral("external_id")).column));
}

QList<ReplyColumn> rememberedColumns(Runtime& runtime, const KeptFile& kept, const QStringList& columns,
                                     const QList<ReplyNames>& names) {
    QList<ReplyColumn> chosen;
    const QStringList stored =
        deskSettings(runtime).value(rememberedKey(kept.record.kind, columns), QStringList()).toStringList();
    for (const QString& each : stored) {
        chosen.append({each.section(QLatin1Char('='), 0, 0), each.section(QLatin1Char('='), 1)});
    }
    return chosen.isEmpty() ? guessed(names, columns) : chosen;
}

Status checkColumns(const QList<ReplyColumn>& columns, const QList<ReplyNames>& names) {
    QSet<QString> taken;
    for (const ReplyColumn& column : columns) {
        const bool known = std::any_of(names.begin(), names.end(),
                                       [&](const ReplyNames& name) { return name.field == column.field; });
        if (!known || column.column.trimmed().isEmpty() || taken.contains(column.column)) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::ImportRun",
                                            "“%1” cannot be written to the column “%2”; give each field "
                                            "that can be written back a column of its own.")
                    .arg(column.field, column.column),
                {}, column.field);
        }
        taken.insert(column.column);
    }
    return {};
}

QList<FieldSpec> replyFields(const QList<ReplyNames>& names) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("result"), QT_TRANSLATE_NOOP("qz::Fields", "Result")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("qz::Fields", "State")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("qz::Fields", "Lead unit")},
        {QStringLiteral("closed_at"), QT_TRANSLATE_NOOP("qz::Fields", "Closed at")},
        {QStringLiteral("due_at"), QT_TRANSLATE_NOOP("qz::Fields", "Due at")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("qz::Fields", "Number")}};
    QList<FieldSpec> fields;
    for (const ReplyNames& name : names) {
        FieldSpec spec;
        spec.id = name.field;
        spec.title = titles.value(name.field, "");
        fields.append(spec);
    }
    return fields;
}

}  // namespace

Result<ReplyChoice> replyChoice(Runtime& runtime, const QString& id, const Actor& actor) {
    QZ_ASSIGN(const KeptFile kept, takeOutFile(runtime, id, actor));
    QZ_ASSIGN(const std::unique_ptr<RowSource> rows, openRows(kept.choice.file, kept.choice.open));
    QZ_ASSIGN(const QList<ReplyNames> names, readNames(runtime));
    return ReplyChoice{replyFields(names), rows->columns(),
                       rememberedColumns(runtime, kept, rows->columns(), names)};
}

Result<BackFilled> backFill(Runtime& runtime, const QString& id, QList<ReplyColumn> columns,
                            const QString& out, const Actor& actor, JobControl& job) {
    QZ_ASSIGN(const KeptFile kept, takeOutFile(runtime, id, actor));
    QZ_ASSIGN(const std::unique_ptr<RowSource> rows, openRows(kept.choice.file, kept.choice.open));
    QZ_ASSIGN(const QList<ReplyNames> names, readNames(runtime));
    const QString key = rememberedKey(kept.record.kind, rows->columns());
    const bool chosen = !columns.isEmpty();
    if (!chosen) {
        columns = rememberedColumns(runtime, kept, rows->columns(), names);
    }
    QZ_TRY(checkColumns(columns, names));
    QZ_ASSIGN(const auto byRow,
              runtime.core()
                  .store()
                  .read([&](ReadTx& read) { return ImportStore::numbers(read, kept.record.id); })
                  .result());
    const ImportKind* kind = runtime.imports().find(kept.record.kind);
    const RowCases cases(byRow, kind == nullptr ? QString() : kind->caseKind,
                         externalColumn(runtime, kept, rows->columns()));
    QZ_ASSIGN(Fill fill, collect(runtime, *rows, cases, columns, actor, job));
    QZ_TRY(backFill(kept.choice.file, kept.choice.open, fill.texts, out));
    QZ_ASSIGN(fill.done.newBook, backFillsIntoNewBook(kept.choice.file));
    if (chosen) {
        QStringList stored;
        for (const ReplyColumn& column : columns) {
            stored.append(column.field + QLatin1Char('=') + column.column);
        }
        deskSettings(runtime).setValue(key, stored);
    }
    return fill.done;
}

}  // namespace qz
