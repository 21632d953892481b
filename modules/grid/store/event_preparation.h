// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "grid/store/event_maker.h"
#include "qz/bounded_queue.h"
#include "qz/case_bulk.h"

namespace qz::grid {

/// One row of the file. The event itself is made anew where it is needed, because most rows are new.
struct PreparedEvent {
    MappedRows::Row file;
    QByteArray hash;  ///< of the row's content
    int nth = 0;      ///< of the rows without an external id and with this content
    QString source;
    QString externalId;
    QByteArray marks;    ///< what the file says, as an ImportTrace keeps it
    qint64 entries = 0;  ///< length of its journal
};

/// Some rows, ready to be written: packed as they go into the tables, in the order of `events`.
struct EventBatch {
    std::vector<PreparedEvent> events;
    std::unique_ptr<PreparedCases> cases;  ///< null on a dry run
    PackedRows rows;                       ///< of grid_events, without numbers
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
};

/// From the threads that prepare to the writer, and the emptied batches back to the one that reads, which
/// fills their memory again. `spent` holds every batch there can be: the writer never waits for the reader.
struct EventBatches {
    static constexpr size_t kAhead = 4;              ///< each of the two that wait for the next thread
    static constexpr size_t kMost = 2 * kAhead + 3;  ///< and one in the hands of each thread
    BoundedQueue<EventBatch> ready{kAhead};
    BoundedQueue<EventBatch> spent{kMost};
};

/// The half of an import that needs no store: reads rows and rejects those without a time or a class on one
/// thread; places and classes the others, seals and encodes on another. Both run beside the writer;
/// everything but run() is for afterwards.
class EventPreparation {
public:
    /// All outlive the run. `bulk` null: a dry run. `trace` null: nothing is remembered.
    EventPreparation(EventMaker maker, const CaseBulk* bulk, const ImportTrace* trace);

    /// Hands over batch by batch until the rows end, one cannot be read, or nobody takes them; then closes.
    void run(MappedRows& rows, EventBatches& batches);

    [[nodiscard]] const Status& status() const { return m_status; }
    /// Rows, rejections and notes.
    [[nodiscard]] const ImportSummary& summary() const { return m_summary; }

private:
    using Queue = BoundedQueue<EventBatch>;
    // The thread that reads:
    Status readAll(MappedRows& rows, Queue& raw, Queue& spent);
    [[nodiscard]] EventBatch emptyBatch(Queue& spent) const;
    void take(MappedRows::Row& row, EventBatch& batch);
    void reject(const MappedRows::Row& row, const QString& id, const QString& reason);
    // The thread that makes:
    Status makeAll(Queue& raw, Queue& ready);
    Status make(PreparedEvent& prepared, EventBatch& batch);

    EventMaker m_maker;
    const CaseBulk* m_bulk;
    const ImportTrace* m_trace;
    Status m_status;
    ImportSummary m_summary;        // of the thread that reads, like what follows
    QStringList m_keys;             ///< fields of the row before, sorted
    QHash<QByteArray, int> m_seen;  ///< rows without an external id, by content
};

}  // namespace qz::grid
