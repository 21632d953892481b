// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "area_rows.h"
#include "boundary_rows.h"
#include "codec.h"
#include "import_rows.h"

namespace qz {

using namespace core;

namespace {

/// Which area a feature belongs to, or why none: first by a code, without a code by the name.
Result<AreaCode> areaOfFeature(const GeoFeature& feature, const ImportOptions& options, const AreaRows& known,
                               const Areas& areas) {
    QString codeText = property(feature, options, QStringLiteral("code"),
                                {"adcode", "code", "area_code", "division_code", "gb", "pac", "id"});
    if (codeText.isEmpty()) {
        codeText = feature.id.trimmed();
    }
    const QString name = property(feature, options, QStringLiteral("name"), {"name", "fullname", "title"});
    const Result<AreaCode> code = AreaCode::parse(codeText);
    if (code.ok()) {
        if (known.contains(*code)) {
            return *code;
        }
        const AreaCode next = areas.successor(*code);
        return makeError(
            ErrorCode::NotFound,
            next == *code
                ? QCoreApplication::translate("qz::AreaImport",
                                              "There is no area %1 (%2); import the areas first.")
                      .arg(code->toString(), name)
                : QCoreApplication::translate("qz::AreaImport", "%1 (%2) is an old division, followed by %3.")
                      .arg(code->toString(), name, next.toString()));
    }
    if (name.isEmpty()) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::AreaImport", "The feature has neither a code nor a name."));
    }
    const QStringList codes = known.codesNamed(name);
    if (codes.size() == 1) {
        return areaOf(codes.first());
    }
    return makeError(ErrorCode::NotFound,
                     codes.isEmpty()
                         ? QCoreApplication::translate("qz::AreaImport", "No area is called “%1”.").arg(name)
                         : QCoreApplication::translate("qz::AreaImport", "Several areas are called “%1”: %2.")
                               .arg(name, codes.join(QStringLiteral(", "))));
}

/// Says where a border was changed; a file full of them is told by its first twenty.
void noteMending(ImportSummary& summary, qint64 feature, const BorderMending& mending) {
    constexpr qsizetype kMostNotes = 20;
    if (mending.places == 0 || summary.notes.size() >= kMostNotes) {
        return;
    }
    summary.notes.append(
        QCoreApplication::translate("qz::AreaImport",
                                    "Feature %1: the border met itself (places: %2, first at %3, %4) and was "
                                    "mended; the area changed by %5 %.")
            .arg(feature)
            .arg(mending.places)
            .arg(mending.first.lon, 0, 'f', 6)
            .arg(mending.first.lat, 0, 'f', 6)
            .arg(mending.dropped * 100, 0, 'f', 4));
}

}  // namespace

Result<ImportSummary> AreaImport::boundaries(WriteTx& tx, FeatureSource& features,
                                             const ImportOptions& options, JobControl& job) {
    AreaRows known(tx, options.dryRun);
    QZ_TRY(known.load());
    BoundaryRows rows(tx, CivilTime::fromInstant(m_clock.now()).date, options.fileName, options.dryRun);
    ImportSummary summary;
    QHash<QString, qint64> seen;
    QZ_TRY(forEachFeature(features, summary, job, [&](const GeoFeature& feature) -> Status {
        const Result<AreaCode> area = areaOfFeature(feature, options, known, m_areas);
        if (!area.ok()) {
            reject(summary, feature.number, QStringLiteral("code"), area.error().message);
            return {};
        }
        if (feature.polygons.isEmpty()) {
            reject(
                summary, feature.number, QStringLiteral("geometry"),
                QCoreApplication::translate("qz::AreaImport", "A boundary must be a polygon; this is “%1”.")
                    .arg(feature.geometryType.isEmpty() ? QStringLiteral("null") : feature.geometryType));
            return {};
        }
        BorderMending mending;
        const Result<GeoMultiPolygon> shape = checkedPolygons(feature.polygons, mending);
        if (!shape.ok()) {
            reject(summary, feature.number, QStringLiteral("geometry"), shape.error().message);
            return {};
        }
        if (const qint64 first = seen.value(area->toString(), 0); first > 0) {
            reject(summary, feature.number, QStringLiteral("code"),
                   QCoreApplication::translate("qz::AreaImport", "Feature %1 is the boundary of %2 already.")
                       .arg(first)
                       .arg(area->toString()));
            return {};
        }
        seen.insert(area->toString(), feature.number);
        noteMending(summary, feature.number, mending);
        QZ_ASSIGN(const BoundaryRows::Change change, rows.put(*area, *shape));
        summary.imported += change == BoundaryRows::Change::Added ? 1 : 0;
        summary.updated += change == BoundaryRows::Change::Replaced ? 1 : 0;
        summary.skipped += change == BoundaryRows::Change::None ? 1 : 0;
        return {};
    }));
    if (summary.imported + summary.updated > 0 && !options.dryRun) {
        QZ_TRY(m_areas.publishAfter(tx));
    }
    return summary;
}

}  // namespace qz
