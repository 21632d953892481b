// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_canvas.h"

#ifdef QZ_QTCHARTS
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPieSeries>
#include <QPieSlice>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#endif

namespace qz {

#ifdef QZ_QTCHARTS

namespace {

constexpr qsizetype kMostNames = 10;

/// A step of 1, 2 or 5 times a power of ten, so that an axis has round numbers.
double roundStep(double most, int decimals) {
    const double raw = std::max(most, 1e-9) / 5;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw) {
            return std::max(factor * power, std::pow(10.0, -decimals));
        }
    }
    return std::max(10 * power, std::pow(10.0, -decimals));
}

/// Qt Charts under our style. Values go in by whole lists; nothing is animated.
class QtCanvas final : public QChartView, public ChartCanvas {
public:
    explicit QtCanvas(QWidget* parent) : QChartView(new QChart, parent) {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        chart()->setAnimationOptions(QChart::NoAnimation);
        chart()->setBackgroundRoundness(0);
        chart()->setMargins({8, 4, 8, 4});
        chart()->layout()->setContentsMargins(0, 0, 0, 0);
    }
    [[nodiscard]] QWidget* widget() override { return this; }
    [[nodiscard]] ChartPainter painter() const override { return ChartPainter::QtCharts; }

    void show(const Chart& shown, const ChartStyle& style) override {
        const bool same = m_chart.kind == shown.kind && m_chart.series.size() == shown.series.size() &&
                          m_chart.categories == shown.categories;
        m_chart = shown;
        m_style = style;
        chart()->setBackgroundBrush(style.ground);
        setBackgroundBrush(style.ground);
        if (!same || chart()->series().isEmpty() || shown.kind == ChartKind::Pie) {
            build();
        }
        fill();
        dress();
    }
    void setCursorPlace(const std::optional<ChartPlace>& place, bool ring) override {
        m_cursor = place;
        m_ring = ring;
        for (qsizetype c = 0; m_pie != nullptr && c < m_pie->count(); ++c) {
            m_pie->slices().at(c)->setExploded(ring && place && place->category == c);
        }
        viewport()->update();
    }
    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override {
        if (!chart()->plotArea().adjusted(0, -8, 0, 8).contains(point)) {
            return std::nullopt;
        }
        std::optional<ChartPlace> nearest;
        double distance = 1e300;
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
                const QRectF mark = markOf({s, c});
                if (mark.contains(point) && m_chart.kind != ChartKind::Lines) {
                    return ChartPlace{s, c};
                }
                const QPointF away = mark.center() - point;
                if (m_chart.kind == ChartKind::Lines && !mark.isNull()) {
                    const double apart = std::abs(away.x()) * 1000 + std::abs(away.y());
                    if (apart < distance) {
                        distance = apart;
                        nearest = ChartPlace{s, c};
                    }
                }
            }
        }
        return m_chart.kind == ChartKind::Pie ? sliceAt(point) : nearest;
    }

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override {
        QChartView::drawForeground(painter, rect);
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
                const ChartCell cell = m_chart.cell(s, c);
                if (cell.isHidden()) {
                    drawHiddenCell(*painter, markOf({s, c}), cell.shown, m_style);
                } else if (m_chart.kind == ChartKind::StackedBars) {
                    drawNumber(*painter, {s, c});
                }
            }
        }
        if (m_ring) {
            drawCursor(*painter,
                       m_cursor ? markOf(*m_cursor) : QRectF(viewport()->rect()).adjusted(3, 3, -3, -3),
                       m_style);
        }
    }

private:
    /// Numbers of a stack where they fit; Qt Charts would draw them over each other.
    void drawNumber(QPainter& painter, ChartPlace place) const {
        const QRectF mark = markOf(place);
        const QString number = words(m_chart.cell(place.series, place.category));
        if (mark.width() > m_style.words->size(number, ChartTextRole::Label).width() + 6) {
            m_style.words->draw(painter, mark, Qt::AlignCenter, number, ChartTextRole::Label,
                                labelOn(m_style.seriesColour(m_chart, place.series)));
        }
    }

    /// The axis of categories is a value axis, too, in Qt Charts.
    static QValueAxis* valueAxis(QAbstractAxis* axis) {
        return axis->type() == QAbstractAxis::AxisTypeValue ? static_cast<QValueAxis*>(axis) : nullptr;
    }
    [[nodiscard]] bool isLying() const {
        return m_chart.kind == ChartKind::Bars || m_chart.kind == ChartKind::StackedBars;
    }
    [[nodiscard]] QString words(const ChartCell& cell) const {
        return cell.isShown() ? chartNumber(cell.value, m_chart.decimals) : hiddenMark(cell.shown);
    }

    void build() {
        chart()->removeAllSeries();
        for (QAbstractAxis* axis : chart()->axes()) {
            chart()->removeAxis(axis);
            delete axis;
        }
        m_bars = nullptr;
        m_lines.clear();
        m_pie = nullptr;
        if (isLying()) {
            buildBars();
        } else if (m_chart.kind == ChartKind::Lines) {
            buildLines();
        } else {
            m_pie = new QPieSeries(chart());
            m_pie->setPieSize(0.8);
            chart()->addSeries(m_pie);
        }
        chart()->legend()->setVisible(m_chart.kind == ChartKind::Pie || m_chart.series.size() > 1);
        chart()->legend()->setAlignment(m_chart.kind == ChartKind::Pie ? Qt::AlignRight : Qt::AlignTop);
    }

    void buildBars() {
        if (m_chart.kind == ChartKind::StackedBars) {
            m_bars = new QHorizontalStackedBarSeries(chart());
        } else {
            m_bars = new QHorizontalBarSeries(chart());
        }
        m_bars->setBarWidth(0.7);
        m_bars->setLabelsVisible(m_chart.kind == ChartKind::Bars);
        m_bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        m_bars->setLabelsPrecision(12);
        // Beside each other, sets are drawn from the bottom: the first one of ours goes in last.
        m_reversed = m_chart.kind == ChartKind::Bars;
        for (qsizetype s = 0; s < m_chart.series.size(); ++s) {
            m_bars->append(
                new QBarSet(m_chart.series.at(m_reversed ? m_chart.series.size() - 1 - s : s).name));
        }
        chart()->legend()->setReverseMarkers(m_reversed);
        chart()->addSeries(m_bars);
        auto* names = new QBarCategoryAxis(chart());
        QStringList downwards = m_chart.categories;
        std::reverse(downwards.begin(), downwards.end());  // Qt Charts counts from the bottom
        // Equal names would fall together: each carries its place, invisibly.
        for (qsizetype i = 0; i < downwards.size(); ++i) {
            downwards[i] += QString(i, QChar(0x200B));
        }
        names->append(downwards);
        names->setGridLineVisible(false);
        chart()->addAxis(names, Qt::AlignLeft);
        auto* values = new QValueAxis(chart());
        chart()->addAxis(values, Qt::AlignBottom);
        m_bars->attachAxis(names);
        m_bars->attachAxis(values);
    }

    void buildLines() {
        // As many names as fit: an axis with one for each cuts them all.
        auto* names = new QCategoryAxis(chart());
        names->setStartValue(-0.5);
        names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        const qsizetype every = (m_chart.categories.size() + kMostNames - 1) / kMostNames;
        for (qsizetype i = 0; i < m_chart.categories.size(); i += every) {
            names->append(m_chart.categories.at(i) + QString(i / every, QChar(0x200B)), double(i));
        }
        names->setRange(-0.5, double(m_chart.categories.size()) - 0.5);
        names->setGridLineVisible(false);
        auto* values = new QValueAxis(chart());
        chart()->addAxis(names, Qt::AlignBottom);
        chart()->addAxis(values, Qt::AlignLeft);
        for (const ChartSeries& series : std::as_const(m_chart.series)) {
            auto* line = new QLineSeries(chart());
            line->setName(series.name);
            chart()->addSeries(line);
            line->attachAxis(names);
            line->attachAxis(values);
            m_lines.append(line);
        }
    }

    void fill() {
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            if (m_bars != nullptr) {
                fillSet(*barSet(s), s);
            } else if (m_chart.kind == ChartKind::Lines) {
                QList<QPointF> points;
                for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
                    const ChartCell cell = m_chart.cell(s, c);
                    if (cell.isShown()) {
                        points.append({double(c), cell.value});
                    }
                }
                m_lines.at(s)->replace(points);
            }
        }
        if (m_pie != nullptr) {
            for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
                const ChartCell cell = m_chart.cell(0, c);
                auto* slice =
                    new QPieSlice(QStringLiteral("%1  %2").arg(m_chart.categories.at(c), words(cell)),
                                  cell.isShown() ? cell.value : 0);
                m_pie->append(slice);
            }
        }
        const double most = longest();
        for (QAbstractAxis* axis : chart()->axes()) {
            if (auto* values = valueAxis(axis)) {
                const double step = roundStep(most, m_chart.decimals);
                const double top = std::max(std::ceil(most / step - 1e-9), 1.0) * step;
                values->setRange(0, isLying() && m_chart.kind == ChartKind::Bars ? top + step / 2 : top);
                values->setTickType(QValueAxis::TicksDynamic);
                values->setTickAnchor(0);
                values->setTickInterval(step);
                values->setLabelFormat(QStringLiteral("%.%1f").arg(m_chart.decimals));
            }
        }
    }

    [[nodiscard]] QBarSet* barSet(int series) const {
        const QList<QBarSet*> sets = m_bars->barSets();
        return sets.at(m_reversed ? sets.size() - 1 - series : series);
    }

    void fillSet(QBarSet& set, int series) {
        QList<qreal> values;
        for (auto c = static_cast<int>(m_chart.categories.size()) - 1; c >= 0; --c) {
            const ChartCell cell = m_chart.cell(series, c);
            values.append(cell.isShown() ? cell.value : 0);
        }
        if (set.count() > 0) {
            set.remove(0, set.count());
        }
        set.append(values);
    }

    [[nodiscard]] double longest() const {
        double most = 0;
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            double sum = 0;
            for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
                const ChartCell cell = m_chart.cell(s, c);
                const double value = cell.isShown() ? cell.value : 0;
                sum = m_chart.kind == ChartKind::StackedBars ? sum + value : value;
                most = std::max(most, sum);
            }
        }
        return most > 0 ? most : 1;
    }

    void dress() {
        const QFont small = textFont(TextRole::Caption);
        chart()->legend()->setFont(small);
        chart()->legend()->setLabelColor(m_style.text2);
        for (QAbstractAxis* axis : chart()->axes()) {
            axis->setLabelsFont(small);
            axis->setLabelsColor(m_style.text2);
            axis->setLinePen(QPen(m_style.axis, 1));
            axis->setGridLinePen(QPen(m_style.grid, 1));
            if (valueAxis(axis) != nullptr) {
                axis->setTitleText(m_chart.unit);
                axis->setTitleFont(small);
                axis->setTitleBrush(m_style.text2);
            }
        }
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            const QColor ink = m_style.seriesColour(m_chart, s);
            if (m_bars != nullptr) {
                QBarSet* set = barSet(s);
                set->setBrush(ink);
                set->setPen(QPen(m_style.ground, 1));
                set->setLabelFont(small);
                set->setLabelColor(m_style.text);
            } else if (s < m_lines.size()) {
                dressLine(*m_lines.at(s), s, ink);
            }
        }
        for (qsizetype c = 0; m_pie != nullptr && c < m_pie->count(); ++c) {
            m_pie->slices().at(c)->setBrush(m_style.series[static_cast<std::size_t>(c % 6)]);
            m_pie->slices().at(c)->setPen(QPen(m_style.ground, 1));
        }
    }

    [[nodiscard]] QColor labelOn(const QColor& ink) const {
        return contrastRatio(ink, m_style.text) >= contrastRatio(ink, m_style.ground) ? m_style.text
                                                                                      : m_style.ground;
    }

    void dressLine(QLineSeries& line, int series, const QColor& ink) const {
        static const QList<Qt::PenStyle> dashes = {Qt::SolidLine,   Qt::DashLine,       Qt::DotLine,
                                                   Qt::DashDotLine, Qt::DashDotDotLine, Qt::SolidLine};
        line.setPen(QPen(ink, series == 5 ? 1 : 1.6, dashes.at(std::min(series, 5))));
        line.setMarkerSize(5);
        line.setPointsVisible(m_chart.categories.size() <= 62 && series < 5);
        line.setColor(ink);
    }

    [[nodiscard]] QRectF markOf(ChartPlace place) const {
        const ChartCell cell = m_chart.cell(place.series, place.category);
        const QRectF plot = chart()->plotArea();
        if (cell.shown == CellShown::Absent || plot.isEmpty()) {
            return {};
        }
        const double wide =
            QFontMetricsF(textFont(TextRole::Caption)).horizontalAdvance(hiddenMark(CellShown::HiddenToo)) +
            8;
        if (m_chart.kind == ChartKind::Lines && !m_lines.isEmpty()) {
            const double x = chart()->mapToPosition({double(place.category), 0}, m_lines.constFirst()).x();
            if (cell.isHidden()) {
                return {x - wide / 2, plot.bottom() - 22, wide, 22};
            }
            const QPointF at =
                chart()->mapToPosition({double(place.category), cell.value}, m_lines.constFirst());
            return {at.x() - 5, at.y() - 5, 10, 10};
        }
        return m_bars != nullptr ? barOf(place, cell, wide) : QRectF();
    }

    [[nodiscard]] QRectF barOf(ChartPlace place, const ChartCell& cell, double wide) const {
        const auto last = static_cast<double>(m_chart.categories.size() - 1);
        double before = 0;
        double shift = 0;
        for (int s = 0; s < place.series && m_chart.kind == ChartKind::StackedBars; ++s) {
            const ChartCell other = m_chart.cell(s, place.category);
            before += other.isShown() ? other.value : 0;
            shift += other.isHidden() ? wide : 0;
        }
        const double row = last - place.category;
        const bool stacked = m_chart.kind == ChartKind::StackedBars;
        const double lanes = stacked ? 1 : double(m_chart.series.size());
        const double lane = m_bars->barWidth() / lanes;
        const double from = row - m_bars->barWidth() / 2 + (stacked ? 0 : (lanes - 1 - place.series) * lane);
        const QPointF low = chart()->mapToPosition({before, from}, m_bars);
        const QPointF high =
            chart()->mapToPosition({before + (cell.isShown() ? cell.value : 0), from + lane}, m_bars);
        QRectF bar = QRectF(low, high).normalized();
        if (cell.isHidden()) {
            bar.setWidth(wide);
            bar.translate(shift, 0);
        }
        return bar;
    }

    [[nodiscard]] std::optional<ChartPlace> sliceAt(const QPointF& point) const {
        const QPointF centre = chart()->plotArea().center();
        const QPointF away = point - centre;
        double angle = std::fmod(std::atan2(away.x(), -away.y()) * 180 / M_PI + 360, 360);
        const QList<QPieSlice*> slices = m_pie == nullptr ? QList<QPieSlice*>() : m_pie->slices();
        for (qsizetype c = 0; c < slices.size(); ++c) {
            const double from = slices.at(c)->startAngle();
            if (angle >= from && angle < from + slices.at(c)->angleSpan()) {
                return ChartPlace{0, static_cast<int>(c)};
            }
        }
        return std::nullopt;
    }

    Chart m_chart;
    ChartStyle m_style;
    QAbstractBarSeries* m_bars = nullptr;
    QList<QLineSeries*> m_lines;
    QPieSeries* m_pie = nullptr;
    bool m_reversed = false;
    std::optional<ChartPlace> m_cursor;
    bool m_ring = false;
};

}  // namespace

ChartPainter preferredChartPainter() { return ChartPainter::QtCharts; }
ChartCanvas* makeQtCanvas(QWidget* parent) { return new QtCanvas(parent); }

#else

ChartPainter preferredChartPainter() { return ChartPainter::Own; }
ChartCanvas* makeQtCanvas(QWidget*) { return nullptr; }

#endif

}  // namespace qz
