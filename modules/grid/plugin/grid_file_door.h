// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/grid_files.h"

namespace qz::grid {

/// Files through the program's readers and writers.
class GridFileDoor final : public GridFiles {
public:
    [[nodiscard]] Result<std::optional<FilePosition>> sample(const QString& path, Crs crs) const override;
    [[nodiscard]] Result<QStringList> inspect(const QString& path) const override;
    [[nodiscard]] Result<QList<DrawnGrid>> grids(const QString& path, Crs crs,
                                                 JobControl& job) const override;
    [[nodiscard]] Status write(const QString& path, const MapRows& rows, JobControl& job) const override;
};

}  // namespace qz::grid
