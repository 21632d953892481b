// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/ui/page.h"

namespace qz {

/// The page of one case of any kind.
class CaseDeskPage final : public Page {
    Q_OBJECT
public:
    CaseDeskPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_back, m_reload, m_reply, m_why}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("case"); }
    [[nodiscard]] CaseView* view() const { return m_view; }
    /// Number, unit and limit to the clipboard, without personal data.
    void copyReply();

private:
    void showPaper(const QString& document);
    void ask(const StepRequest& request);
    void fillStep();  ///< with what the page was asked to put there

    Desk& m_desk;
    CaseView* m_view;
    QAction* m_back;
    QAction* m_reload;
    QAction* m_reply;
    QAction* m_why;
    QString m_from;
    QString m_step;
    QVariantMap m_values;
};

}  // namespace qz
