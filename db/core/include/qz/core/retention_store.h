// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

#include "qz/core/core_store.h"

namespace qz {

/// How long personal data of a kind of case is kept. Data of the office, with source and validity.
struct RetentionRule {
    QString id;
    QString kind;  ///< of case
    QString titleZh;
    QString titleEn;
    int months = 0;  ///< after the case was closed; 0 where it is counted in days
    int days = 0;    ///< after the case was opened; such data goes without a proposal, see sweep()
    QDate validFrom;
    QString source;
    bool files = false;  ///< attachments go too
};

struct RetentionTable {
    QString version;
    QString source;
    QList<RetentionRule> rules;

    /// resources/data/privacy/retention.json, or a file of that form.
    [[nodiscard]] static Result<RetentionTable> load(const QString& path);
    [[nodiscard]] static Result<RetentionTable> parse(const QByteArray& json);
};

/// A case whose personal data may go.
struct DueDeletion {
    CaseId id;
    QString number;
    QString rule;  ///< id
    Instant closedAt;
    qint64 values = 0;  ///< sealed ones
    qint64 files = 0;
};

/// A proposal and what became of it. Stays when the content is gone.
struct Deletion {
    CaseId id;
    QString number;
    QString ground;  ///< "retention" or "request" (PIPL art. 47)
    QString rule;    ///< id of the rule, or the article
    QString reason;
    QString state;  ///< "PROPOSED", "DONE", "REFUSED"
    Instant proposedAt;
    QString proposedBy;
    std::optional<Instant> decidedAt;
    QString decidedBy;
    qint64 values = 0;
    qint64 files = 0;
};

/// Deletes personal data of cases: one person proposes, another in another role confirms. Sealed values and
/// their ciphertext go, the case, its journal and the chains stay whole, because these hold hashes of
/// ciphertext only. Any thread.
class RetentionStore {
public:
    RetentionStore(CoreStore& core, const Clock& clock) : m_core(core), m_clock(clock) {}

    /// Closed longer than their rule asks, with something left to delete and not proposed yet; oldest first.
    [[nodiscard]] static Result<QList<DueDeletion>> due(ReadTx& read, const RetentionTable& table,
                                                        Instant now, int limit);
    /// Newest first.
    [[nodiscard]] static Result<QList<Deletion>> all(ReadTx& read, int limit);

    /// Needs retention.propose for the whole store. `reason` is required for a request and names nobody.
    [[nodiscard]] QFuture<Status> propose(const QList<DueDeletion>& due, const Actor& actor);
    [[nodiscard]] QFuture<Status> request(const QString& number, const QString& reason, const Actor& actor);
    /// Needs retention.confirm, another user and another role than the proposal's. Confirmed: everything goes
    /// in one transaction, contents of attachments that no other case holds right after it.
    [[nodiscard]] QFuture<Status> decide(const QString& number, bool confirm, const RetentionTable& table,
                                         const Actor& actor);

    /// Removes what the rules counted in days let go: nobody proposes or confirms it, the rule does. Each
    /// case leaves a row and an audit entry. How many cases. Nothing is written while nothing is due.
    [[nodiscard]] QFuture<Result<int>> sweep(const RetentionTable& table);

private:
    Result<int> sweepNow(WriteTx& tx, const RetentionTable& table);
    Status proposeOne(WriteTx& tx, const Deletion& proposal);
    Status decideNow(WriteTx& tx, const QString& number, bool confirm, bool files, const Actor& actor);
    Status erase(WriteTx& tx, Deletion& deletion, bool files);
    [[nodiscard]] Status independent(const QString& proposer, const Actor& actor) const;
    CoreStore& m_core;
    const Clock& m_clock;
};

}  // namespace qz
