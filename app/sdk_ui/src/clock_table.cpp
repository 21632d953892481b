// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/clock_table.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace qz {

namespace {

constexpr int visibleRows = 4;
constexpr int clockRowHeight = 30;
constexpr int headHeight = 28;
constexpr int minuteMs = 60 * 1000;

QString howWords() { return QCoreApplication::translate("qz::ClockTable", "How?"); }

class ClockDelegate final : public QStyledItemDelegate {
public:
    ClockDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        painter->save();
        painter->fillRect(option.rect, t.base);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
        const QRect inner = option.rect.adjusted(8, 0, -8, 0);
        const bool main = index.column() == ClockModel::TitleColumn;
        if (index.column() == ClockModel::StateColumn) {
            paintState(*painter, inner, option.font, index);
        } else if (index.column() == ClockModel::RuleColumn) {
            paintRule(*painter, inner, index);
        } else {
            painter->setFont(textFont(main ? TextRole::BodyStrong : TextRole::Body));
            painter->setPen(main ? t.text : index.column() == ClockModel::LimitColumn ? t.text2 : t.text);
            const QString text =
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width());
            painter->drawText(inner, Qt::AlignVCenter, text);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            drawFocusFrame(*painter, option.rect, t);
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        if (index.column() == ClockModel::StateColumn) {
            const auto face = index.data(ClockModel::FaceRole).value<ClockFace>();
            return {clockBadgeSize(face, option.font).width() + 16, clockRowHeight};
        }
        const bool rule = index.column() == ClockModel::RuleColumn;
        const QFont font = textFont(rule                                        ? TextRole::Caption
                                    : index.column() == ClockModel::TitleColumn ? TextRole::BodyStrong
                                                                                : TextRole::Body);
        const int link = rule ? QFontMetrics(font).horizontalAdvance(howWords()) + 12 : 0;
        return {QFontMetrics(font).horizontalAdvance(index.data().toString()) + link + 18, clockRowHeight};
    }

private:
    void paintState(QPainter& painter, const QRect& rect, const QFont& font, const QModelIndex& index) const {
        const auto face = index.data(ClockModel::FaceRole).value<ClockFace>();
        painter.setFont(font);
        const QSize size = clockBadgeSize(face, font);
        drawClockBadge(painter,
                       QRectF(rect.right() - size.width() + 1, rect.center().y() - size.height() / 2.0,
                              size.width(), size.height()),
                       face, m_theme.tokens());
    }

    void paintRule(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
        const ThemeTokens& t = m_theme.tokens();
        const QFont font = textFont(TextRole::Caption);
        painter.setFont(font);
        const bool steps = !index.data(ClockModel::StepsRole).toStringList().isEmpty();
        const int link = steps ? QFontMetrics(font).horizontalAdvance(howWords()) + 10 : 0;
        const QString text =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - link);
        painter.setPen(t.text2);
        painter.drawText(rect, Qt::AlignVCenter, text);
        if (steps) {
            painter.setPen(t.accent);
            const int x = rect.left() + QFontMetrics(font).horizontalAdvance(text) + 10;
            painter.drawText(QRect(x, rect.top(), link, rect.height()), Qt::AlignVCenter, howWords());
        }
    }

    const Theme& m_theme;
};

}  // namespace

ClockTable::ClockTable(const Theme& theme, const Clock& clock, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(new ClockModel(clock, this)) {
    setModel(m_model);
    setItemDelegate(new ClockDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(clockRowHeight);
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setFixedHeight(headHeight);
    horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(40);
    setAccessibleName(QCoreApplication::translate("qz::ClockTable", "Clocks"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_model, &ClockModel::tick);
    m_minute.start();
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ClockTable::setClocks(const QList<CaseClock>& clocks, const CaseKind* kind) {
    m_model->setClocks(clocks, kind);
    fitColumns();
    updateGeometry();
}

void ClockTable::fitColumns() {
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < ClockModel::ColumnCount; ++column) {
        header->setSectionResizeMode(
            column, column == ClockModel::RuleColumn ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

QSize ClockTable::sizeHint() const {
    const int rows = std::clamp(m_model->rowCount(), 1, visibleRows);
    return {620, headHeight + rows * clockRowHeight + 2};
}

QSize ClockTable::minimumSizeHint() const { return {320, headHeight + clockRowHeight}; }

void ClockTable::keyPressEvent(QKeyEvent* event) {
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        explain(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ClockTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.column() == ClockModel::RuleColumn) {
        explain(index.row());
    }
}

void ClockTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
}

void ClockTable::explain(int row) {
    const QStringList steps = m_model->index(row, 0).data(ClockModel::StepsRole).toStringList();
    if (steps.isEmpty()) {
        return;
    }
    auto* frame = new QFrame(this, Qt::Popup);
    frame->setAttribute(Qt::WA_DeleteOnClose);
    frame->setProperty("qzFrame", QStringLiteral("floating"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 12, 12, 12);
    auto* title = new QLabel(
        QCoreApplication::translate("qz::ClockTable", "How “%1” was computed").arg(m_model->clockTitle(row)),
        frame);
    title->setFont(textFont(TextRole::Emphasis));
    column->addWidget(title);
    for (const QString& step : steps) {
        auto* line = new QLabel(step, frame);
        line->setWordWrap(true);
        line->setMinimumWidth(380);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(line);
    }
    const CaseClock& clock = m_model->clockAt(row);
    auto* source =
        new QLabel(QStringLiteral("%1 · %2 · %3")
                       .arg(clock.result.ruleId, clock.result.article, clock.result.calendarVersion),
                   frame);
    source->setProperty("qzText", QStringLiteral("hint"));
    source->setFont(textFont(TextRole::Caption));
    source->setWordWrap(true);
    column->addWidget(source);
    if (!clock.result.ruleId.isEmpty()) {
        auto* rule =
            new QPushButton(QCoreApplication::translate("qz::ClockTable", "Text of the rule"), frame);
        connect(rule, &QPushButton::clicked, this, [this, frame, id = clock.result.ruleId] {
            frame->close();
            Q_EMIT ruleRequested(id);
        });
        column->addWidget(rule, 0, Qt::AlignLeft);
    }
    frame->adjustSize();
    frame->move(viewport()->mapToGlobal(QPoint(0, rowViewportPosition(row) + clockRowHeight)));
    frame->show();
    Q_EMIT explained(row);
}

}  // namespace qz
