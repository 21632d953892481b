// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_glyphs.h"

#include <QHash>
#include <QMutex>
#include <QRawFont>

namespace qz {

namespace {

/// The plain glyph for a variant, and how far to move it so that it stands in the middle of the variant's
/// width.
struct PlainGlyph {
    quint32 glyph = 0;
    double shiftEm = 0;
};
using GlyphMap = QHash<quint32, PlainGlyph>;

constexpr double kProbePx = 100;
constexpr double kLargestShiftEm = 0.06;

/// Shapes every printable ASCII character beside a letter and compares with what the character maps to.
GlyphMap findVariants(const QRawFont& face) {
    QFont font;
    font.setFamilies({face.familyName()});
    font.setWeight(static_cast<QFont::Weight>(face.weight()));
    font.setStyle(face.style());
    font.setPixelSize(static_cast<int>(kProbePx));
    GlyphMap variants;
    for (char16_t code = 0x21; code < 0x7F; ++code) {
        const QString pair = QStringLiteral("a") + QChar(code);
        QTextLayout layout(pair, font);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = line.glyphRuns();
        if (runs.size() != 1 || runs.first().glyphIndexes().size() != 2) {
            continue;
        }
        const QRawFont raw = runs.first().rawFont();
        const QList<quint32> plain = raw.glyphIndexesForString(QString(QChar(code)));
        const quint32 shaped = runs.first().glyphIndexes().at(1);
        if (raw.familyName() != face.familyName() || plain.size() != 1 || plain.first() == shaped) {
            continue;
        }
        const QList<QPointF> advances = raw.advancesForGlyphIndexes({plain.first(), shaped});
        const double shift = (advances.at(1).x() - advances.at(0).x()) / 2 / kProbePx;
        if (qAbs(shift) <= kLargestShiftEm) {
            variants.insert(shaped, {plain.first(), shift});
        }
    }
    return variants;
}

GlyphMap variantsOf(const QRawFont& face) {
    static QMutex mutex;
    static QHash<QString, GlyphMap> known;
    const QString key = face.familyName() + u'|' + face.styleName() + u'|' + QString::number(face.weight());
    const QMutexLocker lock(&mutex);
    const auto it = known.constFind(key);
    if (it != known.constEnd()) {
        return *it;
    }
    return *known.insert(key, findVariants(face));
}

}  // namespace

QList<QGlyphRun> lineGlyphs(const QTextLine& line) {
    QList<QGlyphRun> runs = line.glyphRuns();
    for (QGlyphRun& run : runs) {
        const GlyphMap variants = variantsOf(run.rawFont());
        if (variants.isEmpty()) {
            continue;
        }
        QList<quint32> glyphs = run.glyphIndexes();
        QList<QPointF> positions = run.positions();
        const double em = run.rawFont().pixelSize();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const auto variant = variants.constFind(glyphs.at(i));
            if (variant != variants.constEnd()) {
                glyphs[i] = variant->glyph;
                positions[i].rx() += variant->shiftEm * em;
            }
        }
        run.setGlyphIndexes(glyphs);
        run.setPositions(positions);
    }
    return runs;
}

}  // namespace qz
