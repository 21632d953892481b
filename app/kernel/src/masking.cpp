// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/masking.h"

namespace qz {

namespace {

constexpr qsizetype kFewestDigits = 7;

/// The digits of a number that is written with blanks, hyphens or a country code; empty: it is none.
QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit()) {
            digits.append(c);
        } else if (!c.isSpace() && c != u'-' && c != u'+' && c.toUpper() != u'X') {
            return {};
        }
    }
    return digits.size() >= kFewestDigits ? digits : QString();
}

}  // namespace

QString fullMask() { return QStringLiteral("•••"); }

QString maskOf(const FieldSpec& spec, const QString& plain) {
    const QString text = plain.trimmed();
    if (text.isEmpty() || spec.type == FieldType::LongText || spec.dataClass == DataClass::P3) {
        return fullMask();
    }
    if (const QString digits = digitsOf(text); !digits.isEmpty()) {
        return digits.left(3) + QStringLiteral("****") + digits.right(2);
    }
    const qsizetype first = text.at(0).isHighSurrogate() && text.size() > 1 ? 2 : 1;
    return text.left(first) + QStringLiteral("**");
}

}  // namespace qz
