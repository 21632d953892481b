// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/areas.h"
#include "qz/clock.h"
#include "qz/core/area_store.h"
#include "qz/import.h"

namespace qz {

/// Imports of the place data. All run on the writer thread in the caller's transaction: a failure leaves
/// nothing. Rows that cannot be taken are rejected with row, column and reason; the rest is imported. The
/// same file twice changes nothing. With `ImportOptions::dryRun` everything is checked and counted, nothing
/// written.
class AreaImport {
public:
    AreaImport(AreaStore& areas, const Clock& clock) : m_areas(areas), m_clock(clock) {}

    /// Fields code (2, 4, 6, 9 or 12 digits), name, parent (optional; any ancestor). Missing ancestors become
    /// provisional.
    Result<ImportSummary> areas(WriteTx& tx, MappedRows& rows, const ImportOptions& options, JobControl& job);
    /// Joined by a property (or the feature id) that holds a known code; files without codes by name, where
    /// it is unique. A changed boundary ends the old one's validity today.
    Result<ImportSummary> boundaries(WriteTx& tx, FeatureSource& features, const ImportOptions& options,
                                     JobControl& job);
    /// Fields code (15 digits, or 1–3 digits with village), name, kind (BASIC, DEDICATED), village, geometry
    /// (WKT).
    Result<ImportSummary> grids(WriteTx& tx, MappedRows& rows, const ImportOptions& options, JobControl& job);
    /// The same fields as properties; the geometry is the grid's boundary.
    Result<ImportSummary> grids(WriteTx& tx, FeatureSource& features, const ImportOptions& options,
                                JobControl& job);
    /// All basic grids of one village at once, as its new version from today: those that are not among them
    /// end today and get as successor the one that holds their middle, others keep their code or begin.
    /// Dedicated grids stay. Invalid, with nothing changed, where the grids leave gaps, lie upon each other,
    /// reach beyond the village or are not complete.
    Result<ImportSummary> villageGrids(WriteTx& tx, FeatureSource& features, const ImportOptions& options,
                                       JobControl& job);
    /// The same checks, without writing. Any thread.
    [[nodiscard]] Status checkVillageGrids(FeatureSource& features, const ImportOptions& options) const;
    /// Fields name, aliases (separated by ; or |), lon, lat, area (code or unique name; located where
    /// absent).
    Result<ImportSummary> places(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                 JobControl& job);

private:
    AreaStore& m_areas;
    const Clock& m_clock;
};

/// Counts and keeps a rejected row; at most 10,000 are kept.
void reject(ImportSummary& summary, qint64 row, const QString& column, const QString& reason);

}  // namespace qz
