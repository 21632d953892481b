// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_table_model.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include "qz/ui/chart_surface.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

/// Hidden values hatched as in the picture.
class ChartTableDelegate final : public QStyledItemDelegate {
public:
    ChartTableDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto shown = static_cast<CellShown>(index.data(ChartTableModel::SuppressedRole).toInt());
        if (shown == CellShown::Hidden || shown == CellShown::HiddenToo) {
            drawHiddenCell(*painter, QRectF(option.rect).adjusted(2, 2, -2, -2), shown,
                           screenChartStyle(m_theme.tokens()));
        } else {
            QStyleOptionViewItem plain = option;
            plain.state.setFlag(QStyle::State_HasFocus, false);
            QStyledItemDelegate::paint(painter, plain, index);
        }
        if (option.state & QStyle::State_HasFocus) {
            drawFocusFrame(*painter, option.rect, m_theme.tokens());
        }
    }

private:
    const Theme& m_theme;
};

}  // namespace

void ChartTableModel::setChart(const Chart& chart) {
    beginResetModel();
    m_table = chartTable(chart);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    const ChartTableCell cell = m_table.rows.value(index.row()).value(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(m_table.columns.value(index.column()), cell.text);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft));
        case SuppressedRole:
            return int(cell.shown);
        case RowsRole:
            return cell.rows;
        default:
            return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return m_table.columns.value(section);
}

QTableView* makeChartTable(const Theme& theme, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setModel(new ChartTableModel(view));
    view->setItemDelegate(new ChartTableDelegate(theme, view));
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(28);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setTabKeyNavigation(false);
    view->setShowGrid(true);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    return view;
}

}  // namespace qz
