// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_import.h"

#include <QCoreApplication>
#include <thread>

#include "grid/domain/grid_workflow.h"
#include "grid/store/event_import_run.h"

namespace qz::grid {
namespace {

constexpr size_t kBatchesAhead = 4;

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
    EventPreparation preparation(m_areas, m_identifying, m_words, table, options, bulk.get());
    BoundedQueue<EventBatch> ready(kBatchesAhead);
    std::thread beside([&] { preparation.run(rows, ready); });
    Run run{tx, options, *table, bulk.get(), {}};
    const Status written = writeAll(run, ready, job);
    ready.close();
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

Status EventImport::writeAll(Run& run, BoundedQueue<EventBatch>& ready, JobControl& job) {
    if (run.bulk != nullptr) {
        QZ_ASSIGN(run.insert, prepareEventInsert(run.tx));
    }
    while (std::optional<EventBatch> batch = ready.take()) {
        for (const PreparedEvent& event : batch->events) {
            QZ_TRY(job.progress(batch->bytesDone, batch->bytesTotal));
            QZ_TRY(store(run, event));
        }
    }
    return {};
}

Status EventImport::store(Run& run, const PreparedEvent& made) {
    // Most rows are new; the fast door looks for the same event itself.
    std::optional<CaseId> known;
    ImportedOutcome outcome;
    if (run.bulk == nullptr) {
        QZ_ASSIGN(const std::optional<CaseRecord> found,
                  m_cases.findExternal(run.tx, kKind, made.event.head.source, made.event.head.externalId));
        known = found ? std::optional<CaseId>(found->id) : std::nullopt;
    } else {
        QZ_ASSIGN(outcome, run.bulk->open(*made.prepared));
        known = outcome.existed ? std::optional<CaseId>(outcome.id) : std::nullopt;
    }
    ImportTrace* trace = run.options.trace;
    if (known) {
        return trace == nullptr ? update(run, made, *known) : meet(run, made, *known);
    }
    ++run.imported;
    if (run.bulk == nullptr) {
        return {};
    }
    made.row.bindTo(run.insert);
    run.insert.bind(kEventNumberBind, outcome.number);
    QZ_TRY(run.insert.run());
    return trace == nullptr
               ? Status()
               : trace->created(run.tx, outcome.id, made.number, made.said, made.event.journal.size());
}

Status EventImport::update(Run& run, const PreparedEvent& made, const CaseId& known) {
    QZ_ASSIGN(const std::optional<EventRow> stored, readEvent(run.tx, known));
    if (stored && stored->importHash == made.details.importHash) {
        ++run.skipped;
        return {};
    }
    ++run.updated;
    if (run.bulk == nullptr) {
        return {};
    }
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
