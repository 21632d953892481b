// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/brief_streets.h"

namespace qz::grid {

namespace {

/// The numbers of one street, so far as they may be said.
QString numbersText(const ShownStreet& street) {
    if (!street.rate.interval) {
        return street.rate.text;
    }
    return translate("qz::grid::Documents", "%1 of %2, %3 (95 % interval %4–%5 %)")
        .arg(numberText(street.rate.numerator), numberText(street.rate.denominator), street.rate.text,
             QString::number(street.rate.interval->low, 'f', 1),
             QString::number(street.rate.interval->high, 'f', 1));
}

QString secondSentence(const ShownStreet& street) {
    const auto fewer = static_cast<int>(street.missing);
    const int more = -fewer;
    if (street.comparison.standing == Standing::Lower) {
        return translate("qz::grid::Documents",
                         "To reach the share of the rest, %n more events would have had to be handled in "
                         "time; of the events that count, still open and overdue: %1.",
                         nullptr, fewer)
            .arg(numberText(street.openOverdue));
    }
    return translate("qz::grid::Documents",
                     "That is %n events more in time than the share of the rest would have given; of the "
                     "events that count, still open and overdue: %1.",
                     nullptr, more)
        .arg(numberText(street.openOverdue));
}

/// A hidden street could be computed from the others and the district: then no street's numbers are said.
void hideForPublic(QList<ShownStreet>& streets, Audience audience) {
    bool anyHidden = false;
    for (const ShownStreet& street : streets) {
        anyHidden = anyHidden || (!street.rate.percent && street.rate.note != RateNote::NoCases);
    }
    if (audience != Audience::Public || !anyHidden) {
        return;
    }
    for (ShownStreet& street : streets) {
        street.rate.note = RateNote::TooSmall;
        street.rate.percent.reset();
        street.rate.interval.reset();
        street.rate.text = translate("qz::grid::Documents", "not shown");
    }
}

}  // namespace

QList<ShownStreet> shownStreets(const QList<BriefStreet>& streets, Audience audience,
                                const DocumentText& text) {
    Rate whole;
    int compared = 0;
    for (const BriefStreet& street : streets) {
        whole.numerator += street.inTime.numerator;
        whole.denominator += street.inTime.denominator;
        compared += street.inTime.denominator >= 30 ? 1 : 0;
    }
    QList<ShownStreet> shown;
    for (const BriefStreet& street : streets) {
        const Rate& own = street.inTime;
        const qint64 restK = whole.numerator - own.numerator;
        const qint64 restN = whole.denominator - own.denominator;
        ShownStreet row;
        row.name = areaText(text, street.street);
        row.rate = makeRate(QStringLiteral("in_time"), row.name, own.numerator, own.denominator,
                            audience == Audience::Public, audience);
        row.comparison =
            compareWithRest(own.numerator, own.denominator, whole.numerator, whole.denominator, compared);
        row.openOverdue = street.openOverdue;
        if (restN > 0) {
            row.missing = missingToReach(own.numerator, own.denominator, restK, restN);
            row.restText = Rate{restK, restN}.text();
        }
        shown.append(row);
    }
    hideForPublic(shown, audience);
    return shown;
}

QString standingText(Standing standing) {
    switch (standing) {
        case Standing::Higher:
            return QChar(0x25B2) + translate("qz::grid::Documents", " higher");
        case Standing::Lower:
            return QChar(0x25BD) + translate("qz::grid::Documents", " lower");
        case Standing::NoDifference:
            return QChar(0xFF1D) + translate("qz::grid::Documents", " no significant difference");
        case Standing::NotCompared:
            return translate("qz::grid::Documents", "not compared");
    }
    return {};
}

QStringList findings(const QList<ShownStreet>& streets, Audience audience) {
    QStringList sentences;
    QStringList same;
    QStringList few;
    for (const ShownStreet& street : streets) {
        const Standing standing = street.comparison.standing;
        if (standing == Standing::NoDifference) {
            same.append(street.name);
            continue;
        }
        if (standing == Standing::NotCompared) {
            few.append(street.name);
            continue;
        }
        if (audience == Audience::Public) {
            sentences.append(
                (standing == Standing::Higher
                     ? translate("qz::grid::Documents", "%1 stands higher than the rest of the district.")
                     : translate("qz::grid::Documents", "%1 stands lower than the rest of the district."))
                    .arg(street.name));
            continue;
        }
        const QString first =
            standing == Standing::Higher
                ? translate("qz::grid::Documents",
                            "%1 handled %2 in time and stands higher than the rest of the district (%3).")
                : translate("qz::grid::Documents",
                            "%1 handled %2 in time and stands lower than the rest of the district (%3).");
        //: Two sentences, one behind the other
        sentences.append(
            translate("qz::grid::Documents", "%1 %2")
                .arg(first.arg(street.name, numbersText(street), street.restText), secondSentence(street)));
    }
    if (!same.isEmpty()) {
        sentences.append(
            translate("qz::grid::Documents", "No significant difference to the rest of the district: %1.")
                .arg(listText(same)));
    }
    if (!few.isEmpty()) {
        sentences.append(translate("qz::grid::Documents", "Fewer than 30 events, therefore not compared: %1.")
                             .arg(listText(few)));
    }
    return sentences;
}

}  // namespace qz::grid
