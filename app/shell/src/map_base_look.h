// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/exchange/mbtiles.h"
#include "qz/ui/map_base.h"

namespace qz {

/// Facts and faults of a file of pictures: nine of each zoom are decoded. Some hundred milliseconds; on a
/// worker.
void lookOver(MapBase& base, MbTiles& file);
/// Facts of lines and areas.
void lookOver(MapBase& base);

}  // namespace qz
