// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/core/import_store.h"
#include "qz/db/packed_rows.h"

namespace qz::core {

/// The memory of one import while it runs.
class ImportRecorder final : public ImportTrace {
public:
    /// Rows of what came before: those of this import follow them.
    ImportRecorder(ImportParts parts, qint64 import, const ImportRecord& draft, qint64 rowsBefore,
                   KnownRows known);

    [[nodiscard]] QByteArray marksOf(const FieldMap& said) const override;
    Status created(UnitOfWork& work, const CaseId& id, qint64 row, const QByteArray& marks,
                   qint64 entries) override;
    Result<RowMerge> merge(UnitOfWork& work, const CaseRecord& now, const FieldMap& said) override;
    Status met(UnitOfWork& work, const CaseRecord& now, qint64 row, const FieldMap& said,
               const RowMerge& merge) override;

    /// Writes the rows that wait.
    Status flush(WriteTx& tx);
    [[nodiscard]] qint64 import() const { return m_import; }
    [[nodiscard]] const Uuid& id() const { return m_draft.id; }
    /// What is written of the import itself once its rows are.
    [[nodiscard]] const ImportRecord& draft() const { return m_draft; }
    void setFile(const QString& hash, const QJsonObject& choice) {
        m_draft.fileHash = hash;
        m_draft.choice = choice;
    }
    [[nodiscard]] qint64 firstRow() const { return m_rowsBefore + 1; }

private:
    struct Last;
    /// What the file said of the case last time, where an import remembered it.
    [[nodiscard]] Result<std::optional<Last>> saidLast(ReadTx& read, const CaseId& id) const;
    Status writeDifference(WriteTx& tx, const CaseRecord& now, qint64 row, const FieldMap& theirs);

    ImportParts m_parts;
    qint64 m_import;
    ImportRecord m_draft;
    qint64 m_rowsBefore;
    KnownRows m_known;
    std::optional<TextMarker> m_marker;  ///< none while the ring is locked: nothing is remembered then
    PackedRows m_waiting;
    FieldMap m_held;  ///< of the case merge() looked at last
    CaseId m_heldOf;
    qint64 m_before = 0;
};

}  // namespace qz::core
