// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "qz/result.h"

namespace qz {

struct MapBase;

/// Opens files for the ground of maps; the shell offers it (ModuleServices). UI thread.
class MapFiles {
public:
    static constexpr auto serviceName = "ui.map_files";
    virtual ~MapFiles() = default;
    /// MBTiles of pictures, or lines and areas of a GeoPackage, GeoJSON or shapefile, as a job. Invalid or
    /// Unsupported, saying what is wrong with the file and what to do, where nothing of it can be shown.
    [[nodiscard]] virtual QFuture<Result<MapBase>> open(const QString& path) = 0;
};

}  // namespace qz
