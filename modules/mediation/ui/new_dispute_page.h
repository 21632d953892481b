// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/ui/card_intake.h"
#include "mediation/ui/dispute_form.h"
#include "mediation/ui/step_chain.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

class QLabel;

namespace qz {
class ErrorStrip;
}

namespace qz::mediation {

/// Takes a dispute in: both sides, what it is about, may it be mediated here (with the ways that are open
/// where not), how difficult it is by a checklist that a person fills in. Saves, then takes the steps that
/// were answered.
class NewDisputePage final : public Page {
    Q_OBJECT
public:
    /// `cards` null: no files of readers are taken. All outlive the page.
    NewDisputePage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                   IdentityFiles* cards, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("New dispute"); }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_cards->action(), m_clear}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_saving; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("new_dispute"); }
    [[nodiscard]] DisputeForm* form() const { return m_form; }
    [[nodiscard]] QString adviceText() const;
    void save();

private:
    void advise();
    void clearForm();
    void opened(const CaseRecord& record);
    void leave(const QString& number);
    void answer(const QString& number, const QString& action, const QString& dispute);
    [[nodiscard]] QList<ChainStep> answeredSteps() const;

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    DisputeForm* m_form;
    QLabel* m_advice;
    ErrorStrip* m_error;
    StepChain* m_chain;
    QAction* m_save;
    QAction* m_clear;
    CardIntake* m_cards;
    QString m_reception;  ///< that this dispute came from: closed with its number
    QString m_referral;   ///< the same: accepted with its number
    bool m_saving = false;
};

}  // namespace qz::mediation
