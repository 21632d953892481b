// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>
#include <optional>

#include "table_shape.h"

namespace qz {
namespace {

constexpr int kChinaOffset = 8 * 3600;

struct Parts {
    QDate date;
    int second = 0;  ///< of the day
    std::optional<int> offset;
};

/// Half-width, one blank between words, the Chinese words for the units as signs that the patterns know.
QString plainText(const QString& text) {
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    plain.replace(QChar(u'\u5E74'), QLatin1Char('-'));  // year
    plain.replace(QChar(u'\u6708'), QLatin1Char('-'));  // month
    plain.replace(QChar(u'\u65E5'), QLatin1Char(' '));  // day
    plain.replace(QChar(u'\u53F7'), QLatin1Char(' '));  // day, as spoken
    plain.replace(QChar(u'\u65F6'), QLatin1Char(':'));  // hour
    plain.replace(QChar(u'\u70B9'), QLatin1Char(':'));  // o'clock
    plain.replace(QChar(u'\u5206'), QLatin1Char(':'));  // minute
    plain.remove(QChar(u'\u79D2'));                     // second
    plain.replace(QStringLiteral("\u4E0A\u5348"), QStringLiteral(" AM "));
    plain.replace(QStringLiteral("\u4E0B\u5348"), QStringLiteral(" PM "));
    plain = plain.simplified();
    while (plain.endsWith(QLatin1Char(':')) || plain.endsWith(QLatin1Char('-'))) {
        plain.chop(1);
    }
    static const QRegularExpression besideColon(QStringLiteral("\\s*:\\s*"));
    return plain.replace(besideColon, QStringLiteral(":"));
}

/// The clock behind a date: "", "T16:40:00.000Z", " 10:58:54 AM", " PM 4:40", " 16" (an hour alone).
bool parseClock(const QString& text, Parts& parts) {
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[T,\\s]*(AM|PM)?\\s*(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?)?\\s*(AM|PM)?"
            "\\s*(Z|[+-]\\d{2}:?\\d{2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.trimmed().isEmpty()) {
        return true;
    }
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    int hour = match.captured(2).toInt();
    const int minute = match.captured(3).toInt();
    const int second = match.captured(4).toInt();
    const QString half = (match.captured(1) + match.captured(5)).toUpper();
    if (half == QLatin1String("PM") && hour < 12) {
        hour += 12;
    } else if (half == QLatin1String("AM") && hour == 12) {
        hour = 0;
    }
    const QString zone = match.captured(6);
    if (!zone.isEmpty()) {
        const int sign = zone.startsWith(QLatin1Char('-')) ? -1 : 1;
        const bool utc = zone.toUpper() == QLatin1String("Z");
        parts.offset = utc ? 0 : sign * (zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60);
    }
    parts.second = hour * 3600 + minute * 60 + second;
    return minute < 60 && second < 61 && parts.second <= 86400;
}

int fullYear(const QString& text) {
    const int year = text.toInt();
    return text.size() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/// 20260930, 202609301640, 20260930164000.
std::optional<Parts> parseCompact(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int minute = match.captured(5).toInt();
    const int second = match.captured(6).toInt();
    Parts parts;
    parts.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    parts.second = match.captured(4).toInt() * 3600 + minute * 60 + second;
    if (minute > 59 || second > 60 || parts.second > 86400) {
        return std::nullopt;
    }
    return parts;
}

std::optional<Parts> parseYearFirst(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(\\D.*)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    Parts parts;
    if (!match.hasMatch() || !parseClock(match.captured(4), parts)) {
        return std::nullopt;
    }
    parts.date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return parts;
}

QRegularExpressionMatch matchYearLast(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(\\D.*)?$"));
    return pattern.match(text);
}

/// "2026-09-30 16:40:00" and the like, the form of nearly all exports, without patterns; "" for any other.
QString plainTime(const QString& text) {
    constexpr const char* kForm = "dddd-dd-dd dd:dd:dd";
    if (text.size() != 16 && text.size() != 19) {
        return {};
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool digit = c >= u'0' && c <= u'9';
        if (kForm[i] == 'd' ? !digit : c != char16_t(kForm[i]) && !(i == 10 && c == u'T')) {
            return {};
        }
    }
    const auto number = [&text](qsizetype at, qsizetype size) {
        return QStringView(text).mid(at, size).toInt();
    };
    const int second = text.size() == 19 ? number(17, 2) : 0;
    if (!QDate::isValid(number(0, 4), number(5, 2), number(8, 2)) || number(11, 2) > 23 ||
        number(14, 2) > 59 || second > 59) {
        return {};
    }
    QString plain = text.size() == 19 ? text : text + QStringLiteral(":00");
    plain[10] = u'T';
    return plain;
}

QString written(const Parts& parts) {
    QDateTime time(parts.date, QTime(0, 0), QTimeZone::utc());
    time = time.addSecs(parts.second);
    if (parts.offset) {
        time = time.addSecs(kChinaOffset - *parts.offset);
    }
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

Error unreadable(const QString& text) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::TimeText", "“%1” is not a time; write 2026-09-30 16:40 or choose the format.")
                         .arg(text.left(60)));
}

Error noSuchDay(const QString& text) {
    return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                             "qz::TimeText", "“%1” is a day that does not exist; correct it.")
                                             .arg(text.left(60)));
}

Result<QString> readFormat(const QString& text, const QString& format) {
    QDateTime time = QLocale::c().toDateTime(text.simplified(), format);
    if (!time.isValid()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::TimeText", "“%1” does not have the format “%2”.")
                             .arg(text.left(60), format));
    }
    const bool shortYear = !format.contains(QLatin1String("yyyy"));
    if (shortYear && time.date().year() < 1970) {
        time = time.addYears(100);
    }
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

Result<QString> readSerial(const QString& text, bool from1904) {
    bool number = false;
    const double serial = text.trimmed().toDouble(&number);
    const SerialDay day = number ? serialDay(serial, from1904) : SerialDay();
    if (!day.time) {
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::TimeText", "“%1” is not the serial number of a day.")
                                                 .arg(text.left(60)));
    }
    return day.text.size() == 10 ? day.text + QStringLiteral("T00:00:00") : day.text;
}

}  // namespace

TimeText::TimeText(const QString& format)
    : m_format(format.trimmed().isEmpty() ? QStringLiteral("auto") : format) {}

void TimeText::learn(const QString& text) {
    if (text.size() > 64) {
        return;
    }
    const QRegularExpressionMatch match = matchYearLast(plainText(text));
    m_dayFirst = m_dayFirst || (match.hasMatch() && match.captured(1).toInt() > 12);
    m_monthFirst = m_monthFirst || (match.hasMatch() && match.captured(2).toInt() > 12);
}

Result<QString> TimeText::read(const QString& text) const {
    if (m_format == QLatin1String("excel") || m_format == QLatin1String("excel1904")) {
        return readSerial(text, m_format.endsWith(QLatin1String("1904")));
    }
    if (m_format != QLatin1String("auto")) {
        return readFormat(text, m_format);
    }
    if (text.size() > 64) {
        return unreadable(text);
    }
    if (const QString known = plainTime(text); !known.isEmpty()) {
        return known;
    }
    const QString plain = plainText(text);
    std::optional<Parts> parts = parseCompact(plain);
    if (!parts) {
        parts = parseYearFirst(plain);
    }
    if (!parts) {
        const QRegularExpressionMatch match = matchYearLast(plain);
        Parts found;
        if (!match.hasMatch() || !parseClock(match.captured(4), found)) {
            return unreadable(text);
        }
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        const bool halfDay = plain.contains(QLatin1String("AM"), Qt::CaseInsensitive) ||
                             plain.contains(QLatin1String("PM"), Qt::CaseInsensitive);
        // A twelve-hour clock is American, and so is the month before the day, unless the column says
        // otherwise.
        const bool monthFirst = m_monthFirst || (halfDay && !m_dayFirst);
        if (first != second && m_dayFirst == monthFirst) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::TimeText",
                                            "“%1” is ambiguous: day or month may stand first; choose the "
                                            "format, for example d/M/yyyy H:mm.")
                    .arg(text));
        }
        const int year = fullYear(match.captured(3));
        found.date = monthFirst ? QDate(year, first, second) : QDate(year, second, first);
        parts = found;
    }
    if (!parts->date.isValid()) {
        return noSuchDay(text);
    }
    return written(*parts);
}

Result<QString> TimeText::readDate(const QString& text) const {
    QZ_ASSIGN(const QString time, read(text));
    return time.left(10);
}

}  // namespace qz
