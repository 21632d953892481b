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

Status readFeatures(const ImportChoice& choice, FilePreview& preview) {
    QZ_ASSIGN(std::unique_ptr<FeatureSource> features, openFeatures(choice.file, choice.crs));
    preview.geographic = true;
    QList<GeoFeature> head;
    GeoFeature feature;
    while (head.size() < shownRows) {
        QZ_ASSIGN(const bool more, features->next(feature));
        if (!more) {
            break;
        }
        head.append(feature);
        QStringList names = feature.properties.keys();
        names.sort();
        for (const QString& name : names) {
            if (!preview.columns.contains(name)) {
                preview.columns.append(name);
            }
        }
    }
    const QStringList properties = preview.columns;
    preview.columns.prepend(QCoreApplication::translate("qz::ImportPage", "Shape"));
    for (const GeoFeature& each : head) {
        QStringList cells{each.problem.isEmpty() ? each.geometryType : each.problem};
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
    if (preview.format == FileFormat::GeoJson || preview.format == FileFormat::GeoPackage) {
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
