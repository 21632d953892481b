// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace qz {
class Theme;
}

namespace qz::grid {

/// The days under the map: a slider that plays, until which day events count or on which day they are shown
/// as they were. Keeps the choice, draws nothing itself.
class MapDays final : public QWidget {
    Q_OBJECT
public:
    explicit MapDays(const Theme& theme, QWidget* parent = nullptr);
    /// Stays at the last day where it stood there, else at the same day.
    void setRange(QDate first, QDate last);
    [[nodiscard]] QDate day() const;
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] bool isAsItWas() const;
    void setPastAvailable(bool available);
    void step(int days);
    void play(bool on);
    [[nodiscard]] bool isPlaying() const;
    void setPointer(const QString& coordinates);

Q_SIGNALS:
    void changed();
    void asItWasChanged(bool on);

private:
    void tell();
    QDate m_first;
    QSlider* m_slider;
    QToolButton* m_play;
    QToolButton* m_past;
    QLabel* m_text;
    QLabel* m_pointer;
    QTimer m_step;
};

}  // namespace qz::grid
