// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/page_preview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollBar>
#include <QWheelEvent>

#include "qz/async.h"

namespace qz {

namespace {

constexpr int gap = 16;
constexpr double widest = 820;  // px a page fills at most before zooming

}  // namespace

PagePreview::PagePreview(const Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the paper"));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PagePreview::setPages(const PrintedPages& pages) {
    m_pages = std::make_unique<PrintedPages>(pages);
    verticalScrollBar()->setValue(0);
    fit();
    viewport()->update();
}

void PagePreview::clear() {
    m_pages.reset();
    fit();
    viewport()->update();
}

void PagePreview::zoomBy(double factor) {
    m_zoom = std::clamp(m_zoom * factor, 0.3, 4.0);
    fit();
    viewport()->update();
}

double PagePreview::scale() const {
    const double width = std::min(widest, viewport()->width() - 2.0 * gap);
    return m_zoom * std::max(100.0, width) / m_pages->paperPt().width();
}

QRectF PagePreview::pageRect(int page) const {
    const QSizeF size = m_pages->paperPt() * scale();
    const double left = std::max(static_cast<double>(gap), (viewport()->width() - size.width()) / 2);
    return {QPointF(left, gap + page * (size.height() + gap)), size};
}

void PagePreview::fit() {
    if (!m_pages) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const QRectF last = pageRect(std::max(0, m_pages->count() - 1));
    verticalScrollBar()->setRange(0,
                                  std::max(0, static_cast<int>(last.bottom()) + gap - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0,
                                    std::max(0, static_cast<int>(last.right()) + gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void PagePreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.tokens().outside);
    if (m_pages) {
        paintPages(painter, event->rect());
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_theme.tokens().accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

/// The ring stands at the edge of the window on the paper: a part that scrolled would leave pieces of it.
void PagePreview::scrollContentsBy(int, int) { viewport()->update(); }

void PagePreview::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PagePreview::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PagePreview::paintPages(QPainter& painter, const QRect& dirty) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF shown =
        QRectF(dirty).translated(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int page = 0; page < m_pages->count(); ++page) {
        const QRectF rect = pageRect(page);
        if (!rect.intersects(shown)) {
            continue;
        }
        painter.save();
        painter.fillRect(rect, themeTokens(ThemeKind::Light).base);  // paper is white in every theme
        painter.setPen(QPen(m_theme.tokens().line2, 1));
        painter.drawRect(rect);
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        painter.scale(scale(), scale());
        paintPage(painter, *m_pages, page);
        painter.restore();
    }
    painter.restore();
}

void PagePreview::resizeEvent(QResizeEvent*) { fit(); }

void PagePreview::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoomBy(1.1);
    } else if (event->key() == Qt::Key_Minus) {
        zoomBy(1 / 1.1);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

namespace {

Status paintOn(QPrinter& printer, const PrintedPages& pages, JobControl& job) {
    QPainter painter;
    if (!painter.begin(&printer)) {
        return {};
    }
    const double scale = printer.resolution() / 72.0;
    for (int page = 0; page < pages.count(); ++page) {
        const Status going = job.progress(page, pages.count());
        if (!going.ok()) {
            printer.abort();
            return going;
        }
        if (page > 0) {
            printer.newPage();
        }
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, pages, page);
        painter.restore();
    }
    painter.end();
    return {};
}

void paintOn(QPrinter& printer, const PrintedPages& pages) {
    SilentJob job;
    (void)paintOn(printer, pages, job);
}

/// Shows the system's dialog, then calls `chosen` with the printer.
void choosePrinter(const PrintedPages& pages, QWidget* parent,
                   const std::function<void(const std::shared_ptr<QPrinter>&)>& chosen) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const QSizeF paper = pages.paperPt();
    const bool wide = paper.width() > paper.height();
    printer->setFullPage(true);
    printer->setPageSize(
        QPageSize(wide ? paper.transposed() : paper, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer->setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, chosen] { chosen(printer); });
    dialog->open();
}

}  // namespace

void printPages(const PrintedPages& pages, QWidget* parent) { printPages(pages, parent, {}, {}); }

void printPages(const PrintedPages& pages, QWidget* parent, const std::function<QFuture<Status>()>& trace,
                const std::function<void(const Error&)>& failed) {
    choosePrinter(pages, parent, [pages, parent, trace, failed](const std::shared_ptr<QPrinter>& printer) {
        if (!trace) {
            paintOn(*printer, pages);
            return;
        }
        onResult(parent, trace(), [printer, pages, failed](const Status& traced) {
            if (traced.ok()) {
                paintOn(*printer, pages);
            } else if (failed) {
                failed(traced.error());
            }
        });
    });
}

void printPages(const PrintedPages& pages, QWidget* parent, Jobs& jobs, const QString& title,
                const std::function<QFuture<Status>()>& trace,
                const std::function<void(const Error&)>& failed) {
    choosePrinter(pages, parent,
                  [pages, parent, &jobs, title, trace, failed](const std::shared_ptr<QPrinter>& printer) {
                      const auto work = [printer, pages, trace](JobControl& job) -> Status {
                          QZ_TRY(trace().result());
                          return paintOn(*printer, pages, job);
                      };
                      onResult(parent, jobs.start(title, work), [failed](const Status& printed) {
                          if (!printed.ok()) {
                              failed(printed.error());
                          }
                      });
                  });
}

void printMadePages(const QSizeF& paperPt, QWidget* parent,
                    const std::function<QFuture<Result<PrintedPages>>()>& make,
                    const std::function<void(const Status&)>& done) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageSize(QPageSize(paperPt, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, parent, make, done] {
        onResult(parent, make(), [printer, done](const Result<PrintedPages>& pages) {
            if (pages.ok()) {
                paintOn(*printer, *pages);
            }
            done(pages.ok() ? Status() : Status(pages.error()));
        });
    });
    dialog->open();
}

}  // namespace qz
