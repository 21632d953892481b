// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/retention_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "case_rows.h"
#include "codec.h"
#include "paper_rows.h"
#include "qz/db/blob_store.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr auto kColumns =
    "case_id, number, ground, rule, reason, state, proposed_at, proposed_by, decided_at, decided_by, "
    "erased_values, erased_files";

Deletion readRow(const Statement& row) {
    Deletion found{
        CaseId{row.uuid(0)},     row.text(1), row.text(2),  row.text(3), row.text(4),     row.text(5),
        Instant{row.integer(6)}, row.text(7), std::nullopt, row.text(9), row.integer(10), row.integer(11)};
    if (!row.isNull(8)) {
        found.decidedAt = Instant{row.integer(8)};
    }
    return found;
}

Result<std::optional<Deletion>> openProposal(ReadTx& read, const QString& number) {
    static const QString sql =
        QStringLiteral("SELECT %1 FROM core_deletions WHERE number = ? AND state = 'PROPOSED'")
            .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(number);
    QZ_ASSIGN(const bool found, rows.step());
    std::optional<Deletion> answer;
    if (found) {
        answer = readRow(rows);
    }
    rows.reset();
    return answer;
}

/// Ids (and hashes of contents) of what a case has left.
Result<QList<std::pair<Uuid, QString>>> rowsOf(ReadTx& read, const char* sql, const CaseId& id) {
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(id.uuid);
    QList<std::pair<Uuid, QString>> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append({rows.uuid(0), rows.text(1)});
    }
}

Result<qint64> users(ReadTx& read, const QString& sha256) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT count(*) FROM core_attachments WHERE sha256 = ? AND "
                                           "deleted_at IS NULL"));
    rows.bindAll(sha256);
    QZ_ASSIGN(const bool found, rows.step());
    const qint64 count = found ? rows.integer(0) : 0;
    rows.reset();
    return count;
}

/// Opened longer ago than the rule's days, with something sealed left.
Result<QList<DueDeletion>> past(ReadTx& read, const RetentionRule& rule, Instant now) {
    constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT id, number, opened_at, (SELECT count(*) FROM core_sealed_values v WHERE "
                     "v.case_id = c.id AND v.deleted_at IS NULL) AS sealed, (SELECT count(*) FROM "
                     "core_attachments a WHERE a.case_id = c.id AND a.deleted_at IS NULL) AS files FROM "
                     "core_cases c WHERE kind = ? AND opened_at <= ? AND (sealed > 0 OR (files > 0 AND "
                     "?)) ORDER BY opened_at, id"));
    rows.bindAll(rule.kind, now.ms - rule.days * kDayMs, rule.files ? 1 : 0);
    QList<DueDeletion> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append({CaseId{rows.uuid(0)}, rows.text(1), rule.id, Instant{rows.integer(2)}, rows.integer(3),
                      rule.files ? rows.integer(4) : 0});
    }
}

/// Closed before this moment, the rule's time is over.
Instant limitOf(const RetentionRule& rule, Instant now) {
    const QDateTime then =
        QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).addMonths(-std::max(1, rule.months));
    return Instant{then.toMSecsSinceEpoch()};
}

}  // namespace

Result<RetentionTable> RetentionTable::parse(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RetentionTable table;
    table.version = object.value(QLatin1String("version")).toString();
    table.source = object.value(QLatin1String("source")).toString();
    const QJsonArray classes = object.value(QLatin1String("classes")).toArray();
    for (const QJsonValue& each : classes) {
        RetentionRule rule;
        rule.id = each[QLatin1String("id")].toString();
        rule.kind = each[QLatin1String("kind")].toString();
        rule.titleZh = each[QLatin1String("zh")].toString();
        rule.titleEn = each[QLatin1String("en")].toString();
        rule.months = each[QLatin1String("months")].toInt();
        rule.days = each[QLatin1String("days")].toInt();
        rule.validFrom = QDate::fromString(each[QLatin1String("valid_from")].toString(), Qt::ISODate);
        rule.source = each[QLatin1String("source")].toString();
        rule.files = each[QLatin1String("files")].toBool();
        if (rule.id.isEmpty() || rule.kind.isEmpty() || (rule.months <= 0 && rule.days <= 0) ||
            !rule.validFrom.isValid() || rule.source.isEmpty()) {
            return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                     "qz::Retention",
                                                     "A retention class needs id, kind, months or "
                                                     "days, valid_from and source; “%1” lacks one of them.")
                                                     .arg(rule.id));
        }
        table.rules.append(rule);
    }
    if (table.rules.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Retention", "The retention table is empty."));
    }
    return table;
}

Result<RetentionTable> RetentionTable::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Retention", "The file %1 cannot be read: %2")
                             .arg(path, file.errorString()));
    }
    return parse(file.readAll());
}

Result<QList<DueDeletion>> RetentionStore::due(ReadTx& read, const RetentionTable& table, Instant now,
                                               int limit) {
    QList<DueDeletion> found;
    const QDate today = CivilTime::fromInstant(now).date;
    for (const RetentionRule& rule : table.rules) {
        if (rule.validFrom > today || rule.days > 0) {
            continue;
        }
        QZ_ASSIGN(Statement rows,
                  read.prepare("SELECT id, number, closed_at, "
                               "(SELECT count(*) FROM core_sealed_values v WHERE v.case_id = c.id AND "
                               "v.deleted_at IS NULL) AS sealed, "
                               "(SELECT count(*) FROM core_attachments a WHERE a.case_id = c.id AND "
                               "a.deleted_at IS NULL) AS files "
                               "FROM core_cases c WHERE kind = ? AND closed_at IS NOT NULL AND "
                               "closed_at < ? AND (sealed > 0 OR (files > 0 AND ?)) AND NOT EXISTS "
                               "(SELECT 1 FROM core_deletions d WHERE d.case_id = c.id AND d.state = "
                               "'PROPOSED') ORDER BY closed_at, id LIMIT ?"));
        rows.bindAll(rule.kind, limitOf(rule, now).ms, rule.files ? 1 : 0,
                     std::max<qsizetype>(0, limit - found.size()));
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            found.append({CaseId{rows.uuid(0)}, rows.text(1), rule.id, Instant{rows.integer(2)},
                          rows.integer(3), rule.files ? rows.integer(4) : 0});
        }
    }
    return found;
}

Result<QList<Deletion>> RetentionStore::all(ReadTx& read, int limit) {
    static const QString sql = QStringLiteral("SELECT %1 FROM core_deletions ORDER BY rid DESC LIMIT ?")
                                   .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(limit);
    QList<Deletion> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append(readRow(rows));
    }
}

Status RetentionStore::proposeOne(WriteTx& tx, const Deletion& proposal) {
    QZ_ASSIGN(const std::optional<Deletion> known, openProposal(tx, proposal.number));
    if (known) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::Retention", "%1 is proposed for deletion already.")
                             .arg(proposal.number));
    }
    QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_deletions (case_id, number, ground, rule, reason, "
                                    "state, proposed_at, proposed_by) VALUES (?, ?, ?, ?, ?, 'PROPOSED', ?, "
                                    "?)"));
    row.bindAll(proposal.id.uuid, proposal.number, proposal.ground, stored(proposal.rule),
                stored(proposal.reason), m_clock.now().ms, stored(proposal.proposedBy));
    QZ_TRY(row.run());
    AuditEntry entry;
    entry.user = proposal.proposedBy;
    entry.action = QStringLiteral("deletion_proposed");
    entry.subject = QStringLiteral("%1: %2 %3").arg(proposal.number, proposal.ground, proposal.rule);
    entry.purpose = proposal.reason;
    return m_core.audit().append(tx, entry);
}

QFuture<Status> RetentionStore::propose(const QList<DueDeletion>& due, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("core.propose_deletion"), [self = *this, due, actor](WriteTx& tx) mutable -> Status {
            QZ_TRY(self.m_core.access().check(actor.user, QStringLiteral("retention.propose"),
                                              self.m_core.rootArea()));
            for (const DueDeletion& each : due) {
                Deletion proposal;
                proposal.id = each.id;
                proposal.number = each.number;
                proposal.ground = QStringLiteral("retention");
                proposal.rule = each.rule;
                proposal.proposedBy = actor.user;
                QZ_TRY(self.proposeOne(tx, proposal));
            }
            return {};
        });
}

QFuture<Status> RetentionStore::request(const QString& number, const QString& reason, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("core.propose_deletion"),
        [self = *this, number, why = reason.trimmed(), actor](WriteTx& tx) mutable -> Status {
            QZ_TRY(self.m_core.access().check(actor.user, QStringLiteral("retention.propose"),
                                              self.m_core.rootArea()));
            QZ_ASSIGN(const StoredCase found, readCaseByNumber(tx, number));
            const CaseKind* kind = self.m_core.cases().kind(found.record.kind);
            if (why.isEmpty() ||
                (kind != nullptr && kind->extension != nullptr && kind->extension->mayIdentify(why))) {
                return makeError(ErrorCode::Invalid,
                                 QCoreApplication::translate("qz::Retention",
                                                             "Say on what ground it is asked for, without "
                                                             "naming anybody: this record stays."),
                                 {}, QStringLiteral("reason"));
            }
            Deletion proposal;
            proposal.id = found.record.id;
            proposal.number = number;
            proposal.ground = QStringLiteral("request");
            proposal.rule = QStringLiteral("PIPL art. 47");
            proposal.reason = why;
            proposal.proposedBy = actor.user;
            return self.proposeOne(tx, proposal);
        });
}

Status RetentionStore::independent(const QString& proposer, const Actor& actor) const {
    const Result<User> one = m_core.access().user(proposer);
    const Result<User> other = m_core.access().user(actor.user);
    if (one.ok() && other.ok() && one->name != other->name && one->role != other->role) {
        return {};
    }
    return makeError(ErrorCode::Denied,
                     QCoreApplication::translate("qz::Retention",
                                                 "Who proposed a deletion does not decide on it: it takes "
                                                 "another person in another role."));
}

Status RetentionStore::erase(WriteTx& tx, Deletion& deletion, bool files) {
    using Rows = QList<std::pair<Uuid, QString>>;
    QZ_ASSIGN(const Rows values, rowsOf(tx,
                                        "SELECT id, field FROM core_sealed_values WHERE case_id = ? AND "
                                        "deleted_at IS NULL",
                                        deletion.id));
    for (const auto& [id, field] : values) {
        QZ_TRY(tx.update(sealedTable(), id, {{"bytes", QByteArray("")}, {"lookup", DbValue()}}));
        QZ_ASSIGN(const RowRef ref, tx.ref(sealedTable(), id));
        QZ_TRY(tx.remove(sealedTable(), id, ref));
    }
    deletion.values = values.size();
    if (!files) {
        return {};
    }
    QZ_ASSIGN(const Rows papers, rowsOf(tx,
                                        "SELECT id, sha256 FROM core_attachments WHERE case_id = ? AND "
                                        "deleted_at IS NULL",
                                        deletion.id));
    QStringList contents;
    for (const auto& [id, sha256] : papers) {
        QZ_TRY(
            tx.update(attachmentsTable(), id, {{"name", QString(QLatin1String(""))}, {"facts", DbValue()}}));
        QZ_ASSIGN(const RowRef ref, tx.ref(attachmentsTable(), id));
        QZ_TRY(tx.remove(attachmentsTable(), id, ref));
        QZ_ASSIGN(const qint64 others, users(tx, sha256));
        if (others == 0) {
            contents.append(sha256);
        }
    }
    deletion.files = papers.size();
    QZ_ASSIGN(const QStringList printed, paperContents(tx, deletion.id));
    contents += printed;
    for (const auto& [table, sql] :
         {std::pair(&paperVersionsTable(),
                    "SELECT id, paper FROM core_paper_versions WHERE case_id = ? AND "
                    "deleted_at IS NULL"),
          std::pair(&scannedPagesTable(),
                    "SELECT id, filed_by FROM core_scanned_pages WHERE case_id = ? AND "
                    "deleted_at IS NULL")}) {
        QZ_ASSIGN(const Rows rows, rowsOf(tx, sql, deletion.id));
        for (const auto& [id, unused] : rows) {
            QZ_ASSIGN(const RowRef ref, tx.ref(*table, id));
            QZ_TRY(tx.remove(*table, id, ref));
        }
    }
    tx.afterCommit([folder = m_core.store().folder(), contents] {
        for (const QString& content : contents) {
            (void)BlobStore(folder).remove(content).ok();  // what stays is found by verify
        }
    });
    return {};
}

Status RetentionStore::decideNow(WriteTx& tx, const QString& number, bool confirm, bool files,
                                 const Actor& actor) {
    QZ_TRY(m_core.access().check(actor.user, QStringLiteral("retention.confirm"), m_core.rootArea()));
    QZ_ASSIGN(const std::optional<Deletion> open, openProposal(tx, number));
    if (!open) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Retention", "%1 is not proposed for deletion.").arg(number));
    }
    Deletion deletion = *open;
    QZ_TRY(independent(deletion.proposedBy, actor));
    if (confirm) {
        QZ_TRY(erase(tx, deletion, files || deletion.ground == QLatin1String("request")));
    }
    QZ_ASSIGN(Statement row, tx.sql("UPDATE core_deletions SET state = ?, decided_at = ?, decided_by = ?, "
                                    "erased_values = ?, erased_files = ? WHERE number = ? AND state = "
                                    "'PROPOSED'"));
    row.bindAll(confirm ? QStringLiteral("DONE") : QStringLiteral("REFUSED"), m_clock.now().ms,
                stored(actor.user), deletion.values, deletion.files, number);
    QZ_TRY(row.run());
    QZ_ASSIGN(const StoredCase found, readCaseByNumber(tx, number));
    tx.touched({found.record.kind, found.record.id.uuid});
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = confirm ? QStringLiteral("erased") : QStringLiteral("deletion_refused");
    entry.record = {found.record.kind, found.record.id.uuid};
    entry.subject =
        QStringLiteral("%1: %2 values, %3 files").arg(number).arg(deletion.values).arg(deletion.files);
    return m_core.audit().append(tx, entry);
}

QFuture<Status> RetentionStore::decide(const QString& number, bool confirm, const RetentionTable& table,
                                       const Actor& actor) {
    return m_core.store().write(QStringLiteral("core.erase"),
                                [self = *this, number, confirm, table, actor](WriteTx& tx) mutable -> Status {
                                    QZ_ASSIGN(const std::optional<Deletion> open, openProposal(tx, number));
                                    const bool files =
                                        open && std::any_of(table.rules.cbegin(), table.rules.cend(),
                                                            [&](const RetentionRule& rule) {
                                                                return rule.id == open->rule && rule.files;
                                                            });
                                    return self.decideNow(tx, number, confirm, files, actor);
                                });
}

Result<int> RetentionStore::sweepNow(WriteTx& tx, const RetentionTable& table) {
    const Instant now = m_clock.now();
    int cases = 0;
    for (const RetentionRule& rule : table.rules) {
        if (rule.days <= 0 || rule.validFrom > CivilTime::fromInstant(now).date) {
            continue;
        }
        QZ_ASSIGN(const QList<DueDeletion> due, past(tx, rule, now));
        for (const DueDeletion& each : due) {
            Deletion deletion;
            deletion.id = each.id;
            QZ_TRY(erase(tx, deletion, rule.files));
            QZ_ASSIGN(Statement row,
                      tx.sql("INSERT INTO core_deletions (case_id, number, ground, rule, state, proposed_at, "
                             "proposed_by, decided_at, erased_values, erased_files) VALUES (?, ?, "
                             "'retention', ?, 'DONE', ?, '', ?, ?, ?)"));
            row.bindAll(each.id.uuid, each.number, rule.id, now.ms, now.ms, deletion.values, deletion.files);
            QZ_TRY(row.run());
            tx.touched({rule.kind, each.id.uuid});
            AuditEntry entry;
            entry.action = QStringLiteral("erased");
            entry.record = {rule.kind, each.id.uuid};
            entry.subject = QStringLiteral("%1: %2, %3 values, %4 files")
                                .arg(each.number, rule.id)
                                .arg(deletion.values)
                                .arg(deletion.files);
            QZ_TRY(m_core.audit().append(tx, entry));
            ++cases;
        }
    }
    return cases;
}

QFuture<Result<int>> RetentionStore::sweep(const RetentionTable& table) {
    return m_core.store().write(
        QStringLiteral("core.erase"),
        [self = *this, table](WriteTx& tx) mutable -> Result<int> { return self.sweepNow(tx, table); });
}

}  // namespace qz
