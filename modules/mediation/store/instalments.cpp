// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/instalments.h"

#include <QCoreApplication>
#include <QLocale>

namespace qz::mediation {

Result<QList<Instalment>> parseInstalments(const QString& text) {
    QList<Instalment> plan;
    QDate last;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList sides = part.trimmed().split(QLatin1Char('='));
        Instalment one;
        one.position = static_cast<int>(plan.size()) + 1;
        one.dueOn = QDate::fromString(sides.constFirst().trimmed(), Qt::ISODate);
        one.amount = sides.size() > 1 ? sides.at(1).trimmed() : QStringLiteral("");
        bool isNumber = true;
        if (!one.amount.isEmpty()) {
            (void)one.amount.toDouble(&isNumber);
        }
        if (!one.dueOn.isValid() || !isNumber || (last.isValid() && one.dueOn < last)) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "qz::mediation::Disputes",
                                 "“%1” is no instalment. Write them in the order of their days, like "
                                 "2026-09-30=500, 2026-10-31=500.")
                                 .arg(part.trimmed()),
                             {}, QStringLiteral("instalments"));
        }
        last = one.dueOn;
        plan.append(one);
    }
    return plan;
}

QString sumOf(const QList<Instalment>& plan) {
    double sum = 0;
    for (const Instalment& one : plan) {
        if (one.amount.isEmpty()) {
            return {};
        }
        sum += one.amount.toDouble();
    }
    return plan.isEmpty() ? QString() : QLocale::c().toString(sum, 'f', QLocale::FloatingPointShortest);
}

}  // namespace qz::mediation
