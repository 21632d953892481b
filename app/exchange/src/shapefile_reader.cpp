// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>
#include <cmath>

#include "dbf_table.h"
#include "qz/exchange/geo_file.h"
#include "wkb.h"

namespace qz {
namespace {

constexpr qint64 kHead = 100;
constexpr qint64 kLargestRecord = 256 * 1024 * 1024;

/// The file beside a .shp, whatever the case of its ending; empty where there is none.
QString beside(const QString& path, const QString& ending) {
    const QFileInfo info(path);
    const QString wanted = info.completeBaseName() + QLatin1Char('.') + ending;
    for (const QString& name : {wanted, info.completeBaseName() + QLatin1Char('.') + ending.toUpper()}) {
        if (QFileInfo::exists(info.dir().filePath(name))) {
            return info.dir().filePath(name);
        }
    }
    const QStringList near = info.dir().entryList({wanted}, QDir::Files);  // any other mixture of case
    return near.isEmpty() ? QString() : info.dir().filePath(near.first());
}

QString smallText(const QString& path) {
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(64 * 1024))
                                                             : QString();
}

/// Twice the area in the file's own direction: below zero for a clockwise ring.
double turning(const GeoRing& ring) {
    double sum = 0;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        sum += (ring.at(i).lon - ring.first().lon) * (ring.at(i + 1).lat - ring.first().lat) -
               (ring.at(i + 1).lon - ring.first().lon) * (ring.at(i).lat - ring.first().lat);
    }
    return sum;
}

/// The border that a hole lies in: that with most of its corners inside. -1: none.
qsizetype ownerOf(const GeoRing& hole, const GeoMultiPolygon& polygons) {
    qsizetype best = -1;
    qsizetype most = 0;
    const qsizetype step = std::max<qsizetype>(1, hole.size() / 8);
    for (qsizetype i = 0; i < polygons.size(); ++i) {
        qsizetype inside = 0;
        for (qsizetype k = 0; k < hole.size(); k += step) {
            inside += polygonContains({GeoPolygon{polygons.at(i).outer, {}}}, hole.at(k)) ? 1 : 0;
        }
        if (inside > most) {
            most = inside;
            best = i;
        }
    }
    return best;
}

GeoMultiPolygon polygonsOf(const QList<GeoRing>& rings) {
    constexpr qsizetype kMostMatched = 4'000'000;  // borders × holes looked at
    GeoMultiPolygon polygons;
    QList<GeoRing> holes;
    for (const GeoRing& ring : rings) {
        if (turning(ring) <= 0) {
            polygons.append(GeoPolygon{ring, {}});
        } else {
            holes.append(ring);
        }
    }
    const bool matched = polygons.size() > 1 && polygons.size() * holes.size() <= kMostMatched;
    for (const GeoRing& hole : holes) {
        const qsizetype owner = polygons.size() == 1 ? 0 : matched ? ownerOf(hole, polygons) : -1;
        if (owner >= 0) {
            polygons[owner].holes.append(hole);
        } else {
            polygons.append(GeoPolygon{hole, {}});  // drawn the wrong way round
        }
    }
    return polygons;
}

/// One record's bytes, read with every number checked against their length.
class ShapeRecord {
public:
    ShapeRecord(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature, RawExtent& extent)
        : m_bytes(bytes), m_crs(crs), m_feature(feature), m_extent(extent) {}

    void read() {
        if (!shape() && m_feature.problem.isEmpty()) {
            m_feature.problem = QCoreApplication::translate("qz::Exchange", "The geometry is damaged.");
        }
        if (!m_feature.problem.isEmpty()) {
            m_feature.polygons.clear();
            m_feature.lines.clear();
            m_feature.point.reset();
        }
    }

private:
    [[nodiscard]] qint32 whole(qsizetype at) const { return qFromLittleEndian<qint32>(m_bytes.data() + at); }

    bool position(qsizetype at, GeoPoint& point) {
        const auto x = qFromLittleEndian<double>(m_bytes.data() + at);
        const auto y = qFromLittleEndian<double>(m_bytes.data() + at + 8);
        const std::optional<GeoPoint> stored = m_crs.toStored(x, y);
        if (!stored) {
            m_feature.problem =
                QCoreApplication::translate("qz::Exchange", "A corner (%1, %2) is no position.")
                    .arg(x)
                    .arg(y);
            return false;
        }
        m_extent.add(x, y);
        point = *stored;
        return true;
    }

    bool shape() {
        if (m_bytes.size() < 4) {
            return false;
        }
        const int type = whole(0);
        switch (type % 10) {
            case 0:
                return type == 0;
            case 1:
                return point();
            case 3:
            case 5:
                return parts(type % 10 == 5);
            case 8:
                return points();
            default:
                m_feature.problem = QCoreApplication::translate(
                                        "qz::Exchange", "Geometry of type %1 (curves, surfaces) is not read.")
                                        .arg(type);
                return false;
        }
    }

    bool point() {
        m_feature.geometryType = QStringLiteral("Point");
        GeoPoint point;
        if (m_bytes.size() < 20 || !position(4, point)) {
            return false;
        }
        m_feature.point = point;
        return true;
    }

    bool points() {
        m_feature.geometryType = QStringLiteral("MultiPoint");
        const qint64 count = m_bytes.size() >= 40 ? whole(36) : -1;
        if (count < 0 || 40 + count * 16 > m_bytes.size()) {
            return false;
        }
        for (qint64 i = 0; i < count; ++i) {
            GeoPoint point;
            if (!position(40 + i * 16, point)) {
                return false;
            }
            m_feature.point = m_feature.point.value_or(point);
        }
        return true;
    }

    bool parts(bool areas) {
        const qint64 partCount = m_bytes.size() >= 44 ? whole(36) : -1;
        const qint64 count = m_bytes.size() >= 44 ? whole(40) : -1;
        const qint64 start = 44 + partCount * 4;
        if (partCount < 0 || count < 0 || start + count * 16 > m_bytes.size()) {
            return false;
        }
        QList<GeoRing> rings;
        for (qint64 i = 0; i < partCount; ++i) {
            const qint64 from = whole(44 + i * 4);
            const qint64 to = i + 1 < partCount ? whole(44 + (i + 1) * 4) : count;
            if (from < 0 || to < from || to > count) {
                return false;
            }
            GeoRing ring(to - from);
            for (qint64 k = from; k < to; ++k) {
                if (!position(start + k * 16, ring[k - from])) {
                    return false;
                }
            }
            if (!ring.isEmpty()) {
                rings.append(std::move(ring));
            }
        }
        if (areas) {
            m_feature.polygons = polygonsOf(rings);
        } else {
            m_feature.lines = rings;
        }
        const bool several = areas ? m_feature.polygons.size() > 1 : rings.size() > 1;
        m_feature.geometryType = areas
                                     ? (several ? QStringLiteral("MultiPolygon") : QStringLiteral("Polygon"))
                                 : several ? QStringLiteral("MultiLineString")
                                           : QStringLiteral("LineString");
        return true;
    }

    QByteArrayView m_bytes;
    const SourceCrs& m_crs;
    GeoFeature& m_feature;
    RawExtent& m_extent;
};

class ShapefileFeatures final : public FeatureSource {
public:
    explicit ShapefileFeatures(const QString& path) : m_file(path) {}

    Status open(TextEncoding encoding) {
        const QString name = QFileInfo(m_file.fileName()).fileName();
        if (!m_file.open(QIODevice::ReadOnly)) {
            return makeError(ErrorCode::Io,
                             QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                                 .arg(name, m_file.errorString()),
                             {}, name);
        }
        const QByteArray head = m_file.read(kHead);
        if (head.size() < kHead || qFromBigEndian<qint32>(head.constData()) != 9994) {
            return damaged(QCoreApplication::translate("qz::Exchange", "its head makes no sense"));
        }
        const QString table = beside(m_file.fileName(), QStringLiteral("dbf"));
        if (!table.isEmpty()) {
            QZ_TRY(
                m_table.open(table, encoding, smallText(beside(m_file.fileName(), QStringLiteral("cpg")))));
            m_hasTable = true;
        }
        m_declared = SourceCrs::ofWkt(smallText(beside(m_file.fileName(), QStringLiteral("prj"))));
        return {};
    }
    [[nodiscard]] const SourceCrs& declared() const { return m_declared; }
    void read(const SourceCrs& crs) { m_crs = crs; }
    [[nodiscard]] const RawExtent& extent() const { return m_extent; }
    [[nodiscard]] qint64 bytesDone() const override { return m_file.pos(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_file.size(); }

    Result<bool> next(GeoFeature& feature) override {
        bool deleted = true;
        while (deleted) {
            feature = GeoFeature();
            QZ_ASSIGN(const QByteArray record, nextRecord());
            if (record.isNull()) {
                return false;
            }
            feature.number = ++m_number;
            QZ_ASSIGN(deleted, readAttributes(feature));
            if (!deleted) {
                ShapeRecord(record, m_crs, feature, m_extent).read();
            }
        }
        return true;
    }

private:
    [[nodiscard]] Error damaged(const QString& what) const {
        const QString name = QFileInfo(m_file.fileName()).fileName();
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange",
                                        "“%1” is damaged or not what its name says: %2. Get the "
                                        "file again from where it comes from.")
                .arg(name, what),
            {}, QCoreApplication::translate("qz::Exchange", "%1, record %2").arg(name).arg(m_number + 1));
    }
    /// Null at the end.
    Result<QByteArray> nextRecord() {
        const QByteArray head = m_file.read(8);
        if (head.isEmpty()) {
            return QByteArray();
        }
        const qint64 length = head.size() < 8 ? -1 : qint64{2} * qFromBigEndian<qint32>(head.constData() + 4);
        if (length < 4 || length > kLargestRecord || length > m_file.size() - m_file.pos()) {
            return damaged(QCoreApplication::translate("qz::Exchange", "it ends too early"));
        }
        return m_file.read(length);
    }
    /// Whether the row is marked as deleted.
    Result<bool> readAttributes(GeoFeature& feature) {
        bool deleted = false;
        QStringList values;
        if (!m_hasTable) {
            return false;
        }
        QZ_ASSIGN(const bool there, m_table.next(values, deleted));
        for (qsizetype i = 0; there && i < values.size(); ++i) {
            feature.properties.insert(m_table.names().at(i), values.at(i));
        }
        return deleted;
    }

    QFile m_file;
    DbfTable m_table;
    bool m_hasTable = false;
    SourceCrs m_declared;
    SourceCrs m_crs;
    RawExtent m_extent;
    qint64 m_number = 0;
};

}  // namespace

Result<GeoLayer> surveyShapefile(const QString& path) {
    ShapefileFeatures features(path);
    QZ_TRY(features.open(TextEncoding::Auto));
    features.read(SourceCrs::raw());
    GeoLayer layer;
    layer.name = QFileInfo(path).completeBaseName();
    layer.crsName = features.declared().name();
    layer.readable = features.declared().kind() != SourceCrs::Kind::Unreadable;
    QSet<QString> types;
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, features.next(feature));
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
    const RawExtent& extent = features.extent();
    layer.hasExtent = !extent.isEmpty();
    if (layer.hasExtent) {
        layer.west = extent.west;
        layer.south = extent.south;
        layer.east = extent.east;
        layer.north = extent.north;
    }
    return layer;
}

Result<std::unique_ptr<FeatureSource>> openShapefile(const QString& path, const FeatureOptions& options) {
    auto features = std::make_unique<ShapefileFeatures>(path);
    QZ_TRY(features->open(options.encoding));
    QZ_ASSIGN(const SourceCrs crs, features->declared().settled(options.crs, QFileInfo(path).fileName()));
    features->read(crs);
    return std::unique_ptr<FeatureSource>(std::move(features));
}

}  // namespace qz
