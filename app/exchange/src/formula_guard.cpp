// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/formula_guard.h"

namespace qz {
namespace {

/// True if the text behind all its leading apostrophes begins like a formula.
bool beginsLikeFormula(const QString& text) {
    qsizetype i = 0;
    while (i < text.size() && text[i] == QLatin1Char('\'')) {
        ++i;
    }
    return i < text.size() && QStringLiteral("=+-@\t\r").contains(text[i]);
}

}  // namespace

QString guardedText(const QString& text) {
    if (!beginsLikeFormula(text)) {
        return text;
    }
    bool number = false;
    (void)text.toDouble(&number);
    return number && !text.startsWith(QLatin1Char('\'')) ? text : QLatin1Char('\'') + text;
}

QString unguardedText(const QString& text) {
    return text.startsWith(QLatin1Char('\'')) && beginsLikeFormula(text) ? text.mid(1) : text;
}

}  // namespace qz
