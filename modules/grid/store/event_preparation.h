// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "grid/domain/event_class.h"
#include "grid/domain/grid_tables_json.h"
#include "grid/domain/identifying_text.h"
#include "grid/store/event_rows.h"
#include "qz/areas.h"
#include "qz/bounded_queue.h"
#include "qz/case_bulk.h"
#include "qz/import.h"

namespace qz::grid {

/// One row of the file, ready to be written.
struct PreparedEvent {
    qint64 number = 0;  ///< of the row in the file
    ImportedCase event;
    FieldMap said;                           ///< what the file says, as an ImportTrace compares it
    std::unique_ptr<PreparedCase> prepared;  ///< null on a dry run
    EventRow details;                        ///< without number
    PackedRow row;                           ///< of details; its number is bound when it is written
};

struct EventBatch {
    std::vector<PreparedEvent> events;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
};

/// What happened often is said once, with its count.
enum class ImportNote {
    Unplaced,
    Outside,
    UnknownArea,
    UnknownClass,
    UnknownState,
    BadCell,
    ClosedBeforeOpened,
    BadPoint
};

/// The half of an import that needs no store: reads rows, rejects those without a time or a class, places and
/// classes the others, seals and encodes. Runs on a thread of its own beside the writer; everything but run()
/// is for afterwards.
class EventPreparation {
public:
    /// All outlive the run. `bulk` null: a dry run.
    EventPreparation(const Areas& areas, const IdentifyingText& identifying, const StateWords& words,
                     std::shared_ptr<const ClassTable> table, const ImportOptions& options,
                     const CaseBulk* bulk);

    /// Hands over batch by batch until the rows end, one cannot be read, or nobody takes them; then closes.
    void run(MappedRows& rows, BoundedQueue<EventBatch>& ready);

    [[nodiscard]] const Status& status() const { return m_status; }
    /// Rows, rejections and notes.
    [[nodiscard]] const ImportSummary& summary() const { return m_summary; }

private:
    Status readAll(MappedRows& rows, BoundedQueue<EventBatch>& ready);
    Status take(const MappedRows::Row& row, EventBatch& batch);
    [[nodiscard]] Result<struct EventPlace> placeOf(const MappedRows::Row& row);
    [[nodiscard]] ImportedCase makeCase(const MappedRows::Row& row, const EventClass& eventClass,
                                        const struct EventPlace& place);
    [[nodiscard]] EventRow detailsOf(const ImportedCase& event, const EventClass& eventClass,
                                     const struct EventPlace& place, const QString& classText) const;
    /// The class as written, where it names nobody.
    [[nodiscard]] QString plainClass(const MappedRows::Row& row) const;
    [[nodiscard]] static FieldMap saidOf(const ImportedCase& event);
    void addHistory(const MappedRows::Row& row, ImportedCase& event);
    void addClocks(const MappedRows::Row& row, ImportedCase& event);
    void note(ImportNote what) { ++m_notes[what]; }
    [[nodiscard]] QString stateNote(const QString& word);
    void reject(const MappedRows::Row& row, const char* fieldId, const QString& reason);

    const Areas& m_areas;
    const IdentifyingText& m_identifying;
    const StateWords& m_words;
    std::shared_ptr<const ClassTable> m_table;
    const ImportOptions& m_options;
    const CaseBulk* m_bulk;
    Status m_status;
    ImportSummary m_summary;
    std::map<ImportNote, qint64> m_notes;
    QHash<QByteArray, int> m_seen;         ///< rows without an external id, by content
    QByteArray m_hash;                     ///< of the row at hand
    QHash<QString, QString> m_stateNotes;  ///< said once per word of the other system
};

}  // namespace qz::grid
