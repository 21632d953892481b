// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/grid_tables_json.h"
#include "grid/domain/identifying_text.h"
#include "grid/store/city_tables.h"
#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/import.h"

namespace qz::grid {

/// Fields that a column of an events file may feed (console.md).
[[nodiscard]] QList<FieldSpec> importFields();

/// Takes events in from another system, one transaction for the whole file. Only rows without a time or a
/// class are rejected; what else is missing or unknown is noted and the event enters without it. Known again
/// by source and external id, or, where there is none, by the content of the row: the same file twice changes
/// nothing, a changed row updates its event. Writer thread.
class EventImport {
public:
    /// All outlive the import. `words`: states as other systems call them.
    EventImport(Cases& cases, CityTables& tables, const Areas& areas, const IdentifyingText& identifying,
                const StateWords& words, const Clock& clock);

    Result<ImportSummary> run(WriteTx& tx, MappedRows& rows, const ImportOptions& options, JobControl& job);

    /// Writes values as a file says them (importedHead) into the head and the event's row.
    Status amend(WriteTx& tx, CaseRecord& head, const FieldMap& values);
    /// Takes the event's row away.
    Status remove(WriteTx& tx, const CaseId& id);

private:
    struct Run;
    [[nodiscard]] static FieldMap saidOf(const ImportedCase& event);
    /// A row whose event is here already, where the import is remembered.
    Status meet(Run& run, const ImportedCase& event, const CaseId& id);
    Status take(Run& run, const MappedRows::Row& row);
    Status write(Run& run, const MappedRows::Row& row, const EventClass& eventClass);
    Status store(Run& run, const ImportedCase& event, const EventClass& eventClass,
                 const struct EventPlace& place, const QString& classText);
    /// The class as written, where it names nobody.
    [[nodiscard]] QString plainClass(const MappedRows::Row& row) const;
    [[nodiscard]] ImportedCase makeCase(Run& run, const MappedRows::Row& row, const EventClass& eventClass,
                                        const struct EventPlace& place) const;
    void addHistory(Run& run, const MappedRows::Row& row, ImportedCase& event) const;
    void addClocks(Run& run, const MappedRows::Row& row, ImportedCase& event) const;

    Cases& m_cases;
    CityTables& m_tables;
    const Areas& m_areas;
    const IdentifyingText& m_identifying;
    const StateWords& m_words;
    const Clock& m_clock;
};

}  // namespace qz::grid
