// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/time.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qz {
namespace {

constexpr qint64 kOffsetMs = 8 * 3600 * 1000LL;  // China keeps one zone and no summer time since 1991
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;
constexpr qint64 kEpochJulian = 2440588;

}  // namespace

Instant CivilTime::toInstant() const {
    return Instant{(date.toJulianDay() - kEpochJulian) * kDayMs + minute * 60000LL - kOffsetMs};
}

CivilTime CivilTime::fromInstant(Instant instant) {
    const qint64 local = instant.ms + kOffsetMs;
    const qint64 day = local >= 0 ? local / kDayMs : (local - kDayMs + 1) / kDayMs;
    return CivilTime{QDate::fromJulianDay(day + kEpochJulian),
                     static_cast<int>((local - day * kDayMs) / 60000)};
}

Result<CivilTime> CivilTime::parse(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2})?)?$"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    CivilTime time;
    if (match.hasMatch()) {
        time.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        const int hours = match.captured(4).toInt();
        const int minutes = match.captured(5).toInt();
        time.minute = hours * 60 + minutes;
        if (minutes > 59 || time.minute > 1440) {
            time.date = QDate();
        }
    }
    if (!time.isValid()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::CivilTime", "“%1” is not a time; write 2026-09-30 or 2026-09-30T16:40.")
                             .arg(text));
    }
    return time;
}

QString CivilTime::toString() const {
    return QStringLiteral("%1T%2:%3")
        .arg(toDateString())
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString CivilTime::toDateString() const { return date.toString(Qt::ISODate); }

QString CivilTime::toDisplay() const { return toString().replace(QLatin1Char('T'), QLatin1Char(' ')); }

}  // namespace qz
