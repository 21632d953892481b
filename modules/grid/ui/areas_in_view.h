// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "qz/ui/map_widget.h"

class QTableWidget;
class QToolButton;

namespace qz::grid {

/// The areas that the map shows as a table, in reading order, with what the map's colours say of each: the
/// map for whoever does not see it. Follows the map; a choice shows the area there. Escape closes.
class AreasInView final : public QWidget {
    Q_OBJECT
public:
    AreasInView(const Theme& theme, const Areas& areas, MapWidget& map, QWidget* parent);
    void begin();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();

    const Areas& m_areas;
    MapWidget& m_map;
    QTableWidget* m_table;
    QToolButton* m_close;
    QList<AreaCode> m_codes;
    QTimer m_soon;
};

}  // namespace qz::grid
