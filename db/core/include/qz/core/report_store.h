// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QJsonArray>
#include <QList>

#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/core/access_store.h"
#include "qz/core/audit_trail.h"
#include "qz/db/blob_store.h"
#include "qz/db/store.h"
#include "qz/report_flow.h"

namespace qz {

struct ReportStepDone {
    QString step;  ///< "freeze"
    Instant at;
    QString user;
    QString note;
};

/// A report that was kept. Hashes name contents in the blobs of the store.
struct KeptReport {
    Uuid id;
    QString kind;  ///< "weekly_brief"
    QString title;
    AreaCode area;
    ReportPeriod period;
    QString audience;
    ReportState state = ReportState::Draft;
    QString number;
    QString recipients;
    QString content;  ///< the figures, texts and rows as they stood
    QString pdf;      ///< the files, from freezing on
    QString docx;
    QString xlsx;
    QString json;
    Instant madeAt;
    QList<ReportStepDone> steps;

    /// Eight characters by which people name it.
    [[nodiscard]] QString code() const { return id.toString().right(8).toUpper(); }
};

struct ReportObjection {
    Uuid id;
    QString unit;     ///< unit code
    QString subject;  ///< the row: a case number
    QString text;
    Instant raisedAt;
    QString raisedBy;
    QString decision;  ///< "", "ACCEPTED", "REJECTED"
    QString reason;
    std::optional<Instant> decidedAt;
    QString decidedBy;
};

struct ReportCorrection {
    int number = 0;
    QString reason;
    QJsonArray changes;  ///< {"place", "before", "after"}
    QString pdf;
    QString docx;
    Instant madeAt;
    QString madeBy;
};

/// Kept reports. Each step needs its permission (report_flow.h) in the report's area and is audited. Any
/// thread.
class ReportStore {
public:
    ReportStore(Store& store, AccessStore& access, AuditTrail& audit, const Clock& clock, Ids& ids);

    /// Stores a content or a file; gives its hash.
    [[nodiscard]] Result<QString> put(const QByteArray& bytes) { return m_blobs.put(bytes); }
    [[nodiscard]] Result<QByteArray> bytes(const QString& sha256) const { return m_blobs.get(sha256); }

    /// Newest first; reports.run in each report's area decides what is listed.
    [[nodiscard]] QFuture<Result<QList<KeptReport>>> list(const Actor& actor) const;
    /// By its code or whole id; NotFound, Denied without reports.run.
    [[nodiscard]] QFuture<Result<KeptReport>> find(const QString& code, const Actor& actor) const;
    [[nodiscard]] QFuture<Result<QList<ReportObjection>>> objections(const Uuid& report) const;
    [[nodiscard]] QFuture<Result<QList<ReportCorrection>>> corrections(const Uuid& report) const;

    /// A new draft (null id), or the content of one made again.
    [[nodiscard]] QFuture<Result<KeptReport>> keep(const KeptReport& wanted, const Actor& actor);
    /// A step to another state, with the number, recipients and files of `wanted`; `note` goes into its
    /// history.
    [[nodiscard]] QFuture<Result<KeptReport>> advance(const KeptReport& wanted, ReportStep step,
                                                      const QString& note, const Actor& actor);
    [[nodiscard]] QFuture<Result<ReportObjection>> object(const Uuid& report, const ReportObjection& wanted,
                                                          const Actor& actor);
    /// `accepted`: the data are corrected and the draft is made again.
    [[nodiscard]] QFuture<Status> decide(const Uuid& report, const Uuid& objection, bool accepted,
                                         const QString& reason, const Actor& actor);
    [[nodiscard]] QFuture<Result<ReportCorrection>> correct(const Uuid& report,
                                                            const ReportCorrection& wanted,
                                                            const Actor& actor);

    /// True once for each schedule and period, and again where a run died or failed: then the caller makes
    /// the report.
    [[nodiscard]] QFuture<Result<bool>> claimRun(const QString& schedule, const ReportPeriod& period);
    [[nodiscard]] QFuture<Status> endRun(const QString& schedule, const ReportPeriod& period,
                                         const QString& failure);

private:
    [[nodiscard]] Result<KeptReport> checked(WriteTx& tx, const Uuid& id, ReportStep step,
                                             const ReportStepFacts& facts, const Actor& actor);
    Status tell(WriteTx& tx, const KeptReport& report, ReportStep step, const QString& note,
                const Actor& actor);

    Store& m_store;
    AccessStore& m_access;
    AuditTrail& m_audit;
    const Clock& m_clock;
    Ids& m_ids;
    BlobStore m_blobs;
};

}  // namespace qz
