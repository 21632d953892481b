// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/week_grid.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace qz::mediation {

namespace {

constexpr int days = 7;
constexpr int slotMinutes = 30;
constexpr int hoursWidth = 52;
constexpr int headHeight = 40;

bool overlap(const PlannedSession& one, const PlannedSession& other) {
    return one.at < other.until() && other.at < one.until();
}

QString clockText(const CivilTime& time) { return time.toDisplay().right(5); }

}  // namespace

WeekGrid::WeekGrid(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setFont(textFont(TextRole::Caption));
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void WeekGrid::setWeek(const SessionWeek& week, CivilTime now) {
    const QString chosen = current() == nullptr ? QString() : current()->dispute;
    m_week = week;
    m_now = now;
    m_current = -1;
    for (int index = 0; index < m_week.sessions.size(); ++index) {
        if (m_week.sessions.at(index).dispute == chosen) {
            m_current = index;
        }
    }
    setHours();
    placeLanes();
    tellName();
    update();
    Q_EMIT currentChanged();
}

void WeekGrid::setEmphasis(const QString& roomOrMediator) {
    m_emphasis = roomOrMediator;
    update();
}

const PlannedSession* WeekGrid::current() const {
    return m_current >= 0 && m_current < m_week.sessions.size() ? &m_week.sessions.at(m_current) : nullptr;
}

void WeekGrid::select(const QString& dispute) {
    for (int index = 0; index < m_week.sessions.size(); ++index) {
        if (m_week.sessions.at(index).dispute == dispute) {
            choose(index);
            return;
        }
    }
}

CivilTime WeekGrid::cursor() const {
    return CivilTime{m_week.monday.addDays(m_day), m_firstHour * 60 + m_slot * slotMinutes};
}

/// From eight to six, and further where a session asks for it.
void WeekGrid::setHours() {
    m_firstHour = 8;
    m_lastHour = 18;
    for (const PlannedSession& session : m_week.sessions) {
        m_firstHour = std::min(m_firstHour, session.at.minute / 60);
        const CivilTime end = session.until();
        m_lastHour = std::max(m_lastHour, end.date > session.at.date ? 24 : (end.minute + 59) / 60);
    }
    m_slot = std::clamp(m_slot, 0, (m_lastHour - m_firstHour) * 60 / slotMinutes - 1);
}

void WeekGrid::placeLanes() {
    m_lanes = QList<Lane>(m_week.sessions.size());
    int begin = 0;
    while (begin < m_lanes.size()) {
        // A run of sessions that hang together in time shares its lanes.
        int end = begin + 1;
        CivilTime last = m_week.sessions.at(begin).until();
        while (end < m_lanes.size() && m_week.sessions.at(end).at < last) {
            last = std::max(last, m_week.sessions.at(end).until());
            ++end;
        }
        int lanes = 1;
        for (int index = begin; index < end; ++index) {
            QList<int> taken;
            for (int other = begin; other < index; ++other) {
                if (overlap(m_week.sessions.at(index), m_week.sessions.at(other))) {
                    taken.append(m_lanes.at(other).lane);
                }
            }
            int lane = 0;
            while (taken.contains(lane)) {
                ++lane;
            }
            m_lanes[index].lane = lane;
            lanes = std::max(lanes, lane + 1);
        }
        for (int index = begin; index < end; ++index) {
            m_lanes[index].lanes = lanes;
        }
        begin = end;
    }
}

double WeekGrid::dayWidth() const { return double(width() - hoursWidth) / days; }

double WeekGrid::slotHeight() const {
    return double(height() - headHeight - 1) / ((m_lastHour - m_firstHour) * 60.0 / slotMinutes);
}

QRectF WeekGrid::rectOf(int index) const {
    const PlannedSession& session = m_week.sessions.at(index);
    const Lane& lane = m_lanes.at(index);
    const CivilTime at = m_dragged && index == m_current ? *m_dragged : session.at;
    const double day = double(m_week.monday.daysTo(at.date));
    const double wide = (dayWidth() - 4) / lane.lanes;
    const double top = headHeight + (at.minute - m_firstHour * 60) * slotHeight() / slotMinutes;
    const double tall = std::max(slotHeight() * session.minutes / slotMinutes, 16.0);
    return {hoursWidth + day * dayWidth() + 2 + lane.lane * wide, top + 1, wide - 2, tall - 2};
}

int WeekGrid::indexAt(const QPointF& point) const {
    for (int index = int(m_week.sessions.size()) - 1; index >= 0; --index) {
        if (rectOf(index).contains(point)) {
            return index;
        }
    }
    return -1;
}

CivilTime WeekGrid::timeAt(const QPointF& point) const {
    const int day = std::clamp(int((point.x() - hoursWidth) / dayWidth()), 0, days - 1);
    const int last = (m_lastHour - m_firstHour) * 60 / slotMinutes - 1;
    const int slot = std::clamp(int((point.y() - headHeight) / slotHeight()), 0, last);
    return CivilTime{m_week.monday.addDays(day), m_firstHour * 60 + slot * slotMinutes};
}

void WeekGrid::choose(int index) {
    if (index < 0 || index >= m_week.sessions.size()) {
        return;
    }
    m_current = index;
    const PlannedSession& session = m_week.sessions.at(index);
    m_day = int(m_week.monday.daysTo(session.at.date));
    m_slot = (session.at.minute - m_firstHour * 60) / slotMinutes;
    tellName();
    update();
    Q_EMIT currentChanged();
}

void WeekGrid::chooseTime(int day, int slot) {
    m_day = std::clamp(day, 0, days - 1);
    m_slot = std::clamp(slot, 0, (m_lastHour - m_firstHour) * 60 / slotMinutes - 1);
    m_current = -1;
    const CivilTime from = cursor();
    for (int index = 0; index < m_week.sessions.size(); ++index) {
        const PlannedSession& session = m_week.sessions.at(index);
        if (session.at <= from && from < session.until()) {
            m_current = index;
            break;
        }
    }
    tellName();
    update();
    Q_EMIT currentChanged();
    Q_EMIT timeChosen();
}

void WeekGrid::tellName() {
    const PlannedSession* session = current();
    setAccessibleName(tr("Sessions of the week from %1").arg(m_week.monday.toString(Qt::ISODate)));
    setAccessibleDescription(
        session == nullptr
            ? tr("%1, free").arg(cursor().toDisplay())
            : tr("%1, %2 until %3, %4, %5")
                  .arg(session->dispute, session->at.toDisplay(), clockText(session->until()),
                       session->room.isEmpty() ? tr("no room yet") : session->room, session->mediators));
    setToolTip(session == nullptr ? QString() : accessibleDescription());
}

void WeekGrid::moveBy(int dayStep, int slotStep) {
    const PlannedSession* session = current();
    if (session == nullptr || session->state != QLatin1String("planned")) {
        return;
    }
    CivilTime to = session->at;
    to.date = to.date.addDays(dayStep);
    to.minute = std::clamp(to.minute + slotStep * slotMinutes, 0, 24 * 60 - slotMinutes);
    Q_EMIT moveWanted(session->dispute, to);
}

void WeekGrid::keyPressEvent(QKeyEvent* event) {
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (right != 0 || down != 0) {
        if (event->modifiers().testFlag(Qt::AltModifier)) {
            moveBy(right, down);
        } else {
            chooseTime(m_day + right, m_slot + down);
        }
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && current() != nullptr) {
        Q_EMIT opened(current()->dispute);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool WeekGrid::focusNextPrevChild(bool next) {
    const int index = m_current < 0 ? (next ? 0 : -1) : m_current + (next ? 1 : -1);
    if (index < 0 || index >= m_week.sessions.size()) {
        return QWidget::focusNextPrevChild(next);
    }
    choose(index);
    return true;
}

void WeekGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressed = event->position();
    const int index = indexAt(m_pressed);
    if (index >= 0) {
        m_grabbed = m_pressed.y() - rectOf(index).top();
        choose(index);
        return;
    }
    const CivilTime time = timeAt(m_pressed);
    chooseTime(int(m_week.monday.daysTo(time.date)), (time.minute - m_firstHour * 60) / slotMinutes);
}

void WeekGrid::mouseMoveEvent(QMouseEvent* event) {
    const PlannedSession* session = current();
    const bool far = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || session == nullptr ||
        session->state != QLatin1String("planned") || (!far && !m_dragged) || m_pressed.isNull()) {
        return;
    }
    m_dragged = timeAt(event->position() - QPointF(0, m_grabbed - slotHeight() / 2));
    update();
}

void WeekGrid::mouseReleaseEvent(QMouseEvent*) {
    const std::optional<CivilTime> to = std::exchange(m_dragged, std::nullopt);
    m_pressed = QPointF();
    update();
    if (to && current() != nullptr && *to != current()->at) {
        Q_EMIT moveWanted(current()->dispute, *to);
    }
}

void WeekGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int index = indexAt(event->position()); index >= 0) {
        Q_EMIT opened(m_week.sessions.at(index).dispute);
    }
}

void WeekGrid::paintFrame(QPainter& painter) const {
    const ThemeTokens& t = m_theme.tokens();
    painter.fillRect(rect(), t.base);
    for (int day = 0; day < days; ++day) {
        const QRectF column(hoursWidth + day * dayWidth(), 0, dayWidth(), height());
        const QDate date = m_week.monday.addDays(day);
        if (day >= 5) {
            painter.fillRect(column, t.alt);
        }
        painter.fillRect(QRectF(column.left(), 0, column.width(), headHeight), t.head);
        painter.setFont(textFont(date == m_now.date ? TextRole::CaptionStrong : TextRole::Caption));
        painter.setPen(date == m_now.date ? t.accent : t.text2);
        painter.drawText(QRectF(column.left(), 0, column.width(), headHeight), Qt::AlignCenter,
                         QLocale().dayName(day + 1, QLocale::ShortFormat) + QLatin1Char('\n') +
                             date.toString(QStringLiteral("MM-dd")));
        painter.setPen(t.line);
        painter.drawLine(column.topLeft(), column.bottomLeft());
    }
    painter.setFont(textFont(TextRole::Caption));
    for (int hour = m_firstHour; hour <= m_lastHour; ++hour) {
        const double y = headHeight + (hour - m_firstHour) * 60.0 / slotMinutes * slotHeight();
        painter.setPen(t.grid);
        painter.drawLine(QPointF(hoursWidth, y), QPointF(width(), y));
        if (hour < m_lastHour) {
            painter.setPen(t.text3);
            painter.drawText(QRectF(0, y + 1, hoursWidth - 6, 20), Qt::AlignRight | Qt::AlignTop,
                             QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
        }
    }
}

void WeekGrid::paintSession(QPainter& painter, int index) const {
    const ThemeTokens& t = m_theme.tokens();
    const PlannedSession& session = m_week.sessions.at(index);
    const bool fits = m_emphasis.isEmpty() || session.room == m_emphasis ||
                      mediatorNames(session.mediators).contains(m_emphasis);
    const bool held = session.state == QLatin1String("held");
    const bool missed = !held && session.until() < m_now;
    const MarkId mark = held ? MarkId::Done : missed ? MarkId::Over : MarkId::Run;
    const StateColours& colours = t.state(mark);
    const QRectF box = rectOf(index);
    painter.setOpacity(fits ? 1.0 : 0.35);
    painter.fillRect(box, colours.tint.isValid() ? colours.tint : t.raised);
    painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colours.mark);
    painter.setPen(QPen(index == m_current ? t.accent : colours.mark, index == m_current ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const QRectF inside = box.adjusted(7, 2, -3, -2);
    painter.setClipRect(inside);
    const QFont strong = textFont(TextRole::CaptionStrong);
    const double line = QFontMetricsF(strong).height();
    painter.setFont(strong);
    painter.setPen(t.text);
    painter.drawText(QRectF(inside.left(), inside.top(), inside.width(), line), Qt::AlignLeft,
                     clockText(m_dragged && index == m_current ? *m_dragged : session.at) + QLatin1Char(' ') +
                         session.dispute);
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(t.text2);
    const QString state = held ? tr("held") : missed ? tr("not held") : QString();
    QStringList more{session.room.isEmpty() ? tr("no room yet") : session.room, session.mediators};
    if (!state.isEmpty()) {
        more.prepend(state);
    }
    painter.drawText(inside.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::TextWordWrap,
                     more.join(QStringLiteral(" · ")));
    painter.setClipping(false);
    painter.setOpacity(1.0);
}

void WeekGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_week.monday.isValid()) {
        painter.fillRect(rect(), m_theme.tokens().base);
        return;
    }
    paintFrame(painter);
    if (hasFocus() && m_current < 0) {
        const QRectF slot(hoursWidth + m_day * dayWidth() + 1, headHeight + m_slot * slotHeight() + 1,
                          dayWidth() - 2, slotHeight() - 2);
        painter.fillRect(slot, m_theme.tokens().sel);
        painter.setPen(QPen(m_theme.tokens().accent, 1, Qt::DashLine));
        painter.drawRect(slot);
    }
    for (int index = 0; index < m_week.sessions.size(); ++index) {
        if (index != m_current) {
            paintSession(painter, index);
        }
    }
    if (m_current >= 0 && m_current < m_week.sessions.size()) {
        paintSession(painter, m_current);
    }
    const int today = int(m_week.monday.daysTo(m_now.date));
    if (today >= 0 && today < days && m_now.minute >= m_firstHour * 60 && m_now.minute <= m_lastHour * 60) {
        const double y = headHeight + (m_now.minute - m_firstHour * 60) * slotHeight() / slotMinutes;
        painter.setPen(QPen(m_theme.tokens().accent, 2));
        painter.drawLine(QPointF(hoursWidth + today * dayWidth(), y),
                         QPointF(hoursWidth + (today + 1) * dayWidth(), y));
    }
}

}  // namespace qz::mediation
