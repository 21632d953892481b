// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_values.h"

#include <algorithm>

#include "codec.h"
#include "sealed_fields.h"

namespace qz::core {
namespace {

QByteArray placeOf(const CaseId& id) { return id.uuid.toBytes() + QByteArrayLiteral("import"); }

QString className(const CaseKind& kind, const FieldMap& secret) {
    const bool sensitive = std::any_of(kind.fields.begin(), kind.fields.end(), [&](const FieldSpec& spec) {
        return spec.dataClass == DataClass::P3 && secret.contains(spec.id);
    });
    return sensitive ? QStringLiteral("P3") : QStringLiteral("P2");
}

}  // namespace

Result<KeptValues> keepValues(KeyRing& keys, const CaseKind* kind, const CaseId& id, const FieldMap& values) {
    KeptValues kept;
    const FieldMap secret = kind == nullptr ? FieldMap() : sealedPart(kind->fields, values);
    if (secret.isEmpty()) {
        kept.open = fieldsToJson(values);
        return kept;
    }
    FieldMap open = values;
    for (auto it = secret.cbegin(); it != secret.cend(); ++it) {
        open.remove(it.key());
    }
    kept.open = fieldsToJson(open);
    QZ_ASSIGN(SealedValue sealed, keys.seal(className(*kind, secret), QString(QLatin1String("")),
                                            kind->module, fieldsToJson(secret).toUtf8(), placeOf(id)));
    kept.sealed = std::move(sealed);
    return kept;
}

Result<FieldMap> openValues(const KeyRing& keys, const CaseId& id, const KeptValues& kept) {
    FieldMap values = fieldsFromJson(kept.open);
    if (kept.sealed && keys.isUnlocked()) {
        QZ_ASSIGN(const QByteArray plain, keys.open(*kept.sealed, placeOf(id)));
        values.insert(fieldsFromJson(QString::fromUtf8(plain)));
    }
    return values;
}

Result<FieldMap> valuesNow(ReadTx& read, const KeyRing& keys, const CaseRecord& record) {
    FieldMap values = importedHead(record);
    QZ_ASSIGN(Statement due, read.prepare("SELECT due_at FROM core_clocks WHERE case_id = ? AND external = 1 "
                                          "AND state <> 'CANCELLED' ORDER BY rid DESC LIMIT 1"));
    due.bindAll(record.id.uuid);
    QZ_ASSIGN(const bool limited, due.step());
    if (limited) {
        values.insert(QStringLiteral("due_at"), CivilTime::fromInstant(Instant{due.integer(0)}).toString());
        due.reset();
    }
    if (!keys.isUnlocked()) {
        return values;
    }
    QZ_ASSIGN(const QList<SealedFields::Row> rows, SealedFields::rows(read, record.id));
    for (const SealedFields::Row& row : rows) {
        QZ_ASSIGN(const QString text, SealedFields::open(keys, record.id, row));
        values.insert(row.field, text);
    }
    return values;
}

Result<std::optional<CaseRecord>> caseById(ReadTx& read, const CaseId& id) {
    static const QString sql = QStringLiteral("SELECT %1 FROM core_cases WHERE id = ? AND deleted_at IS NULL")
                                   .arg(QLatin1String(kCaseColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, rows.step());
    return found ? std::optional<CaseRecord>(readCase(rows)) : std::optional<CaseRecord>();
}

Result<bool> wasWorkedOn(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT 1 FROM core_journal WHERE case_id = ? AND channel <> 'import' "
                           "AND action NOT IN ('attach', 'detach', 'import_compared') LIMIT 1"));
    rows.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, rows.step());
    rows.reset();
    return found;
}

Result<qint64> lastSequence(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement last, read.prepare("SELECT IFNULL(MAX(seq), 0) FROM core_journal WHERE case_id = ?"));
    last.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, last.step());
    return found ? last.integer(0) : 0;
}

QString fieldTitles(const CaseKind* kind, const QStringList& fields) {
    QStringList titles;
    for (const QString& field : fields) {
        QString title = field;
        for (const FieldSpec& spec : kind == nullptr ? QList<FieldSpec>() : kind->fields + kind->derived) {
            title = spec.id == field ? fieldTitle(spec) : title;
        }
        titles.append(title);
    }
    return titles.join(QStringLiteral(", "));
}

}  // namespace qz::core
