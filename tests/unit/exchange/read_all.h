// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/import.h"

namespace qz::test {

inline QString exchangeFile(const char* name) {
    return QStringLiteral(QZ_TEST_DATA "/exchange/") + QLatin1String(name);
}

/// All rows of a source, or the error that ends it.
inline Result<QList<TableRow>> readAll(Result<std::unique_ptr<RowSource>> source) {
    if (!source) {
        return source.error();
    }
    QList<TableRow> rows;
    for (;;) {
        TableRow row;
        QZ_ASSIGN(const bool more, (*source)->next(row));
        if (!more) {
            return rows;
        }
        rows.append(row);
    }
}

inline Result<QList<GeoFeature>> readAll(Result<std::unique_ptr<FeatureSource>> source) {
    if (!source) {
        return source.error();
    }
    QList<GeoFeature> features;
    for (;;) {
        GeoFeature feature;
        QZ_ASSIGN(const bool more, (*source)->next(feature));
        if (!more) {
            return features;
        }
        features.append(feature);
    }
}

inline Result<QList<MappedRows::Row>> readAll(Result<std::unique_ptr<MappedRows>> source) {
    if (!source) {
        return source.error();
    }
    QList<MappedRows::Row> rows;
    for (;;) {
        MappedRows::Row row;
        QZ_ASSIGN(const bool more, (*source)->next(row));
        if (!more) {
            return rows;
        }
        rows.append(row);
    }
}

}  // namespace qz::test
