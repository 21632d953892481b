// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

#include "qz/ui/theme.h"
#include "shell_navigation.h"

namespace qz {

/// The pages of one end of the rail.
class RailModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, BadgeRole, OverdueRole };
    RailModel(const ShellNavigation& navigation, const Theme& theme, const Session& session, bool bottom,
              QObject* parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] QString idAt(int row) const { return m_pages.value(row).id; }
    void reload();

private:
    const ShellNavigation& m_navigation;
    const Theme& m_theme;
    const Session& m_session;
    bool m_bottom;
    QList<PageSpec> m_pages;
};

/// The rail of pages with badges: an item view at each end, arrow keys, Alt+1…9.
class Rail final : public QWidget {
    Q_OBJECT
public:
    Rail(ShellNavigation& navigation, const Theme& theme, const Session& session, QWidget* parent = nullptr);
    void setCurrentPage(const QString& id);
    void setCompact(bool compact);
    [[nodiscard]] QStringList pageIds() const;  ///< from top to bottom

private:
    QListView* makeView(RailModel* model);
    void fitHeights();

    ShellNavigation& m_navigation;
    const Theme& m_theme;
    RailModel* m_topModel;
    RailModel* m_bottomModel;
    QListView* m_top;
    QListView* m_bottom;
    QString m_current;
    bool m_compact = false;
};

}  // namespace qz
