// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_export.h"

#include <array>

namespace qz::grid {

namespace {

void addRows(const AreaTree& tree, const AreaCode& code, const MapView& view,
             const QHash<QString, ShadedArea>& figures, MapRows& rows) {
    const GeoMultiPolygon* boundary = tree.boundary(code);
    const Area* area = tree.find(code);
    if (boundary != nullptr && area != nullptr) {
        const auto figure = figures.constFind(code.toString());
        const bool known = figure != figures.constEnd();
        const bool isCount = known && figure->count && !view.shaded->areRates;
        rows.rows.append({*boundary,
                          {},
                          {code.toString(), area->name, QString::number(int(code.level())),
                           code.parent().toString(), isCount ? QString::number(*figure->count) : QString(),
                           known && view.shaded->areRates ? figure->text : QString(),
                           known ? view.shaded->title : QString()}});
    }
    for (const Area* child : tree.children(code)) {
        addRows(tree, child->code, view, figures, rows);
    }
}

void addLevel(const AreaTree& tree, const AreaCode& code, AreaLevel level, QList<AreaCode>& found) {
    if (code.level() == level) {
        found.append(code);
        return;
    }
    for (const Area* child : tree.children(code)) {
        addLevel(tree, child->code, level, found);
    }
}

/// As lists and filters name them, whatever the language.
QString stateName(MarkId mark) {
    static constexpr std::array<const char*, 7> names{"waiting", "check", "over",  "run",
                                                      "closed",  "soon",  "paused"};
    return QString::fromLatin1(names[std::min(std::size_t(mark), names.size() - 1)]);
}

}  // namespace

MapRows areaRows(const AreaTree& tree, const MapView& view, Audience audience) {
    QHash<QString, ShadedArea> figures;
    if (view.shaded) {
        QList<AreaCode> areas;
        addLevel(tree, view.area, view.shaded->level, areas);
        for (const ShadedArea& area : shadeFigures(areas, view.shaded->figures, view.shaded->areRates,
                                                   view.shaded->strongIsLow, view.shaded->forPaper(audience))
                                          .areas) {
            figures.insert(area.area.toString(), area);
        }
    }
    MapRows rows;
    rows.layer = QStringLiteral("areas");
    rows.columns = {QStringLiteral("code"),   QStringLiteral("name"),  QStringLiteral("level"),
                    QStringLiteral("parent"), QStringLiteral("count"), QStringLiteral("rate"),
                    QStringLiteral("measure")};
    rows.numbers = {false, false, true, false, true, false, false};
    addRows(tree, view.area, view, figures, rows);
    return rows;
}

MapRows eventRows(const MapView& view) {
    MapRows rows;
    rows.layer = QStringLiteral("events");
    rows.areas = false;
    rows.columns = {QStringLiteral("number"), QStringLiteral("state"), QStringLiteral("opened_at")};
    rows.numbers = {false, false, false};
    for (const MapMark& mark : view.marks) {
        rows.rows.append(
            {{},
             mark.point,
             {mark.id, stateName(mark.mark), QDate::fromJulianDay(mark.day).toString(Qt::ISODate)}});
    }
    return rows;
}

}  // namespace qz::grid
