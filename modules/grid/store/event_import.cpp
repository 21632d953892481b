// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_import.h"

#include <QCoreApplication>
#include <thread>

#include "grid/domain/grid_workflow.h"
#include "grid/store/event_import_run.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

FieldSpec field(const char* id, const char* title, FieldType type = FieldType::Text, bool required = false) {
    FieldSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

}  // namespace

QList<FieldSpec> importFields() {
    QList<FieldSpec> fields{
        field("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of the other system")),
        field("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), FieldType::Text, true),
        field("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")),
        field("detail", QT_TRANSLATE_NOOP("qz::Fields", "Detail"), FieldType::LongText),
        field("source", QT_TRANSLATE_NOOP("qz::Fields", "Source")),
        field("opened_at", QT_TRANSLATE_NOOP("qz::Fields", "Opened at"), FieldType::Time, true),
        field("due_at", QT_TRANSLATE_NOOP("qz::Fields", "Due at"), FieldType::Time),
        field("closed_at", QT_TRANSLATE_NOOP("qz::Fields", "Closed at"), FieldType::Time),
        field("state", QT_TRANSLATE_NOOP("qz::Fields", "State")),
        field("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
        field("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat),
        field("address", QT_TRANSLATE_NOOP("qz::Fields", "Place")),
        field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
        field("reporter", QT_TRANSLATE_NOOP("qz::Fields", "Reporter")),
    };
    fields.last().dataClass = DataClass::P2;
    for (FieldSpec& spec : fields) {
        if (spec.id == QLatin1String("detail")) {
            spec.dataClass = DataClass::P2;
        }
    }
    return fields;
}

EventImport::EventImport(Cases& cases, BulkCases& bulk, CityTables& tables, const Areas& areas,
                         const IdentifyingText& identifying, const StateWords& words)
    : m_cases(cases),
      m_bulk(bulk),
      m_tables(tables),
      m_areas(areas),
      m_identifying(identifying),
      m_words(words) {}

Result<ImportSummary> EventImport::run(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                       JobControl& job) {
    QZ_ASSIGN(std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    const std::unique_ptr<CaseBulk> bulk = options.dryRun ? nullptr : m_bulk.bulk(tx);
    const EventMaker maker(m_areas, m_identifying, m_words, table, options);
    EventMaker again = maker;
    EventPreparation preparation(maker, bulk.get(), options.trace);
    EventBatches batches;
    std::thread beside([&] { preparation.run(rows, batches); });
    Run run{tx, options, *table, bulk.get(), again};
    const Status written = writeAll(run, batches, job);
    batches.ready.close();
    beside.join();
    QZ_TRY(written);
    QZ_TRY(preparation.status());
    ImportSummary summary = preparation.summary();
    summary.imported = run.imported;
    summary.updated = run.updated;
    summary.skipped = run.skipped;
    summary.differences = run.differences;
    if (bulk) {
        QZ_TRY(bulk->finish());
    }
    if (!options.dryRun && summary.imported + summary.updated > 0) {
        tx.touchedInBulk();
    }
    return summary;
}

Status EventImport::writeAll(Run& run, EventBatches& batches, JobControl& job) {
    while (std::optional<EventBatch> batch = batches.ready.take()) {
        QZ_TRY(announce(run, *batch));
        run.batch = &*batch;
        for (size_t n = 0; n < batch->events.size(); ++n) {
            QZ_TRY(job.progress(batch->bytesDone, batch->bytesTotal));
            QZ_TRY(store(run, n));
        }
        QZ_TRY(flush(run));
        run.batch = nullptr;
        batches.spent.put(std::move(*batch));
    }
    return {};
}

Status EventImport::announce(Run& run, const EventBatch& batch) {
    if (run.bulk == nullptr || run.announced || batch.bytesDone <= 0) {
        return {};
    }
    run.announced = true;
    return run.bulk->expect(static_cast<qint64>(batch.events.size()) * batch.bytesTotal / batch.bytesDone);
}

Status EventImport::flush(Run& run) {
    if (run.bulk == nullptr) {
        return {};
    }
    QZ_TRY(run.bulk->flush());
    QZ_TRY(
        run.tx.insertMany(eventsTable(), eventInsertColumns(), {run.batch->rows, run.which, &run.numbers}));
    run.which.clear();
    run.numbers.clear();
    return {};
}

Status EventImport::store(Run& run, size_t n) {
    const PreparedEvent& row = run.batch->events[n];
    // Most rows are new; the fast door looks for the same event itself.
    std::optional<CaseId> known;
    ImportedOutcome outcome;
    if (run.bulk == nullptr) {
        QZ_ASSIGN(const std::optional<CaseRecord> found,
                  m_cases.findExternal(run.tx, kKind, row.source, row.externalId));
        known = found ? std::optional<CaseId>(found->id) : std::nullopt;
    } else {
        QZ_ASSIGN(outcome, run.bulk->open(*run.batch->cases, n));
        known = outcome.existed ? std::optional<CaseId>(outcome.id) : std::nullopt;
    }
    ImportTrace* trace = run.options.trace;
    if (known) {
        QZ_TRY(flush(run));
        return trace == nullptr ? update(run, row, *known) : meet(run, row, *known);
    }
    ++run.imported;
    if (run.bulk == nullptr) {
        return {};
    }
    run.which.push_back(static_cast<quint32>(n));
    run.numbers.add(outcome.number);
    return trace == nullptr ? Status()
                            : trace->created(run.tx, outcome.id, row.file.number, row.marks, row.entries);
}

Status EventImport::update(Run& run, const PreparedEvent& row, const CaseId& known) {
    QZ_ASSIGN(const std::optional<EventRow> stored, readEvent(run.tx, known));
    if (stored && stored->importHash == row.hash) {
        ++run.skipped;
        return {};
    }
    ++run.updated;
    if (run.bulk == nullptr) {
        return {};
    }
    QZ_ASSIGN(const MadeEvent made, run.again(row));
    QZ_TRY(run.bulk->finish());
    QZ_ASSIGN(const ImportedOutcome outcome, m_cases.updateImported(run.tx, known, made.event));
    EventRow details = made.details;
    details.id = outcome.id;
    details.number = outcome.number;
    if (stored) {  // what steps here wrote stays
        details.hazard = stored->hazard;
        details.round = stored->round;
        details.leadUnit = stored->leadUnit;
        details.mergedInto = stored->mergedInto;
        details.passedCheck = stored->passedCheck;
    }
    return updateEvent(run.tx, details);
}

}  // namespace qz::grid
