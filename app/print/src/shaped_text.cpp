// SPDX-License-Identifier: GPL-3.0-or-later
#include "shaped_text.h"

#include <QTextOption>
#include <algorithm>

#include "text_glyphs.h"

namespace qz {

namespace {

Qt::Alignment qtAlignment(TextAlign align) {
    switch (align) {
        case TextAlign::Left:
            return Qt::AlignLeft;
        case TextAlign::Center:
            return Qt::AlignHCenter;
        case TextAlign::Right:
            return Qt::AlignRight;
        case TextAlign::Justify:
            return Qt::AlignJustify;
    }
    return Qt::AlignLeft;
}

QString joinRuns(const Runs& runs, PaperRole role, const ShapeOptions& options,
                 QList<QTextLayout::FormatRange>& formats) {
    QString text;
    for (const TextRun& run : runs) {
        if (run.bold) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(text.size());
            range.length = static_cast<int>(run.text.size());
            range.format.setFont(printFont(role, true, options.scale, options.sizePt));
            formats.append(range);
        }
        text += run.text;
    }
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\n', QChar(QChar::LineSeparator));
    return text;
}

}  // namespace

ShapedText shapeText(const Runs& runs, PaperRole role, const ShapeOptions& options) {
    QList<QTextLayout::FormatRange> formats;
    const QString text = joinRuns(runs, role, options, formats);
    auto layout = std::make_shared<QTextLayout>(text, printFont(role, false, options.scale, options.sizePt));
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    QTextOption option(qtAlignment(options.align));
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);

    layout->beginLayout();
    for (bool first = true;; first = false) {
        QTextLine line = layout->createLine();
        if (!line.isValid()) {
            break;
        }
        const double indent = first ? options.firstIndentPt : options.hangingPt;
        line.setLineWidth(std::max(options.widthPt - indent, 1.0) * kUnitsPerPoint);
        line.setPosition(QPointF(indent * kUnitsPerPoint, 0));
    }
    layout->endLayout();
    const RoleStyle style = roleStyle(role);
    const double grown = options.sizePt > 0 ? options.sizePt / style.sizePt : 1.0;
    return {layout, style.pitchPt * options.scale * grown};
}

double ShapedText::widestLine() const {
    double widest = 0;
    for (int i = 0; i < lines(); ++i) {
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth() / kUnitsPerPoint);
    }
    return widest;
}

DrawItem ShapedText::line(int index, const QPointF& topLeft, const QColor& colour) const {
    const QTextLine line = m_layout->lineAt(index);
    const double natural = (line.ascent() + line.descent()) / kUnitsPerPoint;
    const QPointF origin = topLeft + QPointF(0, (m_pitch - natural) / 2);
    const double width = std::min(line.naturalTextWidth(), line.width()) / kUnitsPerPoint;
    double x = line.x() / kUnitsPerPoint;
    const double spare = line.width() / kUnitsPerPoint - width;
    if (m_layout->textOption().alignment() & Qt::AlignHCenter) {
        x += spare / 2;
    } else if (m_layout->textOption().alignment() & Qt::AlignRight) {
        x += spare;
    }
    return {QRectF(topLeft.x() + x, topLeft.y(), width, m_pitch),
            TextLineItem{lineGlyphs(line), origin, colour}};
}

void ShapedText::place(std::vector<DrawItem>& items, const QPointF& topLeft, const QColor& colour, int first,
                       int count) const {
    const int last = count < 0 ? lines() : std::min(lines(), first + count);
    for (int i = first; i < last; ++i) {
        items.push_back(line(i, topLeft + QPointF(0, (i - first) * m_pitch), colour));
    }
}

}  // namespace qz
