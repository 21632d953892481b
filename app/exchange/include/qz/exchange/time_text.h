// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/result.h"

namespace qz {

/// Reads the times of one column in the ways offices write them, at +08:00.
///
/// Format "auto": 2020/1/6 12:09:38, 2026-09-30T16:40:00.000, 2026-09-30T08:40:00Z (moved to +08:00),
/// 2026.9.30, 06/26/2018 10:58:54 AM, Chinese year-month-day with hour, minute and second words, 20260930,
/// 202609301640, 20260930164000. Where day and month stand before the year, the column decides: give its
/// texts to learn() first. Format "excel" (or "excel1904"): serial days. Other formats are those of QDateTime
/// ("d/M/yy H:mm"); two-digit years are 1970 to 2069.
class TimeText final {
public:
    explicit TimeText(const QString& format = QStringLiteral("auto"));

    /// Looks at one cell of the column to find out whether the day or the month stands first.
    void learn(const QString& text);

    /// "YYYY-MM-DDTHH:MM:SS". The error's message says what is wrong with the cell and what to do.
    [[nodiscard]] Result<QString> read(const QString& text) const;
    /// The same for a field that is a day: "YYYY-MM-DD".
    [[nodiscard]] Result<QString> readDate(const QString& text) const;

private:
    QString m_format;
    bool m_dayFirst = false;    ///< seen: a first number above 12
    bool m_monthFirst = false;  ///< seen: a second number above 12
};

}  // namespace qz
