// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo.h"

#include <QCoreApplication>

#include "grid/domain/grid_workflow.h"
#include "grid/store/demo_plan.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

constexpr qint64 kFullClocksMs = 60LL * 24 * 3'600'000;
constexpr qint64 kFullJournalsMs = 30LL * 24 * 3'600'000;  // of a thin demo
constexpr qint64 kMergeWithinMs = 3LL * 24 * 3'600'000;

/// Everything must have been taken: a rejected row of ours is a mistake in the generator.
template <class Door, class Source>
Status pass(const Door& door, WriteTx& tx, Source source, JobControl& job) {
    ImportOptions options;
    options.fileName = QStringLiteral("demo");
    const Result<ImportSummary> summary = door(tx, source, options, job);
    if (!summary) {
        return summary.error();
    }
    if (summary->rejectedCount > 0) {
        return makeError(ErrorCode::Bug, summary->rejected.first().reason, QStringLiteral("demo"));
    }
    return {};
}

Status addWorkers(WriteTx& tx, const DemoWords& words, const DemoDistrict& district) {
    for (const DemoGrid& grid : district.grids) {
        const QString code = grid.code.toString() + QStringLiteral("-1");
        const Result<qint64> inserted =
            tx.insert(workersTable(), Uuid::fromName(QStringLiteral("grid.worker"), code),
                      {{"code", code},
                       {"title", words.name("worker_title")},
                       {"area", grid.code.toString()},
                       {"unit", grid.villageUnit},
                       {"leader", qint64(grid.code.toString().endsWith(QLatin1String("001")) ? 1 : 0)}});
        if (!inserted) {
            return inserted.error();
        }
    }
    return {};
}

/// Where an event of a class in a grid may be merged into.
struct MergeTarget {
    QString number;
    Instant openedAt;
};

Status writeEvent(WriteTx& tx, Cases& cases, DemoCase& made, QString& number) {
    QZ_ASSIGN(const ImportedOutcome outcome, cases.openImported(tx, made.imported()));
    EventRow row = made.event();
    row.id = outcome.id;
    row.number = outcome.number;
    number = outcome.number;
    QZ_TRY(insertEvent(tx, row));
    for (qsizetype i = 0; i < made.orders().size(); ++i) {
        QZ_TRY(insertDispatch(tx, row.id, i, made.orders().at(i)));
    }
    return {};
}

}  // namespace

Demo::Demo(Cases& cases, CityTables& tables, const Clock& clock, QString folder)
    : m_cases(cases), m_tables(tables), m_clock(clock), m_folder(std::move(folder)) {}

Demo::~Demo() = default;

Status Demo::fillPlaces(WriteTx& tx, const DemoOrder& order, const DemoDoors& doors, JobControl& job) {
    if (!doors.areas || !doors.boundaries || !doors.grids || !doors.places || !doors.units) {
        return makeError(ErrorCode::Bug, QStringLiteral("demo: a door of the import is missing"));
    }
    QZ_ASSIGN(const DemoWords words, DemoWords::load(m_folder));
    QZ_ASSIGN(const DemoSize size, DemoSize::of(order.scale));
    const DemoDistrict district = makeDistrict(words, size, order.seed);
    QZ_TRY(pass(doors.areas, tx, areaRows(district), job));
    QZ_TRY(pass(doors.boundaries, tx, boundaryFeatures(district), job));
    QZ_TRY(pass(doors.grids, tx, gridFeatures(district), job));
    QZ_TRY(pass(doors.places, tx, placeRows(district), job));
    QZ_TRY(pass(doors.units, tx, unitRows(district), job));
    return addWorkers(tx, words, district);
}

Status Demo::fillEvents(WriteTx& tx, const DemoOrder& order, JobControl& job) {
    QZ_ASSIGN(const DemoWords words, DemoWords::load(m_folder));
    QZ_ASSIGN(const DemoSize size, DemoSize::of(order.scale));
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    QZ_ASSIGN(const Workflow workflow, Workflow::make(gridWorkflow()));
    const DemoDistrict district = makeDistrict(words, size, order.seed);
    const Instant now = order.at.toInstant();
    const DemoPlan plan(words, district, *table, now);
    DemoDice dice(order.seed * 0x2545f4914f6cdd1dULL + 1);
    const QList<Instant> moments = plan.moments(size.cases, dice);
    QHash<QString, MergeTarget> targets;
    for (qsizetype i = 0; i < moments.size(); ++i) {
        QZ_TRY(job.progress(i, moments.size(),
                            QCoreApplication::translate("qz::grid::Demo", "Synthetic events")));
        // A generator of its own for each event: one more draw in one does not change all that follow.
        DemoDice own(order.seed * 1'000'003ULL + static_cast<quint64>(i));
        DemoPlan::Event event = plan.event(moments.at(i), own);
        const QString place = QStringLiteral("%1/%2").arg(event.grid).arg(event.head.subkind);
        const MergeTarget near = targets.value(place);
        const bool merged = !near.number.isEmpty() && moments.at(i).ms - near.openedAt.ms < kMergeWithinMs &&
                            own.chance(words.shares.value(QStringLiteral("merged")) * 10);
        if (merged) {
            plan.merge(event, near.number);
        }
        DemoCase made(workflow, *table);
        QZ_TRY(made.report(event.row, event.head, event.report));
        for (const DemoStep& step : event.steps) {
            QZ_TRY(made.apply(step));
        }
        made.imported().sealed = event.sealed;
        made.imported().actor = Actor{QStringLiteral("demo"), {}, QStringLiteral("system"), {}};
        const qint64 age = now.ms - made.head().openedAt.ms;
        if (size.thin && !made.event().open && age > kFullJournalsMs) {
            made.keepEnds();
        } else if (!made.event().open && age > kFullClocksMs) {
            made.keepOnly({QStringLiteral("disposal"), QStringLiteral("fence")});
        }
        QString number;
        QZ_TRY(writeEvent(tx, m_cases, made, number));
        if (!merged) {
            targets.insert(place, {number, moments.at(i)});
        }
    }
    tx.touchedInBulk();
    return {};
}

}  // namespace qz::grid
