// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <memory>

#include "qz/print/paper_document.h"

class QPainter;

namespace qz {

struct PageContent;

/// A paper laid out on pages. Immutable; copying is cheap; painted from one thread at a time. Units are
/// points from the upper left corner of the paper.
class PrintedPages {
public:
    PrintedPages();
    explicit PrintedPages(std::shared_ptr<const PageContent> content);
    ~PrintedPages();
    PrintedPages(const PrintedPages&);
    PrintedPages& operator=(const PrintedPages&);

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF paperPt() const;
    [[nodiscard]] QRectF typeAreaPt() const;
    [[nodiscard]] QString checkCode() const;
    /// What stands in the type area of page `index` (from 0): one rectangle for each line, rule and figure.
    [[nodiscard]] QList<QRectF> rects(int index) const;
    /// The same for the lines below it.
    [[nodiscard]] QList<QRectF> footerRects(int index) const;
    [[nodiscard]] const PageContent& content() const { return *m_content; }

private:
    std::shared_ptr<const PageContent> m_content;
};

/// Breaks the paper into lines and pages. Depends on nothing but the document and the installed faces. Needs
/// a QGuiApplication, no window; any thread.
[[nodiscard]] PrintedPages layout(const PaperDocument& document);

/// Paints page `index` (from 0) on a painter whose unit is the point and whose origin is the paper's corner.
void paintPage(QPainter& painter, const PrintedPages& pages, int index);

}  // namespace qz
