// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_place.h"

#include <QCoreApplication>

namespace qz::grid {
namespace {

AreaCode findArea(const QString& text, const Areas& areas) {
    const std::shared_ptr<const AreaTree> tree = areas.tree();
    const Result<AreaCode> code = AreaCode::parse(text);
    if (code) {
        if (tree->find(code.value()) != nullptr) {
            return code.value();
        }
        const AreaCode next = areas.successor(code.value());
        return tree->find(next) != nullptr ? next : AreaCode();
    }
    const QList<const Area*> named = tree->byName(text);
    return named.size() == 1 ? named.first()->code : AreaCode();
}

}  // namespace

Result<EventPlace> resolvePlace(const FieldMap& fields, const Areas& areas, Crs defaultCrs) {
    Crs system = defaultCrs;
    std::optional<GeoPoint> given;
    const QString lon = fields.value(QStringLiteral("lon")).trimmed();
    const QString lat = fields.value(QStringLiteral("lat")).trimmed();
    const QString crs = fields.value(QStringLiteral("crs")).trimmed();
    if (!crs.isEmpty()) {
        QZ_ASSIGN(system, parseCrs(crs));
    }
    if (lon.isEmpty() != lat.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Place", "A point needs both longitude and latitude."), {},
            lon.isEmpty() ? QStringLiteral("lon") : QStringLiteral("lat"));
    }
    if (!lon.isEmpty()) {
        given = GeoPoint{lon.toDouble(), lat.toDouble()};
    }
    return placeAt(given, system, fields.value(QStringLiteral("area")).trimmed(), areas);
}

EventPlace placeAt(const std::optional<GeoPoint>& given, Crs crs, const QString& named, const Areas& areas) {
    EventPlace place;
    place.crs = crs;
    place.given = given;
    AreaCode located;
    if (given) {
        place.point = convertCrs(*given, crs, Crs::Cgcs2000);
        located = areas.tree()->locate(*place.point);
        place.outside = located.isNull();
    }
    if (!named.isEmpty()) {
        place.area = findArea(named, areas);
        place.unknownArea = place.area.isNull();
    }
    if (!located.isNull() && (place.area.isNull() || place.area.contains(located))) {
        place.area = located;
    }
    return place;
}

}  // namespace qz::grid
