// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "qz/ui/case_list_pane.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class CaseDigest;
class SplitPane;
}  // namespace qz

namespace qz::mediation {

/// The disputes of the area: what is due, what waits for signatures, what can still be confirmed by the
/// court; the selected one beside the list.
class DisputesPage final : public Page {
    Q_OBJECT
public:
    DisputesPage(CaseViewServices services, ListPaneServices lists, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Disputes"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_new, m_quick, m_import, m_export}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("disputes"); }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_pane->viewButton(); }
    [[nodiscard]] CaseListPane* pane() const { return m_pane; }

private:
    void buildActions();
    void buildFilter();
    void connectList();
    void reload();
    void countChips();
    void openCase(const QString& number, const QString& step = {});

    CaseViewServices m_services;
    Navigation& m_navigation;
    AreaCode m_area;
    CaseListPane* m_pane;
    CaseList* m_list;
    CaseDigest* m_drawer;
    SplitPane* m_split;
    QAction* m_new;
    QAction* m_quick;
    QAction* m_import;
    QAction* m_export;
    QTimer m_soon;
    Registration m_subscription;
    qint64 m_total = -1;
    bool m_loaded = false;
};

}  // namespace qz::mediation
