// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/report_store.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "codec.h"
#include "report_rows.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

const auto kRead = QStringLiteral("reports.run");

ReportObjection readObjection(const Statement& row) {
    return {row.uuid(0),
            row.text(1),
            row.text(2),
            row.text(3),
            Instant{row.integer(4)},
            row.text(5),
            row.text(6),
            row.text(7),
            row.isNull(8) ? std::nullopt : std::optional(Instant{row.integer(8)}),
            row.text(9)};
}

Error missing(const char* text, const char* where) {
    return makeError(ErrorCode::Invalid, QCoreApplication::translate("qz::Reports", text), {},
                     QLatin1String(where));
}

/// What changes with each step.
ColumnValues stepColumns(const KeptReport& report) {
    return {{"state", reportStateName(report.state)},
            {"number", stored(report.number)},
            {"recipients", stored(report.recipients)},
            {"content", report.content},
            {"pdf", stored(report.pdf)},
            {"docx", stored(report.docx)},
            {"xlsx", stored(report.xlsx)},
            {"json", stored(report.json)},
            {"made_at", report.madeAt.ms},
            {"steps", stepsJson(report.steps)}};
}

}  // namespace

ReportStore::ReportStore(Store& store, AccessStore& access, AuditTrail& audit, const Clock& clock, Ids& ids)
    : m_store(store), m_access(access), m_audit(audit), m_clock(clock), m_ids(ids), m_blobs(store.folder()) {}

QFuture<Result<QList<KeptReport>>> ReportStore::list(const Actor& actor) const {
    return m_store.read([this, actor](ReadTx& read) -> Result<QList<KeptReport>> {
        static const QString sql = QStringLiteral(
                                       "SELECT %1 FROM core_reports WHERE deleted_at IS NULL ORDER BY "
                                       "made_at DESC, rid DESC LIMIT 1000")
                                       .arg(QLatin1String(kReportColumns));
        QZ_ASSIGN(Statement rows, read.prepare(sql));
        QList<KeptReport> all;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return all;
            }
            KeptReport report = readReport(rows);
            if (m_access.check(actor.user, kRead, report.area).ok()) {
                all.append(std::move(report));
            }
        }
    });
}

QFuture<Result<KeptReport>> ReportStore::find(const QString& code, const Actor& actor) const {
    return m_store.read([this, code, actor](ReadTx& read) -> Result<KeptReport> {
        QZ_ASSIGN(Statement rows, read.prepare("SELECT id FROM core_reports WHERE deleted_at IS NULL"));
        Uuid found;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            if (rows.uuid(0).toString().endsWith(code.trimmed(), Qt::CaseInsensitive) &&
                code.trimmed().size() >= 8) {
                found = rows.uuid(0);
            }
        }
        if (found == Uuid()) {
            return makeError(
                ErrorCode::NotFound,
                QCoreApplication::translate("qz::Reports", "There is no kept report “%1”.").arg(code));
        }
        QZ_ASSIGN(KeptReport report, findReport(read, found));
        QZ_TRY(m_access.check(actor.user, kRead, report.area));
        return report;
    });
}

QFuture<Result<QList<ReportObjection>>> ReportStore::objections(const Uuid& report) const {
    return m_store.read([report](ReadTx& read) -> Result<QList<ReportObjection>> {
        QZ_ASSIGN(Statement rows,
                  read.prepare(
                      "SELECT id, unit, subject, text, raised_at, raised_by, decision, reason, decided_at, "
                      "decided_by FROM core_report_objections WHERE report_id = ? AND deleted_at IS NULL "
                      "ORDER BY raised_at, rid"));
        rows.bindAll(report);
        QList<ReportObjection> all;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return all;
            }
            all.append(readObjection(rows));
        }
    });
}

QFuture<Result<QList<ReportCorrection>>> ReportStore::corrections(const Uuid& report) const {
    return m_store.read([report](ReadTx& read) -> Result<QList<ReportCorrection>> {
        QZ_ASSIGN(Statement rows,
                  read.prepare(
                      "SELECT seq, reason, changes, pdf, docx, made_at, made_by FROM core_report_corrections "
                      "WHERE report_id = ? AND deleted_at IS NULL ORDER BY seq"));
        rows.bindAll(report);
        QList<ReportCorrection> all;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return all;
            }
            all.append({static_cast<int>(rows.integer(0)), rows.text(1),
                        QJsonDocument::fromJson(rows.text(2).toUtf8()).array(), rows.text(3), rows.text(4),
                        Instant{rows.integer(5)}, rows.text(6)});
        }
    });
}

Status ReportStore::tell(WriteTx& tx, const KeptReport& report, ReportStep step, const QString& note,
                         const Actor& actor) {
    return m_audit.append(tx, {{},
                               actor.user,
                               QStringLiteral("report_") + reportStepRule(step).id,
                               {QStringLiteral("report"), report.id},
                               QStringLiteral("%1 %2 %3: %4")
                                   .arg(report.code(), report.kind, report.area.toString(),
                                        report.pdf.isEmpty() ? report.content : report.pdf),
                               note});
}

Result<KeptReport> ReportStore::checked(WriteTx& tx, const Uuid& id, ReportStep step,
                                        const ReportStepFacts& facts, const Actor& actor) {
    QZ_ASSIGN(KeptReport report, findReport(tx, id));
    QZ_TRY(m_access.check(actor.user, reportStepRule(step).permission, report.area));
    ReportStepFacts all = facts;
    QZ_ASSIGN(all.openObjections, openObjections(tx, id));
    QZ_TRY(checkReportStep(step, report.state, all));
    return report;
}

QFuture<Result<KeptReport>> ReportStore::keep(const KeptReport& wanted, const Actor& actor) {
    return m_store.write(QStringLiteral("reports.keep"),
                         [this, wanted, actor](WriteTx& tx) -> Result<KeptReport> {
                             KeptReport report = wanted;
                             const ReportStepRule& rule = reportStepRule(ReportStep::Keep);
                             const bool isNew = wanted.id == Uuid();
                             if (isNew) {
                                 QZ_TRY(m_access.check(actor.user, rule.permission, wanted.area));
                                 report.id = m_ids.next();
                                 report.state = ReportState::Draft;
                             } else {
                                 QZ_ASSIGN(report, checked(tx, wanted.id, ReportStep::Keep, {}, actor));
                                 report.content = wanted.content;
                                 report.title = wanted.title;
                             }
                             report.madeAt = m_clock.now();
                             report.steps.append({rule.id, report.madeAt, actor.user, {}});
                             if (isNew) {
                                 ColumnValues values = stepColumns(report);
                                 values.insert(values.end(), {{"kind", stored(report.kind)},
                                                              {"title", stored(report.title)},
                                                              {"area", stored(report.area.toString())},
                                                              {"period_from", dateText(report.period.from)},
                                                              {"period_to", dateText(report.period.to)},
                                                              {"audience", stored(report.audience)}});
                                 QZ_TRY(tx.insert(reportsTable(), report.id, values));
                             } else {
                                 QZ_TRY(tx.update(reportsTable(), report.id, stepColumns(report)));
                             }
                             QZ_TRY(tell(tx, report, ReportStep::Keep, {}, actor));
                             return report;
                         });
}

QFuture<Result<KeptReport>> ReportStore::advance(const KeptReport& wanted, ReportStep step,
                                                 const QString& note, const Actor& actor) {
    return m_store.write(
        QStringLiteral("reports.advance"),
        [this, wanted, step, note, actor](WriteTx& tx) -> Result<KeptReport> {
            const ReportStepFacts facts{0, wanted.number, wanted.recipients, note};
            QZ_ASSIGN(KeptReport report, checked(tx, wanted.id, step, facts, actor));
            const ReportStepRule& rule = reportStepRule(step);
            if (step == ReportStep::Discard) {
                QZ_ASSIGN(const RowRef ref, tx.ref(reportsTable(), report.id));
                QZ_TRY(tx.remove(reportsTable(), report.id, ref));
                QZ_TRY(tell(tx, report, step, note, actor));
                return report;
            }
            if (!rule.to) {
                return makeError(ErrorCode::Bug,
                                 QCoreApplication::translate("qz::Reports", "“%1” does not change the state.")
                                     .arg(reportStepTitle(step)));
            }
            // The figures that were frozen are those that are issued.
            if (step == ReportStep::Issue && wanted.content != report.content) {
                return makeError(ErrorCode::Conflict,
                                 QCoreApplication::translate(
                                     "qz::Reports", "The report was changed meanwhile; open it again."));
            }
            report.state = *rule.to;
            if (step == ReportStep::Freeze || step == ReportStep::Issue) {
                report.number = wanted.number;
                report.recipients = wanted.recipients;
                report.content = wanted.content;
                report.pdf = wanted.pdf;
                report.docx = wanted.docx;
                report.xlsx = wanted.xlsx;
                report.json = wanted.json;
            }
            report.steps.append({rule.id, m_clock.now(), actor.user, note});
            QZ_TRY(tx.update(reportsTable(), report.id, stepColumns(report)));
            QZ_TRY(tell(tx, report, step, note, actor));
            return report;
        });
}

QFuture<Result<ReportObjection>> ReportStore::object(const Uuid& report, const ReportObjection& wanted,
                                                     const Actor& actor) {
    return m_store.write(
        QStringLiteral("reports.object"),
        [this, report, wanted, actor](WriteTx& tx) -> Result<ReportObjection> {
            QZ_ASSIGN(const KeptReport found, checked(tx, report, ReportStep::Object, {}, actor));
            if (wanted.unit.trimmed().isEmpty() || wanted.text.trimmed().isEmpty()) {
                return missing(
                    QT_TRANSLATE_NOOP("qz::Reports", "An objection needs the unit and what it says."),
                    "text");
            }
            ReportObjection made = wanted;
            made.id = m_ids.next();
            made.raisedAt = m_clock.now();
            made.raisedBy = actor.user;
            QZ_TRY(tx.insert(objectionsTable(), made.id,
                             {{"report_id", report.toBytes()},
                              {"unit", made.unit},
                              {"subject", stored(made.subject)},
                              {"text", made.text},
                              {"raised_at", made.raisedAt.ms},
                              {"raised_by", stored(made.raisedBy)}}));
            QZ_TRY(tell(tx, found, ReportStep::Object, made.unit + u' ' + made.subject, actor));
            return made;
        });
}

QFuture<Status> ReportStore::decide(const Uuid& report, const Uuid& objection, bool accepted,
                                    const QString& reason, const Actor& actor) {
    return m_store.write(
        QStringLiteral("reports.decide"),
        [this, report, objection, accepted, reason, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(const KeptReport found, checked(tx, report, ReportStep::Decide, {}, actor));
            if (reason.trimmed().isEmpty()) {
                return missing(QT_TRANSLATE_NOOP("qz::Reports", "A decision needs its reason."), "reason");
            }
            QZ_TRY(
                tx.update(objectionsTable(), objection,
                          {{"decision", accepted ? QStringLiteral("ACCEPTED") : QStringLiteral("REJECTED")},
                           {"reason", reason},
                           {"decided_at", m_clock.now().ms},
                           {"decided_by", stored(actor.user)}}));
            return tell(tx, found, ReportStep::Decide, reason, actor);
        });
}

QFuture<Result<ReportCorrection>> ReportStore::correct(const Uuid& report, const ReportCorrection& wanted,
                                                       const Actor& actor) {
    return m_store.write(
        QStringLiteral("reports.correct"),
        [this, report, wanted, actor](WriteTx& tx) -> Result<ReportCorrection> {
            const ReportStepFacts facts{0, {}, {}, wanted.reason};
            QZ_ASSIGN(const KeptReport found, checked(tx, report, ReportStep::Correct, facts, actor));
            if (wanted.changes.isEmpty()) {
                return missing(
                    QT_TRANSLATE_NOOP("qz::Reports", "Nothing changed: there is nothing to correct."),
                    "changes");
            }
            ReportCorrection made = wanted;
            made.madeAt = m_clock.now();
            made.madeBy = actor.user;
            QZ_TRY(tx.insert(
                correctionsTable(), m_ids.next(),
                {{"report_id", report.toBytes()},
                 {"seq", qint64{made.number}},
                 {"reason", made.reason},
                 {"changes", QString::fromUtf8(QJsonDocument(made.changes).toJson(QJsonDocument::Compact))},
                 {"pdf", made.pdf},
                 {"docx", made.docx},
                 {"made_at", made.madeAt.ms},
                 {"made_by", stored(made.madeBy)}}));
            QZ_TRY(tell(tx, found, ReportStep::Correct, made.reason, actor));
            return made;
        });
}

QFuture<Result<bool>> ReportStore::claimRun(const QString& schedule, const ReportPeriod& period) {
    return m_store.write(
        QStringLiteral("reports.claim"), [this, schedule, period](WriteTx& tx) -> Result<bool> {
            QZ_ASSIGN(Statement rows,
                      tx.sql("SELECT state, at FROM core_report_runs WHERE schedule = ? AND period_from = ? "
                             "AND period_to = ?"));
            rows.bindAll(schedule, dateText(period.from), dateText(period.to));
            QZ_ASSIGN(const bool found, rows.step());
            // One that is running now is somebody's; one that stands there for long died with its program.
            const bool running = found && rows.text(0) == QLatin1String("RUNNING") &&
                                 m_clock.now().ms - rows.integer(1) < 600000;
            const bool done = running || (found && rows.text(0) == QLatin1String("DONE"));
            rows.reset();
            if (done) {
                return false;
            }
            QZ_ASSIGN(Statement put,
                      tx.sql("INSERT OR REPLACE INTO core_report_runs (schedule, period_from, period_to, "
                             "state, at) VALUES (?, ?, ?, 'RUNNING', ?)"));
            put.bindAll(schedule, dateText(period.from), dateText(period.to), m_clock.now().ms);
            QZ_TRY(put.run());
            return true;
        });
}

QFuture<Status> ReportStore::endRun(const QString& schedule, const ReportPeriod& period,
                                    const QString& failure) {
    return m_store.write(QStringLiteral("reports.end_run"), [=, this](WriteTx& tx) -> Status {
        QZ_ASSIGN(Statement put,
                  tx.sql("UPDATE core_report_runs SET state = ?, at = ?, detail = ? WHERE schedule = ? "
                         "AND period_from = ? AND period_to = ?"));
        put.bindAll(failure.isEmpty() ? QStringLiteral("DONE") : QStringLiteral("FAILED"), m_clock.now().ms,
                    stored(failure), schedule, dateText(period.from), dateText(period.to));
        return put.run();
    });
}

}  // namespace qz
