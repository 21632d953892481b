// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_ground.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "map_overlays.h"
#include "qz/map/spare_memory.h"

namespace qz {

namespace {

constexpr qsizetype leastFaces = 40 << 10;  ///< kilobytes
constexpr qsizetype mostFaces = 128 << 10;
constexpr qsizetype windowsOfFaces = 7;  ///< large tiles stand out beyond the window and in a ring around it
constexpr int plainKilobytes = 16 << 10;
constexpr int arrivalMs = 16;  ///< a frame
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
      m_faces(leastFaces),
      m_plainFaces(plainKilobytes),
      m_sprites(sprites),
      m_scheduler([this](const std::shared_ptr<const TileContent>& content, const TileKey& key,
                         const MapTilePtr& tile) {
          QMetaObject::invokeMethod(
              this, [this, content, key, tile] { takeTile(content, key, tile); }, Qt::QueuedConnection);
      }) {
    m_pool.setMaxThreadCount(1);
    m_arrivals.setSingleShot(true);
    m_arrivals.setInterval(arrivalMs);
    connect(&m_arrivals, &QTimer::timeout, this, &MapGround::changed);
    makeStyle();
}

MapGround::~MapGround() {
    m_pool.clear();
    m_pool.waitForDone();
    m_tiles.clear();
    m_faces.clear();
    giveBackSpareMemory();  // the largest that a desk holds
}

void MapGround::setAreas(std::shared_ptr<const AreaTree> tree, const AreaCode& root) {
    const quint64 generation = ++m_generation;
    m_making = true;
    m_pool.clear();
    m_pool.start([this, tree = std::move(tree), root, generation] {
        const std::shared_ptr<const AreaScene> scene = makeAreaScene(*tree, root);
        giveBackSpareMemory();
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
    forgetTiles();
    m_planScale = 0;
    m_sprites.clear();
    mapShading();
    makeStyle();
    Q_EMIT changed();
    Q_EMIT sceneMade();
}

void MapGround::setShading(const MapShading& shading) {
    const bool sameAreas = shading.areas == m_shading.areas;  // at once where it is the same list
    m_shading = shading;
    if (!sameAreas) {
        mapShading();
    }
    makeStyle();
}

void MapGround::setShown(const MapShown& shown) {
    const bool sameTiles = shown.borders == m_shown.borders &&
                           shown.stack.shows(MapLayer::Pictures) == m_shown.stack.shows(MapLayer::Pictures) &&
                           shown.stack.shows(MapLayer::Shapes) == m_shown.stack.shows(MapLayer::Shapes);
    m_shown = shown;
    if (!sameTiles) {
        forgetTiles();
    }
    makeStyle();
}

void MapGround::setBase(MapPainter pictures, MapPainter shapes) {
    m_pictures = std::move(pictures);
    m_shapes = std::move(shapes);
    forgetTiles();
    makeStyle();
}

void MapGround::themeChanged() {
    forgetTiles();
    m_sprites.clear();
    makeStyle();
}

void MapGround::forgetTiles() {
    m_tiles.clear();
    ++m_faceVersion;  // faces keep their memory for the tiles to come
    m_plainFaces.clear();
    m_ratio = 0;
}

/// Which colour of the shading each cell takes: its own, else that of the next area above it.
void MapGround::mapShading() {
    m_shadedBy.assign(m_scene ? m_scene->codes.size() : 0, AreaScene::none);
    if (m_shadedBy.empty()) {
        return;
    }
    for (qsizetype place = 0; place < m_shading.areas.size(); ++place) {
        const auto cell = m_scene->cellOf.constFind(m_shading.areas[place].toString());
        if (cell != m_scene->cellOf.constEnd()) {
            m_shadedBy[*cell] = std::uint32_t(place);
        }
    }
    for (std::size_t cell = m_shadedBy.size(); cell-- > 0;) {  // larger areas have larger numbers
        const std::uint32_t above = m_scene->above[cell];
        if (m_shadedBy[cell] == AreaScene::none && above != AreaScene::none) {
            m_shadedBy[cell] = m_shadedBy[above];
        }
    }
}

void MapGround::makeStyle() {
    const ThemeTokens& t = m_theme.tokens();
    ++m_styleVersion;
    ++m_faceVersion;
    m_style.ground = t.outside.rgb();
    m_style.parts.clear();
    bool isSeenThrough = false;
    bool isBelowAreas = true;
    for (const MapStack::Entry& entry : m_shown.stack.entries()) {
        const bool isThere = entry.layer == MapLayer::Pictures ? bool(m_pictures)
                             : entry.layer == MapLayer::Shapes ? bool(m_shapes)
                                                               : true;
        if (!MapStack::isGround(entry.layer) || !isThere) {
            continue;
        }
        isBelowAreas = isBelowAreas && entry.layer != MapLayer::Areas;
        if (entry.shown) {
            isSeenThrough = isSeenThrough || isBelowAreas;
            m_style.parts.push_back({GroundPart(int(entry.layer)), int(std::lround(entry.opacity * 256))});
        }
    }
    // Areas without a colour of their own hide nothing that lies under them.
    const QRgb plain = isSeenThrough ? 0 : t.land.rgb();
    m_style.colours.resize(m_shadedBy.size() + 1);
    for (std::size_t cell = 0; cell < m_shadedBy.size(); ++cell) {
        const std::uint32_t place = m_shadedBy[cell];
        m_style.colours[cell] = place < m_shading.colours.size() ? m_shading.colours[place] : plain;
    }
    m_style.colours.back() = isSeenThrough ? 0 : t.outside.rgb();
}

QString MapGround::wordsOf(const AreaCode& area) const {
    if (!m_scene || !m_shading.words) {
        return {};
    }
    const auto cell = m_scene->cellOf.constFind(area.toString());
    const std::uint32_t place = cell == m_scene->cellOf.constEnd() ? AreaScene::none : m_shadedBy[*cell];
    return place == AreaScene::none ? QString() : m_shading.words(qsizetype(place));
}

void MapGround::makeContents(double ratio) {
    if (ratio == m_ratio) {
        return;
    }
    forgetTiles();
    m_sprites.clear();
    m_ratio = ratio;
    for (std::size_t style = 0; style < m_contents.size(); ++style) {
        auto content = std::make_shared<TileContent>();
        content->cells = m_scene->cells;
        if (m_shown.stack.shows(MapLayer::Pictures)) {
            content->base = m_pictures;
        }
        if (m_shown.stack.shows(MapLayer::Shapes)) {
            content->shapes = m_shapes;
        }
        for (std::size_t level = style + 1; level-- > 0;) {  // grids first, districts last
            if (!m_scene->byLevel[level].codes.empty() && ((m_shown.borders >> level) & 1U) != 0) {
                content->borders.push_back(
                    {m_scene->byLevel[level].areas, penOf(level, m_theme.tokens(), ratio)});
            }
        }
        m_contents[style] = std::move(content);
    }
}

void MapGround::takeTile(const std::shared_ptr<const TileContent>& content, const TileKey& key,
                         const MapTilePtr& tile) {
    if (m_ratio == 0 || content != m_contents[std::size_t(styleAt(key.zoom))]) {
        return;
    }
    m_tiles.put(key, tile);
    if (key.zoom == m_camera.zoom() && key.side == m_camera.side()) {
        face(key, QRect(0, 0, key.side, key.side));  // now, one at a time, and not all at once in a frame
    }
    const auto waited = std::find(m_lacking.begin(), m_lacking.end(), key);
    if (waited == m_lacking.end()) {
        return;
    }
    m_lacking.erase(waited);
    if (m_lacking.empty()) {
        m_arrivals.stop();
        Q_EMIT changed();
    } else if (!m_arrivals.isActive()) {
        m_arrivals.start();
    }
}

bool MapGround::hasGround() const { return m_scene && (!m_scene->isEmpty() || m_pictures || m_shapes); }

bool MapGround::lacksTiles(const MapCamera& camera) const {
    if (m_making) {
        return true;
    }
    const std::vector<TileKey> keys = camera.visibleTiles();
    return hasGround() &&
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

const QImage* MapGround::face(const TileKey& key, const QRect& needed) {
    Face* known = m_faces.object(key);
    const bool isCurrent = known != nullptr && known->version == m_faceVersion;
    if (isCurrent && known->painted.contains(needed)) {
        return &known->image;
    }
    const MapTilePtr tile = m_tiles.find(key);
    if (!tile) {
        return nullptr;
    }
    if (known == nullptr) {
        auto made = std::make_unique<Face>();
        made->image = QImage(key.side, key.side, QImage::Format_RGB32);
        const auto cost = std::max<qsizetype>(1, made->image.sizeInBytes() >> 10);
        known = made.get();
        if (!m_faces.insert(key, made.release(), cost)) {
            return nullptr;
        }
    }
    // In place: fresh memory costs more than the colours. Of other colours only what is seen.
    known->painted = isCurrent ? known->image.rect() : needed;
    known->version = m_faceVersion;
    paintFace(known->image, *tile, m_style, known->painted);
    if (m_dress) {
        QPainter painter(&known->image);
        if (known->painted != known->image.rect()) {
            painter.setClipRect(known->painted);
        }
        m_dress(painter, MapCamera::ofTile(key));
    }
    return &known->image;
}

const QImage* MapGround::plainFace(const TileKey& key) {
    Face* known = m_plainFaces.object(key);
    if (known != nullptr && known->version == m_styleVersion) {
        return &known->image;
    }
    const MapTilePtr tile = m_tiles.find(key);
    if (!tile) {
        return nullptr;
    }
    auto made = std::make_unique<Face>();
    paintFace(made->image, *tile, m_style);
    made->version = m_styleVersion;
    const auto cost = std::max<qsizetype>(1, made->image.sizeInBytes() >> 10);
    const QImage* image = &made->image;
    return m_plainFaces.insert(key, made.release(), cost) ? image : nullptr;
}

void MapGround::paintTile(QPainter& painter, const MapCamera& camera, const TileKey& key) {
    const QRect place = camera.placeOf(key).toRect();
    const QRect seen = place & QRect(QPoint(0, 0), camera.size());
    if (const QImage* image = face(key, seen.translated(-place.topLeft()))) {
        painter.drawImage(place.topLeft(), *image);
    }
}

bool MapGround::paintParent(QPainter& painter, const MapCamera& camera, const TileKey& key) {
    for (int up = 0; up <= parents; ++up) {
        for (const int side : std::as_const(m_sides)) {
            const TileKey parent{key.zoom - up, key.x >> up, key.y >> up, side};
            const QImage* image = m_tiles.holds(parent) ? plainFace(parent) : nullptr;
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

int MapGround::paintChildren(QPainter& painter, const MapCamera& camera, const TileKey& key) {
    painter.fillRect(camera.placeOf(key), m_theme.tokens().outside);
    int bare = 4;
    for (int quarter = 0; quarter < 4; ++quarter) {
        for (const int side : std::as_const(m_sides)) {
            const TileKey child{key.zoom + 1, 2 * key.x + quarter % 2, 2 * key.y + quarter / 2, side};
            const QImage* image = m_tiles.holds(child) ? plainFace(child) : nullptr;
            if (image != nullptr) {
                painter.drawImage(camera.placeOf(child), *image, QRectF(image->rect()));
                --bare;
                break;
            }
        }
    }
    return bare;
}

void MapGround::paintTiles(QPainter& painter, const MapCamera& camera, double ratio) {
    m_bare = 0;
    m_camera = camera;
    m_lacking.clear();
    if (!hasGround()) {
        m_undressed = QRect(QPoint(0, 0), camera.size());
        painter.fillRect(QRect(QPoint(0, 0), camera.size()), m_theme.tokens().outside);
        return;
    }
    m_undressed = {};
    makeContents(ratio);
    const qsizetype window = qsizetype(camera.size().width()) * camera.size().height() * 4 / 1024;
    m_faces.setMaxCost(std::clamp(windowsOfFaces * window, leastFaces, mostFaces));
    m_sides.removeOne(camera.side());
    m_sides.prepend(camera.side());
    m_sides = m_sides.first(std::min<qsizetype>(m_sides.size(), sidesKept));
    const std::vector<TileKey> visible = camera.visibleTiles();
    const std::vector<TileKey> ring = camera.ringTiles();
    const auto isMissing = [this](const TileKey& key) { return !m_tiles.holds(key); };
    std::copy_if(visible.begin(), visible.end(), std::back_inserter(m_lacking), isMissing);
    std::vector<TileKey> missing = m_lacking;
    std::copy_if(ring.begin(), ring.end(), std::back_inserter(missing), isMissing);
    m_scheduler.want(m_contents[std::size_t(styleAt(camera.zoom()))], missing);  // begins while we paint
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const TileKey& key : visible) {
        if (!isMissing(key)) {
            paintTile(painter, camera, key);
        }
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    for (const TileKey& key : std::as_const(m_lacking)) {
        m_undressed += camera.placeOf(key).toRect();
        if (!paintParent(painter, camera, key)) {
            m_bare += paintChildren(painter, camera, key) / 4.0;
        }
    }
    for (const TileKey& key : ring) {
        const QRectF place = camera.placeOf(key);
        if (place.intersects(QRectF(QPointF(0, 0), camera.size()))) {  // a pixel of rounding
            painter.fillRect(place, m_theme.tokens().outside);
        }
    }
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
    std::vector<QRectF> places;
    places.reserve(m_names.size());
    for (const PlacedLabel& label : m_names) {
        places.emplace_back(label.at, QSizeF(0, 0));
    }
    m_nameIndex = BoxIndex(places);
}

const QPixmap& MapGround::nameSprite(const PlacedLabel& label, double ratio) {
    const quint64 key = (quint64(label.level) << 32) | label.cell;
    if (const QPixmap* known = m_sprites.object(key)) {
        return *known;
    }
    const ThemeTokens& t = m_theme.tokens();
    const QString& name = m_scene->byLevel[label.level].names[label.cell];
    const QFont font = textFont(TextRole::Caption);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(name) + 8, metrics.height() + 4);
    auto* sprite = new QPixmap((size * ratio).toSize());
    sprite->fill(Qt::transparent);
    QPainter painter(sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    QPainterPath text;
    text.addText(4, 2 + metrics.ascent(), font, name);
    painter.strokePath(text, QPen(t.halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(text, label.level == 1 ? t.text : t.text2);
    painter.end();
    m_sprites.insert(key, sprite);
    return *sprite;
}

void MapGround::paintNames(QPainter& painter, const MapCamera& camera, double ratio) {
    if (!m_scene) {
        return;
    }
    planNames(camera, ratio);
    std::vector<std::uint32_t> seen;
    m_nameIndex.find(paintedWorld(painter, camera, {200 * ratio, 40 * ratio}), seen);
    for (const std::uint32_t i : seen) {
        const QPixmap& sprite = nameSprite(m_names[i], ratio);
        painter.drawPixmap(camera.placeOf(m_names[i].at, sprite.size()), sprite);
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
