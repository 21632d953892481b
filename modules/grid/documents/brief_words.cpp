// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/brief_papers.h"

namespace qz::grid {

namespace {

QString clockText(int minutes) {
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

bool hasHidden(const BriefFigures& figures) {
    for (const QList<ShownCount>& line : figures.cells) {
        for (const ShownCount& cell : line) {
            if (cell.isHidden()) {
                return true;
            }
        }
    }
    return figures.opened.isHidden() || figures.closed.isHidden() || figures.openAtEnd.isHidden() ||
           figures.overdueAtEnd.isHidden() || figures.night.isHidden();
}

}  // namespace

QString hiddenText(const ShownCount& count) {
    if (count.value) {
        return QString::number(*count.value);
    }
    return count.complement ? translate("qz::grid::Documents", "also hidden")
                            : translate("qz::grid::Documents", "hidden");
}

QString audienceText(Audience audience) {
    switch (audience) {
        case Audience::Handling:
            return translate("qz::grid::Documents", "For: handling, full");
        case Audience::Return:
            return translate("qz::grid::Documents", "For: return, full counts, no cases");
        case Audience::Public:
            return translate("qz::grid::Documents", "For: public, counts 1–4 hidden");
    }
    return {};
}

QString periodText(const BriefScope& scope) {
    return translate("qz::grid::Documents", "Period: %1 (included) to %2 (not included)")
        .arg(scope.from.toDisplay(), scope.to.toDisplay());
}

QString countText(const BriefScope& scope) {
    return scope.countBy == CountBy::Opening
               ? translate("qz::grid::Documents", "Cases count by the time they were reported")
               : translate("qz::grid::Documents", "Closed cases count by the time they were closed");
}

QStringList methodText(const BriefFigures& figures) {
    const BriefScope& scope = figures.scope;
    QStringList lines;
    QStringList definitions;
    for (const ShownRate& rate : figures.rates) {
        definitions.append(rate.definition);
    }
    if (!definitions.isEmpty()) {
        //: Between two definitions
        const QString between = translate("qz::grid::Documents", "; ");
        //: The end of a sentence
        lines.append(translate("qz::grid::Documents", "%1.").arg(definitions.join(between)));
        lines.append(translate(
            "qz::grid::Documents",
            "Intervals: Wilson, 95 %. A dash: the denominator is 0. A rate of fewer than 30 cases is shown "
            "with its interval and is not compared."));
    }
    lines.append(translate("qz::grid::Documents",
                           "Open and overdue counts are those at the end of the period. Night: reported "
                           "from %1 to %2.")
                     .arg(clockText(scope.nightFrom), clockText(scope.nightTo)));
    if (hasHidden(figures)) {
        lines.append(translate("qz::grid::Documents",
                               "Hatched: a count of 1–4 (\"hidden\") or one from which it could be computed "
                               "(\"also hidden\")."));
    }
    const QString none = translate("qz::grid::Documents", "none");
    const QString unknown = translate("qz::grid::Documents", "not stated");
    lines.append(
        translate("qz::grid::Documents", "Data as of %1; data version %2; working calendar %3; filters: %4.")
            .arg(
                scope.dataAsOf.toDisplay(), scope.dataVersion.isEmpty() ? unknown : scope.dataVersion,
                scope.calendarVersion.isEmpty() ? unknown : scope.calendarVersion,
                scope.filters.isEmpty() ? none : scope.filters.join(translate("qz::grid::Documents", "; "))));
    return lines;
}

QString hoursText(qint64 hours) {
    if (hours < 24) {
        return translate("qz::grid::Documents", "%1 h").arg(hours);
    }
    return translate("qz::grid::Documents", "%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

}  // namespace qz::grid
