// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/ui/page.h"

class QTabWidget;

namespace qz {

class HandoverTab;
class MorningTab;
class RosterTab;
class ShiftsTab;

/// The watch: the night at a glance, handing over, duty roster, past shifts.
class WatchPage final : public Page {
    Q_OBJECT
public:
    WatchPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Watch"); }
    [[nodiscard]] QString subtitle() const override { return m_holder; }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_morning, m_handOver}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("watch"); }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

private:
    void showHolder();
    Desk& m_desk;
    QTabWidget* m_tabs;
    MorningTab* m_night;
    HandoverTab* m_handover;
    RosterTab* m_roster;
    ShiftsTab* m_shifts;
    QAction* m_morning;
    QAction* m_handOver;
    QString m_holder;
    bool m_loading = false;
};

}  // namespace qz
