// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "desk.h"
#include "qz/core/watch_store.h"

class QLabel;

namespace qz {

/// Urgent events ring until somebody acknowledges them, then they are passed on by the rules of the city. One
/// for each window; UI thread.
class AlarmBell final : public QObject {
    Q_OBJECT
public:
    explicit AlarmBell(Desk& desk, QObject* parent = nullptr);

    [[nodiscard]] const AlarmState& state() const { return m_state; }
    [[nodiscard]] bool isOnWatch() const;
    void look();  ///< now, not at the next turn
    void acknowledge(const QString& number);
    /// Called instead of the machine's beep.
    void setSound(std::function<void()> sound) { m_sound = std::move(sound); }

Q_SIGNALS:
    void changed();
    void failed(const qz::Error& error);

private:
    void take(const AlarmState& state);
    void ring();
    void passOn();
    void countApprovals();
    void tell(const QList<Alarm>& passedOn);

    Desk& m_desk;
    AlarmState m_state;
    Registration m_subscription;
    QTimer m_turn;
    QTimer m_soon;
    Instant m_lastSound;
    bool m_looking = false;
    bool m_passing = false;
    bool m_counting = false;
    std::function<void()> m_sound;
};

/// The line under the top bar while something rings: what, since when, one key to acknowledge, one to open.
class AlarmBar final : public QWidget {
    Q_OBJECT
public:
    AlarmBar(Desk& desk, AlarmBell& bell, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    Desk& m_desk;
    AlarmBell& m_bell;
    QLabel* m_text;
    QPushButton* m_acknowledge;
    QPushButton* m_open;
};

}  // namespace qz
