// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_base_choice.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "grid/ui/map_base_dialog.h"
#include "grid/ui/map_layer_list.h"
#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr double paperPixel = 0.55;  ///< points
constexpr double seeThrough = 0.65;  ///< of coloured areas where a picture lies under them at first

QString keyOf(MapLayer layer) {
    return layer == MapLayer::Pictures ? QStringLiteral("map/base_pictures")
                                       : QStringLiteral("map/base_shapes");
}

QRgb faint(const QColor& colour, int alpha) {
    return qRgba(colour.red(), colour.green(), colour.blue(), alpha);
}

/// `pixel`: how wide one of the screen's is where it is drawn.
BaseShapeStyle styleOf(const ThemeTokens& t, ShapeLook look, double pixel) {
    BaseShapeStyle style;
    style.width = 2 * pixel;
    switch (look) {
        case ShapeLook::Roads:
            style.line = t.road.rgba();
            style.lineEdge = t.roadEdge.rgba();
            style.area = faint(t.road, 120);
            style.areaEdge = t.roadEdge.rgba();
            style.width *= 1.5;
            break;
        case ShapeLook::Water:
            style.line = t.water.rgba();
            style.area = t.water.rgba();
            style.areaEdge = t.water.darker(115).rgba();
            break;
        case ShapeLook::Plain:
            style.line = t.text3.rgba();
            style.area = faint(t.text3, 40);
            style.areaEdge = t.text3.rgba();
            style.width *= 0.5;
            break;
    }
    return style;
}

/// As it looks on land, but nothing seen through.
QRgb opaque(QRgb colour, const QColor& land) {
    const auto mix = [part = qAlpha(colour)](int over, int under) {
        return (over * part + under * (255 - part)) / 255;
    };
    return qRgb(mix(qRed(colour), land.red()), mix(qGreen(colour), land.green()),
                mix(qBlue(colour), land.blue()));
}

}  // namespace

MapBaseChoice::MapBaseChoice(Services services, MapWidget* map, MapPanel* panel)
    : QObject(panel), m_services(services), m_map(map), m_panel(panel) {
    setObjectName(QStringLiteral("mapBaseChoice"));
    connect(panel, &MapPanel::fileWanted, this, &MapBaseChoice::ask);
    connect(panel, &MapPanel::fileUnwanted, this, &MapBaseChoice::remove);
    connect(panel, &MapPanel::shapeLookChanged, this, &MapBaseChoice::show);
    connect(panel->layers(), &MapLayerList::chosen, this, &MapBaseChoice::tell);
    connect(&services.theme, &Theme::changed, this, &MapBaseChoice::show);
}

void MapBaseChoice::begin() {
    for (const MapLayer layer : {MapLayer::Pictures, MapLayer::Shapes}) {
        const QString path = m_services.settings.value(keyOf(layer)).toString();
        if (!path.isEmpty()) {
            openAs(layer, path, false);
        }
    }
}

void MapBaseChoice::ask(MapLayer layer) {
    const QString known = m_services.settings.value(keyOf(layer)).toString();
    auto* dialog =
        new QFileDialog(m_panel->window(), tr("Choose a base map"),
                        known.isEmpty() ? QDir::homePath() : QFileInfo(known).absolutePath(),
                        layer == MapLayer::Pictures ? tr("Pictures (*.mbtiles)")
                                                    : tr("Lines and areas (*.gpkg *.geojson *.json *.shp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, layer](const QString& path) { openAs(layer, path, true); });
    dialog->open();
}

void MapBaseChoice::open(const QString& path) { openAs(MapLayer::Pictures, path, true); }

void MapBaseChoice::openAs(MapLayer hint, const QString& path, bool chosenNow) {
    if (m_services.files == nullptr) {
        return;
    }
    ++m_opening;
    const quint64 generation = ++m_generation[int(hint)];
    onResult(this, m_services.files->open(path),
             [this, hint, path, chosenNow, generation](const Result<MapBase>& opened) {
                 --m_opening;
                 if (generation == m_generation.value(int(hint))) {
                     take(hint, path, opened, chosenNow);
                 }
             });
}

void MapBaseChoice::take(MapLayer hint, const QString& path, const Result<MapBase>& opened, bool chosenNow) {
    if (chosenNow) {
        auto* look = new MapBaseDialog(m_services.theme, path, opened,
                                       opened.ok() && !isInSight(opened->extent), m_panel->window());
        if (opened.ok()) {
            connect(look, &QDialog::accepted, this, [this, path, base = *opened] { use(path, base); });
        }
        look->open();
        return;
    }
    if (!opened.ok()) {
        // What the desk remembers stays: the file may lie on a drive that is not there today.
        m_panel->setBase(hint, QFileInfo(path).fileName(), opened.error().message);
        m_services.notifications.post({Notification::Kind::Warning,
                                       tr("The base map cannot be shown."),
                                       opened.error().message,
                                       {},
                                       {}});
        return;
    }
    lay(*opened);
}

/// What was looked at and chosen: this desk remembers it.
void MapBaseChoice::use(const QString& path, const MapBase& base) {
    const MapLayer layer = lay(base);
    ++m_generation[int(layer)];
    m_services.settings.setValue(keyOf(layer), path);
    m_panel->layers()->setShown(layer, true);
    if (layer == MapLayer::Pictures && m_panel->layers()->stack().at(MapLayer::Areas).opacity >= 1) {
        m_panel->layers()->fade(MapLayer::Areas, seeThrough);
    }
    m_panel->layers()->choose(layer);
}

MapLayer MapBaseChoice::lay(const MapBase& base) {
    const MapLayer layer = base.pictures ? MapLayer::Pictures : MapLayer::Shapes;
    m_bases.insert(int(layer), base);
    tell(layer);
    show();
    return layer;
}

bool MapBaseChoice::isInSight(const QRectF& extent) const {
    const QRectF seen = QRectF(toWorld(m_map->toGeo({0, 0})),
                               toWorld(m_map->toGeo(QPointF(m_map->width(), m_map->height()))));
    return extent.isNull() || seen.intersects(extent);
}

void MapBaseChoice::remove(MapLayer layer) {
    ++m_generation[int(layer)];
    m_bases.remove(int(layer));
    m_services.settings.setValue(keyOf(layer), QString());
    m_panel->setBase(layer, {}, {});
    show();
}

void MapBaseChoice::tell(MapLayer layer) {
    const auto base = m_bases.constFind(int(layer));
    if (base == m_bases.constEnd()) {
        return;
    }
    QStringList notes{base->note};
    if (!base->attribution.isEmpty()) {
        notes.append(tr("Source: %1").arg(base->attribution));
    }
    if (base->pictures && base->pictures->damaged() > 0) {
        notes.append(tr("%Ln of its pictures are damaged; what lies above them stands in.", nullptr,
                        base->pictures->damaged()));
    }
    m_panel->setBase(layer, base->title, notes.join(QLatin1Char('\n')));
}

SheetGround MapBaseChoice::onPaper() const {
    const MapStack& stack = m_panel->layers()->stack();
    const ThemeTokens& t = themeTokens(ThemeKind::Light);
    SheetGround ground;
    for (const MapStack::Entry& entry : stack.entries()) {
        const auto base = m_bases.constFind(int(entry.layer));
        if (entry.layer == MapLayer::Areas) {
            ground.shapesBelow = ground.shapes != nullptr;
        }
        if (base == m_bases.constEnd() || !entry.shown) {
            continue;
        }
        ground.sources.append(base->attribution.isEmpty() ? base->title : base->attribution);
        if (entry.layer == MapLayer::Pictures) {
            ground.pictures = base->pictures;
        } else {
            ground.shapes = base->shapes;
            ground.shapesTitle = base->title;
        }
    }
    if (ground.pictures || ground.shapesBelow) {
        ground.areas = stack.shows(MapLayer::Areas) ? stack.at(MapLayer::Areas).opacity : 0;
    }
    ground.look = styleOf(t, m_panel->shapeLook(), paperPixel);
    ground.look.edge = paperPixel;
    ground.look.area = opaque(ground.look.area, t.land);
    return ground;
}

void MapBaseChoice::show() {
    MapPainter pictures;
    MapPainter shapes;
    if (const auto base = m_bases.constFind(int(MapLayer::Pictures)); base != m_bases.constEnd()) {
        pictures = [made = base->pictures](const TileKey& key) { return made->tile(key); };
    }
    if (const auto base = m_bases.constFind(int(MapLayer::Shapes)); base != m_bases.constEnd()) {
        shapes = [made = base->shapes, style = styleOf(m_services.theme.tokens(), m_panel->shapeLook(),
                                                       m_map->devicePixelRatioF())](const TileKey& key) {
            return made->tile(key, style);
        };
    }
    m_map->setBase(std::move(pictures), std::move(shapes));
}

}  // namespace qz::grid
