// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <memory>

#include "qz/registration.h"

namespace qz {

/// How the two plugins of a module meet: the headless one offers an interface of the module's domain, the
/// window part finds it. By its name (`T::serviceName`), so that no symbol is shared. Main thread.
class ModuleServices final {
public:
    /// The service outlives the registration.
    template <class T>
    Registration offer(T& service) {
        const QString name = QString::fromLatin1(T::serviceName);
        m_services->insert(name, &service);
        return Registration([services = m_services, name] { services->remove(name); });
    }
    /// Null where the module does not run.
    template <class T>
    [[nodiscard]] T* find() const {
        return static_cast<T*>(m_services->value(QString::fromLatin1(T::serviceName), nullptr));
    }

private:
    std::shared_ptr<QHash<QString, void*>> m_services = std::make_shared<QHash<QString, void*>>();
};

}  // namespace qz
