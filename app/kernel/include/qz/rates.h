// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <array>
#include <optional>

#include "qz/result.h"
#include "qz/suppression.h"

namespace qz {

struct Interval {
    double low = 0;
    double high = 0;
};

/// Wilson interval at 95 % of k of n, as fractions 0…1. n > 0, 0 ≤ k ≤ n.
[[nodiscard]] Interval wilson95(qint64 k, qint64 n);

/// numerator ÷ denominator rounded half up (away from 0), exactly, with `decimals` places (at most 4).
/// Both below 10¹² in size; denominator > 0.
[[nodiscard]] QString fractionText(qint64 numerator, qint64 denominator, int decimals);

/// What must be said of a rate.
enum class RateNote {
    None,
    NoCases,      ///< denominator 0
    Suppressed,   ///< fewer than 5 cases: not shown
    TooSmall,     ///< a person-related numerator or its rest is 1–4: not shown
    Insufficient  ///< fewer than 30 cases: shown with its interval, never ranked
};

[[nodiscard]] QString rateNoteName(
    RateNote note);  ///< "", "no_cases", "suppressed", "too_small", "insufficient"

/// A share in percent, with what it was computed from.
struct Rate {
    QString id;     ///< "response"
    QString label;  ///< translated, names the denominator
    qint64 numerator = 0;
    qint64 denominator = 0;
    RateNote note = RateNote::None;
    QString noteText;                  ///< translated
    std::optional<double> percent;     ///< unrounded; empty when not shown
    QString text;                      ///< "98.42 %", or the note where it is not shown
    std::optional<Interval> interval;  ///< in percent
};

/// Judges one rate. `personRelated`: numerator and rest count people who can be told apart when there are
/// few.
[[nodiscard]] Rate makeRate(const QString& id, const QString& label, qint64 numerator, qint64 denominator,
                            bool personRelated, Audience audience);

/// A figure that is not a share.
struct Figure {
    std::optional<double> value;  ///< unrounded
    QString text;
};

/// The appeals of a period. Eligible = dispatched − excluded.
struct AppealCounts {
    qint64 dispatched = 0;
    qint64 excluded = 0;
    qint64 respondedInLimit = 0;
    qint64 reached = 0;  ///< call-backs that reached the person
    qint64 resolved = 0;
    std::array<qint64, 5> satisfaction{};          ///< very satisfied … very dissatisfied; sums to reached
    std::array<double, 3> weights{0.2, 0.4, 0.4};  ///< response, resolution, satisfaction; sum 1
};

struct AppealRates {
    Rate response;            ///< responded in limit ÷ eligible
    Rate reach;               ///< reached ÷ eligible
    Rate resolution;          ///< resolved ÷ reached
    Rate satisfaction;        ///< with "basically satisfied" ÷ reached
    Rate satisfactionStrict;  ///< without it ÷ reached
    Figure mean;              ///< 5 … 1
    Figure composite;         ///< from the unrounded rates, in percent
};

/// Invalid (where: the key of the input) when a part is larger than its whole.
[[nodiscard]] Result<AppealRates> appealRates(const AppealCounts& counts, Audience audience);

/// The mediations of a period, all counted on the same cases.
struct MediationCounts {
    qint64 accepted = 0;
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 withdrawn = 0;
    qint64 written = 0;
    qint64 oral = 0;
    qint64 confirmationsApplied = 0;
    qint64 confirmed = 0;
    qint64 performed = 0;
};

struct MediationRates {
    qint64 ended = 0;
    qint64 running = 0;
    QList<Rate> rates;  ///< success_of_accepted, success_of_ended, success_of_decided, written_share, …
};

[[nodiscard]] Result<MediationRates> mediationRates(const MediationCounts& counts);

/// Promoters' share less detractors' share, −100 … 100. Invalid when nobody answered.
[[nodiscard]] Result<Figure> netPromoterScore(qint64 promoters, qint64 passives, qint64 detractors);

}  // namespace qz
