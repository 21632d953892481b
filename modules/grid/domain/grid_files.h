// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/grid_drawing.h"
#include "qz/jobs.h"

namespace qz::grid {

/// A position of a file, taken as it stands there and as somebody says it is meant.
struct FilePosition {
    GeoPoint asWritten;
    GeoPoint asSaid;  ///< CGCS2000
    double metres = 0;
};

/// A row of a file of areas or points.
struct MapRow {
    GeoMultiPolygon area;  ///< or
    std::optional<GeoPoint> point;
    QStringList cells;  ///< empty ones stay empty in the file
};

struct MapRows {
    QString layer;
    bool areas = true;  ///< else points
    QStringList columns;
    QList<bool> numbers;  ///< by column: whole numbers
    QList<MapRow> rows;
};

/// Geographic files for the window: the plugin of the module offers it. Worker threads.
class GridFiles {
public:
    static constexpr const char* serviceName = "qz.grid.GridFiles";
    virtual ~GridFiles() = default;
    /// Of the first feature; nothing where none has a place.
    [[nodiscard]] virtual Result<std::optional<FilePosition>> sample(const QString& path, Crs crs) const = 0;
    /// What the file holds, a line for each layer: name, number, kind, coordinate system, extent.
    [[nodiscard]] virtual Result<QStringList> inspect(const QString& path) const = 0;
    /// Its polygons in CGCS2000 with `code` and `name` where they have them.
    [[nodiscard]] virtual Result<QList<DrawnGrid>> grids(const QString& path, Crs crs,
                                                         JobControl& job) const = 0;
    /// By the ending: gpkg or geojson. Whole or not there.
    [[nodiscard]] virtual Status write(const QString& path, const MapRows& rows, JobControl& job) const = 0;
};

}  // namespace qz::grid
