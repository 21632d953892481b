// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <compare>

#include "qz/result.h"

namespace qz {

/// A moment, milliseconds since 1970-01-01T00:00Z. What is stored and compared.
struct Instant {
    qint64 ms = 0;
    auto operator<=>(const Instant&) const = default;
};

/// Civil time at +08:00, to the minute: what laws, forms and people speak of. The machine's zone never
/// enters.
struct CivilTime {
    QDate date;
    int minute = 0;  ///< of the day, 0…1440; 1440 is "24:00", the end of that day

    [[nodiscard]] bool isValid() const { return date.isValid() && minute >= 0 && minute <= 1440; }
    [[nodiscard]] Instant toInstant() const;
    [[nodiscard]] static CivilTime fromInstant(Instant instant);
    /// "YYYY-MM-DD" (minute 0) or "YYYY-MM-DDTHH:MM[:SS]" (a blank for T is taken too).
    [[nodiscard]] static Result<CivilTime> parse(const QString& text);
    [[nodiscard]] QString toString() const;      ///< "2026-09-30T16:40"
    [[nodiscard]] QString toDateString() const;  ///< "2026-09-30"
    [[nodiscard]] QString toDisplay() const;     ///< "2026-09-30 16:40"
    auto operator<=>(const CivilTime& other) const {
        if (date != other.date) {
            return date < other.date ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        return minute <=> other.minute;
    }
    bool operator==(const CivilTime&) const = default;
};

}  // namespace qz
