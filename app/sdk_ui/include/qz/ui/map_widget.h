// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "qz/areas.h"
#include "qz/map/cluster_pyramid.h"
#include "qz/map/map_camera.h"
#include "qz/ui/map_stack.h"
#include "qz/ui/theme.h"

namespace qz {

class MapGround;
class MapOverlays;
class MapSymbols;
struct AreaScene;

/// A record on the map.
struct MapMark {
    QString id;  ///< the case number
    GeoPoint point;
    MarkId mark = MarkId::Run;
    qint32 day = 0;  ///< for filters by time; any day count
};

/// Colours of areas; what is not named keeps the colour of the area above it, else the land's.
struct MapShading {
    QList<AreaCode> areas;      ///< the same list again needs no look-up: only colours change
    std::vector<QRgb> colours;  ///< by the place in `areas`
    /// What tool tip and screen reader say of an area, by its place; asked when they do.
    std::function<QString(qsizetype)> words;
};

/// What is drawn.
struct MapShown {
    MapStack stack;
    quint32 states = 0xFF;   ///< a bit for each MarkId
    quint32 borders = 0x0F;  ///< a bit for counties, towns, villages, grids
    bool operator==(const MapShown&) const = default;
};

/// A picture of a tile's size for the ground, transparent where there is nothing; called by workers, several
/// at a time.
using MapPainter = std::function<QImage(const TileKey&)>;

enum class MapTool { Look, Pick, Measure, Lasso };

/// The map of areas and records: drag, wheel, + and − or arrows move it; a click tells the record, the group
/// or the area under the pointer. With the keyboard Page Down and Page Up go from area to area in reading
/// order, Space chooses the one they stand on, Return shows it whole, Home shows all. A screen reader has the
/// areas in view as a list. With a lasso Return sets a
/// corner at the cross and Ctrl+Return closes it. UI thread; tiles are made by
/// workers and what is missing shows scaled from what is there.
class MapWidget final : public QWidget {
    Q_OBJECT
public:
    MapWidget(const Theme& theme, const Areas& areas, QWidget* parent = nullptr);
    ~MapWidget() override;

    /// Draws the county or city it lies in and shows the whole of it; an area without a boundary shows its
    /// nearest ancestor that has one.
    void setArea(const AreaCode& area);
    /// Areas of another day, without moving what is seen; null: those of now.
    void setTree(std::shared_ptr<const AreaTree> tree);
    /// The point with its mark; centred, about 1 km around it. Nothing: no point.
    void setPoint(std::optional<GeoPoint> point, MarkId mark = MarkId::Run, const QString& label = {});
    [[nodiscard]] std::optional<GeoPoint> point() const;
    /// The same without moving what is seen, unless the point lies outside it.
    void choosePoint(std::optional<GeoPoint> point, MarkId mark = MarkId::Run, const QString& label = {});
    /// Any number of records; where they stand too close, groups with their number and the share of each
    /// state.
    void setMarks(const QList<MapMark>& marks);
    [[nodiscard]] const QList<MapMark>& marks() const;
    /// Only records of these days count. Answers from memory.
    void setDays(qint32 from, qint32 to);
    void setShading(const MapShading& shading);
    /// What lies under the areas: pictures and shapes of files. Empty: none.
    void setBase(MapPainter pictures, MapPainter shapes);
    /// What stands on the map beside records, for MapLayer::Facilities and MapLayer::Duty.
    void setSymbols(MapLayer layer, const QList<MapSymbol>& symbols);
    void setShown(const MapShown& shown);
    [[nodiscard]] const MapShown& shown() const;

    void setTool(MapTool tool);
    [[nodiscard]] MapTool tool() const { return m_tool; }
    void setPicking(bool picking) { setTool(picking ? MapTool::Pick : MapTool::Look); }

    void zoomBy(double factor, const QPointF& at);
    void showAll();
    void showArea(const AreaCode& area);    ///< its whole, without another choice
    void chooseArea(const AreaCode& area);  ///< as a click on it does
    void showPlace(GeoPoint place);         ///< centred, about 1 km around it
    [[nodiscard]] QPointF toScreen(GeoPoint point) const;
    [[nodiscard]] GeoPoint toGeo(const QPointF& screen) const;
    [[nodiscard]] GeoPoint centre() const;
    /// The part of the world that the window shows, in world units.
    [[nodiscard]] QRectF seenWorld() const { return m_camera.seen(); }
    /// The area that the keyboard or a click chose last; null: none.
    [[nodiscard]] const AreaCode& focusedArea() const { return m_focused; }
    /// The smallest area there; null where there is none or the map is not made yet.
    [[nodiscard]] AreaCode areaAt(const QPointF& screen) const;
    /// The areas that have room at this scale and whose middle is seen, in reading order: of the finest level
    /// that gives no more than 150.
    [[nodiscard]] QList<AreaCode> areasInView() const;
    [[nodiscard]] QString areaName(const AreaCode& area) const;  ///< the code where nobody named it
    [[nodiscard]] QString areaPath(const AreaCode& area) const;  ///< "Lake › Red hill"
    [[nodiscard]] QRect areaRect(const AreaCode& area) const;    ///< around it, pixels; null: unknown
    /// What the shading says of an area; empty: nothing.
    [[nodiscard]] QString areaWords(const AreaCode& area) const;
    /// Numbers of the records inside a ring.
    [[nodiscard]] QStringList marksIn(const GeoRing& ring) const;
    /// Tiles of the last frame for which neither they nor a scaled one was there: holes.
    [[nodiscard]] double bareTiles() const;
    /// True while tiles of the view are missing.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void picked(qz::GeoPoint point);
    void markClicked(const QString& id);
    void symbolClicked(const QString& id);  ///< of a thing beside records
    void areaClicked(const qz::AreaCode& area);
    void measured(double metres);
    void lassoed(const qz::GeoRing& ring);
    void toolChanged();
    void viewChanged();  ///< another part of the world is seen, or other areas in it
    void pointerMoved(qz::GeoPoint point);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void drawAreas();
    void fit(const QRectF& world);
    void fitArea(AreaCode area);
    void moved();
    void click(const QPointF& at);
    void endDrawing();
    void paintLayer(QPainter& painter, const MapCamera& camera, MapLayer layer);
    /// Outlines and the layers above the ground up to the first that is made anew for every frame.
    void paintDress(QPainter& painter, const MapCamera& camera);
    [[nodiscard]] qsizetype firstLiveLayer() const;
    void redress();
    [[nodiscard]] bool moveByKey(QKeyEvent& event);
    void stepArea(int by);
    void lassoByKey(bool closes);
    void describe();
    void focusArea(const AreaCode& area);
    void tellFocus();
    [[nodiscard]] QString wordsAt(const QPointF& at) const;

    const Theme& m_theme;
    const Areas& m_areas;
    MapCamera m_camera;
    std::unique_ptr<MapGround> m_ground;
    std::unique_ptr<MapOverlays> m_overlays;
    std::unique_ptr<MapSymbols> m_symbols;
    std::shared_ptr<const AreaTree> m_given;  ///< of another day; null: that of now
    std::shared_ptr<const AreaTree> m_tree;   ///< that the ground was made of
    AreaCode m_area;
    AreaCode m_root;
    AreaCode m_focused;   ///< by keyboard
    QRectF m_pendingFit;  ///< world units; null: the user moved
    QPointF m_dragFrom;
    QString m_lastMark;  ///< that a click told
    bool m_dragged = false;
    MapTool m_tool = MapTool::Look;
};

}  // namespace qz
