// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <cmath>

#include "grid/ui/map_sheet.h"
#include "qz/print/print_fonts.h"
#include "qz/ui/marks.h"

namespace qz::grid {

namespace {

constexpr double kMarkSize = 9;
constexpr double kRow = 15;
constexpr double kFootLine = 12;
constexpr double kSymbol = 24;  ///< width of a symbol in the legend
constexpr int kLegendColumn = 150;
constexpr int kTileZoomLeast = ClusterPyramid::smallestZoom;

const ThemeTokens& ink() { return themeTokens(ThemeKind::Light); }

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

/// Names of a level: what they are set in, and how much smaller.
struct NameStyle {
    PaperRole role;
    double size;
};
NameStyle styleOf(std::size_t level) {
    static constexpr std::array<NameStyle, 4> styles{{{PaperRole::Form, 1.1},
                                                      {PaperRole::FormLabel, 0.95},
                                                      {PaperRole::Table, 0.85},
                                                      {PaperRole::Note, 0.75}}};
    return styles[level];
}

QString lengthText(double metres) {
    return metres >= 1000 ? QStringLiteral("%1 km").arg(QLocale().toString(metres / 1000))
                          : QStringLiteral("%1 m").arg(QLocale().toString(metres));
}

QString degreeText(double value, bool lon) {
    const int seconds = int(std::lround(std::abs(value) * 3600));
    return QStringLiteral("%1°%2′%3″%4")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'))
        .arg(QLatin1Char(lon ? (value < 0 ? 'W' : 'E') : (value < 0 ? 'S' : 'N')));
}

/// About four lines across: a round number of seconds between them.
double degreeStep(double span) {
    for (const double seconds : {1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0}) {
        if (span * 3600 / seconds <= 5) {
            return seconds / 3600;
        }
    }
    return 1;
}

}  // namespace

void MapSheet::placeNames() {
    if (!m_content->names) {
        return;
    }
    std::vector<LabelLevel> levels;
    for (std::size_t l = 0; l < AreaScene::levels.size(); ++l) {
        const AreaScene::Level& level = m_content->scene->byLevel[l];
        LabelLevel labels;
        // The names of other parts of the district would only distract from the one that is shown.
        for (std::size_t c = 0; c < level.codes.size() && isDrawn(l); ++c) {
            const bool own = m_area.isNull() || m_area.contains(level.codes[c]) || l == 1;
            const NameStyle style = styleOf(l);
            labels.centres.push_back(level.centres[c]);
            labels.boxes.push_back(own && m_world.contains(level.centres[c].at) ? level.areas->cells()[c].box
                                                                                : QRectF());
            labels.sizes.push_back(labels.boxes.back().isNull()
                                       ? QSizeF(1e9, 1e9)
                                       : printTextSize(level.names[qsizetype(c)], style.role) * style.size);
        }
        levels.push_back(std::move(labels));
    }
    m_labels = placeLabels(levels, m_scale);
}

void MapSheet::paintNames(QPainter& painter) const {
    for (const PlacedLabel& label : m_labels) {
        const NameStyle style = styleOf(label.level);
        const QString& name = m_content->scene->byLevel[label.level].names[qsizetype(label.cell)];
        const QSizeF size = printTextSize(name, style.role);
        painter.save();
        painter.translate(toPaper(label.at));
        painter.scale(style.size, style.size);
        drawPrintText(painter,
                      QRectF(QPointF(-size.width() / 2 - 1, -size.height() / 2), size + QSizeF(2, 0)),
                      Qt::AlignCenter, name, style.role, label.level < 2 ? ink().text : ink().text2);
        painter.restore();
    }
}

void MapSheet::paintPoints(QPainter& painter) const {
    const int zoom = int(std::lround(std::log2(m_scale * 1.6 / ClusterPyramid::tile)));
    if (!m_content->groups || zoom > ClusterPyramid::deepestZoom) {
        m_content->points->eachIn(m_world, PointFilter(), [&](std::size_t i) {
            const QPointF at = toPaper(m_content->points->world(i));
            drawMark(painter, QRectF(at - QPointF(kMarkSize, kMarkSize) / 2, QSizeF(kMarkSize, kMarkSize)),
                     MarkId(m_content->points->category(i)), ink());
        });
        return;
    }
    for (const MapCluster& group : m_content->groups->clustersIn(std::max(zoom, kTileZoomLeast), m_world)) {
        const QPointF at = toPaper(group.at);
        if (group.count > 1) {
            paintGroup(painter, group, at);
        } else {
            drawMark(painter, QRectF(at - QPointF(kMarkSize, kMarkSize) / 2, QSizeF(kMarkSize, kMarkSize)),
                     MarkId(m_content->points->category(group.point)), ink());
        }
    }
}

/// A disc with the number and around it the share of each state.
void MapSheet::paintGroup(QPainter& painter, const MapCluster& group, QPointF at) const {
    const double radius = 7 + 2.2 * std::log10(double(group.count));
    const QRectF disc(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    double from = 90.0 * 16;
    painter.setPen(Qt::NoPen);
    for (std::size_t mark = 0; mark < 7; ++mark) {
        const double span = 360.0 * 16 * group.counts[mark] / group.count;
        if (span > 0) {
            painter.setBrush(ink().states[mark].mark);
            painter.drawPie(disc, int(from - span), int(std::ceil(span)));
            from -= span;
        }
    }
    painter.setBrush(ink().base);
    painter.setPen(QPen(ink().text2, 0.4));
    painter.drawEllipse(disc.adjusted(2, 2, -2, -2));
    painter.save();
    painter.translate(at);
    const double size = group.count < 1000 ? 0.85 : 0.7;
    painter.scale(size, size);
    drawPrintText(painter, QRectF(-20, -6, 40, 12), Qt::AlignCenter, QString::number(group.count),
                  PaperRole::Note, ink().text);
    painter.restore();
}

void MapSheet::paintFrame(QPainter& painter) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink().text, 1));
    painter.drawRect(m_map);
}

void MapSheet::paintNorth(QPainter& painter) const {
    const QPointF at = m_map.topRight() + QPointF(-20, 34);
    painter.setPen(QPen(ink().text, 0.6));
    painter.setBrush(ink().base);
    painter.drawEllipse(at - QPointF(0, 8), 15, 19);
    painter.setBrush(ink().text);
    painter.drawPolygon(QPolygonF{at + QPointF(0, -14), at + QPointF(-5, 8), at + QPointF(0, 4)});
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{at + QPointF(0, -14), at + QPointF(5, 8), at + QPointF(0, 4)});
    drawPrintText(painter, QRectF(at + QPointF(-10, -25), QSizeF(20, 11)), Qt::AlignCenter,
                  translate("qz::grid::MapSheet", "N"), PaperRole::Note, ink().text);
}

void MapSheet::paintDegrees(QPainter& painter) const {
    const GeoPoint first = fromWorld(m_world.bottomLeft());
    const GeoPoint last = fromWorld(m_world.topRight());
    painter.setPen(QPen(ink().text, 0.5));
    const auto small = [&painter](const QRectF& at, const QString& text) {
        painter.save();
        painter.translate(at.center());
        painter.scale(0.7, 0.7);
        drawPrintText(painter,
                      QRectF(-at.width() / 1.4, -at.height() / 1.4, at.width() / 0.7, at.height() / 0.7),
                      Qt::AlignCenter, text, PaperRole::Note, ink().text2);
        painter.restore();
        painter.setPen(QPen(ink().text, 0.5));
    };
    const double across = degreeStep(last.lon - first.lon);
    for (double lon = std::ceil(first.lon / across) * across; lon < last.lon; lon += across) {
        const double x = toPaper(toWorld({lon, first.lat})).x();
        painter.drawLine(QPointF(x, m_map.top()), QPointF(x, m_map.top() - 4));
        painter.drawLine(QPointF(x, m_map.bottom()), QPointF(x, m_map.bottom() + 4));
        small(QRectF(x - 30, m_map.bottom() + 5, 60, 8), degreeText(lon, true));
        small(QRectF(x - 30, m_map.top() - 13, 60, 8), degreeText(lon, true));
    }
    const double along = degreeStep(last.lat - first.lat);
    for (double lat = std::ceil(first.lat / along) * along; lat < last.lat; lat += along) {
        const double y = toPaper(toWorld({first.lon, lat})).y();
        painter.drawLine(QPointF(m_map.left(), y), QPointF(m_map.left() - 4, y));
        painter.drawLine(QPointF(m_map.right(), y), QPointF(m_map.right() + 4, y));
        painter.save();
        painter.translate(m_map.left() - 9, y);
        painter.rotate(-90);
        small(QRectF(-30, -4, 60, 8), degreeText(lat, false));
        painter.restore();
    }
}

/// Empty rows before what the colours mean, so that it stays together in one column.
qsizetype MapSheet::gapBefore(qsizetype perColumn) const {
    const qsizetype block = m_rows.size() - m_firstFill;
    const qsizetype used = m_firstFill % perColumn;
    return used > 0 && block <= perColumn && used + block > perColumn ? perColumn - used : 0;
}

qsizetype MapSheet::rowsPerColumn(int columns) const {
    auto rows = qsizetype(std::ceil(double(m_rows.size()) / columns));
    while (m_rows.size() + gapBefore(rows) > rows * columns) {
        ++rows;
    }
    return rows;
}

void MapSheet::paintLegend(QPainter& painter) const {
    painter.setPen(QPen(ink().line2, 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_legend);
    const bool beside = m_legend.height() > m_legend.width();
    const int columns = beside ? 1 : std::max(1, int(m_legend.width() / kLegendColumn));
    const double width = (m_legend.width() - 12) / columns;
    const qsizetype perColumn = beside ? m_rows.size() : rowsPerColumn(columns);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const qsizetype place = i < m_firstFill ? i : i + gapBefore(perColumn);
        const QRectF at(m_legend.left() + 8 + double(place / perColumn) * width,
                        m_legend.top() + 8 + double(place % perColumn) * kRow, width - 4, kRow);
        paintRow(painter, m_rows[i], at);
    }
}

void MapSheet::paintRow(QPainter& painter, const LegendRow& row, const QRectF& at) const {
    if (row.kind == LegendRow::Kind::Title || row.kind == LegendRow::Kind::Note) {
        const bool title = row.kind == LegendRow::Kind::Title;
        drawPrintText(painter, at, Qt::AlignLeft | Qt::AlignVCenter, row.text,
                      title ? PaperRole::Caption : PaperRole::Note, title ? ink().text : ink().text2);
        return;
    }
    painter.save();
    paintSymbol(painter, row, QRectF(at.left(), at.top() + 2.5, kSymbol, at.height() - 5));
    painter.restore();
    drawPrintText(painter, at.adjusted(kSymbol + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.text,
                  PaperRole::Note, ink().text);
}

void MapSheet::paintSymbol(QPainter& painter, const LegendRow& row, const QRectF& box) const {
    using Kind = LegendRow::Kind;
    const QPointF middle = box.center();
    switch (row.kind) {
        case Kind::Line: {
            QPen pen(row.which < 2 ? ink().text2 : ink().line2, lineWidth(std::size_t(row.which)),
                     Qt::SolidLine, Qt::FlatCap);
            if (row.which == 1) {
                pen.setDashPattern({8, 3, 2, 3});
            }
            painter.setPen(pen);
            painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
            break;
        }
        case Kind::Mark:
            drawMark(painter,
                     QRectF(middle - QPointF(kMarkSize, kMarkSize) / 2, QSizeF(kMarkSize, kMarkSize)),
                     MarkId(row.which), ink());
            break;
        case Kind::Group:
            painter.setPen(QPen(ink().text2, 1.4));
            painter.setBrush(ink().base);
            painter.drawEllipse(middle, 5.5, 5.5);
            break;
        case Kind::Heat:
            for (int i = 0; i < 5; ++i) {
                painter.fillRect(QRectF(box.left() + i * kSymbol / 5, box.top(), kSymbol / 5, box.height()),
                                 ink().sequential[std::size_t(i)]);
            }
            break;
        case Kind::Fill:
            painter.setPen(QPen(ink().line2, 0.5));
            painter.setBrush(row.step.colour);
            painter.drawRect(box);
            if (row.step.hatched) {
                for (double x = box.left(); x < box.right() - 4; x += 4) {
                    painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
                }
            }
            break;
        case Kind::Shapes:
            for (const auto& [colour, width] :
                 {std::pair(qAlpha(m_content->ground.look.lineEdge) > 0 ? m_content->ground.look.lineEdge
                                                                        : m_content->ground.look.line,
                            3.2),
                  std::pair(m_content->ground.look.line, 2.0)}) {
                painter.setPen(QPen(QColor::fromRgba(colour), width, Qt::SolidLine, Qt::FlatCap));
                painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
            }
            break;
        case Kind::Title:
        case Kind::Note:
            break;
    }
}

void MapSheet::paintBar(QPainter& painter) const {
    const double length = m_barMetres * worldPerMetre(fromWorld(m_world.center()).lat) * m_scale;
    const QRectF plate(m_map.left() + 6, m_map.bottom() - 34, std::max(length + 40, 130.0), 28);
    painter.setPen(QPen(ink().line2, 0.4));
    painter.setBrush(ink().base);
    painter.drawRect(plate);
    const QPointF from = plate.bottomLeft() + QPointF(8, -7);
    painter.setPen(QPen(ink().text, 0.6));
    for (int part = 0; part < 4; ++part) {
        painter.setBrush(part % 2 == 0 ? ink().text : ink().base);
        painter.drawRect(QRectF(from.x() + part * length / 4, from.y() - 4, length / 4, 4));
    }
    drawPrintText(painter, QRectF(from + QPointF(length + 4, -8), QSizeF(60, 11)),
                  Qt::AlignLeft | Qt::AlignVCenter, lengthText(m_barMetres), PaperRole::Note, ink().text);
    drawPrintText(painter, QRectF(plate.topLeft() + QPointF(8, 3), QSizeF(plate.width() - 10, 12)),
                  Qt::AlignLeft | Qt::AlignVCenter, barText(), PaperRole::Note, ink().text);
}

QString MapSheet::barText() const {
    return translate("qz::grid::MapSheet", "Scale 1 : %1").arg(QLocale().toString(m_ratio));
}

QStringList MapSheet::footLines() const {
    QStringList lines;
    const QString approval =
        m_words.approval.isEmpty() ? QStringLiteral("____________________") : m_words.approval;
    lines.append(translate("qz::grid::MapSheet", "Area: %1").arg(m_words.area));
    if (!m_words.source.isEmpty()) {
        lines.append(translate("qz::grid::MapSheet", "Source: %1").arg(m_words.source));
    }
    if (!m_content->ground.sources.isEmpty()) {
        lines.append(translate("qz::grid::MapSheet", "Base map: %1")
                         .arg(m_content->ground.sources.join(QStringLiteral("; "))));
    }
    lines.append(
        translate("qz::grid::MapSheet", "Map approval number: %1").arg(approval) + QStringLiteral("    ") +
        translate("qz::grid::MapSheet", "CGCS2000, Mercator projection, true to scale in the middle") +
        QStringLiteral("    ") + translate("qz::grid::MapSheet", "As of %1").arg(m_words.date));
    return lines;
}

void MapSheet::paintFoot(QPainter& painter) const {
    const QStringList lines = footLines();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        drawPrintText(
            painter,
            QRectF(m_foot.left(), m_foot.top() + 4 + double(i) * kFootLine, m_foot.width(), kFootLine),
            Qt::AlignLeft | Qt::AlignVCenter, lines[i], PaperRole::Note, ink().text);
    }
}

QString MapSheet::words() const {
    QStringList all;
    for (const LegendRow& row : m_rows) {
        all.append(row.text);
    }
    all += footLines();
    all.append(barText());
    all.append(lengthText(m_barMetres));
    all.append(translate("qz::grid::MapSheet", "N"));
    all.append(QStringLiteral("0123456789°′″ENWS"));
    for (const PlacedLabel& label : m_labels) {
        all.append(m_content->scene->byLevel[label.level].names[qsizetype(label.cell)]);
    }
    return all.join(QLatin1Char('\n'));
}

}  // namespace qz::grid
