// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/redraw_extension.h"

#include <QCoreApplication>

#include "grid/domain/grid_drawing.h"
#include "grid/store/demo_district.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {

namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QString::fromLatin1(field));
}

}  // namespace

RedrawExtension::RedrawExtension(const Areas& areas, IdentifyingText identifying, RedrawDoors doors)
    : m_areas(areas), m_identifying(std::move(identifying)), m_doors(std::move(doors)) {}

Status RedrawExtension::bring(UnitOfWork& work, const CaseRecord& record, const QString& shapes,
                              bool dryRun) const {
    if (shapes.isEmpty()) {
        return invalid(
            QCoreApplication::translate("qz::grid::Redraw", "Nothing is drawn yet; draw the grids first."),
            "shapes");
    }
    QZ_ASSIGN(const QList<GeoFeature> features, m_doors.read(shapes));
    for (const GeoFeature& feature : features) {
        const QString code = feature.properties.value(QStringLiteral("code"));
        if (!code.startsWith(record.area.toString())) {
            return invalid(QCoreApplication::translate("qz::grid::Redraw", "Grid %1 does not lie in %2.")
                               .arg(code, record.place),
                           "shapes");
        }
    }
    ListedFeatures source(features);
    SilentJob job;
    ImportOptions options;
    options.dryRun = dryRun;
    options.fileName = record.number;  // what the borders say of where they come from
    QZ_ASSIGN(const ImportSummary summary, m_doors.publish(work, source, options, job));
    (void)summary;
    return {};
}

Status RedrawExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(value(fields, "area")));
    record.area = area.level() == AreaLevel::Grid ? area.parent() : area;
    if (record.area.level() != AreaLevel::Village) {
        return invalid(
            QCoreApplication::translate("qz::grid::Redraw", "Name a village or community (12 digits)."),
            "area");
    }
    record.place = m_areas.tree()->path(record.area, QStringLiteral(" "));
    record.summary = QCoreApplication::translate("qz::grid::Redraw", "Grids of %1").arg(record.place);
    record.source = QStringLiteral("drawing");
    const QString shapes = value(fields, "shapes");
    if (!shapes.isEmpty()) {
        QZ_TRY(m_doors.read(shapes));
    }
    const Result<qint64> row = writeTx(work).insert(
        redrawsTable(), record.id.uuid,
        {{"number", record.number},
         {"village", record.area.toString()},
         {"basis", value(fields, "basis").isNull() ? QStringLiteral("") : value(fields, "basis")},
         {"shapes", shapes.isNull() ? QStringLiteral("") : shapes}});
    return row.ok() ? Status() : Status(row.error());
}

Result<QString> RedrawExtension::shapesOf(ReadTx& read, const CaseRecord& record) const {
    QZ_ASSIGN(Statement row, read.prepare("SELECT shapes FROM grid_redraws WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    const QString shapes = found ? row.text(0) : QString();
    row.reset();
    return shapes;
}

/// The grids of the village as they are in force, as GeoJSON; without any it is an empty collection.
QString RedrawExtension::drawnNow(const AreaCode& village) const {
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    QList<DrawnGrid> grids;
    for (const Area* child : tree->children(village)) {
        if (const GeoMultiPolygon* boundary = tree->boundary(child->code)) {
            grids.append({child->code.toString(), child->name, *boundary});
        }
    }
    return QString::fromUtf8(GridDrawing(village, grids).toGeoJson());
}

Status RedrawExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    const QString& action = context.step.action;
    if (action == QLatin1String("redraw")) {
        const QString shapes = value(context.fields, "shapes");
        QZ_TRY(m_doors.read(shapes));
        return tx.update(redrawsTable(), record.id.uuid, {{"shapes", shapes}});
    }
    if (action == QLatin1String("submit") || action == QLatin1String("publish")) {
        QZ_ASSIGN(const QString shapes, shapesOf(tx, record));
        const bool publishing = action == QLatin1String("publish");
        const QString replaced = publishing ? drawnNow(record.area) : QString();
        QZ_TRY(bring(work, record, shapes, !publishing));
        return publishing ? tx.update(redrawsTable(), record.id.uuid,
                                      {{"published_at", context.occurredAt.ms}, {"replaced", replaced}})
                          : Status();
    }
    return {};
}

Result<FieldMap> RedrawExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    QZ_ASSIGN(Statement row,
              tx.prepare("SELECT village, basis, shapes, replaced FROM grid_redraws WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    FieldMap fields;
    if (found) {
        fields.insert(QStringLiteral("area"), row.text(0));
        fields.insert(QStringLiteral("basis"), row.text(1));
        fields.insert(QStringLiteral("shapes"), row.text(2));
        fields.insert(QStringLiteral("replaced"), row.text(3));
    }
    row.reset();
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::grid
