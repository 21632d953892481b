// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "pieces.h"
#include "print_theme.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr double kSealMm = 42;

/// Labels with an empty line behind each, two in a row. Returns the height used.
double addLabels(std::vector<DrawItem>& items, const QStringList& labels, double width, double scale) {
    const double pitch = 26 * scale;
    const double gap = 12 * scale;
    const double column = (width - gap) / 2;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double x = (i % 2) * (column + gap);
        const double y = double(i / 2) * pitch;
        const ShapedText text = shapeText(plainRuns(labels.at(i)), PaperRole::FormLabel,
                                          {column, TextAlign::Left, scale, 0, 0, 0});
        const double labelWidth = std::min(text.widestLine() + 5, column - 20);
        text.place(items, QPointF(x, y + pitch - text.pitch()), ink::black, 0, 1);
        items.push_back(rule(x + labelWidth, y + pitch - 1.5, x + column, y + pitch - 1.5, 0.5, ink::black));
    }
    return double((labels.size() + 1) / 2) * pitch;
}

/// Issuer and date centred on the seal's place, in a column from `left` to `right`.
double addSeal(std::vector<DrawItem>& items, const Seal& seal, double left, double right,
               const FlowContext& context) {
    const double size = mmToPt(kSealMm);
    ShapeOptions options{
        right - left, TextAlign::Center, context.scale, 0, 0, roleStyle(PaperRole::Body).sizePt};
    ShapedText issuer = shapeText(plainRuns(seal.issuer), PaperRole::Body, options);
    while (issuer.lines() > 1 && options.sizePt > 12) {
        options.sizePt -= 1;
        issuer = shapeText(plainRuns(seal.issuer), PaperRole::Body, options);
    }
    const ShapedText date = shapeText(plainRuns(seal.date), PaperRole::Body, options);
    const double height = std::max(size, issuer.height() + date.height());
    const double y = (height - issuer.height() - date.height()) / 2;
    issuer.place(items, QPointF(left, y), ink::black);
    if (!seal.date.isEmpty()) {
        date.place(items, QPointF(left, y + issuer.height()), ink::black);
    }
    if (context.draft) {
        const double x = (left + right - size) / 2;
        const QRectF box(x, (height - size) / 2, size, size);
        items.push_back({box, DashedBoxItem{box}});
        const ShapedText hint =
            shapeText(plainRuns(seal.hint), PaperRole::Footer, {size - 8, TextAlign::Left, 1, 0, 0, 0});
        hint.place(items, box.topLeft() + QPointF(4, 2), ink::grey, 0, 1);
    }
    return height;
}

}  // namespace

void appendSignatures(Pieces& pieces, const SignatureBlock& block, const FlowContext& context) {
    Piece piece;
    piece.spaceBefore = 16;
    if (!block.seal) {
        piece.height = addLabels(piece.items, block.labels, context.width, context.scale);
        pieces.push_back(std::move(piece));
        return;
    }
    const double sealLeft = block.labels.isEmpty() ? context.width * 0.4 : context.width * 0.5;
    const double sealHeight = addSeal(piece.items, *block.seal, sealLeft, context.width, context);
    std::vector<DrawItem> labels;
    const double labelHeight = addLabels(labels, block.labels, sealLeft - 12, context.scale);
    piece.height = std::max(sealHeight, labelHeight);
    for (const DrawItem& item : labels) {
        piece.items.push_back(item.moved(QPointF(0, (piece.height - labelHeight) / 2)));
    }
    pieces.push_back(std::move(piece));
}

}  // namespace qz
