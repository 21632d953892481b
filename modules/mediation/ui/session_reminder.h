// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include "mediation/domain/session_plan.h"
#include "qz/clock.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"

namespace qz::mediation {

/// Says once that a session begins soon, with a button to the calendar. Looks every minute. UI thread.
class SessionReminder final : public QObject {
    Q_OBJECT
public:
    /// All outlive it. `minutes`: how long before.
    SessionReminder(SessionCalendar& calendar, const Clock& clock, const Session& session,
                    Navigation& navigation, Notifications& notifications, int minutes);
    void look();

private:
    void tell(const PlannedSession& session, int minutes);

    SessionCalendar& m_calendar;
    const Clock& m_clock;
    const Session& m_session;
    Navigation& m_navigation;
    Notifications& m_notifications;
    int m_minutes;
    QSet<QString> m_told;
    QTimer m_timer;
    bool m_looking = false;
};

}  // namespace qz::mediation
