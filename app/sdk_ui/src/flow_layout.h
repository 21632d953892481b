// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace qz {

/// Lays its items out like words, in as many lines as they need.
class FlowLayout final : public QLayout {
public:
    /// `fills`: the last item takes what is left of its line, or a line of its own.
    explicit FlowLayout(QWidget* parent, int gap, bool fills = false)
        : QLayout(parent), m_gap(gap), m_fills(fills) {
        setContentsMargins(0, 0, 0, 0);
    }
    ~FlowLayout() override { qDeleteAll(m_items); }
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override {
        QSize size;
        for (const QLayoutItem* item : m_items) {
            size =
                size.expandedTo({std::min(item->minimumSize().width(), 120), item->minimumSize().height()});
        }
        return size;
    }
    void setGeometry(const QRect& rect) override {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

private:
    int arrange(const QRect& rect, bool place) const {
        int x = rect.x();
        int y = rect.y();
        int line = 0;
        for (QLayoutItem* item : m_items) {
            const bool rest = m_fills && item == m_items.constLast();
            const int wanted = rest ? item->minimumSize().width() : item->sizeHint().width();
            QSize size(std::min(wanted, std::max(rect.width(), 1)), item->sizeHint().height());
            if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
                x = rect.x();
                y += line + m_gap;
                line = 0;
            }
            size.setWidth(rest ? rect.x() + rect.width() - x : size.width());
            if (place) {
                item->setGeometry({QPoint(x, y), size});
            }
            x += size.width() + m_gap;
            line = std::max(line, size.height());
        }
        return y + line - rect.y();
    }

    QList<QLayoutItem*> m_items;
    int m_gap;
    bool m_fills;
};

}  // namespace qz
