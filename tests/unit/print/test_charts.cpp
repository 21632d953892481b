// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QPainter>

#include "chart_samples.h"
#include "qz/print/chart_drawing.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

constexpr int kScale = 3;

/// Paints into the middle of a white sheet; the margin shows what leaves the rectangle.
QImage painted(const Chart& chart, const QString& name, QSizeF size = {400, 200}) {
    QImage image((size + QSizeF(80, 80)).toSize() * kScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    ChartFigure(chart).paint(painter, QRectF(QPointF(40, 40), size));
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

bool coloured(const QImage& image) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.saturation() > 60 && colour.value() > 60 && colour.hue() >= 0 &&
                (colour.hue() < 170 || colour.hue() > 240)) {
                return true;  // paper has one chart ink, a blue
            }
        }
    }
    return false;
}

const QStringList& kindNames() {
    static const QStringList names{QStringLiteral("bars"),   QStringLiteral("stacked"),
                                   QStringLiteral("pareto"), QStringLiteral("pie"),
                                   QStringLiteral("lines"),  QStringLiteral("control"),
                                   QStringLiteral("heat"),   QStringLiteral("intervals"),
                                   QStringLiteral("figure"), QStringLiteral("long")};
    return names;
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void everyKindStaysInsideInOneInk_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < chartSamples().size(); ++i) {
            QTest::newRow(qPrintable(kindNames().at(i))) << i;
        }
    }
    void everyKindStaysInsideInOneInk() {
        QFETCH(int, index);
        const Chart chart = chartSamples().at(index);
        for (const QSizeF size : {QSizeF(400, 200), QSizeF(180, 120)}) {
            const QImage image = painted(chart, kindNames().at(index), size);
            QVERIFY(staysInside(image));
            QVERIFY(inked(image) > 800);
            QVERIFY(!coloured(image));
        }
        QVERIFY(!chartSentence(chart).isEmpty());
        QVERIFY(!chartTable(chart).rows.isEmpty());
    }

    /// What is hidden stands in no picture, table, text, sentence or read-out: two charts that differ only in
    /// hidden values are the same to whoever sees them.
    void hiddenValuesLeaveNoTrace_data() {
        QTest::addColumn<Chart>("chart");
        for (const ChartKind kind :
             {ChartKind::Bars, ChartKind::StackedBars, ChartKind::Pareto, ChartKind::Pie}) {
            QTest::addRow("kind %d", int(kind)) << barSample(kind);
        }
        QTest::newRow("heat") << heatSample();
        QTest::newRow("intervals") << intervalSample();
        Chart lines = lineSample();
        lines.series[0].cells[3].shown = CellShown::Hidden;
        QTest::newRow("lines") << lines;
        Chart figure = figureSample();
        figure.figure.shown = CellShown::Hidden;
        figure.series.clear();
        QTest::newRow("figure") << figure;
    }
    void hiddenValuesLeaveNoTrace() {
        QFETCH(Chart, chart);
        QVERIFY(chart.hasHidden());
        Chart other = chart;
        other.figure.value = other.figure.isHidden() ? 987 : other.figure.value;
        for (ChartSeries& series : other.series) {
            for (ChartCell& cell : series.cells) {
                cell.value = cell.isHidden() ? 987 : cell.value;
            }
        }
        QCOMPARE(painted(other, QStringLiteral("hidden")), painted(chart, QStringLiteral("hidden")));
        QCOMPARE(chartText(other), chartText(chart));
        QCOMPARE(chartSentence(other), chartSentence(chart));
        QVERIFY(chartText(chart).contains(QStringLiteral("hidden")));
        QVERIFY(chartSentence(chart).contains(QStringLiteral("hidden")));
        for (int s = 0; s < chart.series.size(); ++s) {
            for (int c = 0; c < chart.categories.size(); ++c) {
                QCOMPARE(chartReadOut(other, {s, c}), chartReadOut(chart, {s, c}));
            }
        }
    }

    void tableHoldsEveryNumber() {
        const ChartTable table = chartTable(barSample(ChartKind::Bars));
        QCOMPARE(table.columns.size(), 4);
        QCOMPARE(table.columns.at(1), QStringLiteral("Reported (cases)"));
        QCOMPARE(table.rows.size(), 5);
        QCOMPARE(table.rows.at(0).at(1).text, QStringLiteral("42"));
        QCOMPARE(table.rows.at(0).at(1).rows, QStringLiteral("reworks=42"));
        QCOMPARE(table.rows.at(4).at(1).shown, CellShown::Hidden);
        QCOMPARE(table.rows.at(4).at(1).text, QStringLiteral("hidden"));
        QVERIFY(chartText(barSample(ChartKind::Bars)).contains(QStringLiteral("Noise\t9\t7\t0\n")));
    }

    void alarmsAreSaidAndMarked() {
        Chart chart = controlSample();
        QCOMPARE(chartAlarms(chart), (QList<int>{21, 22}));
        QVERIFY(chartSentence(chart).contains(QStringLiteral("Above the limit on 2 of 30: 09-22, 09-23.")));
        QVERIFY(chartReadOut(chart, {0, 21}).contains(QStringLiteral("above the limit of")));
        const QImage alarm = painted(chart, QStringLiteral("control_alarm"));
        chart.series[0].cells[21].value = 40;
        chart.series[0].cells[22].value = 40;
        QVERIFY(chartAlarms(chart).isEmpty());
        QVERIFY(chartSentence(chart).contains(QStringLiteral("Never above the limit.")));
        QVERIFY(painted(chart, QStringLiteral("control_calm")) != alarm);
        // No limit on the days before there is one.
        chart.series[0].cells[3].value = 500;
        QVERIFY(chartAlarms(chart).isEmpty());
    }

    void sharesStopAtTheFirstHidden() {
        Chart chart = barSample(ChartKind::Pareto);
        const QList<std::optional<double>> shares = cumulativeShares(chart);
        QCOMPARE(shares.size(), 5);
        QCOMPARE(*shares.at(1), 59.0 / 76.0);
        QVERIFY(!shares.at(3));
        QVERIFY(!shares.at(4));
        chart.total.reset();  // without a total the hidden ones would follow from the shares
        QVERIFY(!cumulativeShares(chart).at(0));
        for (ChartCell& cell : chart.series[0].cells) {
            cell.shown = CellShown::Value;
        }
        QCOMPARE(*cumulativeShares(chart).at(4), 1.0);
        QVERIFY(chartSentence(chart).contains(QStringLiteral("The first 3 make up 89.5 %.")));
    }

    void intervalsAreSaidByTheirWords() {
        const QString said = chartSentence(intervalSample());
        QVERIFY2(said.contains(QStringLiteral("higher: Maple grove.")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("lower: Willow street.")));
        QVERIFY(chartReadOut(intervalSample(), {0, 0}).contains(QStringLiteral("95 % from 71.60 to 86.40")));
    }

    void marksAreFoundWhereTheyStand_data() { everyKindStaysInsideInOneInk_data(); }
    void marksAreFoundWhereTheyStand() {
        QFETCH(int, index);
        const Chart chart = chartSamples().at(index);
        const QRectF rect(10, 10, 600, 300);
        const auto drawing = ChartDrawing::make(chart, rect, printChartStyle());
        int found = 0;
        const int series = chart.kind == ChartKind::LongLine || chart.kind == ChartKind::Figure
                               ? 1
                               : int(chart.series.size());
        const int places = chart.kind == ChartKind::Figure     ? 1
                           : chart.kind == ChartKind::LongLine ? 50
                                                               : int(chart.categories.size());
        for (int s = 0; s < series; ++s) {
            for (int c = 0; c < places; ++c) {
                const QRectF mark = drawing->markOf({s, c});
                if (mark.width() < 2 || chart.kind == ChartKind::Pie) {
                    continue;
                }
                QVERIFY(rect.adjusted(-6, -6, 6, 6).contains(mark));
                const std::optional<ChartPlace> hit = drawing->at(mark.center());
                QVERIFY(hit.has_value());
                if (chart.kind != ChartKind::LongLine && chart.kind != ChartKind::Lines) {
                    QCOMPARE(*hit, (ChartPlace{s, c}));
                }
                ++found;
            }
        }
        QVERIFY(found > 0 || chart.kind == ChartKind::Pie);
        QVERIFY(!drawing->at(QPointF(-50, -50)).has_value());
    }

    /// A single spike among a million values is drawn, wherever it stands.
    void longLinesKeepTheirSpikes() {
        for (const std::size_t at : {std::size_t(12345), std::size_t(777777), std::size_t(999999)}) {
            std::vector<double> values(1000000, 10.0);
            values[at] = 100;
            Chart chart;
            chart.kind = ChartKind::LongLine;
            chart.longLine = std::make_shared<LongSamples>(values);
            QCOMPARE(chart.longLine->range(0, values.size()).high, 100.0);
            QCOMPARE(chart.longLine->range(at, at + 1).high, 100.0);
            QCOMPARE(chart.longLine->range(0, at).high, 10.0);
            const QRectF rect(0, 0, 800, 300);
            const auto drawing = ChartDrawing::make(chart, rect, printChartStyle());
            QImage image(800, 300, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawing->paint(painter);
            painter.end();
            const QPointF top = drawing->markOf({0, int(at)}).center();
            bool drawn = false;
            for (int x = int(top.x()) - 2; x <= int(top.x()) + 2; ++x) {
                const int y = int(top.y()) + 20;
                drawn = drawn || (x >= 0 && x < image.width() && qGray(image.pixel(x, y)) < 160);
            }
            QVERIFY2(drawn, qPrintable(QString::number(at)));
        }
    }

    void gapsStayGaps() {
        std::vector<double> values(1000, 5.0);
        std::fill(values.begin() + 300, values.begin() + 600, std::nan(""));
        const LongSamples samples(values);
        QVERIFY(samples.range(310, 590).empty);
        QVERIFY(!samples.range(290, 310).empty);
    }

    void emptyChartsPaintNothing() {
        for (int kind = 0; kind <= int(ChartKind::LongLine); ++kind) {
            Chart chart;
            chart.kind = ChartKind(kind);
            chart.figure.shown = CellShown::Absent;
            QVERIFY(chart.isEmpty());
            QCOMPARE(inked(painted(chart, QStringLiteral("empty"))), 0);
            QVERIFY(chartSentence(chart).contains(QStringLiteral("nothing to show")));
        }
    }

    void zerosOnlyStillHaveAnAxis() {
        Chart chart = barSample(ChartKind::Bars);
        chart.series = {chartSeries(QStringLiteral("Opened"), {0, 0, 0, 0, 0})};
        const QImage image = painted(chart, QStringLiteral("bars_zero"));
        QVERIFY(staysInside(image));
        QVERIFY(inked(image) > 100);
    }
};

QZ_TEST(TestCharts)
#include "test_charts.moc"
