// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/chart_surface.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QTableView>
#include <QToolTip>

#include "chart_canvas.h"
#include "chart_table_model.h"

namespace qz {

namespace {

constexpr int kPictureWidth = 960;
constexpr int kPictureHeight = 480;

/// To a screen reader: a chart whose value is what the cursor is on.
class ChartAccess final : public QAccessibleWidget {
public:
    explicit ChartAccess(ChartSurface* surface) : QAccessibleWidget(surface, QAccessible::Chart) {}
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) {
            return static_cast<ChartSurface*>(widget())->readOut();
        }
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* chartAccess(const QString&, QObject* object) {
    auto* surface = qobject_cast<ChartSurface*>(object);
    return surface == nullptr ? nullptr : new ChartAccess(surface);
}

}  // namespace

ChartSurface::ChartSurface(const Theme& theme, QWidget* parent, ChartPainter painter)
    : QWidget(parent), m_theme(theme), m_wanted(painter), m_stack(new QStackedLayout(this)) {
    static const bool spoken = [] {
        QAccessible::installFactory(chartAccess);
        return true;
    }();
    Q_UNUSED(spoken)
    m_stack->setContentsMargins(0, 0, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart"));
    makeCanvas();
    connect(&theme, &Theme::changed, this, &ChartSurface::restyle);
}

ChartSurface::~ChartSurface() = default;

ChartPainter ChartSurface::painter() const { return m_canvas->painter(); }

void ChartSurface::makeCanvas() {
    ChartCanvas* made =
        m_wanted == ChartPainter::QtCharts && isForQtCharts(m_chart) ? makeQtCanvas(this) : nullptr;
    if (made == nullptr) {
        made = makeOwnCanvas(this);
    }
    if (m_canvas != nullptr) {
        m_stack->removeWidget(m_canvas->widget());
        m_canvas->widget()->hide();
        m_canvas->widget()->deleteLater();
    }
    m_canvas = made;
    QWidget* widget = m_canvas->widget();
    widget->setFocusPolicy(Qt::NoFocus);
    m_stack->insertWidget(0, widget);
    m_stack->setCurrentIndex(0);
    for (QWidget* part : widget->findChildren<QWidget*>() + QList<QWidget*>{widget}) {
        part->setMouseTracking(true);
        part->setFocusPolicy(Qt::NoFocus);
        part->installEventFilter(this);
    }
}

void ChartSurface::setChart(const Chart& chart) {
    const bool tableShown = isTableShown();
    m_chart = chart;
    const ChartPainter fitting = m_wanted == ChartPainter::QtCharts && isForQtCharts(chart)
                                     ? preferredChartPainter()
                                     : ChartPainter::Own;
    if (m_canvas->painter() != fitting) {
        makeCanvas();
    }
    if (m_cursor && chart.cell(m_cursor->series, m_cursor->category).shown == CellShown::Absent) {
        m_cursor.reset();
    }
    setAccessibleName(chart.title.isEmpty() ? tr("Chart") : chart.title);
    restyle();
    fillTable();
    if (tableShown) {
        showTable(true);
    }
    updateGeometry();
}

void ChartSurface::restyle() {
    m_canvas->show(m_chart, screenChartStyle(m_theme.tokens()));
    m_canvas->setCursorPlace(m_cursor, hasFocus() && m_cursor.has_value());
    say();
}

/// The sentence, and behind it the value under the cursor.
void ChartSurface::say() {
    const QString words = readOut();
    setAccessibleDescription(words.isEmpty() ? chartSentence(m_chart)
                                             : words + QLatin1Char('\n') + chartSentence(m_chart));
}

QString ChartSurface::readOut() const { return m_cursor ? chartReadOut(m_chart, *m_cursor) : QString(); }

void ChartSurface::setCursorPlace(std::optional<ChartPlace> place) {
    if (m_cursor == place) {
        return;
    }
    m_cursor = place;
    m_canvas->setCursorPlace(place, true);
    say();
    Q_EMIT readOutChanged(readOut());
}

void ChartSurface::moveCursor(int series, int category) {
    const bool one = m_chart.kind == ChartKind::Figure;
    const bool isLong = m_chart.kind == ChartKind::LongLine;
    const int last = one      ? 0
                     : isLong ? static_cast<int>(m_chart.longLine ? m_chart.longLine->size() : 0) - 1
                              : static_cast<int>(m_chart.categories.size()) - 1;
    const int lastSeries = one || isLong ? 0 : static_cast<int>(m_chart.series.size()) - 1;
    if (last < 0 || lastSeries < 0) {
        return;
    }
    const ChartPlace place{std::clamp(series, 0, lastSeries), std::clamp(category, 0, last)};
    setCursorPlace(place);
    const QString words = readOut();
    QToolTip::showText(mapToGlobal(QPoint(width() / 2, height() - 8)), words, this);
    QAccessibleValueChangeEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

void ChartSurface::openRows(const ChartPlace& place) {
    const QString rows = m_chart.cell(place.series, place.category).rows;
    if (rows.isEmpty()) {
        return;
    }
    const Result<Filter> filter = Filter::parse(rows);
    if (filter.ok()) {
        Q_EMIT rowsRequested(*filter);
    }
}

void ChartSurface::hover(const QPointF& point, const QPoint& global) {
    const std::optional<ChartPlace> place = m_canvas->at(point);
    const QString words = place ? chartReadOut(m_chart, *place) : QString();
    const bool opens = place && !m_chart.cell(place->series, place->category).rows.isEmpty();
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (words.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(global, words, this);
    }
    Q_EMIT readOutChanged(words);
}

bool ChartSurface::eventFilter(QObject* watched, QEvent* event) {
    auto* part = qobject_cast<QWidget*>(watched);
    if (part == nullptr || part == m_table) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPointF point = part->mapTo(m_canvas->widget(), mouse->position());
        if (event->type() == QEvent::MouseMove) {
            hover(point, mouse->globalPosition().toPoint());
        } else if (mouse->button() == Qt::LeftButton) {
            if (const std::optional<ChartPlace> place = m_canvas->at(point)) {
                setFocus(Qt::MouseFocusReason);
                setCursorPlace(place);
                openRows(*place);
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChartSurface::keyPressEvent(QKeyEvent* event) {
    const ChartPlace at = m_cursor.value_or(ChartPlace{0, -1});
    // Categories run down in lying bars and across elsewhere; both pairs of arrows move somewhere.
    const bool lying = m_chart.kind == ChartKind::Bars || m_chart.kind == ChartKind::StackedBars ||
                       m_chart.kind == ChartKind::Pareto || m_chart.kind == ChartKind::Intervals;
    const bool isLong = m_chart.kind == ChartKind::LongLine && m_chart.longLine;
    const int stride = isLong ? std::max(1, static_cast<int>(m_chart.longLine->size() / 200)) : 1;
    const int across = (event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0);
    const int down = (event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (across != 0) {
        const bool toSeries = lying && m_chart.series.size() > 1;
        toSeries ? moveCursor(at.series + across, std::max(at.category, 0))
                 : moveCursor(at.series, at.category + across * stride);
    } else if (down != 0) {
        lying ? moveCursor(at.series, at.category + down)
              : moveCursor(at.series + down, std::max(at.category, 0));
    } else if (event->key() == Qt::Key_Home) {
        moveCursor(at.series, 0);
    } else if (event->key() == Qt::Key_End) {
        moveCursor(at.series, INT_MAX);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
               event->key() == Qt::Key_Space) {
        m_chart.kind == ChartKind::Figure ? openRows({0, 0}) : openRows(at);
    } else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) {
        showTable(!isTableShown());
    } else if (event->key() == Qt::Key_Escape && m_cursor) {
        setCursorPlace(std::nullopt);
        QToolTip::hideText();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChartSurface::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason;
    m_canvas->setCursorPlace(m_cursor, byKey || m_cursor.has_value());
}

void ChartSurface::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_canvas->setCursorPlace(m_cursor, false);
}

void ChartSurface::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* table = menu->addAction(isTableShown() ? tr("Show the chart") : tr("Show as a table"));
    connect(table, &QAction::triggered, this, [this] { showTable(!isTableShown()); });
    connect(menu->addAction(m_theme.icon(QStringLiteral("copy")), tr("Copy picture and table")),
            &QAction::triggered, this, &ChartSurface::copy);
    menu->popup(event->globalPos());
}

void ChartSurface::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        restyle();
    }
}

bool ChartSurface::isTableShown() const { return m_table != nullptr && m_stack->currentWidget() == m_table; }

void ChartSurface::fillTable() {
    if (m_table != nullptr) {
        static_cast<ChartTableModel*>(m_table->model())->setChart(m_chart);
        m_table->resizeColumnsToContents();
    }
}

void ChartSurface::showTable(bool on) {
    if (!on) {
        m_stack->setCurrentWidget(m_canvas->widget());
        setFocusProxy(nullptr);
        setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_table == nullptr) {
        m_table = makeChartTable(m_theme, this);
        m_stack->addWidget(m_table);
        connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
            const Result<Filter> filter = Filter::parse(index.data(ChartTableModel::RowsRole).toString());
            if (filter.ok() && !filter->isEmpty()) {
                Q_EMIT rowsRequested(*filter);
            }
        });
        // T goes back from the table, too.
        auto* back = new QAction(m_table);
        back->setShortcut(QKeySequence(Qt::Key_T));
        back->setShortcutContext(Qt::WidgetShortcut);
        connect(back, &QAction::triggered, this, [this] { showTable(false); });
        auto* copied = new QAction(m_table);
        copied->setShortcut(QKeySequence::Copy);
        copied->setShortcutContext(Qt::WidgetShortcut);
        connect(copied, &QAction::triggered, this, &ChartSurface::copy);
        m_table->addActions({back, copied});
    }
    m_table->setAccessibleName(tr("Table: %1").arg(m_chart.title));
    fillTable();
    const bool focused = hasFocus();
    m_stack->setCurrentWidget(m_table);
    setFocusProxy(m_table);
    if (focused) {
        m_table->setFocus(Qt::TabFocusReason);
    }
}

QImage ChartSurface::picture(const QSize& size, double ratio) const {
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    ChartStyle style = printChartStyle();
    image.fill(style.ground);
    if (!m_chart.isEmpty()) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        // Design pixels of paper are three quarters of a point.
        painter.scale(1 / style.unit, 1 / style.unit);
        const QRectF rect(QPointF(), QSizeF(size) * style.unit);
        ChartFigure(m_chart).paint(painter, rect.adjusted(6, 6, -6, -6));
    }
    return image;
}

void ChartSurface::copy() const {
    auto* copied = new QMimeData;
    const int high = std::max(kPictureHeight, static_cast<int>(naturalChartHeight(m_chart)) + 16);
    copied->setImageData(picture({kPictureWidth, high}));
    copied->setText(m_chart.title + QLatin1Char('\n') + chartText(m_chart));
    QApplication::clipboard()->setMimeData(copied);
}

QSize ChartSurface::sizeHint() const {
    const int high = static_cast<int>(naturalChartHeight(m_chart));
    return m_chart.kind == ChartKind::Figure ? QSize(196, 88) : QSize(420, high > 0 ? high + 16 : 240);
}

QSize ChartSurface::minimumSizeHint() const {
    return m_chart.kind == ChartKind::Figure ? QSize(150, 84) : QSize(220, 120);
}

}  // namespace qz
