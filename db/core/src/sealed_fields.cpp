// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_fields.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

QString className(const FieldSpec& spec) {
    return spec.dataClass == DataClass::P3 ? QStringLiteral("P3") : QStringLiteral("P2");
}

Uuid rowOf(const CaseId& id, const FieldSpec& spec) {
    return Uuid::fromName(QStringLiteral("core.sealed_values"),
                          id.uuid.toString() + QLatin1Char('|') + spec.id);
}

QByteArray placeOf(const CaseId& id, const QString& field) { return id.uuid.toBytes() + field.toUtf8(); }

FieldMap part(const QList<FieldSpec>& specs, const FieldMap& values, bool sealed) {
    FieldMap found;
    for (const FieldSpec& spec : specs) {
        const QString value = values.value(spec.id).trimmed();
        if (isSealed(spec) == sealed && !value.isEmpty()) {
            found.insert(spec.id, value);
        }
    }
    return found;
}

}  // namespace

FieldMap sealedPart(const QList<FieldSpec>& specs, const FieldMap& values) {
    return part(specs, values, true);
}
FieldMap plainPart(const QList<FieldSpec>& specs, const FieldMap& values) {
    return part(specs, values, false);
}

Result<QString> SealedFields::putAll(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                                     const FieldMap& values, bool bulk) {
    const FieldMap secret = sealedPart(specs, values);
    if (secret.isEmpty()) {
        return QString(QLatin1String(""));
    }
    FieldMap hashes;
    for (const FieldSpec& spec : specs) {
        if (!secret.contains(spec.id)) {
            continue;
        }
        if (!m_keys.isUnlocked()) {
            return makeError(ErrorCode::Denied,
                             QCoreApplication::translate("qz::Cases",
                                                         "“%1” is personal data and is stored sealed only; "
                                                         "log in first, or leave it empty.")
                                 .arg(fieldTitle(spec)),
                             {}, spec.id);
        }
        const QByteArray plain = secret.value(spec.id).toUtf8();
        QZ_ASSIGN(const SealedValue value,
                  m_keys.seal(className(spec), m_county, m_module, plain, placeOf(id, spec.id)));
        QByteArray lookup;
        if (spec.type != FieldType::LongText) {  // nobody looks up a whole text
            QZ_ASSIGN(lookup, m_keys.lookupHash(m_module, plain));
        }
        QZ_TRY(bulk ? insertInBulk(tx, id, spec, value, lookup) : putOne(tx, id, spec, value, lookup));
        hashes.insert(spec.id,
                      QString::fromLatin1(
                          QCryptographicHash::hash(value.bytes, QCryptographicHash::Blake2b_256).toHex()));
    }
    return fieldsToJson(hashes);
}

Status SealedFields::putOne(WriteTx& tx, const CaseId& id, const FieldSpec& spec, const SealedValue& value,
                            const QByteArray& lookup) {
    const Uuid row = rowOf(id, spec);
    const ColumnValues secret = {{"key_id", value.keyId},
                                 {"bytes", value.bytes},
                                 {"lookup", lookup.isNull() ? DbValue() : DbValue(lookup)}};
    if (tx.ref(sealedTable(), row).ok()) {
        return tx.update(sealedTable(), row, secret);
    }
    ColumnValues values = {
        {"case_id", id.uuid.toBytes()}, {"field", spec.id}, {"class", className(spec)}, {"module", m_module}};
    values.insert(values.end(), secret.begin(), secret.end());
    const Result<qint64> added = tx.insert(sealedTable(), row, values);
    return added.ok() ? Status() : Status(added.error());
}

Status SealedFields::insertInBulk(WriteTx& tx, const CaseId& id, const FieldSpec& spec,
                                  const SealedValue& value, const QByteArray& lookup) {
    static const QStringList columns =
        QStringLiteral("case_id field class module key_id bytes lookup").split(QLatin1Char(' '));
    QZ_ASSIGN(Statement row, tx.prepareInsert(sealedTable(), columns));
    row.bindAll(rowOf(id, spec), id.uuid, spec.id, className(spec), m_module, value.keyId, value.bytes,
                lookup);
    return row.run();
}

Result<QList<SealedFields::Row>> SealedFields::rows(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT field, key_id, bytes FROM core_sealed_values "
                                           "WHERE case_id = ? AND deleted_at IS NULL ORDER BY field"));
    rows.bindAll(id.uuid);
    QList<Row> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append({rows.text(0), {rows.blob(1), rows.blob(2)}});
    }
}

Result<QString> SealedFields::open(const KeyRing& keys, const CaseId& id, const Row& row) {
    QZ_ASSIGN(const QByteArray plain, keys.open(row.value, placeOf(id, row.field)));
    return QString::fromUtf8(plain);
}

}  // namespace qz::core
