// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "qz/ui/delivery_strip.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr int padding = 8;
constexpr int markSize = 14;

/// First line, second line or the whole of a cell.
struct Lines {
    QRect first;
    QRect second;
};

Lines linesOf(const QRect& rect, bool two) {
    if (!two) {
        return {rect, {}};
    }
    const int body = QFontMetrics(textFont(TextRole::Body)).height();
    const int caption = QFontMetrics(textFont(TextRole::Caption)).height();
    const int top = rect.top() + (rect.height() - body - caption - 1) / 2;
    return {QRect(rect.left(), top, rect.width(), body),
            QRect(rect.left(), top + body + 1, rect.width(), caption)};
}

}  // namespace

CaseDelegate::CaseDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

int CaseDelegate::rowPixels(RowHeight height, const QFont& font) {
    const int line = QFontMetrics(font).height();
    switch (height) {
        case RowHeight::Compact:
            return std::max(28, line + 10);
        case RowHeight::Normal:
            return std::max(36, line + 16);
        case RowHeight::TwoLine:
            return std::max(48, 2 * line + 12);
    }
    return 36;
}

void CaseDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const ThemeTokens& t = m_theme.tokens();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = view != nullptr && view->currentIndex().row() == index.row();
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(option.rect, selected ? t.sel : hovered ? t.hover : t.base);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (view != nullptr && option.rect.left() <= 0) {
        if (current) {
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), t.accent);
        } else if (index.data(CaseListModel::UnansweredRole).toBool()) {
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                             t.state(MarkId::Over).mark);
        }
    }
    const bool keyboard = option.state & QStyle::State_KeyboardFocusChange;
    if (current && keyboard && view->hasFocus()) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2), t.accent);
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                         t.accent);
    }
}

void CaseDelegate::paintState(QPainter& painter, const QRect& rect, const QModelIndex& index,
                              const QColor& second) const {
    const ThemeTokens& t = m_theme.tokens();
    const auto mark = static_cast<MarkId>(index.data(CaseListModel::MarkRole).toInt());
    const bool two = m_height == RowHeight::TwoLine;
    const Lines lines = linesOf(rect, two);
    drawMark(painter,
             QRectF(lines.first.left(), lines.first.center().y() - markSize / 2.0 + 1, markSize, markSize),
             mark, t);
    const QRect text = lines.first.adjusted(markSize + 6, 0, 0, 0);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(t.state(mark).text);
    painter.drawText(text, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (two) {
        const int squares = index.data(CaseListModel::DeliveryRole).toInt();
        const int used =
            squares > 0 ? drawDelivery(painter, lines.second.adjusted(markSize + 6, 0, 0, 0), squares, t) + 6
                        : 0;
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(second);
        painter.drawText(lines.second.adjusted(markSize + 6 + used, 0, 0, 0), Qt::AlignVCenter,
                         index.data(CaseListModel::SecondLineRole).toString());
    }
}

void CaseDelegate::paintText(QPainter& painter, const QRect& rect, const QModelIndex& index,
                             const QColor& ink, const QColor& second) const {
    const ThemeTokens& t = m_theme.tokens();
    const bool two =
        m_height == RowHeight::TwoLine && !index.data(CaseListModel::SecondLineRole).toString().isEmpty();
    const Lines lines = linesOf(rect, two);
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(ink);
    QString text = index.data().toString();
    const bool subject = index.data(CaseListModel::ColumnIdRole).toString() == QLatin1String("subject");
    const QString number = subject && m_height == RowHeight::TwoLine
                               ? index.data(CaseListModel::RecordRole).value<CaseRecord>().number
                               : QString();
    const QFontMetrics caption(textFont(TextRole::Caption));
    const int number_width = number.isEmpty() ? 0 : caption.horizontalAdvance(number) + 8;
    text = painter.fontMetrics().elidedText(text, Qt::ElideRight, lines.first.width() - number_width);
    painter.drawText(lines.first, Qt::AlignVCenter, text);
    if (!number.isEmpty()) {
        const int x = lines.first.left() + painter.fontMetrics().horizontalAdvance(text) + 8;
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(t.text3);
        painter.drawText(QRect(x, lines.first.top(), number_width, lines.first.height()), Qt::AlignVCenter,
                         number);
    }
    if (two) {
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(second);
        painter.drawText(lines.second, Qt::AlignVCenter,
                         caption.elidedText(index.data(CaseListModel::SecondLineRole).toString(),
                                            Qt::ElideRight, lines.second.width()));
    }
}

/// A pale bar where words will stand.
void CaseDelegate::paintWaiting(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
    const int height = QFontMetrics(textFont(TextRole::Caption)).xHeight();
    // Of different lengths, so that it looks like text and not like a table of blocks.
    const int width = rect.width() * (45 + (index.row() * 7 + index.column() * 13) % 35) / 100;
    painter.fillRect(QRect(rect.left(), rect.center().y() - height / 2, width, height),
                     m_theme.tokens().grid);
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const ThemeTokens& t = m_theme.tokens();
    painter->save();
    paintGround(*painter, option, index);
    const bool stale = index.data(CaseListModel::StaleRole).toBool();
    const QColor ink = stale ? t.text3 : t.text;
    const QColor second = stale ? t.text3 : t.text2;
    const QRect rect = option.rect.adjusted(padding, 0, -padding, -1);
    const QString column = index.data(CaseListModel::ColumnIdRole).toString();
    if (index.data(CaseListModel::LoadingRole).toBool()) {
        paintWaiting(*painter, rect, index);
    } else if (column == QLatin1String("state")) {
        paintState(*painter, rect, index, second);
    } else if (column == QLatin1String("clock")) {
        const auto face = index.data(CaseListModel::FaceRole).value<ClockFace>();
        painter->setFont(textFont(TextRole::Body));
        const QSize size = clockBadgeSize(face, textFont(TextRole::Body));
        const double width = std::min(size.width(), rect.width());
        drawClockBadge(
            *painter,
            QRectF(rect.right() - width + 1, rect.center().y() - size.height() / 2.0, width, size.height()),
            face, t);
    } else {
        paintText(*painter, rect, index, ink, second);
    }
    painter->restore();
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int height = rowPixels(m_height, option.font);
    const QString column = index.data(CaseListModel::ColumnIdRole).toString();
    if (column == QLatin1String("clock")) {
        const auto face = index.data(CaseListModel::FaceRole).value<ClockFace>();
        return {clockBadgeSize(face, textFont(TextRole::Body)).width() + 2 * padding, height};
    }
    const int extra = column == QLatin1String("state") ? markSize + 6 : 0;
    return {QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(index.data().toString()) + extra +
                2 * padding + 4,
            height};
}

}  // namespace qz
