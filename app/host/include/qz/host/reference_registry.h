// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/host/registry_list.h"
#include "qz/reference_table.h"

namespace qz {

/// The reference tables of the core and of the modules. Main thread to add, any thread to find.
class ReferenceRegistry {
public:
    Registration add(ReferenceTable table) { return m_tables.add(std::move(table)); }
    [[nodiscard]] const ReferenceTable* find(const QString& id) const {
        return m_tables.find([&id](const ReferenceTable& table) { return table.id == id; });
    }
    [[nodiscard]] QList<const ReferenceTable*> all() const { return m_tables.all(); }

private:
    RegistryList<ReferenceTable> m_tables;
};

}  // namespace qz
