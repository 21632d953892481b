// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/time.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

namespace qz {
namespace {

constexpr qint64 kOffsetMs = 8 * 3600 * 1000LL;  // China keeps one zone and no summer time since 1991
constexpr qint64 kDayMs = 24 * 3600 * 1000LL;
constexpr qint64 kEpochJulian = 2440588;

/// `count` ASCII digits from `at`; -1 where there are others.
int digits(const QString& text, qsizetype at, int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char16_t c = text.at(at + i).unicode();
        if (c < u'0' || c > u'9') {
            return -1;
        }
        value = value * 10 + (c - u'0');
    }
    return value;
}

/// 0 to 99 with two digits.
void appendTwo(QString& text, int number) {
    text += QChar(char16_t(u'0' + number / 10));
    text += QChar(char16_t(u'0' + number % 10));
}

/// "2026-09-30T16:40" and "2026-09-30T16:40:00" as the program itself writes them: imports read millions.
std::optional<CivilTime> plainTime(const QString& text) {
    if ((text.size() != 16 && text.size() != 19) || text.at(4) != u'-' || text.at(7) != u'-' ||
        (text.at(10) != u'T' && text.at(10) != u' ') || text.at(13) != u':' ||
        (text.size() == 19 && (text.at(16) != u':' || digits(text, 17, 2) < 0))) {
        return std::nullopt;
    }
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    if (year < 1 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return std::nullopt;
    }
    const QDate date(year, month, day);
    return date.isValid() ? std::optional<CivilTime>(CivilTime{date, hour * 60 + minute}) : std::nullopt;
}

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
    if (const std::optional<CivilTime> plain = plainTime(text)) {
        return *plain;
    }
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
    QString text = toDateString();
    text.reserve(text.size() + 6);
    text += QLatin1Char('T');
    appendTwo(text, minute / 60);
    text += QLatin1Char(':');
    appendTwo(text, minute % 60);
    return text;
}

QString CivilTime::toDateString() const {
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1000 || year > 9999) {
        return date.toString(Qt::ISODate);
    }
    // By hand: imports and lists write very many.
    QString text;
    text.reserve(16);
    appendTwo(text, year / 100);
    appendTwo(text, year % 100);
    text += QLatin1Char('-');
    appendTwo(text, month);
    text += QLatin1Char('-');
    appendTwo(text, day);
    return text;
}

QString CivilTime::toDisplay() const { return toString().replace(QLatin1Char('T'), QLatin1Char(' ')); }

}  // namespace qz
