// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/event_class.h"
#include "grid/store/event_import_run.h"
#include "grid/store/event_rows.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

std::optional<GeoPoint> pointOf(const FieldMap& values) {
    const QString lon = values.value(QStringLiteral("lon"));
    const QString lat = values.value(QStringLiteral("lat"));
    return lon.isEmpty() || lat.isEmpty() ? std::nullopt
                                          : std::optional<GeoPoint>(GeoPoint{lon.toDouble(), lat.toDouble()});
}

/// Values as importedHead() gives them, into the head and the module's row; the state is not among them.
Status apply(const ClassTable& table, const FieldMap& values, CaseRecord& head, EventRow& row) {
    if (const EventClass* found = table.find(values.value(QStringLiteral("class")))) {
        head.subkind = found->code;
        row.classCode = found->code;
        row.family = classFamilyName(found->family);
        row.needsCheck = found->needsCheck;
    }
    if (values.contains(QStringLiteral("summary"))) {
        head.summary = values.value(QStringLiteral("summary"));
    }
    if (values.contains(QStringLiteral("address"))) {
        head.place = values.value(QStringLiteral("address"));
        row.address = head.place;
    }
    if (values.contains(QStringLiteral("area"))) {
        const QString area = values.value(QStringLiteral("area"));
        head.area = AreaCode();
        if (!area.isEmpty()) {
            QZ_ASSIGN(head.area, AreaCode::parse(area));
        }
        row.area = head.area;
    }
    // A half of a point that did not change is that of the point that stands.
    if (values.contains(QStringLiteral("lon")) || values.contains(QStringLiteral("lat"))) {
        FieldMap both = importedHead(head);
        both.insert(values);
        head.point = pointOf(both);
        row.point = head.point;
        row.given = head.point;
        row.crs = Crs::Cgcs2000;
    }
    row.precision = precisionOf(row.point, row.area);
    if (const QString opened = values.value(QStringLiteral("opened_at")); !opened.isEmpty()) {
        QZ_ASSIGN(const CivilTime at, CivilTime::parse(opened));
        head.openedAt = at.toInstant();
        row.openedAt = head.openedAt;
    }
    return {};
}

}  // namespace

Status EventImport::meet(Run& run, const PreparedEvent& known, const CaseId& id) {
    ImportTrace& trace = *run.options.trace;
    QZ_ASSIGN(const std::optional<EventRow> stored, readEvent(run.tx, id));
    if (!stored || stored->importHash == known.hash || run.options.known == KnownRows::Skip) {
        ++run.skipped;
        return {};
    }
    QZ_ASSIGN(const MadeEvent made, run.again(known));
    const ImportedCase& event = made.event;
    const FieldMap said = EventMaker::saidOf(event);
    QZ_ASSIGN(const CaseRecord now, m_cases.headIn(run.tx, stored->number));
    QZ_ASSIGN(const RowMerge merge, trace.merge(run.tx, now, said));
    run.differences += merge.kept.isEmpty() ? 0 : 1;
    ++(merge.taken.isEmpty() ? run.skipped : run.updated);
    if (run.options.dryRun) {
        return {};
    }
    EventRow row = *stored;
    row.importHash = known.hash;
    if (!merge.taken.isEmpty()) {
        ImportedCase changed = event;
        changed.head = now;
        QZ_TRY(apply(run.table, merge.values, changed.head, row));
        if (merge.taken.contains(QStringLiteral("state"))) {
            changed.head.state = event.head.state;
            changed.head.closedAt = event.head.closedAt;
        }
        for (const QString& field : event.sealed.keys()) {
            if (!merge.taken.contains(field)) {
                changed.sealed.remove(field);
            }
        }
        row.open = !changed.head.closedAt.has_value();
        QZ_TRY(run.bulk->finish());
        QZ_ASSIGN(const ImportedOutcome outcome, m_cases.updateImported(run.tx, id, changed));
        Q_UNUSED(outcome)
    }
    QZ_TRY(updateEvent(run.tx, row));
    return trace.met(run.tx, now, known.file.number, said, merge);
}

Status EventImport::amend(WriteTx& tx, CaseRecord& head, const FieldMap& values) {
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    QZ_ASSIGN(std::optional<EventRow> row, readEvent(tx, head.id));
    if (!row) {
        return {};
    }
    QZ_TRY(apply(*table, values, head, *row));
    return updateEvent(tx, *row);
}

Status EventImport::remove(WriteTx& tx, const CaseId& id) {
    QZ_ASSIGN(const RowRef ref, tx.ref(eventsTable(), id.uuid));
    return tx.remove(eventsTable(), id.uuid, ref);
}

}  // namespace qz::grid
