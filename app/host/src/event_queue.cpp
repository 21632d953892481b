// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/event_queue.h"

#include <QMetaObject>

namespace qz {

EventQueue::EventQueue(QObject* parent)
    : QObject(parent), m_listeners(std::make_shared<QList<std::shared_ptr<Listener>>>()) {}

Registration EventQueue::subscribe(Listener listener) {
    auto kept = std::make_shared<Listener>(std::move(listener));
    m_listeners->append(kept);
    return Registration([listeners = m_listeners, kept] { listeners->removeAll(kept); });
}

void EventQueue::publish(const StoreChange& change) {
    QMetaObject::invokeMethod(
        this, [this, change] { deliver(change); }, Qt::QueuedConnection);
}

void EventQueue::deliver(const StoreChange& change) {
    const QList<std::shared_ptr<Listener>> listeners = *m_listeners;  // one may unsubscribe while it is told
    for (const std::shared_ptr<Listener>& listener : listeners) {
        if (m_listeners->contains(listener)) {
            (*listener)(change);
        }
    }
}

}  // namespace qz
