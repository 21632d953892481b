// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "json_cells.h"
#include "output_file.h"
#include "qz/exchange/geo_file.h"

namespace qz {
namespace {

QByteArray numberText(double value) { return QByteArray::number(value, 'g', QLocale::FloatingPointShortest); }

/// Twice the area, above zero for a ring that runs counter-clockwise.
double turning(const GeoRing& ring) {
    double sum = 0;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        sum += (ring.at(i).lon - ring.first().lon) * (ring.at(i + 1).lat - ring.first().lat) -
               (ring.at(i + 1).lon - ring.first().lon) * (ring.at(i).lat - ring.first().lat);
    }
    return sum;
}

void putPoint(QByteArray& out, GeoPoint point) {
    out += '[' + numberText(point.lon) + ',' + numberText(point.lat) + ']';
}

void putRing(QByteArray& out, GeoRing ring, bool outer) {
    if ((turning(ring) < 0) == outer) {
        std::reverse(ring.begin(), ring.end());
    }
    out += '[';
    for (qsizetype i = 0; i < ring.size(); ++i) {
        out += i > 0 ? "," : "";
        putPoint(out, ring.at(i));
    }
    out += ']';
}

QByteArray geometryText(const GeoFeature& shape) {
    QByteArray out;
    if (shape.point) {
        out = "{\"type\":\"Point\",\"coordinates\":";
        putPoint(out, *shape.point);
        return out + '}';
    }
    if (shape.polygons.isEmpty()) {
        return "null";
    }
    out = "{\"type\":\"MultiPolygon\",\"coordinates\":[";
    for (qsizetype i = 0; i < shape.polygons.size(); ++i) {
        out += i > 0 ? ",[" : "[";
        putRing(out, shape.polygons.at(i).outer, true);
        for (const GeoRing& hole : shape.polygons.at(i).holes) {
            out += ',';
            putRing(out, hole, false);
        }
        out += ']';
    }
    return out + "]}";
}

class GeoJsonFeatureWriter final : public FeatureWriter {
public:
    explicit GeoJsonFeatureWriter(const QString& path) : m_path(path), m_file(path) {}

    Status begin(const QString& layer, bool, const QList<TableColumn>& columns) override {
        m_columns = columns;
        QZ_TRY(m_file.open());
        return m_file.write("{\"type\":\"FeatureCollection\",\"name\":" + jsonText(layer) +
                            ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                            "\"urn:ogc:def:crs:EPSG::4490\"}},\"features\":[");
    }
    Status feature(const GeoFeature& shape, const QList<TableCell>& cells) override {
        QZ_TRY(checkCellCount(m_path, cells.size(), m_columns.size()));
        QByteArray text = m_first ? "\n" : ",\n";
        m_first = false;
        text += "{\"type\":\"Feature\",\"properties\":{";
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            text += i > 0 ? "," : "";
            text += jsonText(m_columns.at(i).id) + ':' + jsonText(jsonValue(cells.value(i), m_columns.at(i)));
        }
        return m_file.write(text + "},\"geometry\":" + geometryText(shape) + '}');
    }
    Status finish() override {
        QZ_TRY(m_file.write("\n]}\n"));
        return m_file.commit();
    }

private:
    QString m_path;
    OutputFile m_file;
    QList<TableColumn> m_columns;
    bool m_first = true;
};

/// Rows with the columns "lon" and "lat" as points.
class PointTable final : public TableWriter {
public:
    PointTable(std::unique_ptr<FeatureWriter> writer, const QString& path)
        : m_writer(std::move(writer)), m_layer(QFileInfo(path).completeBaseName()) {}

    Status begin(const QList<TableColumn>& columns) override {
        QList<TableColumn> others;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns.at(i).id == QLatin1String("lon")) {
                m_lon = i;
            } else if (columns.at(i).id == QLatin1String("lat")) {
                m_lat = i;
            } else {
                others.append(columns.at(i));
                m_kept.append(i);
            }
        }
        return m_writer->begin(m_layer, false, others);
    }
    Status row(const QList<TableCell>& cells) override {
        GeoFeature shape;
        const TableCell lonCell = cells.value(m_lon);
        const TableCell latCell = cells.value(m_lat);
        const auto* lon = std::get_if<double>(&lonCell);
        const auto* lat = std::get_if<double>(&latCell);
        if (m_lon >= 0 && m_lat >= 0 && lon != nullptr && lat != nullptr) {
            shape.point = GeoPoint{*lon, *lat};
        }
        QList<TableCell> others;
        for (const qsizetype i : m_kept) {
            others.append(cells.value(i));
        }
        return m_writer->feature(shape, others);
    }
    Status finish() override { return m_writer->finish(); }

private:
    std::unique_ptr<FeatureWriter> m_writer;
    QString m_layer;
    QList<qsizetype> m_kept;
    qsizetype m_lon = -1;
    qsizetype m_lat = -1;
};

}  // namespace

std::unique_ptr<FeatureWriter> makeGeoJsonFeatureWriter(const QString& path) {
    return std::make_unique<GeoJsonFeatureWriter>(path);
}

std::unique_ptr<FeatureWriter> makeFeatureWriter(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("gpkg")) {
        return makeGeoPackageWriter(path);
    }
    return ending == QLatin1String("geojson") ? makeGeoJsonFeatureWriter(path) : nullptr;
}

std::unique_ptr<TableWriter> makePointTableWriter(std::unique_ptr<FeatureWriter> writer,
                                                  const QString& path) {
    return std::make_unique<PointTable>(std::move(writer), path);
}

}  // namespace qz
