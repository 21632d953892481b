// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include <QApplication>
#include <QFile>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <optional>

#include "bench.h"
#include "map_city.h"
#include "map_frames.h"
#include "map_peers.h"

namespace qz::bench {
namespace {

constexpr double kPanMedian = 3.0;
constexpr double kPanWorst = 12.0;
constexpr double kRecolour = 5.0;
constexpr double kHeat = 40.0;
constexpr double kHoles = 0.0;
constexpr double kMostMegabytes = 400.0;

/// The most memory this process ever had, in megabytes; 0 where the system does not say.
double peakMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

}  // namespace

Result<QList<Ratio>> mapSuite(const Settings& settings) {
    std::optional<Frames> frames;
    QMetaObject::invokeMethod(
        qApp, [&] { frames.emplace(measureWindow(settings.runs)); }, Qt::BlockingQueuedConnection);
    const double blit = quantile(frames->blit, 0.5);
    const std::shared_ptr<const PointLayer> layer = PointLayer::make(cityEvents());
    QList<double> heat;
    for (int run = 0; run < 10 * settings.runs; ++run) {
        heat.append(heatFrame(*layer, layer->extent(), run));
    }
    const double peak = peakMegabytes();  // before anything is written for another program
    const QString max = QStringLiteral("max");
    const auto frames_of = int(frames->map.size());
    QList<Ratio> ratios{
        {QStringLiteral("map.pan_p50"), kPanMedian, max, quantile(frames->map, 0.5), blit, frames_of,
         QStringLiteral(
             "median frame at 1,200 px/s from a cold cache, %1 areas with their names and groups of "
             "1,000,000 events, three scales, against the median repaint of one picture in turn "
             "with it")
             .arg(CityTree::cells)},
        {QStringLiteral("map.pan_p99"), kPanWorst, max, quantile(frames->map, 0.99), blit, frames_of,
         QStringLiteral("the same, 99th of 100 frames")},
        {QStringLiteral("map.recolour"), kRecolour, max, quantile(frames->recolour, 0.5), blit,
         int(frames->recolour.size()), QStringLiteral("other colours for all areas, then a repaint")},
        {QStringLiteral("map.heat"), kHeat, max, quantile(heat, 0.5), blit, int(heat.size()),
         QStringLiteral("1,000,000 points filtered by state and days, counted, blurred, painted")},
        {QStringLiteral("map.holes"), kHoles, max, frames->bareTiles, std::max(1.0, frames->tiles), frames_of,
         QStringLiteral("tiles of these frames that nothing stood in for, of all tiles shown")},
        {QStringLiteral("map.memory"), 1.0, max, peak, kMostMegabytes, 1,
         QStringLiteral("peak of the process in megabytes against 400, with areas, points and groups")}};
    const Result<QList<Ratio>> peers = peerRatios(settings, *layer);
    if (!peers.ok()) {  // our own figures stand without it
        fprintf(stderr, "map: the comparison with QGIS failed: %s %s\n", qPrintable(peers.error().message),
                qPrintable(peers.error().detail));
    }
    return ratios + peers.valueOr(QList<Ratio>());
}

}  // namespace qz::bench
#endif
