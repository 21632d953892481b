// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "grid/store/city_tables.h"
#include "grid/store/demo_district.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/import.h"
#include "qz/jobs.h"
#include "qz/time.h"

namespace qz::grid {

/// What the demo is made from; the same order gives the same district and the same events.
struct DemoOrder {
    QString scale;  ///< tiny, thin (tests), desk, district, city (benchmarks)
    quint64 seed = 1;
    CivilTime at;  ///< "now" of the data
};

/// The doors of the import that the district's places come through.
struct DemoDoors {
    using Rows =
        std::function<Result<ImportSummary>(UnitOfWork&, MappedRows&, const ImportOptions&, JobControl&)>;
    using Features =
        std::function<Result<ImportSummary>(UnitOfWork&, FeatureSource&, const ImportOptions&, JobControl&)>;
    Rows areas;
    Features boundaries;
    Features grids;
    Rows places;
    Rows units;
};

/// A synthetic district with a year of events, for trying the program out. Every step of every event passes
/// the workflow and the module's rules. Writer thread; two transactions, places first.
class Demo {
public:
    /// `folder`: …/data/demo.
    Demo(Cases& cases, CityTables& tables, const Clock& clock, QString folder);
    ~Demo();

    Status fillPlaces(WriteTx& tx, const DemoOrder& order, const DemoDoors& doors, JobControl& job);
    Status fillEvents(WriteTx& tx, const DemoOrder& order, JobControl& job);

private:
    Cases& m_cases;
    CityTables& m_tables;
    const Clock& m_clock;
    QString m_folder;
};

}  // namespace qz::grid
