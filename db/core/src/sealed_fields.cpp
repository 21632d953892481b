// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_fields.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "qz/db/digest.h"
#include "tables.h"

namespace qz::core {
namespace {

QString className(const FieldSpec& spec) {
    return spec.dataClass == DataClass::P3 ? QStringLiteral("P3") : QStringLiteral("P2");
}

/// The same on every desk, and in the order of the cases, so that the index of ids grows at its end.
Uuid rowOf(const CaseId& id, const FieldSpec& spec) {
    constexpr size_t kOfCase = 8;
    Uuid row = Uuid::fromName(QStringLiteral("core.sealed_values"),
                              QString::fromLatin1(id.uuid.toBytes().toHex()) + QLatin1Char('|') + spec.id);
    const std::uint8_t version = row.bytes[6] & 0xF0U;
    std::copy_n(id.uuid.bytes.begin(), kOfCase, row.bytes.begin());
    row.bytes[6] = static_cast<std::uint8_t>((row.bytes[6] & 0x0FU) | version);
    return row;
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
    if (entries.size() > 1) {
        FieldMap hashes;
        for (const Entry& entry : entries) {
            hashes.insert(entry.field, QString::fromLatin1(blake2b256(entry.value.bytes).toHex()));
        }
        return fieldsToJson(hashes);
    }
    const Entry& only = entries.first();  // the same text without a map, for imports
    return QStringLiteral("{\"") + only.field + QStringLiteral("\":\"") +
           QString::fromLatin1(blake2b256(only.value.bytes).toHex()) + QStringLiteral("\"}");
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
    QZ_ASSIGN(Statement known,
              tx.prepare("SELECT id FROM core_sealed_values WHERE case_id = ? AND field = ?"));
    known.bindAll(id.uuid, entry.field);
    QZ_ASSIGN(const bool found, known.step());
    if (found) {
        const Uuid row = known.uuid(0);
        known.reset();
        return tx.update(sealedTable(), row, secret);
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
