// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "pieces.h"
#include "print_theme.h"
#include "qz/print/printed_pages.h"
#include "shaped_text.h"

namespace qz {

namespace {

/// Cuts a text into pieces so that neither one line alone stays behind nor one goes over (widows and
/// orphans).
void appendLines(Pieces& pieces, const ShapedText& text, double x, double spaceBefore, bool keepWithNext,
                 const DrawItem* marker = nullptr) {
    const int n = text.lines();
    for (int first = 0; first < n;) {
        int count = 1;
        if (n <= 3) {
            count = n;
        } else if (first == 0 || first == n - 2) {
            count = 2;
        }
        Piece piece;
        piece.height = count * text.pitch();
        piece.spaceBefore = first == 0 ? spaceBefore : 0;
        text.place(piece.items, QPointF(x, 0), ink::black, first, count);
        if (first == 0 && marker != nullptr) {
            piece.items.push_back(*marker);
        }
        first += count;
        piece.keepWithNext = keepWithNext && first >= n;
        pieces.push_back(std::move(piece));
    }
}

void appendParagraph(Pieces& pieces, const Paragraph& block, const FlowContext& context) {
    const double em = roleStyle(block.role).sizePt * context.scale;
    ShapeOptions options{
        context.width, block.align, context.scale, block.firstIndentEm * em, block.hangingEm * em, 0};
    appendLines(pieces, shapeText(block.runs, block.role, options), 0, block.spaceBeforePt,
                block.keepWithNext);
    if (block.spaceAfterPt > 0 && !pieces.empty()) {
        Piece gap;
        gap.spaceBefore = block.spaceAfterPt;
        gap.keepWithNext = block.keepWithNext;
        pieces.push_back(gap);
    }
}

void appendHeading(Pieces& pieces, const Heading& block, const FlowContext& context) {
    const PaperRole role = block.level <= 1   ? PaperRole::Heading1
                           : block.level == 2 ? PaperRole::Heading2
                                              : PaperRole::Body;
    const ShapedText text = shapeText(plainRuns(block.text, block.level > 2), role,
                                      {context.width, TextAlign::Left, context.scale, 0, 0, 0});
    appendLines(pieces, text, 0, block.level <= 1 ? 8 : 4, true);
}

void appendList(Pieces& pieces, const ListBlock& block, const FlowContext& context) {
    const double em = roleStyle(block.role).sizePt * context.scale;
    const double indent = (block.numbered ? 2.0 : 1.2) * em;
    for (qsizetype i = 0; i < block.items.size(); ++i) {
        const QString mark = block.numbered ? QString::number(i + 1) + u'.' : QString(QChar(0x2022));
        const ShapedText marker =
            shapeText(plainRuns(mark), block.role, {indent, TextAlign::Left, context.scale, 0, 0, 0});
        const DrawItem item = marker.line(0, QPointF(0, 0), ink::black);
        const ShapeOptions options{context.width - indent, TextAlign::Justify, context.scale, 0, 0, 0};
        appendLines(pieces, shapeText(block.items.at(i), block.role, options), indent, 0, false, &item);
    }
}

void appendNote(Pieces& pieces, const Note& block, const FlowContext& context) {
    const ShapeOptions options{context.width, TextAlign::Left, context.scale, 0, 0, 0};
    appendLines(pieces, shapeText(plainRuns(block.text), PaperRole::Note, options), 0, 2, false);
}

void appendFigure(Pieces& pieces, const FigureBlock& block, const FlowContext& context) {
    if (!block.painter || block.sizeMm.isEmpty()) {
        return;
    }
    QSizeF size(mmToPt(block.sizeMm.width()), mmToPt(block.sizeMm.height()));
    const double captionRoom = 2 * roleStyle(PaperRole::Caption).pitchPt * context.scale;
    const QSizeF room(context.width, context.pageHeight - captionRoom);
    if (size.width() > room.width() || size.height() > room.height()) {
        size.scale(room, Qt::KeepAspectRatio);
    }
    Piece piece;
    piece.spaceBefore = 8;
    const QRectF rect((context.width - size.width()) / 2, 0, size.width(), size.height());
    piece.items.push_back({rect, FigureItem{block.painter, rect}});
    piece.height = size.height();
    if (!block.caption.isEmpty()) {
        const ShapedText caption = shapeText(plainRuns(block.caption), PaperRole::Caption,
                                             {context.width, TextAlign::Center, context.scale, 0, 0, 0});
        caption.place(piece.items, QPointF(0, piece.height + 3), ink::black);
        piece.height += 3 + caption.height();
    }
    pieces.push_back(std::move(piece));
}

/// The largest size at which the issuer's name still stands on one line.
ShapedText shapeLetterhead(const QString& text, const FlowContext& context) {
    ShapedText shaped;
    for (double size = 36; size >= 18; size -= 1) {
        shaped = shapeText(plainRuns(text), PaperRole::Letterhead,
                           {context.width, TextAlign::Center, context.scale, 0, 0, size});
        if (shaped.lines() <= 1) {
            break;
        }
    }
    return shaped;
}

Piece centredPiece(const ShapedText& text, double spaceBefore, const QColor& colour) {
    Piece piece;
    piece.spaceBefore = spaceBefore;
    piece.height = text.height();
    piece.keepWithNext = true;
    text.place(piece.items, QPointF(0, 0), colour);
    return piece;
}

/// Turns blocks into pieces; one call operator for each kind of block.
class BlockFlow {
public:
    BlockFlow(Pieces& pieces, FlowContext& context) : m_pieces(pieces), m_context(context) {}

    void operator()(const Paragraph& block) { appendParagraph(m_pieces, block, m_context); }
    void operator()(const Heading& block) { appendHeading(m_pieces, block, m_context); }
    void operator()(const ListBlock& block) { appendList(m_pieces, block, m_context); }
    void operator()(const Note& block) { appendNote(m_pieces, block, m_context); }
    void operator()(const FormTable& block) { appendFormTable(m_pieces, block, m_context); }
    void operator()(const DataTable& block) { appendDataTable(m_pieces, block, m_context); }
    void operator()(const FigureBlock& block) { appendFigure(m_pieces, block, m_context); }
    void operator()(const SignatureBlock& block) { appendSignatures(m_pieces, block, m_context); }
    void operator()(const PageBreak&) {
        Piece piece;
        piece.breakBefore = true;
        m_pieces.push_back(piece);
    }
    void operator()(const KeepTogether& block) {
        const std::size_t first = m_pieces.size();
        appendBlocks(m_pieces, block.blocks, m_context);
        const int group = ++m_context.groups;
        for (std::size_t i = first; i < m_pieces.size(); ++i) {
            m_pieces[i].group = group;
        }
    }

private:
    Pieces& m_pieces;
    FlowContext& m_context;
};

}  // namespace

void appendBlocks(Pieces& pieces, const std::vector<Block>& blocks, FlowContext& context) {
    BlockFlow flow(pieces, context);
    for (const Block& block : blocks) {
        std::visit(flow, block.content);
    }
}

void appendOpening(Pieces& pieces, const PaperDocument& document, const FlowContext& context) {
    const ShapeOptions centred{context.width, TextAlign::Center, context.scale, 0, 0, 0};
    const bool withHead = !document.letterhead.isEmpty();
    if (withHead) {
        pieces.push_back(centredPiece(shapeLetterhead(document.letterhead, context), 0, ink::red));
        if (!document.number.isEmpty()) {
            pieces.push_back(centredPiece(shapeText(plainRuns(document.number), PaperRole::Number, centred),
                                          4, ink::black));
        }
        Piece line;
        line.spaceBefore = 4;
        line.height = 3;
        line.keepWithNext = true;
        line.items.push_back(rule(0, 1, context.width, 1, 2, ink::red));
        pieces.push_back(std::move(line));
    }
    if (!document.title.isEmpty()) {
        pieces.push_back(centredPiece(shapeText(plainRuns(document.title), PaperRole::Title, centred),
                                      withHead ? 12 : 0, ink::black));
    }
    if (!withHead && !document.number.isEmpty()) {
        const ShapeOptions right{context.width, TextAlign::Right, context.scale, 0, 0, 0};
        pieces.push_back(
            centredPiece(shapeText(plainRuns(document.number), PaperRole::Form, right), 2, ink::black));
    }
    if (!pieces.empty()) {
        Piece gap;
        gap.spaceBefore = 6;
        gap.keepWithNext = true;
        pieces.push_back(gap);
    }
}

PrintedPages layout(const PaperDocument& document) {
    auto content = std::make_shared<PageContent>();
    content->paper = document.page.paperPt();
    content->typeArea = document.page.typeAreaPt();
    content->checkCode = checkCode(document);
    content->title = document.title;
    content->author = document.author;
    content->words = paperText(document);
    FlowContext context{content->typeArea.width(), content->typeArea.height(), document.page.scale,
                        document.draft, 0};
    Pieces pieces;
    appendOpening(pieces, document, context);
    appendBlocks(pieces, document.blocks, context);
    content->pages = paginate(pieces, content->typeArea);
    addFooters(*content, document);
    return PrintedPages(std::move(content));
}

}  // namespace qz
