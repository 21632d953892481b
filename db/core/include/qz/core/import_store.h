// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "qz/core/audit_trail.h"
#include "qz/core/case_service.h"
#include "qz/import.h"

namespace qz {

/// One import as the desk remembers it. Counts are as it ended.
struct ImportRecord {
    Uuid id;
    QString kind;        ///< "events"
    QString fileName;    ///< may name people
    QString fileHash;    ///< hex SHA-256; the file itself lies in the blobs of the store under it
    QJsonObject choice;  ///< encoding, sheet, crs, map, policy: what opens the file the same way again
    Instant at;
    QString by;  ///< login name
    qint64 rows = 0;
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 differences = 0;
    qint64 rejected = 0;
    qint64 takenBack = 0;             ///< cases that were undone
    std::optional<Instant> undoneAt;  ///< when it was last undone
    QString undoneBy;
};

/// What undoing an import would do or did.
struct ImportUndo {
    qint64 free = 0;    ///< cases that nobody acted on since (to take back, or taken back)
    QStringList acted;  ///< numbers of those that somebody did act on; they stay
};

/// A row of a file that says otherwise than somebody here did.
struct ImportDifference {
    Uuid id;
    QString number;  ///< of the case
    QString kind;    ///< of the case: "grid.event"
    QString fileName;
    qint64 row = 0;
    Instant foundAt;
    FieldMap theirs;  ///< what the file says
    FieldMap ours;    ///< what the case holds now
};

/// What a module does for an import that is taken back or decided on; run in its transaction.
struct ImportHooks {
    /// Takes the module's own row of a case away.
    std::function<Status(UnitOfWork&, const CaseId&)> remove;
    /// Writes values (as importedHead() gives them) into head and module's row; sealed fields are not its
    /// business.
    std::function<Status(UnitOfWork&, CaseRecord& head, const FieldMap& values)> amend;
};

struct ImportParts {
    KeyRing& keys;
    CaseService& cases;
    CalendarStore& calendars;
    AuditTrail& audit;
    const Clock& clock;
    Ids& ids;
};

/// What imports did, kept beside the cases on this desk: to compare a re-sent file with, to answer it, to
/// take it back. Every function runs in a transaction of the caller, on its thread.
class ImportStore {
public:
    explicit ImportStore(ImportParts parts) : m_parts(parts) {}

    /// Begins to remember; the trace lives as long as the transaction.
    [[nodiscard]] Result<std::unique_ptr<ImportTrace>> begin(WriteTx& tx, const ImportRecord& draft,
                                                             KnownRows known);
    /// The sum of the file, and what is to be known of the choice when it is read again: before finish().
    static void setFile(ImportTrace& trace, const QString& hash, const QJsonObject& choice);
    /// Writes the import itself with its counts and rejected rows (sealed), with an audit row. An import that
    /// took, found and rejected nothing is forgotten; then the answer is empty, else its id.
    Result<QString> finish(WriteTx& tx, ImportTrace& trace, const ImportSummary& summary, const Actor& actor);

    [[nodiscard]] static Result<QList<ImportRecord>> list(ReadTx& read, int limit);  ///< newest first
    /// By id, or "last". NotFound says so.
    [[nodiscard]] static Result<ImportRecord> find(ReadTx& read, const QString& id);
    /// The last import of a file with this content, if any.
    [[nodiscard]] static Result<std::optional<ImportRecord>> ofFile(ReadTx& read, const QString& fileHash);
    [[nodiscard]] Result<QList<RejectedRow>> rejected(ReadTx& read, const Uuid& id) const;
    /// File row → number of the case it became or changed.
    [[nodiscard]] static Result<QHash<qint64, QString>> numbers(ReadTx& read, const Uuid& id);

    [[nodiscard]] static Result<ImportUndo> planUndo(ReadTx& read, const Uuid& id);
    /// Takes back what nobody acted on since: new cases go (their numbers are not given again), changed ones
    /// get back what they held. Conflict (nothing changed) where somebody acted on some, unless `rest`.
    Result<ImportUndo> undo(WriteTx& tx, const Uuid& id, bool rest, const ImportHooks& hooks,
                            const Actor& actor, JobControl& job);

    /// Those that wait for a decision, oldest first. On a transaction sealed values are opened and audited;
    /// on a plain read they are left out.
    [[nodiscard]] Result<QList<ImportDifference>> differences(ReadTx& read, WriteTx* tx, const Actor& actor,
                                                              int limit) const;
    [[nodiscard]] static Result<qint64> openDifferences(ReadTx& read);
    /// Fields in `take` follow the file, the others stay; the answer stands in the journal of the case.
    /// NotFound where it was decided already; Invalid for a field that only steps change.
    Status decide(WriteTx& tx, const Uuid& difference, const QStringList& take, const ImportHooks& hooks,
                  const Actor& actor);

private:
    struct Change;
    Status takeBack(WriteTx& tx, const Change& change, const ImportHooks& hooks, const Actor& actor);
    Status removeCase(WriteTx& tx, const CaseRecord& record, const ImportHooks& hooks, const Actor& actor);
    Status amendCase(WriteTx& tx, const CaseRecord& record, const FieldMap& values, const QString& note,
                     bool undoing, const ImportHooks& hooks, const Actor& actor);
    ImportParts m_parts;
};

}  // namespace qz
