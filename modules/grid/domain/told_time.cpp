// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>

#include "grid/domain/told_text.h"
#include "grid/domain/told_text_parts.h"

namespace qz::grid {

namespace {

constexpr int kMinutesOfDay = 24 * 60;

QString rule(const char* text) { return QCoreApplication::translate("qz::grid::ToldText", text); }

CivilTime minutesBefore(CivilTime now, int minutes) {
    return CivilTime::fromInstant(Instant{now.toInstant().ms - qint64{minutes} * 60 * 1000});
}

}  // namespace

/// A time of day; 1440 and more: on the next day.
struct ToldTextRules::Clock {
    int minute = 0;
    qsizetype end = 0;
    qsizetype begin = 0;
};

int ToldTextRules::numeral(const QString& text) const {
    bool digits = false;
    const int plain = text.toInt(&digits);
    if (digits) {
        return plain;
    }
    // Up to 59: "two tens three", "ten", "ten five".
    int total = 0;
    int last = 0;
    for (const QChar c : text) {
        const int value = m_numerals.value(c, -1);
        if (value < 0) {
            return -1;
        }
        if (value == 10) {
            total += (last == 0 ? 1 : last) * 10;
            last = 0;
        } else {
            last = value;
        }
    }
    return total + last;
}

std::optional<ToldTextRules::Clock> ToldTextRules::findClock(const QString& text, qsizetype from) const {
    QStringList numerals;
    for (auto it = m_numerals.cbegin(); it != m_numerals.cend(); ++it) {
        numerals.append(it.key());
    }
    const QString number = QStringLiteral("\\d{1,2}|[%1]{1,3}").arg(numerals.join(QString()));
    const QRegularExpression pattern(
        QStringLiteral(
            "(%1)?\\W{0,2}(?:(\\d{1,2})[:\\x{FF1A}](\\d{2})(?!\\d)|(%2)(?:%3)(?:(%4)|(%5)|(%2)(?:%6)?|%7)?)")
            .arg(anyOf(m_parts.keys()), number, anyOf(m_words.value(QStringLiteral("hour"))),
                 anyOf(m_words.value(QStringLiteral("half"))), anyOf(m_quarters.keys()),
                 anyOf(m_words.value(QStringLiteral("minute"))),
                 anyOf(m_words.value(QStringLiteral("oclock")))),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(text, from);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const bool digital = !match.captured(2).isEmpty();
    int hour = digital ? match.captured(2).toInt() : numeral(match.captured(4));
    int minute = digital ? match.captured(3).toInt() : 0;
    if (!match.captured(5).isEmpty()) {
        minute = 30;
    } else if (!match.captured(6).isEmpty()) {
        minute = m_quarters.value(match.captured(6));
    } else if (!match.captured(7).isEmpty()) {
        minute = numeral(match.captured(7));
    }
    const QString part = m_parts.value(match.captured(1));
    if (part == QLatin1String("afternoon") && hour <= 12 && !(hour == 12 && minute > 0)) {
        hour += 12;
    } else if (part == QLatin1String("noon") && hour < 4) {
        hour += 12;
    } else if (part == QLatin1String("night") && hour >= 6 && hour <= 12) {
        hour += 12;
    }
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
        return std::nullopt;
    }
    return Clock{hour * 60 + minute, match.capturedEnd(), match.capturedStart()};
}

std::optional<ToldTextRules::Found> ToldTextRules::findAgo(const QString& text, CivilTime now) const {
    for (const QString& word : m_words.value(QStringLiteral("ago_half"))) {
        if (const qsizetype at = text.indexOf(word); at >= 0) {
            return Found{minutesBefore(now, 30), word,
                         rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "so long ago"))};
        }
    }
    for (const auto& [key, unit] : {std::pair{"ago_minutes", 1}, std::pair{"ago_hours", 60}}) {
        const QRegularExpression pattern(
            QStringLiteral("(\\d{1,3}|[%1]{1,3})\\s*(?:%2)")
                .arg(numeralChars(m_numerals), anyOf(m_words.value(QLatin1String(key)))));
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch()) {
            return Found{minutesBefore(now, numeral(match.captured(1)) * unit), match.captured(0),
                         rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "so long ago"))};
        }
    }
    for (const QString& word : m_words.value(QStringLiteral("now"))) {
        if (text.contains(word)) {
            return Found{now, word, rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "just now"))};
        }
    }
    return std::nullopt;
}

std::optional<ToldTextRules::Found> ToldTextRules::findWeekday(const QString& text, CivilTime now) const {
    const QRegularExpression pattern(QStringLiteral("(%1)?(?:%2)([%3])")
                                         .arg(anyOf(m_words.value(QStringLiteral("week_last"))),
                                              anyOf(m_words.value(QStringLiteral("week_marks"))),
                                              m_weekdays));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int day = std::min<int>(static_cast<int>(m_weekdays.indexOf(match.captured(2))) + 1, 7);
    const QDate monday = now.date.addDays(1 - now.date.dayOfWeek());
    QDate date = monday.addDays(day - 1 - (match.captured(1).isEmpty() ? 0 : 7));
    if (date > now.date) {
        date = date.addDays(-7);
    }
    return Found{{date, 0}, match.captured(0), {}, match.capturedEnd()};
}

std::optional<ToldTextRules::Found> ToldTextRules::findDay(const QString& text, CivilTime now) const {
    const QRegularExpression written(
        QStringLiteral("(?<!\\d)(?:(\\d{4})\\s*(?:%1|[-/.]))?\\s*(\\d{1,2})\\s*(%2|[-/"
                       ".])\\s*(\\d{1,2})(?!\\d)\\s*(?:%3)?")
            .arg(anyOf(m_words.value(QStringLiteral("year"))), anyOf(m_words.value(QStringLiteral("month"))),
                 anyOf(m_words.value(QStringLiteral("day")))));
    auto matches = written.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool inWords = m_words.value(QStringLiteral("month")).contains(match.captured(3));
        if (match.captured(1).isEmpty() && !inWords) {
            continue;  // "3/4" and "1.5" say too little
        }
        QDate date(match.captured(1).isEmpty() ? now.date.year() : match.captured(1).toInt(),
                   match.captured(2).toInt(), match.captured(4).toInt());
        if (match.captured(1).isEmpty() && date > now.date) {
            date = date.addYears(-1);
        }
        if (date.isValid()) {
            return Found{{date, 0}, match.captured(0), {}, match.capturedEnd()};
        }
    }
    for (const DayWord& day : m_days) {
        if (const qsizetype at = text.indexOf(day.word); at >= 0) {
            // "last night" says the part of the day too: the clock is read with it.
            return Found{{now.date.addDays(-day.back), 0}, day.word, day.part, at + day.word.size()};
        }
    }
    return findWeekday(text, now);
}

std::optional<ToldTextRules::Found> ToldTextRules::findTime(const QString& text, CivilTime now) const {
    constexpr qsizetype near = 4;
    std::optional<Found> found = findDay(text, now);
    const bool dated = found.has_value();
    if (dated) {
        const QString part = found->rule;
        const QString rest = part + text.mid(found->end);
        const std::optional<Clock> clock = findClock(rest, 0);
        const bool close = clock && clock->begin <= near + part.size();
        if (close) {
            found->words += rest.mid(part.size(), clock->end - part.size());
        }
        found->time = CivilTime{found->time.date.addDays(close ? clock->minute / kMinutesOfDay : 0),
                                close ? clock->minute % kMinutesOfDay : 0};
        found->rule =
            close ? rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a day and a time of day"))
                  : rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a day without a time: set the hour"));
    } else if (const std::optional<Clock> clock = findClock(text, 0)) {
        found =
            Found{{now.date, clock->minute % kMinutesOfDay},
                  text.mid(clock->begin, clock->end - clock->begin).trimmed(),
                  rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a time of day without a day: the last one"))};
        if (found->time > now) {
            found->time.date = found->time.date.addDays(-1);
        }
    } else {
        return findAgo(text, now);
    }
    return found->time.isValid() && found->time <= now ? found : std::nullopt;
}

}  // namespace qz::grid
