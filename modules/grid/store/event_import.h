// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/grid_tables_json.h"
#include "grid/domain/identifying_text.h"
#include "grid/store/city_tables.h"
#include "qz/areas.h"
#include "qz/bounded_queue.h"
#include "qz/case_bulk.h"
#include "qz/db/transaction.h"
#include "qz/import.h"

namespace qz::grid {

struct EventBatch;
struct EventBatches;

/// Fields that a column of an events file may feed (console.md).
[[nodiscard]] QList<FieldSpec> importFields();

/// Takes events in from another system, one transaction for the whole file. Only rows without a time or a
/// class are rejected; what else is missing or unknown is noted and the event enters without it. Known again
/// by source and external id, or, where there is none, by the content of the row: the same file twice changes
/// nothing, a changed row updates its event. Writer thread; the rows are read on a thread beside it.
class EventImport {
public:
    /// All outlive the import. `words`: states as other systems call them.
    EventImport(Cases& cases, BulkCases& bulk, CityTables& tables, const Areas& areas,
                const IdentifyingText& identifying, const StateWords& words);

    Result<ImportSummary> run(WriteTx& tx, MappedRows& rows, const ImportOptions& options, JobControl& job);

    /// Writes values as a file says them (importedHead) into the head and the event's row.
    Status amend(WriteTx& tx, CaseRecord& head, const FieldMap& values);
    /// Takes the event's row away.
    Status remove(WriteTx& tx, const CaseId& id);

private:
    struct Run;
    /// A row whose event is here already, where the import is remembered.
    Status meet(Run& run, const struct PreparedEvent& row, const CaseId& id);
    Status writeAll(Run& run, EventBatches& batches, JobControl& job);
    Status store(Run& run, size_t n);
    /// Writes the events that wait.
    /// Tells the store how much may come, by what the first batch took of the file.
    static Status announce(Run& run, const EventBatch& batch);
    static Status flush(Run& run);
    Status update(Run& run, const struct PreparedEvent& row, const CaseId& known);

    Cases& m_cases;
    BulkCases& m_bulk;
    CityTables& m_tables;
    const Areas& m_areas;
    const IdentifyingText& m_identifying;
    const StateWords& m_words;
};

}  // namespace qz::grid
