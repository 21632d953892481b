// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QPainter>

#include "qz/print/chart_painter.h"
#include "qz_test.h"

using namespace qz;

namespace {

constexpr int kScale = 3;

/// Paints into the middle of a white sheet; the margin shows what leaves the rectangle.
QImage painted(const FigurePainter& figure, const QString& name, QSizeF size = {400, 160}) {
    QImage image((size + QSizeF(80, 80)).toSize() * kScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    figure.paint(painter, QRectF(QPointF(40, 40), size));
    painter.end();
    const QDir folder(QStringLiteral(QZ_BINARY_DIR "/print_samples"));
    folder.mkpath(QStringLiteral("."));
    image.save(folder.filePath(name + QStringLiteral(".png")));
    return image;
}

bool isWhite(const QImage& image, const QRect& rect) {
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            if ((image.pixel(x, y) & 0xFFFFFFU) != 0xFFFFFFU) {
                return false;
            }
        }
    }
    return true;
}

bool staysInside(const QImage& image) {
    const int m = 38 * kScale;
    return isWhite(image, {0, 0, image.width(), m}) &&
           isWhite(image, {0, image.height() - m, image.width(), m}) &&
           isWhite(image, {0, 0, m, image.height()}) &&
           isWhite(image, {image.width() - m, 0, m, image.height()});
}

int inked(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
    }
    return count;
}

BarChartData bars(std::optional<double> first) {
    return {QStringLiteral("cases"),
            {QStringLiteral("Road surface"),
             QStringLiteral("Waste left on a street with a very long name indeed"), QStringLiteral("Noise")},
            {{QStringLiteral("Opened"), {first, 17.0, 3.0}},
             {QStringLiteral("Closed"), {20.0, std::nullopt, 2.0}},
             {QStringLiteral("Overdue"), {4.0, 1.0, 0.0}}},
            QStringLiteral("hidden"),
            0};
}

QStringList days(int count) {
    QStringList labels;
    for (int i = 1; i <= count; ++i) {
        labels.append(QStringLiteral("09-%1").arg(i, 2, 10, QLatin1Char('0')));
    }
    return labels;
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void barsStayInsideAndGrow() {
        const QImage small = painted(BarChart(bars(5)), QStringLiteral("bars_small"));
        const QImage large = painted(BarChart(bars(42)), QStringLiteral("bars"));
        QVERIFY(staysInside(small));
        QVERIFY(staysInside(large));
        QVERIFY(small != large);
    }
    void wordsHoldEveryNumber() {
        const QString words = BarChart(bars(42)).words();
        for (const char* wanted : {"Road surface 42", "Noise 3", "Overdue", "hidden", "cases"}) {
            QVERIFY2(words.contains(QLatin1String(wanted)), wanted);
        }
    }
    void linesStayInside() {
        LineChartData data{QStringLiteral("cases"), days(30), {}, 0};
        for (int s = 0; s < 6; ++s) {
            ChartSeries series{QStringLiteral("Series %1").arg(s + 1), {}};
            for (int i = 0; i < 30; ++i) {
                series.values.append(i == 12 ? std::nullopt : std::optional<double>((i * (s + 3)) % 17 + s));
            }
            data.series.append(series);
        }
        const QImage image = painted(LineChart(data), QStringLiteral("lines"));
        QVERIFY(staysInside(image));
        QVERIFY(inked(image) > 2000);
    }
    void alarmsAreMarked() {
        ControlChartData data{QStringLiteral("cases"),    days(14), {}, 12, 21, QStringLiteral("Baseline 12"),
                              QStringLiteral("Limit 21"), 0};
        for (int i = 0; i < 14; ++i) {
            data.values.append(10 + i % 5);
        }
        const QImage calm = painted(ControlChart(data), QStringLiteral("control_calm"));
        data.values[9] = 25;
        const QImage alarm = painted(ControlChart(data), QStringLiteral("control"));
        QVERIFY(staysInside(calm));
        QVERIFY(staysInside(alarm));
        QVERIFY(ControlChart(data).words().contains(QStringLiteral("25")));
    }
    void emptyChartsPaintNothing() {
        QCOMPARE(inked(painted(BarChart({}), QStringLiteral("empty"))), 0);
        QCOMPARE(inked(painted(LineChart({}), QStringLiteral("empty"))), 0);
        QCOMPARE(inked(painted(ControlChart({}), QStringLiteral("empty"))), 0);
    }
    void zerosOnlyStillHaveAnAxis() {
        BarChartData data = bars(0);
        data.series = {{QStringLiteral("Opened"), {0.0, 0.0, 0.0}}};
        QVERIFY(staysInside(painted(BarChart(data), QStringLiteral("bars_zero"))));
    }
};

QZ_TEST(TestCharts)
#include "test_charts.moc"
