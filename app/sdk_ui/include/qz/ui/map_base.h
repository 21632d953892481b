// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRectF>
#include <QStringList>
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
    struct Fact {
        QString label;  ///< translated
        QString value;
    };
    QList<Fact> facts;   ///< what is to know before it is taken
    QStringList faults;  ///< translated; what is wrong with it though it can be shown
    QImage preview;      ///< the whole of it, small, on clear ground
    std::shared_ptr<const BasePictures> pictures;
    std::shared_ptr<const BaseShapes> shapes;
};

/// All of it on clear ground, as a small map would show it; null where its extent is unknown. Any thread.
[[nodiscard]] QImage previewOf(const MapBase& base, QSize size);

}  // namespace qz
