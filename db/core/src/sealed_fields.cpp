// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_fields.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

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

Result<QString> SealedFields::put(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                                  const FieldMap& values) {
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
        const QString dataClass =
            spec.dataClass == DataClass::P3 ? QStringLiteral("P3") : QStringLiteral("P2");
        QZ_ASSIGN(const SealedValue value,
                  m_keys.seal(dataClass, m_county, m_module, plain, placeOf(id, spec.id)));
        QZ_ASSIGN(const QByteArray lookup, m_keys.lookupHash(m_module, plain));
        QZ_TRY(putOne(tx, id, spec, value, lookup));
        hashes.insert(spec.id,
                      QString::fromLatin1(
                          QCryptographicHash::hash(value.bytes, QCryptographicHash::Blake2b_256).toHex()));
    }
    return fieldsToJson(hashes);
}

Status SealedFields::putOne(WriteTx& tx, const CaseId& id, const FieldSpec& spec, const SealedValue& value,
                            const QByteArray& lookup) {
    const Uuid row =
        Uuid::fromName(QStringLiteral("core.sealed_values"), id.uuid.toString() + QLatin1Char('|') + spec.id);
    const ColumnValues secret = {{"key_id", value.keyId}, {"bytes", value.bytes}, {"lookup", lookup}};
    if (tx.ref(sealedTable(), row).ok()) {
        return tx.update(sealedTable(), row, secret);
    }
    ColumnValues values = {
        {"case_id", id.uuid.toBytes()},
        {"field", spec.id},
        {"class", spec.dataClass == DataClass::P3 ? QStringLiteral("P3") : QStringLiteral("P2")},
        {"module", m_module}};
    values.insert(values.end(), secret.begin(), secret.end());
    const Result<qint64> added = tx.insert(sealedTable(), row, values);
    return added.ok() ? Status() : Status(added.error());
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
