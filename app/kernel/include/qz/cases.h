// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <functional>
#include <memory>
#include <optional>

#include "qz/case_record.h"
#include "qz/filter.h"
#include "qz/registration.h"
#include "qz/unit_of_work.h"
#include "qz/workflow.h"

namespace qz {

/// Who is at the desk. Empty user: the program itself (import, demo, jobs).
struct Actor {
    QString user;  ///< login name
    QString unit;  ///< unit code of the user
    QString channel = QStringLiteral("system");
    QString
        purpose;  ///< typed reason to open sealed fields of a case that is not one's own; empty: 承办 only
};

struct NewCase {
    QString kind;
    FieldMap fields;
    Actor actor;
    Performer performer;
    std::optional<Instant> occurredAt;  ///< now when absent
    bool force = false;                 ///< save although likely duplicates were shown
};

struct StepRequest {
    QString number;
    QString action;
    FieldMap fields;
    QString note;
    Actor actor;
    Performer performer;
    std::optional<Instant> occurredAt;
    std::optional<qint64> seenVersion;  ///< CaseRecord::version of the form; a newer case is a Conflict
};

/// A step as offered: allowed, or refused with the reason.
struct OfferedStep {
    QString action;
    QString title;
    bool allowed = false;
    QString reason;  ///< translated; empty when allowed
    const StepSpec* spec = nullptr;
};

struct CaseDetail {
    CaseRecord record;
    FieldMap fields;  ///< P0/P1 as stored, P2/P3 masked unless the reader handles the case
    QStringList maskedFields;
    /// What is masked opens to this reader with a typed purpose (audited); false: it stays masked.
    bool mayOpenSealed = false;
    QList<CaseClock> clocks;
    QList<OfferedStep> steps;
    QList<JournalEntry> journal;  ///< oldest first
};

struct CasePage {
    QList<CaseRecord> rows;
    QByteArray next;    ///< key of the page after; empty at the end
    qint64 total = -1;  ///< where asked for
};

struct CaseQuery {
    QString kind;   ///< empty: all
    AreaCode area;  ///< prefix
    Filter filter;
    QString sort = QStringLiteral("-opened_at");  ///< column, "-" = descending
    int limit = 200;
    QByteArray after;
    bool withTotal = false;
};

/// A case as an import brings it: already checked by its module, with the steps that another system took.
struct ImportedCase {
    CaseRecord head;              ///< id null: made here; number empty: the next of the year of `openedAt`
    FieldMap sealed;              ///< P2/P3 fields of the kind; stored sealed only
    QList<JournalEntry> journal;  ///< oldest first; sequence 0: numbered in this order; recordedAt 0: now
    /// `dueAt` of the head is taken from the running ones. One whose result has no due date yet is computed
    /// here from its spec with the active calendar, and is then met or late where it has `stoppedAt`.
    QList<CaseClock> clocks;
    Actor actor;
};

struct ImportedOutcome {
    CaseId id;
    QString number;
    bool existed = false;  ///< kind, source and external id were there already: nothing was written
};

/// What a module adds to the generic life of its cases. Runs on the writer thread inside the transaction
/// (UnitOfWork) or on a reader (UnitOfRead). Implemented in <id>_store.
class CaseExtension {
public:
    virtual ~CaseExtension() = default;
    /// Resolves lookups, places the case, writes the module's row. May change the record before it is
    /// inserted.
    virtual Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) = 0;
    /// After the rules allowed it; may change owner, summary and the module's row.
    virtual Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) = 0;
    /// The limit of a clock that a step starts (or absent: this case has none).
    virtual Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                                      const CaseRecord& record, const FieldMap& fields,
                                                      CivilTime start) = 0;
    /// The module's P0/P1 fields of a case.
    virtual Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) = 0;
    /// May the text name somebody? What may is sealed wherever it is written: notes, reasons, results, what
    /// was typed at the intake (systems.md A.4). Any thread.
    [[nodiscard]] virtual bool mayIdentify(const QString& text) const {
        Q_UNUSED(text)
        return false;
    }
};

/// One kind of case. Given once by its module.
struct CaseKind {
    QString id;           ///< "grid.event"
    QStringList aliases;  ///< "event", "events"
    const char* title;    ///< context "qz::Kinds"
    QString module;
    QString numberPrefix;  ///< "WG"
    std::shared_ptr<const Workflow> workflow;
    QList<FieldSpec> fields;  ///< of the intake form
    QList<FieldSpec>
        derived;  ///< what the module works out and pages show after the fields; not to be filled in
    /// The module's own rules on a step (independence, once only, …). Pure.
    std::function<Status(const StepContext&)> guard;
    std::function<QString(const QString& clockId)> clockTitle;
    QString mainClock;  ///< clock that lists show without its name; empty: all are named
    CaseExtension* extension = nullptr;
};

/// One casework for all modules. Synchronous calls run inside a transaction; the others on their own threads.
class Cases {
public:
    virtual ~Cases() = default;

    virtual Registration addKind(CaseKind kind) = 0;
    [[nodiscard]] virtual const CaseKind* kind(const QString& idOrAlias) const = 0;
    [[nodiscard]] virtual QList<const CaseKind*> kinds() const = 0;

    [[nodiscard]] virtual QFuture<Result<CaseRecord>> open(NewCase request) = 0;
    [[nodiscard]] virtual QFuture<Result<CaseRecord>> act(StepRequest request) = 0;
    [[nodiscard]] virtual QFuture<Result<CaseDetail>> load(QString number, Actor reader) = 0;
    [[nodiscard]] virtual QFuture<Result<CasePage>> list(CaseQuery query, Actor reader) = 0;

    /// Inside a transaction of the caller (imports, demo, other steps).
    virtual Result<CaseRecord> openIn(UnitOfWork& work, const NewCase& request) = 0;
    virtual Result<CaseRecord> actIn(UnitOfWork& work, const StepRequest& request) = 0;
    /// The fast door of imports: no permission, workflow or extension is asked; the module writes its own row
    /// with the id that comes back. Known by (kind, source, external id) where there is one.
    virtual Result<ImportedOutcome> openImported(UnitOfWork& work, const ImportedCase& imported) = 0;
    /// The same row of the other system with other content. Head, sealed fields and imported clocks follow
    /// it, one journal entry says so. Where steps were taken here since, state, owner, closing and clocks
    /// stay as they are.
    virtual Result<ImportedOutcome> updateImported(UnitOfWork& work, const CaseId& id,
                                                   const ImportedCase& imported) = 0;
    /// The case that has this external number, if any.
    [[nodiscard]] virtual Result<std::optional<CaseRecord>> findExternal(UnitOfRead& read,
                                                                         const QString& kind,
                                                                         const QString& source,
                                                                         const QString& externalId) = 0;
    /// The head alone, without scope or audit; for rules of a module. NotFound names the number.
    [[nodiscard]] virtual Result<CaseRecord> headIn(UnitOfRead& read, const QString& number) = 0;
    [[nodiscard]] virtual Result<CaseDetail> loadIn(UnitOfRead& read, const QString& number,
                                                    const Actor& reader) = 0;
    [[nodiscard]] virtual Result<CasePage> listIn(UnitOfRead& read, const CaseQuery& query,
                                                  const Actor& reader) = 0;
};

}  // namespace qz
