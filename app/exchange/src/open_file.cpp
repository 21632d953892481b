// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/open_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include "inspect_geo.h"
#include "qz/exchange/csv_reader.h"
#include "qz/exchange/geojson_reader.h"
#include "qz/exchange/json_rows.h"
#include "qz/exchange/xls_reader.h"
#include "qz/exchange/xlsx_reader.h"

namespace qz {
namespace {

QString nameOf(const QString& path) { return QFileInfo(path).fileName(); }

Error unsupported(const QString& path, const QString& message) {
    return makeError(ErrorCode::Unsupported, message.arg(nameOf(path)), {}, nameOf(path));
}

Error notATable(const QString& path) {
    return unsupported(
        path, QCoreApplication::translate("qz::Exchange",
                                          "“%1” is not a table that can be read; save it as xlsx or csv."));
}

FileFormat markupFormat(const QByteArray& head) {
    const QByteArray lower = head.toLower();
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && !lower.contains("<table ") &&
        (lower.contains("<workbook") || lower.contains(":workbook"))) {
        return FileFormat::XmlSpreadsheet;
    }
    // An XML spreadsheet may have a long list of styles before its first sheet, a page its table after a long
    // head.
    if (lower.startsWith("<?xml") && lower.contains("<workbook")) {
        return FileFormat::XmlSpreadsheet;
    }
    return lower.contains("<html") || lower.contains("<table") || lower.startsWith("<!doctype html")
               ? FileFormat::Html
               : FileFormat::Unknown;
}

FileFormat databaseFormat(const QString& ending) {
    return ending == QLatin1String("mbtiles") ? FileFormat::MbTiles : FileFormat::GeoPackage;
}

bool isBinaryOther(const QByteArray& head) {
    for (const char* mark : {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "Rar!", "7z\xBC\xAF", "GIF8", "\x1F\x8B"}) {
        if (head.startsWith(mark)) {
            return true;
        }
    }
    return false;
}

QJsonArray columnList(const QStringList& columns) { return QJsonArray::fromStringList(columns); }

Result<qint64> countRows(RowSource& rows) {
    qint64 count = 0;
    TableRow row;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            return count;
        }
        ++count;
    }
}

/// Sheets of a workbook; an empty sheet has no rows and no columns.
Result<QJsonObject> inspectSheets(const QString& path, FileFormat format, const QStringList& names) {
    QJsonArray sheets;
    QJsonObject answer{{QStringLiteral("format"), fileFormatName(format)}};
    for (qsizetype i = 0; i < names.size(); ++i) {
        OpenOptions options;
        options.sheet = QString::number(i + 1);
        qint64 count = 0;
        QStringList columns;
        auto rows = openRows(path, options);
        if (!rows && rows.error().code != ErrorCode::Invalid) {
            return rows.error();
        }
        if (rows) {
            columns = (*rows)->columns();
            QZ_ASSIGN(count, countRows(**rows));
        }
        sheets.append(QJsonObject{{QStringLiteral("name"), names[i]},
                                  {QStringLiteral("rows"), count},
                                  {QStringLiteral("columns"), columnList(columns)}});
        if (!answer.contains(QStringLiteral("rows")) && count > 0) {
            answer[QStringLiteral("rows")] = count;
            answer[QStringLiteral("columns")] = columnList(columns);
        }
    }
    answer[QStringLiteral("sheets")] = sheets;
    return answer;
}

Result<QJsonObject> inspectTable(const QString& path, FileFormat format) {
    QJsonObject answer{{QStringLiteral("format"), fileFormatName(format)}};
    std::unique_ptr<RowSource> rows;
    if (format == FileFormat::Csv) {
        QZ_ASSIGN(std::unique_ptr<CsvRows> csv, openCsv(path));
        answer[QStringLiteral("encoding")] = textEncodingName(csv->encoding());
        answer[QStringLiteral("delimiter")] = QString(QLatin1Char(csv->delimiter()));
        rows = std::move(csv);
    } else {
        QZ_ASSIGN(rows, openRows(path));
    }
    QZ_ASSIGN(const qint64 count, countRows(*rows));
    answer[QStringLiteral("rows")] = count;
    answer[QStringLiteral("columns")] = columnList(rows->columns());
    answer[QStringLiteral("sheets")] =
        QJsonArray{QJsonObject{{QStringLiteral("name"), nameOf(path)},
                               {QStringLiteral("rows"), count},
                               {QStringLiteral("columns"), columnList(rows->columns())}}};
    return answer;
}

}  // namespace

Result<FileFormat> detectFormat(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(nameOf(path), file.errorString()),
                         {}, nameOf(path));
    }
    QByteArray head = file.read(64 * 1024);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (head.startsWith("PK\x03\x04")) {
        const bool other = ending == QLatin1String("docx") || ending == QLatin1String("ods") ||
                           ending == QLatin1String("zip") || ending == QLatin1String("pptx");
        return other ? FileFormat::Unknown : FileFormat::Xlsx;
    }
    if (head.startsWith("\xD0\xCF\x11\xE0") ||
        (head.startsWith('\x09') && head.size() > 3 && head[3] == '\0')) {
        return FileFormat::Xls;
    }
    if (head.startsWith("SQLite format 3")) {
        return databaseFormat(ending);
    }
    if (head.startsWith(QByteArray::fromRawData("\0\0\x27\x0A", 4))) {
        return FileFormat::Shapefile;
    }
    if (isBinaryOther(head)) {
        return FileFormat::Unknown;
    }
    if (head.startsWith("\xEF\xBB\xBF")) {
        head.remove(0, 3);
    }
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
        head.replace(QByteArray(1, '\0'), QByteArray()).remove(0, 2);
    }
    head = head.trimmed();
    const bool delimited = ending == QLatin1String("csv") || ending == QLatin1String("tsv") ||
                           ending == QLatin1String("txt") || ending == QLatin1String("tab");
    if (head.startsWith('<') && !delimited) {
        return markupFormat(head);
    }
    const bool jsonEnding = ending == QLatin1String("json") || ending == QLatin1String("jsonl") ||
                            ending == QLatin1String("geojson");
    if (ending == QLatin1String("geojson")) {
        return FileFormat::GeoJson;
    }
    if (jsonEnding || (!delimited && (head.startsWith('{') || head.startsWith('[')))) {
        const bool features = head.startsWith('{') && head.contains("\"FeatureCollection\"");
        return features ? FileFormat::GeoJson : FileFormat::Json;
    }
    return FileFormat::Csv;
}

QString fileFormatName(FileFormat format) {
    switch (format) {
        case FileFormat::Csv:
            return QStringLiteral("csv");
        case FileFormat::Xlsx:
            return QStringLiteral("xlsx");
        case FileFormat::Xls:
            return QStringLiteral("xls");
        case FileFormat::Html:
            return QStringLiteral("html");
        case FileFormat::XmlSpreadsheet:
            return QStringLiteral("xml");
        case FileFormat::Json:
            return QStringLiteral("json");
        case FileFormat::GeoJson:
            return QStringLiteral("geojson");
        case FileFormat::GeoPackage:
            return QStringLiteral("gpkg");
        case FileFormat::Shapefile:
            return QStringLiteral("shp");
        case FileFormat::MbTiles:
            return QStringLiteral("mbtiles");
        case FileFormat::Unknown:
            break;
    }
    return QStringLiteral("unknown");
}

Result<std::unique_ptr<RowSource>> openRows(const QString& path, const OpenOptions& options) {
    QZ_ASSIGN(const FileFormat format, detectFormat(path));
    switch (format) {
        case FileFormat::Csv: {
            QZ_ASSIGN(std::unique_ptr<CsvRows> csv, openCsv(path, {options.encoding, options.delimiter}));
            return std::unique_ptr<RowSource>(std::move(csv));
        }
        case FileFormat::Xlsx:
            return openXlsx(path, options.sheet);
        case FileFormat::Xls:
            return openXls(path, options.sheet);
        case FileFormat::Html:
            return openHtmlTable(path, options.encoding, options.sheet);
        case FileFormat::XmlSpreadsheet:
            return openXmlSpreadsheet(path, options.sheet);
        case FileFormat::Json:
        case FileFormat::GeoJson:
            return openJsonRows(path, options.encoding);
        case FileFormat::GeoPackage:
        case FileFormat::Shapefile:
            return openFeatureRows(path, {Crs::Cgcs2000, options.sheet, options.encoding});
        case FileFormat::MbTiles:
        case FileFormat::Unknown:
            break;
    }
    return notATable(path);
}

Result<std::unique_ptr<FeatureSource>> openFeatures(const QString& path, const FeatureOptions& options) {
    QZ_ASSIGN(const FileFormat format, detectFormat(path));
    switch (format) {
        case FileFormat::GeoJson:
        case FileFormat::Json:
            return openGeoJson(path, options.crs);
        case FileFormat::GeoPackage:
            return openGeoPackage(path, options);
        case FileFormat::Shapefile:
            return openShapefile(path, options);
        default:
            return unsupported(path, QCoreApplication::translate(
                                         "qz::Exchange",
                                         "“%1” is not a geographic file that can be read; save it as "
                                         "GeoPackage, GeoJSON or shapefile."));
    }
}

Result<QJsonObject> inspectFile(const QString& path) {
    QZ_ASSIGN(const FileFormat format, detectFormat(path));
    switch (format) {
        case FileFormat::GeoJson:
            return inspectGeoJson(path);
        case FileFormat::Json: {
            auto geo = inspectGeoJson(path);
            return geo.ok() ? std::move(geo) : inspectTable(path, format);
        }
        case FileFormat::Xlsx: {
            QZ_ASSIGN(const QStringList sheets, xlsxSheets(path));
            return inspectSheets(path, format, sheets);
        }
        case FileFormat::Xls: {
            QZ_ASSIGN(const QStringList sheets, xlsSheets(path));
            return inspectSheets(path, format, sheets);
        }
        case FileFormat::Csv:
        case FileFormat::Html:
        case FileFormat::XmlSpreadsheet:
            return inspectTable(path, format);
        case FileFormat::GeoPackage:
            return inspectGeoPackage(path);
        case FileFormat::Shapefile:
            return inspectShapefile(path);
        case FileFormat::MbTiles:
            return inspectMbTiles(path);
        case FileFormat::Unknown:
            break;
    }
    return unsupported(path, QCoreApplication::translate("qz::Exchange",
                                                         "What “%1” holds cannot be told; it is neither a "
                                                         "table nor a geographic file."));
}

}  // namespace qz
