// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "settings_shortcuts.h"
#include "settings_tabs.h"

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
    m_tabs->addTab(m_calendar, tr("Calendar and limits"));
    m_tabs->addTab(new ModulesTab(desk, m_tabs), tr("Modules"));
    m_shortcuts = new ShortcutsTab(desk, m_tabs);
    m_tabs->addTab(m_shortcuts, tr("Shortcuts"));
}

void SettingsPage::activate(const QVariantMap& args) {
    if (m_users != nullptr) {
        m_users->reload();
    }
    m_calendar->reload();
    if (args.contains(QStringLiteral("shortcuts"))) {
        m_tabs->setCurrentWidget(m_shortcuts);
    } else if (args.contains(QStringLiteral("tab"))) {
        m_tabs->setCurrentIndex(args.value(QStringLiteral("tab")).toInt());
    }
}

QVariantMap SettingsPage::saveState() const { return {{QStringLiteral("tab"), m_tabs->currentIndex()}}; }

void SettingsPage::restoreState(const QVariantMap& state) {
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab"), 0).toInt());
}

bool SettingsPage::isBusy() const { return m_calendar->isBusy() || m_store->isBusy(); }

}  // namespace qz
