// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "grid/ui/map_shader.h"
#include "grid/ui/map_sheet.h"
#include "qz/jobs.h"
#include "qz/print/paper_document.h"
#include "qz/ui/map_widget.h"

namespace qz::grid {

enum class SheetExtent {
    Whole,  ///< the area, on one sheet
    Seen,   ///< what the window shows
    Towns   ///< a sheet for each town below it, in the order of their codes
};

/// How a map is put on paper.
struct MapPaperWish {
    QString title;
    QString source;
    QString approval;  ///< 审图号
    QString issuer;
    QSizeF paperMm{210, 297};  ///< upright
    bool landscape = true;
    SheetExtent extent = SheetExtent::Whole;
    Audience audience = Audience::Handling;
};

/// What the window shows, taken when the paper is asked for.
struct MapView {
    AreaCode area;
    QRectF seen;           ///< of the world
    QList<MapMark> marks;  ///< those that are shown, without filters
    MapShown shown;
    std::optional<ShadedFigures> shaded;
    SheetGround ground;
    QDateTime at;
};

/// The towns of an area in the order of their codes; a town itself where it is one.
[[nodiscard]] QList<AreaCode> townsOf(const AreaTree& tree, const AreaCode& area);

/// Takes a second for 20,000 areas; on a worker. For the public no single record and no density stands on it,
/// and small counts are hidden. Cancelled between two sheets.
[[nodiscard]] Result<std::shared_ptr<PaperDocument>> makeMapPaper(const AreaTree& tree, const MapView& view,
                                                                  const MapPaperWish& wish, JobControl& job);

}  // namespace qz::grid
