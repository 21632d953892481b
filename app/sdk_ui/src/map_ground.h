// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

#include "qz/map/area_scene.h"
#include "qz/map/map_camera.h"
#include "qz/map/tile_store.h"
#include "qz/ui/map_widget.h"

class QPainter;

namespace qz {

inline size_t qHash(const TileKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.zoom, key.x, key.y, key.side);
}

/// What lies under the records: areas in colours, borders, names. Makes scene and tiles on workers, keeps
/// them, and paints what is there at any moment. UI thread.
class MapGround final : public QObject {
    Q_OBJECT
public:
    explicit MapGround(const Theme& theme);
    ~MapGround() override;

    /// Begins to make the scene; shows the old one until the new one is there.
    void setAreas(std::shared_ptr<const AreaTree> tree, const AreaCode& root);
    void setShading(const MapShading& shading);
    [[nodiscard]] const MapShading& shading() const { return m_shading; }
    void themeChanged();
    /// Null until it is made.
    [[nodiscard]] const AreaScene* scene() const { return m_scene.get(); }
    [[nodiscard]] bool isMakingScene() const { return m_making; }
    /// True while a tile of the view is missing.
    [[nodiscard]] bool lacksTiles(const MapCamera& camera) const;
    /// The smallest area at a place of the world.
    [[nodiscard]] std::optional<std::uint32_t> cellAt(const MapCamera& camera, QPointF world);

    /// In device pixels. Asks for what is missing.
    void paintTiles(QPainter& painter, const MapCamera& camera, double ratio);
    void paintNames(QPainter& painter, const MapCamera& camera, double ratio);
    void paintOutline(QPainter& painter, const MapCamera& camera, const AreaCode& area, double width) const;

Q_SIGNALS:
    void changed();  ///< a tile or the scene arrived

private:
    void takeScene(const std::shared_ptr<const AreaScene>& scene);
    void takeTile(const std::shared_ptr<const TileContent>& content, const TileKey& key,
                  const MapTilePtr& tile);
    void makeContents(double ratio);
    void makeColours();
    /// The tile in colours; null where it is not made yet.
    const QImage* face(const TileKey& key);
    bool paintParent(QPainter& painter, const MapCamera& camera, const TileKey& key);
    void paintChildren(QPainter& painter, const MapCamera& camera, const TileKey& key);
    void planNames(const MapCamera& camera, double ratio);
    [[nodiscard]] QPixmap nameSprite(std::uint32_t level, const QString& name, double ratio);

    const Theme& m_theme;
    std::shared_ptr<const AreaScene> m_scene;
    /// By how many levels of borders stand in it; a tile's zoom says which one it is made of.
    std::array<std::shared_ptr<const TileContent>, 4> m_contents;
    MapShading m_shading;
    std::vector<QRgb> m_colours;
    QRgb m_outside = 0;
    TileCache m_tiles;
    QCache<TileKey, QImage> m_faces;
    QList<int> m_sides;  ///< of tiles that were shown lately, the last first
    double m_ratio = 0;  ///< device pixels a pixel, of the contents
    double m_planScale = 0;
    std::vector<PlacedLabel> m_names;
    QCache<QString, QPixmap> m_sprites;
    quint64 m_generation = 0;
    bool m_making = false;
    QThreadPool m_pool;         ///< for the scene
    TileScheduler m_scheduler;  // last: its workers end before what they call
};

}  // namespace qz
