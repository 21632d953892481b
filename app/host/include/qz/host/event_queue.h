// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "qz/event_bus.h"

namespace qz {

/// The EventBus of a process: publish from any thread, delivery by the main thread's event loop.
class EventQueue final : public QObject, public EventBus {
    Q_OBJECT

public:
    explicit EventQueue(QObject* parent = nullptr);
    Registration subscribe(Listener listener) override;
    void publish(const StoreChange& change) override;

private:
    void deliver(const StoreChange& change);
    std::shared_ptr<QList<std::shared_ptr<Listener>>> m_listeners;
};

}  // namespace qz
