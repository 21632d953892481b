// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/party_sheet.h"
#include "qz/clock.h"

namespace qz::mediation {

/// Parties of group disputes from a sheet (console: `import parties`): the number of the dispute stands in a
/// column or in the name of the file. Each dispute gets one step `name_parties`, under its rules and in its
/// journal; whoever is a party already only gets the amount.
class PartyImport {
public:
    /// All outlive the import.
    PartyImport(Cases& cases, const Clock& clock, const QHash<QString, bool>& sides)
        : m_cases(cases), m_clock(clock), m_sides(sides) {}

    /// Writer thread; all or nothing.
    Result<ImportSummary> run(UnitOfWork& work, MappedRows& rows, const ImportOptions& options);

private:
    Status takeOver(UnitOfWork& work, const QString& number, const QList<PartyRow>& rows,
                    const ImportOptions& options, ImportSummary& summary);

    Cases& m_cases;
    const Clock& m_clock;
    const QHash<QString, bool>& m_sides;
};

}  // namespace qz::mediation
