// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_district.h"

#include <QCoreApplication>

#include "grid/store/demo_lattice.h"

namespace qz::grid {
namespace {

constexpr auto kCounty = "990101";

AreaCode code(const QString& digits) { return AreaCode::parse(digits).value(); }
QString numbered(const QString& prefix, int n) {
    return prefix + QStringLiteral("%1").arg(n, 3, 10, QLatin1Char('0'));
}

/// Everything of one village.
void addVillage(DemoDistrict& district, const DemoWords& words, const DemoLattice& lattice,
                const LatticeBlock& block, const QString& villageCode, bool rural, DemoDice& dice) {
    const QStringList suffixes{words.names.value(QLatin1String("village_suffix")).toVariant().toStringList()};
    const qsizetype n = district.units.size();
    const QString stem = words.villages.at(n % words.villages.size());
    const QString name = stem + suffixes.value(rural ? 1 : 0);
    const QString unit = QStringLiteral("SQ") + villageCode.mid(6);
    district.areas.append({code(villageCode), name, false, lattice.outline(block)});
    district.units.append(
        {unit,
         words.name(rural ? "rural_unit" : "village_unit").arg(stem + suffixes.value(rural ? 1 : 0)),
         QStringLiteral("village"),
         code(villageCode),
         {}});
    const QStringList roads{dice.pick(words.roads), dice.pick(words.roads), dice.pick(words.roads)};
    int sequence = 0;
    for (int row = block.north; row-- > block.south;) {
        for (int column = block.west; column < block.east; ++column) {
            DemoGrid grid;
            grid.code = code(numbered(villageCode, ++sequence));
            grid.village = name;
            grid.villageUnit = unit;
            grid.roads = {roads.at(sequence % 3), roads.at((sequence + 1) % 3)};
            grid.corners[0] = lattice.vertex(column, row);
            grid.corners[1] = lattice.vertex(column + 1, row);
            grid.corners[2] = lattice.vertex(column + 1, row + 1);
            grid.corners[3] = lattice.vertex(column, row + 1);
            const bool dedicated = dice.chance(0.03);
            district.areas.append({grid.code,
                                   words.name(dedicated ? "dedicated_name" : "grid_name").arg(sequence),
                                   dedicated, lattice.outline({column, row, column + 1, row + 1})});
            district.grids.append(grid);
        }
    }
    for (int i = 0; i < 3; ++i) {
        const DemoGrid& grid = district.grids.at(district.grids.size() - 1 - dice.below(sequence));
        district.places.append({name + words.landmarks.at((n + i * 3) % words.landmarks.size()),
                                grid.at(0.25 + 0.5 * dice.unit(), 0.25 + 0.5 * dice.unit()), grid.code});
    }
}

GeoFeature feature(const DemoArea& area, qint64 number) {
    GeoFeature made;
    made.number = number;
    made.id = area.code.toString();
    made.properties = {
        {QStringLiteral("code"), area.code.toString()},
        {QStringLiteral("name"), area.name},
        {QStringLiteral("kind"), area.dedicated ? QStringLiteral("DEDICATED") : QStringLiteral("BASIC")}};
    made.polygons = area.shape;
    made.geometryType = QStringLiteral("Polygon");
    return made;
}

ListedFeatures features(const DemoDistrict& district, bool grids) {
    QList<GeoFeature> list;
    for (const DemoArea& area : district.areas) {
        if ((area.code.level() == AreaLevel::Grid) == grids && !area.shape.isEmpty()) {
            list.append(feature(area, list.size() + 1));
        }
    }
    return ListedFeatures(std::move(list));
}

}  // namespace

Result<DemoSize> DemoSize::of(const QString& scale) {
    if (scale == QLatin1String("tiny")) {
        return DemoSize{4, 3, 2, 4, 60};
    }
    if (scale == QLatin1String("desk")) {
        return DemoSize{10, 8, 5, 20, 2000};
    }
    if (scale == QLatin1String("district")) {
        return DemoSize{30, 20, 17, 160, 100000};
    }
    if (scale == QLatin1String("thin")) {
        return DemoSize{4, 3, 2, 4, 6000, true};
    }
    if (scale == QLatin1String("city")) {
        return DemoSize{160, 125, 60, 800, 1000000, true};
    }
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::grid::Demo", "“%1” is no scale; write desk, district or city.")
            .arg(scale));
}

GeoPoint DemoGrid::at(double u, double v) const {
    const auto mix = [&](double a, double b, double c, double d) {
        return (1 - v) * ((1 - u) * a + u * b) + v * (u * c + (1 - u) * d);
    };
    return {mix(corners[0].lon, corners[1].lon, corners[2].lon, corners[3].lon),
            mix(corners[0].lat, corners[1].lat, corners[2].lat, corners[3].lat)};
}

DemoDistrict makeDistrict(const DemoWords& words, const DemoSize& size, quint64 seed) {
    const DemoLattice lattice(seed);
    DemoDice dice(seed ^ 0x5eedU);
    DemoDistrict district;
    const QString county = QString::fromLatin1(kCounty);
    const LatticeBlock whole{0, 0, size.columns, size.rows};
    district.county = code(county);
    district.areas = {{code(county.left(2)), words.province, false, {}},
                      {code(county.left(4)), words.city, false, {}},
                      {district.county, words.county, false, lattice.outline(whole)}};
    for (Unit unit : words.departments) {
        unit.area = district.county;
        district.units.append(unit);
    }
    const QStringList suffixes{words.names.value(QLatin1String("town_suffix")).toVariant().toStringList()};
    const QList<LatticeBlock> towns = lattice.split(whole, size.towns);
    int villagesLeft = size.villages;
    int cellsLeft = whole.cells();
    for (int t = 0; t < towns.size(); ++t) {
        const LatticeBlock& block = towns.at(t);
        const bool rural = t * 5 >= size.towns * 3;
        const QString townCode = numbered(county, t + 1);
        const QString name = words.towns.at(t % words.towns.size()) + suffixes.value(rural ? 1 : 0);
        district.areas.append({code(townCode), name, false, lattice.outline(block)});
        district.units.append({QStringLiteral("JD%1").arg(t + 1, 2, 10, QLatin1Char('0')),
                               words.name(rural ? "town_unit" : "street_unit").arg(name),
                               QStringLiteral("street"),
                               code(townCode),
                               {}});
        const int villages = std::clamp(villagesLeft * block.cells() / cellsLeft, 1, block.cells());
        villagesLeft -= villages;
        cellsLeft -= block.cells();
        int v = 0;
        for (const LatticeBlock& part : lattice.split(block, villages)) {
            addVillage(district, words, lattice, part, numbered(townCode, ++v), rural, dice);
        }
    }
    return district;
}

Result<bool> ListedRows::next(Row& row) {
    if (m_at >= m_rows.size()) {
        return false;
    }
    row = Row();
    row.values = m_rows.at(m_at);
    row.number = ++m_at;
    return true;
}

Result<bool> ListedFeatures::next(GeoFeature& feature) {
    if (m_at >= m_features.size()) {
        return false;
    }
    feature = m_features.at(m_at++);
    return true;
}

ListedRows areaRows(const DemoDistrict& district) {
    QList<FieldMap> rows;
    for (const DemoArea& area : district.areas) {
        if (area.code.level() != AreaLevel::Grid) {
            rows.append(
                {{QStringLiteral("code"), area.code.toString()}, {QStringLiteral("name"), area.name}});
        }
    }
    return ListedRows(std::move(rows));
}

ListedFeatures boundaryFeatures(const DemoDistrict& district) { return features(district, false); }

ListedFeatures gridFeatures(const DemoDistrict& district) { return features(district, true); }

ListedRows placeRows(const DemoDistrict& district) {
    QList<FieldMap> rows;
    for (const DemoPlace& place : district.places) {
        rows.append({{QStringLiteral("name"), place.name},
                     {QStringLiteral("lon"), QString::number(place.point.lon, 'f', 7)},
                     {QStringLiteral("lat"), QString::number(place.point.lat, 'f', 7)},
                     {QStringLiteral("area"), place.area.toString()}});
    }
    return ListedRows(std::move(rows));
}

ListedRows unitRows(const DemoDistrict& district) {
    QList<FieldMap> rows;
    for (const Unit& unit : district.units) {
        rows.append({{QStringLiteral("code"), unit.code},
                     {QStringLiteral("name"), unit.name},
                     {QStringLiteral("kind"), unit.kind},
                     {QStringLiteral("area"), unit.area.toString()}});
    }
    return ListedRows(std::move(rows));
}

}  // namespace qz::grid
