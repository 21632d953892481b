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

    struct Entry {
        Uuid row;  ///< of core_sealed_values
        QString field;
        QString dataClass;  ///< "P2", "P3"
        SealedValue value;
        QByteArray lookup;  ///< null: nobody looks it up
    };
    /// Encrypts what `specs` seals; any thread, nothing is stored. Denied while the ring is locked.
    [[nodiscard]] Result<QList<Entry>> seal(const CaseId& id, const QList<FieldSpec>& specs,
                                            const FieldMap& values);
    /// Field → hash of the ciphertext as JSON, for the journal; "" for none.
    [[nodiscard]] static QString hashesOf(const QList<Entry>& entries);
    /// Seals and stores or replaces; gives hashesOf().
    Result<QString> put(WriteTx& tx, const CaseId& id, const QList<FieldSpec>& specs, const FieldMap& values);

    struct Row {
        QString field;
        SealedValue value;
    };
    [[nodiscard]] static Result<QList<Row>> rows(ReadTx& read, const CaseId& id);
    [[nodiscard]] static Result<QString> open(const KeyRing& keys, const CaseId& id, const Row& row);

private:
    Status putOne(WriteTx& tx, const CaseId& id, const Entry& entry);
    KeyRing& m_keys;
    QString m_module;
    QString m_county;
};

}  // namespace qz::core
