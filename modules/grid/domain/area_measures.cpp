// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/area_measures.h"

#include <QCoreApplication>
#include <QMap>

namespace qz::grid {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qz::grid::AreaMeasures)
};

AreaFigure rateOf(const AreaCode& area, const Rate& rate) { return {area, rate.numerator, rate.denominator}; }

}  // namespace

QString areaMeasureId(AreaMeasure measure) {
    switch (measure) {
        case AreaMeasure::Reported:
            return QStringLiteral("grid.reported");
        case AreaMeasure::Closed:
            return QStringLiteral("grid.closed");
        case AreaMeasure::OpenAtEnd:
            return QStringLiteral("grid.open");
        case AreaMeasure::OverdueAtEnd:
            return QStringLiteral("grid.overdue");
        case AreaMeasure::InTime:
            return QStringLiteral("grid.in_time");
        case AreaMeasure::Rework:
            return QStringLiteral("grid.rework");
        case AreaMeasure::VerifiedClose:
            return QStringLiteral("grid.verified_close");
        case AreaMeasure::SelfFound:
            return QStringLiteral("grid.self_found");
    }
    return {};
}

QString areaMeasureTitle(AreaMeasure measure) {
    switch (measure) {
        case AreaMeasure::Reported:
            return Words::tr("Reported in the period");
        case AreaMeasure::Closed:
            return Words::tr("Closed in the period");
        case AreaMeasure::OpenAtEnd:
            return Words::tr("Open at its end");
        case AreaMeasure::OverdueAtEnd:
            return Words::tr("Overdue at its end");
        case AreaMeasure::InTime:
            return Words::tr("Closed in time, of closed and overdue");
        case AreaMeasure::Rework:
            return Words::tr("Reworked, of closed");
        case AreaMeasure::VerifiedClose:
            return Words::tr("Checked by another, of closed");
        case AreaMeasure::SelfFound:
            return Words::tr("Found by the grid, of reported");
    }
    return {};
}

bool isRate(AreaMeasure measure) { return measure >= AreaMeasure::InTime; }

bool isGoodHigh(AreaMeasure measure) { return isRate(measure) && measure != AreaMeasure::Rework; }

QList<AreaFigure> areaFigures(AreaMeasure measure, const AreaQuestion& question,
                              const QList<PlacedEvent>& events) {
    const Instant from = CivilTime{question.from, 0}.toInstant();
    const Instant to = CivilTime{question.to.addDays(1), 0}.toInstant();
    QMap<QString, QList<EventFacts>> byArea;
    for (const PlacedEvent& event : events) {
        if (event.area.level() >= question.level && question.area.contains(event.area)) {
            byArea[event.area.ancestor(question.level).toString()].append(event.facts);
        }
    }
    const bool byOpening = measure == AreaMeasure::Reported || measure == AreaMeasure::SelfFound;
    QList<AreaFigure> figures;
    for (auto each = byArea.cbegin(); each != byArea.cend(); ++each) {
        const AreaCode area = AreaCode::parse(each.key()).valueOr(AreaCode());
        const GridMetrics metrics =
            computeMetrics(each.value(), from, to, byOpening ? CountBy::Opening : CountBy::Closing);
        switch (measure) {
            case AreaMeasure::Reported:
                figures.append({area, metrics.reported, 0});
                break;
            case AreaMeasure::Closed:
                figures.append({area, metrics.closed, 0});
                break;
            case AreaMeasure::OpenAtEnd:
                figures.append({area,
                                std::count_if(each->cbegin(), each->cend(),
                                              [to](const EventFacts& facts) {
                                                  return facts.openedAt < to &&
                                                         (!facts.closedAt || *facts.closedAt >= to);
                                              }),
                                0});
                break;
            case AreaMeasure::OverdueAtEnd:
                figures.append({area, metrics.openOverdue, 0});
                break;
            case AreaMeasure::InTime:
                figures.append(rateOf(area, metrics.inTime));
                break;
            case AreaMeasure::Rework:
                figures.append(rateOf(area, metrics.rework));
                break;
            case AreaMeasure::VerifiedClose:
                figures.append(rateOf(area, metrics.verifiedClose));
                break;
            case AreaMeasure::SelfFound:
                figures.append(rateOf(area, metrics.selfFound));
                break;
        }
    }
    return figures;
}

}  // namespace qz::grid
