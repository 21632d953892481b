// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include "qz/list_sort.h"
#include "qz/ui/theme.h"

namespace qz {

/// The head of a list: marks each column that the list is sorted by, with its rank where there are several.
class ListHeader final : public QHeaderView {
    Q_OBJECT
public:
    ListHeader(const Theme& theme, QWidget* parent);
    /// The rank of a section (1…) and its direction; 0: none.
    void setRanks(const QHash<int, std::pair<int, bool>>& ranks);
    [[nodiscard]] int rank(int section) const { return m_ranks.value(section).first; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

Q_SIGNALS:
    void clicked(int section, Qt::KeyboardModifiers modifiers);

private:
    const Theme& m_theme;
    QHash<int, std::pair<int, bool>> m_ranks;
    Qt::KeyboardModifiers m_modifiers;
};

}  // namespace qz
