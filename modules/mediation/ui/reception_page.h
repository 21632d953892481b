// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "mediation/ui/card_intake.h"
#include "mediation/ui/step_chain.h"
#include "qz/ui/case_list_pane.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class ErrorStrip;
class FormView;
}  // namespace qz

namespace qz::mediation {

/// Whoever comes to the desk, in half a minute and by keyboard alone: matter, contact if given, what became
/// of it. Below, the receptions of the area; those handed on wait there for the report back.
class ReceptionPage final : public Page {
    Q_OBJECT
public:
    /// `cards` null: no files of readers are taken; outlives the page.
    ReceptionPage(CaseViewServices services, ListPaneServices lists, IdentityFiles* cards, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Reception"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_cards->action(), m_export}; }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_pane->viewButton(); }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("reception"); }
    void save();

private:
    void buildForms();
    void buildList();
    void clearForms();
    [[nodiscard]] FieldMap values() const;
    void opened(const CaseRecord& record);
    void done(const QString& number);

    CaseViewServices m_services;
    Notifications& m_notifications;
    Navigation& m_navigation;
    AreaCode m_area;
    FormView* m_what;
    FormView* m_outcome;
    ErrorStrip* m_error;
    CaseListPane* m_pane;
    StepChain* m_chain;
    QAction* m_save;
    QAction* m_export;
    CardIntake* m_cards;
    QTimer m_soon;
    Registration m_subscription;
    FieldMap m_taken;  ///< of the reception whose steps run
    qint64 m_total = -1;
    bool m_saving = false;
    bool m_loaded = false;
};

}  // namespace qz::mediation
