// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "grid/domain/map_shading.h"
#include "qz/ui/map_measures.h"
#include "qz/ui/map_widget.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace qz::grid {

class MapLayerList;
class MapLegend;

/// Which records the map shows.
enum class MapRecords { Open, Month, Year };

/// What lines and areas of a base file are.
enum class ShapeLook { Roads, Water, Plain };

/// The layers of the map: their order, how strong each is, what is left out, and what each colour means.
/// Keeps the choice, draws nothing itself.
class MapPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit MapPanel(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] MapShown shown() const;
    [[nodiscard]] MapRecords records() const;
    /// What modules count by area, to choose from; beside what is on the map.
    void setMeasures(const QList<MapMeasure>& measures);
    /// What areas are coloured by: "" plain, "map.shown" and "map.overdue" what is on the map, else the id of
    /// a measure.
    [[nodiscard]] QString measure() const;
    /// The level whose areas are coloured; none: plain. Rates are of towns only: villages are not compared.
    [[nodiscard]] std::optional<AreaLevel> shadedLevel() const;
    [[nodiscard]] bool onlyOverdue() const { return measure() == QLatin1String("map.overdue"); }
    [[nodiscard]] MapLayerList* layers() const { return m_layers; }
    void setCounts(const std::array<int, 7>& states);
    /// `period`: of a measure, translated; `problem`: why there are no colours.
    void setLegend(const AreaShading& shading, const QString& period = {}, const QString& problem = {});
    /// The file of a base layer: its title and what is to say of it; no title: none is chosen.
    void setBase(MapLayer layer, const QString& title, const QString& note);
    /// The kinds of what stands on a layer of signs, and what is to say of it.
    void setKinds(MapLayer layer, const QList<MapSymbol>& kinds, const QString& note);
    /// More for the part of a layer of signs, below its legend.
    void addToPart(MapLayer layer, QWidget* widget);
    /// How shapes of a base file are drawn.
    [[nodiscard]] ShapeLook shapeLook() const;
    void restore(const QVariantMap& state);
    [[nodiscard]] QVariantMap save() const;

Q_SIGNALS:
    void shownChanged();
    void recordsChanged();
    void shadingChanged();
    void fileWanted(qz::MapLayer layer);    ///< a base layer shall show another file
    void fileUnwanted(qz::MapLayer layer);  ///< a base layer shall show none
    void shapeLookChanged();

private:
    struct BaseRow {
        QLabel* title = nullptr;
        QLabel* note = nullptr;
        QToolButton* remove = nullptr;
    };
    void addList();
    [[nodiscard]] QWidget* eventsPart();
    [[nodiscard]] QWidget* bordersPart();
    [[nodiscard]] QWidget* areasPart();
    [[nodiscard]] QWidget* basePart(MapLayer layer);
    [[nodiscard]] QWidget* signsPart(MapLayer layer);
    void showPart(MapLayer layer);
    void keepLevel();
    [[nodiscard]] QLabel* heading(const QString& text);

    const Theme& m_theme;
    QVBoxLayout* m_column;
    MapLayerList* m_layers;
    QSlider* m_opacity;
    QLabel* m_opacityText;
    QLabel* m_heading;
    QStackedWidget* m_parts;
    QHash<int, int> m_partOf;  ///< of a layer the place in m_parts
    QComboBox* m_records;
    QList<QCheckBox*> m_states;
    QList<QCheckBox*> m_levels;
    QComboBox* m_shading;
    QComboBox* m_level;
    MapLegend* m_legend;
    QLabel* m_note;
    QHash<int, BaseRow> m_bases;
    QHash<int, std::pair<MapLegend*, QLabel*>> m_signs;
    QComboBox* m_shapeLook;
    QList<QString> m_rates;  ///< ids of measures that are rates
    QString m_wanted;        ///< measure that was remembered and is not registered yet
};

}  // namespace qz::grid
