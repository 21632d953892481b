// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_preparation.h"

#include <QCoreApplication>
#include <algorithm>
#include <thread>

#include "qz/db/digest.h"

namespace qz::grid {
namespace {

constexpr qsizetype kKeptRejections = 10000;
constexpr size_t kBatch = 512;

/// The fields of a row, sorted. Rows of one file mostly have the same ones.
void sortedKeys(const FieldMap& values, QStringList& keys) {
    const bool same =
        keys.size() == values.size() &&
        std::all_of(keys.cbegin(), keys.cend(), [&](const QString& key) { return values.contains(key); });
    if (!same) {
        keys = values.keys();
        keys.sort();
    }
}

QByteArray contentHash(const FieldMap& values, QStringList& keys) {
    sortedKeys(values, keys);
    constexpr qsizetype kUsual = 400;
    QString content;
    content.reserve(kUsual);
    for (const QString& key : keys) {
        content += key;
        content += QChar(0x1F);
        content += values.value(key);
        content += QChar(0x1E);
    }
    Sha256 hash;
    hash.add(content.toUtf8());
    return hash.result().left(16);
}

}  // namespace

EventPreparation::EventPreparation(EventMaker maker, const CaseBulk* bulk, const ImportTrace* trace)
    : m_maker(std::move(maker)), m_bulk(bulk), m_trace(trace) {}

void EventPreparation::run(MappedRows& rows, EventBatches& batches) {
    Queue raw(EventBatches::kAhead);
    Status read;
    std::thread reader([&] {
        read = readAll(rows, raw, batches.spent);
        raw.close();
        batches.spent.close();  // nobody needs them any more
    });
    m_status = makeAll(raw, batches.ready);
    raw.close();
    reader.join();
    if (m_status.ok()) {
        m_status = read;
    }
    for (const auto& [note, count] : m_maker.notes()) {
        m_summary.notes.append(noteText(note, count));
    }
    batches.ready.close();
}

EventBatch EventPreparation::emptyBatch(Queue& spent) const {
    if (std::optional<EventBatch> used = spent.tryTake()) {
        used->events.clear();
        used->rows.clear();
        if (used->cases) {
            used->cases->clear();
        }
        return std::move(*used);
    }
    EventBatch fresh;
    if (m_bulk != nullptr) {
        fresh.cases = m_bulk->batch();
    }
    return fresh;
}

Status EventPreparation::readAll(MappedRows& rows, Queue& raw, Queue& spent) {
    EventBatch batch = emptyBatch(spent);
    for (;;) {
        MappedRows::Row row;
        QZ_ASSIGN(const bool more, rows.next(row));
        if (more) {
            ++m_summary.rows;
            take(row, batch);
        }
        if (!more || batch.events.size() >= kBatch || m_summary.rows % kBatch == 0) {
            batch.bytesDone = rows.bytesDone();
            batch.bytesTotal = rows.bytesTotal();
            if (!raw.put(std::move(batch)) || !more) {
                return {};
            }
            batch = emptyBatch(spent);
        }
    }
}

Status EventPreparation::makeAll(Queue& raw, Queue& ready) {
    while (std::optional<EventBatch> batch = raw.take()) {
        for (PreparedEvent& prepared : batch->events) {
            QZ_TRY(make(prepared, *batch));
        }
        if (!ready.put(std::move(*batch))) {
            break;
        }
    }
    return {};
}

void EventPreparation::take(MappedRows::Row& row, EventBatch& batch) {
    if (row.problems.contains(QString())) {
        reject(row, QString(), row.problems.value(QString()));
        return;
    }
    const QString opened = QStringLiteral("opened_at");
    const QString openedProblem = row.problems.value(opened);
    if (!openedProblem.isEmpty() || !timeOf(row, opened)) {
        reject(row, opened,
               openedProblem.isEmpty()
                   ? QCoreApplication::translate("qz::grid::Import", "the time it was reported is missing")
                   : openedProblem);
        return;
    }
    if (cellOf(row, QStringLiteral("class")).isEmpty()) {
        reject(row, QStringLiteral("class"),
               QCoreApplication::translate("qz::grid::Import", "the class is missing"));
        return;
    }
    PreparedEvent prepared;
    prepared.hash = contentHash(row.values, m_keys);
    if (cellOf(row, QStringLiteral("external_id")).isEmpty()) {
        prepared.nth = ++m_seen[prepared.hash];
    }
    prepared.file = std::move(row);
    batch.events.push_back(std::move(prepared));
}

Status EventPreparation::make(PreparedEvent& prepared, EventBatch& batch) {
    for (auto it = prepared.file.problems.cbegin(); it != prepared.file.problems.cend(); ++it) {
        m_maker.note(ImportNote::BadCell);
    }
    QZ_ASSIGN(MadeEvent made, m_maker.make(prepared.file, prepared.hash, prepared.nth));
    prepared.source = made.event.head.source;
    prepared.externalId = made.event.head.externalId;
    prepared.entries = made.event.journal.size();
    if (m_bulk != nullptr) {
        QZ_ASSIGN(made.details.id, m_bulk->prepare(made.event, *batch.cases));
        packEvent(batch.rows, made.details);
        if (m_trace != nullptr) {
            prepared.marks = m_trace->marksOf(EventMaker::saidOf(made.event));
        }
    }
    return {};
}

void EventPreparation::reject(const MappedRows::Row& row, const QString& id, const QString& reason) {
    ++m_summary.rejectedCount;
    if (m_summary.rejected.size() < kKeptRejections) {
        m_summary.rejected.append({row.number, row.columnOf.value(id, id), reason});
    }
}

}  // namespace qz::grid
