// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/geo.h"
#include "qz/transverse_mercator.h"

namespace qz {

/// What the coordinates of a geographic file are, as it declares it and as a person says. Turns them into
/// stored positions.
class SourceCrs final {
public:
    enum class Kind { Undeclared, Degrees, Grid, WebMercator, Unreadable, Raw };

    SourceCrs() = default;
    [[nodiscard]] static SourceCrs raw();  ///< takes any finite numbers as they stand, to look at a file
    [[nodiscard]] static SourceCrs unreadable(const QString& name);
    [[nodiscard]] static SourceCrs ofEpsg(int code);
    /// "urn:ogc:def:crs:EPSG::4490", "EPSG:4326", "…:CRS84", as in GeoJSON.
    [[nodiscard]] static SourceCrs ofUrn(const QString& name);
    /// WKT 1 as in .prj files and GeoPackages.
    [[nodiscard]] static SourceCrs ofWkt(const QString& wkt);
    /// By the code where it is one we read, else by the text.
    [[nodiscard]] static SourceCrs of(const QString& organization, int code, const QString& wkt);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString& name() const { return m_name; }  ///< "EPSG:4547"; empty: undeclared
    /// What is meant when a person says `said`. No file can declare GCJ-02 or BD-09, so that word stands
    /// above a file's degrees; elsewhere the file's own word stands. Errors name `file` and what to do: a
    /// system we do not read, none declared and none said, metres said to be GCJ-02.
    [[nodiscard]] Result<SourceCrs> settled(std::optional<Crs> said, const QString& file) const;

    /// CGCS2000; nothing for numbers that are no position in this system. Only after settled().
    [[nodiscard]] std::optional<GeoPoint> toStored(double x, double y) const;

private:
    Kind m_kind = Kind::Undeclared;
    QString m_name;
    Crs m_degrees = Crs::Cgcs2000;
    TransverseMercator m_grid;
};

}  // namespace qz
