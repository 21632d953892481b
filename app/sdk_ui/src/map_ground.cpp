// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_ground.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr int facesKilobytes = 96 << 10;
constexpr int sprites = 3000;
constexpr int sidesKept = 8;
constexpr int parents = 8;  ///< zooms up that a stand-in is looked for

/// Which borders stand at a zoom: grids only where their lines leave room.
int styleAt(int zoom) { return zoom < 10 ? 0 : zoom < 12 ? 1 : zoom < 13 ? 2 : 3; }

QPen penOf(std::size_t level, const ThemeTokens& t, double ratio) {
    QPen pen(t.text2, 2.2 * ratio, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (level == 1) {
        pen.setWidthF(1.4 * ratio);
        pen.setDashPattern({8, 3, 2, 3});
    } else if (level == 2) {
        pen.setColor(t.line2);
        pen.setWidthF(0.9 * ratio);
    } else if (level == 3) {
        QColor faint = t.line2;
        faint.setAlphaF(0.55F);
        pen.setColor(faint);
        pen.setWidthF(0.5 * ratio);
    }
    return pen;
}

}  // namespace

MapGround::MapGround(const Theme& theme)
    : m_theme(theme),
      m_faces(facesKilobytes),
      m_sprites(sprites),
      m_scheduler([this](const std::shared_ptr<const TileContent>& content, const TileKey& key,
                         const MapTilePtr& tile) {
          QMetaObject::invokeMethod(
              this, [this, content, key, tile] { takeTile(content, key, tile); }, Qt::QueuedConnection);
      }) {
    m_pool.setMaxThreadCount(1);
    makeColours();
}

MapGround::~MapGround() {
    m_pool.clear();
    m_pool.waitForDone();
}

void MapGround::setAreas(std::shared_ptr<const AreaTree> tree, const AreaCode& root) {
    const quint64 generation = ++m_generation;
    m_making = true;
    m_pool.clear();
    m_pool.start([this, tree = std::move(tree), root, generation] {
        const std::shared_ptr<const AreaScene> scene = makeAreaScene(*tree, root);
        QMetaObject::invokeMethod(
            this,
            [this, scene, generation] {
                if (generation == m_generation) {
                    takeScene(scene);
                }
            },
            Qt::QueuedConnection);
    });
}

void MapGround::takeScene(const std::shared_ptr<const AreaScene>& scene) {
    m_making = false;
    m_scene = scene;
    m_tiles.clear();
    m_ratio = 0;
    m_planScale = 0;
    m_sprites.clear();
    makeColours();
    Q_EMIT changed();
}

void MapGround::setShading(const MapShading& shading) {
    m_shading = shading;
    makeColours();
}

void MapGround::themeChanged() {
    m_tiles.clear();
    m_ratio = 0;
    m_sprites.clear();
    makeColours();
}

void MapGround::makeColours() {
    const ThemeTokens& t = m_theme.tokens();
    m_outside = t.outside.rgb();
    m_faces.clear();
    m_colours.assign(m_scene ? m_scene->codes.size() : 0, t.land.rgb());
    if (m_colours.empty() || m_shading.colours.isEmpty()) {
        return;
    }
    std::vector<bool> own(m_colours.size(), false);
    for (auto area = m_shading.colours.cbegin(); area != m_shading.colours.cend(); ++area) {
        if (const auto cell = m_scene->cellOf.constFind(area.key()); cell != m_scene->cellOf.constEnd()) {
            m_colours[*cell] = area->rgb();
            own[*cell] = true;
        }
    }
    for (std::size_t cell = m_colours.size(); cell-- > 0;) {  // larger areas have larger numbers
        if (const std::uint32_t above = m_scene->above[cell]; !own[cell] && above != AreaScene::none) {
            m_colours[cell] = m_colours[above];
        }
    }
}

void MapGround::makeContents(double ratio) {
    if (ratio == m_ratio) {
        return;
    }
    m_ratio = ratio;
    m_tiles.clear();
    m_faces.clear();
    for (std::size_t style = 0; style < m_contents.size(); ++style) {
        auto content = std::make_shared<TileContent>();
        content->cells = m_scene->cells;
        for (std::size_t level = style + 1; level-- > 0;) {  // grids first, districts last
            if (!m_scene->byLevel[level].codes.empty()) {
                content->borders.push_back(
                    {m_scene->byLevel[level].areas, penOf(level, m_theme.tokens(), ratio)});
            }
        }
        m_contents[style] = std::move(content);
    }
}

void MapGround::takeTile(const std::shared_ptr<const TileContent>& content, const TileKey& key,
                         const MapTilePtr& tile) {
    if (m_ratio != 0 && content == m_contents[std::size_t(styleAt(key.zoom))]) {
        m_tiles.put(key, tile);
        face(key);  // now, one at a time, and not all at once in the next frame
        Q_EMIT changed();
    }
}

bool MapGround::lacksTiles(const MapCamera& camera) const {
    if (m_making) {
        return true;
    }
    const std::vector<TileKey> keys = camera.visibleTiles();
    return m_scene && !m_scene->isEmpty() &&
           std::any_of(keys.begin(), keys.end(), [this](const TileKey& key) { return !m_tiles.holds(key); });
}

std::optional<std::uint32_t> MapGround::cellAt(const MapCamera& camera, QPointF world) {
    if (!m_scene) {
        return std::nullopt;
    }
    const double tiles = std::ldexp(1.0, camera.zoom());
    const TileKey key{camera.zoom(), int(std::floor(world.x() * tiles)), int(std::floor(world.y() * tiles)),
                      camera.side()};
    const MapTilePtr tile = m_tiles.find(key);
    return tile ? pickCell(*m_scene->cells, tile->ids, world) : m_scene->cells->cellAt(world);
}

const QImage* MapGround::face(const TileKey& key) {
    if (const QImage* known = m_faces.object(key)) {
        return known;
    }
    const MapTilePtr tile = m_tiles.find(key);
    if (!tile) {
        return nullptr;
    }
    auto image = std::make_unique<QImage>(colourTile(tile->ids, m_colours, m_outside));
    QPainter painter(image.get());
    painter.drawImage(0, 0, tile->lines);
    painter.end();
    const auto cost = std::max<qsizetype>(1, image->sizeInBytes() >> 10);
    const QImage* made = image.get();
    return m_faces.insert(key, image.release(), cost) ? made : nullptr;
}

bool MapGround::paintParent(QPainter& painter, const MapCamera& camera, const TileKey& key) {
    for (int up = 0; up <= parents; ++up) {
        for (const int side : std::as_const(m_sides)) {
            const TileKey parent{key.zoom - up, key.x >> up, key.y >> up, side};
            const QImage* image = m_tiles.holds(parent) ? face(parent) : nullptr;
            if (image == nullptr) {
                continue;
            }
            const double part = std::ldexp(double(side), -up);
            const QRectF from((key.x - (parent.x << up)) * part, (key.y - (parent.y << up)) * part, part,
                              part);
            painter.drawImage(camera.placeOf(key), *image, from);
            return true;
        }
    }
    return false;
}

void MapGround::paintChildren(QPainter& painter, const MapCamera& camera, const TileKey& key) {
    painter.fillRect(camera.placeOf(key), m_theme.tokens().outside);
    for (int quarter = 0; quarter < 4; ++quarter) {
        for (const int side : std::as_const(m_sides)) {
            const TileKey child{key.zoom + 1, 2 * key.x + quarter % 2, 2 * key.y + quarter / 2, side};
            const QImage* image = m_tiles.holds(child) ? face(child) : nullptr;
            if (image != nullptr) {
                painter.drawImage(camera.placeOf(child), *image, QRectF(image->rect()));
                break;
            }
        }
    }
}

void MapGround::paintTiles(QPainter& painter, const MapCamera& camera, double ratio) {
    if (!m_scene || m_scene->isEmpty()) {
        painter.fillRect(QRect(QPoint(0, 0), camera.size()), m_theme.tokens().outside);
        return;
    }
    makeContents(ratio);
    m_sides.removeOne(camera.side());
    m_sides.prepend(camera.side());
    m_sides = m_sides.first(std::min<qsizetype>(m_sides.size(), sidesKept));
    std::vector<TileKey> missing;
    for (const TileKey& key : camera.visibleTiles()) {
        if (const QImage* image = face(key)) {
            painter.setCompositionMode(QPainter::CompositionMode_Source);
            painter.drawImage(camera.placeOf(key).topLeft(), *image);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            continue;
        }
        missing.push_back(key);
        if (!paintParent(painter, camera, key)) {
            paintChildren(painter, camera, key);
        }
    }
    for (const TileKey& key : camera.ringTiles()) {
        const QRectF place = camera.placeOf(key);
        if (place.intersects(QRectF(QPointF(0, 0), camera.size()))) {  // a pixel of rounding
            painter.fillRect(place, m_theme.tokens().outside);
        }
        if (!m_tiles.holds(key)) {
            missing.push_back(key);
        }
    }
    m_scheduler.want(m_contents[std::size_t(styleAt(camera.zoom()))], missing);
}

void MapGround::planNames(const MapCamera& camera, double ratio) {
    if (m_planScale == camera.pixelsPerWorld()) {
        return;
    }
    m_planScale = camera.pixelsPerWorld();
    QFont font = textFont(TextRole::Caption);
    const QFontMetricsF metrics(font);
    std::vector<LabelLevel> levels(m_scene->byLevel.size());
    const auto finest = std::size_t(styleAt(camera.zoom()));
    for (std::size_t l = 1; l <= finest; ++l) {
        const AreaScene::Level& from = m_scene->byLevel[l];
        levels[l].centres = from.centres;
        for (std::size_t cell = 0; cell < from.codes.size(); ++cell) {
            const QRectF& box = from.areas->cells()[cell].box;
            levels[l].boxes.push_back(box);
            // Text is only measured where it may fit.
            const bool near = box.width() * m_planScale > 24 * ratio;
            levels[l].sizes.push_back(
                near
                    ? QSizeF(metrics.horizontalAdvance(from.names[qsizetype(cell)]), metrics.height()) * ratio
                    : QSizeF());
        }
    }
    m_names = placeLabels(levels, m_planScale);
}

QPixmap MapGround::nameSprite(std::uint32_t level, const QString& name, double ratio) {
    const QString key = QString::number(level) + name;
    if (const QPixmap* known = m_sprites.object(key)) {
        return *known;
    }
    const ThemeTokens& t = m_theme.tokens();
    const QFont font = textFont(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(name) + 8, metrics.height() + 4);
    QPixmap sprite((size * ratio).toSize());
    sprite.setDevicePixelRatio(ratio);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath text;
    text.addText(4, 2 + metrics.ascent(), font, name);
    painter.strokePath(text, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, level == 1 ? t.text : t.text2);
    painter.end();
    m_sprites.insert(key, new QPixmap(sprite));
    return sprite;
}

void MapGround::paintNames(QPainter& painter, const MapCamera& camera, double ratio) {
    if (!m_scene) {
        return;
    }
    planNames(camera, ratio);
    const QRectF seen(QPointF(-200, -40), camera.size() + QSizeF(400, 80));
    for (const PlacedLabel& label : m_names) {
        const QPointF at = camera.toScreen(label.at);
        if (seen.contains(at)) {
            QPixmap sprite = nameSprite(label.level, m_scene->byLevel[label.level].names[label.cell], ratio);
            sprite.setDevicePixelRatio(1);
            painter.drawPixmap(QPointF(std::round(at.x() - sprite.width() / 2.0),
                                       std::round(at.y() - sprite.height() / 2.0)),
                               sprite);
        }
    }
}

void MapGround::paintOutline(QPainter& painter, const MapCamera& camera, const AreaCode& area,
                             double width) const {
    const auto cell = m_scene ? m_scene->cellOf.constFind(area.toString())
                              : QHash<QString, std::uint32_t>::const_iterator();
    if (!m_scene || cell == m_scene->cellOf.constEnd()) {
        return;
    }
    const MapCell& shape = m_scene->cells->cells()[*cell];
    const double least = 0.4 / camera.pixelsPerWorld();
    painter.setPen(QPen(m_theme.tokens().accent, width));
    painter.setBrush(Qt::NoBrush);
    for (std::size_t r = 0; r < shape.rings.size(); ++r) {
        QPolygonF line;
        for (std::size_t i = 0; i < shape.rings[r].size(); ++i) {
            if (shape.weights[r][i] >= least || i == 0) {
                line.append(camera.toScreen(shape.rings[r][i]));
            }
        }
        painter.drawPolyline(line);
    }
}

}  // namespace qz
