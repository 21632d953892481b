// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include "desk.h"
#include "qz/core/approval_store.h"

namespace qz {

enum class WorkGroup { Overdue, Today, Later, NoLimit, Decide };

/// Cases by when they are due: a tree of groups, each with its rows. Sorted by due time inside a group.
class MyWorkModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        KindColumn,
        NumberColumn,
        SubjectColumn,
        NextColumn,
        AreaColumn,
        DueColumn,
        ColumnCount
    };
    enum Role { RecordRole = Qt::UserRole + 1, MarkRole, FaceRole, GroupRole };

    explicit MyWorkModel(Desk& desk, QObject* parent = nullptr);
    /// `decisions`: requests that wait for the user, shown above everything else.
    void setRows(QList<CaseRecord> rows, const QList<Approval>& decisions);
    [[nodiscard]] bool isDecision(const QModelIndex& index) const;
    [[nodiscard]] qsizetype count(WorkGroup group) const {
        return m_groups.at(static_cast<size_t>(group)).size();
    }
    [[nodiscard]] qsizetype total() const;
    /// Null for a group.
    [[nodiscard]] const CaseRecord* record(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& number) const;
    void tick();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static WorkGroup groupOf(const CaseRecord& record, Instant now);

private:
    [[nodiscard]] QString text(const CaseRecord& record, int column) const;
    [[nodiscard]] QString nextStep(const CaseRecord& record) const;
    [[nodiscard]] QString decisionText(const Approval& approval) const;
    [[nodiscard]] QList<WorkGroup> shownGroups() const;

    Desk& m_desk;
    std::array<QList<CaseRecord>, 5> m_groups;
    QList<Approval> m_decisions;  ///< row by row those of WorkGroup::Decide
};

}  // namespace qz
