// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include "qz/ui/case_list_pane.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class CaseDigest;
class SplitPane;
}  // namespace qz

namespace qz::mediation {

/// One list of the closed loop.
struct LoopTab {
    QString kind;
    QString title;
    QString newTitle;       ///< of the button; empty: made by another step, not here
    QString newPermission;  ///< who may
    QString empty;          ///< what would stand here
    QStringList columns;
};

/// The lists of this page, in order.
[[nodiscard]] QList<LoopTab> loopTabs();

/// The closed loop at one place: screenings, matters over the levels, review meetings and their decisions,
/// services, crisis hand-overs. Ctrl+1 … Ctrl+6 choose the list.
class LoopPage final : public Page {
    Q_OBJECT
public:
    LoopPage(CaseViewServices services, ListPaneServices lists, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Closed loop"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_new, m_export}; }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_views; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("closed_loop"); }

private:
    struct Shown {
        CaseListPane* pane = nullptr;
        qint64 total = -1;
    };
    void showTab(int tab);
    void addPane(int tab);
    void openCase(const QString& number, const QString& step = {});
    [[nodiscard]] const LoopTab& tab() const { return m_tabs.at(std::max(0, m_bar->currentIndex())); }

    CaseViewServices m_services;
    ListPaneServices m_lists;
    Navigation& m_navigation;
    AreaCode m_area;
    QList<LoopTab> m_tabs;
    QHash<int, Shown> m_shown;
    QTabBar* m_bar;
    QStackedWidget* m_stack;
    QStackedWidget* m_views;  ///< of each list its saved views
    CaseDigest* m_drawer;
    SplitPane* m_split;
    QAction* m_new;
    QAction* m_export;
    QTimer m_soon;
    Registration m_subscription;
    bool m_loaded = false;
};

}  // namespace qz::mediation
