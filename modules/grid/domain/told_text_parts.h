// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <algorithm>

#include "grid/domain/told_text.h"

namespace qz::grid {

/// A time that was found. `rule` holds the part of the day until the clock is read.
struct ToldTextRules::Found {
    CivilTime time;
    QString words;
    QString rule;
    qsizetype end = 0;  ///< behind it in the text
};

/// "(?:a|b)" without the group, longest first; matches nothing for an empty list.
[[nodiscard]] inline QString anyOf(QStringList words) {
    std::sort(words.begin(), words.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (QString& word : words) {
        word = QRegularExpression::escape(word);
    }
    return words.isEmpty() ? QStringLiteral("(?!)") : words.join(QLatin1Char('|'));
}

[[nodiscard]] inline QString numeralChars(const QHash<QChar, int>& numerals) {
    QString chars;
    for (auto it = numerals.cbegin(); it != numerals.cend(); ++it) {
        chars += it.key();
    }
    return chars;
}

}  // namespace qz::grid
