// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "grid/domain/around.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/services.h"
#include "qz/unit_points.h"

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace qz::grid {

/// The circle over the map; the mouse goes through it.
class CircleOverlay final : public QWidget {
public:
    CircleOverlay(const Theme& theme, MapWidget& map);
    void setCircle(std::optional<GeoPoint> place, double metres);
    /// Events that likely are one: a line around them.
    void setGroups(const QList<QList<GeoPoint>>& groups);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    MapWidget& m_map;
    std::optional<GeoPoint> m_place;
    double m_metres = 0;
    QList<QList<GeoPoint>> m_groups;
};

/// What lies around a place of the map: events within a radius, likely duplicates among them by the rule of
/// the intake, the units that answer for the place and the nearest others. Follows the chosen point.
class AroundPanel final : public QWidget {
    Q_OBJECT
public:
    AroundPanel(const Theme& theme, const Areas& areas, const Directory& directory, MapWidget& map,
                QWidget* parent);

    void setRecords(const QList<CaseRecord>& records);
    /// Those on duty, some with the place where they said they are.
    void setUnits(const QList<UnitOnDuty>& units);
    /// None: the middle of the window.
    void setPlace(std::optional<GeoPoint> place);
    [[nodiscard]] int radius() const;
    /// Numbers of the events within the radius, the nearest first.
    [[nodiscard]] const QStringList& numbers() const { return m_numbers; }

Q_SIGNALS:
    void caseChosen(const QString& number);
    void listWanted(const QStringList& numbers);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void look();
    void showCases(const QList<NearCase>& near);
    void showDuplicates(const QList<NearCase>& near);
    void showUnits();
    [[nodiscard]] QString wayText(const NearUnit& near) const;

    const Theme& m_theme;
    const Areas& m_areas;
    const Directory& m_directory;
    MapWidget& m_map;
    CircleOverlay* m_circle;
    QLabel* m_where;
    QSpinBox* m_radius;
    QListWidget* m_cases;
    QListWidget* m_duplicates;
    QListWidget* m_units;
    QPushButton* m_list;
    QToolButton* m_close;
    QList<CaseRecord> m_records;
    std::optional<GeoPoint> m_place;
    QStringList m_numbers;
    QHash<QString, UnitOnDuty> m_onDuty;  ///< by code
};

}  // namespace qz::grid
