// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/page_marks.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <stdexcept>

#include "draw_item.h"
#include "print_theme.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr int kCorrection = 4;  ///< zxing's scale of 0 to 8: QR's level M
constexpr int kQuiet = 4;       ///< white modules around the code

class CodeFigure final : public FigurePainter {
public:
    CodeFigure(ZXing::BitMatrix code, QString words) : m_code(std::move(code)), m_words(std::move(words)) {}
    void paint(QPainter& painter, const QRectF& rect) const override {
        const double side = rect.width() / m_code.width();
        const double quiet = side * kQuiet;
        painter.fillRect(rect.adjusted(-quiet, -quiet, quiet, quiet), ink::white);
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (int y = 0; y < m_code.height(); ++y) {
            for (int x = 0; x < m_code.width();) {
                const int first = x;
                while (x < m_code.width() && m_code.get(x, y)) {
                    ++x;
                }
                if (x > first) {
                    painter.fillRect(
                        QRectF(rect.left() + first * side, rect.top() + y * side, (x - first) * side, side),
                        ink::black);
                } else {
                    ++x;
                }
            }
        }
    }
    [[nodiscard]] QString words() const override { return m_words; }

private:
    ZXing::BitMatrix m_code;
    QString m_words;
};

Result<std::shared_ptr<const FigurePainter>> figureOf(const QString& code) {
    // The library's only way to say that it cannot.
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEccLevel(kCorrection).setMargin(0);
        return std::shared_ptr<const FigurePainter>(
            std::make_shared<CodeFigure>(writer.encode(code.toStdWString(), 0, 0), code));
    } catch (const std::exception& failure) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Papers", "The code “%1” cannot be drawn: %2")
                             .arg(code, QString::fromUtf8(failure.what())));
    }
}

}  // namespace

Result<PrintedPages> withPageCodes(const PrintedPages& pages, const QStringList& codes) {
    if (codes.size() != pages.count()) {
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::Papers", "A paper of %1 pages cannot carry %2 codes.")
                                                 .arg(pages.count())
                                                 .arg(codes.size()));
    }
    auto content = std::make_shared<PageContent>(pages.content());
    const double side = mmToPt(kPageCodeMm);
    const double edge = mmToPt(kPageCodeEdgeMm);
    const QRectF place(content->paper.width() - edge - side, content->paper.height() - edge - side, side,
                       side);
    for (std::size_t i = 0; i < content->pages.size(); ++i) {
        QZ_ASSIGN(const std::shared_ptr<const FigurePainter> figure,
                  figureOf(codes.at(static_cast<qsizetype>(i))));
        content->pages.at(i).footer.push_back({place, FigureItem{figure, place}});
    }
    return PrintedPages(std::move(content));
}

PrintedPages withPageHeading(const PrintedPages& pages, const QString& heading) {
    auto content = std::make_shared<PageContent>(pages.content());
    const QRectF area = content->typeArea;
    for (PageContent::Page& page : content->pages) {
        const ShapedText text = shapeText(plainRuns(heading, true), PaperRole::Heading1,
                                          {area.width(), TextAlign::Left, 1, 0, 0, 0});
        text.place(page.footer, QPointF(area.left(), std::max(8.0, area.top() - 6 - text.height())),
                   ink::black);
    }
    content->words += u'\n' + heading;
    return PrintedPages(std::move(content));
}

PrintedPages picturePages(const QList<QImage>& pictures, const QSizeF& paperPt) {
    auto content = std::make_shared<PageContent>();
    content->paper = paperPt;
    content->typeArea = QRectF(QPointF(), paperPt);
    for (const QImage& picture : pictures) {
        PageContent::Page page;
        page.body.push_back({content->typeArea, FigureItem{std::make_shared<ImageFigure>(picture, QString()),
                                                           content->typeArea}});
        content->pages.push_back(std::move(page));
    }
    return PrintedPages(std::move(content));
}

}  // namespace qz
