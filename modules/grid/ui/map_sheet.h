// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <array>
#include <memory>

#include "qz/map/area_scene.h"
#include "qz/map/base_pictures.h"
#include "qz/map/base_shapes.h"
#include "qz/map/cluster_pyramid.h"
#include "qz/map/heat.h"
#include "qz/print/figure.h"
#include "qz/ui/theme.h"

namespace qz::grid {

/// A colour of areas with what it means.
struct SheetStep {
    QString text;
    QColor colour;
    bool hatched = false;  ///< hidden: small counts
};

/// The base map under the areas.
struct SheetGround {
    std::shared_ptr<const BasePictures> pictures;  ///< null: none
    std::shared_ptr<const BaseShapes> shapes;      ///< null: none
    BaseShapeStyle look;                           ///< of the shapes; points, nothing half seen through
    QString shapesTitle;
    bool shapesBelow = false;  ///< the areas lie on the shapes
    double areas = 1;          ///< how strong areas stand on it
    QStringList sources;       ///< whom the files name as their source, else their titles
};

/// What sheets of one paper show; made once, on a worker.
struct SheetContent {
    std::shared_ptr<const AreaScene> scene;
    std::shared_ptr<const PointLayer> points;  ///< categories are MarkIds; null: none
    std::shared_ptr<const ClusterPyramid> groups;
    std::array<int, 7> counts{};  ///< of the points, by MarkId
    bool heat = false;
    bool marks = true;
    bool names = true;
    QHash<QString, QColor> fills;  ///< of areas by code
    QSet<QString> hatched;         ///< of these
    QString fillTitle;
    QString fillPeriod;
    QList<SheetStep> steps;
    SheetGround ground;
};

/// Words on a sheet that its content does not have, translated.
struct SheetWords {
    QString area;      ///< "Lake district › Red hill"
    QString source;    ///< empty: the line is left out
    QString approval;  ///< 审图号; empty: a line to write on
    QString date;
};

/// Sizes are points on paper of A4; on a larger sheet everything is drawn `enlarged`.
struct SheetSpace {
    QSizeF size;  ///< of the whole figure, points
    double enlarged = 1;
};

/// A map to scale with north arrow, scale bar, legend, source and approval number: one figure of a paper.
/// The scale is a round number, so that lengths on the paper can be measured. Vector, but for density and
/// pictures of a base map.
class MapSheet final : public FigurePainter {
public:
    /// Shows all of `area`; where it is not the whole of the scene, what lies around stays pale.
    MapSheet(std::shared_ptr<const SheetContent> content, AreaCode area, SheetWords words, SheetSpace space);
    /// Shows a part of the world.
    MapSheet(std::shared_ptr<const SheetContent> content, const QRectF& world, SheetWords words,
             SheetSpace space);

    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override;
    /// 25000 for 1 : 25 000.
    [[nodiscard]] int ratio() const { return m_ratio; }
    [[nodiscard]] QRectF world() const { return m_world; }

private:
    struct LegendRow {
        enum class Kind { Title, Note, Line, Mark, Group, Fill, Heat, Shapes } kind = Kind::Title;
        QString text;
        int which = 0;
        SheetStep step = {};
    };

    void arrange(const QRectF& world);
    void makeHeat();
    void makeLegend();
    void addLegendText(LegendRow::Kind kind, const QString& text);
    [[nodiscard]] qsizetype gapBefore(qsizetype perColumn) const;
    [[nodiscard]] qsizetype rowsPerColumn(int columns) const;
    void placeNames();
    [[nodiscard]] QPointF toPaper(QPointF world) const;
    [[nodiscard]] QRectF seenOf(const QPainter& painter) const;
    [[nodiscard]] bool isDrawn(std::size_t level) const;
    [[nodiscard]] double lineWidth(std::size_t level) const;
    [[nodiscard]] QString barText() const;
    void paintGround(QPainter& painter, const QRectF& seen) const;
    void paintPicture(QPainter& painter, const QRectF& seen) const;
    void paintPictures(QPainter& painter, const QRectF& seen, double dots) const;
    void paintShapes(QPainter& painter, const QRectF& seen) const;
    void paintAreas(QPainter& painter, const QRectF& seen) const;
    void paintFill(QPainter& painter, const MapCell& cell, const QColor& colour, bool hatched) const;
    void paintLines(QPainter& painter, const QRectF& seen) const;
    void paintNames(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintGroup(QPainter& painter, const MapCluster& group, QPointF at) const;
    void paintFrame(QPainter& painter) const;
    void paintNorth(QPainter& painter) const;
    void paintDegrees(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintRow(QPainter& painter, const LegendRow& row, const QRectF& at) const;
    void paintSymbol(QPainter& painter, const LegendRow& row, const QRectF& box) const;
    void paintFoot(QPainter& painter) const;
    void paintBar(QPainter& painter) const;
    [[nodiscard]] QStringList footLines() const;

    std::shared_ptr<const SheetContent> m_content;
    AreaCode m_area;  ///< null: a part of the world
    SheetWords m_words;
    SheetSpace m_space;
    QRectF m_world;
    QRectF m_map;     ///< where the map stands, A4 points
    QRectF m_legend;  ///< likewise
    QRectF m_foot;
    double m_scale = 1;  ///< A4 points a world unit
    int m_ratio = 1;
    double m_barMetres = 0;
    QImage m_heat;  ///< the density over all of the map; null: none is shown
    QList<LegendRow> m_rows;
    qsizetype m_firstFill = 0;  ///< of the rows that say what the colours of areas mean
    std::vector<PlacedLabel> m_labels;
};

}  // namespace qz::grid
