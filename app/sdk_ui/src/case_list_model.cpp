// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_list_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "listing_job.h"
#include "qz/async.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr int mostRequests = 2;  // at a time: what is looked at now is not kept waiting by what was
constexpr int mostWanted = 6;    // pages; older wishes are of rows that were scrolled past
constexpr int againMs = 1500;    // after rows were seen to have moved
constexpr int reportMs = 200;

int pageOf(qint64 row) { return static_cast<int>(row / kListPage); }

QString joined(const QStringList& parts, const QString& separator) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

}  // namespace

CaseListModel::CaseListModel(CaseListServices services, QObject* parent)
    : QAbstractTableModel(parent),
      m_services(services),
      m_cells(services.cases, services.areas, services.directory, services.presenters),
      m_columns({QStringLiteral("state"), QStringLiteral("subject"), QStringLiteral("owner"),
                 QStringLiteral("clock")}) {
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &CaseListModel::fetchWanted);
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, [this] { reload(m_keep); });
    m_report.setInterval(reportMs);
    connect(&m_report, &QTimer::timeout, this, [this] {
        if (m_job != nullptr && m_job->total() > 0) {
            Q_EMIT sorting(m_job->done(), m_job->total());
        }
    });
}

CaseListModel::~CaseListModel() { endJob(); }

void CaseListModel::setColumns(const QStringList& ids) {
    QStringList known;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known), isCaseColumn);
    known.removeDuplicates();
    if (known.isEmpty() || known == m_columns) {
        return;
    }
    beginResetModel();
    m_columns = known;
    endResetModel();
}

void CaseListModel::setQuery(const CaseQuery& query) {
    m_query = query;
    m_query.after.clear();
    m_keep.clear();
    begin(false);
}

void CaseListModel::setSort(const ListSort& sort) {
    const QString text = listSortText(sort);
    if (!sort.isEmpty() && text != m_query.sort) {
        m_query.sort = text;
        begin(false);
    }
}

ListSort CaseListModel::sortKeys() const { return parseListSort(m_query.sort).valueOr(ListSort{}); }

void CaseListModel::reload(const QStringList& keep) {
    m_keep = keep;
    begin(true);
}

void CaseListModel::locate(const QString& number) {
    if (const int row = rowOf(number); row >= 0) {
        Q_EMIT located(number, row);
        return;
    }
    if (m_listing == nullptr && !m_loading && m_job == nullptr) {
        Q_EMIT located(number, -1);
        return;
    }
    m_sought = number;
    if (!m_loading && m_job == nullptr) {
        arrange(true);
    }
}

void CaseListModel::endJob() {
    if (m_job != nullptr) {
        m_job->cancel();
        m_job.reset();
    }
    if (m_report.isActive()) {
        m_report.stop();
        Q_EMIT sorting(0, 0);
    }
}

void CaseListModel::cancelSorting() {
    if (m_job == nullptr) {
        return;
    }
    ++m_generation;
    endJob();
    m_query = m_shown;
    finish();
}

void CaseListModel::finish() {
    m_loading = false;
    if (m_stale) {
        m_stale = false;
        if (m_rows > 0) {
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {StaleRole});
        }
    }
    Q_EMIT loadingChanged();
}

void CaseListModel::fail(const Error& error) {
    endJob();
    finish();
    Q_EMIT failed(error);
}

void CaseListModel::begin(bool reload) {
    const quint64 generation = ++m_generation;
    m_again.stop();
    endJob();
    m_inFlight.clear();
    m_wanted.clear();
    m_loading = true;
    const bool again = reload && m_rows > 0;
    if (m_rows > 0 && !m_stale) {
        m_stale = true;
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {StaleRole});
    }
    Q_EMIT loadingChanged();
    onResult(this, m_services.lists.head(m_query, m_services.session.actor()),
             [this, generation, again](const Result<CaseHead>& head) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (head.ok()) {
                     takeHead(head.value(), again);
                 } else {
                     fail(head.error());
                 }
             });
}

void CaseListModel::takeHead(const CaseHead& head, bool reload) {
    if (!head.indexed) {
        m_report.start();
        arrange(true);
    } else if (head.complete) {
        setWhole(head.rows);
    } else if (reload) {
        arrange(true);
    } else {
        show({}, 0, head.rows);
        arrange(false);
    }
}

/// `place`: the rows that are shown come with it; else only their number and the way to them are missing.
void CaseListModel::arrange(bool place) {
    const quint64 generation = m_generation;
    m_job = std::make_shared<ListingJob>();
    QStringList find = m_keep;
    if (!m_sought.isEmpty()) {
        find.prepend(m_sought);
    }
    onResult(this, m_services.lists.arrange(m_query, m_services.session.actor(), find, m_job),
             [this, generation, place](const Result<CaseListingPtr>& listing) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (listing.ok()) {
                     takeListing(listing.value(), place);
                 } else {
                     fail(listing.error());
                 }
             });
}

void CaseListModel::takeListing(const CaseListingPtr& listing, bool place) {
    endJob();
    if (!place) {
        m_listing = listing;
        m_total = listing->total();
        setRowCount(static_cast<int>(m_total));
        Q_EMIT loadingChanged();
        Q_EMIT loaded();
        if (!m_sought.isEmpty()) {
            const QString number = std::exchange(m_sought, {});
            Q_EMIT located(number, rowOf(number));
        }
        return;
    }
    qint64 row = 0;
    for (const QString& number : QStringList(m_sought) + m_keep) {
        if (listing->found().contains(number)) {
            row = listing->found().value(number);
            break;
        }
    }
    // The page before and the one after, so that nothing flickers around the place.
    const qint64 first = std::max<qint64>(0, row / kListPage - 1) * kListPage;
    const quint64 generation = m_generation;
    onResult(this, m_services.lists.rows(listing, first, 3 * kListPage, m_services.session.actor()),
             [this, generation, listing, first](const Result<CaseRows>& rows) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (rows.ok()) {
                     show(listing, first, rows->rows);
                 } else {
                     fail(rows.error());
                 }
             });
}

/// Everything new: `rows` from `first` on, the rest when it is looked at.
void CaseListModel::show(const CaseListingPtr& listing, qint64 first, const QList<CaseRecord>& rows) {
    beginResetModel();
    m_pages.clear();
    m_listing = listing;
    for (qsizetype at = 0; at < rows.size(); at += kListPage) {
        m_pages.insert(pageOf(first + at), {rows.mid(at, kListPage), ++m_use, true});
    }
    m_total = listing != nullptr ? listing->total() : -1;
    m_rows = static_cast<int>(listing != nullptr ? m_total : rows.size());
    m_shown = m_query;
    m_stale = false;
    endResetModel();
    finish();
    Q_EMIT loaded();
    if (listing != nullptr && !m_sought.isEmpty()) {
        const QString number = std::exchange(m_sought, {});
        Q_EMIT located(number, rowOf(number));
    }
}

void CaseListModel::setWhole(const QList<CaseRecord>& rows) {
    beginResetModel();
    m_pages.clear();
    m_listing.reset();
    if (!rows.isEmpty()) {
        m_pages.insert(0, {rows, ++m_use, true});
    }
    m_rows = static_cast<int>(rows.size());
    m_total = m_rows;
    m_shown = m_query;
    m_stale = false;
    endResetModel();
    finish();
    Q_EMIT loaded();
    if (!m_sought.isEmpty()) {
        const QString number = std::exchange(m_sought, {});
        Q_EMIT located(number, rowOf(number));
    }
}

void CaseListModel::setRowCount(int rows) {
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void CaseListModel::wantPage(int page) const {
    if (m_inFlight.contains(page) || m_listing == nullptr) {
        return;
    }
    m_wanted.removeAll(page);
    m_wanted.append(page);
    while (m_wanted.size() > mostWanted) {
        m_wanted.removeFirst();
    }
    if (!m_fetch.isActive()) {
        m_fetch.start();
    }
}

void CaseListModel::fetchWanted() {
    while (!m_wanted.isEmpty() && m_inFlight.size() < mostRequests) {
        const int page = m_wanted.takeLast();
        const auto known = m_pages.constFind(page);
        if (known != m_pages.cend() && known->fresh) {
            continue;
        }
        m_inFlight.insert(page);
        const quint64 generation = m_generation;
        onResult(
            this,
            m_services.lists.rows(m_listing, qint64{page} * kListPage, kListPage, m_services.session.actor()),
            [this, generation, page](const Result<CaseRows>& rows) {
                if (generation != m_generation) {
                    return;
                }
                m_inFlight.remove(page);
                if (rows.ok()) {
                    takePage(page, rows.value());
                } else {
                    fail(rows.error());
                }
                fetchWanted();
            });
    }
}

void CaseListModel::takePage(int page, const CaseRows& rows) {
    m_pages.insert(page, {rows.rows, ++m_use, true});
    dropOldPages();
    const int first = page * kListPage;
    const int last = std::min(first + kListPage, m_rows) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
    if (rows.moved && !m_again.isActive()) {
        m_again.start();
    }
    Q_EMIT loaded();
}

void CaseListModel::dropOldPages() {
    while (m_pages.size() > kMostPages) {
        auto oldest = m_pages.begin();
        for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
            oldest = it->used < oldest->used ? it : oldest;
        }
        m_pages.erase(oldest);
    }
}

void CaseListModel::tick() {
    if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1), {FaceRole, MarkRole});
    }
}

const CaseRecord* CaseListModel::recordAt(int row) const {
    if (row < 0 || row >= m_rows) {
        return nullptr;
    }
    const auto page = m_pages.constFind(pageOf(row));
    if (page == m_pages.cend()) {
        return nullptr;
    }
    page->used = ++m_use;
    const int at = row % kListPage;
    return at < page->rows.size() ? &page->rows.at(at) : nullptr;
}

QList<const CaseRecord*> CaseListModel::loadedRecords() const {
    QList<int> pages = m_pages.keys();
    std::sort(pages.begin(), pages.end());
    QList<const CaseRecord*> records;
    for (const int page : std::as_const(pages)) {
        const auto found = m_pages.constFind(page);
        for (const CaseRecord& record : found->rows) {
            records.append(&record);
        }
    }
    return records;
}

int CaseListModel::rowOf(const QString& number) const {
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (qsizetype i = 0; i < page->rows.size(); ++i) {
            if (page->rows.at(i).number == number) {
                const int row = page.key() * kListPage + static_cast<int>(i);
                return row < m_rows ? row : -1;
            }
        }
    }
    const qint64 row = m_listing != nullptr ? m_listing->found().value(number, -1) : -1;
    return row < m_rows ? static_cast<int>(row) : -1;
}

QList<int> CaseListModel::rowsOf(const QStringList& numbers) const {
    QSet<QString> wanted(numbers.begin(), numbers.end());
    QList<int> rows;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        for (qsizetype i = 0; i < page->rows.size(); ++i) {
            const int row = page.key() * kListPage + static_cast<int>(i);
            if (row < m_rows && wanted.remove(page->rows.at(i).number)) {
                rows.append(row);
            }
        }
    }
    for (const QString& number : std::as_const(wanted)) {
        const qint64 row = m_listing != nullptr ? m_listing->found().value(number, -1) : -1;
        if (row >= 0 && row < m_rows) {
            rows.append(static_cast<int>(row));
        }
    }
    return rows;
}

int CaseListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CaseListModel::loadedData(const CaseRecord& record, const QString& column, int role) const {
    const Instant now = m_services.clock.now();
    const CaseKind* kind = m_services.cases.kind(record.kind);
    const bool clock = column == QLatin1String("clock");
    switch (role) {
        case Qt::DisplayRole:
            return m_cells.text(record, column, now);
        case SecondLineRole:
            return m_cells.secondLine(record, column, now);
        case Qt::ToolTipRole:
            return clock
                       ? clockFace(record, kind, now).accessible
                       : joined({m_cells.text(record, column, now), m_cells.secondLine(record, column, now)},
                                QStringLiteral("\n"));
        case Qt::AccessibleTextRole:
            return clock ? clockFace(record, kind, now).accessible
                         : joined({caseColumnTitle(column), m_cells.text(record, column, now),
                                   m_cells.secondLine(record, column, now)},
                                  QStringLiteral(", "));
        case MarkRole:
            return static_cast<int>(markOf(record, kind, now));
        case FaceRole:
            return QVariant::fromValue(clockFace(record, kind, now));
        case DeliveryRole:
            return m_services.presenters.delivery(record);
        case UnansweredRole:
            return record.urgent && m_services.presenters.isUnanswered(record.number);
        case RecordRole:
            return QVariant::fromValue(record);
        default:
            return {};
    }
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows || index.column() >= m_columns.size()) {
        return {};
    }
    const QString& column = m_columns.at(index.column());
    if (role == ColumnIdRole) {
        return column;
    }
    if (role == StaleRole) {
        return m_stale;
    }
    const CaseRecord* record = recordAt(index.row());
    if (role == LoadingRole) {
        return record == nullptr;
    }
    if (record != nullptr) {
        return loadedData(*record, column, role);
    }
    if (m_pages.constFind(pageOf(index.row())) == m_pages.cend()) {
        wantPage(pageOf(index.row()));
    }
    return role == Qt::AccessibleTextRole ? QVariant(QCoreApplication::translate("qz::CaseList", "Loading"))
                                          : QVariant();
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return caseColumnTitle(m_columns.at(section));
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = m_columns.at(section) == QLatin1String("clock");
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

}  // namespace qz
