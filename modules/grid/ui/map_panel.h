// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "grid/domain/map_shading.h"
#include "qz/ui/map_widget.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace qz::grid {

/// Which records the map shows.
enum class MapRecords { Open, Month, Year };

/// The layers of the map with what each colour means. Keeps the choice, draws nothing itself.
class MapPanel final : public QScrollArea {
    Q_OBJECT
public:
    explicit MapPanel(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] MapShown shown() const;
    [[nodiscard]] MapRecords records() const;
    /// The level whose areas are coloured by their counts; none: plain.
    [[nodiscard]] std::optional<AreaLevel> shadedLevel() const;
    [[nodiscard]] bool onlyOverdue() const;
    void setCounts(const std::array<int, 7>& states);
    void setLegend(const AreaShading& shading);
    void restore(const QVariantMap& state);
    [[nodiscard]] QVariantMap save() const;

Q_SIGNALS:
    void shownChanged();
    void recordsChanged();
    void shadingChanged();

private:
    void addRecords();
    void addStates();
    void addHeat();
    void addAreas();
    [[nodiscard]] QLabel* heading(const QString& text);

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QComboBox* m_records;
    QCheckBox* m_marks;
    QList<QCheckBox*> m_states;
    QCheckBox* m_heat;
    QSlider* m_opacity;
    QCheckBox* m_names;
    QComboBox* m_shading;
    QComboBox* m_level;
    QWidget* m_legend;
    QLabel* m_note;
};

}  // namespace qz::grid
