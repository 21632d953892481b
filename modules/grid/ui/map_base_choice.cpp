// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_base_choice.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "grid/ui/map_layer_list.h"
#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr double seeThrough = 0.65;  ///< of coloured areas where a picture lies under them at first

QString keyOf(MapLayer layer) {
    return layer == MapLayer::Pictures ? QStringLiteral("map/base_pictures")
                                       : QStringLiteral("map/base_shapes");
}

QRgb faint(const QColor& colour, int alpha) {
    return qRgba(colour.red(), colour.green(), colour.blue(), alpha);
}

}  // namespace

MapBaseChoice::MapBaseChoice(Services services, MapWidget* map, MapPanel* panel)
    : QObject(panel), m_services(services), m_map(map), m_panel(panel) {
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
    if (!opened.ok()) {
        // What the desk remembers stays: the file may lie on a drive that is not there today.
        if (!chosenNow) {
            m_panel->setBase(hint, QFileInfo(path).fileName(), opened.error().message);
        }
        m_services.notifications.post({Notification::Kind::Warning,
                                       tr("The base map cannot be shown."),
                                       opened.error().message,
                                       {},
                                       {}});
        return;
    }
    const MapLayer layer = opened->pictures ? MapLayer::Pictures : MapLayer::Shapes;
    m_bases.insert(int(layer), *opened);
    tell(layer);
    if (chosenNow) {
        m_services.settings.setValue(keyOf(layer), path);
        m_panel->layers()->setShown(layer, true);
        if (layer == MapLayer::Pictures && m_panel->layers()->stack().at(MapLayer::Areas).opacity >= 1) {
            m_panel->layers()->fade(MapLayer::Areas, seeThrough);
        }
        m_panel->layers()->choose(layer);
        if (!isInSight(opened->extent)) {
            m_services.notifications.post(
                {Notification::Kind::Warning,
                 tr("“%1” shows another place than this view.").arg(opened->title),
                 tr("Nothing of it will be seen here. Its coordinates may be wrong, or it is the map of "
                    "another city."),
                 {},
                 {}});
        }
    }
    show();
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

BaseShapeStyle MapBaseChoice::shapeStyle() const {
    const ThemeTokens& t = m_services.theme.tokens();
    BaseShapeStyle style;
    style.width = 2 * m_map->devicePixelRatioF();
    switch (m_panel->shapeLook()) {
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

void MapBaseChoice::show() {
    MapPainter pictures;
    MapPainter shapes;
    if (const auto base = m_bases.constFind(int(MapLayer::Pictures)); base != m_bases.constEnd()) {
        pictures = [made = base->pictures](const TileKey& key) { return made->tile(key); };
    }
    if (const auto base = m_bases.constFind(int(MapLayer::Shapes)); base != m_bases.constEnd()) {
        shapes = [made = base->shapes, style = shapeStyle()](const TileKey& key) {
            return made->tile(key, style);
        };
    }
    m_map->setBase(std::move(pictures), std::move(shapes));
}

}  // namespace qz::grid
