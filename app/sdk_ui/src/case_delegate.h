// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "qz/ui/case_list.h"

namespace qz {

/// Paints the cells of a case list: mark and words, two lines, badges.
class CaseDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CaseDelegate(const Theme& theme, QObject* parent);
    void setRowHeight(RowHeight height) { m_height = height; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Pixels for the row height chosen, grown with the font.
    [[nodiscard]] static int rowPixels(RowHeight height, const QFont& font);

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintWaiting(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintState(QPainter& painter, const QRect& rect, const QModelIndex& index,
                    const QColor& second) const;
    void paintText(QPainter& painter, const QRect& rect, const QModelIndex& index, const QColor& ink,
                   const QColor& second) const;

    const Theme& m_theme;
    RowHeight m_height = RowHeight::TwoLine;
};

}  // namespace qz
