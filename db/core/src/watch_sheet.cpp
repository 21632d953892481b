// SPDX-License-Identifier: GPL-3.0-or-later
// What a shift leaves behind, read from cases, journal and roster.
#include <QCoreApplication>
#include <QSet>

#include "case_loaded.h"
#include "case_rows.h"
#include "codec.h"
#include "qz/core/watch_store.h"

namespace qz {

using namespace core;

namespace {

constexpr int kMostItems = 200;      // of each part
constexpr int kJournalRows = 20000;  // of the last entries, looked through for the window

Result<QList<CaseRecord>> casesWhere(ReadTx& read, const char* condition, const QList<qint64>& values) {
    const QString sql = QStringLiteral("SELECT %1 FROM core_cases WHERE deleted_at IS NULL AND %2 LIMIT %3")
                            .arg(QLatin1String(kCaseColumns), QLatin1String(condition))
                            .arg(kMostItems);
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    int index = 0;
    for (const qint64 value : values) {
        rows.bind(index++, value);
    }
    QList<CaseRecord> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append(readCase(rows));
    }
}

Result<int> count(ReadTx& read, const char* sql, const QList<qint64>& values) {
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    int index = 0;
    for (const qint64 value : values) {
        rows.bind(index++, value);
    }
    QZ_ASSIGN(const bool found, rows.step());
    return found ? static_cast<int>(rows.integer(0)) : 0;
}

/// Orders whose receipt is still open and of which no unit was told by telephone.
Result<QList<CaseRecord>> stillToCall(ReadTx& read) {
    QZ_ASSIGN(const QList<CaseRecord> waiting,
              casesWhere(read,
                         "closed_at IS NULL AND id IN (SELECT case_id FROM core_clocks WHERE clock = 'sign' "
                         "AND state IN ('RUNNING', 'SUSPENDED')) ORDER BY due_at",
                         {}));
    QList<CaseRecord> toCall;
    for (const CaseRecord& record : waiting) {
        QZ_ASSIGN(const QList<JournalEntry> journal, readJournal(read, record.id));
        bool told = false;
        for (const JournalEntry& entry : journal) {
            told = entry.action == QLatin1String("dispatch") ? false
                   : entry.action == QLatin1String("call_record")
                       ? told || entry.fields.value(QStringLiteral("call_result")) == QLatin1String("told")
                       : told;
        }
        if (!told) {
            toCall.append(record);
        }
    }
    return toCall;
}

/// Cases of other systems on which something happened in the window.
Result<QList<CaseRecord>> movedElsewhere(ReadTx& read, Instant from, Instant to, int& calls) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT recorded_at, action, case_id FROM core_journal "
                                           "ORDER BY rid DESC LIMIT ?"));
    rows.bindAll(kJournalRows);
    QSet<Uuid> moved;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        const qint64 at = rows.integer(0);
        if (at < from.ms || at > to.ms) {
            continue;
        }
        calls += rows.text(1) == QLatin1String("call_record") ? 1 : 0;
        moved.insert(rows.uuid(2));
    }
    static const QString sql = QStringLiteral(
                                   "SELECT %1 FROM core_cases WHERE id = ? AND external_id <> '' AND "
                                   "deleted_at IS NULL")
                                   .arg(QLatin1String(kCaseColumns));
    QList<CaseRecord> found;
    for (const Uuid& id : moved) {
        QZ_ASSIGN(Statement row, read.prepare(sql));
        row.bindAll(id);
        QZ_ASSIGN(const bool there, row.step());
        if (there) {
            found.append(readCase(row));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const CaseRecord& a, const CaseRecord& b) { return a.number < b.number; });
    return found;
}

/// Makes items of cases, each case once: in the first part that takes it.
class Items {
public:
    Items(const DirectoryStore& directory, const DutyStore& duties, QDate dutyDay)
        : m_directory(directory), m_duties(duties), m_day(dutyDay) {}

    [[nodiscard]] ShiftItem item(const char* part, const CaseRecord& record) const {
        ShiftItem made;
        made.part = QLatin1String(part);
        made.number = record.number;
        made.title = record.summary;
        made.place = record.place;
        made.dueAt = record.dueAt;
        const std::optional<Unit> unit = m_directory.unit(record.ownerUnit);
        made.unit = unit ? unit->name : record.ownerUnit;
        const QList<DutyEntry> duty = m_duties.contacts(record.ownerUnit, m_day);
        made.phone = !duty.isEmpty() ? dutyText(duty.constFirst()) : unit ? unit->phone : QString();
        return made;
    }
    void add(const char* part, const QList<CaseRecord>& records) {
        for (const CaseRecord& record : records) {
            if (!m_taken.contains(record.number)) {
                m_taken.insert(record.number);
                items.append(item(part, record));
            }
        }
    }
    QList<ShiftItem> items;

private:
    const DirectoryStore& m_directory;
    const DutyStore& m_duties;
    QDate m_day;
    QSet<QString> m_taken;
};

}  // namespace

Result<ShiftSheet> WatchStore::sheetIn(ReadTx& read, Instant from, Instant to, const AlarmRules& rules,
                                       const Actor& reader) const {
    QZ_TRY(m_parts.access.check(reader.user, QStringLiteral("watch.keep"), m_root));
    if (to < from) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Watch", "The window ends before it begins."), {},
                         QStringLiteral("from"));
    }
    const qint64 now = m_parts.clock.now().ms;
    ShiftSheet sheet;
    sheet.from = from;
    sheet.to = to;
    const QList<qint64> window{from.ms, to.ms};
    QZ_ASSIGN(sheet.reported,
              count(read, "SELECT COUNT(*) FROM core_cases WHERE opened_at BETWEEN ? AND ?", window));
    QZ_ASSIGN(sheet.urgent,
              count(read, "SELECT COUNT(*) FROM core_cases WHERE opened_at BETWEEN ? AND ? AND urgent = 1",
                    window));
    QZ_ASSIGN(sheet.closed,
              count(read, "SELECT COUNT(*) FROM core_cases WHERE closed_at BETWEEN ? AND ?", window));
    QZ_ASSIGN(sheet.openNow, count(read, "SELECT COUNT(*) FROM core_cases WHERE closed_at IS NULL", {}));
    QZ_ASSIGN(sheet.overdueNow,
              count(read, "SELECT COUNT(*) FROM core_cases WHERE closed_at IS NULL AND due_at < ?", {now}));
    Items items(m_parts.directory, m_parts.duties, rules.dutyDay(m_parts.clock.now()));
    QZ_ASSIGN(
        const QList<CaseRecord> urgent,
        casesWhere(read, "urgent = 1 AND closed_at IS NULL AND opened_at BETWEEN ? AND ? ORDER BY opened_at",
                   window));
    items.add("urgent", urgent);
    QZ_ASSIGN(const QList<CaseRecord> toCall, stillToCall(read));
    items.add("to_call", toCall);
    QZ_ASSIGN(const QList<CaseRecord> overdue,
              casesWhere(read, "closed_at IS NULL AND due_at BETWEEN ? AND ? ORDER BY due_at",
                         {from.ms, std::min(now, to.ms)}));
    items.add("overdue", overdue);
    QZ_ASSIGN(const QList<Approval> waiting, ApprovalStore({m_parts.store, m_parts.access, m_parts.cases,
                                                            m_parts.audit, m_parts.clock, m_parts.ids})
                                                 .waitingIn(read, reader));
    QList<CaseRecord> asked;
    for (const Approval& approval : waiting) {
        asked.append(approval.record);
    }
    items.add("approval", asked);
    QZ_ASSIGN(const QList<CaseRecord> open,
              casesWhere(read, "closed_at IS NULL AND opened_at BETWEEN ? AND ? ORDER BY opened_at", window));
    items.add("open", open);
    sheet.items = items.items;
    QZ_ASSIGN(const QList<CaseRecord> moved, movedElsewhere(read, from, to, sheet.calls));
    for (const CaseRecord& record : moved) {
        const CaseKind* kind = m_parts.cases.kind(record.kind);
        ShiftItem item = items.item("backfill", record);
        item.place = record.source;
        item.title = record.externalId;
        item.remark = kind == nullptr ? record.state : stateTitle(*kind->workflow, record.state);
        sheet.backfill.append(item);
    }
    return sheet;
}

QFuture<Result<ShiftSheet>> WatchStore::sheet(Instant from, Instant to, const AlarmRules& rules,
                                              const Actor& reader) const {
    return m_parts.store.read(
        [this, from, to, rules, reader](ReadTx& read) { return sheetIn(read, from, to, rules, reader); });
}

}  // namespace qz
