// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/area_scene.h"

#include <algorithm>

namespace qz {

namespace {

using Boundaries = std::array<std::vector<GeoMultiPolygon>, 4>;

void collect(const AreaTree& tree, const AreaCode& code, AreaScene& scene, Boundaries& boundaries) {
    const auto level = std::find(AreaScene::levels.begin(), AreaScene::levels.end(), code.level());
    const GeoMultiPolygon* boundary = tree.boundary(code);
    if (boundary != nullptr && level != AreaScene::levels.end()) {
        const auto place = std::size_t(level - AreaScene::levels.begin());
        const Area* area = tree.find(code);
        scene.byLevel[place].codes.push_back(code);
        scene.byLevel[place].names.append(area != nullptr ? area->name : code.toString());
        boundaries[place].push_back(*boundary);
    }
    for (const Area* child : tree.children(code)) {
        collect(tree, child->code, scene, boundaries);
    }
}

}  // namespace

std::shared_ptr<const AreaScene> makeAreaScene(const AreaTree& tree, const AreaCode& root) {
    auto scene = std::make_shared<AreaScene>();
    Boundaries boundaries;
    collect(tree, root, *scene, boundaries);
    std::vector<GeoMultiPolygon> all;
    for (std::size_t l = scene->byLevel.size(); l-- > 0;) {
        AreaScene::Level& level = scene->byLevel[l];
        level.areas = MapSnapshot::make(boundaries[l], MapSnapshot::Keep::Borders);
        level.first = std::uint32_t(scene->codes.size());
        for (std::size_t c = 0; c < level.codes.size(); ++c) {
            scene->cellOf.insert(level.codes[c].toString(), std::uint32_t(scene->codes.size()));
            scene->codes.push_back(level.codes[c]);
            all.push_back(std::move(boundaries[l][c]));
        }
    }
    scene->cells = MapSnapshot::make(all, MapSnapshot::Keep::Cells);
    for (AreaScene::Level& level : scene->byLevel) {
        for (std::size_t c = 0; c < level.codes.size(); ++c) {
            level.centres.push_back(visualCentre(scene->cells->cells()[level.first + c]));
        }
    }
    for (const AreaCode& code : scene->codes) {
        auto found = scene->cellOf.constEnd();
        for (AreaCode up = code.parent(); !up.isNull() && found == scene->cellOf.constEnd();
             up = up.parent()) {
            found = scene->cellOf.constFind(up.toString());
        }
        scene->above.push_back(found == scene->cellOf.constEnd() ? AreaScene::none : *found);
    }
    return scene;
}

}  // namespace qz
