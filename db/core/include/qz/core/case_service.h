// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QReadWriteLock>
#include <map>
#include <memory>

#include "qz/case_bulk.h"
#include "qz/cases.h"
#include "qz/core/access_store.h"
#include "qz/core/area_store.h"
#include "qz/core/audit_trail.h"
#include "qz/core/calendar_store.h"
#include "qz/db/key_ring.h"
#include "qz/db/store.h"

namespace qz::core {
struct ListPlan;
}

namespace qz {

/// What the casework is built on; all of it outlives the service.
struct CaseParts {
    Store& store;
    KeyRing& keys;
    AccessStore& access;
    AreaStore& areas;
    CalendarStore& calendars;
    AuditTrail& audit;
    const Clock& clock;
    Ids& ids;
};

/// One casework for all modules on the store. Kinds are added on the main thread while modules start;
/// everything else from any thread, the …In functions on the thread of their unit.
class CaseService final : public Cases, public BulkCases {
public:
    explicit CaseService(CaseParts parts);
    ~CaseService() override;

    /// Cases without a place belong to this area when permissions are asked.
    void setRootArea(const AreaCode& area) { m_root = area; }

    /// From now on a module with P2 or P3 fields takes no new case until its impact assessment is signed
    /// (PIPL art. 55, systems.md R6). The window asks for it; administrators' scripts answer for themselves.
    void requireAssessments() { m_needsAssessment = true; }
    /// Denied, with what to do, where that holds the kind back. Writer thread.
    [[nodiscard]] Status checkAssessed(ReadTx& read, const CaseKind& kind) const;

    Registration addKind(CaseKind kind) override;
    [[nodiscard]] const CaseKind* kind(const QString& idOrAlias) const override;
    [[nodiscard]] QList<const CaseKind*> kinds() const override;

    [[nodiscard]] QFuture<Result<CaseRecord>> open(NewCase request) override;
    [[nodiscard]] QFuture<Result<CaseRecord>> act(StepRequest request) override;
    /// Sealed fields of cases that the reader handles come opened; each opening is audited before the answer
    /// is given.
    [[nodiscard]] QFuture<Result<CaseDetail>> load(QString number, Actor reader) override;
    [[nodiscard]] QFuture<Result<CasePage>> list(CaseQuery query, Actor reader) override;

    Result<CaseRecord> openIn(UnitOfWork& work, const NewCase& request) override;
    Result<CaseRecord> actIn(UnitOfWork& work, const StepRequest& request) override;
    /// A step that was approved beforehand: the caller has checked who approved and who may record it. The
    /// rules of the kind, its fields and times hold as always.
    Result<CaseRecord> actApproved(WriteTx& tx, const StepRequest& request);
    Result<ImportedOutcome> openImported(UnitOfWork& work, const ImportedCase& imported) override;
    [[nodiscard]] std::unique_ptr<CaseBulk> bulk(UnitOfWork& work) override;
    Result<ImportedOutcome> updateImported(UnitOfWork& work, const CaseId& id,
                                           const ImportedCase& imported) override;
    [[nodiscard]] Result<std::optional<CaseRecord>> findExternal(UnitOfRead& read, const QString& kind,
                                                                 const QString& source,
                                                                 const QString& externalId) override;
    [[nodiscard]] Result<CaseRecord> headIn(UnitOfRead& read, const QString& number) override;
    /// On a transaction sealed fields are opened and audited in it; on a plain read they stay masked.
    [[nodiscard]] Result<CaseDetail> loadIn(UnitOfRead& read, const QString& number,
                                            const Actor& reader) override;
    [[nodiscard]] Result<CasePage> listIn(UnitOfRead& read, const CaseQuery& query,
                                          const Actor& reader) override;

    /// The area in which permissions on a case are asked: its own, else the store's.
    [[nodiscard]] AreaCode scopeOf(const CaseRecord& record) const;
    /// What the reader may see: these areas and all below them; empty: every case, also those without a
    /// place. Denied without cases.read.
    [[nodiscard]] Result<QList<AreaCode>> readingScope(const Actor& reader) const;
    /// A list query as SQL, with the reader's area; Denied, or Invalid for filter and order.
    [[nodiscard]] Result<core::ListPlan> planList(const CaseQuery& query, const Actor& reader) const;
    /// The SQL of a list query, for tests of its plan.
    [[nodiscard]] Result<QString> listSql(const CaseQuery& query, const Actor& reader) const;

private:
    struct Loaded;
    Result<CaseRecord> openNow(WriteTx& tx, const NewCase& request);
    /// Area, permission and external number of a new case.
    Status admit(WriteTx& tx, const CaseKind& kind, CaseRecord& record, const Actor& actor,
                 const Performer& performer);
    Result<CaseRecord> actNow(WriteTx& tx, const StepRequest& request, bool approved);
    Result<CaseRecord> take(WriteTx& tx, Loaded& loaded, const StepSpec& step, const StepRequest& request,
                            const Performer& performer, Instant at);
    [[nodiscard]] Result<Loaded> loadAll(ReadTx& read, const QString& number) const;
    [[nodiscard]] Status mayStep(const Loaded& loaded, const StepSpec& step, const Actor& actor,
                                 const Performer& performer, Instant at, const FieldMap& fields,
                                 bool probing) const;
    [[nodiscard]] QList<OfferedStep> offers(const Loaded& loaded, const Actor& reader) const;
    [[nodiscard]] Error refusal(const Loaded& loaded, const StepRequest& request,
                                const QString& reason) const;
    [[nodiscard]] Status stepTimes(const Loaded& loaded, Instant occurredAt) const;
    [[nodiscard]] Status checkRecorder(const Actor& actor, const Performer& performer,
                                       const AreaCode& area) const;
    [[nodiscard]] bool handles(const Loaded& loaded, const QList<OfferedStep>& steps,
                               const Actor& reader) const;
    /// `tx` null: nothing is opened; `couldOpen` tells that a transaction would.
    Result<CaseDetail> detail(ReadTx& read, WriteTx* tx, const QString& number, const Actor& reader,
                              bool& couldOpen);
    /// Seals the P2 and P3 values and what may identify in the entry's texts, which are taken out of it;
    /// gives what the journal keeps of them (field → hash of the ciphertext).
    Result<QString> sealBeside(WriteTx& tx, const CaseKind& kind, const CaseRecord& record,
                               const QList<FieldSpec>& specs, const FieldMap& values, JournalEntry& entry);
    Status addSealed(ReadTx& read, WriteTx* tx, Loaded& loaded, const Actor& reader, CaseDetail& detail,
                     bool& couldOpen);
    CaseParts m_parts;
    AreaCode m_root;
    bool m_needsAssessment = false;
    mutable QStringList m_assessed;  ///< modules that were found signed
    mutable QReadWriteLock m_kindsLock;
    std::map<QString, std::unique_ptr<CaseKind>> m_kinds;
};

}  // namespace qz
