// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_page.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "qz/async.h"
#include "watch_tabs.h"

namespace qz {

WatchPage::WatchPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_tabs(new QTabWidget(this)),
      m_night(new MorningTab(desk, m_tabs)),
      m_handover(new HandoverTab(desk, m_tabs)),
      m_roster(new RosterTab(desk, m_tabs)),
      m_shifts(new ShiftsTab(desk, m_tabs)),
      m_morning(new QAction(desk.theme.icon(QStringLiteral("report")), tr("07:20"), this)),
      m_handOver(new QAction(desk.theme.icon(QStringLiteral("people")), tr("Hand over"), this)) {
    m_morning->setProperty("primary", true);
    m_morning->setProperty("qzIcon", QStringLiteral("report"));
    m_morning->setShortcut(QKeySequence(Qt::Key_F7));
    m_morning->setToolTip(tr("F7: sheet, brief, text, back-fill list and calls of the night"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    setFocusProxy(m_tabs);
    m_tabs->addTab(m_night, tr("This shift"));
    m_tabs->addTab(m_handover, tr("Handover"));
    m_tabs->addTab(m_roster, tr("Duty roster"));
    m_tabs->addTab(m_shifts, tr("Past shifts"));
    connect(m_morning, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_night);
        m_night->begin();
    });
    connect(m_handOver, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_handover);
        m_handover->begin();
    });
    connect(m_handover, &HandoverTab::handedOver, this, [this](const Shift& shift) {
        m_desk.notifications.post({Notification::Kind::Done,
                                   tr("%1 has the watch.").arg(m_desk.userName(shift.sheet.incoming)),
                                   {},
                                   {},
                                   {}});
        m_shifts->reload();
        m_tabs->setCurrentWidget(m_shifts);
        showHolder();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_handover && m_handover->items()->rowCount() == 0) {
            m_handover->begin();
        }
    });
}

void WatchPage::activate(const QVariantMap& args) {
    m_roster->reload();
    m_shifts->reload();
    m_night->begin();
    showHolder();
    if (args.contains(QStringLiteral("tab"))) {
        m_tabs->setCurrentIndex(args.value(QStringLiteral("tab")).toInt());
    }
}

void WatchPage::showHolder() {
    m_loading = true;
    onResult(this, m_desk.runtime.core().watch().current(),
             [this](const Result<std::optional<Shift>>& shift) {
                 m_loading = false;
                 m_holder = !shift.ok() || !shift->has_value()
                                ? tr("Nobody has taken the watch over yet.")
                                : tr("%1 has the watch since %2")
                                      .arg(m_desk.userName((*shift)->sheet.incoming),
                                           CivilTime::fromInstant((*shift)->at).toDisplay());
                 Q_EMIT titleChanged();
             });
}

QVariantMap WatchPage::saveState() const { return {{QStringLiteral("tab"), m_tabs->currentIndex()}}; }

void WatchPage::restoreState(const QVariantMap& state) {
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab"), 0).toInt());
}

bool WatchPage::isBusy() const {
    return m_loading || m_night->isBusy() || m_handover->isBusy() || m_shifts->isBusy();
}

}  // namespace qz
