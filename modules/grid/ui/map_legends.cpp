// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_legends.h"

#include <QCoreApplication>
#include <QPainter>

namespace qz::grid {

namespace {

constexpr double swatchWidth = 24;
constexpr int textAt = 34;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qz::grid::MapLegend)
};

void paintSample(QPainter& painter, const QRectF& box, const MapLegend::Line& line, const ThemeTokens& t) {
    painter.setPen(line.pen ? line.pen(t) : QPen(t.line2));
    painter.setBrush(line.brush ? line.brush(t) : QBrush());
    const QRectF sign(box.center() - QPointF(8, 8), QSizeF(16, 16));
    switch (line.sample) {
        case MapLegend::Sample::Fill:
            painter.drawRect(box);
            break;
        case MapLegend::Sample::Hatch:
            painter.drawRect(box);
            painter.fillRect(box, QBrush(t.line2, Qt::BDiagPattern));
            break;
        case MapLegend::Sample::Line:
        case MapLegend::Sample::Dashes:
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
            break;
        case MapLegend::Sample::Square:
            painter.drawRoundedRect(sign, 3, 3);
            break;
        case MapLegend::Sample::Round:
            painter.drawEllipse(sign);
            break;
    }
    if (!line.letter.isEmpty()) {
        painter.setPen(t.text);
        painter.drawText(sign, Qt::AlignCenter, line.letter);
    }
}

}  // namespace

MapLegend::MapLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int MapLegend::rowHeight() const {
    return std::max(22, QFontMetrics(textFont(TextRole::Caption)).height() + 4);
}

void MapLegend::setLines(const QList<Line>& lines) {
    m_lines = lines;
    QStringList words;
    for (const Line& line : lines) {
        words.append(line.text);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    setFixedHeight(int(lines.size()) * rowHeight());
    update();
}

void MapLegend::paintEvent(QPaintEvent*) {
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextRole::Caption));
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const double top = double(i) * rowHeight();
        paintSample(painter, QRectF(0.5, top + 3.5, swatchWidth, rowHeight() - 7), m_lines[i], t);
        painter.setPen(t.text2);
        const QRectF room(textAt, top, width() - textAt, rowHeight());
        painter.drawText(
            room, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_lines[i].text, Qt::ElideRight, int(room.width())));
    }
}

QList<MapLegend::Line> shadingLegend(const AreaShading& shading) {
    QList<MapLegend::Line> lines;
    for (qsizetype i = 0; i < shading.steps.size(); ++i) {
        lines.append({MapLegend::Sample::Fill,
                      {},
                      [i](const ThemeTokens& t) { return QBrush(t.choropleth[std::size_t(i)]); },
                      shading.steps[i]});
    }
    if (shading.hasHidden()) {
        lines.append({MapLegend::Sample::Hatch,
                      {},
                      [](const ThemeTokens& t) { return QBrush(t.alt); },
                      Words::tr("hidden: small counts")});
    }
    return lines;
}

QList<MapLegend::Line> heatLegend() {
    QList<MapLegend::Line> lines;
    const QStringList words{Words::tr("few"), {}, Words::tr("more"), {}, Words::tr("most of this view")};
    for (std::size_t i = 0; i < 5; ++i) {
        lines.append({MapLegend::Sample::Fill, [i](const ThemeTokens& t) { return QPen(t.sequential[i]); },
                      [i](const ThemeTokens& t) { return QBrush(t.sequential[i]); }, words[qsizetype(i)]});
    }
    return lines;
}

QList<MapLegend::Line> borderLegend() {
    const auto line = [](double width, bool strong, Qt::PenStyle style) {
        return [width, strong, style](const ThemeTokens& t) {
            return QPen(strong ? t.text2 : t.line2, width, style);
        };
    };
    return {{MapLegend::Sample::Line, line(2.2, true, Qt::SolidLine), {}, Words::tr("Counties")},
            {MapLegend::Sample::Dashes, line(1.4, true, Qt::DashDotLine), {}, Words::tr("Towns")},
            {MapLegend::Sample::Line, line(0.9, false, Qt::SolidLine), {}, Words::tr("Villages")},
            {MapLegend::Sample::Line, line(0.5, false, Qt::SolidLine), {}, Words::tr("Grids")}};
}

QList<MapLegend::Line> symbolLegend(const QList<MapSymbol>& kinds, bool round) {
    QList<MapLegend::Line> lines;
    for (const MapSymbol& kind : kinds) {
        lines.append({round ? MapLegend::Sample::Round : MapLegend::Sample::Square,
                      [tone = kind.tone, isOld = kind.isOld](const ThemeTokens& t) {
                          return isOld ? QPen(t.text3, 2, Qt::DotLine)
                                       : QPen(t.chart[std::size_t(tone) % t.chart.size()], 2);
                      },
                      [](const ThemeTokens& t) { return QBrush(t.raised); }, kind.title, kind.letter});
    }
    return lines;
}

}  // namespace qz::grid
