// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QWidget>
#include <memory>
#include <optional>

#include "qz/areas.h"
#include "qz/ui/theme.h"

namespace qz {

/// A record on the map.
struct MapMark {
    QString id;  ///< the case number
    GeoPoint point;
    MarkId mark = MarkId::Run;
};

/// Borders, grids, marks and one chosen point on plain ground: wheel or +/− zoom, drag or arrows pan, a scale
/// bar; picks a point by click or, while picking, Return at the cross in the middle.
class PlainMap final : public QWidget {
    Q_OBJECT
public:
    PlainMap(const Theme& theme, const Areas& areas, QWidget* parent = nullptr);
    /// Draws what lies in it and shows the whole of it; an area without a boundary shows its nearest ancestor
    /// that has one.
    void setArea(const AreaCode& area);
    /// The point with its mark; centred, about 1 km around it. Nothing: no point.
    void setPoint(std::optional<GeoPoint> point, MarkId mark = MarkId::Run, const QString& label = {});
    [[nodiscard]] std::optional<GeoPoint> point() const { return m_point; }
    /// The same without moving what is seen, unless the point lies outside it.
    void choosePoint(std::optional<GeoPoint> point, MarkId mark = MarkId::Run, const QString& label = {});
    /// Shows these beside the point, the first on top; at most `mostMarks`.
    void setMarks(const QList<MapMark>& marks);
    [[nodiscard]] const QList<MapMark>& marks() const { return m_marks; }
    static constexpr qsizetype mostMarks = 2000;
    void setPicking(bool picking);
    void zoomBy(double factor, const QPointF& at);
    [[nodiscard]] QPointF toScreen(GeoPoint point) const;
    [[nodiscard]] GeoPoint toGeo(const QPointF& screen) const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void picked(qz::GeoPoint point);
    void markClicked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shape {
        AreaCode code;
        QString name;
        AreaLevel level = AreaLevel::County;
        QPainterPath path;  ///< in plane units, see toPlane
        QPointF centre;
    };
    void collect();
    void addShapes(const AreaTree& tree, const AreaCode& code, int depth);
    void fit(const QRectF& plane);
    [[nodiscard]] QPointF toPlane(GeoPoint point) const;
    void paintShapes(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintPoint(QPainter& painter) const;
    void describePoint();
    [[nodiscard]] const MapMark* markAt(const QPointF& screen) const;
    void paintScale(QPainter& painter) const;

    const Theme& m_theme;
    const Areas& m_areas;
    std::shared_ptr<const AreaTree> m_tree;  ///< keeps what the shapes came from
    AreaCode m_area;
    QList<Shape> m_shapes;
    QList<MapMark> m_marks;
    std::optional<GeoPoint> m_point;
    MarkId m_mark = MarkId::Run;
    QString m_label;
    QPointF m_centre;      ///< plane units
    double m_scale = 1;    ///< pixels per plane unit (metre at the reference latitude)
    double m_refLat = 31;  ///< degrees
    QRectF m_pendingFit;
    QPointF m_dragFrom;
    bool m_dragged = false;
    bool m_picking = false;
};

}  // namespace qz
