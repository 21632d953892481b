// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <optional>

#include "qz/cases.h"
#include "qz/geo.h"
#include "qz/import_trace.h"
#include "qz/jobs.h"

namespace qz {

/// One row of a table file. Cells are text as written, or a CivilTime already told apart by a spreadsheet's
/// date format.
struct TableRow {
    qint64 number = 0;  ///< as a person counts in the file: header row is 1
    QStringList cells;
    QList<std::optional<CivilTime>>
        dates;        ///< same length as cells or empty; set where the file itself says "a date"
    QString problem;  ///< translated; why the row itself is broken (more cells than columns), empty for a
                      ///< sound one
};

/// Rows of any table file, read once from front to back with memory that does not grow with the file. One
/// thread.
class RowSource {
public:
    virtual ~RowSource() = default;
    [[nodiscard]] virtual const QStringList& columns() const = 0;
    /// The number of the row that holds the headers; 0 where none does.
    [[nodiscard]] virtual qint64 headerRow() const { return 0; }
    /// False at the end. Errors name file and row.
    virtual Result<bool> next(TableRow& row) = 0;
    [[nodiscard]] virtual qint64 bytesDone() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
};

/// One feature of a geographic file, converted to CGCS2000.
struct GeoFeature {
    qint64 number = 0;  ///< 1…
    QString id;
    QHash<QString, QString> properties;
    GeoMultiPolygon polygons;       ///< of Polygon and MultiPolygon
    QList<GeoRing> lines;           ///< of LineString and MultiLineString; not closed
    std::optional<GeoPoint> point;  ///< of Point, and the first of MultiPoint
    QString geometryType;           ///< as the file says; "" for null
    QString problem;                ///< translated; why the geometry cannot be taken, empty for a sound one
};

class FeatureSource {
public:
    virtual ~FeatureSource() = default;
    virtual Result<bool> next(GeoFeature& feature) = 0;
    [[nodiscard]] virtual qint64 bytesDone() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
};

struct RejectedRow {
    qint64 row = 0;
    QString column;
    QString reason;  ///< translated
};

struct ImportSummary {
    qint64 rows = 0;
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 differences = 0;  ///< rows that say otherwise than somebody here did; they wait for a decision
    QString id;              ///< of the import where it was kept, to answer it and to take it back
    QList<RejectedRow> rejected;  ///< at most 10,000 kept; `rejectedCount` counts all
    qint64 rejectedCount = 0;
    QStringList notes;  ///< "37 rows without a matching area were imported as unlocated"
};

/// How a column feeds a field, from --map or from the assistant.
struct ColumnRule {
    QString column;
    QString format = QStringLiteral("auto");  ///< for times
};

struct ImportOptions {
    QHash<QString, ColumnRule> map;  ///< field → column; empty: by synonyms
    Crs crs = Crs::Cgcs2000;
    bool dryRun = false;
    Actor actor;
    QString fileName;
    KnownRows known = KnownRows::Update;
    ImportTrace* trace = nullptr;  ///< null: nothing is remembered, and known rows follow the file
};

/// Rows with named fields: a RowSource seen through a mapping.
class MappedRows {
public:
    virtual ~MappedRows() = default;
    /// Field → text; times normalised to "YYYY-MM-DDTHH:MM[:SS]". A cell that cannot be read as its type is
    /// an error entry (field → reason) and not in `values`.
    struct Row {
        qint64 number = 0;
        FieldMap values;
        QHash<QString, QString> problems;  ///< the key "" is the row itself
        QHash<QString, QString> columnOf;  ///< field → column title, for messages
    };
    virtual Result<bool> next(Row& row) = 0;
    [[nodiscard]] virtual qint64 bytesDone() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
};

}  // namespace qz
