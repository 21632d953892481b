// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_tables_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qz::grid {
namespace {

Error bad(const QString& what) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::grid::Tables", "The table cannot be read: %1").arg(what), {}, what);
}

Result<QByteArray> readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::grid::Tables", "%1 cannot be read: %2")
                             .arg(path, file.errorString()));
    }
    return file.readAll();
}

/// The document and the rows under `key`.
Result<QPair<QJsonObject, QJsonArray>> rowsOf(const QByteArray& json, const QString& key) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() || !document.object().value(key).isArray()) {
        return bad(QStringLiteral("%1: %2").arg(key, error.errorString()));
    }
    return QPair<QJsonObject, QJsonArray>(document.object(), document.object().value(key).toArray());
}

QDate day(const QJsonObject& row, const QJsonObject& head, const QString& key) {
    const QString text = row.value(key).toString(head.value(key).toString());
    return QDate::fromString(text, Qt::ISODate);
}

QStringList strings(const QJsonValue& value) {
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append(item.toString());
    }
    return list;
}

}  // namespace

Result<QList<EventClass>> parseClasses(const QByteArray& json) {
    QZ_ASSIGN(const auto parsed, rowsOf(json, QStringLiteral("classes")));
    const QJsonObject& head = parsed.first;
    QList<EventClass> classes;
    for (const QJsonValue& value : parsed.second) {
        const QJsonObject row = value.toObject();
        EventClass entry;
        entry.code = row.value(QLatin1String("code")).toString();
        if (entry.code.isEmpty() || row.value(QLatin1String("zh")).toString().isEmpty()) {
            return bad(QStringLiteral("classes, entry %1: code or name").arg(classes.size() + 1));
        }
        QZ_ASSIGN(entry.family, parseClassFamily(row.value(QLatin1String("family")).toString()));
        entry.parent = row.value(QLatin1String("parent")).toString();
        entry.nameZh = row.value(QLatin1String("zh")).toString();
        entry.nameEn = row.value(QLatin1String("en")).toString();
        entry.synonyms = strings(row.value(QLatin1String("synonyms")));
        entry.needsCheck = row.value(QLatin1String("needs_check")).toBool(true);
        entry.communityMay = row.value(QLatin1String("community")).toBool(false);
        entry.filing =
            row.value(QLatin1String("filing")).toString(head.value(QLatin1String("filing")).toString());
        entry.closing =
            row.value(QLatin1String("closing")).toString(head.value(QLatin1String("closing")).toString());
        entry.source =
            row.value(QLatin1String("source")).toString(head.value(QLatin1String("source")).toString());
        entry.validFrom = day(row, head, QStringLiteral("valid_from"));
        entry.validTo = day(row, head, QStringLiteral("valid_to"));
        classes.append(entry);
    }
    return classes;
}

Result<QList<TimeLimit>> parseLimits(const QByteArray& json) {
    QZ_ASSIGN(const auto parsed, rowsOf(json, QStringLiteral("limits")));
    QList<TimeLimit> limits;
    for (const QJsonValue& value : parsed.second) {
        const QJsonObject row = value.toObject();
        TimeLimit limit;
        limit.classCode = row.value(QLatin1String("class")).toString();
        limit.stage = row.value(QLatin1String("stage")).toString();
        limit.urgency = row.value(QLatin1String("urgency")).toString(QStringLiteral("normal"));
        limit.span.amount = row.value(QLatin1String("amount")).toInt();
        QZ_ASSIGN(limit.span.unit, parseTimeUnit(row.value(QLatin1String("unit")).toString()));
        if (limit.classCode.isEmpty() || limit.stage.isEmpty() || limit.span.amount <= 0) {
            return bad(QStringLiteral("limits, entry %1").arg(limits.size() + 1));
        }
        limit.article = QStringLiteral("%1 %2").arg(parsed.first.value(QLatin1String("source")).toString(),
                                                    parsed.first.value(QLatin1String("version")).toString());
        if (row.contains(QLatin1String("article"))) {
            limit.article = row.value(QLatin1String("article")).toString();
        }
        limit.validFrom = day(row, parsed.first, QStringLiteral("valid_from"));
        limit.validTo = day(row, parsed.first, QStringLiteral("valid_to"));
        limits.append(limit);
    }
    return limits;
}

Result<QList<AuthorityRow>> parseAuthority(const QByteArray& json) {
    QZ_ASSIGN(const auto parsed, rowsOf(json, QStringLiteral("authority")));
    QList<AuthorityRow> rows;
    for (const QJsonValue& value : parsed.second) {
        const QJsonObject row = value.toObject();
        AuthorityRow entry;
        entry.classCode = row.value(QLatin1String("class")).toString();
        entry.unit = row.value(QLatin1String("unit")).toString();
        entry.unitKind = row.value(QLatin1String("unit_kind")).toString();
        entry.item = row.value(QLatin1String("item")).toString();
        if (entry.classCode.isEmpty() || (entry.unit.isEmpty() && entry.unitKind.isEmpty())) {
            return bad(QStringLiteral("authority, entry %1").arg(rows.size() + 1));
        }
        entry.source = parsed.first.value(QLatin1String("source")).toString();
        entry.validFrom = day(row, parsed.first, QStringLiteral("valid_from"));
        entry.validTo = day(row, parsed.first, QStringLiteral("valid_to"));
        rows.append(entry);
    }
    return rows;
}

Result<ClassTable> loadClassTable(const QString& folder) {
    QZ_ASSIGN(const QByteArray classJson, readAll(folder + QStringLiteral("/classes.json")));
    QZ_ASSIGN(const QByteArray limitJson, readAll(folder + QStringLiteral("/limits.json")));
    QZ_ASSIGN(const QByteArray authorityJson, readAll(folder + QStringLiteral("/authority.json")));
    QZ_ASSIGN(const QList<EventClass> classes, parseClasses(classJson));
    QZ_ASSIGN(const QList<TimeLimit> limits, parseLimits(limitJson));
    QZ_ASSIGN(const QList<AuthorityRow> authority, parseAuthority(authorityJson));
    ClassTable table(classes, limits, authority);
    if (table.other() == nullptr) {
        return bad(QStringLiteral("classes: S99"));
    }
    return table;
}

Result<StateWords> loadStateWords(const QString& folder) {
    QZ_ASSIGN(const QByteArray json, readAll(folder + QStringLiteral("/import_states.json")));
    QZ_ASSIGN(const auto parsed, rowsOf(json, QStringLiteral("states")));
    StateWords words;
    for (const QJsonValue& value : parsed.second) {
        const QJsonObject row = value.toObject();
        const QString state = row.value(QLatin1String("state")).toString();
        words.insert(state.toCaseFolded(), state);
        const QStringList list = strings(row.value(QLatin1String("words")));
        for (const QString& word : list) {
            words.insert(word.toCaseFolded(), state);
        }
    }
    return words;
}

}  // namespace qz::grid
