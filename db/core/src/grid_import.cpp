// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <exception>
#include <string>

#include "area_rows.h"
#include "boundary_rows.h"
#include "import_rows.h"

namespace qz {

using namespace core;

namespace {

namespace bg = boost::geometry;
using WktPoint = bg::model::d2::point_xy<double>;
using WktPolygon = bg::model::polygon<WktPoint>;

GeoRing ringOf(const WktPolygon::ring_type& ring, Crs crs) {
    GeoRing out;
    for (const WktPoint& p : ring) {
        out.append(convertCrs({p.x(), p.y()}, crs, Crs::Cgcs2000));
    }
    return out;
}

Result<GeoMultiPolygon> polygonsOfWkt(const QString& text, Crs crs) {
    bg::model::multi_polygon<WktPolygon> shapes;
    const std::string wkt = text.trimmed().toStdString();
    try {
        if (text.trimmed().startsWith(QLatin1String("MULTI"), Qt::CaseInsensitive)) {
            bg::read_wkt(wkt, shapes);
        } else {
            shapes.resize(1);
            bg::read_wkt(wkt, shapes.front());
        }
    } catch (const std::exception& e) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::AreaImport", "The geometry is not a polygon in WKT."),
            QString::fromUtf8(e.what()));
    }
    GeoMultiPolygon polygons;
    for (const WktPolygon& shape : shapes) {
        GeoPolygon polygon{ringOf(shape.outer(), crs), {}};
        for (const auto& hole : shape.inners()) {
            polygon.holes.append(ringOf(hole, crs));
        }
        polygons.append(polygon);
    }
    return polygons;
}

/// One grid as a file gives it.
struct GridRow {
    qint64 number = 0;
    QString code;
    QString village;
    QString name;
    QString kind;
    GeoMultiPolygon polygons;
    std::function<QString(const char*)> column;  ///< the file's own name of a field
};

/// Takes grids one by one, whatever they were read from.
class GridTaker {
public:
    GridTaker(WriteTx& tx, const ImportOptions& options, QDate today, ImportSummary& summary)
        : m_known(tx, options.dryRun),
          m_shapes(tx, today, options.fileName, options.dryRun),
          m_summary(summary) {}
    Status load() { return m_known.load(); }
    Status take(const GridRow& row);
    [[nodiscard]] bool changed() const { return m_known.changed() || m_shapesChanged; }
    [[nodiscard]] qint64 provisionalMade() const { return m_known.provisionalMade(); }

private:
    Result<AreaCode> codeOf(const GridRow& row) const;
    void refuse(const GridRow& row, const char* field, const QString& reason) {
        reject(m_summary, row.number, row.column(field), reason);
    }
    AreaRows m_known;
    BoundaryRows m_shapes;
    ImportSummary& m_summary;
    QHash<QString, qint64> m_seen;
    bool m_shapesChanged = false;
};

Result<AreaCode> GridTaker::codeOf(const GridRow& row) const {
    QString digits = row.code;
    if (!row.village.isEmpty() && digits.size() >= 1 && digits.size() <= 3) {
        digits = row.village + digits.rightJustified(3, QLatin1Char('0'));
    }
    QZ_ASSIGN(const AreaCode code, AreaCode::parse(digits));
    if (code.level() != AreaLevel::Grid) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::AreaImport", "“%1” is not a grid code; it has 15 digits, 12 of the village and 3 more.")
                .arg(row.code));
    }
    if (!row.village.isEmpty() && !code.toString().startsWith(row.village)) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::AreaImport", "Grid %1 does not lie in village %2.")
                             .arg(code.toString(), row.village));
    }
    return code;
}

Status GridTaker::take(const GridRow& row) {
    const Result<AreaCode> code = codeOf(row);
    if (!code.ok()) {
        refuse(row, "code", code.error().message);
        return {};
    }
    const QString kind = row.kind.trimmed().toUpper();
    if (!kind.isEmpty() && kind != QLatin1String("BASIC") && kind != QLatin1String("DEDICATED")) {
        refuse(row, "kind",
               QCoreApplication::translate("qz::AreaImport",
                                           "“%1” is not a kind of grid; write BASIC or DEDICATED.")
                   .arg(row.kind));
        return {};
    }
    if (const qint64 first = m_seen.value(code->toString(), 0); first > 0) {
        refuse(row, "code",
               QCoreApplication::translate("qz::AreaImport", "%1 stands in row %2 already.")
                   .arg(code->toString())
                   .arg(first));
        return {};
    }
    GeoMultiPolygon shape;
    if (!row.polygons.isEmpty()) {
        Result<GeoMultiPolygon> checked = checkedPolygons(row.polygons);
        if (!checked.ok()) {
            refuse(row, "geometry", checked.error().message);
            return {};
        }
        shape = std::move(checked).value();
    }
    m_seen.insert(code->toString(), row.number);
    Area area;
    area.code = *code;
    area.name = row.name.isEmpty() ? code->toString().right(3) : row.name;
    area.kind = kind == QLatin1String("DEDICATED") ? AreaKind::DedicatedGrid : AreaKind::BasicGrid;
    QZ_ASSIGN(const AreaRows::Change change, m_known.put(area));
    bool shapeChanged = false;
    if (!shape.isEmpty()) {
        QZ_ASSIGN(const BoundaryRows::Change drawn, m_shapes.put(*code, shape));
        shapeChanged = drawn != BoundaryRows::Change::None;
    }
    m_shapesChanged = m_shapesChanged || shapeChanged;
    if (change == AreaRows::Change::Added) {
        ++m_summary.imported;
    } else if (change == AreaRows::Change::Updated || shapeChanged) {
        ++m_summary.updated;
    } else {
        ++m_summary.skipped;
    }
    return {};
}

Status finish(const GridTaker& taker, AreaStore& areas, WriteTx& tx, const ImportOptions& options,
              ImportSummary& summary) {
    if (taker.provisionalMade() > 0) {
        summary.notes.append(
            QCoreApplication::translate("qz::AreaImport",
                                        "%n villages or higher areas were missing and were made "
                                        "provisional; import their names later.",
                                        nullptr, int(taker.provisionalMade())));
    }
    return taker.changed() && !options.dryRun ? areas.publishAfter(tx) : Status();
}

}  // namespace

Result<ImportSummary> AreaImport::grids(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                        JobControl& job) {
    ImportSummary summary;
    GridTaker taker(tx, options, CivilTime::fromInstant(m_clock.now()).date, summary);
    QZ_TRY(taker.load());
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        const auto value = [&](const char* field) {
            return row.values.value(QLatin1String(field)).trimmed();
        };
        GridRow grid{row.number,
                     value("code"),
                     value("village"),
                     value("name"),
                     value("kind"),
                     {},
                     [&row](const char* field) { return columnOf(row, QLatin1String(field)); }};
        if (const QString wkt = value("geometry"); !wkt.isEmpty()) {
            Result<GeoMultiPolygon> polygons = polygonsOfWkt(wkt, options.crs);
            if (!polygons.ok()) {
                reject(summary, row.number, columnOf(row, QStringLiteral("geometry")),
                       polygons.error().message);
                return {};
            }
            grid.polygons = std::move(polygons).value();
        }
        return taker.take(grid);
    }));
    QZ_TRY(finish(taker, m_areas, tx, options, summary));
    return summary;
}

Result<ImportSummary> AreaImport::grids(WriteTx& tx, FeatureSource& features, const ImportOptions& options,
                                        JobControl& job) {
    ImportSummary summary;
    GridTaker taker(tx, options, CivilTime::fromInstant(m_clock.now()).date, summary);
    QZ_TRY(taker.load());
    QZ_TRY(forEachFeature(features, summary, job, [&](const GeoFeature& feature) -> Status {
        QString code =
            property(feature, options, QStringLiteral("code"), {"code", "grid_code", "gridcode", "id"});
        if (code.isEmpty()) {
            code = feature.id.trimmed();
        }
        return taker.take(
            {feature.number, code,
             property(feature, options, QStringLiteral("village"), {"village", "village_code", "parent"}),
             property(feature, options, QStringLiteral("name"), {"name", "grid_name", "gridname"}),
             property(feature, options, QStringLiteral("kind"), {"kind", "grid_kind"}), feature.polygons,
             [](const char* field) { return QString(QLatin1String(field)); }});
    }));
    QZ_TRY(finish(taker, m_areas, tx, options, summary));
    return summary;
}

}  // namespace qz
