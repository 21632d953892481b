// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/dispute_measures.h"

#include <QCoreApplication>
#include <QMap>

namespace qz::mediation {

QString disputeMeasureId(DisputeMeasure measure) {
    static constexpr std::array<const char*, kDisputeMeasures.size()> ids{
        "mediation.accepted", "mediation.agreed", "mediation.open", "mediation.agreed_of_ended"};
    return QString::fromLatin1(ids[std::size_t(measure)]);
}

QString disputeMeasureTitle(DisputeMeasure measure) {
    switch (measure) {
        case DisputeMeasure::Accepted:
            return QCoreApplication::translate("qz::mediation::Measures", "Disputes accepted in the period");
        case DisputeMeasure::Agreed:
            return QCoreApplication::translate("qz::mediation::Measures", "Disputes settled in the period");
        case DisputeMeasure::OpenAtEnd:
            return QCoreApplication::translate("qz::mediation::Measures", "Disputes open at its end");
        case DisputeMeasure::AgreedOfEnded:
            return QCoreApplication::translate("qz::mediation::Measures",
                                               "Settled by agreement, of disputes ended");
    }
    return {};
}

bool isRate(DisputeMeasure measure) { return measure == DisputeMeasure::AgreedOfEnded; }

QList<AreaFigure> disputeFigures(DisputeMeasure measure, const AreaQuestion& question,
                                 const QList<PlacedDisputes>& disputes) {
    QMap<QString, AreaFigure> byArea;
    for (const PlacedDisputes& some : disputes) {
        if (some.area.level() < question.level || !question.area.contains(some.area)) {
            continue;
        }
        const AreaCode area = some.area.ancestor(question.level);
        AreaFigure& figure = byArea[area.toString()];
        figure.area = area;
        switch (measure) {
            case DisputeMeasure::Accepted:
                figure.count += some.accepted;
                break;
            case DisputeMeasure::Agreed:
                figure.count += some.agreed;
                break;
            case DisputeMeasure::OpenAtEnd:
                figure.count += some.openAtEnd;
                break;
            case DisputeMeasure::AgreedOfEnded:
                figure.count += some.agreed;
                figure.of += some.ended;
                break;
        }
    }
    return byArea.values();
}

}  // namespace qz::mediation
