// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <optional>

#include "qz/exchange/open_file.h"
#include "qz/host/runtime.h"

namespace qz {

/// What a user chose for one import.
struct ImportChoice {
    QString kind;
    QString file;
    OpenOptions open;
    std::optional<Crs> crs;          ///< what a person says the coordinates are; absent: as the file says
    std::optional<QJsonObject> map;  ///< as --map; absent: by synonyms
    KnownRows known = KnownRows::Update;  ///< what to do with rows whose case is here already
    bool dryRun = false;
};

/// Imports one file in one transaction: all of it or nothing. Where its rows become cases the store remembers
/// the import (import_runs.h) and keeps the file, up to 200 MB. Waits for the store: worker threads only.
/// Denied without import.run; Invalid names file, row and column.
[[nodiscard]] Result<ImportSummary> runImport(Runtime& runtime, const ImportChoice& choice,
                                              const Actor& actor, JobControl& job);
/// The JSON answer of `import`.
[[nodiscard]] QJsonObject importSummaryJson(const ImportSummary& summary);

/// Rows of a kind ("events", "areas", "users"…) that pass the filter, in a stable order, to `row`; at most
/// `limit` (0: all). Worker threads only.
[[nodiscard]] Status listRows(Runtime& runtime, const QString& kind, const CaseQuery& query,
                              const Actor& actor, qint64 limit,
                              const std::function<Status(const FieldMap&)>& row);
[[nodiscard]] Result<const ExportKind*> findExport(Runtime& runtime, const QString& kind);

/// Writes exactly the rows that a list with the same filter shows; format by the file's ending. Gives their
/// number. For others than those who handle only what tells of no single case (systems.md A.4 R3): counts
/// with the small ones hidden, areas, places; rows of cases are Denied.
[[nodiscard]] Result<qint64> runExport(Runtime& runtime, const QString& kind, const CaseQuery& query,
                                       const QString& file, const Actor& actor, JobControl& job,
                                       Audience audience = Audience::Handling);

}  // namespace qz
