// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/panel_parts.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include "qz/ui/case_view.h"
#include "qz/ui/step_dialog.h"

namespace qz::mediation {

namespace {

constexpr int rowHeight = 30;
constexpr int headHeight = 28;
constexpr int cellInset = 8;

/// Cells with room beside their text and a line below each row.
class ReadingDelegate final : public QStyledItemDelegate {
public:
    ReadingDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? t.sel : t.base);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
        QStyleOptionViewItem inner = option;
        inner.rect = option.rect.adjusted(cellInset - 3, 0, 3 - cellInset, -1);
        inner.state.setFlag(QStyle::State_Selected, false);
        inner.state.setFlag(QStyle::State_MouseOver, false);
        QStyledItemDelegate::paint(painter, inner, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * cellInset + 8, size.height()};
    }

private:
    const Theme& m_theme;
};

}  // namespace

QTableWidget* readingTable(const Theme& theme, const QStringList& heads, const QString& name, int wide,
                           QWidget* parent) {
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()), parent);
    table->setItemDelegate(new ReadingDelegate(theme, table));
    table->setHorizontalHeaderLabels(heads);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setFixedHeight(headHeight);
    table->horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    return table;
}

void setCell(QTableWidget& table, int row, int column, const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    table.setItem(row, column, item);
}

void setMarkCell(QTableWidget& table, int row, int column, const Theme& theme, MarkId mark,
                 const QString& words) {
    setCell(table, row, column, words);
    QTableWidgetItem* item = table.item(row, column);
    item->setIcon(theme.markIcon(mark));
    item->setForeground(theme.tokens().state(mark).text);
}

void fitRows(QTableWidget& table, int rows) {
    const int shown = std::clamp(table.rowCount(), 1, rows);
    table.setFixedHeight(headHeight + shown * rowHeight + 2);
}

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("—"); }

CaseView* caseViewOf(const QWidget* panel) {
    for (QWidget* above = panel->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* view = qobject_cast<CaseView*>(above)) {
            return view;
        }
    }
    return nullptr;
}

void openStep(const QWidget* panel, const QString& action, const QList<std::pair<QString, QString>>& values) {
    CaseView* view = caseViewOf(panel);
    if (view == nullptr) {
        return;
    }
    view->startStep(action);
    if (StepDialog* dialog = view->stepDialog(); dialog != nullptr && dialog->action() == action) {
        for (const auto& [field, value] : values) {
            dialog->form()->setValue(field, value);
        }
    }
}

}  // namespace qz::mediation
