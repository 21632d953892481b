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
    QString user;       ///< login name
    QString unit;       ///< unit code of the user
    QString channel = QStringLiteral("system");
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
    FieldMap fields;             ///< P0/P1 as stored, P2/P3 masked unless the reader handles the case
    QStringList maskedFields;
    QList<CaseClock> clocks;
    QList<OfferedStep> steps;
    QList<JournalEntry> journal; ///< oldest first
};

struct CasePage {
    QList<CaseRecord> rows;
    QByteArray next;    ///< key of the page after; empty at the end
    qint64 total = -1;  ///< where asked for
};

struct CaseQuery {
    QString kind;  ///< empty: all
    AreaCode area; ///< prefix
    Filter filter;
    QString sort = QStringLiteral("-opened_at");  ///< column, "-" = descending
    int limit = 200;
    QByteArray after;
    bool withTotal = false;
};

/// What a module adds to the generic life of its cases. Runs on the writer thread inside the transaction
/// (UnitOfWork) or on a reader (UnitOfRead). Implemented in <id>_store.
class CaseExtension {
public:
    virtual ~CaseExtension() = default;
    /// Resolves lookups, places the case, writes the module's row. May change the record before it is inserted.
    virtual Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) = 0;
    /// After the rules allowed it; may change owner, summary and the module's row.
    virtual Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) = 0;
    /// The limit of a clock that a step starts (or absent: this case has none).
    virtual Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                                      const CaseRecord& record, const FieldMap& fields,
                                                      CivilTime start) = 0;
    /// The module's P0/P1 fields of a case.
    virtual Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) = 0;
};

/// One kind of case. Given once by its module.
struct CaseKind {
    QString id;              ///< "grid.event"
    QStringList aliases;     ///< "event", "events"
    const char* title;       ///< context "qz::Kinds"
    QString module;
    QString numberPrefix;    ///< "WG"
    std::shared_ptr<const Workflow> workflow;
    QList<FieldSpec> fields; ///< of the intake form
    /// The module's own rules on a step (independence, once only, …). Pure.
    std::function<Status(const StepContext&)> guard;
    std::function<QString(const QString& clockId)> clockTitle;
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
    [[nodiscard]] virtual Result<CaseDetail> loadIn(UnitOfRead& read, const QString& number, const Actor& reader) = 0;
    [[nodiscard]] virtual Result<CasePage> listIn(UnitOfRead& read, const CaseQuery& query, const Actor& reader) = 0;
};

}  // namespace qz
