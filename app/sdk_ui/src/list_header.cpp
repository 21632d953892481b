// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

namespace qz {

namespace {

constexpr int markWidth = 20;

}  // namespace

ListHeader::ListHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionClicked, this,
            [this](int section) { Q_EMIT clicked(section, m_modifiers); });
}

void ListHeader::setRanks(const QHash<int, std::pair<int, bool>>& ranks) {
    m_ranks = ranks;
    viewport()->update();
}

void ListHeader::mouseReleaseEvent(QMouseEvent* event) {
    m_modifiers = event->modifiers();
    QHeaderView::mouseReleaseEvent(event);
}

void ListHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const auto [rank, descending] = m_ranks.value(section);
    if (rank == 0 || !rect.isValid()) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    const bool several = m_ranks.size() > 1;
    // Opposite to where the words stand.
    const QVariant words = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool right = (words.toInt() & Qt::AlignRight) != 0;
    const QRect mark(right ? rect.left() + 2 : rect.right() - markWidth - 1, rect.top() + 1, markWidth,
                     rect.height() - 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(mark, t.head);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.accent);
    const QPointF middle(mark.left() + (several ? 7 : markWidth / 2.0), mark.center().y() + 0.5);
    const double tip = descending ? 3 : -3;
    painter->drawPolygon(
        QPolygonF({middle + QPointF(-4, -tip), middle + QPointF(4, -tip), middle + QPointF(0, tip)}));
    if (several) {
        painter->setFont(textFont(TextRole::Caption));
        painter->setPen(t.accent);
        painter->drawText(mark.adjusted(12, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          QString::number(rank));
    }
    painter->restore();
}

}  // namespace qz
