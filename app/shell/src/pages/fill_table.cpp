// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill_table.h"

#include <QHeaderView>
#include <QTableWidget>
#include <algorithm>

#include "qz/ui/theme.h"

namespace qz {

QTableWidget* readTable(QWidget* parent) {
    auto* made = new QTableWidget(parent);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setFrameShape(QFrame::NoFrame);
    made->verticalHeader()->setDefaultSectionSize(28);
    made->horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->setWordWrap(false);
    return made;
}

void fillTable(QTableWidget* view, const QStringList& columns, const QList<QStringList>& rows) {
    view->clear();
    view->setColumnCount(static_cast<int>(columns.size()));
    view->setRowCount(static_cast<int>(rows.size()));
    view->setHorizontalHeaderLabels(columns);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columns.size(); ++column) {
            view->setItem(row, column, new QTableWidgetItem(rows.at(row).value(column)));
        }
    }
    for (int column = 0; column < columns.size(); ++column) {
        view->resizeColumnToContents(column);
        view->setColumnWidth(column, std::clamp(view->columnWidth(column), 70, 260));
    }
}

}  // namespace qz
