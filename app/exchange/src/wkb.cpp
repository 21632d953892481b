// SPDX-License-Identifier: GPL-3.0-or-later
#include "wkb.h"

#include <QCoreApplication>
#include <QtEndian>
#include <cmath>
#include <cstring>

namespace qz {
namespace {

constexpr int kDeepest = 8;

enum WkbType : quint32 {
    WkbPoint = 1,
    WkbLine = 2,
    WkbPolygon = 3,
    WkbMultiPoint = 4,
    WkbMultiLine = 5,
    WkbMultiPolygon = 6,
    WkbCollection = 7
};

QString typeName(quint32 type) {
    static const char* const names[] = {
        "",           "Point",           "LineString",   "Polygon",
        "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"};
    return type < std::size(names) ? QString(QLatin1String(names[type])) : QString();
}

/// Reads forward through bytes that may lie about themselves.
class WkbReader {
public:
    WkbReader(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature, RawExtent* extent)
        : m_bytes(bytes), m_crs(crs), m_feature(feature), m_extent(extent) {}

    void read() {
        const bool read = geometry(0);
        if (!read && m_feature.problem.isEmpty()) {
            m_feature.problem = QCoreApplication::translate("qz::Exchange", "The geometry is damaged.");
        }
        if (!m_feature.problem.isEmpty()) {
            m_feature.polygons.clear();
            m_feature.lines.clear();
            m_feature.point.reset();
        }
    }

private:
    struct Head {
        quint32 type = 0;
        int dimensions = 2;
    };

    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }

    template <class T>
    bool number(T& value) {
        if (left() < static_cast<qsizetype>(sizeof(T))) {
            return false;
        }
        value =
            m_little ? qFromLittleEndian<T>(m_bytes.data() + m_at) : qFromBigEndian<T>(m_bytes.data() + m_at);
        m_at += static_cast<qsizetype>(sizeof(T));
        return true;
    }

    bool head(Head& head) {
        if (left() < 5 || static_cast<quint8>(m_bytes.at(m_at)) > 1) {
            return false;
        }
        m_little = m_bytes.at(m_at++) == 1;
        quint32 code = 0;
        if (!number(code)) {
            return false;
        }
        if ((code & 0xE0000000U) != 0) {  // EWKB
            head.dimensions = 2 + ((code & 0x80000000U) != 0 ? 1 : 0) + ((code & 0x40000000U) != 0 ? 1 : 0);
            quint32 srid = 0;
            if ((code & 0x20000000U) != 0 && !number(srid)) {
                return false;
            }
            code &= 0x1FFFFFFFU;
        } else if (code < 4000) {
            const quint32 extra = code / 1000;
            head.dimensions = extra == 3 ? 4 : extra == 0 ? 2 : 3;
            code %= 1000;
        }
        head.type = code;
        return true;
    }

    /// A count of things that take at least `each` bytes.
    bool count(quint32& value, qsizetype each) {
        return number(value) && static_cast<qsizetype>(value) <= left() / each;
    }

    /// Nothing for the empty point (NaN, NaN); `ok` tells damage.
    std::optional<GeoPoint> position(int dimensions, bool& ok) {
        double x = 0;
        double y = 0;
        double other = 0;
        ok = number(x) && number(y);
        for (int i = 2; ok && i < dimensions; ++i) {
            ok = number(other);
        }
        if (!ok || (std::isnan(x) && std::isnan(y))) {
            return std::nullopt;
        }
        const std::optional<GeoPoint> stored = m_crs.toStored(x, y);
        if (!stored) {
            m_feature.problem =
                QCoreApplication::translate("qz::Exchange", "A corner (%1, %2) is no position.")
                    .arg(x)
                    .arg(y);
            ok = false;
        } else if (m_extent != nullptr) {
            m_extent->add(x, y);
        }
        return stored;
    }

    bool path(int dimensions, GeoRing& ring) {
        quint32 corners = 0;
        if (!count(corners, qsizetype{8} * dimensions)) {
            return false;
        }
        ring.reserve(static_cast<qsizetype>(corners));
        for (quint32 i = 0; i < corners; ++i) {
            bool ok = false;
            const std::optional<GeoPoint> point = position(dimensions, ok);
            if (!ok || !point) {
                return false;
            }
            ring.append(*point);
        }
        return true;
    }

    bool polygon(int dimensions) {
        quint32 rings = 0;
        if (!count(rings, 4)) {
            return false;
        }
        GeoPolygon polygon;
        for (quint32 i = 0; i < rings; ++i) {
            GeoRing ring;
            if (!path(dimensions, ring)) {
                return false;
            }
            if (i == 0) {
                polygon.outer = std::move(ring);
            } else {
                polygon.holes.append(std::move(ring));
            }
        }
        if (!polygon.outer.isEmpty()) {
            m_feature.polygons.append(std::move(polygon));
        }
        return true;
    }

    bool single(const Head& head) {
        if (head.type == WkbPoint) {
            bool ok = false;
            const std::optional<GeoPoint> point = position(head.dimensions, ok);
            if (ok && !m_feature.point) {
                m_feature.point = point;
            }
            return ok;
        }
        if (head.type == WkbLine) {
            GeoRing line;
            if (!path(head.dimensions, line)) {
                return false;
            }
            if (!line.isEmpty()) {
                m_feature.lines.append(std::move(line));
            }
            return true;
        }
        return polygon(head.dimensions);
    }

    bool geometry(int depth) {
        Head head;
        if (depth > kDeepest || !this->head(head)) {
            return false;
        }
        if (depth == 0) {
            m_feature.geometryType = typeName(head.type);
        }
        if (head.type >= WkbPoint && head.type <= WkbPolygon) {
            return single(head);
        }
        if (head.type < WkbMultiPoint || head.type > WkbCollection) {
            m_feature.problem = QCoreApplication::translate(
                                    "qz::Exchange", "Geometry of type %1 (curves, surfaces) is not read.")
                                    .arg(head.type);
            return false;
        }
        quint32 parts = 0;
        bool ok = count(parts, 9);  // the smallest part: byte order, type, a count of nothing
        for (quint32 i = 0; ok && i < parts; ++i) {
            const bool little = m_little;
            ok = geometry(depth + 1);
            m_little = little;
        }
        return ok;
    }

    QByteArrayView m_bytes;
    const SourceCrs& m_crs;
    GeoFeature& m_feature;
    RawExtent* m_extent;
    qsizetype m_at = 0;
    bool m_little = true;
};

template <class T>
void put(QByteArray& out, T value) {
    char bytes[sizeof(T)];
    qToLittleEndian<T>(value, bytes);
    out.append(bytes, sizeof(T));
}

void putRing(QByteArray& out, const GeoRing& ring) {
    put<quint32>(out, static_cast<quint32>(ring.size()));
    for (const GeoPoint& point : ring) {
        put<double>(out, point.lon);
        put<double>(out, point.lat);
    }
}

void putPolygons(QByteArray& out, const GeoMultiPolygon& polygons) {
    out.append('\1');
    put<quint32>(out, WkbMultiPolygon);
    put<quint32>(out, static_cast<quint32>(polygons.size()));
    for (const GeoPolygon& polygon : polygons) {
        out.append('\1');
        put<quint32>(out, WkbPolygon);
        put<quint32>(out, static_cast<quint32>(1 + polygon.holes.size()));
        putRing(out, polygon.outer);
        for (const GeoRing& hole : polygon.holes) {
            putRing(out, hole);
        }
    }
}

}  // namespace

void RawExtent::add(double x, double y) {
    west = std::min(west, x);
    south = std::min(south, y);
    east = std::max(east, x);
    north = std::max(north, y);
}

void readWkb(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature, RawExtent* extent) {
    WkbReader(bytes, crs, feature, extent).read();
}

void readGeoPackageGeometry(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature,
                            RawExtent* extent) {
    static constexpr qsizetype envelopes[] = {0, 32, 48, 48, 64};
    const auto flags = bytes.size() >= 8 ? static_cast<quint8>(bytes.at(3)) : quint8{0xFF};
    const quint8 envelope = (flags >> 1) & 7U;
    const bool sound = bytes.size() >= 8 && bytes.at(0) == 'G' && bytes.at(1) == 'P' && bytes.at(2) == 0 &&
                       envelope < std::size(envelopes) && (flags & 0x20U) == 0 &&
                       bytes.size() >= 8 + envelopes[envelope];
    if (!sound) {
        feature.problem = QCoreApplication::translate("qz::Exchange", "The geometry is damaged.");
        return;
    }
    readWkb(bytes.sliced(8 + envelopes[envelope]), crs, feature, extent);
}

QByteArray geoPackageGeometry(const GeoFeature& feature, int srsId, RawExtent& extent) {
    RawExtent own;
    if (feature.point) {
        own.add(feature.point->lon, feature.point->lat);
    }
    for (const GeoPolygon& polygon : feature.polygons) {
        for (const GeoPoint& point : polygon.outer) {
            own.add(point.lon, point.lat);
        }
    }
    const bool enveloped = !feature.point && !own.isEmpty();
    QByteArray out("GP", 2);
    out.append('\0');
    out.append(static_cast<char>(1 | (enveloped ? 2 : 0) | (own.isEmpty() ? 16 : 0)));
    put<qint32>(out, srsId);
    if (enveloped) {
        for (const double value : {own.west, own.east, own.south, own.north}) {
            put<double>(out, value);
        }
    }
    if (feature.point) {
        out.append('\1');
        put<quint32>(out, WkbPoint);
        put<double>(out, feature.point->lon);
        put<double>(out, feature.point->lat);
    } else {
        putPolygons(out, feature.polygons);
    }
    if (!own.isEmpty()) {
        extent.add(own.west, own.south);
        extent.add(own.east, own.north);
    }
    return out;
}

}  // namespace qz
