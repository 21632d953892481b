// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QGridLayout>

#include "chart_samples.h"
#include "golden.h"
#include "qz/ui/chart_surface.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

/// The kinds of charts in both themes, by our painter and by Qt Charts; on paper in black.
class GoldenCharts : public QObject {
    Q_OBJECT
    Theme m_theme;

    std::unique_ptr<QWidget> sheet(const QList<Chart>& charts, ChartPainter painter) {
        auto box = std::make_unique<QWidget>();
        auto* grid = new QGridLayout(box.get());
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(1);
        for (int i = 0; i < charts.size(); ++i) {
            auto* surface = new ChartSurface(m_theme, box.get(), painter);
            surface->setChart(charts.at(i));
            grid->addWidget(surface, i / 2, i % 2);
        }
        box->resize(kGoldenSize);
        box->show();
        QTest::qWait(50);
        return box;
    }

private slots:
    void sheets_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QList<Chart>>("charts");
        QTest::addColumn<int>("painter");
        const QList<Chart> shared{barSample(ChartKind::Bars), barSample(ChartKind::StackedBars),
                                  lineSample(3), barSample(ChartKind::Pie)};
        const QList<Chart> own{controlSample(), barSample(ChartKind::Pareto), heatSample(), intervalSample()};
        const QList<Chart> more{figureSample(), longSample(1000000)};
        for (const char* theme : {"light", "dark"}) {
            const auto row = [&](const char* name, const QList<Chart>& charts, ChartPainter painter) {
                QTest::addRow("%s-%s", name, theme)
                    << QStringLiteral("charts-%1-%2")
                           .arg(QString::fromLatin1(name), QString::fromLatin1(theme))
                    << charts << int(painter);
            };
            row("own-bars", shared, ChartPainter::Own);
            row("own-control", own, ChartPainter::Own);
            row("own-long", more, ChartPainter::Own);
            if (preferredChartPainter() == ChartPainter::QtCharts) {
                row("qt-bars",
                    {barSample(ChartKind::Bars), whole(barSample(ChartKind::StackedBars)),
                     whole(lineSample(3)), whole(barSample(ChartKind::Pie))},
                    ChartPainter::QtCharts);
            }
        }
    }
    void sheets() {
        QFETCH(QString, name);
        QFETCH(QList<Chart>, charts);
        QFETCH(int, painter);
        m_theme.apply(*qApp, name.endsWith(QLatin1String("dark")) ? ThemeKind::Dark : ThemeKind::Light);
        const std::unique_ptr<QWidget> box = sheet(charts, ChartPainter(painter));
        const QString difference = differenceFromGolden(*box, name);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    /// The budget of architecture.md.
    void noMoreThanForty() {
        const QDir folder(QStringLiteral(QZ_SOURCE_DIR "/tests/golden/pictures"));
        QVERIFY(folder.entryList({QStringLiteral("*.png")}).size() <= 40);
    }

    /// The comparison sees a change that a person would see.
    void aChangedChartIsSeen() {
        if (qEnvironmentVariableIsSet("QIZONG_UPDATE_GOLDEN")) {
            return;
        }
        m_theme.apply(*qApp, ThemeKind::Light);
        Chart changed = controlSample();
        changed.series[0].cells[21].value = 60;
        const auto box =
            sheet({changed, barSample(ChartKind::Pareto), heatSample(), intervalSample()}, ChartPainter::Own);
        QVERIFY(!differenceFromGolden(*box, QStringLiteral("charts-own-control-light")).isEmpty());
    }
};

QZ_TEST(GoldenCharts)
#include "test_charts.moc"
