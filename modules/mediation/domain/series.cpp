// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/series.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace qz::mediation {
namespace {

constexpr int kMostParties = 1000;

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Series", sentence); }

Error wrong(const char* sentence, const QString& part, const char* field) {
    return makeError(ErrorCode::Invalid, say(sentence).arg(part.trimmed()), {}, QString::fromLatin1(field));
}

/// Between commas, semicolons (of either width) and lines.
QStringList partsOf(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[,;\\n\\x{ff0c}\\x{ff1b}\\x{3001}]+"));
    QStringList parts;
    for (const QString& part : text.split(between, Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            parts.append(part.trimmed());
        }
    }
    return parts;
}

/// "3", "3-12".
bool addSpan(const QString& text, QList<int>& numbers) {
    static const QRegularExpression span(QStringLiteral("^(\\d{1,4})(?:\\s*[-\\x{2013}~]\\s*(\\d{1,4}))?$"));
    const QRegularExpressionMatch match = span.match(text.trimmed());
    const int from = match.captured(1).toInt();
    const int to = match.captured(2).isEmpty() ? from : match.captured(2).toInt();
    if (!match.hasMatch() || from < 1 || to < from || to > kMostParties) {
        return false;
    }
    for (int number = from; number <= to; ++number) {
        numbers.append(number);
    }
    return true;
}

QString spanText(int from, int to) {
    return from == to ? QString::number(from) : QStringLiteral("%1-%2").arg(from).arg(to);
}

QDate dayOf(const QString& text) { return QDate::fromString(text, Qt::ISODate); }
QString textOf(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

}  // namespace

Result<QMap<int, QString>> parseAmounts(const QString& text) {
    static const QRegularExpression money(QStringLiteral("^\\d{1,12}(\\.\\d{1,2})?$"));
    QMap<int, QString> amounts;
    for (const QString& part : partsOf(text)) {
        const QString amount = part.section(QLatin1Char('='), 1).trimmed();
        QList<int> numbers;
        if (!addSpan(part.section(QLatin1Char('='), 0, 0), numbers) || !money.match(amount).hasMatch()) {
            return wrong(QT_TRANSLATE_NOOP("qz::mediation::Series",
                                           "“%1” is no amount of a party. Write number=amount, like 3=12000, "
                                           "4-9=9800.50."),
                         part, "amounts");
        }
        for (const int number : numbers) {
            if (amounts.contains(number)) {
                return wrong(
                    QT_TRANSLATE_NOOP("qz::mediation::Series", "The party of “%1” has an amount already."),
                    part, "amounts");
            }
            amounts.insert(number, amount);
        }
    }
    return amounts;
}

QString amountsText(const QMap<int, QString>& amounts) {
    QStringList parts;
    int from = 0;
    int last = 0;
    QString amount;
    const auto close = [&] {
        if (from > 0) {
            parts.append(spanText(from, last) + QLatin1Char('=') + amount);
        }
    };
    for (auto each = amounts.cbegin(); each != amounts.cend(); ++each) {
        if (from > 0 && each.key() == last + 1 && each.value() == amount) {
            last = each.key();
            continue;
        }
        close();
        from = last = each.key();
        amount = each.value();
    }
    close();
    return parts.join(QStringLiteral(", "));
}

Result<QList<int>> parsePartyNumbers(const QString& text) {
    QList<int> numbers;
    for (const QString& part : partsOf(text)) {
        if (!addSpan(part, numbers)) {
            return wrong(QT_TRANSLATE_NOOP("qz::mediation::Series",
                                           "“%1” is no number of a party. Write them like 3-12, 15."),
                         part, "agreements");
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

QString partyNumbersText(const QList<int>& numbers) {
    QStringList parts;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype end = i;
        while (end + 1 < numbers.size() && numbers.at(end + 1) == numbers.at(end) + 1) {
            ++end;
        }
        parts.append(spanText(numbers.at(i), numbers.at(end)));
        i = end + 1;
    }
    return parts.join(QStringLiteral(", "));
}

QString sumOf(const QMap<int, QString>& amounts) {
    qint64 cents = 0;
    for (const QString& amount : amounts) {
        const QString fraction = (amount.section(QLatin1Char('.'), 1) + QStringLiteral("00")).left(2);
        cents += amount.section(QLatin1Char('.'), 0, 0).toLongLong() * 100 + fraction.toLongLong();
    }
    const QString whole = QString::number(cents / 100);
    return cents % 100 == 0 ? whole
                            : QStringLiteral("%1.%2").arg(whole).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

QList<int> otherParties(const QList<SeriesAgreement>& series, int parties) {
    QList<int> others;
    for (int number = 1; number <= parties; ++number) {
        if (std::none_of(series.cbegin(), series.cend(),
                         [number](const SeriesAgreement& one) { return one.party == number; })) {
            others.append(number);
        }
    }
    return others;
}

void addSignatures(QList<SeriesAgreement>& series, const QList<SeriesSignature>& signatures, int parties) {
    const QList<int> others = otherParties(series, parties);
    for (SeriesAgreement& one : series) {
        QList<int> open = others;
        QDate last;
        for (const SeriesSignature& each : signatures) {
            if (each.agreement != one.party) {
                continue;
            }
            if (each.signer == QLatin1String("mediator")) {
                one.mediatorOn = each.signedOn;
            } else if (each.signer == QLatin1String("seal")) {
                one.sealOn = each.signedOn;
            } else if (each.party == one.party) {
                one.partyOn = each.signedOn;
            } else if (open.removeAll(each.party) > 0) {
                last = std::max(last, each.signedOn);
            }
        }
        one.othersOn = open.isEmpty() ? last : QDate();
        const bool othersThere = others.isEmpty() || one.othersOn.isValid();
        if (one.partyOn.isValid() && othersThere && one.mediatorOn.isValid() && one.sealOn.isValid()) {
            one.effectiveOn = std::max({one.partyOn, one.mediatorOn, one.sealOn,
                                        one.othersOn.isValid() ? one.othersOn : one.partyOn});
        }
    }
}

QStringList unsignedInSeries(const QList<SeriesAgreement>& series) {
    QList<int> parties;
    bool others = false;
    bool mediator = false;
    bool seal = false;
    for (const SeriesAgreement& one : series) {
        if (one.effectiveOn.isValid()) {
            continue;
        }
        if (!one.partyOn.isValid()) {
            parties.append(one.party);
        }
        others = others || !one.othersOn.isValid();
        mediator = mediator || !one.mediatorOn.isValid();
        seal = seal || !one.sealOn.isValid();
    }
    QStringList missing;
    if (!parties.isEmpty()) {
        missing.append(
            say(QT_TRANSLATE_NOOP("qz::mediation::Series", "parties %1")).arg(partyNumbersText(parties)));
    }
    if (others) {
        missing.append(say(QT_TRANSLATE_NOOP("qz::mediation::Series", "the other side")));
    }
    if (mediator) {
        missing.append(say(QT_TRANSLATE_NOOP("qz::mediation::Series", "mediator")));
    }
    if (seal) {
        missing.append(say(QT_TRANSLATE_NOOP("qz::mediation::Series", "seal of the committee")));
    }
    return missing;
}

QDate firstEffect(const QList<SeriesAgreement>& series) {
    QDate first;
    for (const SeriesAgreement& one : series) {
        if (one.effectiveOn.isValid() && (!first.isValid() || one.effectiveOn < first)) {
            first = one.effectiveOn;
        }
    }
    return first;
}

QString seriesText(const QList<SeriesAgreement>& series) {
    QStringList lines;
    for (const SeriesAgreement& one : series) {
        lines.append(QStringList{QString::number(one.party), one.amount, QString::number(one.year),
                                 QString::number(one.sequence), textOf(one.partyOn), textOf(one.othersOn),
                                 textOf(one.mediatorOn), textOf(one.sealOn), textOf(one.effectiveOn),
                                 textOf(one.performedOn), one.number}
                         .join(QLatin1Char('|')));
    }
    return lines.join(QLatin1Char('\n'));
}

QList<SeriesAgreement> seriesOf(const QString& text) {
    QList<SeriesAgreement> series;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char('|'));
        SeriesAgreement one;
        one.party = parts.value(0).toInt();
        one.amount = parts.value(1);
        one.year = parts.value(2).toInt();
        one.sequence = parts.value(3).toInt();
        one.partyOn = dayOf(parts.value(4));
        one.othersOn = dayOf(parts.value(5));
        one.mediatorOn = dayOf(parts.value(6));
        one.sealOn = dayOf(parts.value(7));
        one.effectiveOn = dayOf(parts.value(8));
        one.performedOn = dayOf(parts.value(9));
        one.number = parts.mid(10).join(QLatin1Char('|'));
        series.append(one);
    }
    return series;
}

}  // namespace qz::mediation
