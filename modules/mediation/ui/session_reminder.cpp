// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/session_reminder.h"

#include "qz/async.h"

namespace qz::mediation {

namespace {

constexpr int everyMs = 60 * 1000;

}  // namespace

SessionReminder::SessionReminder(SessionCalendar& calendar, const Clock& clock, const Session& session,
                                 Navigation& navigation, Notifications& notifications, int minutes)
    : m_calendar(calendar),
      m_clock(clock),
      m_session(session),
      m_navigation(navigation),
      m_notifications(notifications),
      m_minutes(minutes) {
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &SessionReminder::look);
    m_timer.start();
}

void SessionReminder::look() {
    if (m_looking || m_session.user.name.isEmpty()) {
        return;
    }
    m_looking = true;
    const CivilTime now = CivilTime::fromInstant(m_clock.now());
    onResult(
        this,
        m_calendar.week(now.date.addDays(1 - now.date.dayOfWeek()), m_session.user.area, m_session.user.name),
        [this](const Result<SessionWeek>& week) {
            m_looking = false;
            if (!week.ok()) {
                return;  // the calendar itself says why
            }
            for (const PlannedSession& session : week->sessions) {
                const qint64 left = (session.at.toInstant().ms - m_clock.now().ms) / everyMs;
                const QString key = session.dispute + session.at.toString();
                if (session.state == QLatin1String("planned") && left >= 0 && left <= m_minutes &&
                    !m_told.contains(key)) {
                    m_told.insert(key);
                    tell(session, static_cast<int>(left));
                }
            }
        });
}

void SessionReminder::tell(const PlannedSession& session, int minutes) {
    m_notifications.post(
        {Notification::Kind::Info,
         tr("%1: session in %n minutes, %2", nullptr, minutes)
             .arg(session.dispute, session.room.isEmpty() ? tr("no room yet") : session.room),
         session.at.toDisplay(), tr("Calendar"), [this, session] {
             m_navigation.openPage(
                 QStringLiteral("mediation.sessions"),
                 {{QStringLiteral("day"), session.at.date}, {QStringLiteral("dispute"), session.dispute}});
         }});
}

}  // namespace qz::mediation
