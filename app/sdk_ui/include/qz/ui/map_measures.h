// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>
#include <functional>
#include <memory>

#include "qz/area_figures.h"
#include "qz/registration.h"
#include "qz/result.h"

namespace qz {

/// Something counted by area that maps can colour areas by. Never of persons, never an index of risk.
struct MapMeasure {
    QString id;          ///< "grid.closed_in_time"; stable: desks remember it
    QString title;       ///< translated
    QString permission;  ///< who may see it on a map; empty: everybody
    bool isRate = false;
    bool isGoodHigh = false;  ///< of a rate: the strong colours stand for low figures
    /// Areas without a figure may be left out.
    std::function<QFuture<Result<QList<AreaFigure>>>(const AreaQuestion&)> figures;
};

/// The measures that modules register; the shell offers the registry (ModuleServices). UI thread.
class MapMeasures final {
public:
    static constexpr auto serviceName = "ui.map_measures";
    Registration add(MapMeasure measure) {
        const QString id = measure.id;
        m_measures->append(std::move(measure));
        return Registration([measures = m_measures, id] {
            measures->removeIf([&id](const MapMeasure& known) { return known.id == id; });
        });
    }
    /// In the order of registration.
    [[nodiscard]] const QList<MapMeasure>& all() const { return *m_measures; }

private:
    std::shared_ptr<QList<MapMeasure>> m_measures = std::make_shared<QList<MapMeasure>>();
};

}  // namespace qz
