// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "qz/core/import_store.h"
#include "qz/host/file_runs.h"

namespace qz {

// What can be done with imports that were run. All need import.run (Denied otherwise), wait for the store and
// are for worker threads.

[[nodiscard]] Result<QList<ImportRecord>> listImports(Runtime& runtime, const Actor& actor, int limit = 200);
/// `id`: of an import, or "last".
[[nodiscard]] Result<ImportRecord> findImport(Runtime& runtime, const QString& id, const Actor& actor);

/// What undoing would do.
[[nodiscard]] Result<ImportUndo> planUndo(Runtime& runtime, const QString& id, const Actor& actor);
/// Takes an import back, all or nothing; with `rest` all but the cases that somebody acted on since.
[[nodiscard]] Result<ImportUndo> undoImport(Runtime& runtime, const QString& id, bool rest,
                                            const Actor& actor, JobControl& job);

/// Writes the rejected rows, as they stood in the file, with two more columns (column, reason) to a csv or
/// xlsx by its ending: to be put right and imported alone. Gives their number. NotFound where the file was
/// not kept.
[[nodiscard]] Result<qint64> writeRejected(Runtime& runtime, const QString& id, const QString& out,
                                           const Actor& actor, JobControl& job);

[[nodiscard]] Result<QList<ImportDifference>> openDifferences(Runtime& runtime, const Actor& actor,
                                                              int limit = 500);
/// Fields in `take` follow the file, the others stay as they are here.
[[nodiscard]] Status decideDifference(Runtime& runtime, const ImportDifference& difference,
                                      const QStringList& take, const Actor& actor);

/// A field of a case that can be written back, and the column it goes to.
struct ReplyColumn {
    QString field;   ///< "result", "state", "unit", "closed_at", "due_at", "number"
    QString column;  ///< header in the file; one that is not there becomes a new column behind the others
};

struct BackFilled {
    qint64 rows = 0;       ///< rows of the file that have a case
    qint64 unknown = 0;    ///< rows without one
    qint64 cells = 0;      ///< written
    bool newBook = false;  ///< the received format is only read: the copy has its values in an xlsx
    QList<ReplyColumn> columns;
};

/// What there is to choose from for one file, and what is chosen.
struct ReplyChoice {
    QList<FieldSpec> fields;  ///< in the order of resources/data/import/replies.json
    QStringList columns;      ///< of the file
    QList<ReplyColumn>
        chosen;  ///< as it was for a file with the same columns, else by the names of replies.json
};
[[nodiscard]] Result<ReplyChoice> replyChoice(Runtime& runtime, const QString& id, const Actor& actor);
/// Back-fill: writes the replies into a copy of the file as it was received; what is not written stays byte
/// for byte. Rows are matched by the case they became, then by the external number. Remembers `columns`
/// (empty: as replyChoice() says).
[[nodiscard]] Result<BackFilled> backFill(Runtime& runtime, const QString& id, QList<ReplyColumn> columns,
                                          const QString& out, const Actor& actor, JobControl& job);

/// A short answer for whoever reported: number, unit and limit, by the parts of resources/data/import/
/// replies.json; no personal data. `language`: "zh" or "en". Any thread.
[[nodiscard]] Result<QString> replyText(Runtime& runtime, const CaseDetail& detail, const QString& language);

}  // namespace qz
