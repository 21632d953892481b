// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/case_record.h"
#include "qz/db/key_ring.h"
#include "qz/db/transaction.h"

namespace qz::core {

[[nodiscard]] inline bool isSealed(const FieldSpec& spec) {
    return spec.dataClass == DataClass::P2 || spec.dataClass == DataClass::P3;
}

/// The fields of one kind of protection: of `values`, those that `specs` seals (or not).
[[nodiscard]] FieldMap sealedPart(const QList<FieldSpec>& specs, const FieldMap& values);
[[nodiscard]] FieldMap plainPart(const QList<FieldSpec>& specs, const FieldMap& values);

/// P2 and P3 values of cases. They are bound to case and field, so that a value moved to another row does not
/// open.
class SealedFields {
public:
    SealedFields(KeyRing& keys, QString module, QString county)
        : m_keys(keys), m_module(std::move(module)), m_county(std::move(county)) {}

    /// Stores or replaces; gives field → hash of the ciphertext as JSON for the journal. Denied while the
    /// ring is locked.
    Result<QString> put(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                        const FieldMap& values) {
        return putAll(tx, id, specs, values, false);
    }
    /// The same for a case that has none yet, through a prepared insert; listeners hear of a bulk change.
    Result<QString> putNewInBulk(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                                 const FieldMap& values) {
        return putAll(tx, id, specs, values, true);
    }

    struct Row {
        QString field;
        SealedValue value;
    };
    [[nodiscard]] static Result<QList<Row>> rows(ReadTx& read, const CaseId& id);
    [[nodiscard]] static Result<QString> open(const KeyRing& keys, const CaseId& id, const Row& row);

private:
    Result<QString> putAll(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs,
                           const FieldMap& values, bool bulk);
    Status putOne(WriteTx& tx, const CaseId& id, const FieldSpec& spec, const SealedValue& value,
                  const QByteArray& lookup);
    Status insertInBulk(WriteTx& tx, const CaseId& id, const FieldSpec& spec, const SealedValue& value,
                        const QByteArray& lookup);
    KeyRing& m_keys;
    QString m_module;
    QString m_county;
};

}  // namespace qz::core
