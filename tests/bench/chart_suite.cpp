// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#ifdef QZ_BENCH_WINDOW

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#ifdef QZ_QTCHARTS
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>
#endif

#include "qz/ui/chart_surface.h"

namespace qz::bench {

namespace {

constexpr std::size_t kMany = 1000000;
constexpr std::size_t kSome = 100000;
constexpr std::size_t kFew = 5000;
constexpr double kManyLimit = 0.01;  // of Qt Charts with the same values
constexpr double kPlainLimit = 1.0;
const QSize kSize(1200, 600);

std::vector<double> wave(std::size_t size, double phase) {
    std::vector<double> values(size);
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = 50 + 30 * std::sin(double(i) / double(size) * 40 + phase) + double((i * 7919) % 97) / 6;
    }
    return values;
}

QImage sheet() {
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

/// From the bare values to the picture: extremes of blocks, layout, painting.
double ownLong(std::size_t size, double phase) {
    std::vector<double> values = wave(size, phase);
    const ChartStyle style = screenChartStyle(themeTokens(ThemeKind::Light));
    QImage image = sheet();
    QElapsedTimer timer;
    timer.start();
    Chart chart;
    chart.kind = ChartKind::LongLine;
    chart.longLine = std::make_shared<LongSamples>(std::move(values));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    ChartDrawing::make(chart, QRectF(QPointF(), QSizeF(kSize)), style)->paint(painter);
    painter.end();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// What a plain program does: every point through QPainter.
double plainPolyline(std::size_t size, double phase) {
    const std::vector<double> values = wave(size, phase);
    QImage image = sheet();
    QElapsedTimer timer;
    timer.start();
    QPolygonF points;
    points.reserve(qsizetype(size));
    for (std::size_t i = 0; i < size; ++i) {
        points.append({double(i) / double(size) * kSize.width(), kSize.height() - values[i] * 5});
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolyline(points);
    painter.end();
    return double(timer.nsecsElapsed()) / 1e9;
}

#ifdef QZ_QTCHARTS
/// replace() and repaint of a view that is there already.
class Peer {
public:
    Peer() : m_view(new QChart), m_series(new QLineSeries(m_view.chart())) {
        auto* x = new QValueAxis(m_view.chart());
        auto* y = new QValueAxis(m_view.chart());
        x->setRange(0, 1);
        y->setRange(0, 120);
        m_view.chart()->addSeries(m_series);
        m_view.chart()->addAxis(x, Qt::AlignBottom);
        m_view.chart()->addAxis(y, Qt::AlignLeft);
        m_series->attachAxis(x);
        m_series->attachAxis(y);
        m_view.resize(kSize);
        (void)m_view.grab();
    }
    double run(std::size_t size, double phase) {
        const std::vector<double> values = wave(size, phase);
        QElapsedTimer timer;
        timer.start();
        QList<QPointF> points;
        points.reserve(qsizetype(size));
        for (std::size_t i = 0; i < size; ++i) {
            points.append({double(i) / double(size), values[i]});
        }
        m_series->replace(points);
        (void)m_view.grab();
        return double(timer.nsecsElapsed()) / 1e9;
    }

private:
    QChartView m_view;
    QLineSeries* m_series;
};
#endif

QList<Ratio> measure(int runs) {
    QList<double> long1m;
    QList<double> long5k;
    QList<double> plain;
    for (int i = 0; i < runs; ++i) {
        long1m.append(ownLong(kMany, i));
        long5k.append(ownLong(kFew, i));
        plain.append(plainPolyline(kSome, i));
    }
    const QString most = QStringLiteral("max");
    QList<Ratio> ratios{{QStringLiteral("chart_long_1m_vs_polyline_100k"), kPlainLimit, most, median(long1m),
                         median(plain), runs, QStringLiteral("values to picture, 1200 × 600")}};
#ifdef QZ_QTCHARTS
    Peer peer;
    QList<double> peer1m;
    QList<double> peer5k;
    for (int i = 0; i < runs; ++i) {
        peer5k.append(peer.run(kFew, i));
        peer1m.append(peer.run(kMany, i));
    }
    ratios.append({QStringLiteral("chart_long_1m_vs_qtcharts"), kManyLimit, most, median(long1m),
                   median(peer1m), runs, QStringLiteral("Qt Charts: replace() and repaint")});
    ratios.append({QStringLiteral("chart_line_5k_vs_qtcharts"), kPlainLimit, most, median(long5k),
                   median(peer5k), runs, QStringLiteral("Qt Charts: replace() and repaint")});
#else
    ratios.first().note += QStringLiteral("; Qt Charts is not in this build");
#endif
    return ratios;
}

}  // namespace

Result<QList<Ratio>> chartSuite(const Settings& settings) {
    QList<Ratio> ratios;
    // Pictures are made on the main thread, as the window does.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { ratios = measure(settings.runs); }, Qt::BlockingQueuedConnection);
    return ratios;
}

}  // namespace qz::bench

#endif
