// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/rates.h"

#include <QCoreApplication>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <numeric>

namespace qz {
namespace {

using Rational = boost::multiprecision::cpp_rational;
using BigInt = boost::multiprecision::cpp_int;

constexpr double kZ95 = 1.959963984540054;
constexpr qint64 kLargestCount = 1000000000000LL;
constexpr qint64 kEnoughCases = 30;
constexpr qint64 kFewestCases = 5;

QString percentSign(const QString& number) { return number + QStringLiteral(" %"); }

QString decimalText(const BigInt& scaled, int decimals) {
    const bool negative = scaled < 0;
    QString digits = QString::fromStdString(BigInt(negative ? -scaled : scaled).str());
    digits = digits.rightJustified(decimals + 1, QLatin1Char('0'));
    if (decimals > 0) {
        digits.insert(digits.size() - decimals, QLatin1Char('.'));
    }
    return negative ? QLatin1Char('-') + digits : digits;
}

/// Half up in size: 0.005 → 0.01, −0.005 → −0.01.
QString halfUp(const Rational& value, int decimals) {
    BigInt scale = 1;
    for (int i = 0; i < decimals; ++i) {
        scale *= 10;
    }
    const Rational scaled = (value < 0 ? -value : value) * scale + Rational(1, 2);
    const BigInt whole =
        boost::multiprecision::numerator(scaled) / boost::multiprecision::denominator(scaled);
    return decimalText(value < 0 ? BigInt(-whole) : whole, decimals);
}

QString noteText(RateNote note, qint64 cases) {
    switch (note) {
        case RateNote::None:
            return {};
        case RateNote::NoCases:
            return QCoreApplication::translate("qz::Rates", "no cases");
        case RateNote::Suppressed:
            return QCoreApplication::translate("qz::Rates", "not shown: fewer than 5 cases");
        case RateNote::TooSmall:
            return QCoreApplication::translate("qz::Rates", "sample too small");
        case RateNote::Insufficient:
            return QCoreApplication::translate("qz::Rates", "insufficient sample (n=%1)").arg(cases);
    }
    return {};
}

RateNote judge(qint64 numerator, qint64 denominator, bool personRelated, Audience audience) {
    if (denominator == 0) {
        return RateNote::NoCases;
    }
    if (audience == Audience::Public) {
        if (denominator < kFewestCases) {
            return RateNote::Suppressed;
        }
        if (personRelated && (isSmallCell(numerator) || isSmallCell(denominator - numerator))) {
            return RateNote::TooSmall;
        }
    }
    return denominator < kEnoughCases ? RateNote::Insufficient : RateNote::None;
}

/// A count and the name under which a person gave it.
struct NamedCount {
    const char* key;
    qint64 count;
};

Status checkCounts(std::initializer_list<NamedCount> counts) {
    for (const NamedCount& row : counts) {
        if (row.count < 0 || row.count > kLargestCount) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Rates", "A count cannot be negative or that large."), {},
                QLatin1String(row.key));
        }
    }
    return {};
}

Status checkPart(const NamedCount& part, const NamedCount& whole) {
    if (part.count > whole.count) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Rates", "%1 (%2) is more than %3 (%4): count both on the same cases.")
                             .arg(QLatin1String(part.key))
                             .arg(part.count)
                             .arg(QLatin1String(whole.key))
                             .arg(whole.count),
                         {}, QLatin1String(part.key));
    }
    return {};
}

/// Weights come as decimals: a millionth is fine enough, and exact from there on.
qint64 millionths(double weight) { return std::llround(weight * 1e6); }

Status checkAppeals(const AppealCounts& counts) {
    QZ_TRY(checkCounts({{"dispatched", counts.dispatched},
                        {"excluded", counts.excluded},
                        {"responded_in_limit", counts.respondedInLimit},
                        {"reached", counts.reached},
                        {"resolved", counts.resolved}}));
    for (const qint64 level : counts.satisfaction) {
        QZ_TRY(checkCounts({{"satisfaction", level}}));
    }
    QZ_TRY(checkPart({"excluded", counts.excluded}, {"dispatched", counts.dispatched}));
    const NamedCount eligible{"dispatched - excluded", counts.dispatched - counts.excluded};
    QZ_TRY(checkPart({"responded_in_limit", counts.respondedInLimit}, eligible));
    QZ_TRY(checkPart({"reached", counts.reached}, eligible));
    QZ_TRY(checkPart({"resolved", counts.resolved}, {"reached", counts.reached}));
    const qint64 answers = std::accumulate(counts.satisfaction.begin(), counts.satisfaction.end(), qint64{0});
    if (answers != counts.reached) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Rates", "The five levels add up to %1, but %2 were reached.")
                .arg(answers)
                .arg(counts.reached),
            {}, QStringLiteral("satisfaction"));
    }
    qint64 sum = 0;
    for (const double weight : counts.weights) {
        if (!(weight >= 0 && weight <= 1)) {
            sum = -1;
            break;
        }
        sum += millionths(weight);
    }
    if (sum != 1000000) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Rates", "The weights must lie between 0 and 1 and add up to 1."),
            {}, QStringLiteral("weights"));
    }
    return {};
}

Figure satisfactionMean(const AppealCounts& counts) {
    qint64 points = 0;
    for (size_t i = 0; i < counts.satisfaction.size(); ++i) {
        points += counts.satisfaction[i] * static_cast<qint64>(5 - i);
    }
    return {static_cast<double>(points) / static_cast<double>(counts.reached),
            fractionText(points, counts.reached, 2)};
}

Figure compositeOf(const AppealCounts& counts, const AppealRates& rates) {
    const std::array<const Rate*, 3> parts{&rates.response, &rates.resolution, &rates.satisfaction};
    Rational sum = 0;
    double value = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const Rate& part = *parts[i];
        if (!part.percent) {
            return {std::nullopt, part.text};  // else the hidden rate could be solved from the composite
        }
        sum += Rational(BigInt(millionths(counts.weights[i])) * part.numerator,
                        BigInt(part.denominator) * 10000);
        value += counts.weights[i] * *part.percent;
    }
    return {value, halfUp(sum, 2)};
}

}  // namespace

Interval wilson95(qint64 k, qint64 n) {
    const double cases = static_cast<double>(n);
    const double p = static_cast<double>(k) / cases;
    const double z2 = kZ95 * kZ95;
    const double middle = (p + z2 / (2 * cases)) / (1 + z2 / cases);
    const double half = kZ95 / (1 + z2 / cases) * std::sqrt(p * (1 - p) / cases + z2 / (4 * cases * cases));
    return {k == 0 ? 0 : std::max(0.0, middle - half), k == n ? 1 : std::min(1.0, middle + half)};
}

QString fractionText(qint64 numerator, qint64 denominator, int decimals) {
    return halfUp(Rational(numerator, denominator), decimals);
}

QString rateNoteName(RateNote note) {
    switch (note) {
        case RateNote::None:
            return QString();
        case RateNote::NoCases:
            return QStringLiteral("no_cases");
        case RateNote::Suppressed:
            return QStringLiteral("suppressed");
        case RateNote::TooSmall:
            return QStringLiteral("too_small");
        case RateNote::Insufficient:
            return QStringLiteral("insufficient");
    }
    return {};
}

Rate makeRate(const QString& id, const QString& label, qint64 numerator, qint64 denominator,
              bool personRelated, Audience audience) {
    Rate rate;
    rate.id = id;
    rate.label = label;
    rate.numerator = numerator;
    rate.denominator = denominator;
    rate.note = judge(numerator, denominator, personRelated, audience);
    rate.noteText = noteText(rate.note, denominator);
    if (rate.note != RateNote::None && rate.note != RateNote::Insufficient) {
        rate.text = rate.noteText;
        return rate;
    }
    rate.percent = 100.0 * static_cast<double>(numerator) / static_cast<double>(denominator);
    rate.text = percentSign(halfUp(Rational(BigInt(numerator) * 100, BigInt(denominator)), 2));
    const Interval wilson = wilson95(numerator, denominator);
    rate.interval = Interval{100 * wilson.low, 100 * wilson.high};
    return rate;
}

Result<AppealRates> appealRates(const AppealCounts& counts, Audience audience) {
    QZ_TRY(checkAppeals(counts));
    const qint64 eligible = counts.dispatched - counts.excluded;
    const qint64 reached = counts.reached;
    const qint64 strict = counts.satisfaction[0] + counts.satisfaction[1];
    const qint64 satisfied = strict + counts.satisfaction[2];
    AppealRates rates;
    rates.response = makeRate(QStringLiteral("response"),
                              QCoreApplication::translate("qz::Rates", "Response rate (of eligible)"),
                              counts.respondedInLimit, eligible, false, audience);
    rates.reach = makeRate(QStringLiteral("reach"),
                           QCoreApplication::translate("qz::Rates", "Reach rate (of eligible)"), reached,
                           eligible, false, audience);
    rates.resolution = makeRate(QStringLiteral("resolution"),
                                QCoreApplication::translate("qz::Rates", "Resolution rate (of reached)"),
                                counts.resolved, reached, true, audience);
    rates.satisfaction = makeRate(
        QStringLiteral("satisfaction"),
        QCoreApplication::translate("qz::Rates", "Satisfaction rate, with basically satisfied (of reached)"),
        satisfied, reached, true, audience);
    // Two rates of one question stand side by side: where one must be hidden, the other tells.
    const bool hidden = !rates.satisfaction.percent;
    rates.satisfactionStrict =
        makeRate(QStringLiteral("satisfaction_strict"),
                 QCoreApplication::translate("qz::Rates", "Satisfaction rate, strict (of reached)"), strict,
                 reached, true, audience);
    if (hidden) {
        rates.satisfactionStrict.note = rates.satisfaction.note;
        rates.satisfactionStrict.noteText = rates.satisfaction.noteText;
        rates.satisfactionStrict.text = rates.satisfaction.text;
        rates.satisfactionStrict.percent.reset();
        rates.satisfactionStrict.interval.reset();
    }
    rates.mean = hidden ? Figure{std::nullopt, rates.satisfaction.text} : satisfactionMean(counts);
    rates.composite = compositeOf(counts, rates);
    return rates;
}

Result<MediationRates> mediationRates(const MediationCounts& counts) {
    const NamedCount accepted{"accepted", counts.accepted};
    const NamedCount succeeded{"succeeded", counts.succeeded};
    const NamedCount written{"written", counts.written};
    const NamedCount applied{"jc_applied", counts.confirmationsApplied};
    const NamedCount confirmed{"jc_confirmed", counts.confirmed};
    const NamedCount performed{"performed", counts.performed};
    QZ_TRY(checkCounts({accepted,
                        succeeded,
                        {"failed", counts.failed},
                        {"withdrawn", counts.withdrawn},
                        written,
                        {"oral", counts.oral},
                        applied,
                        confirmed,
                        performed}));
    MediationRates result;
    result.ended = counts.succeeded + counts.failed + counts.withdrawn;
    result.running = counts.accepted - result.ended;
    const qint64 agreements = counts.written + counts.oral;
    QZ_TRY(checkPart({"succeeded + failed + withdrawn", result.ended}, accepted));
    QZ_TRY(checkPart({"written + oral", agreements}, succeeded));
    QZ_TRY(checkPart(applied, written));
    QZ_TRY(checkPart(confirmed, applied));
    QZ_TRY(checkPart(performed, succeeded));
    const auto add = [&result](const char* id, const QString& label, qint64 numerator, qint64 denominator) {
        result.rates.append(
            makeRate(QLatin1String(id), label, numerator, denominator, false, Audience::Return));
    };
    add("success_of_accepted", QCoreApplication::translate("qz::Rates", "Success rate (of accepted)"),
        counts.succeeded, counts.accepted);
    add("success_of_ended", QCoreApplication::translate("qz::Rates", "Success rate (of ended)"),
        counts.succeeded, result.ended);
    add("success_of_decided",
        QCoreApplication::translate("qz::Rates", "Success rate (of succeeded and failed)"), counts.succeeded,
        counts.succeeded + counts.failed);
    add("written_share", QCoreApplication::translate("qz::Rates", "Written agreements (of agreements)"),
        counts.written, agreements);
    add("jc_applied_of_written",
        QCoreApplication::translate("qz::Rates", "Judicial confirmation asked for (of written)"),
        counts.confirmationsApplied, counts.written);
    add("jc_confirmed_of_applied",
        QCoreApplication::translate("qz::Rates", "Judicially confirmed (of asked for)"), counts.confirmed,
        counts.confirmationsApplied);
    add("performed_of_succeeded", QCoreApplication::translate("qz::Rates", "Performed (of succeeded)"),
        counts.performed, counts.succeeded);
    return result;
}

Result<Figure> netPromoterScore(qint64 promoters, qint64 passives, qint64 detractors) {
    QZ_TRY(checkCounts({{"promoters", promoters}, {"passives", passives}, {"detractors", detractors}}));
    const qint64 all = promoters + passives + detractors;
    if (all == 0) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Rates", "Nobody answered: there is no score."), {},
                         QStringLiteral("promoters"));
    }
    const qint64 points = (promoters - detractors) * 100;
    return Figure{static_cast<double>(points) / static_cast<double>(all), fractionText(points, all, 2)};
}

}  // namespace qz
