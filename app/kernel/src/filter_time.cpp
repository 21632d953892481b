// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/filter_time.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace qz {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kMostAway = 100'000;

struct Days {
    QDate from;
    QDate to;  ///< the day after the last
};

Days oneDay(QDate day) { return {day, day.addDays(1)}; }

std::optional<Days> namedDays(const QString& word, QDate today) {
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate first(today.year(), today.month(), 1);
    if (word == QLatin1String("today")) {
        return oneDay(today);
    }
    if (word == QLatin1String("yesterday")) {
        return oneDay(today.addDays(-1));
    }
    if (word == QLatin1String("tomorrow")) {
        return oneDay(today.addDays(1));
    }
    if (word == QLatin1String("this_week")) {
        return Days{monday, monday.addDays(7)};
    }
    if (word == QLatin1String("last_week")) {
        return Days{monday.addDays(-7), monday};
    }
    if (word == QLatin1String("this_month")) {
        return Days{first, first.addMonths(1)};
    }
    if (word == QLatin1String("last_month")) {
        return Days{first.addMonths(-1), first};
    }
    if (word == QLatin1String("this_year")) {
        return Days{QDate(today.year(), 1, 1), QDate(today.year() + 1, 1, 1)};
    }
    return std::nullopt;
}

/// "-7d", "+2w": whole days away.
std::optional<Days> daysAway(const QString& word, QDate today) {
    static const QRegularExpression form(QStringLiteral("^([+-]\\d{1,6})([dwmy])$"));
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int count = std::clamp(match.captured(1).toInt(), -kMostAway, kMostAway);
    switch (match.captured(2).at(0).toLatin1()) {
        case 'd':
            return oneDay(today.addDays(count));
        case 'w':
            return oneDay(today.addDays(7 * qint64{count}));
        case 'm':
            return oneDay(today.addMonths(count));
        default:
            return oneDay(today.addYears(std::clamp(count, -1000, 1000)));
    }
}

/// "now", "-2h", "-90min": a minute.
std::optional<FilterSpan> minuteAway(const QString& word, Instant now) {
    static const QRegularExpression form(QStringLiteral("^([+-]\\d{1,6})(h|min)$"));
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch() && word != QLatin1String("now")) {
        return std::nullopt;
    }
    const qint64 unit = match.captured(2) == QLatin1String("h") ? 60 * kMinuteMs : kMinuteMs;
    const qint64 at = now.ms + match.captured(1).toLongLong() * unit;
    const qint64 minute = at - at % kMinuteMs;
    return FilterSpan{Instant{minute}, Instant{minute + kMinuteMs}};
}

FilterSpan spanOf(const Days& days) {
    return {CivilTime{days.from, 0}.toInstant(), CivilTime{days.to, 0}.toInstant()};
}

std::optional<FilterSpan> relative(const QString& word, Instant now) {
    const QDate today = CivilTime::fromInstant(now).date;
    if (const std::optional<FilterSpan> minute = minuteAway(word, now)) {
        return minute;
    }
    const std::optional<Days> away = daysAway(word, today);
    if (const std::optional<Days> days = away ? away : namedDays(word, today)) {
        return spanOf(*days);
    }
    static const QRegularExpression timed(QStringLiteral("^(.+)t(\\d{1,2}):(\\d{2})$"));
    const QRegularExpressionMatch match = timed.match(word);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const std::optional<Days> day = daysAway(match.captured(1), today);
    const std::optional<Days> named = day ? day : namedDays(match.captured(1), today);
    const int minute = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (!named || named->from.addDays(1) != named->to || match.captured(3).toInt() > 59 || minute > 24 * 60) {
        return std::nullopt;
    }
    const qint64 from = CivilTime{named->from, 0}.toInstant().ms + minute * kMinuteMs;
    return FilterSpan{Instant{from}, Instant{from + kMinuteMs}};
}

}  // namespace

Result<FilterSpan> filterSpan(const QString& text, Instant now) {
    const QString word = text.trimmed();
    if (const std::optional<FilterSpan> span = relative(word.toLower(), now)) {
        return *span;
    }
    const Result<CivilTime> time = CivilTime::parse(word);
    if (!time.ok()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Filter",
                                                     "“%1” is no time; write 2026-09-30, 2026-09-30T16:40, "
                                                     "today, this_week, -7d or -2h.")
                             .arg(word));
    }
    const Instant from = time->toInstant();
    const bool wholeDay = word.size() <= 10;
    return FilterSpan{from, Instant{from.ms + (wholeDay ? 24 * 60 * kMinuteMs : kMinuteMs)}};
}

QStringList filterTimeWords() {
    static const char* const words[] = {QT_TRANSLATE_NOOP("qz::FilterTimes", "today"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "yesterday"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "tomorrow"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "now"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "this_week"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "last_week"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "this_month"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "last_month"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "this_year"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "-7d"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "-30d"),
                                        QT_TRANSLATE_NOOP("qz::FilterTimes", "-2h")};
    QStringList list;
    for (const char* word : words) {
        list.append(QString::fromLatin1(word));
    }
    return list;
}

}  // namespace qz
