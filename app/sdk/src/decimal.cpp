// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/decimal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace qz {

std::optional<double> decimalOf(QStringView text) {
    constexpr qsizetype kLongest = 400;  // more digits than any double has before its point
    std::array<char, kLongest> plain;
    if (text.startsWith(u'+')) {
        text = text.mid(1);
    }
    if (text.isEmpty() || text.size() > kLongest) {
        return std::nullopt;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        plain[static_cast<size_t>(i)] = c < 0x80 ? static_cast<char>(c) : '?';
    }
    double value = 0;
    const char* const end = plain.data() + text.size();
    const auto [stopped, problem] = std::from_chars(plain.data(), end, value);
    const bool isNumber = problem == std::errc() && stopped == end && std::isfinite(value);
    return isNumber ? std::optional<double>(value) : std::nullopt;
}

}  // namespace qz
