// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "qz/async.h"
#include "qz/ui/case_list.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr int pageSize = 200;
constexpr int largestReload = 2000;

struct ColumnInfo {
    const char* id;
    const char* title;
    const char* sortKey;
};

const QList<ColumnInfo>& columnInfos() {
    static const QList<ColumnInfo> infos = {
        {"state", QT_TRANSLATE_NOOP("qz::CaseList", "State / time"), "opened_at"},
        {"subject", QT_TRANSLATE_NOOP("qz::CaseList", "Class · place"), "class"},
        {"owner", QT_TRANSLATE_NOOP("qz::CaseList", "Owner / source"), "owner"},
        {"clock", QT_TRANSLATE_NOOP("qz::CaseList", "Due first"), "due_at"},
        {"number", QT_TRANSLATE_NOOP("qz::CaseList", "Number"), "number"},
        {"kind", QT_TRANSLATE_NOOP("qz::CaseList", "Kind"), ""},
        {"title", QT_TRANSLATE_NOOP("qz::CaseList", "Class"), "class"},
        {"summary", QT_TRANSLATE_NOOP("qz::CaseList", "Summary"), "summary"},
        {"place", QT_TRANSLATE_NOOP("qz::CaseList", "Place"), "place"},
        {"area", QT_TRANSLATE_NOOP("qz::CaseList", "Area"), "area"},
        {"opened_at", QT_TRANSLATE_NOOP("qz::CaseList", "Opened"), "opened_at"},
        {"due_at", QT_TRANSLATE_NOOP("qz::CaseList", "Due"), "due_at"},
        {"source", QT_TRANSLATE_NOOP("qz::CaseList", "Source"), "source"},
        {"external_id", QT_TRANSLATE_NOOP("qz::CaseList", "External number"), ""},
    };
    return infos;
}

const ColumnInfo* infoOf(const QString& id) {
    const auto found = std::find_if(columnInfos().begin(), columnInfos().end(),
                                    [&id](const ColumnInfo& info) { return QLatin1String(info.id) == id; });
    return found == columnInfos().end() ? nullptr : &*found;
}

/// Today's events by time of day, older ones by date.
QString shortMoment(Instant at, Instant now) {
    const CivilTime time = CivilTime::fromInstant(at);
    const QDate today = CivilTime::fromInstant(now).date;
    if (time.date == today) {
        return time.toDisplay().mid(11, 5);
    }
    return time.date.year() == today.year() ? time.date.toString(QStringLiteral("MM-dd"))
                                            : time.toDateString();
}

/// Names from the town down; the own name for what is above.
QString localPath(const AreaTree& tree, const AreaCode& code) {
    QStringList names;
    for (AreaCode each = code; !each.isNull() && each.level() >= AreaLevel::Town; each = each.parent()) {
        if (const Area* area = tree.find(each)) {
            names.prepend(area->name);
        }
    }
    if (names.isEmpty()) {
        const Area* area = tree.find(code);
        return area != nullptr ? area->name : code.toString();
    }
    return names.join(QLatin1Char(' '));
}

QString joined(const QStringList& parts, const QString& separator) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

}  // namespace

CaseListModel::CaseListModel(CaseListServices services, QObject* parent)
    : QAbstractTableModel(parent),
      m_services(services),
      m_columns({QStringLiteral("state"), QStringLiteral("subject"), QStringLiteral("owner"),
                 QStringLiteral("clock")}) {}

QStringList CaseListModel::knownColumns() {
    QStringList ids;
    for (const ColumnInfo& info : columnInfos()) {
        ids.append(QString::fromLatin1(info.id));
    }
    return ids;
}

QString CaseListModel::columnTitle(const QString& id) {
    const ColumnInfo* info = infoOf(id);
    return info == nullptr ? id : QCoreApplication::translate("qz::CaseList", info->title);
}

QString CaseListModel::sortKey(const QString& id) {
    const ColumnInfo* info = infoOf(id);
    return info == nullptr ? QString() : QString::fromLatin1(info->sortKey);
}

void CaseListModel::setColumns(const QStringList& ids) {
    QStringList known;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known),
                 [](const QString& id) { return infoOf(id) != nullptr; });
    if (known.isEmpty() || known == m_columns) {
        return;
    }
    beginResetModel();
    m_columns = known;
    endResetModel();
}

void CaseListModel::setQuery(const CaseQuery& query) {
    m_query = query;
    m_query.limit = pageSize;
    m_query.after.clear();
    request(true);
}

void CaseListModel::reload() {
    m_query.limit = std::clamp(static_cast<int>(m_rows.size()), pageSize, largestReload);
    request(true);
}

void CaseListModel::request(bool first) {
    CaseQuery query = m_query;
    query.after = first ? QByteArray() : m_next;
    query.withTotal = first;
    const quint64 generation = ++m_generation;
    m_loading = true;
    if (first && !m_rows.isEmpty()) {
        m_stale = true;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {StaleRole});
    }
    Q_EMIT loadingChanged();
    onResult(this, m_services.cases.list(query, m_services.session.actor()),
             [this, generation, first](const Result<CasePage>& result) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 if (result.ok()) {
                     take(result.value(), first);
                 } else {
                     Q_EMIT failed(result.error());
                 }
                 Q_EMIT loadingChanged();
             });
}

void CaseListModel::take(const CasePage& page, bool first) {
    m_next = page.next;
    if (first) {
        beginResetModel();
        m_rows = page.rows;
        m_total = page.total;
        m_stale = false;
        m_query.limit = pageSize;
        endResetModel();
    } else if (!page.rows.isEmpty()) {
        const int from = static_cast<int>(m_rows.size());
        beginInsertRows({}, from, from + static_cast<int>(page.rows.size()) - 1);
        m_rows.append(page.rows);
        endInsertRows();
    }
    Q_EMIT loaded();
}

void CaseListModel::tick() {
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {FaceRole, MarkRole});
    }
}

int CaseListModel::rowOf(const QString& number) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&number](const CaseRecord& record) { return record.number == number; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString CaseListModel::text(const CaseRecord& record, const QString& column) const {
    const Instant now = m_services.clock.now();
    const CaseKind* kind = m_services.cases.kind(record.kind);
    if (column == QLatin1String("state")) {
        return stateWords(record, kind, now);
    }
    if (column == QLatin1String("subject")) {
        return joined({m_services.presenters.subkindTitle(record), record.summary}, QStringLiteral(" · "));
    }
    if (column == QLatin1String("owner")) {
        if (record.ownerUnit.isEmpty()) {
            return QCoreApplication::translate("qz::CaseList", "Command centre");
        }
        const std::optional<Unit> unit = m_services.directory.unit(record.ownerUnit);
        return unit ? unit->name : record.ownerUnit;
    }
    if (column == QLatin1String("clock")) {
        return clockFace(record, kind, now).text;
    }
    if (column == QLatin1String("number")) {
        return record.number;
    }
    if (column == QLatin1String("kind")) {
        return kind != nullptr ? QCoreApplication::translate("qz::Kinds", kind->title) : record.kind;
    }
    if (column == QLatin1String("title")) {
        return m_services.presenters.subkindTitle(record);
    }
    if (column == QLatin1String("summary")) {
        return record.summary;
    }
    if (column == QLatin1String("place")) {
        return record.place;
    }
    if (column == QLatin1String("area")) {
        return localPath(*m_services.areas.tree(), record.area);
    }
    if (column == QLatin1String("opened_at")) {
        return CivilTime::fromInstant(record.openedAt).toDisplay();
    }
    if (column == QLatin1String("due_at")) {
        return record.dueAt ? CivilTime::fromInstant(*record.dueAt).toDisplay() : QString();
    }
    if (column == QLatin1String("source")) {
        return choiceTitle(record.source);
    }
    return column == QLatin1String("external_id") ? record.externalId : QString();
}

QString CaseListModel::secondLine(const CaseRecord& record, const QString& column) const {
    if (column == QLatin1String("state")) {
        return shortMoment(record.openedAt, m_services.clock.now());
    }
    if (column == QLatin1String("subject")) {
        return joined({localPath(*m_services.areas.tree(), record.area), record.place},
                      QStringLiteral(" · "));
    }
    if (column == QLatin1String("owner")) {
        return joined({choiceTitle(record.source), record.externalId}, QLatin1String(" "));
    }
    return {};
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size() || index.column() >= m_columns.size()) {
        return {};
    }
    const CaseRecord& record = m_rows.at(index.row());
    const QString& column = m_columns.at(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(record, column);
        case SecondLineRole:
            return secondLine(record, column);
        case Qt::ToolTipRole:
            return column == QLatin1String("clock")
                       ? clockFace(record, m_services.cases.kind(record.kind), m_services.clock.now())
                             .accessible
                       : joined({text(record, column), secondLine(record, column)}, QStringLiteral("\n"));
        case Qt::AccessibleTextRole:
            return column == QLatin1String("clock")
                       ? clockFace(record, m_services.cases.kind(record.kind), m_services.clock.now())
                             .accessible
                       : joined({columnTitle(column), text(record, column), secondLine(record, column)},
                                QStringLiteral(", "));
        case MarkRole:
            return static_cast<int>(
                markOf(record, m_services.cases.kind(record.kind), m_services.clock.now()));
        case FaceRole:
            return QVariant::fromValue(
                clockFace(record, m_services.cases.kind(record.kind), m_services.clock.now()));
        case RecordRole:
            return QVariant::fromValue(record);
        case ColumnIdRole:
            return column;
        case StaleRole:
            return m_stale;
        default:
            return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return columnTitle(m_columns.at(section));
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = m_columns.at(section) == QLatin1String("clock");
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

bool CaseListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_loading && !m_next.isEmpty();
}

void CaseListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        request(false);
    }
}

void CaseListModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= m_columns.size()) {
        return;
    }
    const QString key = sortKey(m_columns.at(column));
    if (key.isEmpty()) {
        return;
    }
    const QString sort = order == Qt::DescendingOrder ? QLatin1Char('-') + key : key;
    if (sort != m_query.sort) {
        m_query.sort = sort;
        request(true);
    }
}

}  // namespace qz
