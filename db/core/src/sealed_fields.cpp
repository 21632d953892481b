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

Result<QList<SealedFields::Entry>> SealedFields::seal(const CaseId& id, const QList<FieldSpec>& specs,
                                                      const FieldMap& values) {
    const FieldMap secret = sealedPart(specs, values);
    QList<Entry> entries;
    if (secret.isEmpty()) {
        return entries;
    }
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
        Entry entry{rowOf(id, spec), spec.id, className(spec), {}, {}};
        QZ_ASSIGN(entry.value, m_keys.seal(entry.dataClass, m_county, m_module, plain, placeOf(id, spec.id)));
        if (spec.type != FieldType::LongText) {  // nobody looks up a whole text
            QZ_ASSIGN(entry.lookup, m_keys.lookupHash(m_module, plain));
        }
        entries.append(entry);
    }
    return entries;
}

QString SealedFields::hashesOf(const QList<Entry>& entries) {
    if (entries.isEmpty()) {
        return QString(QLatin1String(""));
    }
    FieldMap hashes;
    for (const Entry& entry : entries) {
        const QByteArray hash =
            QCryptographicHash::hash(entry.value.bytes, QCryptographicHash::Blake2b_256).toHex();
        hashes.insert(entry.field, QString::fromLatin1(hash));
    }
    return fieldsToJson(hashes);
}

Result<QString> SealedFields::put(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                                  const FieldMap& values) {
    QZ_ASSIGN(const QList<Entry> entries, seal(id, specs, values));
    for (const Entry& entry : entries) {
        QZ_TRY(putOne(tx, id, entry));
    }
    return hashesOf(entries);
}

Status SealedFields::putOne(WriteTx& tx, const CaseId& id, const Entry& entry) {
    const ColumnValues secret = {{"key_id", entry.value.keyId},
                                 {"bytes", entry.value.bytes},
                                 {"lookup", entry.lookup.isNull() ? DbValue() : DbValue(entry.lookup)}};
    if (tx.ref(sealedTable(), entry.row).ok()) {
        return tx.update(sealedTable(), entry.row, secret);
    }
    ColumnValues values = {{"case_id", id.uuid.toBytes()},
                           {"field", entry.field},
                           {"class", entry.dataClass},
                           {"module", m_module}};
    values.insert(values.end(), secret.begin(), secret.end());
    const Result<qint64> added = tx.insert(sealedTable(), entry.row, values);
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
