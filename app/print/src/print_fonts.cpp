// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/print_fonts.h"

#include <QColor>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include "text_glyphs.h"

namespace qz {

namespace {

enum class Face { Title, Body, Black, Script, Sans };

/// English family names; the systems match the native ones to them.
QStringList candidates(Face face) {
    switch (face) {
        case Face::Title:
            return {QStringLiteral("FZXiaoBiaoSong-B05S"), QStringLiteral("FZXiaoBiaoSong-B05"),
                    QStringLiteral("SimSun"), QStringLiteral("Noto Serif CJK SC")};
        case Face::Body:
            return {QStringLiteral("FangSong_GB2312"), QStringLiteral("FangSong"),
                    QStringLiteral("Noto Serif CJK SC")};
        case Face::Black:
            return {QStringLiteral("SimHei"), QStringLiteral("Noto Sans CJK SC")};
        case Face::Script:
            return {QStringLiteral("KaiTi_GB2312"), QStringLiteral("KaiTi"),
                    QStringLiteral("Noto Serif CJK SC")};
        case Face::Sans:
            return {QStringLiteral("Microsoft YaHei"), QStringLiteral("Noto Sans CJK SC"),
                    QStringLiteral("SimHei")};
    }
    return {};
}

Face faceOf(PaperRole role) {
    switch (role) {
        case PaperRole::Letterhead:
        case PaperRole::Title:
            return Face::Title;
        case PaperRole::Heading1:
        case PaperRole::Caption:
            return Face::Black;
        case PaperRole::Heading2:
            return Face::Script;
        case PaperRole::Table:
        case PaperRole::Note:
        case PaperRole::Footer:
        case PaperRole::FormLabel:
            return Face::Sans;
        case PaperRole::Number:
        case PaperRole::Body:
        case PaperRole::Form:
        case PaperRole::PageNumber:
            return Face::Body;
    }
    return Face::Body;
}

QString installedFamily(Face face) {
    const QStringList names = candidates(face);
    for (const QString& name : names) {
        if (QFontDatabase::hasFamily(name)) {
            return name;
        }
    }
    return {};
}

/// Looked up once: a search in the font database costs more than a page of text.
const QString& family(Face face) {
    static const QStringList families = [] {
        QStringList all;
        for (const Face each : {Face::Title, Face::Body, Face::Black, Face::Script, Face::Sans}) {
            all.append(installedFamily(each));
        }
        return all;
    }();
    return families.at(static_cast<int>(face));
}

/// Stand-ins are lighter than the faces they stand for, so headings in them are set bold.
bool needsWeight(Face face) {
    return face == Face::Title ||
           ((face == Face::Black || face == Face::Script) && family(face).startsWith(u"Noto"));
}

}  // namespace

RoleStyle roleStyle(PaperRole role) {
    switch (role) {
        case PaperRole::Letterhead:
            return {36, 54, true};
        case PaperRole::Title:
            return {22, 32, true};
        case PaperRole::Number:
        case PaperRole::Heading1:
        case PaperRole::Heading2:
            return {16, 28, false};
        case PaperRole::Body:
            return {16, 28, false, 0.25};
        case PaperRole::Form:
        case PaperRole::FormLabel:
            return {12, 18, false};
        case PaperRole::Table:
            return {9.5, 14, false};
        case PaperRole::Caption:
            return {10.5, 17, false};
        case PaperRole::Note:
            return {8.5, 13, false};
        case PaperRole::Footer:
            return {8, 11.5, false};
        case PaperRole::PageNumber:
            return {14, 18, false};
    }
    return {};
}

QFont printFont(PaperRole role, bool bold, double scale, double sizePt) {
    const RoleStyle style = roleStyle(role);
    const Face face = faceOf(role);
    QFont font;
    if (!family(face).isEmpty()) {
        font.setFamilies({family(face)});
    }
    font.setStyleHint(face == Face::Sans || face == Face::Black ? QFont::SansSerif : QFont::Serif);
    font.setPixelSize(qRound((sizePt > 0 ? sizePt : style.sizePt) * scale * kUnitsPerPoint));
    font.setBold(bold || style.bold || needsWeight(face));
    if (style.closerPt > 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, -style.closerPt * scale * kUnitsPerPoint);
    }
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    return font;
}

QStringList printFaces() {
    QStringList faces;
    for (const Face face : {Face::Title, Face::Body, Face::Black, Face::Script, Face::Sans}) {
        if (!family(face).isEmpty() && !faces.contains(family(face))) {
            faces.append(family(face));
        }
    }
    return faces;
}

void drawPrintText(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
                   PaperRole role, const QColor& colour) {
    const double units = kUnitsPerPoint;
    const QFont font = printFont(role);
    const QString fitting =
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, (rect.width() + 0.5) * units);
    QTextLayout layout(fitting, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid()) {
        layout.endLayout();
        return;
    }
    line.setLineWidth(1e6);
    layout.endLayout();
    const double spareX = rect.width() - line.naturalTextWidth() / units;
    const double spareY = rect.height() - (line.ascent() + line.descent()) / units;
    const double shareX = alignment & Qt::AlignRight ? 1.0 : alignment & Qt::AlignHCenter ? 0.5 : 0.0;
    const double shareY = alignment & Qt::AlignBottom ? 1.0 : alignment & Qt::AlignVCenter ? 0.5 : 0.0;
    painter.save();
    painter.translate(rect.left() + spareX * shareX, rect.top() + spareY * shareY);
    painter.scale(1 / units, 1 / units);
    painter.setPen(colour);
    const QList<QGlyphRun> runs = lineGlyphs(line);
    for (const QGlyphRun& run : runs) {
        painter.drawGlyphRun(QPointF(), run);
    }
    painter.restore();
}

QSizeF printTextSize(const QString& text, PaperRole role) {
    const QFontMetricsF metrics(printFont(role));
    return QSizeF(metrics.horizontalAdvance(text), metrics.ascent() + metrics.descent()) /
           double(kUnitsPerPoint);
}

}  // namespace qz
