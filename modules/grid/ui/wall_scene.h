// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <functional>
#include <memory>

#include "grid/domain/overview.h"
#include "qz/map/area_scene.h"
#include "qz/ui/theme.h"

namespace qz::grid {

/// A bar of the wall's charts. `hidden`: a small count, or one that would tell it.
struct WallBar {
    QString name;
    qint64 value = 0;
    bool hidden = false;
};

/// Everything that stands on the wall at one moment. Only what the public may see.
struct WallContent {
    QString title;
    bool visitors = true;
    QDateTime now;
    QDateTime dataAt;
    QString period;  ///< "24 Sep – 30 Sep"
    Overview overview;
    std::shared_ptr<const AreaScene> scene;  ///< null: not made yet
    QHash<QString, WallBar> areas;           ///< counts of towns (or what lies below) by code
    QList<WallBar> classes;
    QList<WallBar> days;
    QList<WallBar> hours;
    int chart = 0;  ///< which of the charts stands beside the map
};
inline constexpr int kWallCharts = 3;

/// The content from the figures for the public. `className` names top classes.
void fillWall(WallContent& content, const Overview& overview, const AreaTree& tree,
              const std::function<QString(const QString&)>& className);

/// Paints the whole wall. Sizes follow the height (1080 lines: words of 28 px, figures of 88 px), so that it
/// is read from 5 m; any shape from 4:3 to three screens side by side.
void paintWall(QPainter& painter, const QSize& size, const WallContent& content);

/// What it says, in reading order, for a screen reader.
[[nodiscard]] QString wallWords(const WallContent& content);

}  // namespace qz::grid
