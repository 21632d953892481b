// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/dispute_extension.h"
#include "qz/import.h"

namespace qz::mediation {

/// Fields that a file of disputes may hold (console: `import disputes`).
[[nodiscard]] QList<FieldSpec> disputeImportFields();

/// Disputes from another system or a sheet. Rows without a day or with an unknown kind are rejected; an
/// unknown ending leaves the dispute running, with a note. Known again by source and number, or by content.
class DisputeImport {
public:
    /// All outlive the import.
    DisputeImport(Cases& cases, const DisputeTables& tables, const DisputeExtension& extension)
        : m_cases(cases), m_tables(tables), m_extension(extension) {}

    /// Writer thread; all or nothing.
    Result<ImportSummary> run(WriteTx& tx, MappedRows& rows, const ImportOptions& options, JobControl& job);

private:
    struct Made {
        ImportedCase event;
        QString ending;
        QString endedOn;
        QString amount;
        QString performedOn;
        QString effectiveOn;
        int parties = 2;
        QByteArray hash;
    };
    [[nodiscard]] Result<Made> made(const MappedRows::Row& row, const ImportOptions& options) const;
    void addSteps(Made& made, const CivilTime& opened, const FieldMap& values,
                  const ImportOptions& options) const;
    static Status putSignatures(WriteTx& tx, const CaseId& id, const Made& made);
    Status store(WriteTx& tx, const Made& made, ImportSummary& summary, bool dryRun);

    Cases& m_cases;
    const DisputeTables& m_tables;
    const DisputeExtension& m_extension;
};

}  // namespace qz::mediation
