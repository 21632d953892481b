// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>

#include "qz/result.h"

namespace qz::bench {

/// One figure: measured ÷ baseline, both medians of `runs` in seconds (or another unit, the same for both).
struct Ratio {
    QString name;
    double limit = 0;
    QString sense = QStringLiteral("max");  ///< "max": the ratio must not exceed the limit
    double measured = 0;
    double baseline = 0;
    int runs = 0;
    QString note;
};

[[nodiscard]] QJsonObject toJson(const Ratio& ratio);
[[nodiscard]] double median(QList<double> values);
/// Seconds that `work` takes; an error ends the suite.
[[nodiscard]] Result<double> seconds(const std::function<Status()>& work);

struct Settings {
    QString programs;  ///< folder of the programs
    QString scratch;   ///< empty folder on a real disk
    int runs = 3;
    int rows = 100000;
    int texts = 1000000;  ///< of the search, whose limit is named for so many; --rows gives both
    QString scale = QStringLiteral("district");  ///< of the large demo of lists; "city" takes its minutes
    QString pictures = {};                       ///< folder for pictures of maps, ours and QGIS's
    QString store = {};                          ///< a demo store that stands already, instead of a new one
};

[[nodiscard]] Result<QList<Ratio>> storeSuite(const Settings& settings);
[[nodiscard]] Result<QList<Ratio>> importSuite(const Settings& settings);
/// A list as a workbook, and opening a full store.
[[nodiscard]] Result<QList<Ratio>> exportSuite(const Settings& settings);
[[nodiscard]] Result<QList<Ratio>> listSuite(const Settings& settings);
/// List and month report of many disputes, a bound volume.
[[nodiscard]] Result<QList<Ratio>> mediationSuite(const Settings& settings);
[[nodiscard]] Result<QList<Ratio>> searchSuite(const Settings& settings);
/// Joining points to cells and reading a layer of a million points.
[[nodiscard]] Result<QList<Ratio>> geoSuite(const Settings& settings);
#ifdef QZ_BENCH_WINDOW
/// Long lines by our painter, by QPainter alone and by Qt Charts; needs a window.
[[nodiscard]] Result<QList<Ratio>> chartSuite(const Settings& settings);
/// Frames of the map while it moves, other colours, heat of a million points; needs a window.
[[nodiscard]] Result<QList<Ratio>> mapSuite(const Settings& settings);
[[nodiscard]] Result<QList<Ratio>> scrollSuite(const Settings& settings);
#endif

}  // namespace qz::bench
