// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QMarginsF>
#include <QSizeF>
#include <QString>
#include <variant>
#include <vector>

#include "qz/print/paper_document.h"
#include "qz/result.h"

namespace qz {

/// A docx as far as it can be printed here: texts, tables, breaks, headers and footers with everything
/// resolved. Lengths in points.

struct WordFont {
    QString face;
    double sizePt = 10.5;
    double spacingPt = 0;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool strike = false;
    QColor colour{Qt::black};
};

struct WordRun {
    enum class Field { None, Page, Pages };
    QString text;  ///< line breaks as QChar::LineSeparator
    WordFont font;
    Field field = Field::None;
};

struct WordLine {
    double widthPt = 0;  ///< 0: none
    QColor colour{Qt::black};
};

struct WordTab {
    double at = 0;
    TextAlign align = TextAlign::Left;
};

struct WordParagraph {
    enum class Pitch { Multiple, AtLeast, Exact };
    QList<WordRun> runs;
    WordFont font;  ///< of an empty one
    TextAlign align = TextAlign::Left;
    double left = 0;
    double right = 0;
    double first = 0;       ///< negative: hanging
    double firstChars = 0;  ///< hundredths of a character; wins over `first`
    double before = 0;
    double after = 0;
    Pitch rule = Pitch::Multiple;
    double pitch = 1;  ///< a factor or points
    bool snapToGrid = true;
    bool keepWithNext = false;
    bool breakBefore = false;
    QList<WordTab> tabs;
    WordLine top;
    WordLine bottom;
};

struct WordBorders {
    WordLine left, top, right, bottom;
};

struct WordCell {
    enum class Merge { None, Start, Continue };
    int span = 1;
    Merge merge = Merge::None;
    std::vector<WordParagraph> paragraphs;
    WordBorders borders;
    QMarginsF padding{5.4, 0, 5.4, 0};
    Qt::Alignment vertical = Qt::AlignTop;
    QColor ground;  ///< invalid: none
};

struct WordRow {
    std::vector<WordCell> cells;
    double height = 0;
    bool head = false;
    bool exact = false;
};

struct WordTable {
    QList<double> columns;
    std::vector<WordRow> rows;
    TextAlign align = TextAlign::Left;
    double indent = 0;
};

using WordBlock = std::variant<WordParagraph, WordTable>;
using WordBlocks = std::vector<WordBlock>;

struct WordDocument {
    QSizeF paper{595.3, 841.9};
    QMarginsF margins{90, 72, 90, 72};
    double headerDistance = 42.55;
    double footerDistance = 49.6;
    double gridPitch = 0;  ///< lines stand on a grid of this pitch; 0: none
    WordBlocks body;
    WordBlocks header;
    WordBlocks footer;
    WordBlocks evenHeader;
    WordBlocks evenFooter;
    bool evenDiffers = false;
    QString title;
    QString author;
};

/// Unsupported names what cannot be printed and where it stands; Invalid for a damaged file.
[[nodiscard]] Result<WordDocument> readWord(const QByteArray& docx);

}  // namespace qz
