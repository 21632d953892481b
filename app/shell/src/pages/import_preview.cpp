// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_preview.h"

#include <QCoreApplication>

namespace qz {

namespace {

constexpr int shownRows = 40;

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

}  // namespace

Result<FilePreview> readPreview(const ImportChoice& choice, const QList<FieldTarget>& targets) {
    FilePreview preview;
    QZ_ASSIGN(preview.format, detectFormat(choice.file));
    if (preview.format == FileFormat::GeoJson || preview.format == FileFormat::GeoPackage) {
        QZ_TRY(readFeatures(choice, preview));
        return preview;
    }
    QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(choice.file, choice.open));
    preview.columns = rows->columns();
    preview.guess = guessMapping(preview.columns, targets);
    TableRow row;
    while (preview.rows.size() < shownRows) {
        QZ_ASSIGN(const bool more, rows->next(row));
        if (!more) {
            break;
        }
        preview.rows.append(row.cells);
    }
    return preview;
}

}  // namespace qz
