// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/reference_table.h"

#include <QCoreApplication>

namespace qz {

namespace {

const auto kSource = QStringLiteral("source");
const auto kFrom = QStringLiteral("valid_from");
const auto kTo = QStringLiteral("valid_to");

FieldSpec field(const QString& id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = id;
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

QDate dayOf(const QString& text) { return QDate::fromString(text.trimmed().left(10), Qt::ISODate); }

}  // namespace

QString referenceEntry(const ReferenceTable& table, const FieldMap& values) {
    QStringList parts;
    for (const QString& key : table.keys) {
        parts.append(values.value(key).trimmed());
    }
    return parts.join(QStringLiteral(" · "));
}

QList<FieldSpec> referenceFields(const ReferenceTable& table) {
    QList<FieldSpec> fields = table.fields;
    FieldSpec source = field(kSource, QT_TRANSLATE_NOOP("qz::Fields", "Source"), FieldType::Text, true);
    source.maxLength = 300;
    fields.append(source);
    fields.append(field(kFrom, QT_TRANSLATE_NOOP("qz::Fields", "Valid from"), FieldType::Date, true));
    fields.append(field(kTo, QT_TRANSLATE_NOOP("qz::Fields", "Valid to"), FieldType::Date, false));
    return fields;
}

Result<ReferenceVersion> referenceVersion(const ReferenceTable& table, const FieldMap& values) {
    QZ_TRY(checkFields(referenceFields(table), values));
    ReferenceVersion version;
    for (const FieldSpec& spec : table.fields) {
        if (const QString value = values.value(spec.id).trimmed(); !value.isEmpty()) {
            version.values.insert(spec.id, value);
        }
    }
    version.source = values.value(kSource).trimmed();
    version.from = dayOf(values.value(kFrom));
    version.to = dayOf(values.value(kTo));
    if (!version.from.isValid()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reference", "Give the day as 2026-09-30."), {},
                         kFrom);
    }
    if (version.to.isValid() && version.to < version.from) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reference", "The last day lies before the first."),
                         {}, kTo);
    }
    return version;
}

FieldMap referenceValues(const ReferenceVersion& version) {
    FieldMap values = version.values;
    values.insert(kSource, version.source);
    values.insert(kFrom, version.from.toString(Qt::ISODate));
    if (version.to.isValid()) {
        values.insert(kTo, version.to.toString(Qt::ISODate));
    }
    return values;
}

const ReferenceVersion* inForce(const ReferenceTable& table, const QList<ReferenceVersion>& versions,
                                const QString& entry, QDate day) {
    const ReferenceVersion* found = nullptr;
    for (const ReferenceVersion& version : versions) {
        if (version.covers(day) && referenceEntry(table, version.values) == entry &&
            (found == nullptr || found->from < version.from)) {
            found = &version;
        }
    }
    return found;
}

}  // namespace qz
