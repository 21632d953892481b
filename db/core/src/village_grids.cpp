// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSet>
#include <algorithm>

#include "area_rows.h"
#include "boundary_rows.h"
#include "codec.h"
#include "import_rows.h"
#include "qz/grid_topology.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr qsizetype kMostGrids = 2000;  // of one village; more is a mistake

Error invalid(const QString& message) {
    return makeError(ErrorCode::Invalid, message, {}, QStringLiteral("shapes"));
}

/// Features once more, after they were looked at.
class Again final : public FeatureSource {
public:
    explicit Again(const QList<GeoFeature>& features) : m_features(features) {}
    Result<bool> next(GeoFeature& feature) override {
        if (m_at >= m_features.size()) {
            return false;
        }
        feature = m_features.at(m_at++);
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_features.size(); }

private:
    const QList<GeoFeature>& m_features;
    qsizetype m_at = 0;
};

/// The grids of one village, complete: all of it or none.
struct VillageGrids {
    AreaCode village;
    QList<AreaCode> codes;
    QList<GeoFeature> features;
    QList<GeoMultiPolygon> shapes;
};

Result<VillageGrids> collect(FeatureSource& source, const ImportOptions& options) {
    VillageGrids found;
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, source.next(feature));
        if (!more) {
            break;
        }
        const QString text =
            property(feature, options, QStringLiteral("code"), {"code", "grid_code", "gridcode", "id"});
        const Result<AreaCode> code = AreaCode::parse(text);
        if (!code.ok() || code->level() != AreaLevel::Grid) {
            return invalid(
                QCoreApplication::translate("qz::AreaImport", "“%1” is not the code of a grid (15 digits).")
                    .arg(text));
        }
        if (!feature.problem.isEmpty() || feature.polygons.isEmpty()) {
            return invalid(QCoreApplication::translate("qz::AreaImport", "Grid %1 has no border. %2")
                               .arg(code->toString(), feature.problem)
                               .trimmed());
        }
        if (found.codes.contains(*code)) {
            return invalid(QCoreApplication::translate("qz::AreaImport", "Grid %1 is there twice.")
                               .arg(code->toString()));
        }
        if (!found.codes.isEmpty() && code->parent() != found.village) {
            return invalid(QCoreApplication::translate(
                               "qz::AreaImport", "Grid %1 does not lie in village %2; one village at a time.")
                               .arg(code->toString(), found.village.toString()));
        }
        found.village = code->parent();
        found.codes.append(*code);
        found.shapes.append(feature.polygons);
        found.features.append(std::move(feature));
        if (found.codes.size() > kMostGrids) {
            return invalid(QCoreApplication::translate("qz::AreaImport", "A village has at most %1 grids.")
                               .arg(kMostGrids));
        }
    }
    return found.codes.isEmpty() ? Result<VillageGrids>(invalid(
                                       QCoreApplication::translate("qz::AreaImport", "There are no grids.")))
                                 : Result<VillageGrids>(std::move(found));
}

/// What is wrong with them, the codes instead of numbers; at most five sentences.
Status sound(const VillageGrids& grids, const AreaTree& tree) {
    const GeoMultiPolygon* village = tree.boundary(grids.village);
    GeoMultiPolygon whole;
    if (village == nullptr) {  // without a border of the village they can only be compared with each other
        QZ_ASSIGN(whole, mergeAreas(grids.shapes));
        village = &whole;
    }
    QStringList sentences;
    for (const TopologyFinding& finding : checkTopology(*village, grids.shapes)) {
        QStringList codes;
        for (const qsizetype cell : finding.cells) {
            codes.append(cell >= 0 ? grids.codes.at(cell).toString() : QString());
        }
        if (sentences.size() < 5) {
            sentences.append(codes.isEmpty() ? finding.message
                                             : QStringLiteral("%1 (%2)").arg(
                                                   finding.message, codes.join(QStringLiteral(", "))));
        }
    }
    return sentences.isEmpty() ? Status() : Status(invalid(sentences.join(QLatin1Char(' '))));
}

/// Ends a grid that is not among the new ones, today; its successor is the one that holds its middle.
class Retirement {
public:
    Retirement(WriteTx& tx, AreaStore& areas, Instant now)
        : m_tx(tx), m_areas(areas), m_now(now), m_today(CivilTime::fromInstant(now).date) {}

    Status end(const Area& grid, const GeoMultiPolygon* shape, const VillageGrids& grids) {
        QZ_TRY(setRows(
            "SELECT id FROM core_area_boundaries WHERE area = ? AND valid_to = '' AND deleted_at IS NULL",
            boundariesTable(), grid.code, "valid_to", dateText(m_today)));
        QZ_TRY(setRows("SELECT id FROM core_areas WHERE code = ? AND deleted_at IS NULL", areasTable(),
                       grid.code, "valid_to", dateText(m_today)));
        const GeoPoint middle = shape == nullptr ? GeoPoint() : polygonCentre(*shape);
        for (qsizetype i = 0; shape != nullptr && i < grids.shapes.size(); ++i) {
            if (polygonContains(grids.shapes.at(i), middle)) {
                return m_areas.addSuccessor(m_tx, grid.code, grids.codes.at(i), m_today);
            }
        }
        return {};
    }
    /// A border that was not there before begins today, not ever since.
    Status begin(const AreaCode& code) {
        return setRows(
            "SELECT id FROM core_area_boundaries WHERE area = ? AND valid_to = '' AND valid_from = '' "
            "AND deleted_at IS NULL",
            boundariesTable(), code, "valid_from", dateText(m_today));
    }
    /// A grid that comes back is valid again and has no successor.
    Status revive(const AreaCode& code) {
        QZ_TRY(setRows("SELECT id FROM core_area_successors WHERE old_code = ? AND deleted_at IS NULL",
                       successorsTable(), code, "deleted_at", m_now.ms));
        return setRows("SELECT id FROM core_areas WHERE code = ? AND valid_to <> '' AND deleted_at IS NULL",
                       areasTable(), code, "valid_to", QString(QLatin1String("")));
    }

private:
    Status setRows(const char* sql, const SyncedTable& table, const AreaCode& code, const char* column,
                   const DbValue& value) {
        QList<Uuid> ids;
        {
            QZ_ASSIGN(Statement rows, m_tx.prepare(sql));
            rows.bindAll(code.toString());
            for (;;) {
                QZ_ASSIGN(const bool more, rows.step());
                if (!more) {
                    break;
                }
                ids.append(rows.uuid(0));
            }
        }
        for (const Uuid& id : ids) {
            QZ_TRY(m_tx.update(table, id, {{column, value}}));
        }
        return {};
    }
    WriteTx& m_tx;
    AreaStore& m_areas;
    Instant m_now;
    QDate m_today;
};

}  // namespace

Status AreaImport::checkVillageGrids(FeatureSource& features, const ImportOptions& options) const {
    QZ_ASSIGN(const VillageGrids grids, collect(features, options));
    return sound(grids, *m_areas.tree());
}

Result<ImportSummary> AreaImport::villageGrids(WriteTx& tx, FeatureSource& features,
                                               const ImportOptions& options, JobControl& job) {
    QZ_ASSIGN(const VillageGrids found, collect(features, options));
    QZ_ASSIGN(const std::shared_ptr<const AreaTree> before, AreaStore::treeIn(tx));
    QZ_TRY(sound(found, *before));
    Again again(found.features);
    QZ_ASSIGN(ImportSummary summary, grids(tx, again, options, job));
    if (summary.rejectedCount > 0) {
        return invalid(summary.rejected.first().reason);
    }
    const QSet<QString> kept = [&found] {
        QSet<QString> codes;
        for (const AreaCode& code : found.codes) {
            codes.insert(code.toString());
        }
        return codes;
    }();
    Retirement retirement(tx, m_areas, m_clock.now());
    QStringList ended;
    for (const Area* grid : before->children(found.village)) {
        if (kept.contains(grid->code.toString()) || grid->validTo.isValid() ||
            grid->kind == AreaKind::DedicatedGrid) {
            continue;
        }
        ended.append(grid->code.toString());
        if (!options.dryRun) {
            QZ_TRY(retirement.end(*grid, before->boundary(grid->code), found));
        }
    }
    const QList<const Area*> earlier = before->children(found.village);
    const bool first = std::none_of(earlier.begin(), earlier.end(), [&before](const Area* grid) {
        return before->boundary(grid->code) != nullptr;
    });
    for (const AreaCode& code : found.codes) {
        const Area* known = before->find(code);
        if (!options.dryRun && !first && before->boundary(code) == nullptr) {
            QZ_TRY(retirement.begin(code));
        }
        if (!options.dryRun && known != nullptr && known->validTo.isValid()) {
            QZ_TRY(retirement.revive(code));
        }
    }
    if (!ended.isEmpty()) {
        summary.updated += ended.size();
        summary.notes.append(QCoreApplication::translate("qz::AreaImport", "These grids end today: %1.")
                                 .arg(ended.join(QStringLiteral(", "))));
    }
    if (summary.imported + summary.updated > 0 && !options.dryRun) {
        QZ_TRY(m_areas.publishAfter(tx));
    }
    return summary;
}

}  // namespace qz
