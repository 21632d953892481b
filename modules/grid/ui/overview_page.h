// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "grid/ui/class_lookups.h"
#include "grid/ui/overview_charts.h"
#include "qz/areas.h"
#include "qz/clock.h"
#include "qz/event_bus.h"
#include "qz/ui/page.h"
#include "qz/ui/theme.h"

class QComboBox;
class QDateEdit;
class QScrollArea;

namespace qz {
class ChartPane;
class ChartSurface;
class ErrorStrip;
class Filter;
class LoadingBar;
struct Session;
}  // namespace qz

namespace qz::grid {

struct OverviewServices {
    OverviewSource* source;  ///< null where the module does not run
    Navigation& navigation;
    const Areas& areas;
    const Clock& clock;
    EventBus& events;
    const Theme& theme;
    const Session& session;
    std::shared_ptr<const ClassLookups> classes;
};

/// Statistics 概览: cards with their way there, volume with limits, classes, states by place, hours, in-time
/// rate by street. Every number opens its rows in the list of events.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(OverviewServices services, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Statistics"); }
    [[nodiscard]] QWidget* toolbarWidget() override { return m_bar; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] bool isBusy() const override { return m_loading || m_soon.isActive(); }
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("grid_overview"); }
    /// 0 = last 7 days … as the box lists them.
    void choosePeriod(int index);
    void chooseAudience(Audience audience);
    [[nodiscard]] const std::optional<Overview>& overview() const { return m_overview; }

private:
    void buildBar();
    void buildPanes();
    void load();
    void show(const Overview& overview);
    void openRows(const Filter& filter);
    void takePreset();

    OverviewServices m_services;
    AreaCode m_area;
    QWidget* m_bar;
    QComboBox* m_preset;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_audience;
    LoadingBar* m_loadingBar;
    ErrorStrip* m_error;
    QScrollArea* m_scroll;
    QList<ChartSurface*> m_cards;
    ChartPane* m_days;
    ChartPane* m_classes;
    ChartPane* m_places;
    ChartPane* m_hours;
    ChartPane* m_rates;
    QTimer m_soon;
    Registration m_subscription;
    std::optional<Overview> m_overview;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_active = false;
};

}  // namespace qz::grid
