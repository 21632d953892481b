// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "mediation/store/dispute_demo.h"

namespace qz::mediation {

/// The closed loop, sessions, services and hand-overs of the demo district, obviously synthetic
/// (resources/data/demo/closed_loop.json). Writer thread.
class LoopDemo {
public:
    /// All outlive it. `folder` holds the demo's data.
    LoopDemo(Cases& cases, const Areas& areas, const Directory& directory, QString folder)
        : m_cases(cases), m_areas(areas), m_directory(directory), m_folder(std::move(folder)) {}

    Status fill(WriteTx& tx, CivilTime at, JobControl& job);

private:
    struct Step {
        const char* action;
        CivilTime at;
        FieldMap fields;
    };
    Result<CaseRecord> open(WriteTx& tx, const QString& kind, CivilTime at, const FieldMap& fields);
    Status act(WriteTx& tx, const QString& number, const Step& step);
    Status screening(WriteTx& tx, const QJsonObject& plot, CivilTime at, const Unit& street);
    Status matters(WriteTx& tx, CivilTime at);
    Status meeting(WriteTx& tx, CivilTime at, const Unit& street);
    Status care(WriteTx& tx, CivilTime at, const Unit& street);
    [[nodiscard]] QList<Unit> unitsOf(const char* kind) const;

    Cases& m_cases;
    const Areas& m_areas;
    const Directory& m_directory;
    QString m_folder;
    QJsonObject m_data;
};

}  // namespace qz::mediation
