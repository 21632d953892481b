// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <memory>

#include "qz/exchange/geo_file.h"
#include "qz/exchange/text_decoder.h"
#include "qz/import.h"

namespace qz {

struct OpenOptions {
    TextEncoding encoding = TextEncoding::Auto;  ///< of csv, html and json
    QString sheet;                               ///< name, or number from 1; empty: the first
    char delimiter = '\0';                       ///< of csv; '\0': guess
};

enum class FileFormat {
    Csv,
    Xlsx,
    Xls,
    Html,
    XmlSpreadsheet,
    Json,
    GeoJson,
    GeoPackage,
    Shapefile,
    MbTiles,
    Unknown
};

/// What a file is, by its first bytes and then by its ending. Io if it cannot be read.
[[nodiscard]] Result<FileFormat> detectFormat(const QString& path);
[[nodiscard]] QString fileFormatName(FileFormat format);  ///< "csv", "xlsx", …

/// Any table file as rows. A file of another kind is Unsupported with what to do.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openRows(const QString& path,
                                                          const OpenOptions& options = {});

/// Any geographic file as features in CGCS2000. A GeoJSON that declares nothing is CGCS2000 (RFC 7946) unless
/// `options` say otherwise; other files must declare it or be told.
[[nodiscard]] Result<std::unique_ptr<FeatureSource>> openFeatures(const QString& path,
                                                                  const FeatureOptions& options = {});

/// What a file holds, without importing. Tables:
/// `{"format","encoding"?,"delimiter"?,"sheets":[{"name","rows", "columns"}],"rows","columns"}`; rows are
/// those with data below the header. Geographic files: `{"format","layers":
/// [{"name","features","geometry","crs","extent":[west,south,east,north]}]}`, for MBTiles also "tiles",
/// "min_zoom", "max_zoom". Reads the whole file.
[[nodiscard]] Result<QJsonObject> inspectFile(const QString& path);

}  // namespace qz
