// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "mediation/ui/week_grid.h"
#include "qz/ui/case_view.h"
#include "qz/ui/page.h"

namespace qz {
class ErrorStrip;
class FormView;
class LoadingBar;
}  // namespace qz

namespace qz::mediation {

/// What the calendar works with. All outlive it.
struct SessionServices {
    CaseViewServices view;
    Navigation& navigation;
    Notifications& notifications;
    SessionCalendar& calendar;
    QString minutes;  ///< what minutes begin with, from the data of the office
};

/// The week of sessions: planned, moved by keys, mouse or form, held with minutes, printed as week and door
/// sheet. A clash of room or mediator is named beside the field and nothing moves.
class SessionsPage final : public Page {
    Q_OBJECT
public:
    SessionsPage(SessionServices services, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Session calendar"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_plan, m_before, m_today, m_after, m_weekSheet, m_doorSheet};
    }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] bool isBusy() const override { return m_loading || m_acting || m_soon.isActive(); }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("sessions"); }
    [[nodiscard]] WeekGrid* grid() const { return m_grid; }

private:
    void buildPanel(QWidget* panel);
    void connectAll();
    void showMonday(QDate monday);
    void load();
    /// Names to choose from while one types.
    void offer(const char* field, const QStringList& names);
    void showCurrent();
    void chooseTime();
    void send();
    void move(const QString& dispute, const CivilTime& to);
    void act(const QString& dispute, const FieldMap& fields);
    void openCase(const QString& step, const QVariantMap& values = {});
    void print(const char* report);

    SessionServices m_services;
    AreaCode m_area;
    QDate m_monday;
    WeekGrid* m_grid;
    FormView* m_form;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QComboBox* m_emphasis;
    QLabel* m_head;
    QLabel* m_hint;
    QPushButton* m_save;  ///< plans, or moves what is chosen
    QPushButton* m_open;
    QPushButton* m_hold;
    QPushButton* m_cancel;
    QAction* m_plan;
    QAction* m_before;
    QAction* m_today;
    QAction* m_after;
    QAction* m_weekSheet;
    QAction* m_doorSheet;
    QTimer m_soon;
    Registration m_subscription;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_acting = false;
    bool m_loaded = false;
};

}  // namespace qz::mediation
