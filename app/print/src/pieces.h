// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "draw_item.h"
#include "qz/print/paper_document.h"

namespace qz {

/// What is never cut: some lines, a table row, a figure. Items stand relative to the piece's upper left
/// corner.
struct Piece {
    double height = 0;
    double spaceBefore = 0;  ///< left out at the top of a page
    bool keepWithNext = false;
    bool breakBefore = false;
    int group = 0;  ///< pieces of one KeepTogether; 0: none
    std::vector<DrawItem> items;
    std::vector<DrawItem> opening;      ///< added where a page starts with this piece
    std::vector<DrawItem> closing;      ///< added where a page ends with this piece
    std::shared_ptr<const Piece> head;  ///< repeated when a page starts with this piece
};
using Pieces = std::vector<Piece>;

/// What blocks need to know to become pieces.
struct FlowContext {
    double width = 0;       ///< of the type area, points
    double pageHeight = 0;  ///< of the type area, points
    double scale = 1;
    bool draft = true;
    int groups = 0;  ///< last group number given
};

void appendOpening(Pieces& pieces, const PaperDocument& document, const FlowContext& context);
void appendBlocks(Pieces& pieces, const std::vector<Block>& blocks, FlowContext& context);
void appendFormTable(Pieces& pieces, const FormTable& table, const FlowContext& context);
void appendDataTable(Pieces& pieces, const DataTable& table, const FlowContext& context);
void appendSignatures(Pieces& pieces, const SignatureBlock& block, const FlowContext& context);

/// Puts pieces on pages and adds the lines below the type area.
[[nodiscard]] std::vector<PageContent::Page> paginate(const Pieces& pieces, const QRectF& typeArea);
void addFooters(PageContent& content, const PaperDocument& document);

}  // namespace qz
