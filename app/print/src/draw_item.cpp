// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw_item.h"

#include <QPainter>

#include "print_theme.h"
#include "qz/print/print_fonts.h"
#include "qz/print/printed_pages.h"

namespace qz {

namespace {

void paint(QPainter& painter, const TextLineItem& item) {
    painter.save();
    painter.translate(item.origin);
    painter.scale(1.0 / kUnitsPerPoint, 1.0 / kUnitsPerPoint);
    painter.setPen(item.colour);
    for (const QGlyphRun& run : item.runs) {
        painter.drawGlyphRun(QPointF(), run);
    }
    painter.restore();
}

void paint(QPainter& painter, const RuleItem& item) {
    painter.setPen(QPen(item.colour, item.widthPt, Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(item.line);
}

void paint(QPainter& painter, const HatchItem& item) {
    painter.save();
    painter.setClipRect(item.rect, Qt::IntersectClip);
    painter.setPen(QPen(ink::grey, 0.4));
    const QRectF r = item.rect;
    for (double x = r.left() - r.height(); x < r.right(); x += 4.5) {
        painter.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()));
    }
    painter.restore();
    painter.fillRect(item.plate, ink::white);
}

void paint(QPainter& painter, const FillItem& item) { painter.fillRect(item.rect, item.colour); }

void paint(QPainter& painter, const DashedBoxItem& item) {
    QPen pen(ink::grey, 0.5, Qt::CustomDashLine);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(item.rect);
}

void paint(QPainter& painter, const FigureItem& item) {
    painter.save();
    item.painter->paint(painter, item.rect);
    painter.restore();
}

}  // namespace

DrawItem DrawItem::moved(const QPointF& by) const {
    DrawItem copy = *this;
    copy.bounds.translate(by);
    if (auto* text = std::get_if<TextLineItem>(&copy.what)) {
        text->origin += by;
    } else if (auto* line = std::get_if<RuleItem>(&copy.what)) {
        line->line.translate(by);
    } else if (auto* hatch = std::get_if<HatchItem>(&copy.what)) {
        hatch->rect.translate(by);
        hatch->plate.translate(by);
    } else if (auto* fill = std::get_if<FillItem>(&copy.what)) {
        fill->rect.translate(by);
    } else if (auto* box = std::get_if<DashedBoxItem>(&copy.what)) {
        box->rect.translate(by);
    } else if (auto* figure = std::get_if<FigureItem>(&copy.what)) {
        figure->rect.translate(by);
    }
    return copy;
}

void paintItem(QPainter& painter, const DrawItem& item) {
    std::visit([&painter](const auto& what) { paint(painter, what); }, item.what);
}

DrawItem rule(double x1, double y1, double x2, double y2, double widthPt, const QColor& colour) {
    return {QRectF(QPointF(x1, y1), QPointF(x2, y2)), RuleItem{QLineF(x1, y1, x2, y2), widthPt, colour}};
}

PrintedPages::PrintedPages() : m_content(std::make_shared<PageContent>()) {}
PrintedPages::PrintedPages(std::shared_ptr<const PageContent> content) : m_content(std::move(content)) {}
PrintedPages::~PrintedPages() = default;
PrintedPages::PrintedPages(const PrintedPages&) = default;
PrintedPages& PrintedPages::operator=(const PrintedPages&) = default;

int PrintedPages::count() const { return static_cast<int>(m_content->pages.size()); }
QSizeF PrintedPages::paperPt() const { return m_content->paper; }
QRectF PrintedPages::typeAreaPt() const { return m_content->typeArea; }
QString PrintedPages::checkCode() const { return m_content->checkCode; }

namespace {

QList<QRectF> boundsOf(const std::vector<DrawItem>& items) {
    QList<QRectF> all;
    for (const DrawItem& item : items) {
        all.append(item.bounds);
    }
    return all;
}

}  // namespace

QList<QRectF> PrintedPages::rects(int index) const {
    return boundsOf(m_content->pages[static_cast<std::size_t>(index)].body);
}

QList<QRectF> PrintedPages::footerRects(int index) const {
    return boundsOf(m_content->pages[static_cast<std::size_t>(index)].footer);
}

void paintPage(QPainter& painter, const PrintedPages& pages, int index) {
    if (index < 0 || index >= pages.count()) {
        return;
    }
    const PageContent::Page& page = pages.content().pages[static_cast<std::size_t>(index)];
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const DrawItem& item : page.body) {
        paintItem(painter, item);
    }
    for (const DrawItem& item : page.footer) {
        paintItem(painter, item);
    }
    painter.restore();
}

}  // namespace qz
