// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <algorithm>
#include <memory>

#include "qz/registration.h"

namespace qz {

/// The one way registries keep their entries: shared, so that a reader's entry outlives an undone
/// registration.
template <class T>
class RegistryList {
public:
    Registration add(T entry) {
        auto kept = std::make_shared<T>(std::move(entry));
        m_entries->append(kept);
        return Registration([entries = m_entries, kept] { entries->removeAll(kept); });
    }
    template <class Predicate>
    [[nodiscard]] const T* find(Predicate matches) const {
        const auto it = std::find_if(m_entries->cbegin(), m_entries->cend(),
                                     [&](const std::shared_ptr<T>& entry) { return matches(*entry); });
        return it == m_entries->cend() ? nullptr : it->get();
    }
    [[nodiscard]] QList<const T*> all() const {
        QList<const T*> entries;
        for (const std::shared_ptr<T>& entry : *m_entries) {
            entries.append(entry.get());
        }
        return entries;
    }

private:
    std::shared_ptr<QList<std::shared_ptr<T>>> m_entries = std::make_shared<QList<std::shared_ptr<T>>>();
};

}  // namespace qz
