// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "grid/domain/event_past.h"
#include "grid/domain/facility.h"
#include "grid/ui/chosen_case.h"
#include "grid/ui/map_shader.h"
#include "qz/places.h"
#include "qz/ui/area_history.h"
#include "qz/ui/case_view.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/page.h"

class QLabel;
class QLineEdit;

namespace qz {
class CaseDigest;
class ErrorStrip;
class LoadingBar;
class MapFiles;
class MapMeasures;
class Notifications;
class Settings;
class UnitPoints;
}  // namespace qz

namespace qz::grid {

class AreasInView;
class AroundPanel;
class MapBaseChoice;
class MapDays;
class MapDuty;
class MapPanel;
class MapWork;
struct MapView;
struct MapWorkServices;
class PlaceCompletion;

/// What the map takes from elsewhere; null where nobody offers it.
struct MapSources {
    Settings& settings;
    MapFiles* files = nullptr;
    MapMeasures* measures = nullptr;
    PastSource* past = nullptr;
    AreaHistory* history = nullptr;
    FacilitySource* facilities = nullptr;
    UnitPoints* units = nullptr;
    ChosenCase* chosen = nullptr;  ///< with the list
};

/// The events of the area on one large map: groups, density, areas by their counts, the days by a slider;
/// measures, goes to a place or code, takes events inside a lasso into the list and a place into a new event.
class MapPage final : public Page {
    Q_OBJECT
public:
    MapPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
            const Places& places, MapSources sources, const MapWorkServices& work, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Map"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override;
    [[nodiscard]] QWidget* toolbarWidget() override;
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap& state) override;
    [[nodiscard]] bool isBusy() const override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("grid_map"); }
    [[nodiscard]] MapWidget* map() const { return m_map; }
    [[nodiscard]] MapPanel* panel() const { return m_panel; }
    /// What is shown now, for paper and files.
    [[nodiscard]] MapView view() const;

    static constexpr int mostRecords = 50000;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void buildActions();
    void buildPanes();
    void connectMap();
    void load();
    void take(const QList<CaseRecord>& records);
    void showDays();
    void loadPast();
    void showPast();
    void showAreasOfDay();
    void loadFacilities();
    [[nodiscard]] bool hasPast() const { return m_pastArea == m_area && !m_pastArea.isNull(); }
    void showRecords(const QList<MapMark>& marks, const QList<ShadedRecord>& shaded);
    void select(const QString& number);
    void openInList(const QString& filter);
    void openNumbers(const QStringList& numbers);
    void connectWork();
    void showAside(QWidget* panel);
    void goTo();
    void goToPlace(const Place& place);
    void copyCoordinates();
    void newEventHere();
    void newEventAt(GeoPoint point);
    void lookAround(std::optional<GeoPoint> place);
    void showPointer(GeoPoint point);

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    const Places& m_places;
    AreaCode m_area;
    LoadingBar* m_bar;
    ErrorStrip* m_error;
    MapWidget* m_map;
    MapPanel* m_panel;
    CaseDigest* m_digest;
    MapWork* m_work;
    AroundPanel* m_around;
    AreasInView* m_table;
    QLineEdit* m_find;
    PlaceCompletion* m_completion;
    MapDays* m_days;
    MapShader* m_shader;
    MapBaseChoice* m_base;
    MapDuty* m_duty;
    QAction* m_new;
    QAction* m_measure;
    QAction* m_lasso;
    QAction* m_copy;
    QAction* m_whole;
    QTimer m_soon;
    QList<CaseRecord> m_records;
    QList<ShadedRecord> m_counted;
    MapSources m_sources;
    QList<EventPast> m_past;
    AreaCode m_pastArea;         ///< that m_past is of; null: not read yet
    bool m_isTreeOfDay = false;  ///< the borders on the map are those of an earlier day
    QDate m_treeFrom;            ///< on which they became valid; null: always
    QDate m_treeTo;              ///< on which they changed; null: never
    Registration m_subscription;
    quint64 m_generation = 0;
    int m_loading = 0;
    int m_finding = 0;
    bool m_loaded = false;
    bool m_pickAround = false;  ///< a click takes the place to look around
    bool m_cut = false;         ///< there are more records than are shown
};

}  // namespace qz::grid
