// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QRegion>
#include <QThreadPool>
#include <QTimer>
#include <functional>

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
    /// What the area at a cell's place has been told to say; empty: nothing.
    [[nodiscard]] QString wordsOf(const AreaCode& area) const;
    void setShown(const MapShown& shown);
    void setBase(MapPainter pictures, MapPainter shapes);
    void themeChanged();
    /// Paints what stands above the ground and does not change from frame to frame, onto a tile or a part of
    /// the window: names, signs, records. Tiles keep it, so that a frame that moves only shows them.
    using Dress = std::function<void(QPainter&, const MapCamera&)>;
    void setDress(Dress dress) { m_dress = std::move(dress); }
    void dressChanged() { ++m_faceVersion; }
    /// Null until it is made.
    [[nodiscard]] const AreaScene* scene() const { return m_scene.get(); }
    [[nodiscard]] bool isMakingScene() const { return m_making; }
    /// True while a tile of the view is missing.
    [[nodiscard]] bool lacksTiles(const MapCamera& camera) const;
    /// The smallest area at a place of the world.
    [[nodiscard]] std::optional<std::uint32_t> cellAt(const MapCamera& camera, QPointF world);

    /// In device pixels. Asks for what is missing.
    void paintTiles(QPainter& painter, const MapCamera& camera, double ratio);
    /// Tiles of the last frame that nothing stood in for.
    [[nodiscard]] double bareTiles() const { return m_bare; }
    /// Where stand-ins were shown in the last frame, or the ground has no tiles: not dressed yet.
    [[nodiscard]] const QRegion& undressed() const { return m_undressed; }
    void paintNames(QPainter& painter, const MapCamera& camera, double ratio);
    void paintOutline(QPainter& painter, const MapCamera& camera, const AreaCode& area, double width) const;

Q_SIGNALS:
    void changed();    ///< a tile or the scene arrived
    void sceneMade();  ///< other areas are drawn now

private:
    void takeScene(const std::shared_ptr<const AreaScene>& scene);
    void takeTile(const std::shared_ptr<const TileContent>& content, const TileKey& key,
                  const MapTilePtr& tile);
    void makeContents(double ratio);
    /// There are areas or a base map to draw.
    [[nodiscard]] bool hasGround() const;
    void forgetTiles();
    void mapShading();
    void makeStyle();
    /// The tile in colours and dressed, at least where it is needed (its pixels); null where it is not made
    /// yet.
    const QImage* face(const TileKey& key, const QRect& needed);
    /// The tile in colours, to stand in for another.
    const QImage* plainFace(const TileKey& key);
    void paintTile(QPainter& painter, const MapCamera& camera, const TileKey& key);
    bool paintParent(QPainter& painter, const MapCamera& camera, const TileKey& key);
    /// How many of the four quarters nothing stands in for.
    int paintChildren(QPainter& painter, const MapCamera& camera, const TileKey& key);
    void planNames(const MapCamera& camera, double ratio);
    [[nodiscard]] const QPixmap& nameSprite(const PlacedLabel& label, double ratio);

    const Theme& m_theme;
    std::shared_ptr<const AreaScene> m_scene;
    /// By how many levels of borders stand in it; a tile's zoom says which one it is made of.
    std::array<std::shared_ptr<const TileContent>, 4> m_contents;
    MapShading m_shading;
    std::vector<std::uint32_t> m_shadedBy;  ///< of each cell the place in the shading, or AreaScene::none
    MapShown m_shown;
    MapPainter m_pictures;
    MapPainter m_shapes;
    FaceStyle m_style;
    quint64 m_styleVersion = 0;
    TileCache m_tiles;
    struct Face {
        QImage image;
        quint64 version = 0;
        QRect painted;  ///< what of it has this version
    };
    quint64 m_faceVersion = 0;  ///< of style and dress
    Dress m_dress;
    QCache<TileKey, Face> m_faces;
    QCache<TileKey, Face> m_plainFaces;  ///< not dressed
    QRegion m_undressed;
    MapCamera m_camera;              ///< of the last frame
    std::vector<TileKey> m_lacking;  ///< of the last frame
    QTimer m_arrivals;               ///< several tiles are shown at once
    QList<int> m_sides;              ///< of tiles that were shown lately, the last first
    double m_ratio = 0;              ///< device pixels a pixel, of the contents
    double m_bare = 0;
    double m_planScale = 0;
    std::vector<PlacedLabel> m_names;
    BoxIndex m_nameIndex;
    QCache<quint64, QPixmap> m_sprites;  ///< by level and cell
    quint64 m_generation = 0;
    bool m_making = false;
    QThreadPool m_pool;         ///< for the scene
    TileScheduler m_scheduler;  // last: its workers end before what they call
};

}  // namespace qz
