// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class ErrorStrip;
class FormView;
}  // namespace qz

namespace qz::mediation {

/// The form of a new record of the closed loop; which kind, the caller says. Drafts are kept by kind.
class NewRecordPage final : public Page {
    Q_OBJECT
public:
    NewRecordPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                  QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_saving; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("closed_loop"); }
    void save();

private:
    FormView* formFor(const CaseKind& kind);

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    QString m_kind;
    QString m_from;
    QHash<QString, FormView*> m_forms;
    QStackedWidget* m_stack;
    ErrorStrip* m_error;
    QAction* m_save;
    bool m_saving = false;
};

}  // namespace qz::mediation
