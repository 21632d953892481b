// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_layer_list.h"

#include <QKeyEvent>

namespace qz::grid {

namespace {

MapLayer layerOf(const QListWidgetItem* item) { return MapLayer(item->data(Qt::UserRole).toInt()); }

}  // namespace

MapLayerList::MapLayerList(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Layers, the uppermost first"));
    setToolTip(tr("Space shows and hides a layer, Alt+Up and Alt+Down or the mouse move it"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    fill();
    fitHeight();
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling) {
            m_stack.show(layerOf(item), item->checkState() == Qt::Checked);
            Q_EMIT changed();
        }
    });
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling && item != nullptr) {
            Q_EMIT chosen(layerOf(item));
        }
    });
    choose(MapLayer::Events);
}

int MapLayerList::rowHeight() const { return std::max(24, fontMetrics().height() + 6); }

void MapLayerList::fitHeight() { setFixedHeight(count() * rowHeight() + 2 * frameWidth() + 2); }

void MapLayerList::setAbsent(const QList<MapLayer>& layers) {
    m_absent = layers;
    fill();
    fitHeight();
}

QString MapLayerList::title(MapLayer layer) {
    switch (layer) {
        case MapLayer::Pictures:
            return tr("Base map: pictures");
        case MapLayer::Shapes:
            return tr("Base map: lines and areas");
        case MapLayer::Areas:
            return tr("Colour of areas");
        case MapLayer::Borders:
            return tr("Borders");
        case MapLayer::Heat:
            return tr("Density of events");
        case MapLayer::Facilities:
            return tr("Facilities");
        case MapLayer::Duty:
            return tr("Units on duty");
        case MapLayer::Names:
            return tr("Names of areas");
        case MapLayer::Events:
            return tr("Events");
    }
    return {};
}

void MapLayerList::fill() {
    const MapLayer before = count() > 0 ? current() : MapLayer::Events;
    m_filling = true;
    clear();
    for (auto entry = m_stack.entries().crbegin(); entry != m_stack.entries().crend(); ++entry) {
        if (m_absent.contains(entry->layer)) {
            continue;
        }
        auto* item = new QListWidgetItem(title(entry->layer), this);
        item->setData(Qt::UserRole, int(entry->layer));
        item->setSizeHint(QSize(0, rowHeight()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(entry->shown ? Qt::Checked : Qt::Unchecked);
    }
    choose(before);
    m_filling = false;
}

void MapLayerList::setStack(const MapStack& stack) {
    m_stack = stack;
    fill();
}

MapLayer MapLayerList::current() const {
    return currentItem() != nullptr ? layerOf(currentItem()) : MapLayer::Events;
}

void MapLayerList::choose(MapLayer layer) {
    for (int row = 0; row < count(); ++row) {
        if (layerOf(item(row)) == layer) {
            setCurrentRow(row);
        }
    }
}

void MapLayerList::fade(MapLayer layer, double opacity) {
    m_stack.fade(layer, opacity);
    Q_EMIT changed();
}

void MapLayerList::setShown(MapLayer layer, bool shown) {
    if (m_stack.shows(layer) != shown) {
        m_stack.show(layer, shown);
        fill();
        Q_EMIT changed();
    }
}

/// The order as it stands in the list after a move by mouse; the ground is put below the rest again.
void MapLayerList::take() {
    QList<MapLayer> order;
    for (int row = count(); row-- > 0;) {
        order.append(layerOf(item(row)));
    }
    m_stack.arrange(order);
    fill();
    Q_EMIT changed();
}

void MapLayerList::dropEvent(QDropEvent* event) {
    QListWidget::dropEvent(event);
    take();
}

void MapLayerList::keyPressEvent(QKeyEvent* event) {
    const bool up = event->key() == Qt::Key_Up;
    if ((event->modifiers() & Qt::AltModifier) != 0 && (up || event->key() == Qt::Key_Down)) {
        const MapLayer layer = current();
        if (m_stack.move(layer, up ? 1 : -1)) {
            fill();
            choose(layer);
            Q_EMIT changed();
        }
        event->accept();
        return;
    }
    QListWidget::keyPressEvent(event);
}

}  // namespace qz::grid
