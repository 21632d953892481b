// SPDX-License-Identifier: GPL-3.0-or-later
#include "my_work_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/ui/marks.h"

namespace qz {

MyWorkModel::MyWorkModel(Desk& desk, QObject* parent) : QAbstractItemModel(parent), m_desk(desk) {}

WorkGroup MyWorkModel::groupOf(const CaseRecord& record, Instant now) {
    if (!record.dueAt) {
        return WorkGroup::NoLimit;
    }
    if (*record.dueAt < now) {
        return WorkGroup::Overdue;
    }
    return CivilTime::fromInstant(*record.dueAt).date == CivilTime::fromInstant(now).date ? WorkGroup::Today
                                                                                          : WorkGroup::Later;
}

void MyWorkModel::setRows(QList<CaseRecord> rows, const QList<Approval>& decisions) {
    beginResetModel();
    std::stable_sort(rows.begin(), rows.end(), [](const CaseRecord& a, const CaseRecord& b) {
        return a.dueAt && b.dueAt ? *a.dueAt < *b.dueAt : a.dueAt.has_value() && !b.dueAt.has_value();
    });
    for (QList<CaseRecord>& group : m_groups) {
        group.clear();
    }
    const Instant now = m_desk.runtime.clock().now();
    for (CaseRecord& record : rows) {
        m_groups.at(static_cast<size_t>(groupOf(record, now))).append(std::move(record));
    }
    m_decisions = decisions;
    for (const Approval& approval : decisions) {
        m_groups.at(static_cast<size_t>(WorkGroup::Decide)).append(approval.record);
    }
    endResetModel();
}

qsizetype MyWorkModel::total() const {
    qsizetype sum = 0;
    for (const QList<CaseRecord>& group : m_groups) {
        sum += group.size();
    }
    return sum;
}

QList<WorkGroup> MyWorkModel::shownGroups() const {
    QList<WorkGroup> shown;
    for (const WorkGroup group :
         {WorkGroup::Decide, WorkGroup::Overdue, WorkGroup::Today, WorkGroup::Later, WorkGroup::NoLimit}) {
        if (count(group) > 0) {
            shown.append(group);
        }
    }
    return shown;
}

// The internal id of a row is its group's place + 1; of a group 0.
QModelIndex MyWorkModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr(0));
}

QModelIndex MyWorkModel::parent(const QModelIndex& child) const {
    return child.internalId() == 0 ? QModelIndex()
                                   : createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int MyWorkModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(shownGroups().size());
    }
    return parent.internalId() == 0 && parent.column() == 0
               ? static_cast<int>(count(shownGroups().at(parent.row())))
               : 0;
}

const CaseRecord* MyWorkModel::record(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == 0) {
        return nullptr;
    }
    const WorkGroup group = shownGroups().at(static_cast<int>(index.internalId()) - 1);
    return &m_groups.at(static_cast<size_t>(group)).at(index.row());
}

bool MyWorkModel::isDecision(const QModelIndex& index) const {
    return index.isValid() && index.internalId() != 0 &&
           shownGroups().at(static_cast<int>(index.internalId()) - 1) == WorkGroup::Decide;
}

QString MyWorkModel::decisionText(const Approval& approval) const {
    const CaseKind* kind = m_desk.runtime.core().cases().kind(approval.record.kind);
    return tr("Decide: %1")
        .arg(kind == nullptr || !kind->workflow ? approval.action
                                                : actionTitle(*kind->workflow, approval.action));
}

QModelIndex MyWorkModel::indexOf(const QString& number) const {
    const QList<WorkGroup> groups = shownGroups();
    for (int place = 0; place < groups.size(); ++place) {
        const QList<CaseRecord>& rows = m_groups.at(static_cast<size_t>(groups.at(place)));
        for (int row = 0; row < rows.size(); ++row) {
            if (rows.at(row).number == number) {
                return createIndex(row, 0, static_cast<quintptr>(place) + 1);
            }
        }
    }
    return {};
}

QString MyWorkModel::nextStep(const CaseRecord& record) const {
    const CaseKind* kind = m_desk.runtime.core().cases().kind(record.kind);
    if (kind == nullptr || !kind->workflow) {
        return {};
    }
    for (const StepSpec* step : kind->workflow->stepsFrom(record.state)) {
        if (step->primary && (step->permission.isEmpty() || m_desk.session.may(step->permission))) {
            return actionTitle(*kind->workflow, step->action);
        }
    }
    return {};
}

QString MyWorkModel::text(const CaseRecord& record, int column) const {
    CoreStore& core = m_desk.runtime.core();
    const CaseKind* kind = core.cases().kind(record.kind);
    switch (column) {
        case StateColumn:
            return stateWords(record, kind, m_desk.runtime.clock().now());
        case KindColumn:
            return kind == nullptr ? record.kind : QCoreApplication::translate("qz::Kinds", kind->title);
        case NumberColumn:
            return record.number;
        case SubjectColumn: {
            QStringList parts{m_desk.presenters.subkindTitle(record),
                              record.place.isEmpty() ? record.summary : record.place};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(" · "));
        }
        case NextColumn:
            return nextStep(record);
        case AreaColumn: {
            const Area* area = core.areas().tree()->find(
                record.area.level() > AreaLevel::Town ? record.area.ancestor(AreaLevel::Town) : record.area);
            return area == nullptr ? record.area.toString() : area->name;
        }
        case DueColumn:
            return record.dueAt ? CivilTime::fromInstant(*record.dueAt).toDisplay().mid(5) : QString();
        default:
            return {};
    }
}

QVariant MyWorkModel::data(const QModelIndex& index, int role) const {
    const CaseRecord* row = record(index);
    if (row == nullptr) {
        const WorkGroup group = shownGroups().at(index.row());
        if (role == GroupRole) {
            return static_cast<int>(group);
        }
        if (role != Qt::DisplayRole || index.column() != 0) {
            return {};
        }
        const int rows = static_cast<int>(count(group));
        switch (group) {
            case WorkGroup::Decide:
                return tr("For your decision %n", nullptr, rows);
            case WorkGroup::Overdue:
                return tr("Overdue %n", nullptr, rows);
            case WorkGroup::Today:
                return tr("Today %n", nullptr, rows);
            case WorkGroup::Later:
                return tr("Later %n", nullptr, rows);
            case WorkGroup::NoLimit:
                return tr("Without a running limit %n", nullptr, rows);
        }
        return {};
    }
    const CaseKind* kind = m_desk.runtime.core().cases().kind(row->kind);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return index.column() == NextColumn && isDecision(index)
                       ? decisionText(m_decisions.at(index.row()))
                       : text(*row, index.column());
        case RecordRole:
            return QVariant::fromValue(*row);
        case MarkRole:
            return static_cast<int>(markOf(*row, kind, m_desk.runtime.clock().now()));
        case FaceRole:
            return index.column() == DueColumn
                       ? QVariant::fromValue(clockFace(*row, kind, m_desk.runtime.clock().now()))
                       : QVariant();
        default:
            return {};
    }
}

QVariant MyWorkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case StateColumn:
            return tr("State");
        case KindColumn:
            return tr("Kind");
        case NumberColumn:
            return tr("Number");
        case SubjectColumn:
            return tr("Subject");
        case NextColumn:
            return tr("Next step");
        case AreaColumn:
            return tr("Area");
        case DueColumn:
            return tr("Due");
        default:
            return {};
    }
}

void MyWorkModel::tick() {
    QList<CaseRecord> rows;
    bool moved = false;
    const Instant now = m_desk.runtime.clock().now();
    for (size_t group = 0; group < static_cast<size_t>(WorkGroup::Decide); ++group) {
        for (const CaseRecord& record : m_groups.at(group)) {
            moved = moved || static_cast<size_t>(groupOf(record, now)) != group;
            rows.append(record);
        }
    }
    if (moved) {
        setRows(std::move(rows), QList<Approval>(m_decisions));
        return;
    }
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex head = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, head), index(rowCount(head) - 1, DueColumn, head));
    }
}

}  // namespace qz
