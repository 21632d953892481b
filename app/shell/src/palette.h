// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTimer>

#include "qz/cases.h"
#include "qz/ui/theme.h"
#include "shell_navigation.h"
#include "shell_services.h"

namespace qz {

/// Ctrl+K: pages and commands by their words, cases by number or summary. Arrow keys choose, Return opens.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    CommandPalette(const Theme& theme, ShellNavigation& navigation, const ShellCommands& commands,
                   Cases& cases, const Session& session, QWidget* parent);
    void openAt(const QRect& within);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QListView* view() const { return m_view; }
    [[nodiscard]] bool isBusy() const { return m_loading; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void searchCases();
    void addGroup(const QString& title);
    void addEntry(const QString& text, const QString& hint, const QIcon& icon, std::function<void()> run);
    void runCurrent();

    const Theme& m_theme;
    ShellNavigation& m_navigation;
    const ShellCommands& m_commands;
    Cases& m_cases;
    const Session& m_session;
    QLineEdit* m_edit;
    QListView* m_view;
    QStandardItemModel* m_model;
    QList<std::function<void()>> m_runs;
    QTimer m_pause;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
