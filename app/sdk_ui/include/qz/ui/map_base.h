// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <memory>

#include "qz/map/base_pictures.h"
#include "qz/map/base_shapes.h"

namespace qz {

/// A file that lies under the map, opened: pictures or shapes.
struct MapBase {
    QString file;
    QString title;        ///< what the file calls itself, else its name
    QString attribution;  ///< whom the file names as its source
    QString note;         ///< translated: what it holds, and what was left out
    QRectF extent;        ///< world units; null: unknown
    std::shared_ptr<const BasePictures> pictures;
    std::shared_ptr<const BaseShapes> shapes;
};

}  // namespace qz
