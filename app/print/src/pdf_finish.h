// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/time.h"

namespace qz {

/// Corrections to a finished PDF that keep every length, so that its cross references stay valid.

/// Qt maps a glyph back to the lowest character that shows it, which in CJK faces is often a radical: text
/// copied or searched would not be the text that was set. Maps such glyphs back to the characters of `words`.
void mapGlyphsToWords(QByteArray& pdf, const QString& words);

/// Date and file identifier from what is given instead of from the machine's clock and chance.
void fixDateAndIdentifier(QByteArray& pdf, Instant created, const QByteArray& seed);

/// "20260930084000Z", as PDF writes it after "D:".
[[nodiscard]] QByteArray pdfDate(Instant created);

}  // namespace qz
