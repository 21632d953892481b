// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGlyphRun>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <memory>
#include <variant>
#include <vector>

#include "qz/print/figure.h"

namespace qz {

/// One line of a shaped text.
struct TextLineItem {
    QList<QGlyphRun> runs;
    QPointF origin;  ///< of the text box, points
    QColor colour;
};

struct RuleItem {
    QLineF line;
    double widthPt = 0.5;
    QColor colour;
};

/// 45° hatching for a hidden cell, with a white plate under the word.
struct HatchItem {
    QRectF rect;
    QRectF plate;
};

struct FillItem {
    QRectF rect;
    QColor colour;
};

struct DashedBoxItem {
    QRectF rect;
};

struct FigureItem {
    std::shared_ptr<const FigurePainter> painter;
    QRectF rect;
};

/// Something to paint, in points.
struct DrawItem {
    QRectF bounds;
    std::variant<TextLineItem, RuleItem, HatchItem, FillItem, DashedBoxItem, FigureItem> what;

    [[nodiscard]] DrawItem moved(const QPointF& by) const;
};

struct PageContent {
    struct Page {
        std::vector<DrawItem> body;
        std::vector<DrawItem> footer;
    };
    QSizeF paper;
    QRectF typeArea;
    QString checkCode;
    QString title;
    QString author;
    QString words;  ///< all of it, in reading order
    std::vector<Page> pages;
};

void paintItem(QPainter& painter, const DrawItem& item);
[[nodiscard]] DrawItem rule(double x1, double y1, double x2, double y2, double widthPt, const QColor& colour);

}  // namespace qz
