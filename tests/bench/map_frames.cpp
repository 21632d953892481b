// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include "map_frames.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "map_city.h"
#include "qz/map/heat.h"

namespace qz::bench {

namespace {

constexpr int kFrames = 180;
constexpr double kPixelsAFrame = 20;  // 1,200 a second at 60 frames
constexpr int kWaitMs = 60'000;
constexpr int kWakeMs = 100;
constexpr double kTilesAFrame = 28;  // 1600 × 1000 of 256 … 511 pixels, about

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

double timed(QWidget& widget) {
    QElapsedTimer timer;
    timer.start();
    widget.repaint();
    return double(timer.nsecsElapsed()) / 1e9;
}

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
        frames.bareTiles += map.bareTiles();
        frames.tiles += kTilesAFrame;
        frames.blit.append(timed(picture));
        do {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        } while (frame.elapsed() < 16);
    }
}

}  // namespace

double quantile(QList<double> times, double part) {
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 0 : times[std::min(times.size() - 1, qsizetype(double(times.size()) * part))];
}

void settle(MapWidget& map) {
    QElapsedTimer waited;
    waited.start();
    QTimer wake;  // as a desk waits: asleep until something arrives
    wake.start(kWakeMs);
    QCoreApplication::processEvents();
    while (map.isBusy() && waited.elapsed() < kWaitMs) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

Frames measureWindow(int runs) {
    Theme theme;
    theme.apply(*qApp, ThemeKind::Light);
    const CityTree city;
    Picture picture;
    picture.show();
    Frames frames;
    QList<MapMark> marks;
    marks.reserve(1'000'000);
    for (const MapPoint& event : cityEvents()) {
        marks.append({QStringLiteral("WG26-000001"), event.at, MarkId(event.category), event.day});
    }
    for (int run = 0; run < runs; ++run) {
        for (const double closer : kCloser) {
            MapWidget map(theme, city);  // its cache is cold
            map.resize(kWindow);
            map.show();
            map.setArea(CityTree::county());
            map.setMarks(marks);
            settle(map);
            map.zoomBy(closer, {800, 500});
            timed(map);
            pan(map, picture, frames);
            settle(map);
            MapShading shading;
            shading.areas = city.grids();
            shading.colours.resize(std::size_t(shading.areas.size()));
            for (int step = 0; step < 10; ++step) {
                QElapsedTimer timer;
                timer.start();
                for (std::size_t i = 0; i < shading.colours.size(); ++i) {
                    shading.colours[i] = theme.tokens().choropleth[(i + std::size_t(step)) % 5].rgb();
                }
                map.setShading(shading);
                map.repaint();
                frames.recolour.append(double(timer.nsecsElapsed()) / 1e9);
            }
        }
    }
    return frames;
}

double heatFrame(const PointLayer& layer, const QRectF& world, int run) {
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
    const HeatField field = heatField(layer, filter, world, kWindow.width() / 4, kWindow.height() / 4, 5);
    const QImage image = heatImage(field, ramp);
    QPainter painter(&window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(window.rect(), image);
    painter.end();
    return double(timer.nsecsElapsed()) / 1e9;
}

}  // namespace qz::bench
#endif
