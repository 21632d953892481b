// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pieces.h"
#include "shaped_text.h"
#include "word_model.h"

namespace qz {

/// How a document is set.
struct WordSetting {
    double width = 0;       ///< of the type area, points
    double pageHeight = 0;  ///< of the type area, points
    double scale = 1;       ///< of type and pitches
    double gridPitch = 0;
    int page = 1;  ///< for fields
    int pages = 1;
};

/// The font of a run: the installed face, or the one that stands for its kind.
[[nodiscard]] QFont wordFont(const WordFont& font, double scale);

void appendWordBlocks(Pieces& pieces, const WordBlocks& blocks, const WordSetting& setting);
void appendWordTable(Pieces& pieces, const WordTable& table, const WordSetting& setting);

/// A paragraph broken into lines of its column.
struct WordText {
    ShapedText text;
    double before = 0;
    double after = 0;
    WordLine top;
    WordLine bottom;
    QColor colour;
    [[nodiscard]] double height() const { return before + text.height() + after; }
};
[[nodiscard]] WordText shapeWord(const WordParagraph& paragraph, double width, const WordSetting& setting);

}  // namespace qz
