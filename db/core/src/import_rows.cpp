// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rows.h"

#include <algorithm>

namespace qz {

void reject(ImportSummary& summary, qint64 row, const QString& column, const QString& reason) {
    constexpr qsizetype kKept = 10'000;
    ++summary.rejectedCount;
    if (summary.rejected.size() < kKept) {
        summary.rejected.append({row, column, reason});
    }
}

namespace core {

namespace {

/// The first problem of a row, in a stable order.
bool rejectedForProblems(const MappedRows::Row& row, ImportSummary& summary) {
    if (row.problems.isEmpty()) {
        return false;
    }
    QStringList fields = row.problems.keys();
    std::sort(fields.begin(), fields.end());
    reject(summary, row.number, fields.first().isEmpty() ? QString() : columnOf(row, fields.first()),
           row.problems.value(fields.first()));
    return true;
}

}  // namespace

Status forEachRow(MappedRows& rows, ImportSummary& summary, JobControl& job,
                  const std::function<Status(const MappedRows::Row&)>& take) {
    MappedRows::Row row;
    while (true) {
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            return {};
        }
        ++summary.rows;
        if (summary.rows % 256 == 0) {
            QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
        }
        if (!rejectedForProblems(row, summary)) {
            QZ_TRY(take(row));
        }
    }
}

Status forEachFeature(FeatureSource& features, ImportSummary& summary, JobControl& job,
                      const std::function<Status(const GeoFeature&)>& take) {
    while (true) {
        GeoFeature feature;
        QZ_ASSIGN(const bool more, features.next(feature));
        if (!more) {
            return {};
        }
        ++summary.rows;
        QZ_TRY(job.progress(features.bytesDone(), features.bytesTotal()));
        if (!feature.problem.isEmpty()) {
            reject(summary, feature.number, QStringLiteral("geometry"), feature.problem);
            continue;
        }
        QZ_TRY(take(feature));
    }
}

QString property(const GeoFeature& feature, const ImportOptions& options, const QString& field,
                 std::initializer_list<const char*> usual) {
    const auto mapped = options.map.constFind(field);
    if (mapped != options.map.cend()) {
        return feature.properties.value(mapped->column).trimmed();
    }
    for (const char* name : usual) {
        const QString wanted = QLatin1String(name);
        for (auto it = feature.properties.cbegin(); it != feature.properties.cend(); ++it) {
            if (it.key().compare(wanted, Qt::CaseInsensitive) == 0 && !it.value().trimmed().isEmpty()) {
                return it.value().trimmed();
            }
        }
    }
    return {};
}

}  // namespace core
}  // namespace qz
