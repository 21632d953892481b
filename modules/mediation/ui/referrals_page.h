// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "qz/ui/case_list_pane.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class CaseDigest;
class ErrorStrip;
class FormView;
class SplitPane;
}  // namespace qz

namespace qz::mediation {

/// The inbox of what police, court, 信访 and 12345 hand over: the letter is entered on the left of the list
/// or comes with a batch, is accepted or returned in its limit, and its result is replied to.
class ReferralsPage final : public Page {
    Q_OBJECT
public:
    ReferralsPage(CaseViewServices services, ListPaneServices lists, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Referrals"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_save, m_take, m_import, m_letters, m_export};
    }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_pane->viewButton(); }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("referrals"); }
    [[nodiscard]] CaseListPane* pane() const { return m_pane; }
    [[nodiscard]] FormView* form() const { return m_form; }
    void save();
    /// Opens the intake of a dispute with what the chosen letter says.
    void takeOver();

private:
    void buildActions();
    void buildList();
    void countChips();
    void openCase(const QString& number, const QString& step = {});

    CaseViewServices m_services;
    Notifications& m_notifications;
    Navigation& m_navigation;
    AreaCode m_area;
    FormView* m_form;
    ErrorStrip* m_error;
    CaseListPane* m_pane;
    CaseDigest* m_digest;
    SplitPane* m_split;
    QAction* m_save;
    QAction* m_take;
    QAction* m_import;
    QAction* m_letters;
    QAction* m_export;
    QTimer m_soon;
    Registration m_subscription;
    qint64 m_total = -1;
    bool m_saving = false;
    bool m_loaded = false;
};

}  // namespace qz::mediation
