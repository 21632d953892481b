// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/grid_topology.h"

#include <QCoreApplication>
#include <algorithm>
#include <exception>

#include "geo_boost.h"

namespace qz {
namespace {

using geo::BoostPolygons;
namespace bg = boost::geometry;
using Box = bg::model::box<geo::BoostPoint>;

struct Cell {
    qsizetype number = 0;
    BoostPolygons shape;
    Box box;
};

QString messageOf(const TopologyFinding& finding) {
    const QString size = QString::number(finding.squareMetres, 'f', finding.squareMetres < 100 ? 1 : 0);
    const QString first = finding.cells.isEmpty() ? QString() : QString::number(finding.cells.first() + 1);
    const QString last = finding.cells.isEmpty() ? QString() : QString::number(finding.cells.last() + 1);
    switch (finding.fault) {
        case TopologyFault::Gap:
            return QCoreApplication::translate("qz::Topology", "No grid covers %1 m² of the village.")
                .arg(size);
        case TopologyFault::Overlap:
            return QCoreApplication::translate("qz::Topology",
                                               "Grids %1 and %2 lie upon each other on %3 m².")
                .arg(first, last, size);
        case TopologyFault::Outside:
            return QCoreApplication::translate("qz::Topology", "Grid %1 reaches %2 m² beyond the village.")
                .arg(first, size);
        case TopologyFault::Sliver:
            return QCoreApplication::translate("qz::Topology",
                                               "A sliver of %1 m², %2 m wide: borders that should be one.")
                .arg(size)
                .arg(finding.width, 0, 'f', 2);
        case TopologyFault::Broken:
            break;
    }
    return {};
}

class Check {
public:
    Check(const TopologyLimits& limits, QList<TopologyFinding>& findings)
        : m_limits(limits), m_findings(findings) {}

    void broken(qsizetype number, const GeoMultiPolygon& cell, const QString& why) {
        TopologyFinding finding;
        finding.fault = TopologyFault::Broken;
        finding.cells = {number};
        finding.message = QCoreApplication::translate("qz::Topology", "Grid %1: %2").arg(number + 1).arg(why);
        finding.shape = cell;
        if (!cell.isEmpty() && !cell.first().outer.isEmpty()) {
            finding.place = cell.first().outer.first();
        }
        m_findings.append(finding);
    }
    /// Each separate place of what is wrong is a finding of its own.
    void add(TopologyFault fault, const QList<qsizetype>& cells, const BoostPolygons& wrong) {
        for (const GeoPolygon& part : geo::fromBoost(wrong)) {
            const geo::Measure size = geo::measured({part});
            if (!(size.area >= m_limits.smallestArea)) {
                continue;
            }
            TopologyFinding finding;
            finding.cells = cells;
            finding.shape = {part};
            finding.squareMetres = size.area;
            finding.width = size.length > 0 ? 2 * size.area / size.length : 0;
            finding.fault = finding.width < m_limits.sliverWidth ? TopologyFault::Sliver : fault;
            finding.place = polygonCentre(finding.shape);
            finding.message = messageOf(finding);
            m_findings.append(finding);
        }
    }

private:
    const TopologyLimits& m_limits;
    QList<TopologyFinding>& m_findings;
};

void compare(const GeoMultiPolygon& village, const std::vector<Cell>& cells, Check& check) {
    const BoostPolygons whole = geo::toBoost(village);
    BoostPolygons left = whole;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t k = i + 1; k < cells.size(); ++k) {
            if (bg::intersects(cells[i].box, cells[k].box)) {
                BoostPolygons both;
                bg::intersection(cells[i].shape, cells[k].shape, both);
                check.add(TopologyFault::Overlap, {cells[i].number, cells[k].number}, both);
            }
        }
        BoostPolygons beyond;
        bg::difference(cells[i].shape, whole, beyond);
        check.add(TopologyFault::Outside, {cells[i].number}, beyond);
        BoostPolygons rest;
        bg::difference(left, cells[i].shape, rest);
        left = std::move(rest);
    }
    check.add(TopologyFault::Gap, {}, left);
}

}  // namespace

QString topologyFaultName(TopologyFault fault) {
    switch (fault) {
        case TopologyFault::Broken:
            return QStringLiteral("broken");
        case TopologyFault::Gap:
            return QStringLiteral("gap");
        case TopologyFault::Overlap:
            return QStringLiteral("overlap");
        case TopologyFault::Outside:
            return QStringLiteral("outside");
        case TopologyFault::Sliver:
            return QStringLiteral("sliver");
    }
    return {};
}

double areaSquareMetres(const GeoMultiPolygon& shape) { return geo::measured(shape).area; }

QList<TopologyFinding> checkTopology(const GeoMultiPolygon& village, const QList<GeoMultiPolygon>& cells,
                                     const TopologyLimits& limits) {
    QList<TopologyFinding> findings;
    Check check(limits, findings);
    std::vector<Cell> sound;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Result<GeoMultiPolygon> checked = checkedPolygons(cells.at(i));
        if (!checked.ok()) {
            check.broken(i, cells.at(i), checked.error().message);
            continue;
        }
        sound.push_back({i, geo::toBoost(*checked), {}});
        bg::envelope(sound.back().shape, sound.back().box);
    }
    try {
        compare(village, sound, check);
    } catch (const std::exception& error) {
        check.broken(-1, village, QString::fromUtf8(error.what()));
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const TopologyFinding& a, const TopologyFinding& b) {
                         const bool brokenA = a.fault == TopologyFault::Broken;
                         const bool brokenB = b.fault == TopologyFault::Broken;
                         return brokenA != brokenB ? brokenA : a.squareMetres > b.squareMetres;
                     });
    return findings;
}

Result<GeoMultiPolygon> mergeAreas(const QList<GeoMultiPolygon>& areas) {
    try {
        BoostPolygons whole;
        std::size_t parts = 0;
        for (const GeoMultiPolygon& area : areas) {
            BoostPolygons next;
            bg::union_(whole, geo::toBoost(area), next);
            whole = std::move(next);
            parts = std::max(parts, static_cast<std::size_t>(area.size()));
        }
        if (whole.empty() || whole.size() > parts) {
            return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                     "qz::Topology",
                                                     "The areas do not touch along a side; only neighbours "
                                                     "become one."));
        }
        return checkedPolygons(geo::fromBoost(whole));
    } catch (const std::exception& error) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Topology", "The areas cannot be joined: %1")
                             .arg(QString::fromUtf8(error.what())));
    }
}

}  // namespace qz
