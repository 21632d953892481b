// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>

#include "qz/map/point_layer.h"
#include "qz/ui/map_widget.h"

/// Frames of the map as a person sees them.
namespace qz::bench {

inline constexpr QSize kWindow(1600, 1000);
/// How much closer than the whole city the three views look.
inline constexpr std::array<double, 3> kCloser{1.0, 8.0, 64.0};

struct Frames {
    QList<double> map;  ///< seconds
    QList<double> blit;
    QList<double> recolour;
    double bareTiles = 0;  ///< of all frames, where neither a tile nor a stand-in was there
    double tiles = 0;      ///< about as many as were shown
};

/// On the main thread.
[[nodiscard]] Frames measureWindow(int runs);
/// Until no tile of the view is missing.
void settle(MapWidget& map);
/// The value below which `part` of them lie.
[[nodiscard]] double quantile(QList<double> times, double part);
/// A heat picture of a part of the world from raw points onto a window, in seconds.
[[nodiscard]] double heatFrame(const PointLayer& layer, const QRectF& world, int run);

}  // namespace qz::bench
