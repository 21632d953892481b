// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "grid/ui/map_panel.h"
#include "qz/ui/case_view.h"

namespace qz::grid {

/// A record as colours count it.
struct ShadedRecord {
    AreaCode area;
    qint32 day = 0;  ///< on which it was reported
    bool late = false;
};

/// Colours areas by what is on the map or by what modules count, as the audience may see it. Steps of the
/// days answer from memory where records are counted. UI thread.
class MapShader final : public QObject {
    Q_OBJECT
public:
    MapShader(const Areas& areas, const Theme& theme, const Session& session, const Clock& clock,
              MapMeasures* measures, MapWidget* map, MapPanel* panel);
    void setArea(const AreaCode& area);
    /// Areas of another day; null: those of now.
    void setTree(std::shared_ptr<const AreaTree> tree);
    /// What is on the map.
    void setRecords(QList<ShadedRecord> records);
    /// Records of later days do not count; a measure is asked for the `days` that end there.
    void setDays(QDate until, int days);
    void show();
    [[nodiscard]] bool isBusy() const { return m_asking > 0 || m_soon.isActive(); }

private:
    [[nodiscard]] Audience audience() const;
    void placeRecords(AreaLevel level);
    void countRecords();
    void ask();
    void take(const AreaShading& shaded, const QString& period, bool areRates);
    [[nodiscard]] const MapMeasure* measure() const;

    const Areas& m_areas;
    const Theme& m_theme;
    const Session& m_session;
    const Clock& m_clock;
    MapMeasures* m_measures;
    MapWidget* m_map;
    MapPanel* m_panel;
    std::shared_ptr<const AreaTree> m_tree;  ///< null: that of now
    AreaCode m_area;
    QDate m_until;
    int m_days = 30;
    QList<ShadedRecord> m_records;
    QList<AreaCode> m_shown;  ///< areas of the level, in the order of codes
    AreaLevel m_level = AreaLevel::Country;
    std::vector<int> m_placeOf;  ///< of each record in m_shown, or −1; empty: not known yet
    QTimer m_soon;
    quint64 m_generation = 0;
    int m_asking = 0;
};

}  // namespace qz::grid
