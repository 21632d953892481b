// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/area_code.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace qz {
namespace {

constexpr std::array kLengths = {2, 4, 6, 9, 12, 15};

bool isLevel(qsizetype length) {
    return std::find(kLengths.begin(), kLengths.end(), length) != kLengths.end();
}

/// Zero padding stands only in 6- and 12-digit codes: "340200" is a city, "340202000000" a county.
QString withoutPadding(QString digits) {
    if (digits.size() == 12 && digits.endsWith(QLatin1String("000"))) {
        digits.chop(3);
        if (digits.endsWith(QLatin1String("000"))) {
            digits.chop(3);
        }
    }
    if (digits.size() == 6) {
        while (digits.size() > 2 && digits.endsWith(QLatin1String("00"))) {
            digits.chop(2);
        }
    }
    return digits;
}

}  // namespace

Result<AreaCode> AreaCode::parse(const QString& text) {
    const QString digits = text.trimmed();
    const bool onlyDigits = std::all_of(
        digits.begin(), digits.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (digits.isEmpty() || !onlyDigits || !isLevel(digits.size()) ||
        digits.startsWith(QLatin1String("00"))) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::AreaCode", "“%1” is not an area code; it has 2, 4, 6, 9, 12 or 15 digits.")
                             .arg(text));
    }
    AreaCode code;
    code.m_digits = withoutPadding(digits);
    return code;
}

AreaCode AreaCode::parent() const {
    const auto here = std::find(kLengths.begin(), kLengths.end(), static_cast<int>(m_digits.size()));
    if (here == kLengths.end() || here == kLengths.begin()) {
        return {};
    }
    AreaCode up;
    up.m_digits = m_digits.left(*(here - 1));
    return up;
}

AreaCode AreaCode::ancestor(AreaLevel wanted) const {
    AreaCode up;
    up.m_digits = m_digits.left(static_cast<int>(wanted));
    return up;
}

bool AreaCode::isStatisticalZone() const {
    return m_digits.size() >= 6 && m_digits.at(4) == QLatin1Char('7');
}

}  // namespace qz
