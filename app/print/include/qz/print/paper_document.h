// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "qz/print/figure.h"
#include "qz/print/page_setup.h"
#include "qz/print/print_fonts.h"

namespace qz {

/// A paper as content: what stands in it, not where. All texts arrive translated. One model for PDF, preview
/// and word-processor files, so nothing in it knows a device.

enum class TextAlign { Left, Center, Right, Justify };

struct TextRun {
    QString text;
    bool bold = false;
};
using Runs = QList<TextRun>;
[[nodiscard]] inline Runs plainRuns(const QString& text, bool bold = false) { return {TextRun{text, bold}}; }

struct Paragraph {
    Runs runs;
    PaperRole role = PaperRole::Body;
    TextAlign align = TextAlign::Justify;
    double firstIndentEm = 0;  ///< 2 in Chinese running text
    double hangingEm = 0;      ///< of all lines but the first
    double spaceBeforePt = 0;
    double spaceAfterPt = 0;
    bool keepWithNext = false;
};

/// Level 1 black face, level 2 script face, deeper ones bold body. Never the last thing on a page.
struct Heading {
    int level = 1;
    QString text;
};

struct ListBlock {
    QList<Runs> items;
    bool numbered = false;
    PaperRole role = PaperRole::Body;
};

/// A small text below a table or a chart: definitions, sources, what was left out.
struct Note {
    QString text;
};

struct FormCell {
    QString text;
    bool label = false;  ///< name of a field: sans, centred
    int columnSpan = 1;
    int rowSpan = 1;
    TextAlign align = TextAlign::Left;
    bool top = false;  ///< text starts at the upper edge instead of standing in the middle
};

struct FormRow {
    QList<FormCell> cells;  ///< from left to right, without the places covered by a cell above
    double heightMm = 9;    ///< at least; grows with its text
    bool keepWithNext = false;
};

/// Key and value boxes of a case form. Rows joined by a row span stay on one page.
struct FormTable {
    QList<double> columnWeights;
    QList<FormRow> rows;
};

enum class CellKind {
    Text,
    Hidden,            ///< a small count not shown to this audience; `text` is the word for it
    HiddenComplement,  ///< hidden so that a small count cannot be computed back
    None               ///< cannot be stated (denominator zero); `text` says so, "–"
};

struct DataCell {
    QString text;
    CellKind kind = CellKind::Text;
    bool bold = false;
};

struct DataColumn {
    QString title;
    QString unit;        ///< second line of the head
    double widthMm = 0;  ///< fixed; 0 shares what is left by weight
    double weight = 1;
    TextAlign align = TextAlign::Left;
};

/// A table of data: head repeated on each page, rows cut only where one is taller than a page.
struct DataTable {
    QString caption;
    QList<DataColumn> columns;
    QList<QList<DataCell>> rows;
    int footRows = 0;       ///< the last rows are totals: bold, never parted from the row before them
    QString emptyText;      ///< printed in one wide row when there are none
    bool fullWidth = true;  ///< false: columns keep their millimetres, table centred
};

struct FigureBlock {
    std::shared_ptr<const FigurePainter> painter;
    QSizeF sizeMm{156, 60};  ///< shrunk in proportion where the type area is narrower
    QString caption;
};

/// The place of a seal: 42 mm, dashed, centred on issuer and date; the box is drawn on drafts only.
struct Seal {
    QString issuer;
    QString date;
    QString hint;
};

/// Lines to sign on. They always print blank.
struct SignatureBlock {
    QStringList labels;
    std::optional<Seal> seal;
};

struct PageBreak {};

struct Block;
/// Stays on one page unless taller than a page.
struct KeepTogether {
    std::vector<Block> blocks;
};

struct Block {
    std::variant<Paragraph, Heading, ListBlock, Note, FormTable, DataTable, FigureBlock, SignatureBlock,
                 PageBreak, KeepTogether>
        content;
};

/// What the line below the type area says after "page x of y": each part is a translated phrase, empty ones
/// are left out.
struct FooterText {
    QString dataDate;  ///< "Data as of 2026-10-07 24:00"
    QString audience;  ///< "For: public, counts 1–4 hidden" (systems.md A.4 R3)
};

struct PaperDocument {
    PageSetup page;
    QString letterhead;  ///< issuer in red over a red rule; empty: none
    QString number;      ///< under the letterhead, or at the right of a form
    QString title;
    QString author;     ///< issuing unit, for the file's properties
    bool draft = true;  ///< shows where the seal goes
    std::vector<Block> blocks;
    FooterText footer;
};

/// All words of the paper in reading order, a line for each cell or paragraph (search, check code, tests).
[[nodiscard]] QString paperText(const PaperDocument& document);
/// Eight characters over all content, "7C2A·41F0": two prints with the same code say the same.
[[nodiscard]] QString checkCode(const PaperDocument& document);

}  // namespace qz
