// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "qz/ui/case_list.h"
#include "qz/ui/case_view.h"
#include "qz/ui/form_view.h"
#include "qz/ui/page.h"

namespace qz {
class CaseDigest;
class ErrorStrip;
class FilterBar;
class SplitPane;
}  // namespace qz

namespace qz::grid {

/// Supervised matters: the list with clocks, the selected one beside it.
class SupervisionPage final : public Page {
    Q_OBJECT
public:
    SupervisionPage(CaseViewServices services, CaseListServices lists, Navigation& navigation,
                    QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Supervised matters"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_new}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("supervision"); }
    [[nodiscard]] CaseList* list() const { return m_list; }

private:
    void openCase(const QString& number, const QString& step = {});

    CaseViewServices m_services;
    Navigation& m_navigation;
    AreaCode m_area;
    FilterBar* m_filter;
    CaseList* m_list;
    CaseDigest* m_drawer;
    SplitPane* m_split;
    QAction* m_new;
    QTimer m_soon;
    Registration m_subscription;
    qint64 m_total = -1;
    bool m_loaded = false;
};

/// Opens a supervised matter: from which note, what is required, of whom, by when.
class NewMatterPage final : public Page {
    Q_OBJECT
public:
    NewMatterPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                  QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("New supervised matter"); }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_saving; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("supervision"); }
    [[nodiscard]] FormView* form() const { return m_form; }
    void save();

private:
    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    FormView* m_form;
    ErrorStrip* m_error;
    QAction* m_save;
    bool m_saving = false;
};

}  // namespace qz::grid
