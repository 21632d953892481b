// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/ui/page.h"

class QTabWidget;

namespace qz {

class UsersTab;
class CalendarTab;
class ShortcutsTab;
class StoreTab;
class SecurityTab;
class AssessmentTab;
class RetentionTab;
class RolesTab;
class AuditTab;
class TemplatesTab;
class TablesTab;
class OrganisationTab;

/// The desk, its users, the store, calendars and rules, modules: one tab each, those that the role may see.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Settings"); }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

private:
    Desk& m_desk;
    QTabWidget* m_tabs;
    UsersTab* m_users = nullptr;
    CalendarTab* m_calendar = nullptr;
    ShortcutsTab* m_shortcuts = nullptr;
    StoreTab* m_store = nullptr;
    SecurityTab* m_security = nullptr;
    AssessmentTab* m_assessment = nullptr;
    RetentionTab* m_retention = nullptr;
    RolesTab* m_roles = nullptr;
    AuditTab* m_audit = nullptr;
    TemplatesTab* m_templates = nullptr;
    TablesTab* m_tables = nullptr;
    OrganisationTab* m_organisation = nullptr;
};

}  // namespace qz
