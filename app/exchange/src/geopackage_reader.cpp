// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSet>

#include "foreign_database.h"
#include "qz/exchange/geo_file.h"
#include "wkb.h"

namespace qz {
namespace {

constexpr int kMostLayers = 1000;

struct PackedLayerHead {
    QString table;
    QString geometryColumn;
    SourceCrs crs;
};

Result<QList<PackedLayerHead>> layersOf(ForeignDatabase& database) {
    for (const char* needed : {"gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"}) {
        QZ_ASSIGN(const bool there, database.hasTable(QLatin1String(needed)));
        if (!there) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate(
                    "qz::Exchange", "“%1” is a database but no GeoPackage with features (it lacks %2).")
                    .arg(database.fileName(), QLatin1String(needed)),
                {}, database.fileName());
        }
    }
    QZ_ASSIGN(ForeignRows rows,
              database.query(QStringLiteral(
                  "SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, "
                  "s.definition, g.srs_id FROM gpkg_contents c "
                  "JOIN gpkg_geometry_columns g ON g.table_name = c.table_name "
                  "LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id "
                  "WHERE c.data_type = 'features' ORDER BY c.table_name")));
    QList<PackedLayerHead> layers;
    while (layers.size() < kMostLayers) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        const bool declared = rows.integer(5) > 0;
        layers.append({rows.text(0), rows.text(1),
                       declared ? SourceCrs::of(rows.text(2), static_cast<int>(rows.integer(3)), rows.text(4))
                                : SourceCrs()});
    }
    return layers;
}

Result<PackedLayerHead> chosen(const QList<PackedLayerHead>& layers, const QString& wanted,
                               const QString& file) {
    if (layers.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange", "“%1” holds no layer with features.").arg(file), {},
            file);
    }
    QStringList names;
    for (const PackedLayerHead& layer : layers) {
        names.append(layer.table);
    }
    qsizetype at = wanted.isEmpty() ? 0 : names.indexOf(wanted);
    if (at < 0) {
        at = wanted.toInt() - 1;
    }
    if (at < 0 || at >= layers.size()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Exchange", "“%1” has no layer “%2”; there are: %3.")
                             .arg(file, wanted, names.join(QStringLiteral(", "))),
                         {}, file);
    }
    return layers.at(at);
}

class GeoPackageFeatures final : public FeatureSource {
public:
    GeoPackageFeatures(std::shared_ptr<ForeignDatabase> database, ForeignRows rows, int geometry,
                       SourceCrs crs, qint64 total)
        : m_database(std::move(database)),
          m_rows(std::move(rows)),
          m_geometry(geometry),
          m_crs(std::move(crs)),
          m_total(total) {
        for (int i = 0; i < m_rows.columns(); ++i) {
            m_names.append(m_rows.columnName(i));
            m_isBool.append(m_rows.columnType(i).compare(QLatin1String("BOOLEAN"), Qt::CaseInsensitive) == 0);
        }
    }

    [[nodiscard]] const RawExtent& extent() const { return m_extent; }
    [[nodiscard]] qint64 bytesDone() const override { return m_number; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_total; }

    Result<bool> next(GeoFeature& feature) override {
        QZ_ASSIGN(const bool more, m_rows.step());
        if (!more) {
            return false;
        }
        feature = GeoFeature();
        feature.number = ++m_number;
        for (int i = 0; i < m_names.size(); ++i) {
            if (i == m_geometry || m_rows.isBlob(i)) {
                continue;
            }
            feature.properties.insert(m_names.at(i), valueAt(i));
        }
        for (const char* key : {"fid", "ogc_fid", "id"}) {
            if (feature.id.isEmpty()) {
                feature.id = feature.properties.value(QLatin1String(key));
            }
        }
        if (!m_rows.isNull(m_geometry)) {
            readGeoPackageGeometry(m_rows.blob(m_geometry), m_crs, feature, &m_extent);
        }
        return true;
    }

private:
    [[nodiscard]] QString valueAt(int column) const {
        if (m_isBool.at(column) && !m_rows.isNull(column)) {
            return m_rows.integer(column) != 0 ? QStringLiteral("true") : QStringLiteral("false");
        }
        return m_rows.isNull(column) ? QString() : m_rows.text(column);
    }

    std::shared_ptr<ForeignDatabase> m_database;
    ForeignRows m_rows;
    int m_geometry;
    SourceCrs m_crs;
    RawExtent m_extent;
    qint64 m_total;
    qint64 m_number = 0;
    QStringList m_names;
    QList<bool> m_isBool;
};

Result<std::unique_ptr<GeoPackageFeatures>> featuresOf(const std::shared_ptr<ForeignDatabase>& database,
                                                       const PackedLayerHead& layer, const SourceCrs& crs) {
    const QString table = ForeignDatabase::quoted(layer.table);
    QZ_ASSIGN(ForeignRows counted, database->query(QStringLiteral("SELECT count(*) FROM ") + table));
    QZ_ASSIGN(const bool any, counted.step());
    const qint64 total = any ? counted.integer(0) : 0;
    QZ_ASSIGN(ForeignRows rows, database->query(QStringLiteral("SELECT * FROM ") + table));
    int geometry = -1;
    for (int i = 0; i < rows.columns(); ++i) {
        if (rows.columnName(i).compare(layer.geometryColumn, Qt::CaseInsensitive) == 0) {
            geometry = i;
        }
    }
    if (geometry < 0) {
        return database->damaged(QCoreApplication::translate("qz::Exchange", "layer “%1” has no column “%2”")
                                     .arg(layer.table, layer.geometryColumn));
    }
    return std::make_unique<GeoPackageFeatures>(database, std::move(rows), geometry, crs, total);
}

Result<GeoLayer> surveyed(const std::shared_ptr<ForeignDatabase>& database, const PackedLayerHead& head) {
    GeoLayer layer;
    layer.name = head.table;
    layer.crsName = head.crs.name();
    layer.readable = head.crs.kind() != SourceCrs::Kind::Unreadable;
    QZ_ASSIGN(const std::unique_ptr<GeoPackageFeatures> features,
              featuresOf(database, head, SourceCrs::raw()));
    QSet<QString> types;
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, features->next(feature));
        if (!more) {
            break;
        }
        ++layer.features;
        types.insert(feature.geometryType);
        layer.problems += feature.problem.isEmpty() ? 0 : 1;
        layer.firstProblem = layer.firstProblem.isEmpty() ? feature.problem : layer.firstProblem;
    }
    layer.geometryTypes = types.values();
    layer.geometryTypes.sort();
    const RawExtent& extent = features->extent();
    layer.hasExtent = !extent.isEmpty();
    if (layer.hasExtent) {
        layer.west = extent.west;
        layer.south = extent.south;
        layer.east = extent.east;
        layer.north = extent.north;
    }
    return layer;
}

}  // namespace

Result<QList<GeoLayer>> surveyGeoPackage(const QString& path) {
    QZ_ASSIGN(std::unique_ptr<ForeignDatabase> opened, ForeignDatabase::open(path));
    const std::shared_ptr<ForeignDatabase> database = std::move(opened);
    QZ_ASSIGN(const QList<PackedLayerHead> heads, layersOf(*database));
    QList<GeoLayer> layers;
    for (const PackedLayerHead& head : heads) {
        QZ_ASSIGN(GeoLayer layer, surveyed(database, head));
        layers.append(std::move(layer));
    }
    return layers;
}

Result<std::unique_ptr<FeatureSource>> openGeoPackage(const QString& path, const FeatureOptions& options) {
    QZ_ASSIGN(std::unique_ptr<ForeignDatabase> opened, ForeignDatabase::open(path));
    const std::shared_ptr<ForeignDatabase> database = std::move(opened);
    QZ_ASSIGN(const QList<PackedLayerHead> heads, layersOf(*database));
    QZ_ASSIGN(const PackedLayerHead head, chosen(heads, options.layer, database->fileName()));
    QZ_ASSIGN(const SourceCrs crs, head.crs.settled(options.crs, database->fileName()));
    QZ_ASSIGN(std::unique_ptr<GeoPackageFeatures> features, featuresOf(database, head, crs));
    return std::unique_ptr<FeatureSource>(std::move(features));
}

}  // namespace qz
