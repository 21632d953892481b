// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

#include "qz/host/registry_list.h"
#include "qz/result.h"
#include "qz/unit_of_work.h"

namespace qz {

/// Cases that wait for a unit although another one owns them: several units have to act on the same matter.
struct WorkSource {
    QString name;  ///< "grid.supervision"
    /// Numbers of the open cases in which the unit has still to act; few.
    std::function<Result<QStringList>(UnitOfRead&, const QString& unit)> waitingFor;
};

/// What My work shows beside the cases that a unit owns. Main thread to add, any thread to ask.
class WorkRegistry {
public:
    Registration add(WorkSource source) { return m_sources.add(std::move(source)); }
    /// Of all sources, each number once.
    [[nodiscard]] Result<QStringList> waitingFor(UnitOfRead& read, const QString& unit) const {
        QStringList numbers;
        for (const WorkSource* source : m_sources.all()) {
            QZ_ASSIGN(const QStringList found, source->waitingFor(read, unit));
            numbers += found;
        }
        numbers.removeDuplicates();
        return numbers;
    }

private:
    RegistryList<WorkSource> m_sources;
};

}  // namespace qz
