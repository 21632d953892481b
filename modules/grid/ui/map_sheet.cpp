// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_sheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "qz/print/page_setup.h"
#include "qz/print/print_fonts.h"

namespace qz::grid {

namespace {

constexpr double kGap = 8;  ///< between map, legend and foot
constexpr double kLegendWidth = 144;
constexpr double kRow = 15;  ///< of the legend
constexpr double kFootLine = 12;
constexpr double kDegrees = 14;   ///< room around the map for longitude and latitude
constexpr double kRoom = 8;       ///< between the area and the frame
constexpr double kLeastCell = 5;  ///< smaller cells lose their lines
constexpr int kLegendColumn = 150;
constexpr double kSmallestSpan = 200;  ///< metres that a sheet shows at least

const ThemeTokens& ink() { return themeTokens(ThemeKind::Light); }

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

QRectF boxOf(const AreaScene& scene, const AreaCode& area) {
    const auto found = scene.cellOf.constFind(area.toString());
    return found == scene.cellOf.constEnd() ? scene.cells->extent() : scene.cells->cells()[*found].box;
}

/// The next round number above: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10^n.
int roundRatio(double least) {
    const double ten = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
        if (step * ten >= least) {
            return int(std::lround(step * ten));
        }
    }
    return int(std::lround(ten * 10));
}

double roundBelow(double most) {
    const double ten = std::pow(10.0, std::floor(std::log10(most)));
    return ten * (most >= 5 * ten ? 5 : most >= 2 * ten ? 2 : 1);
}

}  // namespace

MapSheet::MapSheet(std::shared_ptr<const SheetContent> content, AreaCode area, SheetWords words,
                   SheetSpace space)
    : m_content(std::move(content)), m_area(area), m_words(std::move(words)), m_space(space) {
    arrange(boxOf(*m_content->scene, area));
}

MapSheet::MapSheet(std::shared_ptr<const SheetContent> content, const QRectF& world, SheetWords words,
                   SheetSpace space)
    : m_content(std::move(content)), m_words(std::move(words)), m_space(space) {
    arrange(world);
}

void MapSheet::arrange(const QRectF& wanted) {
    makeLegend();
    const QSizeF size = m_space.size / m_space.enlarged;
    const double foot = kFootLine * double(footLines().size()) + 4;
    m_foot = QRectF(0, size.height() - foot, size.width(), foot);
    const QRectF body(0, 0, size.width(), size.height() - foot - kGap);
    if (size.width() > size.height()) {
        m_legend = QRectF(body.right() - kLegendWidth, 0, kLegendWidth, body.height());
        m_map = QRectF(0, 0, m_legend.left() - kGap, body.height());
    } else {
        const int columns = std::max(1, int(size.width() / kLegendColumn));
        const double height = 2 * kGap + kRow * double(rowsPerColumn(columns));
        m_legend = QRectF(0, body.bottom() - height, size.width(), height);
        m_map = QRectF(0, 0, size.width(), m_legend.top() - kGap);
    }
    m_map.adjust(kDegrees, kDegrees, -kDegrees, -kDegrees);
    const double lat = fromWorld(wanted.center()).lat;
    const double least = kSmallestSpan * worldPerMetre(lat);
    QRectF world = wanted;
    if (world.width() < least || world.height() < least) {
        world = QRectF(world.center() - QPointF(least, least) / 2, QSizeF(least, least));
    }
    const double fit =
        std::min((m_map.width() - 2 * kRoom) / world.width(), (m_map.height() - 2 * kRoom) / world.height());
    // What a metre of the ground takes on the paper, which is larger than A4 by `enlarged`.
    const double pointsPerMetre = mmToPt(1000);
    const double worldMetre = worldPerMetre(lat);
    m_ratio = roundRatio(pointsPerMetre / (fit * m_space.enlarged * worldMetre));
    m_scale = pointsPerMetre / (m_ratio * worldMetre * m_space.enlarged);
    const QSizeF span = m_map.size() / m_scale;
    m_world = QRectF(world.center() - QPointF(span.width(), span.height()) / 2, span);
    m_barMetres = roundBelow(110 / m_scale / worldMetre);
    makeHeat();
    placeNames();
}

void MapSheet::makeLegend() {
    using Kind = LegendRow::Kind;
    const SheetContent& c = *m_content;
    m_rows.append({Kind::Title, translate("qz::grid::MapSheet", "Legend")});
    static constexpr std::array<const char*, 4> lines{
        QT_TRANSLATE_NOOP("qz::grid::MapSheet", "District"), QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Town"),
        QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Village"), QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Grid")};
    for (std::size_t level = 0; level < lines.size(); ++level) {
        if (!c.scene->byLevel[level].codes.empty()) {
            m_rows.append({Kind::Line, translate("qz::grid::MapSheet", lines[level]), int(level)});
        }
    }
    static constexpr std::array<const char*, 7> marks{QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Waiting"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "To check"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Over"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "In work"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Closed"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Due soon"),
                                                      QT_TRANSLATE_NOOP("qz::grid::MapSheet", "Paused")};
    for (std::size_t mark = 0; c.marks && c.points && mark < marks.size(); ++mark) {
        if (c.counts[mark] > 0) {
            m_rows.append({Kind::Mark,
                           QStringLiteral("%1 (%2)")
                               .arg(translate("qz::grid::MapSheet", marks[mark]))
                               .arg(c.counts[mark]),
                           int(mark)});
        }
    }
    if (c.marks && c.points && c.points->size() > 1) {
        m_rows.append({Kind::Group, translate("qz::grid::MapSheet", "Several close together")});
    }
    if (c.heat && c.points) {
        m_rows.append({Kind::Heat, translate("qz::grid::MapSheet", "Density: few to many")});
    }
    if (c.ground.shapes) {
        m_rows.append({Kind::Shapes, c.ground.shapesTitle});
    }
    m_firstFill = m_rows.size();
    if (!c.steps.isEmpty()) {
        addLegendText(Kind::Title, c.fillTitle);
        addLegendText(Kind::Note, c.fillPeriod);
        for (const SheetStep& step : c.steps) {
            m_rows.append({Kind::Fill, step.text, 0, step});
        }
    }
}

/// As many rows as the words take: the name of a rate says what it is a share of.
void MapSheet::addLegendText(LegendRow::Kind kind, const QString& text) {
    const PaperRole role = kind == LegendRow::Kind::Title ? PaperRole::Caption : PaperRole::Note;
    QString line;
    for (const QChar c : text) {
        const bool full = printTextSize(line + c, role).width() > kLegendWidth - 18;
        const qsizetype blank = full ? line.lastIndexOf(QLatin1Char(' ')) : -1;
        if (full) {
            m_rows.append({kind, blank > 0 ? line.first(blank) : line});
            line = blank > 0 ? line.mid(blank + 1) : QString();
        }
        line += c;
    }
    if (!line.trimmed().isEmpty()) {
        m_rows.append({kind, line});
    }
}

QPointF MapSheet::toPaper(QPointF world) const {
    return m_map.topLeft() + (world - m_world.topLeft()) * m_scale;
}

/// The part of the world that the painter still draws: of a band of a raster only that.
QRectF MapSheet::seenOf(const QPainter& painter) const {
    QRectF clip = m_map;
    if (painter.hasClipping()) {
        clip = clip.intersected(painter.clipBoundingRect().adjusted(-20, -20, 20, 20));
    }
    return {m_world.topLeft() + (clip.topLeft() - m_map.topLeft()) / m_scale, clip.size() / m_scale};
}

bool MapSheet::isDrawn(std::size_t level) const {
    const AreaScene::Level& areas = m_content->scene->byLevel[level];
    if (areas.codes.empty()) {
        return false;
    }
    const QRectF all = areas.areas->extent();
    const double cell = std::sqrt(all.width() * all.height() / double(areas.codes.size())) * m_scale;
    return cell * m_space.enlarged >= kLeastCell;
}

double MapSheet::lineWidth(std::size_t level) const {
    static constexpr std::array<double, 4> widths{1.6, 1.1, 0.6, 0.3};
    return widths[level];
}

void MapSheet::paint(QPainter& painter, const QRectF& rect) const {
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / m_space.size.width() * m_space.enlarged,
                  rect.height() / m_space.size.height() * m_space.enlarged);
    painter.save();
    painter.setClipRect(m_map, Qt::IntersectClip);
    const QRectF seen = seenOf(painter);
    paintGround(painter, seen);
    paintLines(painter, seen);
    if (m_content->names) {
        paintNames(painter);
    }
    if (m_content->marks && m_content->points) {
        paintPoints(painter);
    }
    paintNorth(painter);
    painter.restore();
    paintFrame(painter);
    paintDegrees(painter);
    paintLegend(painter);
    paintBar(painter);
    paintFoot(painter);
    painter.restore();
}

void MapSheet::paintLines(QPainter& painter, const QRectF& seen) const {
    const double least = 0.08 / m_scale;
    for (std::size_t level = AreaScene::levels.size(); level-- > 0;) {
        if (!isDrawn(level)) {
            continue;
        }
        QPen pen(level < 2 ? ink().text2 : ink().line2, lineWidth(level), Qt::SolidLine, Qt::FlatCap,
                 Qt::RoundJoin);
        if (level == 1) {
            pen.setDashPattern({8, 3, 2, 3});
        }
        painter.setPen(pen);
        const MapSnapshot& areas = *m_content->scene->byLevel[level].areas;
        std::vector<std::uint32_t> found;
        areas.bordersIn(seen, found);
        for (const std::uint32_t border : found) {
            const BorderLine& line = areas.borders()[border];
            QPolygonF points;
            for (std::size_t i = 0; i < line.points.size(); ++i) {
                if (line.weights[i] >= least) {
                    points.append(toPaper(line.points[i]));
                }
            }
            painter.drawPolyline(points);
        }
    }
    if (const auto own = m_content->scene->cellOf.constFind(m_area.toString());
        own != m_content->scene->cellOf.constEnd()) {
        painter.setPen(QPen(ink().text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const std::vector<QPointF>& ring : m_content->scene->cells->cells()[*own].rings) {
            QPolygonF points;
            for (const QPointF& corner : ring) {
                points.append(toPaper(corner));
            }
            painter.drawPolyline(points);
        }
    }
}

}  // namespace qz::grid
