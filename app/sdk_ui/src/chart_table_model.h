// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "qz/print/chart.h"
#include "qz/ui/theme.h"

class QTableView;

namespace qz {

/// A chart's table; hidden values carry the role that the delegate hatches by.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SuppressedRole = Qt::UserRole + 1, RowsRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setChart(const Chart& chart);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

/// A table view with such a model, hatching and focus frames.
[[nodiscard]] QTableView* makeChartTable(const Theme& theme, QWidget* parent);

}  // namespace qz
