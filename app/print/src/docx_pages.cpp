// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/docx_pages.h"

#include <algorithm>

#include "check_code.h"
#include "qz/print/docx_template.h"
#include "word_flow.h"

namespace qz {

namespace {

/// Header or footer of one page, from `top` down.
struct Edge {
    std::vector<DrawItem> items;
    double height = 0;
};

Edge edgeOf(const WordBlocks& blocks, WordSetting setting) {
    setting.pageHeight = 1e6;
    Pieces pieces;
    appendWordBlocks(pieces, blocks, setting);
    Edge edge;
    for (const Piece& piece : pieces) {
        edge.height += piece.spaceBefore;
        for (const DrawItem& item : piece.items) {
            edge.items.push_back(item.moved(QPointF(0, edge.height)));
        }
        edge.height += piece.height;
    }
    return edge;
}

void addEdges(PageContent& content, const WordDocument& document, WordSetting setting) {
    setting.pages = static_cast<int>(content.pages.size());
    for (int number = 1; number <= setting.pages; ++number) {
        setting.page = number;
        const bool even = document.evenDiffers && number % 2 == 0;
        PageContent::Page& page = content.pages[static_cast<std::size_t>(number - 1)];
        const Edge header = edgeOf(even ? document.evenHeader : document.header, setting);
        for (const DrawItem& item : header.items) {
            page.footer.push_back(item.moved(QPointF(content.typeArea.left(), document.headerDistance)));
        }
        const Edge footer = edgeOf(even ? document.evenFooter : document.footer, setting);
        const double top = content.paper.height() - document.footerDistance - footer.height;
        for (const DrawItem& item : footer.items) {
            page.footer.push_back(item.moved(QPointF(content.typeArea.left(), top)));
        }
    }
}

}  // namespace

Result<PrintedPages> docxPages(const QByteArray& docx, double scale) {
    QZ_ASSIGN(const WordDocument document, readWord(docx));
    auto content = std::make_shared<PageContent>();
    content->paper = document.paper;
    WordSetting setting;
    setting.scale = scale;
    setting.gridPitch = document.gridPitch;
    setting.width = document.paper.width() - document.margins.left() - document.margins.right();
    // A tall header or footer pushes the text, as in word processors.
    const double head = document.headerDistance + edgeOf(document.header, setting).height;
    const double foot = document.footerDistance + edgeOf(document.footer, setting).height;
    const double top =
        document.header.empty() ? document.margins.top() : std::max(document.margins.top(), head);
    const double bottom =
        document.footer.empty() ? document.margins.bottom() : std::max(document.margins.bottom(), foot);
    content->typeArea = QRectF(document.margins.left(), top, setting.width,
                               std::max(document.paper.height() - top - bottom, 50.0));
    setting.pageHeight = content->typeArea.height();
    Pieces pieces;
    appendWordBlocks(pieces, document.body, setting);
    content->pages = paginate(pieces, content->typeArea);
    QZ_ASSIGN(content->words, docxText(docx));
    content->checkCode = codeOfWords(content->words);
    content->title = document.title;
    content->author = document.author;
    addEdges(*content, document, setting);
    return PrintedPages(std::move(content));
}

Result<QByteArray> docxPdf(const QByteArray& docx, Instant created, double scale) {
    QZ_ASSIGN(const PrintedPages pages, docxPages(docx, scale));
    return pdfBytes(pages, created);
}

}  // namespace qz
