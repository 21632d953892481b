// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "my_work_model.h"
#include "qz/ui/page.h"

class QStackedWidget;
class QToolButton;
class QTreeView;

namespace qz {

class CaseDigest;
class EmptyPane;
class ErrorStrip;
class FilterBar;
class LoadingBar;
class SplitPane;

/// What this user or unit must act on, from all modules, by due time; beside it the selected case with its
/// steps.
class MyWorkPage final : public Page {
    Q_OBJECT
public:
    MyWorkPage(Desk& desk, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("My work"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_why}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("my_work"); }
    [[nodiscard]] MyWorkModel* model() const { return m_model; }

private:
    /// Cases that this user's unit must act on, or all open ones in the user's area.
    struct Scope {
        QString open;      ///< condition: the states that are open
        QStringList mine;  ///< conditions of which one must hold; empty: everybody's
        AreaCode area;
        Filter chips;
        [[nodiscard]] CaseQuery query(const QStringList& others) const;
    };
    struct Gathered {
        QList<Approval> decisions;
        CasePage page;
    };
    [[nodiscard]] Scope scope() const;
    void load();
    void take(const Gathered& found);
    void buildView();
    void currentChanged();
    [[nodiscard]] QString currentNumber() const;

    Desk& m_desk;
    AreaCode m_area;
    MyWorkModel* m_model;
    SplitPane* m_split;
    QTreeView* m_view;
    CaseDigest* m_digest;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    FilterBar* m_chips;
    QAction* m_why;
    QTimer m_minute;
    QTimer m_soon;
    Registration m_subscription;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_more = false;
};

}  // namespace qz
