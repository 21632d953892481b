// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/place_completion.h"

#include <QAbstractItemView>

#include "qz/async.h"

namespace qz::grid {

namespace {

constexpr int pauseMs = 150;  // of the typing
constexpr int mostShown = 12;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int rowRole = Qt::UserRole + 2;

}  // namespace

PlaceCompletion::PlaceCompletion(const Places& places, const Areas& areas, QLineEdit* edit)
    : QObject(edit),
      m_places(places),
      m_areas(areas),
      m_edit(edit),
      m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this)) {
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);  // the store has filtered
    m_completer->setCompletionRole(nameRole);
    m_completer->setMaxVisibleItems(mostShown);
    m_edit->setCompleter(m_completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        ++m_generation;
        m_asking = false;
        m_model->clear();  // no suggestion for another text
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &PlaceCompletion::ask);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const int row = index.data(rowRole).toInt();
                if (row >= 0 && row < m_found.size()) {
                    Q_EMIT chosen(Place(m_found.at(row)));
                }
            });
}

void PlaceCompletion::ask() {
    const quint64 generation = ++m_generation;
    m_asking = true;
    onResult(this, m_places.find(m_edit->text(), m_area, mostShown),
             [this, generation](const Result<QList<Place>>& found) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_asking = false;
                 if (found.ok()) {  // without suggestions the place is simply typed
                     show(*found);
                 }
             });
}

void PlaceCompletion::show(const QList<Place>& places) {
    m_found = places;
    m_model->clear();
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    for (const Place& place : places) {
        const Area* area = tree->find(place.area);
        auto* item = new QStandardItem(
            area == nullptr ? place.name : QStringLiteral("%1 · %2").arg(place.name, area->name));
        item->setData(place.name, nameRole);
        item->setData(m_model->rowCount(), rowRole);
        m_model->appendRow(item);
    }
    if (places.isEmpty()) {
        m_completer->popup()->hide();
    } else if (m_edit->hasFocus()) {
        m_completer->complete();
    }
}

}  // namespace qz::grid
