// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>

#include "qz/result.h"

namespace qz {

enum class AreaLevel { Country = 0, Province = 2, City = 4, County = 6, Town = 9, Village = 12, Grid = 15 };

/// A division, statistical or grid code by its significant digits (GB/T 2260, statistical 12 digits, grid
/// 15): "3402" city, "340202" county, "340202012" town, "340202012001" village, "340202012001003" grid. The
/// number of digits is the level; a code starts with the codes of all its ancestors.
class AreaCode {
public:
    AreaCode() = default;
    /// Takes 2, 4, 6, 9, 12 or 15 digits; a 6- or 12-digit code padded with zeros ("340200000000") is cut to
    /// what is significant. Anything else is Invalid.
    [[nodiscard]] static Result<AreaCode> parse(const QString& text);

    [[nodiscard]] const QString& toString() const { return m_digits; }
    [[nodiscard]] bool isNull() const { return m_digits.isEmpty(); }
    [[nodiscard]] AreaLevel level() const { return static_cast<AreaLevel>(m_digits.size()); }
    /// The next level up; null above a province.
    [[nodiscard]] AreaCode parent() const;
    [[nodiscard]] AreaCode ancestor(AreaLevel level) const;
    /// True for itself and all below it; the null code contains everything.
    [[nodiscard]] bool contains(const AreaCode& other) const { return other.m_digits.startsWith(m_digits); }
    /// County codes 7x are statistical zones, not divisions of GB/T 2260 (facts.md B.1.2).
    [[nodiscard]] bool isStatisticalZone() const;

    auto operator<=>(const AreaCode& other) const { return m_digits.compare(other.m_digits) <=> 0; }
    bool operator==(const AreaCode&) const = default;

private:
    QString m_digits;
};

}  // namespace qz
