// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>
#include <memory>

#include "qz/host/registry_list.h"
#include "qz/jobs.h"
#include "qz/registration.h"
#include "qz/time.h"
#include "qz/unit_of_work.h"

namespace qz {

/// What a synthetic district is made from: the same request gives the same data.
struct DemoRequest {
    /// desk ≈ 2,000 cases, district ≈ 100,000, city ≈ 1,000,000 (for benchmarks only)
    QString scale = QStringLiteral("desk");
    quint64 seed = 1;
    CivilTime at;  ///< "now" of the data
};

/// A module's share of the demo. Runs in one transaction on the writer thread, in the order of `order`.
struct DemoSource {
    QString module;
    int order = 100;
    std::function<Status(UnitOfWork&, const DemoRequest&, JobControl&)> fill;
};

class DemoRegistry {
public:
    Registration add(DemoSource source);
    [[nodiscard]] QList<const DemoSource*> all() const;  ///< by order

private:
    RegistryList<DemoSource> m_sources;
};

}  // namespace qz
