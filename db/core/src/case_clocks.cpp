// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_clocks.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

bool isOpen(const CaseClock& clock) {
    return clock.state == ClockState::Running || clock.state == ClockState::Suspended;
}

DbValue moment(const std::optional<Instant>& at) { return at ? DbValue(at->ms) : DbValue(); }

Error invalid(const QString& message, const QString& field) {
    return makeError(ErrorCode::Invalid, message, {}, field);
}

}  // namespace

Result<QList<StoredClock>> readClocks(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT id, clock, round, state, stopped_at, external, spec, result "
                           "FROM core_clocks WHERE case_id = ? ORDER BY rid"));
    rows.bindAll(id.uuid);
    QList<StoredClock> clocks;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return clocks;
        }
        StoredClock stored;
        stored.row = rows.uuid(0);
        stored.clock.clockId = rows.text(1);
        stored.clock.round = static_cast<int>(rows.integer(2));
        stored.clock.state = clockStateOf(rows.text(3));
        if (!rows.isNull(4)) {
            stored.clock.stoppedAt = Instant{rows.integer(4)};
        }
        stored.clock.external = rows.integer(5) != 0;
        QZ_ASSIGN(stored.clock.spec, specFromJson(rows.text(6)));
        QZ_ASSIGN(stored.clock.result, resultFromJson(rows.text(7), stored.clock.spec));
        clocks.append(stored);
    }
}

MostUrgent mostUrgent(const QList<StoredClock>& clocks) {
    MostUrgent urgent;
    for (const StoredClock& stored : clocks) {
        if (stored.clock.state != ClockState::Running) {
            continue;
        }
        const Instant due = dueInstant(stored.clock.result);
        if (!urgent.due || due < *urgent.due) {
            urgent = {due, stored.clock.clockId};
        }
    }
    return urgent;
}

const QStringList& clockColumns() {
    static const QStringList columns = {
        QStringLiteral("case_id"),  QStringLiteral("clock"),  QStringLiteral("round"),
        QStringLiteral("state"),    QStringLiteral("due_at"), QStringLiteral("stopped_at"),
        QStringLiteral("external"), QStringLiteral("spec"),   QStringLiteral("result")};
    return columns;
}

void packClock(PackedRows& rows, const CaseId& id, const Uuid& row, const CaseClock& clock) {
    rows.add(row, id.uuid, clock.clockId, clock.round, QString(QLatin1String(clockStateName(clock.state))),
             dueInstant(clock.result).ms, moment(clock.stoppedAt), clock.external ? 1 : 0,
             specToJson(clock.spec), resultToJson(clock.result, clock.spec));
}

Status insertClock(WriteTx& tx, const CaseId& id, const Uuid& row, const CaseClock& clock) {
    const Result<qint64> added = tx.insert(clocksTable(), row,
                                           {{"case_id", id.uuid.toBytes()},
                                            {"clock", clock.clockId},
                                            {"round", qint64{clock.round}},
                                            {"state", QString(QLatin1String(clockStateName(clock.state)))},
                                            {"due_at", dueInstant(clock.result).ms},
                                            {"stopped_at", moment(clock.stoppedAt)},
                                            {"external", qint64{clock.external ? 1 : 0}},
                                            {"spec", specToJson(clock.spec)},
                                            {"result", resultToJson(clock.result, clock.spec)}});
    return added.ok() ? Status() : Status(added.error());
}

Status writeClocks(WriteTx& tx, const CaseId& id, const QList<StoredClock>& clocks) {
    for (const StoredClock& stored : clocks) {
        const CaseClock& clock = stored.clock;
        if (stored.isNew) {
            QZ_TRY(insertClock(tx, id, stored.row, clock));
        } else if (stored.changed) {
            QZ_TRY(tx.update(clocksTable(), stored.row,
                             {{"state", QString(QLatin1String(clockStateName(clock.state)))},
                              {"due_at", dueInstant(clock.result).ms},
                              {"stopped_at", moment(clock.stoppedAt)},
                              {"spec", specToJson(clock.spec)},
                              {"result", resultToJson(clock.result, clock.spec)}}));
        }
    }
    return {};
}

void ClockWork::stop(const QStringList& ids) {
    for (StoredClock& stored : m_clocks) {
        CaseClock& clock = stored.clock;
        if (!isOpen(clock) || !ids.contains(clock.clockId)) {
            continue;
        }
        endSuspension(clock);
        const Instant due = dueInstant(clock.result);
        clock.state = m_at <= due ? ClockState::Met : ClockState::Late;
        clock.stoppedAt = m_at;
        stored.changed = true;
        if (clock.state == ClockState::Met) {
            m_metDues.append(due);
        }
    }
}

/// A clock that is stopped while it stands still is judged by the day to which it would have moved.
void ClockWork::endSuspension(CaseClock& clock) const {
    if (clock.state != ClockState::Suspended || clock.spec.suspensions.isEmpty()) {
        return;
    }
    clock.spec.suspensions.last().to = CivilTime::fromInstant(m_at);
    if (const Result<DeadlineResult> moved = computeDeadline(clock.spec, m_calendar); moved.ok()) {
        clock.result = *moved;
    }
}

void ClockWork::cancel(const QStringList& ids) {
    for (StoredClock& stored : m_clocks) {
        if (isOpen(stored.clock) && ids.contains(stored.clock.clockId)) {
            stored.clock.state = ClockState::Cancelled;
            stored.clock.stoppedAt = m_at;
            stored.changed = true;
        }
    }
}

void ClockWork::reopen(const QStringList& ids) {
    for (const QString& id : ids) {
        // The last of its rounds.
        for (qsizetype i = m_clocks.size(); i-- > 0;) {
            StoredClock& stored = m_clocks[i];
            if (stored.clock.clockId != id) {
                continue;
            }
            if (!isOpen(stored.clock)) {
                stored.clock.state = ClockState::Running;
                stored.clock.stoppedAt.reset();
                stored.changed = true;
            }
            break;
        }
    }
}

Status ClockWork::start(const QString& id, const DeadlineSpec& spec) {
    cancel({id});
    StoredClock stored;
    stored.row = m_ids.next();
    stored.isNew = true;
    stored.clock.clockId = id;
    stored.clock.spec = spec;
    for (const StoredClock& other : m_clocks) {
        if (other.clock.clockId == id) {
            stored.clock.round = std::max(stored.clock.round, other.clock.round + 1);
        }
    }
    QZ_TRY(recompute(stored.clock));
    m_clocks.append(stored);
    return {};
}

Status ClockWork::suspend() {
    for (StoredClock& stored : m_clocks) {
        CaseClock& clock = stored.clock;
        if (clock.state != ClockState::Running || clock.external) {
            continue;
        }
        clock.spec.suspensions.append({CivilTime::fromInstant(m_at), std::nullopt});
        clock.state = ClockState::Suspended;
        stored.changed = true;
    }
    return {};
}

Status ClockWork::resume() {
    for (StoredClock& stored : m_clocks) {
        CaseClock& clock = stored.clock;
        if (clock.state != ClockState::Suspended || clock.spec.suspensions.isEmpty()) {
            continue;
        }
        clock.spec.suspensions.last().to = CivilTime::fromInstant(m_at);
        clock.state = ClockState::Running;
        stored.changed = true;
        QZ_TRY(recompute(clock));
    }
    return {};
}

Result<StoredClock*> ClockWork::clockToExtend(const QString& id) {
    QList<StoredClock*> running;
    for (StoredClock& stored : m_clocks) {
        if (isOpen(stored.clock) && !stored.clock.external && (id.isEmpty() || stored.clock.clockId == id)) {
            running.append(&stored);
        }
    }
    if (running.isEmpty()) {
        return invalid(QCoreApplication::translate("qz::Cases", "No limit runs that could be extended."),
                       QStringLiteral("clock"));
    }
    if (running.size() > 1) {
        QStringList names;
        for (const StoredClock* stored : running) {
            names.append(stored->clock.clockId);
        }
        return invalid(QCoreApplication::translate("qz::Cases", "Several limits run; name one of: %1.")
                           .arg(names.join(QStringLiteral(", "))),
                       QStringLiteral("clock"));
    }
    return running.first();
}

Status ClockWork::extend(const FieldMap& fields) {
    bool isNumber = false;
    const int amount = fields.value(QStringLiteral("amount")).toInt(&isNumber);
    if (!isNumber || amount <= 0) {
        return invalid(
            QCoreApplication::translate("qz::Cases", "The amount of an extension is a whole number above 0."),
            QStringLiteral("amount"));
    }
    QZ_ASSIGN(const TimeUnit unit, parseTimeUnit(fields.value(QStringLiteral("unit"))));
    QZ_ASSIGN(StoredClock * stored, clockToExtend(fields.value(QStringLiteral("clock"))));
    stored->clock.spec.extensions.append({amount, unit});
    stored->changed = true;
    // A suspended clock gets its date when it resumes.
    return stored->clock.state == ClockState::Running ? recompute(stored->clock) : Status();
}

bool ClockWork::becameInTime(Instant recordedAt) const {
    return std::any_of(m_metDues.cbegin(), m_metDues.cend(), [&](Instant due) { return recordedAt > due; });
}

Status ClockWork::recompute(CaseClock& clock) {
    QZ_ASSIGN(clock.result, computeDeadline(clock.spec, m_calendar));
    return {};
}

}  // namespace qz::core
