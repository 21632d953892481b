// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <cmath>

#include "json_cells.h"
#include "output_file.h"
#include "qz/exchange/formula_guard.h"
#include "qz/exchange/geo_file.h"
#include "qz/exchange/table_writer.h"
#include "text_encoder.h"

namespace qz {
namespace {

QString numberText(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

class CsvWriter final : public TableWriter {
public:
    CsvWriter(const QString& path, const CsvWriteOptions& options)
        : m_path(path), m_file(path), m_encoding(options.encoding) {}

    Status begin(const QList<TableColumn>& columns) override {
        m_columns = columns;
        QZ_TRY(m_file.open());
        if (m_encoding != TextEncoding::Gb18030) {
            QZ_TRY(m_file.write("\xEF\xBB\xBF"));
        }
        QStringList titles;
        for (const TableColumn& column : columns) {
            titles += guardedText(column.title.isEmpty() ? column.id : column.title);
        }
        return line(titles);
    }
    Status row(const QList<TableCell>& cells) override {
        QZ_TRY(checkCellCount(m_path, cells.size(), m_columns.size()));
        QStringList texts;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            texts += i < cells.size() ? text(cells[i], m_columns[i]) : QString();
        }
        return line(texts);
    }
    Status finish() override { return m_file.commit(); }

private:
    static QString text(const TableCell& cell, const TableColumn& column) {
        if (const auto* string = std::get_if<QString>(&cell)) {
            return guardedText(*string);
        }
        if (const auto* integer = std::get_if<qint64>(&cell)) {
            return QString::number(*integer);
        }
        if (const auto* number = std::get_if<double>(&cell)) {
            return numberText(*number);
        }
        if (const auto* flag = std::get_if<bool>(&cell)) {
            return *flag ? QStringLiteral("true") : QStringLiteral("false");
        }
        if (const auto* time = std::get_if<CivilTime>(&cell)) {
            return column.dateOnly ? time->toDateString() : time->toDisplay();
        }
        return {};
    }
    Status line(const QStringList& texts) {
        QString joined;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            joined += i > 0 ? QStringLiteral(",") : QString();
            QString cell = texts[i];
            // The only cell of a line is quoted when empty: an empty line would be no row.
            const bool quote = cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) ||
                               cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r')) ||
                               (cell.isEmpty() && texts.size() == 1);
            if (quote) {
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                       QLatin1Char('"');
            }
            joined += cell;
        }
        joined += QLatin1String("\r\n");
        return m_file.write(m_encoding == TextEncoding::Gb18030 ? m_encoder.toGb18030(joined)
                                                                : joined.toUtf8());
    }

    QString m_path;
    OutputFile m_file;
    TextEncoding m_encoding;
    TextEncoder m_encoder;
    QList<TableColumn> m_columns;
};

/// What json and geojson share: a list of compact objects between a head and a tail, one a line.
class ListWriter final : public TableWriter {
public:
    ListWriter(const QString& path, bool features) : m_path(path), m_file(path), m_features(features) {}

    Status begin(const QList<TableColumn>& columns) override {
        m_columns = columns;
        QZ_TRY(m_file.open());
        if (!m_features) {
            return m_file.write("[");
        }
        return m_file.write(
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
            "\"urn:ogc:def:crs:EPSG::4490\"}},\"features\":[");
    }
    Status row(const QList<TableCell>& cells) override {
        QZ_TRY(checkCellCount(m_path, cells.size(), m_columns.size()));
        QByteArray text = m_first ? "\n" : ",\n";
        m_first = false;
        text += m_features ? feature(cells) : object(cells);
        return m_file.write(text);
    }
    Status finish() override {
        QZ_TRY(m_file.write(m_features ? "\n]}\n" : "\n]\n"));
        return m_file.commit();
    }

private:
    /// An object with its members in the order of the columns, which QJsonObject would lose.
    [[nodiscard]] QByteArray object(const QList<TableCell>& cells) const {
        QByteArray text;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const TableColumn& column = m_columns[i];
            if (!m_features || (column.id != QLatin1String("lon") && column.id != QLatin1String("lat"))) {
                text += text.isEmpty() ? "{" : ",";
                text += jsonText(column.id) + ':' + jsonText(jsonValue(cells.value(i), column));
            }
        }
        return text.isEmpty() ? QByteArray("{}") : text + '}';
    }
    [[nodiscard]] QByteArray feature(const QList<TableCell>& cells) const {
        QJsonValue lon;
        QJsonValue lat;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].id == QLatin1String("lon")) {
                lon = jsonValue(cells.value(i), m_columns[i]);
            } else if (m_columns[i].id == QLatin1String("lat")) {
                lat = jsonValue(cells.value(i), m_columns[i]);
            }
        }
        QByteArray geometry = "null";
        if (lon.isDouble() && lat.isDouble()) {
            geometry = "{\"type\":\"Point\",\"coordinates\":" + jsonText(QJsonArray{lon, lat}) + '}';
        }
        return "{\"type\":\"Feature\",\"properties\":" + object(cells) + ",\"geometry\":" + geometry + '}';
    }

    QString m_path;
    OutputFile m_file;
    bool m_features;
    QList<TableColumn> m_columns;
    bool m_first = true;
};

}  // namespace

QJsonValue jsonValue(const TableCell& cell, const TableColumn& column) {
    if (const auto* string = std::get_if<QString>(&cell)) {
        return *string;
    }
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        return *integer;
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return *flag;
    }
    if (const auto* time = std::get_if<CivilTime>(&cell)) {
        return column.dateOnly ? time->toDateString() : time->toString();
    }
    return {};
}

QByteArray jsonText(const QJsonValue& value) {
    const QByteArray listed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return listed.mid(1, listed.size() - 2);
}

std::unique_ptr<TableWriter> makeCsvWriter(const QString& path, const CsvWriteOptions& options) {
    return std::make_unique<CsvWriter>(path, options);
}

std::unique_ptr<TableWriter> makeJsonWriter(const QString& path) {
    return std::make_unique<ListWriter>(path, false);
}

std::unique_ptr<TableWriter> makeGeoJsonWriter(const QString& path) {
    return std::make_unique<ListWriter>(path, true);
}

Result<std::unique_ptr<TableWriter>> makeTableWriter(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("csv")) {
        return makeCsvWriter(path);
    }
    if (ending == QLatin1String("xlsx")) {
        return makeXlsxWriter(path);
    }
    if (ending == QLatin1String("json")) {
        return makeJsonWriter(path);
    }
    if (ending == QLatin1String("geojson")) {
        return makeGeoJsonWriter(path);
    }
    if (ending == QLatin1String("gpkg")) {
        return makePointTableWriter(makeGeoPackageWriter(path), path);
    }
    return makeError(
        ErrorCode::Unsupported,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” has no ending that can be written; use csv, xlsx, json, geojson or "
                                    "gpkg.")
            .arg(QFileInfo(path).fileName()));
}

}  // namespace qz
