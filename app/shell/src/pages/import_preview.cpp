// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_preview.h"

#include <QCoreApplication>

#include "qz/exchange/csv_reader.h"
#include "qz/exchange/xls_reader.h"
#include "qz/exchange/xlsx_reader.h"

namespace qz {

namespace {

constexpr int shownRows = 40;
constexpr int shownValues = 3;

QString placeText(const GeoFeature& feature) {
    std::optional<GeoPoint> place = feature.point;
    if (!place && !feature.polygons.isEmpty() && !feature.polygons.first().outer.isEmpty()) {
        place = feature.polygons.first().outer.first();
    }
    return place ? QStringLiteral("%1, %2").arg(place->lon, 0, 'f', 6).arg(place->lat, 0, 'f', 6) : QString();
}

Result<QList<GeoFeature>> headOf(const ImportChoice& choice, std::optional<Crs> crs) {
    QZ_ASSIGN(std::unique_ptr<FeatureSource> features,
              openFeatures(choice.file, {crs, choice.open.sheet, choice.open.encoding}));
    QList<GeoFeature> head;
    GeoFeature feature;
    while (head.size() < shownRows) {
        QZ_ASSIGN(const bool more, features->next(feature));
        if (!more) {
            break;
        }
        head.append(feature);
    }
    return head;
}

/// Where GCJ-02 or BD-09 is said, each row shows its place as written and as it would be taken in.
Status readFeatures(const ImportChoice& choice, FilePreview& preview) {
    QZ_ASSIGN(const QList<GeoFeature> head, headOf(choice, choice.crs));
    const bool shifted = choice.crs && (*choice.crs == Crs::Gcj02 || *choice.crs == Crs::Bd09);
    QZ_ASSIGN(const QList<GeoFeature> written, headOf(choice, shifted ? Crs::Cgcs2000 : choice.crs));
    preview.geographic = true;
    QStringList properties;
    for (const GeoFeature& feature : head) {
        QStringList names = feature.properties.keys();
        names.sort();
        for (const QString& name : names) {
            if (!properties.contains(name)) {
                properties.append(name);
            }
        }
    }
    preview.columns = QStringList{QCoreApplication::translate("qz::ImportPage", "Shape"),
                                  QCoreApplication::translate("qz::ImportPage", "Place")};
    if (shifted) {
        preview.columns.insert(1, QCoreApplication::translate("qz::ImportPage", "Place as written"));
    }
    preview.columns += properties;
    for (qsizetype i = 0; i < head.size(); ++i) {
        const GeoFeature& each = head.at(i);
        QStringList cells{each.problem.isEmpty() ? each.geometryType : each.problem};
        if (shifted) {
            cells.append(i < written.size() ? placeText(written.at(i)) : QString());
        }
        cells.append(placeText(each));
        for (const QString& name : properties) {
            cells.append(each.properties.value(name));
        }
        preview.rows.append(cells);
    }
    return {};
}

/// The first values of each field as they would be taken in, dates and all.
Status readMapped(const ImportChoice& choice, const QList<FieldTarget>& targets, FilePreview& preview) {
    if (preview.map.isEmpty()) {
        return {};
    }
    QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(choice.file, choice.open));
    QList<FieldTarget> asked = targets;
    for (FieldTarget& target : asked) {
        target.required = false;  // what is missing is said by the page
    }
    QZ_ASSIGN(const std::unique_ptr<MappedRows> mapped, openMappedRows(std::move(rows), preview.map, asked));
    for (int count = 0; count < shownRows; ++count) {
        MappedRows::Row row;
        QZ_ASSIGN(const bool more, mapped->next(row));
        if (!more) {
            break;
        }
        for (auto it = row.values.cbegin(); it != row.values.cend(); ++it) {
            QStringList& values = preview.read[it.key()];
            QString value = it.value();
            const bool time = value.size() >= 16 && value.at(10) == QLatin1Char('T');
            if (values.size() < shownValues) {
                values.append(time ? value.left(16).replace(QLatin1Char('T'), QLatin1Char(' ')) : value);
            }
        }
        for (auto it = row.problems.cbegin(); it != row.problems.cend(); ++it) {
            if (!it.key().isEmpty() && !preview.problems.contains(it.key())) {
                preview.problems.insert(it.key(), QCoreApplication::translate("qz::ImportPage", "row %1: %2")
                                                      .arg(row.number)
                                                      .arg(it.value()));
            }
        }
    }
    return {};
}

QStringList sheetsOf(FileFormat format, const QString& file) {
    if (format == FileFormat::Xlsx) {
        return xlsxSheets(file).valueOr(QStringList());
    }
    return format == FileFormat::Xls ? xlsSheets(file).valueOr(QStringList()) : QStringList();
}

}  // namespace

Result<FilePreview> readPreview(const ImportChoice& choice, const QList<FieldTarget>& targets) {
    FilePreview preview;
    QZ_ASSIGN(preview.format, detectFormat(choice.file));
    if (preview.format == FileFormat::GeoJson || preview.format == FileFormat::GeoPackage ||
        preview.format == FileFormat::Shapefile) {
        QZ_TRY(readFeatures(choice, preview));
        return preview;
    }
    preview.sheets = sheetsOf(preview.format, choice.file);
    QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(choice.file, choice.open));
    if (const auto* csv = dynamic_cast<const CsvRows*>(rows.get())) {
        preview.encoding = textEncodingName(csv->encoding());
    }
    preview.columns = rows->columns();
    if (choice.map) {
        // A mapping that was saved for another file keeps what fits.
        QJsonObject fits;
        for (auto it = choice.map->begin(); it != choice.map->end(); ++it) {
            const QString column = it.value().isObject()
                                       ? it.value().toObject().value(QLatin1String("column")).toString()
                                       : it.value().toString();
            if (preview.columns.contains(column)) {
                fits.insert(it.key(), it.value());
            }
        }
        QZ_ASSIGN(preview.map, readMapping(fits, preview.columns, targets));
    } else {
        preview.map = guessMapping(preview.columns, targets);
    }
    TableRow row;
    while (preview.rows.size() < shownRows) {
        QZ_ASSIGN(const bool more, rows->next(row));
        if (!more) {
            break;
        }
        preview.rows.append(row.cells);
    }
    QZ_TRY(readMapped(choice, targets, preview));
    return preview;
}

}  // namespace qz
