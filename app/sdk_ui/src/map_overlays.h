// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

#include "qz/map/cluster_pyramid.h"
#include "qz/map/map_camera.h"
#include "qz/ui/map_widget.h"

class QPainter;

namespace qz {

/// What stands above the ground: records, groups of them, their heat, the one point, what is being drawn. In
/// device pixels. UI thread.
class MapOverlays final : public QObject {
    Q_OBJECT
public:
    explicit MapOverlays(const Theme& theme);
    ~MapOverlays() override;

    void setMarks(const QList<MapMark>& marks);
    [[nodiscard]] const QList<MapMark>& marks() const { return m_marks; }
    void setShown(const MapShown& shown);
    [[nodiscard]] const MapShown& shown() const { return m_shown; }
    void setDays(qint32 from, qint32 to);
    void setPoint(std::optional<GeoPoint> point, MarkId mark, const QString& label);
    [[nodiscard]] std::optional<GeoPoint> point() const { return m_point; }
    [[nodiscard]] bool isBusy() const { return m_making; }
    void themeChanged();

    /// A record or a group under the pointer.
    struct Hit {
        QList<qsizetype> marks;  ///< one or several at the same place; empty: a group
        MapCluster cluster;
        int partsAt = 0;  ///< zoom at which the group falls apart
    };
    [[nodiscard]] std::optional<Hit> hitAt(const MapCamera& camera, QPointF at, double ratio) const;
    [[nodiscard]] QStringList marksIn(const GeoRing& ring) const;

    void paintHeat(QPainter& painter, const MapCamera& camera, double ratio) const;
    void paintMarks(QPainter& painter, const MapCamera& camera, double ratio);
    void paintPoint(QPainter& painter, const MapCamera& camera, double ratio) const;
    void paintDrawing(QPainter& painter, const MapCamera& camera, double ratio, bool closed) const;

    QList<QPointF> drawing;  ///< corners of what is measured or lassoed, world units
    [[nodiscard]] double drawnMetres() const;

Q_SIGNALS:
    void changed();  ///< groups are there

private:
    void makeLayer();
    void makePyramid();
    [[nodiscard]] int zoomOf(const MapCamera& camera, double ratio) const;
    [[nodiscard]] const QPixmap& markSprite(MarkId mark, double ratio);
    [[nodiscard]] const QPixmap& groupSprite(const MapCluster& group, double ratio);
    [[nodiscard]] QPixmap drawnGroup(const MapCluster& group, double ratio) const;

    const Theme& m_theme;
    QList<MapMark> m_marks;
    std::shared_ptr<const PointLayer> m_layer;
    std::shared_ptr<const ClusterPyramid> m_pyramid;
    PointFilter m_filter;
    MapShown m_shown;
    std::optional<GeoPoint> m_point;
    MarkId m_mark = MarkId::Run;
    QString m_label;
    QCache<quint64, QPixmap> m_sprites;  ///< by what is drawn
    quint64 m_generation = 0;
    bool m_making = false;
    QThreadPool m_pool;
};

/// What of the world is painted now, with `margin` device pixels around it: a clipped painter needs less than
/// the window.
[[nodiscard]] QRectF paintedWorld(const QPainter& painter, const MapCamera& camera, QSizeF margin);

/// How far apart the middles of groups stay, and how large a group of so many is drawn; pixels.
[[nodiscard]] double groupRadius(std::uint32_t count);

}  // namespace qz
