// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/journal_view.h"

#include <QCache>
#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr int margin = 12;
constexpr int markSize = 14;

/// Laid out text of one entry for one width.
struct Laid {
    QTextLayout note;
    QTextLayout who;
    double noteHeight = 0;
    double whoHeight = 0;
};

double layOut(QTextLayout& layout, const QString& text, const QFont& font, double width) {
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout.setText(shown);
    layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() * 1.1;
    }
    layout.endLayout();
    return text.isEmpty() ? 0 : y;
}

class JournalDelegate final : public QStyledItemDelegate {
public:
    JournalDelegate(const Theme& theme, QAbstractItemView* view)
        : QStyledItemDelegate(view), m_theme(theme), m_view(view) {
        m_cache.setMaxCost(400);
    }

    void forget() { m_cache.clear(); }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Laid& laid = laidOut(index);
        const double height = dayHeight(index) + titleHeight() + laid.noteHeight + laid.whoHeight + 12;
        return {m_view->viewport()->width(), static_cast<int>(std::ceil(height))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        const Laid& laid = laidOut(index);
        painter->save();
        painter->setClipRect(option.rect);
        const double top = option.rect.top() + dayHeight(index);
        if (dayHeight(index) > 0) {
            paintDay(*painter, option.rect, index.data(JournalModel::DayRole).toString());
        }
        const double thread = margin + timeWidth() + markSize / 2.0 + 4;
        painter->setPen(QPen(t.line, 1));
        painter->drawLine(QPointF(thread, top), QPointF(thread, option.rect.bottom() + 1));
        const QRectF mark(thread - markSize / 2.0, top + 2 + (titleHeight() - markSize) / 2, markSize,
                          markSize);
        painter->fillRect(mark.adjusted(-2, -2, 2, 2), t.base);
        drawMark(*painter, mark, static_cast<MarkId>(index.data(JournalModel::MarkRole).toInt()), t);
        QFont bold = textFont(TextRole::Body);
        bold.setWeight(QFont::Bold);
        painter->setFont(bold);
        painter->setPen(t.text);
        painter->drawText(QRectF(margin, top + 2, timeWidth(), titleHeight()), Qt::AlignVCenter,
                          index.data(JournalModel::TimeRole).toString());
        const double x = textLeft();
        double right = option.rect.right() - margin;
        right = paintLate(*painter, QRectF(x, top + 2, right - x, titleHeight()),
                          index.data(JournalModel::LateRole).toString());
        painter->setFont(bold);
        painter->setPen(t.text);
        const QString title = QFontMetrics(bold).elidedText(index.data(JournalModel::TitleRole).toString(),
                                                            Qt::ElideRight, static_cast<int>(right - x));
        painter->drawText(QRectF(x, top + 2, right - x, titleHeight()), Qt::AlignVCenter, title);
        painter->setPen(t.text);
        laid.note.draw(painter, {x, top + 2 + titleHeight()});
        painter->setPen(t.text2);
        laid.who.draw(painter, {x, top + 4 + titleHeight() + laid.noteHeight});
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            drawFocusFrame(*painter, option.rect, t);
        }
        painter->restore();
    }

private:
    double paintLate(QPainter& painter, const QRectF& rect, const QString& late) const {
        if (late.isEmpty()) {
            return rect.right();
        }
        const QFont font = textFont(TextRole::Caption);
        painter.setFont(font);
        painter.setPen(m_theme.tokens().state(MarkId::Soon).text);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, late);
        return rect.right() - QFontMetrics(font).horizontalAdvance(late) - 8;
    }

    void paintDay(QPainter& painter, const QRect& rect, const QString& day) const {
        const ThemeTokens& t = m_theme.tokens();
        const QFont font = textFont(TextRole::CaptionStrong);
        const int width = QFontMetrics(font).horizontalAdvance(day);
        const QRect line(rect.left() + margin, rect.top(), rect.width() - 2 * margin, 26);
        painter.setFont(font);
        painter.setPen(t.text);
        painter.drawText(line, Qt::AlignVCenter, day);
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(line.left() + width + 8, line.center().y(), line.right(), line.center().y());
    }

    [[nodiscard]] double dayHeight(const QModelIndex& index) const {
        return index.data(JournalModel::FirstOfDayRole).toBool() ? 26 : 0;
    }
    [[nodiscard]] double titleHeight() const { return QFontMetricsF(textFont(TextRole::Body)).height() + 2; }
    [[nodiscard]] double timeWidth() const {
        QFont bold = textFont(TextRole::Body);
        bold.setWeight(QFont::Bold);
        return std::max(44.0, QFontMetricsF(bold).horizontalAdvance(QStringLiteral("00:00")) + 6);
    }
    [[nodiscard]] double textLeft() const { return margin + timeWidth() + markSize + 16; }

    const Laid& laidOut(const QModelIndex& index) const {
        const int width = m_view->viewport()->width();
        const quint64 key = (static_cast<quint64>(width) << 32) | static_cast<quint64>(index.row());
        if (Laid* found = m_cache.object(key)) {
            return *found;
        }
        auto* laid = new Laid;
        const double room = std::max(60.0, width - textLeft() - margin);
        laid->noteHeight =
            layOut(laid->note, index.data(JournalModel::NoteRole).toString(), textFont(TextRole::Body), room);
        laid->whoHeight = layOut(laid->who, index.data(JournalModel::WhoRole).toString(),
                                 textFont(TextRole::Caption), room);
        m_cache.insert(key, laid);
        return *laid;
    }

    const Theme& m_theme;
    QAbstractItemView* m_view;
    mutable QCache<quint64, Laid> m_cache;
};

}  // namespace

JournalView::JournalView(const Theme& theme, const Directory& directory, const Lookups& lookups,
                         const Areas& areas, QWidget* parent)
    : QListView(parent), m_model(new JournalModel(directory, lookups, areas, this)) {
    setModel(m_model);
    setItemDelegate(new JournalDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setUniformItemSizes(false);
    setAccessibleName(QCoreApplication::translate("qz::Journal", "Journal"));
    setMinimumWidth(220);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void JournalView::setEntries(const QList<JournalEntry>& oldestFirst, const CaseKind* kind) {
    static_cast<JournalDelegate*>(itemDelegate())->forget();
    m_model->setEntries(oldestFirst, kind);
}

void JournalView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    static_cast<JournalDelegate*>(itemDelegate())->forget();
    scheduleDelayedItemsLayout();
}

void JournalView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        static_cast<JournalDelegate*>(itemDelegate())->forget();
        scheduleDelayedItemsLayout();
    }
}

}  // namespace qz
