// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/import_store.h"

namespace qz::core {

/// The memory of one import while it runs.
class ImportRecorder final : public ImportTrace {
public:
    ImportRecorder(ImportParts parts, qint64 import, const Uuid& id, KnownRows known)
        : m_parts(parts), m_import(import), m_id(id), m_known(known) {}

    Status created(UnitOfWork& work, const CaseId& id, qint64 row, const FieldMap& said,
                   qint64 entries) override;
    Result<RowMerge> merge(UnitOfWork& work, const CaseRecord& now, const FieldMap& said) override;
    Status met(UnitOfWork& work, const CaseRecord& now, qint64 row, const FieldMap& said,
               const RowMerge& merge) override;

    [[nodiscard]] qint64 import() const { return m_import; }
    [[nodiscard]] const Uuid& id() const { return m_id; }

private:
    struct Row {
        CaseId id;
        qint64 row = 0;
        bool created = false;
        qint64 before = 0;
        qint64 after = 0;
        FieldMap said;
        FieldMap held;  ///< values that were replaced
    };
    Status write(WriteTx& tx, const CaseKind* kind, const Row& row);
    Status writeDifference(WriteTx& tx, const CaseRecord& now, qint64 row, const FieldMap& theirs);

    ImportParts m_parts;
    qint64 m_import;
    Uuid m_id;
    KnownRows m_known;
    QString m_kindName;
    const CaseKind* m_kind = nullptr;
    FieldMap m_held;  ///< of the case merge() looked at last
    CaseId m_heldOf;
    qint64 m_before = 0;
};

}  // namespace qz::core
