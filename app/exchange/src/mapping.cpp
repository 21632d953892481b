// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/mapping.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace qz {
namespace {

/// What of a header counts: letters and digits, half-width, in one case.
QString headerKey(const QString& header) {
    const QString plain = header.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            key += c;
        }
    }
    return key;
}

Result<FieldType> fieldTypeOf(const QString& name) {
    static const QHash<QString, FieldType> kTypes{
        {QStringLiteral("text"), FieldType::Text},       {QStringLiteral("long_text"), FieldType::LongText},
        {QStringLiteral("integer"), FieldType::Integer}, {QStringLiteral("decimal"), FieldType::Decimal},
        {QStringLiteral("bool"), FieldType::Bool},       {QStringLiteral("time"), FieldType::Time},
        {QStringLiteral("date"), FieldType::Date},       {QStringLiteral("area"), FieldType::Area},
        {QStringLiteral("lon"), FieldType::Lon},         {QStringLiteral("lat"), FieldType::Lat}};
    const auto type = kTypes.constFind(name);
    if (type == kTypes.cend()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Mapping", "“%1” is not a type of field.").arg(name));
    }
    return *type;
}

Result<QJsonObject> readObject(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(name, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "“%1” is not valid JSON at offset %2: %3. Export it again.")
                             .arg(name)
                             .arg(error.offset)
                             .arg(document.isNull() ? error.errorString() : QStringLiteral("{ }")),
                         {}, name);
    }
    return document.object();
}

Error badEntry(const QString& field) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::Mapping", "The entry of “%1” is neither a column nor {\"column\", \"format\"}.")
                         .arg(field),
                     {}, field);
}

}  // namespace

Result<QList<FieldTarget>> importTargets(const QString& synonymsFile, const QString& kind) {
    QZ_ASSIGN(const QJsonObject file, readObject(synonymsFile));
    const QJsonObject kinds = file.value(QLatin1String("kinds")).toObject();
    if (!kinds.contains(kind)) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Mapping",
                                                     "No fields are known for the import of “%1”; there "
                                                     "are: %2.")
                             .arg(kind, kinds.keys().join(QStringLiteral(", "))));
    }
    QList<FieldTarget> targets;
    const QJsonArray fields = kinds.value(kind).toArray();
    for (const QJsonValue& value : fields) {
        const QJsonObject field = value.toObject();
        FieldTarget target;
        target.id = field.value(QLatin1String("id")).toString();
        QZ_ASSIGN(target.type,
                  fieldTypeOf(field.value(QLatin1String("type")).toString(QStringLiteral("text"))));
        target.required = field.value(QLatin1String("required")).toBool();
        const QJsonArray names = field.value(QLatin1String("names")).toArray();
        for (const QJsonValue& name : names) {
            target.synonyms += name.toString();
        }
        if (target.id.isEmpty()) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Mapping", "A field of “%1” has no id.").arg(kind));
        }
        targets += target;
    }
    return targets;
}

QList<FieldTarget> targetsOf(const QList<FieldSpec>& specs) {
    QList<FieldTarget> targets;
    for (const FieldSpec& spec : specs) {
        targets += FieldTarget{spec.id, {fieldTitle(spec)}, spec.type, spec.required};
    }
    return targets;
}

ColumnMap guessMapping(const QStringList& columns, const QList<FieldTarget>& targets) {
    QHash<QString, QString> byKey;
    for (qsizetype i = columns.size() - 1; i >= 0; --i) {
        byKey.insert(headerKey(columns[i]), columns[i]);
    }
    ColumnMap map;
    QSet<QString> taken;
    const auto assign = [&](const FieldTarget& target, const QString& synonym) {
        const QString column = byKey.value(headerKey(synonym));
        if (!column.isEmpty() && !taken.contains(column) && !map.contains(target.id)) {
            taken.insert(column);
            map.insert(target.id, ColumnRule{column});
        }
    };
    // All ids first, then all best synonyms, so that a weak synonym of one field never takes another's best
    // column.
    qsizetype most = 0;
    for (const FieldTarget& target : targets) {
        assign(target, target.id);
        most = qMax(most, target.synonyms.size());
    }
    for (qsizetype rank = 0; rank < most; ++rank) {
        for (const FieldTarget& target : targets) {
            if (rank < target.synonyms.size()) {
                assign(target, target.synonyms[rank]);
            }
        }
    }
    return map;
}

Result<ColumnMap> readMapping(const QJsonObject& json, const QStringList& columns,
                              const QList<FieldTarget>& targets) {
    QStringList ids;
    for (const FieldTarget& target : targets) {
        ids += target.id;
    }
    ColumnMap map;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (!ids.contains(entry.key())) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Mapping", "“%1” is not a field; there are: %2.")
                                 .arg(entry.key(), ids.join(QStringLiteral(", "))),
                             {}, entry.key());
        }
        ColumnRule rule;
        if (entry.value().isString()) {
            rule.column = entry.value().toString();
        } else if (entry.value().isObject()) {
            const QJsonObject object = entry.value().toObject();
            rule.column = object.value(QLatin1String("column")).toString();
            rule.format = object.value(QLatin1String("format")).toString(rule.format);
            for (const QString& key : object.keys()) {
                if (key != QLatin1String("column") && key != QLatin1String("format")) {
                    return badEntry(entry.key());
                }
            }
        } else {
            return badEntry(entry.key());
        }
        if (!columns.contains(rule.column)) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Mapping",
                                                         "The file has no column “%1” (for %2); it has: %3.")
                                 .arg(rule.column, entry.key(), columns.join(QStringLiteral(", "))),
                             {}, entry.key());
        }
        map.insert(entry.key(), rule);
    }
    return map;
}

Result<ColumnMap> readMappingFile(const QString& path, const QStringList& columns,
                                  const QList<FieldTarget>& targets) {
    QZ_ASSIGN(const QJsonObject json, readObject(path));
    return readMapping(json, columns, targets);
}

}  // namespace qz
