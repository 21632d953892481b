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

/// What areas are coloured by, before anything of it is hidden: paper and files may have another audience.
struct ShadedFigures {
    AreaLevel level = AreaLevel::Village;
    QString title;
    QString period;  ///< empty: what is on the map
    QList<AreaFigure> figures;
    bool areRates = false;
    bool strongIsLow = false;
    Audience audience =
        Audience::Public;  ///< of this desk: who does not handle these cases sees no small count
    /// What of it a paper or file for `wanted` shows.
    [[nodiscard]] Audience forPaper(Audience wanted) const {
        return wanted == Audience::Handling ? audience : wanted;
    }
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
    /// What the colours stand for now, as counted; empty: plain areas, or not counted yet.
    [[nodiscard]] const std::optional<ShadedFigures>& figures() const { return m_figures; }
    [[nodiscard]] bool isBusy() const { return m_asking > 0 || m_soon.isActive(); }

private:
    [[nodiscard]] Audience audience() const;
    void placeRecords(AreaLevel level);
    void countRecords();
    void ask();
    void take(const AreaShading& shaded);
    [[nodiscard]] const MapMeasure* measure() const;

    const Areas& m_areas;
    const Theme& m_theme;
    const Session& m_session;
    const Clock& m_clock;
    MapMeasures* m_measures;
    MapWidget* m_map;
    MapPanel* m_panel;
    std::shared_ptr<const AreaTree> m_tree;     ///< null: that of now
    std::shared_ptr<const AreaTree> m_shownOf;  ///< that m_shown was made of
    AreaCode m_area;
    QDate m_until;
    int m_days = 30;
    QList<ShadedRecord> m_records;
    QList<AreaCode> m_shown;  ///< areas of the level, in the order of codes
    AreaLevel m_level = AreaLevel::Country;
    std::vector<int> m_placeOf;  ///< of each record in m_shown, or −1; empty: not known yet
    std::optional<ShadedFigures> m_figures;
    QTimer m_soon;
    quint64 m_generation = 0;
    int m_asking = 0;
};

}  // namespace qz::grid
