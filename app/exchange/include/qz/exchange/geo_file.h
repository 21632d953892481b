// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <memory>
#include <optional>

#include "qz/exchange/table_writer.h"
#include "qz/exchange/text_decoder.h"
#include "qz/import.h"

namespace qz {

/// How a geographic file is read.
struct FeatureOptions {
    /// What a person says the coordinates are. GCJ-02 and BD-09 stand above what a file declares, since no
    /// file can declare them; for the rest the file's own word counts. Absent: the file must say.
    std::optional<Crs> crs;
    QString layer;  ///< name, or number from 1; empty: the only one, or the first
    TextEncoding encoding = TextEncoding::Auto;  ///< of the attributes of a shapefile
};

/// What one layer of a geographic file holds.
struct GeoLayer {
    QString name;
    qint64 features = 0;
    QStringList geometryTypes;  ///< sorted, without repetition; "" for features without geometry
    QString crsName;            ///< "EPSG:4490"; empty: undeclared
    bool readable = false;      ///< the coordinate system is one we read, or undeclared
    bool hasExtent = false;
    double west = 0;  ///< in the coordinates of the file
    double south = 0;
    double east = 0;
    double north = 0;
    qint64 problems = 0;  ///< features whose geometry cannot be taken
    QString firstProblem;
};

/// A GeoPackage's layers of features. Reads the whole file.
[[nodiscard]] Result<QList<GeoLayer>> surveyGeoPackage(const QString& path);
/// Invalid where the file is damaged, has no layer of features or none of that name; Unsupported for a
/// coordinate system we do not read. Nothing in the file can write or run: see ForeignDatabase.
[[nodiscard]] Result<std::unique_ptr<FeatureSource>> openGeoPackage(const QString& path,
                                                                    const FeatureOptions& options);

/// The layer of a shapefile: .shp with .dbf, .prj and .cpg beside it, any case; .shx is not needed.
[[nodiscard]] Result<GeoLayer> surveyShapefile(const QString& path);
/// Attributes in the encoding of .cpg, else of the .dbf's mark, else guessed; a character cut at the end of a
/// field is dropped. Rows marked as deleted are left out. Clockwise rings are borders, the others holes.
[[nodiscard]] Result<std::unique_ptr<FeatureSource>> openShapefile(const QString& path,
                                                                   const FeatureOptions& options);

/// The rows of a geographic file for kinds that are imported from tables: its properties, and "lon" and "lat"
/// of the point (or of the visual centre) where it has no properties of these names. Degrees stay as they
/// stand in the file, since the import converts them; metres become CGCS2000.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openFeatureRows(const QString& path,
                                                                 const FeatureOptions& options);

/// One position of a file, as it would be read without and with what a person says.
struct PositionSample {
    GeoPoint asWritten;  ///< degrees of the file taken for CGCS2000
    GeoPoint asSaid;     ///< CGCS2000 after conversion
    double metres = 0;   ///< between the two
};
/// Of the first feature with a geometry; nothing where there is none. For the question "which of these two is
/// right?" before GCJ-02 or WGS-84 is accepted.
[[nodiscard]] Result<std::optional<PositionSample>> samplePosition(const QString& path,
                                                                   const FeatureOptions& options);

/// Writes features in CGCS2000 (EPSG:4490). begin, any number of features, finish: in this order, from one
/// thread. The file appears under its name only when finish succeeds.
class FeatureWriter {
public:
    virtual ~FeatureWriter() = default;
    /// `polygons`: the layer holds areas, else points.
    [[nodiscard]] virtual Status begin(const QString& layer, bool polygons,
                                       const QList<TableColumn>& columns) = 0;
    /// `shape` is a point or polygons or, with neither, nothing; only its geometry counts.
    [[nodiscard]] virtual Status feature(const GeoFeature& shape, const QList<TableCell>& cells) = 0;
    [[nodiscard]] virtual Status finish() = 0;
};

/// A GeoPackage 1.3 with one layer, an R-tree and the columns "fid", "geom" and those given; times as text
/// "2026-09-30T16:40", whole numbers INTEGER, others REAL, by the first cell that is not empty.
[[nodiscard]] std::unique_ptr<FeatureWriter> makeGeoPackageWriter(const QString& path);
/// RFC 7946 rings (counter-clockwise borders); names EPSG:4490 as `crs`, since these are not quite WGS-84.
[[nodiscard]] std::unique_ptr<FeatureWriter> makeGeoJsonFeatureWriter(const QString& path);
/// By the ending: gpkg, geojson; nothing for another.
[[nodiscard]] std::unique_ptr<FeatureWriter> makeFeatureWriter(const QString& path);
/// A FeatureWriter as a table whose columns "lon" and "lat" are the point.
[[nodiscard]] std::unique_ptr<TableWriter> makePointTableWriter(std::unique_ptr<FeatureWriter> writer,
                                                                const QString& path);

}  // namespace qz
