// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_flow.h"

#include <QFontDatabase>
#include <QTextOption>
#include <algorithm>
#include <cmath>

#include "word_faces.h"

namespace qz {

namespace {

QString textOf(const WordRun& run, const WordSetting& setting) {
    return run.field == WordRun::Field::Page    ? QString::number(setting.page)
           : run.field == WordRun::Field::Pages ? QString::number(setting.pages)
                                                : run.text;
}

double pitchOf(const WordParagraph& paragraph, const WordSetting& setting) {
    double size = paragraph.runs.isEmpty() ? paragraph.font.sizePt : 1;
    for (const WordRun& run : paragraph.runs) {
        size = std::max(size, run.font.sizePt);
    }
    if (paragraph.rule == WordParagraph::Pitch::Exact) {
        return paragraph.pitch * setting.scale;
    }
    // What word processors give a line of Chinese type.
    double natural = size * 1.3;
    if (setting.gridPitch > 0 && paragraph.snapToGrid) {
        natural = std::ceil(natural / setting.gridPitch - 0.01) * setting.gridPitch;
    }
    const double pitch = paragraph.rule == WordParagraph::Pitch::AtLeast ? std::max(natural, paragraph.pitch)
                                                                         : natural * paragraph.pitch;
    return pitch * setting.scale;
}

QTextOption optionOf(const WordParagraph& paragraph, const WordSetting& setting) {
    const Qt::Alignment align = paragraph.align == TextAlign::Center    ? Qt::AlignHCenter
                                : paragraph.align == TextAlign::Right   ? Qt::AlignRight
                                : paragraph.align == TextAlign::Justify ? Qt::AlignJustify
                                                                        : Qt::AlignLeft;
    QTextOption option(align);
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(21 * setting.scale * kUnitsPerPoint);
    QList<QTextOption::Tab> tabs;
    for (const WordTab& tab : paragraph.tabs) {
        const QTextOption::TabType type = tab.align == TextAlign::Right    ? QTextOption::RightTab
                                          : tab.align == TextAlign::Center ? QTextOption::CenterTab
                                                                           : QTextOption::LeftTab;
        tabs.append(QTextOption::Tab(tab.at * kUnitsPerPoint, type));
    }
    option.setTabs(tabs);
    return option;
}

DrawItem edge(double x1, double y1, double x2, double y2, const WordLine& line) {
    return rule(x1, y1, x2, y2, line.widthPt, line.colour);
}

/// An empty line is a gap: the one that has to follow a table begins no page of its own.
bool isBlank(const WordParagraph& paragraph) {
    return std::all_of(paragraph.runs.cbegin(), paragraph.runs.cend(), [](const WordRun& run) {
        return run.field == WordRun::Field::None && run.text.isEmpty();
    });
}

void appendParagraph(Pieces& pieces, const WordParagraph& paragraph, const WordSetting& setting) {
    const WordText shaped = shapeWord(paragraph, setting.width, setting);
    const int lines = shaped.text.lines();
    const bool blank = isBlank(paragraph);
    const double right = setting.width - paragraph.right;
    for (int first = 0; first < std::max(lines, 1);) {
        // Neither one line alone stays behind nor one goes over.
        const int count = lines <= 3 ? std::max(lines, 1) : first == 0 || first == lines - 2 ? 2 : 1;
        Piece piece;
        piece.breakBefore = first == 0 && paragraph.breakBefore;
        piece.spaceBefore = first == 0 ? shaped.before : 0;
        piece.height = count * shaped.text.pitch();
        if (!blank) {
            shaped.text.place(piece.items, QPointF(0, 0), shaped.colour, first, count);
        }
        if (first == 0 && shaped.top.widthPt > 0) {
            piece.items.push_back(edge(paragraph.left, 0, right, 0, shaped.top));
        }
        first += count;
        if (first >= lines) {
            if (shaped.bottom.widthPt > 0) {
                piece.items.push_back(edge(paragraph.left, piece.height, right, piece.height, shaped.bottom));
            }
            piece.height += shaped.after;
        }
        piece.keepWithNext = paragraph.keepWithNext && first >= lines;
        pieces.push_back(std::move(piece));
    }
}

}  // namespace

QFont wordFont(const WordFont& font, double scale) {
    const QHash<QString, PaperRole>& roles = faceRoles();
    const auto known = roles.constFind(font.face.toLower());
    QFont made = printFont(known == roles.cend() ? PaperRole::Body : *known, font.bold, scale, font.sizePt);
    if (!font.face.isEmpty() && QFontDatabase::hasFamily(font.face)) {
        made.setFamilies({font.face});
        made.setBold(font.bold);
    }
    made.setItalic(font.italic);
    made.setUnderline(font.underline);
    made.setStrikeOut(font.strike);
    made.setLetterSpacing(QFont::AbsoluteSpacing, font.spacingPt * scale * kUnitsPerPoint);
    return made;
}

WordText shapeWord(const WordParagraph& paragraph, double width, const WordSetting& setting) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const WordRun& run : paragraph.runs) {
        const QString part = textOf(run, setting);
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(part.size());
        range.format.setFont(wordFont(run.font, setting.scale));
        formats.append(range);
        text += part;
    }
    const WordFont& base = paragraph.runs.isEmpty() ? paragraph.font : paragraph.runs.first().font;
    auto layout = std::make_shared<QTextLayout>(text, wordFont(base, setting.scale));
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->setTextOption(optionOf(paragraph, setting));
    const double first = paragraph.firstChars != 0 ? paragraph.firstChars / 100 * base.sizePt * setting.scale
                                                   : paragraph.first;
    layout->beginLayout();
    for (bool isFirst = true;; isFirst = false) {
        QTextLine line = layout->createLine();
        if (!line.isValid()) {
            break;
        }
        const double indent = paragraph.left + (isFirst ? first : 0);
        line.setLineWidth(std::max(width - indent - paragraph.right, 1.0) * kUnitsPerPoint);
        line.setPosition(QPointF(indent * kUnitsPerPoint, 0));
    }
    layout->endLayout();
    return {ShapedText(layout, pitchOf(paragraph, setting)),
            paragraph.before * setting.scale,
            paragraph.after * setting.scale,
            paragraph.top,
            paragraph.bottom,
            base.colour};
}

void appendWordBlocks(Pieces& pieces, const WordBlocks& blocks, const WordSetting& setting) {
    for (const WordBlock& block : blocks) {
        if (const auto* paragraph = std::get_if<WordParagraph>(&block)) {
            appendParagraph(pieces, *paragraph, setting);
        } else {
            appendWordTable(pieces, std::get<WordTable>(block), setting);
        }
    }
}

}  // namespace qz
