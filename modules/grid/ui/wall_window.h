// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "grid/ui/class_lookups.h"
#include "grid/ui/wall_scene.h"
#include "qz/clock.h"
#include "qz/event_bus.h"
#include "qz/ui/services.h"

namespace qz::grid {

struct WallServices {
    OverviewSource* source;  ///< null where the module does not run
    const Areas& areas;
    const Clock& clock;
    EventBus& events;
    std::shared_ptr<const ClassLookups> classes;
};

/// The display wall: fills a screen, turns its charts by itself, follows the data. Only what the public may
/// see; for visitors an hour late and without what is overdue. Nothing can be opened from it, so it stays
/// while the desk is locked. Escape leaves, V turns visitors on and off.
class WallWindow final : public QWidget {
    Q_OBJECT
public:
    WallWindow(WallServices services, AreaCode area, bool visitors);
    ~WallWindow() override;

    /// On the screen beside that of `from`, else on its own.
    void showBeside(const QWidget* from);
    void setVisitors(bool on);
    [[nodiscard]] const WallContent& content() const { return m_content; }
    [[nodiscard]] bool isBusy() const { return m_loading > 0; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();
    void makeScene();
    void turn();

    WallServices m_services;
    AreaCode m_area;
    WallContent m_content;
    QTimer m_minute;
    QTimer m_turn;
    QTimer m_soon;
    Registration m_subscription;
    quint64 m_generation = 0;
    int m_loading = 0;
    QThreadPool m_pool;
};

}  // namespace qz::grid
