// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGlyphRun>
#include <QList>
#include <QTextLayout>

namespace qz {

/// The glyphs of a shaped line as they are painted. Some CJK faces set digits beside Latin letters in local
/// variants that no character maps to, so text could not be searched or copied: they are replaced by the
/// plain ones (of the same width).
[[nodiscard]] QList<QGlyphRun> lineGlyphs(const QTextLine& line);

}  // namespace qz
