// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "grid/store/demo.h"

namespace qz::grid::test {

/// The synthetic district in the store of a desk, as of 2026-11-20 15:00.
inline Status fillDemo(Desk& desk, const QString& scale, quint64 seed) {
    Demo demo(desk.core->cases(), desk.tables, desk.clock,
              QStringLiteral(QZ_SOURCE_DIR "/resources/data/demo"));
    const DemoOrder order{scale, seed, CivilTime::parse(QStringLiteral("2026-11-20T15:00")).value()};
    DemoDoors doors;
    CoreStore& core = *desk.core;
    doors.areas = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.areaImport().areas(writeTx(work), rows, options, job);
    };
    doors.boundaries = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                               JobControl& job) {
        return core.areaImport().boundaries(writeTx(work), features, options, job);
    };
    doors.grids = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                          JobControl& job) {
        return core.areaImport().grids(writeTx(work), features, options, job);
    };
    doors.places = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                           JobControl& job) {
        return core.areaImport().places(writeTx(work), rows, options, job);
    };
    doors.units = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions&,
                          JobControl&) -> Result<ImportSummary> {
        QList<Unit> units;
        MappedRows::Row row;
        for (;;) {
            QZ_ASSIGN(const bool more, rows.next(row));
            if (!more) {
                break;
            }
            const auto text = [&](const char* id) { return row.values.value(QString::fromLatin1(id)); };
            units.append(
                {text("code"), text("name"), text("kind"), AreaCode::parse(text("area")).value(), {}});
        }
        QZ_TRY(core.directory().put(writeTx(work), units));
        return ImportSummary();
    };
    SilentJob job;
    QZ_TRY(desk.write([&](WriteTx& tx) { return demo.fillPlaces(tx, order, doors, job); }));
    QZ_TRY(desk.write([&](WriteTx& tx) { return demo.fillEvents(tx, order, job); }));
    return {};
}

}  // namespace qz::grid::test
