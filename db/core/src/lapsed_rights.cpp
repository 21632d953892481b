// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/lapsed_rights.h"

#include "case_clocks.h"
#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

/// The case of each such clock, once.
Result<QList<CaseId>> casesWith(ReadTx& read, const QStringList& rules, Instant now) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT DISTINCT case_id FROM core_clocks WHERE state IN ('RUNNING', "
                           "'SUSPENDED') AND due_at < ? AND state = 'RUNNING' AND deleted_at "
                           "IS NULL AND instr(?, ',' || json_extract(spec, '$.rule') || ',') "
                           "> 0"));
    rows.bindAll(now.ms, QString(QLatin1Char(',') + rules.join(QLatin1Char(',')) + QLatin1Char(',')));
    QList<CaseId> cases;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return cases;
        }
        cases.append(CaseId{rows.uuid(0)});
    }
}

Result<QString> kindOf(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement row, read.prepare("SELECT kind FROM core_cases WHERE id = ?"));
    row.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, row.step());
    return found ? row.text(0) : QString();
}

}  // namespace

Result<qint64> LapsedRights::count(ReadTx& read, const QStringList& rules, Instant now) {
    QZ_ASSIGN(const QList<CaseId> cases, casesWith(read, rules, now));
    return cases.size();
}

Result<qint64> LapsedRights::end(WriteTx& tx, const QStringList& rules, Instant now) {
    QZ_ASSIGN(const QList<CaseId> cases, casesWith(tx, rules, now));
    for (const CaseId& id : cases) {
        QZ_ASSIGN(QList<StoredClock> clocks, readClocks(tx, id));
        for (StoredClock& stored : clocks) {
            const Instant due = dueInstant(stored.clock.result);
            if (stored.clock.state == ClockState::Running && due < now &&
                rules.contains(stored.clock.spec.ruleId)) {
                stored.clock.state = ClockState::Cancelled;
                stored.clock.stoppedAt = due;
                stored.changed = true;
            }
        }
        QZ_TRY(writeClocks(tx, id, clocks));
        const MostUrgent urgent = mostUrgent(clocks);
        QZ_TRY(tx.update(casesTable(), id.uuid,
                         {{"due_at", urgent.value()},
                          {"due_clock", urgent.clock.isNull() ? QStringLiteral("") : urgent.clock}}));
        QZ_ASSIGN(const QString kind, kindOf(tx, id));
        tx.touched({kind, id.uuid});
    }
    return cases.size();
}

}  // namespace qz
