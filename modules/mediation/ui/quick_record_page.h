// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/whole_entry.h"
#include "mediation/ui/card_intake.h"
#include "mediation/ui/dispute_form.h"
#include "mediation/ui/step_chain.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class ErrorStrip;
}

namespace qz::mediation {

/// A dispute that was settled on the spot, on one page: parties, the times as they really were, what was
/// agreed. It goes through every step of the workflow under the same rules, as one: all of it is kept or
/// nothing, and what is refused stands on the page.
class QuickRecordPage final : public Page {
    Q_OBJECT
public:
    /// `entry` and `cards` outlive the page; `cards` null: no files of readers are taken.
    QuickRecordPage(CaseViewServices services, WholeEntry& entry, IdentityFiles* cards,
                    Navigation& navigation, Notifications& notifications, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Settled on the spot"); }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_cards->action(), m_clear}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_saving; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("quick_record"); }
    [[nodiscard]] DisputeForm* form() const { return m_form; }
    [[nodiscard]] QString errorText() const;
    void save();

private:
    void clearForm();
    void fillDefaults();
    [[nodiscard]] bool timesAreInOrder();
    [[nodiscard]] QList<ChainStep> steps() const;
    void saved(const QString& number);
    void refused(const Error& error);

    CaseViewServices m_services;
    WholeEntry& m_entry;
    Navigation& m_navigation;
    Notifications& m_notifications;
    DisputeForm* m_form;
    ErrorStrip* m_error;
    QAction* m_save;
    QAction* m_clear;
    CardIntake* m_cards;
    bool m_saving = false;
};

}  // namespace qz::mediation
