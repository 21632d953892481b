// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QFuture>
#include <functional>
#include <memory>

#include "qz/jobs.h"
#include "qz/print/printed_pages.h"
#include "qz/result.h"
#include "qz/ui/theme.h"

class QPrinter;

namespace qz {

/// A paper as it will be printed: pages one below the other, fitted to the width. Ctrl+wheel or +/− zooms.
class PagePreview final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(const Theme& theme, QWidget* parent = nullptr);
    void setPages(const PrintedPages& pages);
    void clear();
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    void zoomBy(double factor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintPages(QPainter& painter, const QRect& dirty);
    void fit();
    [[nodiscard]] QRectF pageRect(int page) const;  ///< in the scrolled content
    [[nodiscard]] double scale() const;             ///< pixels per point

    const Theme& m_theme;
    std::unique_ptr<PrintedPages> m_pages;
    double m_zoom = 1;
};

/// Prints with the system's dialog. `parent` gets messages of failure through `failed`.
void printPages(const PrintedPages& pages, QWidget* parent);
/// The same for papers that leave a trace: once the user has chosen the printer, `trace` is asked, and
/// nothing is printed where it fails.
void printPages(const PrintedPages& pages, QWidget* parent, const std::function<QFuture<Status>()>& trace,
                const std::function<void(const Error&)>& failed);
/// The same for pages that take long to draw (maps): as a job with a title, page by page.
void printPages(const PrintedPages& pages, QWidget* parent, Jobs& jobs, const QString& title,
                const std::function<QFuture<Status>()>& trace,
                const std::function<void(const Error&)>& failed);

/// For papers that get their codes when they are printed: once the user has chosen the printer, `make` gives
/// the pages; nothing is printed where it fails. `done` follows either.
void printMadePages(const QSizeF& paperPt, QWidget* parent,
                    const std::function<QFuture<Result<PrintedPages>>()>& make,
                    const std::function<void(const Status&)>& done);

}  // namespace qz
