// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QStyledItemDelegate>
#include <functional>
#include <map>

#include "qz/host/search_registry.h"
#include "qz/ui/theme.h"

namespace qz {

/// A row that can be chosen, or the head of a group.
struct PaletteRow {
    SearchHit hit;
    QIcon icon;
    std::function<void()> run;  ///< empty: a head
    bool remember = false;      ///< stands among the recent choices afterwards
};

/// The groups of the palette in their order; a group can be given later or again without the others moving.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadRole = Qt::UserRole + 1, HintRole, WhereRole, MarksRole };
    explicit PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

    void clear();
    /// `count` is shown beside the title ("1,234"). No rows: the group goes.
    void setGroup(int order, const QString& title, const QString& count, QList<PaletteRow> rows);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Null for a head and outside.
    [[nodiscard]] const PaletteRow* row(int row) const;
    /// The next row that can be chosen from `row` on, in steps of `by`; -1: there is none.
    [[nodiscard]] int nextChoice(int row, int by) const;
    /// The first row of the group after (by 1) or before (by -1) the one of `row`; -1: there is none.
    [[nodiscard]] int nextGroup(int row, int by) const;
    [[nodiscard]] int rowOf(const QString& type, const QString& key) const;
    [[nodiscard]] int choices() const;

private:
    struct Group {
        QString title;
        QString count;
        QList<PaletteRow> rows;
    };
    void flatten();
    std::map<int, Group> m_groups;
    struct Flat {
        const Group* group = nullptr;
        int row = -1;  ///< -1: the head
    };
    QList<Flat> m_flat;
};

/// A row with what was found set off, its second text at the right and where it was found below.
class PaletteDelegate final : public QStyledItemDelegate {
public:
    PaletteDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintHead(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    void paintWords(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    const Theme& m_theme;
};

}  // namespace qz
