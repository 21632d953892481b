// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>

#include "qz/areas.h"
#include "qz/places.h"

namespace qz::grid {

/// Suggests places of the gazetteer while one is typed. What is typed stays; only a chosen place fills more
/// fields.
class PlaceCompletion final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `edit`.
    PlaceCompletion(const Places& places, const Areas& areas, QLineEdit* edit);
    /// Where to look; null: everywhere.
    void setArea(const AreaCode& area) { m_area = area; }
    [[nodiscard]] bool isBusy() const { return m_asking || m_pause.isActive(); }

Q_SIGNALS:
    void chosen(const qz::Place& place);

private:
    void ask();
    void show(const QList<Place>& places);

    const Places& m_places;
    const Areas& m_areas;
    QLineEdit* m_edit;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QTimer m_pause;
    AreaCode m_area;
    QList<Place> m_found;
    quint64 m_generation = 0;  ///< answers to older texts are dropped
    bool m_asking = false;
};

}  // namespace qz::grid
