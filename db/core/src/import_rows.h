// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/core/area_import.h"

namespace qz::core {

/// The file's own name of a field's column, or the field where the file has none.
[[nodiscard]] inline QString columnOf(const MappedRows::Row& row, const QString& field) {
    return row.columnOf.value(field, field);
}

/// Runs through the rows: counts, reports progress, rejects rows that carry a problem; `take` sees the sound
/// ones.
Status forEachRow(MappedRows& rows, ImportSummary& summary, JobControl& job,
                  const std::function<Status(const MappedRows::Row&)>& take);
Status forEachFeature(FeatureSource& features, ImportSummary& summary, JobControl& job,
                      const std::function<Status(const GeoFeature&)>& take);

/// Of the properties that offices use for a field, the first that is filled; --map comes first.
[[nodiscard]] QString property(const GeoFeature& feature, const ImportOptions& options, const QString& field,
                               std::initializer_list<const char*> usual);

}  // namespace qz::core
