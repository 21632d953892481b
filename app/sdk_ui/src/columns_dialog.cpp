// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "list_header.h"
#include "qz/ui/case_list.h"

namespace qz {

namespace {

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(textFont(TextRole::Emphasis));
    return label;
}

}  // namespace

QList<std::pair<QString, QString>> sortFields() {
    QList<std::pair<QString, QString>> fields{
        {QStringLiteral("state"), caseColumnTitle(QStringLiteral("state_only"))}};
    for (const char* column : {"opened_at", "due_at", "closed_at", "number", "title", "owner", "area",
                               "place", "summary", "source", "external_id", "reworks"}) {
        const QString id = QString::fromLatin1(column);
        fields.append({caseColumnSort(id),
                       caseColumnTitle(id == QLatin1String("owner") ? QStringLiteral("owner_only") : id)});
    }
    return fields;
}

ColumnsDialog::ColumnsDialog(const QStringList& shown, const ListSort& sort, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this)) {
    setWindowTitle(QCoreApplication::translate("qz::ColumnsDialog", "Columns and order"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setAccessibleName(QCoreApplication::translate("qz::ColumnsDialog", "Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMinimumHeight(240);
    fillColumns(shown);
    auto* up = new QPushButton(QCoreApplication::translate("qz::ColumnsDialog", "Further left"), this);
    auto* down = new QPushButton(QCoreApplication::translate("qz::ColumnsDialog", "Further right"), this);
    up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    auto* moves = new QHBoxLayout;
    moves->addWidget(up);
    moves->addWidget(down);
    moves->addStretch(1);
    auto* keys = new QGridLayout;
    for (int i = 0; i < kMostSortKeys; ++i) {
        auto* field = new QComboBox(this);
        auto* direction = new QComboBox(this);
        field->addItem(QCoreApplication::translate("qz::ColumnsDialog", "—"), QString());
        for (const auto& [id, title] : sortFields()) {
            field->addItem(title, id);
        }
        direction->addItem(QCoreApplication::translate("qz::ColumnsDialog", "ascending"), false);
        direction->addItem(QCoreApplication::translate("qz::ColumnsDialog", "descending"), true);
        field->setCurrentIndex(i < sort.size() ? std::max(0, field->findData(sort.at(i).field)) : 0);
        direction->setCurrentIndex(i < sort.size() && sort.at(i).descending ? 1 : 0);
        const QString rank = QCoreApplication::translate("qz::ColumnsDialog", "Key %1").arg(i + 1);
        field->setAccessibleName(rank);
        direction->setAccessibleName(
            QCoreApplication::translate("qz::ColumnsDialog", "Direction of key %1").arg(i + 1));
        keys->addWidget(new QLabel(rank, this), i, 0);
        keys->addWidget(field, i, 1);
        keys->addWidget(direction, i, 2);
        m_fields.append(field);
        m_directions.append(direction);
    }
    keys->setColumnStretch(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(heading(QCoreApplication::translate("qz::ColumnsDialog", "Columns"), this));
    column->addWidget(m_list, 1);
    column->addLayout(moves);
    column->addSpacing(8);
    column->addWidget(heading(QCoreApplication::translate("qz::ColumnsDialog", "Sorted by"), this));
    column->addLayout(keys);
    column->addSpacing(8);
    column->addWidget(buttons);
    resize(420, 560);
    m_list->setFocus();
}

void ColumnsDialog::fillColumns(const QStringList& shown) {
    QStringList order = shown + caseColumns();
    order.removeDuplicates();
    for (const QString& id : std::as_const(order)) {
        auto* item = new QListWidgetItem(caseColumnTitle(id), m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(shown.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

void ColumnsDialog::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < m_list->count()) {
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
}

QStringList ColumnsDialog::columns() const {
    QStringList columns;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            columns.append(m_list->item(row)->data(Qt::UserRole).toString());
        }
    }
    return columns;
}

ListSort ColumnsDialog::sort() const {
    ListSort sort;
    for (int i = 0; i < kMostSortKeys; ++i) {
        const QString field = m_fields.at(i)->currentData().toString();
        const bool twice = std::any_of(sort.begin(), sort.end(),
                                       [&field](const ListSortKey& key) { return key.field == field; });
        if (!field.isEmpty() && !twice) {
            sort.append({field, m_directions.at(i)->currentData().toBool()});
        }
    }
    return sort;
}

void CaseList::openColumns() {
    auto* dialog = new ColumnsDialog(shownColumns(), m_model->sortKeys(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const QStringList columns = dialog->columns(); !columns.isEmpty() && columns != shownColumns()) {
            setColumns(columns);
            Q_EMIT columnsChanged();
        }
        if (const ListSort sort = dialog->sort(); !sort.isEmpty() && sort != m_model->sortKeys()) {
            setSort(sort);
            Q_EMIT sortChanged();
        }
    });
    dialog->open();
}

void CaseList::headerMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(QCoreApplication::translate("qz::CaseList", "Columns and order…")),
            &QAction::triggered, this, &CaseList::openColumns);
    menu->addSeparator();
    const QStringList shown = shownColumns();
    for (const QString& id : caseColumns()) {
        QAction* action = menu->addAction(caseColumnTitle(id));
        action->setCheckable(true);
        action->setChecked(shown.contains(id));
        action->setEnabled(!(shown.size() == 1 && shown.contains(id)));
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            QStringList columns = shownColumns();
            columns.removeAll(id);
            if (on) {
                columns.append(id);
            }
            setColumns(columns);
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    const QList<std::pair<RowHeight, QString>> heights = {
        {RowHeight::Compact, QCoreApplication::translate("qz::CaseList", "Compact rows")},
        {RowHeight::Normal, QCoreApplication::translate("qz::CaseList", "Normal rows")},
        {RowHeight::TwoLine, QCoreApplication::translate("qz::CaseList", "Rows of two lines")},
    };
    for (const auto& [height, title] : heights) {
        QAction* action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_height == height);
        connect(action, &QAction::triggered, this, [this, chosen = height] { setRowHeight(chosen); });
    }
    menu->popup(m_header->mapToGlobal(position));
}

}  // namespace qz
