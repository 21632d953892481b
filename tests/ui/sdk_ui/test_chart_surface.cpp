// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

#include "chart_samples.h"
#include "qz/ui/chart_pane.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

QImage grabbed(QWidget& widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

/// Pixels of a colour, roughly.
int count(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            found += std::abs(at.red() - colour.red()) < 12 && std::abs(at.green() - colour.green()) < 12 &&
                             std::abs(at.blue() - colour.blue()) < 12
                         ? 1
                         : 0;
        }
    }
    return found;
}

}  // namespace

/// Charts on the screen: what they say, how they are used, and that both painters agree.
class ChartSurfaceTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    std::unique_ptr<ChartSurface> shown(const Chart& chart, ChartPainter painter = preferredChartPainter()) {
        auto surface = std::make_unique<ChartSurface>(m_theme, nullptr, painter);
        surface->resize(640, 320);
        surface->setChart(chart);
        surface->show();
        surface->activateWindow();
        surface->setFocus(Qt::TabFocusReason);
        return surface;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeKind::Light); }
    void cleanup() { m_theme.apply(*qApp, ThemeKind::Light); }

    void shortOnesGoToQtCharts() {
        QCOMPARE(shown(barSample(ChartKind::Bars))->painter(), preferredChartPainter());
        QCOMPARE(shown(whole(lineSample()))->painter(), preferredChartPainter());
        QCOMPARE(shown(whole(barSample(ChartKind::Pie)))->painter(), preferredChartPainter());
        QCOMPARE(shown(lineSample())->painter(), ChartPainter::Own);  // it has a gap
        QCOMPARE(shown(barSample(ChartKind::StackedBars))->painter(),
                 ChartPainter::Own);  // and it a hidden part
        QCOMPARE(shown(controlSample())->painter(), ChartPainter::Own);
        QCOMPARE(shown(heatSample())->painter(), ChartPainter::Own);
        QCOMPARE(shown(longSample(1000000))->painter(), ChartPainter::Own);
        Chart many = whole(lineSample(1));
        many.categories = chartDays(kMostQtChartPoints + 1);
        QCOMPARE(shown(many)->painter(), ChartPainter::Own);
        QCOMPARE(shown(barSample(ChartKind::Bars), ChartPainter::Own)->painter(), ChartPainter::Own);
        // One surface may change its painter with its chart.
        auto surface = shown(barSample(ChartKind::Bars));
        surface->setChart(heatSample());
        QCOMPARE(surface->painter(), ChartPainter::Own);
        surface->setChart(whole(lineSample()));
        QCOMPARE(surface->painter(), preferredChartPainter());
    }

    /// The same words, table, read-outs and rows, whoever draws.
    void bothPaintersSayTheSame_data() {
        QTest::addColumn<Chart>("chart");
        QTest::newRow("bars") << barSample(ChartKind::Bars);
        QTest::newRow("stacked") << whole(barSample(ChartKind::StackedBars));
        QTest::newRow("pie") << whole(barSample(ChartKind::Pie));
        QTest::newRow("lines") << whole(lineSample());
    }
    void bothPaintersSayTheSame() {
        QFETCH(Chart, chart);
        auto one = shown(chart, preferredChartPainter());
        auto two = shown(chart, ChartPainter::Own);
        QCOMPARE(one->accessibleDescription(), two->accessibleDescription());
        QVERIFY(!one->accessibleDescription().isEmpty());
        for (int key = 0; key < 12; ++key) {
            QTest::keyClick(one.get(), key % 3 == 2 ? Qt::Key_Down : Qt::Key_Right);
            QTest::keyClick(two.get(), key % 3 == 2 ? Qt::Key_Down : Qt::Key_Right);
            QCOMPARE(one->readOut(), two->readOut());
            QVERIFY(!one->readOut().isEmpty());
        }
        one->showTable(true);
        two->showTable(true);
        const auto* first = one->findChild<QTableView*>()->model();
        const auto* second = two->findChild<QTableView*>()->model();
        QCOMPARE(first->rowCount(), second->rowCount());
        QVERIFY(first->rowCount() > 0);
        for (int row = 0; row < first->rowCount(); ++row) {
            for (int column = 0; column < first->columnCount(); ++column) {
                QCOMPARE(first->index(row, column).data(), second->index(row, column).data());
            }
        }
        QCOMPARE(one->picture({400, 200}), two->picture({400, 200}));
    }

    /// The arrow keys visit every value and say it; Return asks for its rows.
    void arrowsReadOutAndReturnOpens() {
        auto surface = shown(controlSample());
        QSignalSpy rows(surface.get(), &ChartSurface::rowsRequested);
        QVERIFY(surface->readOut().isEmpty());
        for (int day = 0; day < 30; ++day) {
            QTest::keyClick(surface.get(), Qt::Key_Right);
            QVERIFY(surface->readOut().startsWith(controlSample().categories.at(day)));
            QVERIFY(surface->accessibleDescription().startsWith(surface->readOut()));
        }
        QTest::keyClick(surface.get(), Qt::Key_Right);  // stays on the last
        QCOMPARE(surface->cursor()->category, 29);
        QTest::keyClick(surface.get(), Qt::Key_Home);
        QCOMPARE(surface->cursor()->category, 0);
        QTest::keyClick(surface.get(), Qt::Key_Return);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).at(0).value<Filter>().text(), QStringLiteral("reworks=41"));
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(surface.get());
        QCOMPARE(spoken->role(), QAccessible::Chart);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Events by day"));
        QCOMPARE(spoken->text(QAccessible::Value), surface->readOut());
        QVERIFY(
            spoken->text(QAccessible::Description).contains(QStringLiteral("Above the limit on 2 of 30")));
        QTest::keyClick(surface.get(), Qt::Key_Escape);
        QVERIFY(surface->readOut().isEmpty());
        QVERIFY(!surface->accessibleDescription().isEmpty());
    }

    void aClickOpensTheRows_data() {
        QTest::addColumn<int>("painter");
        QTest::newRow("preferred") << int(preferredChartPainter());
        QTest::newRow("own") << int(ChartPainter::Own);
    }
    void aClickOpensTheRows() {
        QFETCH(int, painter);
        auto surface = shown(barSample(ChartKind::Bars), ChartPainter(painter));
        QVERIFY(QTest::qWaitForWindowExposed(surface.get()));
        (void)surface->grab();
        QSignalSpy rows(surface.get(), &ChartSurface::rowsRequested);
        // The longest bar is the first: somewhere in the upper left quarter of the plot it is hit.
        QWidget* target = surface->findChild<QWidget*>(QStringLiteral("qt_scrollarea_viewport"));
        target = target != nullptr ? target : surface->childAt(300, 60);
        QVERIFY(target != nullptr);
        for (int y = 20; y < 160 && rows.isEmpty(); y += 3) {
            QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(280, y));
        }
        QVERIFY(!rows.isEmpty());
        QCOMPARE(rows.at(0).at(0).value<Filter>().text(), QStringLiteral("reworks=42"));
        QVERIFY(surface->readOut().contains(QStringLiteral("42 cases")));
    }

    void tableHasTheSameRowsAndRole() {
        auto surface = shown(barSample(ChartKind::Bars));
        QSignalSpy rows(surface.get(), &ChartSurface::rowsRequested);
        QTest::keyClick(surface.get(), Qt::Key_T);
        QVERIFY(surface->isTableShown());
        auto* table = surface->findChild<QTableView*>();
        QVERIFY(!table->accessibleName().isEmpty());
        QCOMPARE(table->model()->index(4, 1).data().toString(), QStringLiteral("hidden"));
        QCOMPARE(table->model()->index(4, 1).data(Qt::UserRole + 1).toInt(), int(CellShown::Hidden));
        QVERIFY(!table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString().isEmpty());
        table->setCurrentIndex(table->model()->index(0, 1));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(rows.size(), 1);
        surface->setChart(heatSample());  // the table follows
        QVERIFY(surface->isTableShown());
        QCOMPARE(table->model()->rowCount(), 7);
        surface->showTable(false);
        QVERIFY(!surface->isTableShown());
    }

    /// Picture and table; what is hidden is in neither.
    void copyGivesPictureAndTable() {
        auto surface = shown(barSample(ChartKind::Pareto));
        QTest::keyClick(surface.get(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->text().contains(QStringLiteral("Road surface\t42\t55.3")));
        QVERIFY(data->text().contains(QStringLiteral("Other\thidden")));
        const auto picture = data->imageData().value<QImage>();
        QVERIFY(picture.width() >= 960);
        // On white whatever the theme, so that it fits a paper.
        m_theme.apply(*qApp, ThemeKind::Dark);
        QCOMPARE(surface->picture({300, 200}).pixelColor(0, 0).lightness(), 255);
    }

    void followsTheThemeAtOnce_data() {
        QTest::addColumn<Chart>("chart");
        QTest::newRow("qt charts") << barSample(ChartKind::Bars);
        QTest::newRow("own") << heatSample();
    }
    void followsTheThemeAtOnce() {
        QFETCH(Chart, chart);
        auto surface = shown(chart);
        const QColor light = themeTokens(ThemeKind::Light).base;
        const QColor dark = themeTokens(ThemeKind::Dark).base;
        const QImage before = grabbed(*surface);
        QVERIFY(count(before, light) > before.width() * before.height() / 10);
        m_theme.apply(*qApp, ThemeKind::Dark);
        const QImage after = grabbed(*surface);
        QVERIFY(count(after, dark) > after.width() * after.height() / 10);
        QVERIFY(count(after, light) < after.width() * after.height() / 50);
    }

    /// Both painters hatch what is hidden, and a hidden value changes no pixel.
    void hiddenStaysHiddenOnTheScreen_data() {
        QTest::addColumn<Chart>("chart");
        QTest::newRow("bars") << barSample(ChartKind::Bars);
        QTest::newRow("stacked") << barSample(ChartKind::StackedBars);
        QTest::newRow("pie") << barSample(ChartKind::Pie);
        QTest::newRow("pareto") << barSample(ChartKind::Pareto);
        QTest::newRow("heat") << heatSample();
    }
    void hiddenStaysHiddenOnTheScreen() {
        QFETCH(Chart, chart);
        Chart other = chart;
        for (ChartSeries& series : other.series) {
            for (ChartCell& cell : series.cells) {
                cell.value = cell.isHidden() ? 31 : cell.value;
            }
        }
        auto one = shown(chart);
        auto two = shown(other);
        one->clearFocus();
        two->clearFocus();
        QCOMPARE(grabbed(*one), grabbed(*two));
        QCOMPARE(one->accessibleDescription(), two->accessibleDescription());
    }

    void paneTellsAndTurns() {
        ChartPane pane(m_theme);
        pane.setChart(barSample(ChartKind::Bars));
        pane.resize(600, 360);
        pane.show();
        QStringList words;
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            words.append(label->text());
        }
        QVERIFY(words.contains(QStringLiteral("Events by class")));
        QVERIFY(words.join(QLatin1Char('\n')).contains(QStringLiteral("Most: Road surface")));
        for (const QAbstractButton* button : pane.findChildren<QAbstractButton*>()) {
            if (button->focusPolicy() != Qt::NoFocus && button->isVisibleTo(&pane)) {
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
            }
        }
        pane.setAbsent(QStringLiteral("Events by class"), QStringLiteral("too small"));
        QVERIFY(!pane.surface()->isVisibleTo(&pane));
    }
};

QZ_TEST(ChartSurfaceTest)
#include "test_chart_surface.moc"
