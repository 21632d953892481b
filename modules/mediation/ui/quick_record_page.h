// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/ui/dispute_form.h"
#include "mediation/ui/step_chain.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class ErrorStrip;
}

namespace qz::mediation {

/// A dispute that was settled on the spot, on one page: parties, the times as they really were, what was
/// agreed. It goes through every step of the workflow under the same rules; what is refused stands on the
/// page, and saving again goes on from there.
class QuickRecordPage final : public Page {
    Q_OBJECT
public:
    QuickRecordPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                    QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Settled on the spot"); }
    [[nodiscard]] QString subtitle() const override { return m_number; }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_clear}; }
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
    void open();
    void goOn();
    void refused(const QString& action, const Error& error);

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    DisputeForm* m_form;
    ErrorStrip* m_error;
    StepChain* m_chain;
    QAction* m_save;
    QAction* m_clear;
    QString m_number;  ///< saved already: only steps are still to be taken
    int m_taken = 0;   ///< of the steps
    bool m_saving = false;
};

}  // namespace qz::mediation
