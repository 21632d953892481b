// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/domain/session_plan.h"
#include "qz/ui/theme.h"

namespace qz::mediation {

/// A week of sessions as blocks in days and hours. Arrows choose a time, Tab and Shift+Tab the next session,
/// Alt+arrows move the chosen one (half an hour, a day), Enter opens it, the mouse drags. Moving only asks:
/// what is shown changes when the store answers. UI thread.
class WeekGrid final : public QWidget {
    Q_OBJECT
public:
    explicit WeekGrid(const Theme& theme, QWidget* parent = nullptr);

    void setWeek(const SessionWeek& week, CivilTime now);
    /// Only sessions in the room or with the mediator; empty: all. What does not fit stays, paler.
    void setEmphasis(const QString& roomOrMediator);
    [[nodiscard]] const SessionWeek& week() const { return m_week; }
    /// The chosen session; null: none.
    [[nodiscard]] const PlannedSession* current() const;
    void select(const QString& dispute);
    /// The half hour that is chosen.
    [[nodiscard]] CivilTime cursor() const;
    /// Where a session stands, for the mouse and tests.
    [[nodiscard]] QRectF rectOf(int index) const;
    [[nodiscard]] QSize sizeHint() const override { return {760, 520}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, 360}; }

Q_SIGNALS:
    void currentChanged();
    void timeChosen();  ///< cursor() moved
    void opened(const QString& dispute);
    void moveWanted(const QString& dispute, const qz::CivilTime& to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// Sessions that overlap stand beside each other.
    struct Lane {
        int lane = 0;
        int lanes = 1;
    };
    void placeLanes();
    void setHours();
    void choose(int index);
    void chooseTime(int day, int slot);
    void moveBy(int dayStep, int slotStep);
    [[nodiscard]] double dayWidth() const;
    [[nodiscard]] double slotHeight() const;
    [[nodiscard]] int indexAt(const QPointF& point) const;
    [[nodiscard]] CivilTime timeAt(const QPointF& point) const;
    void paintFrame(QPainter& painter) const;
    void paintSession(QPainter& painter, int index) const;
    void tellName();

    const Theme& m_theme;
    SessionWeek m_week;
    QList<Lane> m_lanes;
    CivilTime m_now;
    QString m_emphasis;
    int m_firstHour = 8;
    int m_lastHour = 18;
    int m_current = -1;
    int m_day = 0;
    int m_slot = 0;
    QPointF m_pressed;
    double m_grabbed = 0;  ///< from the top of the session, in px
    std::optional<CivilTime> m_dragged;
};

}  // namespace qz::mediation
