// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "core_imports.h"
#include "field_match.h"
#include "qz/core/unit_office.h"
#include "qz/workflow_parts.h"

namespace qz {
namespace {

QString timeText(const std::optional<Instant>& instant) {
    return instant ? CivilTime::fromInstant(*instant).toString() : QString();
}

QString number(double value) { return QString::number(value, 'g', 12); }

FieldMap caseFields(const CaseRecord& record) {
    FieldMap fields{
        {QStringLiteral("number"), record.number},
        {QStringLiteral("kind"), record.kind},
        {QStringLiteral("state"), record.state},
        {QStringLiteral("class"), record.subkind},
        {QStringLiteral("summary"), record.summary},
        {QStringLiteral("place"), record.place},
        {QStringLiteral("area"), record.area.toString()},
        {QStringLiteral("owner"), record.ownerUnit},
        {QStringLiteral("source"), record.source},
        {QStringLiteral("external_id"), record.externalId},
        {QStringLiteral("urgent"), record.urgent ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("rework"), QString::number(record.reworkCount)},
        {QStringLiteral("opened_at"), timeText(record.openedAt)},
        {QStringLiteral("due_at"), timeText(record.dueAt)},
        {QStringLiteral("closed_at"), timeText(record.closedAt)}};
    if (record.point) {
        fields.insert(QStringLiteral("lon"), number(record.point->lon));
        fields.insert(QStringLiteral("lat"), number(record.point->lat));
    }
    return fields;
}

ExportKind cases(CoreStore& core) {
    ExportKind kind;
    kind.name = QStringLiteral("cases");
    kind.title = QCoreApplication::translate("qz::CoreImports", "Cases");
    kind.columns = {parts::text("number", QT_TRANSLATE_NOOP("qz::Fields", "Number")),
                    parts::text("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind")),
                    parts::text("state", QT_TRANSLATE_NOOP("qz::Fields", "State")),
                    parts::text("class", QT_TRANSLATE_NOOP("qz::Fields", "Class")),
                    parts::text("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")),
                    parts::text("place", QT_TRANSLATE_NOOP("qz::Fields", "Place")),
                    parts::text("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
                    parts::text("owner", QT_TRANSLATE_NOOP("qz::Fields", "Owner")),
                    parts::text("source", QT_TRANSLATE_NOOP("qz::Fields", "Source")),
                    parts::text("external_id", QT_TRANSLATE_NOOP("qz::Fields", "External number")),
                    parts::typed("urgent", QT_TRANSLATE_NOOP("qz::Fields", "Urgent"), FieldType::Bool),
                    parts::typed("rework", QT_TRANSLATE_NOOP("qz::Fields", "Reworks"), FieldType::Integer),
                    parts::typed("opened_at", QT_TRANSLATE_NOOP("qz::Fields", "Opened"), FieldType::Time),
                    parts::typed("due_at", QT_TRANSLATE_NOOP("qz::Fields", "Due"), FieldType::Time),
                    parts::typed("closed_at", QT_TRANSLATE_NOOP("qz::Fields", "Closed"), FieldType::Time),
                    parts::typed("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
                    parts::typed("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat)};
    kind.rows = [&core](UnitOfRead& read, const CaseQuery& wanted, const Actor& actor,
                        const std::function<Status(const FieldMap&)>& row) -> Status {
        return core.lists().eachIn(readTx(read), wanted, actor,
                                   [&row](const CaseRecord& record) { return row(caseFields(record)); });
    };
    return kind;
}

FieldMap areaFields(const Area& area) {
    static const QHash<AreaKind, QString> kinds = {{AreaKind::Division, QStringLiteral("DIVISION")},
                                                   {AreaKind::StatisticalZone, QStringLiteral("STATISTICAL")},
                                                   {AreaKind::BasicGrid, QStringLiteral("BASIC")},
                                                   {AreaKind::DedicatedGrid, QStringLiteral("DEDICATED")}};
    FieldMap fields{
        {QStringLiteral("code"), area.code.toString()},
        {QStringLiteral("name"), area.name},
        {QStringLiteral("kind"), kinds.value(area.kind)},
        {QStringLiteral("parent"), area.code.parent().toString()},
        {QStringLiteral("level"), QString::number(area.code.toString().size())},
        {QStringLiteral("provisional"), area.provisional ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("boundary"), area.hasBoundary ? QStringLiteral("true") : QStringLiteral("false")},
        {QStringLiteral("valid_from"), area.validFrom.toString(Qt::ISODate)},
        {QStringLiteral("valid_to"), area.validTo.toString(Qt::ISODate)}};
    if (area.centre) {
        fields.insert(QStringLiteral("lon"), number(area.centre->lon));
        fields.insert(QStringLiteral("lat"), number(area.centre->lat));
    }
    return fields;
}

Status walk(const AreaTree& tree, const AreaCode& code, bool grids, const CaseQuery& query,
            const std::function<Status(const FieldMap&)>& row) {
    for (const Area* area : tree.children(code)) {
        const bool isGrid = area->code.level() == AreaLevel::Grid;
        const bool inside = query.area.isNull() || query.area.contains(area->code);
        if (isGrid == grids && inside) {
            const FieldMap fields = areaFields(*area);
            if (fieldsMatch(query.filter, fields)) {
                QZ_TRY(row(fields));
            }
        }
        QZ_TRY(walk(tree, area->code, grids, query, row));
    }
    return {};
}

ExportKind areas(CoreStore& core, bool grids) {
    ExportKind kind;
    kind.name = grids ? QStringLiteral("grids") : QStringLiteral("areas");
    kind.title = grids ? QCoreApplication::translate("qz::CoreImports", "Grids")
                       : QCoreApplication::translate("qz::CoreImports", "Areas");
    kind.columns = {
        parts::text("code", QT_TRANSLATE_NOOP("qz::Fields", "Code")),
        parts::text("name", QT_TRANSLATE_NOOP("qz::Fields", "Name")),
        parts::text("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind")),
        parts::text("parent", QT_TRANSLATE_NOOP("qz::Fields", "Parent")),
        parts::typed("level", QT_TRANSLATE_NOOP("qz::Fields", "Level"), FieldType::Integer),
        parts::typed("provisional", QT_TRANSLATE_NOOP("qz::Fields", "Provisional"), FieldType::Bool),
        parts::typed("boundary", QT_TRANSLATE_NOOP("qz::Fields", "Boundary"), FieldType::Bool),
        parts::typed("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "Valid from"), FieldType::Date),
        parts::typed("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Valid to"), FieldType::Date),
        parts::typed("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
        parts::typed("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat)};
    kind.isOpen = true;
    kind.rows = [&core, grids](UnitOfRead&, const CaseQuery& query, const Actor&,
                               const std::function<Status(const FieldMap&)>& row) -> Status {
        return walk(*core.areas().tree(), AreaCode(), grids, query, row);
    };
    kind.shape = [&core](const FieldMap& fields) {
        const Result<AreaCode> code = AreaCode::parse(fields.value(QStringLiteral("code")));
        const std::shared_ptr<const AreaTree> tree = core.areas().tree();
        const GeoMultiPolygon* shape = code.ok() ? tree->boundary(*code) : nullptr;
        return shape == nullptr ? GeoMultiPolygon() : *shape;
    };
    return kind;
}

/// Every version of each unit, oldest first: the file comes in again as it went out.
ExportKind units() {
    ExportKind kind;
    kind.name = QStringLiteral("units");
    kind.isOpen = true;
    kind.title = QCoreApplication::translate("qz::CoreImports", "Units");
    kind.columns = {
        parts::text("code", QT_TRANSLATE_NOOP("qz::Fields", "Code")),
        parts::text("name", QT_TRANSLATE_NOOP("qz::Fields", "Name")),
        parts::text("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind")),
        parts::text("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
        parts::text("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone")),
        parts::text("parent", QT_TRANSLATE_NOOP("qz::Fields", "Stands below")),
        parts::text("source", QT_TRANSLATE_NOOP("qz::Fields", "Set up by")),
        parts::typed("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "Valid from"), FieldType::Date),
        parts::typed("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Valid to"), FieldType::Date)};
    kind.rows = [](UnitOfRead& read, const CaseQuery& query, const Actor&,
                   const std::function<Status(const FieldMap&)>& row) -> Status {
        QZ_ASSIGN(const QList<UnitEntry> entries, UnitOffice::entriesIn(readTx(read)));
        for (const UnitEntry& entry : entries) {
            for (const UnitVersion& version : entry.earlier + QList<UnitVersion>{entry}) {
                const FieldMap fields = UnitOffice::valuesOf({version, {}, {}});
                if (query.area.contains(version.unit.area) && fieldsMatch(query.filter, fields)) {
                    QZ_TRY(row(fields));
                }
            }
        }
        return {};
    };
    return kind;
}

ExportKind duty(CoreStore& core) {
    ExportKind kind;
    kind.name = QStringLiteral("duty");
    kind.title = QCoreApplication::translate("qz::CoreImports", "Duty roster");
    kind.columns = {parts::text("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit")),
                    parts::text("unit_name", QT_TRANSLATE_NOOP("qz::Fields", "Name of the unit")),
                    parts::text("post", QT_TRANSLATE_NOOP("qz::Fields", "On duty")),
                    parts::text("function", QT_TRANSLATE_NOOP("qz::Fields", "Function")),
                    parts::typed("from", QT_TRANSLATE_NOOP("qz::Fields", "From"), FieldType::Date),
                    parts::typed("to", QT_TRANSLATE_NOOP("qz::Fields", "To"), FieldType::Date),
                    parts::text("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"))};
    kind.rows = [&core](UnitOfRead&, const CaseQuery& query, const Actor&,
                        const std::function<Status(const FieldMap&)>& row) -> Status {
        for (const DutyEntry& entry : core.duties().all()) {
            const std::optional<Unit> unit = core.directory().unit(entry.unit);
            const FieldMap fields{{QStringLiteral("unit"), entry.unit},
                                  {QStringLiteral("unit_name"), unit ? unit->name : QString()},
                                  {QStringLiteral("post"), entry.post},
                                  {QStringLiteral("function"), entry.function},
                                  {QStringLiteral("from"), entry.from.toString(Qt::ISODate)},
                                  {QStringLiteral("to"), entry.to.toString(Qt::ISODate)},
                                  {QStringLiteral("phone"), entry.phone}};
            if (fieldsMatch(query.filter, fields)) {
                QZ_TRY(row(fields));
            }
        }
        return {};
    };
    return kind;
}

ExportKind places() {
    ExportKind kind;
    kind.name = QStringLiteral("places");
    kind.isOpen = true;
    kind.title = QCoreApplication::translate("qz::CoreImports", "Places");
    kind.columns = {parts::text("name", QT_TRANSLATE_NOOP("qz::Fields", "Name")),
                    parts::text("aliases", QT_TRANSLATE_NOOP("qz::Fields", "Other names")),
                    parts::typed("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
                    parts::typed("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat),
                    parts::text("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"))};
    kind.rows = [](UnitOfRead& read, const CaseQuery& query, const Actor&,
                   const std::function<Status(const FieldMap&)>& row) -> Status {
        QZ_ASSIGN(Statement statement,
                  readTx(read).prepare("SELECT name, aliases, lon, lat, area FROM core_places "
                                       "WHERE deleted_at IS NULL ORDER BY name, area, lon, lat"));
        for (;;) {
            QZ_ASSIGN(const bool more, statement.step());
            if (!more) {
                return {};
            }
            const FieldMap fields{{QStringLiteral("name"), statement.text(0)},
                                  {QStringLiteral("aliases"), statement.text(1)},
                                  {QStringLiteral("lon"), number(statement.real(2))},
                                  {QStringLiteral("lat"), number(statement.real(3))},
                                  {QStringLiteral("area"), statement.text(4)}};
            if (fields.value(QStringLiteral("area")).startsWith(query.area.toString()) &&
                fieldsMatch(query.filter, fields)) {
                QZ_TRY(row(fields));
            }
        }
    };
    return kind;
}

}  // namespace

std::vector<Registration> addCoreExports(ImportRegistry& registry, CoreStore& core) {
    std::vector<Registration> kept;
    for (ExportKind& kind : QList<ExportKind>{cases(core), areas(core, false), areas(core, true), units(),
                                              duty(core), places()}) {
        kept.push_back(registry.addExport(std::move(kind)));
    }
    return kept;
}

}  // namespace qz
