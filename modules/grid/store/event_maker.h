// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <tuple>

#include "grid/domain/event_class.h"
#include "grid/domain/grid_tables_json.h"
#include "grid/domain/identifying_text.h"
#include "grid/store/event_place.h"
#include "grid/store/event_rows.h"
#include "qz/areas.h"
#include "qz/import.h"

namespace qz::grid {

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
/// Translated, with its count.
[[nodiscard]] QString noteText(ImportNote note, qint64 count);

/// A row of a file as an event of this house.
struct MadeEvent {
    ImportedCase event;
    EventRow details;  ///< without id and number
};

/// Makes events of rows; the same row gives the same event, so that the writer can make one again where it is
/// here already. Reads the area tree and the tables only; each thread has its own.
class EventMaker {
public:
    /// All outlive it.
    EventMaker(const Areas& areas, const IdentifyingText& identifying, const StateWords& words,
               std::shared_ptr<const ClassTable> table, const ImportOptions& options);

    /// A row with a time and a class. `hash`: of its content; `nth`: which of the rows with this content it
    /// is.
    [[nodiscard]] Result<MadeEvent> make(const MappedRows::Row& row, const QByteArray& hash, int nth);
    /// What was noted since it began.
    [[nodiscard]] const std::map<ImportNote, qint64>& notes() const { return m_notes; }
    void note(ImportNote what) { ++m_notes[what]; }

    /// What the file says, as an ImportTrace compares it.
    [[nodiscard]] static FieldMap saidOf(const ImportedCase& event);

private:
    /// Cells whose words may name somebody: each is looked at once.
    struct Words;
    [[nodiscard]] Words wordsOf(const MappedRows::Row& row) const;
    [[nodiscard]] Result<EventPlace> placeOf(const MappedRows::Row& row);
    void addTexts(const Words& words, const EventClass& eventClass, ImportedCase& event) const;
    void addHistory(const MappedRows::Row& row, ImportedCase& event);
    void addClocks(const MappedRows::Row& row, ImportedCase& event);
    [[nodiscard]] std::optional<TimeLimit> limitOf(const QString& classCode, const QString& clockId,
                                                   const QDate& day);
    [[nodiscard]] QString stateNote(const QString& word);

    const Areas& m_areas;
    const IdentifyingText& m_identifying;
    const StateWords& m_words;
    std::shared_ptr<const ClassTable> m_table;
    const ImportOptions& m_options;
    std::map<ImportNote, qint64> m_notes;
    struct LimitKey {
        QString classCode;
        QString clockId;
        qint64 day = 0;
        bool operator==(const LimitKey&) const = default;
        friend size_t qHash(const LimitKey& key, size_t seed) {
            return qHashMulti(seed, key.classCode, key.clockId, key.day);
        }
    };
    QHash<LimitKey, std::optional<TimeLimit>> m_limits;  ///< asked before
    QHash<QString, QString> m_stateNotes;                ///< said once per word of the other system
};

/// By id, trimmed; empty where the row has none.
[[nodiscard]] QString cellOf(const MappedRows::Row& row, const QString& id);
[[nodiscard]] std::optional<Instant> timeOf(const MappedRows::Row& row, const QString& id);

}  // namespace qz::grid
