// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_finish.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QRawFont>
#include <QSet>

#include "qz/print/print_fonts.h"

namespace qz {

namespace {

/// Characters that share a glyph with a character of the text, in the faces that papers are set in.
QHash<char16_t, char16_t> sharedGlyphs(const QString& words) {
    QSet<char16_t> used;
    for (const QChar c : words) {
        used.insert(c.unicode());
    }
    QString all;
    all.reserve(0xFFFF);
    for (char32_t c = 0x09; c < 0xFFFF; ++c) {
        if (c < 0xD800 || c > 0xDFFF) {
            all.append(QChar(static_cast<char16_t>(c)));
        }
    }
    QHash<char16_t, char16_t> meant;
    QSet<QString> done;
    for (const PaperRole role :
         {PaperRole::Title, PaperRole::Body, PaperRole::Heading1, PaperRole::Heading2, PaperRole::Table}) {
        const QRawFont raw = QRawFont::fromFont(printFont(role));
        if (done.contains(raw.familyName() + raw.styleName())) {
            continue;
        }
        done.insert(raw.familyName() + raw.styleName());
        const QList<quint32> glyphs = raw.glyphIndexesForString(all);
        if (glyphs.size() != all.size()) {
            continue;
        }
        QHash<quint32, char16_t> byGlyph;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (glyphs.at(i) != 0 && used.contains(all.at(i).unicode())) {
                byGlyph.insert(glyphs.at(i), all.at(i).unicode());
            }
        }
        for (qsizetype i = 0; i < all.size(); ++i) {
            const char16_t code = all.at(i).unicode();
            if (glyphs.at(i) != 0 && !used.contains(code) && byGlyph.contains(glyphs.at(i))) {
                meant.insert(code, byGlyph.value(glyphs.at(i)));
            }
        }
    }
    meant.insert(0x09, 0x20);
    return meant;
}

QByteArray hexCode(char16_t code) { return QByteArray::number(code, 16).toUpper().rightJustified(4, '0'); }

void replaceRange(QByteArray& pdf, qsizetype at, const QByteArray& with) {
    std::copy(with.begin(), with.end(), pdf.begin() + at);
}

}  // namespace

void mapGlyphsToWords(QByteArray& pdf, const QString& words) {
    const QHash<char16_t, char16_t> meant = sharedGlyphs(words);
    qsizetype from = 0;
    for (;;) {
        const qsizetype start = pdf.indexOf("beginbfrange", from);
        const qsizetype end = start < 0 ? -1 : pdf.indexOf("endbfrange", start);
        if (end < 0) {
            return;
        }
        // Only the targets in brackets: <first> <last> [<target> <target> …]
        bool inside = false;
        for (qsizetype i = start; i + 5 < end; ++i) {
            if (pdf.at(i) == '[') {
                inside = true;
            } else if (pdf.at(i) == ']') {
                inside = false;
            } else if (inside && pdf.at(i) == '<' && pdf.at(i + 5) == '>') {
                bool ok = false;
                const auto code = static_cast<char16_t>(pdf.mid(i + 1, 4).toUShort(&ok, 16));
                if (ok && meant.contains(code)) {
                    replaceRange(pdf, i + 1, hexCode(meant.value(code)));
                }
                i += 5;
            }
        }
        from = end;
    }
}

QByteArray pdfDate(Instant created) {
    return QDateTime::fromMSecsSinceEpoch(created.ms, Qt::UTC).toString(u"yyyyMMddHHmmss").toLatin1() + 'Z';
}

void fixDateAndIdentifier(QByteArray& pdf, Instant created, const QByteArray& seed) {
    const QByteArray date = pdfDate(created);
    const QByteArray dateKey = "/CreationDate (D:";
    const qsizetype info = pdf.indexOf(dateKey);
    const qsizetype close = info < 0 ? -1 : pdf.indexOf(')', info);
    if (close - (info + dateKey.size()) == date.size()) {
        replaceRange(pdf, info + dateKey.size(), date);
    }
    const QByteArray id = QCryptographicHash::hash(seed + date, QCryptographicHash::Sha256).first(16).toHex();
    const qsizetype trailer = pdf.lastIndexOf("/ID [ <");
    if (trailer < 0) {
        return;
    }
    qsizetype at = trailer;
    for (int i = 0; i < 2; ++i) {
        at = pdf.indexOf('<', at + 1);
        if (at < 0 || pdf.indexOf('>', at) - at - 1 != id.size()) {
            return;
        }
        replaceRange(pdf, at + 1, id);
    }
}

}  // namespace qz
