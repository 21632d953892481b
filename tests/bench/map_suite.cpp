// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include <QApplication>
#include <QFile>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <optional>

#include "bench.h"
#include "qz/map/area_scene.h"
#include "qz/map/heat.h"
#include "qz/random.h"
#include "qz/ui/map_widget.h"

namespace qz::bench {
namespace {

constexpr int kSide = 141;  // 19,881 cells
constexpr int kSteps = 9;   // corners a side of a cell: 36 in all
constexpr int kPoints = 1'000'000;
constexpr int kHotSpots = 300;
const QSize kWindow(1600, 1000);
constexpr int kFrames = 180;
constexpr double kPixelsAFrame = 20;  // 1,200 a second at 60 frames
constexpr double kPanMedian = 3.0;
constexpr double kPanWorst = 12.0;
constexpr double kRecolour = 5.0;
constexpr double kHeat = 40.0;
constexpr double kMostMegabytes = 400.0;
constexpr int kWaitMs = 60'000;

double share(SeededRandom& random) { return double(random.next() >> 11) / 9007199254740992.0; }

/// A city of crooked grids that share their borders: one county, its grids below a few towns.
class CityTree final : public AreaTree, public Areas {
public:
    CityTree() {
        SeededRandom random(20);
        constexpr int n = kSide * kSteps + 1;
        constexpr double step = 0.5 / (n - 1);
        m_corners.resize(std::size_t(n) * n);
        for (int y = 0; y < n; ++y) {
            for (int x = 0; x < n; ++x) {
                const double shift = x % kSteps == 0 || y % kSteps == 0 ? 0.4 * step : 0;
                m_corners[std::size_t(y) * n + x] = {118.1 + x * step + shift * (share(random) - 0.5),
                                                     31.1 + y * step + shift * (share(random) - 0.5)};
            }
        }
        const AreaCode county = code(QStringLiteral("340202"));
        add(county, {});
        for (int cy = 0; cy < kSide; ++cy) {
            const AreaCode town = code(QStringLiteral("340202%1").arg(cy + 1, 3, 10, QLatin1Char('0')));
            add(town, {});
            m_children[county.toString()].append(town.toString());
            for (int cx = 0; cx < kSide; ++cx) {
                const AreaCode village =
                    code(town.toString() + QStringLiteral("%1").arg(cx + 1, 3, 10, QLatin1Char('0')));
                add(village, ring(cx, cy));
                m_children[town.toString()].append(village.toString());
            }
        }
    }
    [[nodiscard]] const Area* find(const AreaCode& code) const override {
        const auto found = m_areas.constFind(code.toString());
        return found == m_areas.constEnd() ? nullptr : &*found;
    }
    [[nodiscard]] QList<const Area*> children(const AreaCode& code) const override {
        QList<const Area*> found;
        for (const QString& child : m_children.value(code.toString())) {
            found.append(&*m_areas.constFind(child));
        }
        return found;
    }
    [[nodiscard]] QList<const Area*> byName(const QString&) const override { return {}; }
    [[nodiscard]] QString path(const AreaCode& code, const QString&) const override {
        return code.toString();
    }
    [[nodiscard]] AreaCode locate(GeoPoint) const override { return {}; }
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode& code) const override {
        const auto found = m_boundaries.constFind(code.toString());
        return found == m_boundaries.constEnd() ? nullptr : &*found;
    }
    [[nodiscard]] qsizetype size() const override { return m_areas.size(); }
    [[nodiscard]] std::shared_ptr<const AreaTree> tree() const override {
        return {std::shared_ptr<void>(), this};
    }
    [[nodiscard]] AreaCode successor(const AreaCode& old) const override { return old; }
    [[nodiscard]] QStringList villages() const { return m_boundaries.keys(); }

private:
    static AreaCode code(const QString& digits) { return AreaCode::parse(digits).valueOr(AreaCode()); }
    void add(const AreaCode& code, GeoMultiPolygon boundary) {
        Area area;
        area.code = code;
        area.name = code.toString();
        m_areas.insert(code.toString(), area);
        if (!boundary.isEmpty()) {
            m_boundaries.insert(code.toString(), std::move(boundary));
        }
    }
    [[nodiscard]] GeoMultiPolygon ring(int cx, int cy) const {
        constexpr int n = kSide * kSteps + 1;
        GeoRing ring;
        const auto at = [&](int x, int y) {
            ring.append(m_corners[std::size_t(cy * kSteps + y) * n + cx * kSteps + x]);
        };
        for (int i = 0; i < kSteps; ++i) {
            at(i, 0);
        }
        for (int i = 0; i < kSteps; ++i) {
            at(kSteps, i);
        }
        for (int i = kSteps; i > 0; --i) {
            at(i, kSteps);
        }
        for (int i = kSteps; i > 0; --i) {
            at(0, i);
        }
        ring.append(ring.first());
        return {GeoPolygon{ring, {}}};
    }
    std::vector<GeoPoint> m_corners;
    QHash<QString, Area> m_areas;
    QHash<QString, QStringList> m_children;
    QHash<QString, GeoMultiPolygon> m_boundaries;
};

/// 65 % of the events in hot spots.
std::vector<MapPoint> events() {
    SeededRandom random(21);
    std::vector<GeoPoint> spots;
    for (int i = 0; i < kHotSpots; ++i) {
        spots.push_back({118.1 + 0.5 * share(random), 31.1 + 0.5 * share(random)});
    }
    std::vector<MapPoint> points;
    points.reserve(kPoints);
    for (int i = 0; i < kPoints; ++i) {
        GeoPoint at{118.1 + 0.5 * share(random), 31.1 + 0.5 * share(random)};
        if (i % 100 < 65) {
            const GeoPoint& spot = spots[std::size_t(i) % spots.size()];
            at = {spot.lon + 0.004 * (share(random) + share(random) - 1),
                  spot.lat + 0.004 * (share(random) + share(random) - 1)};
        }
        points.push_back({at, std::uint8_t(i % 7), std::int32_t(i % 365)});
    }
    return points;
}

/// A window that shows one picture of its size: the least that any map costs.
class Picture final : public QWidget {
public:
    Picture() : m_image(kWindow, QImage::Format_RGB32) {
        m_image.fill(Qt::gray);
        setAttribute(Qt::WA_OpaquePaintEvent);
        resize(kWindow);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(0, 0, m_image);
    }

private:
    QImage m_image;
};

double at(QList<double> times, double part) {
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 0 : times[std::min(times.size() - 1, qsizetype(double(times.size()) * part))];
}

double timed(QWidget& widget) {
    QElapsedTimer timer;
    timer.start();
    widget.repaint();
    return double(timer.nsecsElapsed()) / 1e9;
}

void settle(MapWidget& map) {
    QElapsedTimer waited;
    waited.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    } while (map.isBusy() && waited.elapsed() < kWaitMs);
}

struct Frames {
    QList<double> map;
    QList<double> blit;
    QList<double> recolour;
};

/// A frame of the map and a blit by turns, at 60 a second, while the workers make what comes into view.
void pan(MapWidget& map, Picture& picture, Frames& frames) {
    const QSize half = kWindow / 2;
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer frame;
        frame.start();
        const double angle = i * 2 * M_PI / kFrames;
        const QPointF to(half.width() - kPixelsAFrame * std::cos(angle),
                         half.height() - kPixelsAFrame * std::sin(angle));
        QMouseEvent press(QEvent::MouseButtonPress, QPointF(half.width(), half.height()),
                          QPointF(half.width(), half.height()), Qt::LeftButton, Qt::LeftButton, {});
        QMouseEvent move(QEvent::MouseMove, to, to, Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&map, &press);
        QCoreApplication::sendEvent(&map, &move);
        frames.map.append(timed(map));
        frames.blit.append(timed(picture));
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        } while (frame.elapsed() < 16);
    }
}

Frames measureWindow(int runs) {
    Theme theme;
    theme.apply(*qApp, ThemeKind::Light);
    const CityTree city;
    Picture picture;
    picture.show();
    Frames frames;
    const AreaCode county = AreaCode::parse(QStringLiteral("340202")).valueOr(AreaCode());
    for (int run = 0; run < runs; ++run) {
        for (const double closer : {1.0, 8.0, 64.0}) {
            MapWidget map(theme, city);  // its cache is cold
            map.resize(kWindow);
            map.show();
            map.setArea(county);
            MapShown shown = map.shown();
            shown.names = false;
            map.setShown(shown);
            settle(map);
            map.zoomBy(closer, {800, 500});
            timed(map);
            pan(map, picture, frames);
            settle(map);
            const QStringList villages = city.villages();
            for (int step = 0; step < 10; ++step) {
                MapShading shading;
                for (qsizetype i = 0; i < villages.size(); ++i) {
                    shading.colours.insert(villages[i],
                                           theme.tokens().choropleth[std::size_t((i + step) % 5)]);
                }
                QElapsedTimer timer;
                timer.start();
                map.setShading(shading);
                map.repaint();
                frames.recolour.append(double(timer.nsecsElapsed()) / 1e9);
            }
        }
    }
    return frames;
}

double heatFrame(const PointLayer& layer, int run) {
    QImage window(kWindow, QImage::Format_RGB32);
    window.fill(Qt::white);
    std::vector<QRgb> ramp;
    for (int i = 0; i < 64; ++i) {
        ramp.push_back(qPremultiply(qRgba(i, 2 * i, 3 * i, 4 * i)));
    }
    PointFilter filter;
    filter.categories = 0b1011011U;
    filter.fromDay = run % 60;
    filter.toDay = 300;
    QElapsedTimer timer;
    timer.start();
    const HeatField field =
        heatField(layer, filter, layer.extent(), kWindow.width() / 4, kWindow.height() / 4, 5);
    const QImage image = heatImage(field, ramp);
    QPainter painter(&window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(window.rect(), image);
    painter.end();
    return double(timer.nsecsElapsed()) / 1e9;
}

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
    const double blit = at(frames->blit, 0.5);
    std::shared_ptr<const PointLayer> layer = PointLayer::make(events());
    QList<double> heat;
    for (int run = 0; run < 10 * settings.runs; ++run) {
        heat.append(heatFrame(*layer, run));
    }
    const auto pyramid = ClusterPyramid::make(*layer);
    const QString max = QStringLiteral("max");
    const auto frames_of = int(frames->map.size());
    return QList<Ratio>{
        {QStringLiteral("map.pan_p50"), kPanMedian, max, at(frames->map, 0.5), blit, frames_of,
         QStringLiteral("median frame at 1,200 px/s from a cold cache, %1 areas, three scales, against the "
                        "median repaint of one picture in turn with it")
             .arg(kSide * kSide)},
        {QStringLiteral("map.pan_p99"), kPanWorst, max, at(frames->map, 0.99), blit, frames_of,
         QStringLiteral("the same, 99th of 100 frames")},
        {QStringLiteral("map.recolour"), kRecolour, max, at(frames->recolour, 0.5), blit,
         int(frames->recolour.size()), QStringLiteral("other colours for all areas, then a repaint")},
        {QStringLiteral("map.heat"), kHeat, max, at(heat, 0.5), blit, int(heat.size()),
         QStringLiteral("1,000,000 points filtered by state and days, counted, blurred, painted")},
        {QStringLiteral("map.memory"), 1.0, max, peakMegabytes(), kMostMegabytes, 1,
         QStringLiteral("peak of the process in megabytes against 400, with areas, points and %1 groups")
             .arg(pyramid->level(ClusterPyramid::deepestZoom).size())}};
}

}  // namespace qz::bench
#endif
