// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_bell.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "pages/tray_reports.h"
#include "qz/async.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int turnMs = 5000;
constexpr int gatherMs = 250;  // changes come in groups

}  // namespace

AlarmBell::AlarmBell(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_sound([] { QApplication::beep(); }) {
    m_turn.setInterval(turnMs);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_turn, &QTimer::timeout, this, &AlarmBell::look);
    connect(&m_soon, &QTimer::timeout, this, &AlarmBell::look);
    m_subscription = desk.runtime.events().subscribe([this](const StoreChange&) { m_soon.start(); });
    m_turn.start();
    m_soon.start();
}

bool AlarmBell::isOnWatch() const {
    return !m_state.onWatch.isEmpty() && m_state.onWatch == m_desk.session.user.name;
}

void AlarmBell::countApprovals() {
    if (m_counting || !m_desk.session.may(QStringLiteral("cases.request"))) {
        return;
    }
    m_counting = true;
    onResult(this, m_desk.runtime.core().approvals().waiting(m_desk.session.actor()),
             [this](const Result<QList<Approval>>& waiting) {
                 int mine = 0;
                 for (const Approval& approval : waiting.valueOr({})) {
                     mine += approval.mayDecide ? 1 : 0;
                 }
                 onResult(this, reportsToSign(m_desk),
                          [this, mine](const Result<QList<ReportToSign>>& reports) {
                              m_counting = false;
                              const auto papers = static_cast<int>(reports.valueOr({}).size());
                              m_desk.navigation.setBadge(QStringLiteral("approvals"), {mine + papers, false});
                          });
             });
}

void AlarmBell::look() {
    countApprovals();
    if (m_looking || !m_desk.session.may(QStringLiteral("watch.keep"))) {
        return;
    }
    m_looking = true;
    onResult(this, m_desk.runtime.core().watch().alarms(m_desk.alarmRules, m_desk.session.actor()),
             [this](const Result<AlarmState>& state) {
                 m_looking = false;
                 if (!state.ok()) {
                     Q_EMIT failed(state.error());
                     return;
                 }
                 take(*state);
             });
}

void AlarmBell::take(const AlarmState& state) {
    m_state = state;
    QStringList numbers;
    for (const Alarm& alarm : state.alarms) {
        numbers.append(alarm.record.number);
    }
    m_desk.presenters.setUnanswered(numbers);
    const auto count = static_cast<int>(numbers.size());
    m_desk.navigation.setBadge(QStringLiteral("watch"), {count, count > 0});
    Q_EMIT changed();
    if (count > 0) {
        ring();
        passOn();
    }
}

void AlarmBell::ring() {
    const Instant now = m_desk.runtime.clock().now();
    const bool due = now.ms - m_lastSound.ms >= qint64{m_desk.alarmRules.repeatSeconds} * 1000;
    if (due && m_desk.alarmRules.maySound(CivilTime::fromInstant(now), isOnWatch())) {
        m_lastSound = now;
        m_sound();
    }
}

void AlarmBell::passOn() {
    const Instant now = m_desk.runtime.clock().now();
    const bool due = std::any_of(m_state.alarms.cbegin(), m_state.alarms.cend(), [&](const Alarm& alarm) {
        return m_desk.alarmRules.levelAt(alarm.raisedAt, now) > alarm.level;
    });
    if (!due || m_passing || m_desk.runtime.core().store().isReadOnly()) {
        return;
    }
    m_passing = true;
    onResult(this, m_desk.runtime.core().watch().escalate(m_desk.alarmRules),
             [this](const Result<QList<Alarm>>& passed) {
                 m_passing = false;
                 if (!passed.ok()) {
                     Q_EMIT failed(passed.error());
                     return;
                 }
                 tell(*passed);
             });
}

void AlarmBell::tell(const QList<Alarm>& passedOn) {
    for (const Alarm& alarm : passedOn) {
        const QDate day = m_desk.alarmRules.dutyDay(m_desk.runtime.clock().now());
        QStringList whom;
        for (const DutyEntry& entry : m_desk.runtime.core().duties().functions(alarm.told, day)) {
            whom.append(dutyText(entry));
        }
        Notification note;
        note.kind = Notification::Kind::Failure;  // stays until it is closed
        note.text = tr("%1 is not acknowledged: now to %2. Call %3.")
                        .arg(alarm.record.number, alarm.told,
                             whom.isEmpty() ? alarm.told : whom.join(QStringLiteral(", ")));
        note.actionTitle = tr("Open");
        note.action = [this, number = alarm.record.number] { m_desk.navigation.openCase(number); };
        m_desk.notifications.post(note);
    }
}

void AlarmBell::acknowledge(const QString& number) {
    onResult(this, m_desk.runtime.core().watch().acknowledge(number, m_desk.session.actor()),
             [this](const Status& done) {
                 if (!done.ok()) {
                     Q_EMIT failed(done.error());
                 }
                 look();
             });
}

AlarmBar::AlarmBar(Desk& desk, AlarmBell& bell, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_bell(bell),
      m_text(new QLabel(this)),
      m_acknowledge(new QPushButton(tr("Acknowledge"), this)),
      m_open(new QPushButton(tr("Open"), this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(36, 4, 8, 5);
    row->setSpacing(8);
    m_text->setFont(textFont(TextRole::BodyStrong));
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_acknowledge);
    row->addWidget(m_open);
    setAccessibleName(tr("Urgent events that ring"));
    m_acknowledge->setObjectName(QStringLiteral("acknowledge_alarm"));
    m_acknowledge->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    m_acknowledge->setToolTip(tr("Ctrl+Shift+A: it stops ringing, and the journal says who heard it."));
    hide();
    connect(&bell, &AlarmBell::changed, this, &AlarmBar::refresh);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (!m_bell.state().alarms.isEmpty()) {
            m_bell.acknowledge(m_bell.state().alarms.constFirst().record.number);
        }
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_bell.state().alarms.isEmpty()) {
            m_desk.navigation.openCase(m_bell.state().alarms.constFirst().record.number);
        }
    });
}

QString AlarmBar::text() const { return m_text->text(); }

void AlarmBar::refresh() {
    const QList<Alarm>& alarms = m_bell.state().alarms;
    setVisible(!alarms.isEmpty());
    if (alarms.isEmpty()) {
        return;
    }
    const Alarm& first = alarms.constFirst();
    const QString subkind = m_desk.presenters.subkindTitle(first.record);
    QStringList words{first.record.number, subkind.isEmpty() ? first.record.summary : subkind,
                      first.record.place};
    words.removeAll(QString());
    QString text = tr("Urgent, not acknowledged for %1 min: %2")
                       .arg((m_desk.runtime.clock().now().ms - first.raisedAt.ms) / 60000)
                       .arg(words.join(QStringLiteral(" · ")));
    if (!first.told.isEmpty()) {
        text += tr(" (passed on to %1)").arg(first.told);
    }
    if (alarms.size() > 1) {
        text += tr("; %n more", nullptr, static_cast<int>(alarms.size()) - 1);
    }
    m_text->setText(text);
    setAccessibleDescription(text);
}

void AlarmBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeTokens& tokens = m_desk.theme.tokens();
    painter.fillRect(rect(), tokens.state(MarkId::Over).tint);
    painter.fillRect(QRect(0, 0, 3, height()), tokens.state(MarkId::Over).mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    drawMark(painter, QRectF(12, (height() - 14) / 2.0, 14, 14), MarkId::Over, tokens);
}

}  // namespace qz
