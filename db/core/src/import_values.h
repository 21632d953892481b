// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/core/import_store.h"

namespace qz::core {

/// Values of a case as an import speaks of them, kept in two parts: what may stand open, and what is sealed.
struct KeptValues {
    QString open;  ///< JSON
    std::optional<SealedValue> sealed;
};

/// `fields` of `kind` that are personal are sealed, bound to the case. Denied while the ring is locked.
[[nodiscard]] Result<KeptValues> keepValues(KeyRing& keys, const CaseKind* kind, const CaseId& id,
                                            const FieldMap& values);
/// Sealed values are left out while the ring is locked.
[[nodiscard]] Result<FieldMap> openValues(const KeyRing& keys, const CaseId& id, const KeptValues& kept);

/// What the case holds of the fields that imports know: its head, the limit another system set, and its
/// sealed fields (left out while the ring is locked).
[[nodiscard]] Result<FieldMap> valuesNow(ReadTx& read, const KeyRing& keys, const CaseRecord& record);

[[nodiscard]] Result<std::optional<CaseRecord>> caseById(ReadTx& read, const CaseId& id);
/// Were steps taken here, not by another system?
[[nodiscard]] Result<bool> wasWorkedOn(ReadTx& read, const CaseId& id);
/// The length of the journal of a case.
[[nodiscard]] Result<qint64> lastSequence(ReadTx& read, const CaseId& id);
/// Titles of fields for a sentence: "Summary, Place".
[[nodiscard]] QString fieldTitles(const CaseKind* kind, const QStringList& fields);

}  // namespace qz::core
