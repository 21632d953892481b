// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <array>
#include <memory>
#include <vector>

#include "qz/areas.h"
#include "qz/map/label_plan.h"

namespace qz {

/// The areas below a root as the map draws them. Immutable once made; any thread.
struct AreaScene {
    /// Counties, towns, villages, grids.
    static constexpr std::array<AreaLevel, 4> levels{AreaLevel::County, AreaLevel::Town, AreaLevel::Village,
                                                     AreaLevel::Grid};
    struct Level {
        std::shared_ptr<const MapSnapshot> areas;  ///< borders and boxes; the rings are in `cells`
        std::uint32_t first = 0;                   ///< of its areas in `cells`; the others follow
        std::vector<AreaCode> codes;               ///< by the cell's number
        QStringList names;
        std::vector<VisualCentre> centres;
    };
    std::array<Level, 4> byLevel;
    /// All areas, the smallest first: the cell at a place is the smallest area there.
    std::shared_ptr<const MapSnapshot> cells;
    std::vector<AreaCode> codes;
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::vector<std::uint32_t> above;  ///< of each cell the nearest area that holds it by its code, or none
    QHash<QString, std::uint32_t> cellOf;  ///< by code

    [[nodiscard]] bool isEmpty() const { return codes.empty(); }
};

/// Takes what has a boundary. Takes a while: 0.3 s for 20,000 areas; call it on a worker.
[[nodiscard]] std::shared_ptr<const AreaScene> makeAreaScene(const AreaTree& tree, const AreaCode& root);

}  // namespace qz
