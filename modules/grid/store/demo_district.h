// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "grid/store/demo_words.h"
#include "qz/areas.h"
#include "qz/geo.h"
#include "qz/import.h"

namespace qz::grid {

/// How large a synthetic district is.
struct DemoSize {
    int columns = 0, rows = 0;  ///< of the lattice; each cell is one grid
    int towns = 0, villages = 0;
    int cases = 0;
    /// What ended long ago keeps only its first and last entry, no clocks and no orders: for benchmarks,
    /// where the number of rows counts and not what stands in each.
    bool thin = false;
    /// tiny, thin (tests), desk, district, city
    [[nodiscard]] static Result<DemoSize> of(const QString& scale);
};

/// An area with its boundary.
struct DemoArea {
    AreaCode code;
    QString name;
    bool dedicated = false;
    GeoMultiPolygon shape;
};

/// One grid as the events need it.
struct DemoGrid {
    AreaCode code;
    QString village;      ///< name
    QString villageUnit;  ///< code
    QStringList roads;
    GeoPoint corners[4];                                  ///< south-west, south-east, north-east, north-west
    [[nodiscard]] GeoPoint at(double u, double v) const;  ///< u, v in 0…1
};

struct DemoPlace {
    QString name;
    GeoPoint point;
    AreaCode area;
};

/// A district that does not exist: county 990101, towns, villages, grids that tile it with shared borders,
/// units, places.
struct DemoDistrict {
    AreaCode county;
    QList<DemoArea> areas;  ///< province to village, then grids
    QList<DemoGrid> grids;
    QList<Unit> units;
    QList<DemoPlace> places;
};

[[nodiscard]] DemoDistrict makeDistrict(const DemoWords& words, const DemoSize& size, quint64 seed);

/// Rows and features that were made in memory, for the doors that files come through.
class ListedRows final : public MappedRows {
public:
    explicit ListedRows(QList<FieldMap> rows) : m_rows(std::move(rows)) {}
    Result<bool> next(Row& row) override;
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows.size(); }

private:
    QList<FieldMap> m_rows;
    qsizetype m_at = 0;
};

class ListedFeatures final : public FeatureSource {
public:
    explicit ListedFeatures(QList<GeoFeature> features) : m_features(std::move(features)) {}
    Result<bool> next(GeoFeature& feature) override;
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_features.size(); }

private:
    QList<GeoFeature> m_features;
    qsizetype m_at = 0;
};

/// What the doors areas, boundaries, grids, places and units of the import take.
[[nodiscard]] ListedRows areaRows(const DemoDistrict& district);
[[nodiscard]] ListedFeatures boundaryFeatures(const DemoDistrict& district);
[[nodiscard]] ListedFeatures gridFeatures(const DemoDistrict& district);
[[nodiscard]] ListedRows placeRows(const DemoDistrict& district);
[[nodiscard]] ListedRows unitRows(const DemoDistrict& district);

}  // namespace qz::grid
