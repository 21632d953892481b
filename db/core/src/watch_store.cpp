// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/watch_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include "case_loaded.h"
#include "case_rows.h"
#include "codec.h"
#include "journal_beside.h"
#include "qz/core/unit_point_office.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr int kMostAlarms = 500;

Error invalid(const QString& message, const char* where) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(where));
}

Uuid alarmId(const CaseId& id) { return Uuid::fromName(QStringLiteral("core.alarms"), id.uuid.toString()); }

Shift shiftOf(const Statement& row) {
    Shift shift;
    shift.id = row.uuid(0);
    shift.at = Instant{row.integer(1)};
    shift.sheet = ShiftSheet::fromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
    shift.sha256 = row.text(3);
    return shift;
}

Result<QList<Shift>> readShifts(ReadTx& read, int limit) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT id, at, sheet, sha256 FROM core_shifts "
                                           "ORDER BY at DESC, rid DESC LIMIT ?"));
    rows.bindAll(limit);
    QList<Shift> shifts;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return shifts;
        }
        shifts.append(shiftOf(rows));
    }
}

Result<std::optional<Shift>> lastShift(ReadTx& read) {
    QZ_ASSIGN(const QList<Shift> shifts, readShifts(read, 1));
    return shifts.isEmpty() ? std::optional<Shift>() : std::optional<Shift>(shifts.constFirst());
}

}  // namespace

Result<std::optional<Alarm>> WatchStore::alarmOf(ReadTx& read, const CaseRecord& record) const {
    QZ_ASSIGN(const QList<JournalEntry> journal, readJournal(read, record.id));
    Alarm alarm{record, record.openedAt, 0, {}};
    for (const JournalEntry& entry : journal) {
        const QString urgent = entry.fields.value(QStringLiteral("urgent"));
        if (urgent == QLatin1String("true") || entry.sequence == 1) {
            alarm.raisedAt = entry.recordedAt;
        } else if (isStep(entry) && !entry.recorder.isEmpty()) {
            return std::optional<Alarm>();  // somebody works on it
        }
    }
    QZ_ASSIGN(Statement row,
              read.prepare("SELECT level, told, acknowledged_at FROM core_alarms WHERE case_id = ?"));
    row.bindAll(record.id.uuid);
    QZ_ASSIGN(const bool known, row.step());
    if (known) {
        if (!row.isNull(2) && Instant{row.integer(2)} >= alarm.raisedAt) {
            return std::optional<Alarm>();
        }
        alarm.level = static_cast<int>(row.integer(0));
        alarm.told = row.text(1);
    }
    return std::optional<Alarm>(alarm);
}

Result<QList<Alarm>> WatchStore::alarmsIn(ReadTx& read, const AlarmRules& rules) const {
    static const QString sql = QStringLiteral(
                                   "SELECT %1 FROM core_cases WHERE urgent = 1 AND closed_at IS NULL AND "
                                   "deleted_at IS NULL ORDER BY opened_at DESC LIMIT ?")
                                   .arg(QLatin1String(kCaseColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(kMostAlarms);
    QList<CaseRecord> urgent;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        urgent.append(readCase(rows));
    }
    const qint64 oldest = m_parts.clock.now().ms - qint64{rules.withinHours} * 3600 * 1000;
    QList<Alarm> alarms;
    for (const CaseRecord& record : urgent) {
        QZ_ASSIGN(const std::optional<Alarm> alarm, alarmOf(read, record));
        if (alarm && alarm->raisedAt.ms >= oldest && record.openedAt.ms >= oldest) {
            alarms.prepend(*alarm);
        }
    }
    return alarms;
}

QFuture<Result<AlarmState>> WatchStore::alarms(const AlarmRules& rules, const Actor& reader) const {
    return m_parts.store.read([this, rules, reader](ReadTx& read) -> Result<AlarmState> {
        AlarmState state;
        QZ_ASSIGN(const std::optional<Shift> shift, lastShift(read));
        state.onWatch = shift ? shift->sheet.incoming : QString();
        QZ_ASSIGN(const QList<Alarm> all, alarmsIn(read, rules));
        for (const Alarm& alarm : all) {
            if (m_parts.access
                    .check(reader.user, QStringLiteral("cases.read"), m_parts.cases.scopeOf(alarm.record))
                    .ok()) {
                state.alarms.append(alarm);
            }
        }
        return state;
    });
}

Status WatchStore::keepAlarm(WriteTx& tx, const Alarm& alarm, const QString& acknowledgedBy) {
    const Uuid id = alarmId(alarm.record.id);
    ColumnValues values = {{"level", qint64{alarm.level}}, {"told", stored(alarm.told)}};
    if (!acknowledgedBy.isEmpty()) {
        values.push_back({"acknowledged_at", m_parts.clock.now().ms});
        values.push_back({"acknowledged_by", acknowledgedBy});
    }
    if (tx.ref(alarmsTable(), id).ok()) {
        return tx.update(alarmsTable(), id, values);
    }
    values.push_back({"case_id", alarm.record.id.uuid.toBytes()});
    const Result<qint64> added = tx.insert(alarmsTable(), id, values);
    return added.ok() ? Status() : Status(added.error());
}

QFuture<Status> WatchStore::acknowledge(const QString& number, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("watch.acknowledge"), [this, number, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(const CaseRecord record, m_parts.cases.headIn(tx, number));
            QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("watch.keep"),
                                        m_parts.cases.scopeOf(record)));
            QZ_ASSIGN(const std::optional<Alarm> alarm, alarmOf(tx, record));
            if (!alarm || !record.urgent) {
                return makeError(
                    ErrorCode::Conflict,
                    QCoreApplication::translate(
                        "qz::Watch", "%1 does not ring: it is not urgent, or somebody has it already.")
                        .arg(number));
            }
            QZ_TRY(keepAlarm(tx, *alarm, actor.user));
            return appendBeside(tx, m_parts.ids, m_parts.clock.now(), record,
                                {QString(kAcknowledgeAction), {}, {}, actor});
        });
}

QFuture<Result<QList<Alarm>>> WatchStore::escalate(const AlarmRules& rules) {
    return m_parts.store.write(
        QStringLiteral("watch.escalate"), [this, rules](WriteTx& tx) -> Result<QList<Alarm>> {
            QZ_ASSIGN(const QList<Alarm> alarms, alarmsIn(tx, rules));
            const Instant now = m_parts.clock.now();
            QList<Alarm> made;
            for (Alarm alarm : alarms) {
                const int due = rules.levelAt(alarm.raisedAt, now);
                if (due <= alarm.level) {
                    continue;
                }
                alarm.level = due;
                alarm.told = rules.escalation.at(due - 1).to;
                QZ_TRY(keepAlarm(tx, alarm, {}));
                QZ_TRY(appendBeside(
                    tx, m_parts.ids, now, alarm.record,
                    {QString(kAlarmAction),
                     QCoreApplication::translate("qz::Watch", "Not acknowledged for %1 min; passed on to %2.")
                         .arg((now.ms - alarm.raisedAt.ms) / 60000)
                         .arg(alarm.told),
                     {},
                     Actor{}}));
                made.append(alarm);
            }
            return made;
        });
}

QFuture<Result<std::optional<Shift>>> WatchStore::current() const {
    return m_parts.store.read([](ReadTx& read) { return lastShift(read); });
}

QFuture<Result<QList<Shift>>> WatchStore::shifts(int limit) const {
    return m_parts.store.read([limit](ReadTx& read) { return readShifts(read, limit); });
}

Status WatchStore::checkHandOver(const HandOver& request, const std::optional<Shift>& last) const {
    const ShiftSheet& sheet = request.sheet;
    const QString holder = last ? last->sheet.incoming : QString();
    if (sheet.outgoing != holder) {
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::Watch", "The watch has changed meanwhile: %1 has it now.")
                .arg(holder.isEmpty() ? QCoreApplication::translate("qz::Watch", "nobody") : holder));
    }
    if (sheet.incoming.isEmpty() || sheet.incoming == sheet.outgoing) {
        return invalid(
            QCoreApplication::translate("qz::Watch", "Choose who takes the watch over: somebody else."),
            "incoming");
    }
    for (const ShiftItem& item : sheet.items) {
        if (!item.seen) {
            return invalid(
                QCoreApplication::translate("qz::Watch", "%1 has not been gone through yet; tick it.")
                    .arg(item.number),
                "items");
        }
    }
    return m_parts.access.check(sheet.incoming, QStringLiteral("watch.keep"), m_root);
}

Status WatchStore::confirm(const HandOver& request) const {
    // A ring of its own: the keys of the desk stay those of who sits at it.
    const auto check = [this](const QString& user, const QByteArray& password, const char* where) -> Status {
        QZ_ASSIGN(const User known, m_parts.access.user(user));
        KeyRing ring(m_parts.store.folder(), &m_parts.clock);
        const Status opened = ring.unlock(known.name, password);
        if (opened.ok()) {
            return {};
        }
        Error error = opened.error();
        error.where = QLatin1String(where);
        return error;
    };
    QZ_TRY(check(request.sheet.incoming, request.incomingPassword, "incoming_password"));
    if (request.sheet.outgoing.isEmpty() || !request.sheet.absence.trimmed().isEmpty()) {
        return {};
    }
    return check(request.sheet.outgoing, request.outgoingPassword, "outgoing_password");
}

Result<Shift> WatchStore::store(WriteTx& tx, const HandOver& request, const Actor& actor) {
    QZ_ASSIGN(const std::optional<Shift> last, lastShift(tx));
    QZ_TRY(checkHandOver(request, last));
    Shift shift;
    shift.id = m_parts.ids.next();
    shift.at = m_parts.clock.now();
    shift.sheet = request.sheet;
    const QByteArray json = QJsonDocument(shift.sheet.toJson()).toJson(QJsonDocument::Compact);
    shift.sha256 = QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
    const Result<qint64> row = tx.insert(shiftsTable(), shift.id,
                                         {{"at", shift.at.ms},
                                          {"outgoing", stored(shift.sheet.outgoing)},
                                          {"incoming", shift.sheet.incoming},
                                          {"sheet", QString::fromUtf8(json)},
                                          {"sha256", shift.sha256}});
    if (!row.ok()) {
        return row.error();
    }
    QZ_TRY(UnitPointOffice::clear(tx));
    const QString who = QStringLiteral("%1 → %2").arg(shift.sheet.outgoing, shift.sheet.incoming);
    QZ_TRY(m_parts.audit.append(tx, {{},
                                     actor.user,
                                     QStringLiteral("hand_over_watch"),
                                     {QStringLiteral("shift"), shift.id},
                                     who + QStringLiteral(" ") + shift.sha256,
                                     shift.sheet.absence}));
    tx.touched({QStringLiteral("shift"), shift.id});
    return shift;
}

QFuture<Result<Shift>> WatchStore::handOver(const HandOver& request, const Actor& actor) {
    auto promise = std::make_shared<QPromise<Result<Shift>>>();
    promise->start();
    const auto answer = [promise](Result<Shift> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    // Passwords take their time: on a reader, so that the writer stays free.
    const auto checked = [this, request](ReadTx& read) -> Status {
        QZ_ASSIGN(const std::optional<Shift> last, lastShift(read));
        QZ_TRY(checkHandOver(request, last));
        return confirm(request);
    };
    m_parts.store.read(checked).then([this, request, actor, answer](const Status& confirmed) {
        if (!confirmed.ok()) {
            answer(confirmed.error());
            return;
        }
        m_parts.store
            .write(QStringLiteral("watch.hand_over"),
                   [this, request, actor](WriteTx& tx) { return store(tx, request, actor); })
            .then(answer);
    });
    return promise->future();
}

}  // namespace qz
