// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/marks.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QPolygonF>

namespace qz {

namespace {

QPolygonF diamond(const QPointF& c, double r) {
    return QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}});
}

/// The outline of a mark of radius r round c; what is filled and what gets the halo.
QPainterPath shapeOf(MarkId mark, const QPointF& c, double r) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    switch (mark) {
        case MarkId::Check:
            path.addRect(QRectF(c.x() - r * 0.82, c.y() - r * 0.82, r * 1.64, r * 1.64));
            break;
        case MarkId::Over:
            path.addPolygon(diamond(c, r * 1.06));
            break;
        case MarkId::Soon:
            path.addPolygon(QPolygonF({{c.x(), c.y() - r * 0.92},
                                       {c.x() + r * 1.02, c.y() + r * 0.82},
                                       {c.x() - r * 1.02, c.y() + r * 0.82}}));
            break;
        case MarkId::Hold:
            path.addRect(QRectF(c.x() - r * 0.78, c.y() - r * 0.85, r * 0.56, r * 1.7));
            path.addRect(QRectF(c.x() + r * 0.22, c.y() - r * 0.85, r * 0.56, r * 1.7));
            break;
        case MarkId::Draft:
            path.addRect(QRectF(c.x() - r * 0.7, c.y() - r * 0.9, r * 1.4, r * 1.8));
            break;
        case MarkId::New:
            path.addEllipse(c, r * 0.82, r * 0.82);
            break;
        default:
            path.addEllipse(c, r * 0.92, r * 0.92);
            break;
    }
    path.closeSubpath();
    return path;
}

/// Black or white by theme: whichever stands out more on the mark.
QColor signColour(const StateColours& colours, const ThemeTokens& tokens) {
    return contrastRatio(colours.mark, tokens.base) >= contrastRatio(colours.mark, tokens.text) ? tokens.base
                                                                                                : tokens.text;
}

void drawTick(QPainter& painter, const QPointF& c, double r, const QColor& colour) {
    QPainterPath tick;
    tick.moveTo(c.x() - r * 0.42, c.y() + r * 0.04);
    tick.lineTo(c.x() - r * 0.1, c.y() + r * 0.36);
    tick.lineTo(c.x() + r * 0.46, c.y() - r * 0.3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, r * 0.24, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void drawCross(QPainter& painter, const QPointF& c, double r, const QColor& colour) {
    painter.setPen(QPen(colour, r * 0.4, Qt::SolidLine, Qt::FlatCap));
    const double d = r * 0.7;
    painter.drawLine(QPointF(c.x() - d, c.y() - d), QPointF(c.x() + d, c.y() + d));
    painter.drawLine(QPointF(c.x() - d, c.y() + d), QPointF(c.x() + d, c.y() - d));
}

void drawExclamation(QPainter& painter, const QPointF& c, double r, const QColor& colour) {
    painter.setPen(QPen(colour, r * 0.26, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(c.x(), c.y() - r * 0.46), QPointF(c.x(), c.y() + r * 0.12));
    painter.drawPoint(QPointF(c.x(), c.y() + r * 0.48));
}

void drawInside(QPainter& painter, MarkId mark, const QPointF& c, double r, const StateColours& colours,
                const ThemeTokens& tokens) {
    switch (mark) {
        case MarkId::Over:
            drawExclamation(painter, c, r, signColour(colours, tokens));
            break;
        case MarkId::Done:
            drawTick(painter, c, r, signColour(colours, tokens));
            break;
        case MarkId::NotDue:
            painter.setPen(QPen(colours.text, r * 0.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(
                QPolygonF({{c.x(), c.y() - r * 0.5}, c, {c.x() + r * 0.36, c.y() + r * 0.2}}));
            break;
        case MarkId::Flawed: {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.mark);
            painter.drawPie(QRectF(c.x() - r * 0.92, c.y() - r * 0.92, r * 1.84, r * 1.84), 90 * 16,
                            180 * 16);
            break;
        }
        default:
            break;
    }
}

}  // namespace

void drawMark(QPainter& painter, const QRectF& rect, MarkId mark, const ThemeTokens& tokens, bool halo) {
    const StateColours& colours = tokens.state(mark);
    const QPointF c = rect.center();
    const double r = std::min(rect.width(), rect.height()) / 2 - (halo ? 1.5 : 0);
    const QPainterPath shape = shapeOf(mark, c, r);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (halo) {
        painter.setPen(QPen(tokens.halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(tokens.halo);
        painter.drawPath(shape);
    }
    if (mark == MarkId::Missing) {
        drawCross(painter, c, r, colours.mark);
        painter.restore();
        return;
    }
    const bool hollow = mark == MarkId::Flawed || mark == MarkId::NotDue || mark == MarkId::Draft;
    QPen outline(colours.text, mark == MarkId::New ? 2 : 1);
    outline.setJoinStyle(Qt::MiterJoin);
    if (mark == MarkId::Draft) {
        outline.setStyle(Qt::DashLine);
    }
    painter.setPen(outline);
    painter.setBrush(hollow ? tokens.base : colours.mark);
    painter.drawPath(shape);
    drawInside(painter, mark, c, r, colours, tokens);
    painter.restore();
}

void drawFocusFrame(QPainter& painter, const QRectF& rect, const ThemeTokens& tokens) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

StateChip::StateChip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFont(textFont(TextRole::CaptionStrong));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setState(MarkId mark, const QString& words) {
    m_mark = mark;
    m_words = words;
    setAccessibleName(QCoreApplication::translate("qz::StateChip", "State: %1").arg(words));
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_words) + 34, std::max(24, metrics.height() + 6)};
}

void StateChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeTokens& tokens = m_theme.tokens();
    const StateColours& colours = tokens.state(m_mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.text, 1));
    painter.setBrush(colours.tint.isValid() ? colours.tint : tokens.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    drawMark(painter, QRectF(8, (height() - 14) / 2.0, 14, 14), m_mark, tokens);
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(27, 0, -7, 0), Qt::AlignVCenter | Qt::AlignLeft, m_words);
}

}  // namespace qz
