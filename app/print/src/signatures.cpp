// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "pieces.h"
#include "print_theme.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr double kSealMm = 42;

/// Labels with an empty line behind each; two in a row where that leaves room to sign. Returns the height
/// used.
double addLabels(std::vector<DrawItem>& items, const QStringList& labels, double width, double scale) {
    const double pitch = 26 * scale;
    const double gap = 12 * scale;
    QList<ShapedText> texts;
    double widest = 0;
    for (const QString& label : labels) {
        texts.append(
            shapeText(plainRuns(label), PaperRole::FormLabel, {width, TextAlign::Left, scale, 0, 0, 0}));
        widest = std::max(widest, texts.last().widestLine());
    }
    const qsizetype perRow = (width - gap) / 2 - widest >= mmToPt(15) ? 2 : 1;
    const double column = perRow == 2 ? (width - gap) / 2 : width;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const double x = double(i % perRow) * (column + gap);
        const double bottom = double(i / perRow + 1) * pitch;
        texts.at(i).place(items, QPointF(x, bottom - texts.at(i).pitch()), ink::black, 0, 1);
        const double from = x + std::min(texts.at(i).widestLine() + 5, column - 20);
        items.push_back(rule(from, bottom - 1.5, x + column, bottom - 1.5, 0.5, ink::black));
    }
    return double((texts.size() + perRow - 1) / perRow) * pitch;
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
    if (!pieces.empty()) {
        pieces.back().keepWithNext = true;  // nobody signs a page that says nothing
    }
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
