// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "grid/store/demo.h"
#include "qz/areas.h"

namespace qz::grid {

/// The watch of the synthetic district: a duty roster around "now" and a few supervised matters, from
/// resources/data/demo/watch.json. Writer thread, in a transaction after the one that made the units.
class DemoWatch {
public:
    /// `folder`: …/data/demo. All outlive it.
    DemoWatch(Cases& cases, const Directory& directory, QString folder)
        : m_cases(cases), m_directory(directory), m_folder(std::move(folder)) {}

    /// How rows come in; null where nobody takes them.
    struct Doors {
        DemoDoors::Rows duty;
        DemoDoors::Rows points;
    };
    Status fill(WriteTx& tx, const DemoOrder& order, const Doors& doors, JobControl& job);
    /// Where units of the towns say they are; in a transaction after the one that made the roster. A district
    /// of another moment than `now` has nobody on the map: only what counts now is kept.
    Status fillPoints(WriteTx& tx, const DemoOrder& order, Instant now, const AreaTree& tree,
                      const Doors& doors, JobControl& job);

private:
    static Status pass(WriteTx& tx, const DemoDoors::Rows& door, MappedRows& rows, JobControl& job);
    Status addMatters(WriteTx& tx, const QJsonObject& words, Instant now, const QList<Unit>& units);

    Cases& m_cases;
    const Directory& m_directory;
    QString m_folder;
};

}  // namespace qz::grid
