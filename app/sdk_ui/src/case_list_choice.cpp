// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

#include "qz/async.h"
#include "qz/ui/case_list.h"
#include "qz/ui/panes.h"

/// What is chosen in the list, and how a reload finds it again.
namespace qz {

namespace {

constexpr qsizetype mostNumbers = qsizetype{CaseListModel::kMostPages} * kListPage;
constexpr int gatheredRows = 8 * kListPage;  // at once

}  // namespace

/// What must be found again, the most important first: it decides which rows come along.
QStringList CaseList::kept() const {
    QStringList numbers;
    if (const CaseRecord* top = m_model->recordAt(m_view->rowAt(0))) {
        numbers.append(top->number);
    }
    if (!m_wanted.isEmpty()) {
        const int row = m_model->rowOf(m_wanted);
        const QRect rect = row >= 0 ? m_view->visualRect(m_model->index(row, 0)) : QRect();
        if (rect.isValid() && rect.intersects(m_view->viewport()->rect())) {
            numbers.prepend(m_wanted);
        } else {
            numbers.append(m_wanted);
        }
    }
    if (!selection().all) {
        numbers += chosenNumbers();
    }
    numbers.removeDuplicates();
    return numbers;
}

/// The numbers of all chosen rows where they are known, else of those that are loaded.
QStringList CaseList::chosenNumbers() const {
    return !m_gathered.numbers.isEmpty() && m_gathered.ranges == selection().ranges ? m_gathered.numbers
                                                                                    : selectedNumbers();
}

/// Rows that nobody has looked at have no numbers here, and without them a reload would let them go: then
/// they are read first.
void CaseList::reload() {
    m_error->clear();
    const ListSelection chosen = selection();
    ++m_gathering;
    m_gathered = {};
    if (chosen.all || m_model->listing() == nullptr || chosen.count <= selectedNumbers().size()) {
        m_model->reload(kept());
        return;
    }
    m_gathered.ranges = chosen.ranges;
    gather(m_model->listing(), 0, chosen.ranges.constFirst().first);
}

void CaseList::gather(const CaseListingPtr& listing, qsizetype range, int from) {
    const int last = m_gathered.ranges.at(range).second;
    const int count = std::min(last - from + 1, gatheredRows);
    onResult(
        this, m_services.lists.rows(listing, from, count, m_services.session.actor()),
        [this, listing, range, next = from + count, last, run = m_gathering](const Result<CaseRows>& rows) {
            if (run != m_gathering) {
                return;
            }
            if (!rows.ok()) {
                m_error->showError(rows.error(), true);  // the list stays as it is
                return;
            }
            for (const CaseRecord& record : rows->rows) {
                m_gathered.numbers.append(record.number);
            }
            if (next <= last) {
                gather(listing, range, next);
            } else if (range + 1 < m_gathered.ranges.size()) {
                gather(listing, range + 1, m_gathered.ranges.at(range + 1).first);
            } else {
                m_model->reload(kept());
            }
        });
}

void CaseList::rememberPlace() {
    const int top = m_view->rowAt(0);
    const CaseRecord* record = m_model->recordAt(top);
    m_place.top = record != nullptr ? record->number : QString();
    m_place.offset = record != nullptr ? m_view->rowViewportPosition(top) : 0;
    const ListSelection chosen = selection();
    m_place.all = chosen.all && chosen.count > 1;
    m_place.chosen = m_place.all ? QStringList() : chosenNumbers();
    m_place.reset = true;
}

void CaseList::restorePlace() {
    QItemSelection chosen;
    const int last = m_model->columnCount() - 1;
    QList<int> rows = m_model->rowsOf(m_place.chosen);
    std::sort(rows.begin(), rows.end());
    for (qsizetype from = 0; from < rows.size();) {
        qsizetype to = from;
        while (to + 1 < rows.size() && rows.at(to + 1) == rows.at(to) + 1) {
            ++to;
        }
        chosen.append(
            QItemSelectionRange(m_model->index(rows.at(from), 0), m_model->index(rows.at(to), last)));
        from = to + 1;
    }
    const int current = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
    QItemSelectionModel* selected = m_view->selectionModel();
    if (current >= 0) {
        selected->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
    }
    if (m_place.all && m_model->rowCount() > 0) {
        chosen = QItemSelection(m_model->index(0, 0), m_model->index(m_model->rowCount() - 1, last));
    }
    selected->select(chosen, QItemSelectionModel::ClearAndSelect);
    const int top = m_place.top.isEmpty() ? -1 : m_model->rowOf(m_place.top);
    if (top >= 0) {
        m_view->verticalScrollBar()->setMaximum(
            std::max(m_view->verticalScrollBar()->maximum(), m_view->verticalHeader()->length()));
        m_view->verticalScrollBar()->setValue(m_view->verticalHeader()->sectionPosition(top) -
                                              m_place.offset);
    } else if (current >= 0) {
        m_view->scrollTo(m_model->index(current, 0));
    }
    if (!m_gathered.numbers.isEmpty() && m_place.chosen == m_gathered.numbers) {
        m_gathered.ranges = selection().ranges;  // the same rows at their new places
    }
    m_place.reset = false;
    Q_EMIT selectionChanged();
}

ListSelection CaseList::selection() const {
    ListSelection chosen;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        chosen.ranges.append({range.top(), range.bottom()});
    }
    std::sort(chosen.ranges.begin(), chosen.ranges.end());
    QList<std::pair<int, int>> merged;
    for (const auto& range : std::as_const(chosen.ranges)) {
        if (!merged.isEmpty() && range.first <= merged.constLast().second + 1) {
            merged.last().second = std::max(merged.constLast().second, range.second);
        } else {
            merged.append(range);
        }
    }
    chosen.ranges = merged;
    for (const auto& [first, last] : std::as_const(merged)) {
        chosen.count += last - first + 1;
    }
    chosen.all = chosen.count > 0 && chosen.count == m_model->rowCount();
    return chosen;
}

QStringList CaseList::selectedNumbers() const {
    QStringList numbers;
    for (const auto& [first, last] : selection().ranges) {
        for (int row = first; row <= last && numbers.size() < mostNumbers; ++row) {
            if (const CaseRecord* record = m_model->recordAt(row)) {
                numbers.append(record->number);
            } else {
                row += kListPage - 1 - row % kListPage;  // to the end of a page that is not there
            }
        }
    }
    return numbers;
}

}  // namespace qz
