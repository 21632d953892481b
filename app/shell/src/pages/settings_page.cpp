// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "settings_audit.h"
#include "settings_guard.h"
#include "settings_organisation.h"
#include "settings_roles.h"
#include "settings_shortcuts.h"
#include "settings_tables.h"
#include "settings_tabs.h"
#include "settings_templates.h"

namespace qz {

SettingsPage::SettingsPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_tabs(new QTabWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs);
    m_tabs->addTab(new DeskTab(desk, m_tabs), tr("This desk"));
    if (desk.session.may(QStringLiteral("admin.users"))) {
        m_users = new UsersTab(desk, m_tabs);
        m_tabs->addTab(m_users, tr("Users"));
    }
    m_store = new StoreTab(desk, m_tabs);
    m_tabs->addTab(m_store, tr("Store"));
    m_calendar = new CalendarTab(desk, m_tabs);
    m_tabs->addTab(m_calendar, tr("Calendar, limits"));
    m_organisation = new OrganisationTab(desk, m_tabs);
    m_tabs->addTab(m_organisation, tr("Organisation"));
    m_tables = new TablesTab(desk, m_tabs);
    m_tabs->addTab(m_tables, tr("Tables"));
    if (desk.session.may(QStringLiteral("admin.templates"))) {
        m_templates = new TemplatesTab(desk, m_tabs);
        m_tabs->addTab(m_templates, tr("Templates"));
    }
    m_tabs->addTab(new ModulesTab(desk, m_tabs), tr("Modules"));
    m_shortcuts = new ShortcutsTab(desk, m_tabs);
    m_tabs->addTab(m_shortcuts, tr("Shortcuts"));
    m_security = new SecurityTab(desk, m_tabs);
    m_tabs->addTab(m_security, tr("Security"));
    m_assessment = new AssessmentTab(desk, m_tabs);
    m_tabs->addTab(m_assessment, tr("Assessment"));
    m_retention = new RetentionTab(desk, m_tabs);
    m_tabs->addTab(m_retention, tr("Retention"));
    m_roles = new RolesTab(desk, m_tabs);
    m_tabs->addTab(m_roles, tr("Roles"));
    if (desk.session.may(QStringLiteral("audit.read"))) {
        m_audit = new AuditTab(desk, m_tabs);
        m_tabs->addTab(m_audit, tr("Audit"));
    }
}

void SettingsPage::activate(const QVariantMap& args) {
    if (m_users != nullptr) {
        m_users->reload();
    }
    m_calendar->reload();
    m_tables->reload();
    m_organisation->reload();
    if (m_templates != nullptr) {
        m_templates->reload();
    }
    m_security->reload();
    m_assessment->reload();
    m_retention->reload();
    m_roles->reload();
    if (m_audit != nullptr) {
        m_audit->reload();
    }
    const QString tab = args.value(QStringLiteral("tab")).toString();
    const QHash<QString, QWidget*> named{
        {QStringLiteral("security"), m_security},   {QStringLiteral("assessment"), m_assessment},
        {QStringLiteral("tables"), m_tables},       {QStringLiteral("organisation"), m_organisation},
        {QStringLiteral("retention"), m_retention}, {QStringLiteral("roles"), m_roles},
        {QStringLiteral("users"), m_users},         {QStringLiteral("audit"), m_audit}};
    if (args.contains(QStringLiteral("table"))) {
        m_tables->choose(args.value(QStringLiteral("table")).toString());
    }
    if (args.contains(QStringLiteral("shortcuts"))) {
        m_tabs->setCurrentWidget(m_shortcuts);
    } else if (QWidget* wanted = named.value(tab)) {
        m_tabs->setCurrentWidget(wanted);
    } else if (!tab.isEmpty()) {
        m_tabs->setCurrentIndex(tab.toInt());
    }
}

QVariantMap SettingsPage::saveState() const { return {{QStringLiteral("tab"), m_tabs->currentIndex()}}; }

void SettingsPage::restoreState(const QVariantMap& state) {
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab"), 0).toInt());
}

bool SettingsPage::isBusy() const {
    return m_calendar->isBusy() || m_tables->isBusy() || m_organisation->isBusy() || m_store->isBusy() ||
           m_security->isBusy() || m_assessment->isBusy() || m_retention->isBusy() || m_roles->isBusy() ||
           (m_audit != nullptr && m_audit->isBusy());
}

}  // namespace qz
