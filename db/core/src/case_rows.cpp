// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_rows.h"

#include <QCoreApplication>

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

DbValue moment(const std::optional<Instant>& at) { return at ? DbValue(at->ms) : DbValue(); }
DbValue lon(const CaseRecord& r) { return r.point ? DbValue(r.point->lon) : DbValue(); }
DbValue lat(const CaseRecord& r) { return r.point ? DbValue(r.point->lat) : DbValue(); }

/// All columns of a head but id, in the order of the table.
ColumnValues headValues(const CaseRecord& r) {
    return {{"number", r.number},
            {"kind", r.kind},
            {"area", stored(r.area.toString())},
            {"state", r.state},
            {"owner_unit", stored(r.ownerUnit)},
            {"subkind", stored(r.subkind)},
            {"summary", stored(r.summary)},
            {"place", stored(r.place)},
            {"source", stored(r.source)},
            {"external_id", stored(r.externalId)},
            {"external_length", lengthOf(r.externalId)},
            {"urgent", qint64{r.urgent ? 1 : 0}},
            {"lon", lon(r)},
            {"lat", lat(r)},
            {"opened_at", r.openedAt.ms},
            {"closed_at", moment(r.closedAt)},
            {"due_at", moment(r.dueAt)},
            {"due_clock", stored(r.dueClock)},
            {"rework_count", qint64{r.reworkCount}},
            {"version", r.version}};
}

constexpr qint64 kBlock = 1000;

QString numberText(const QString& prefix, int year, qint64 number) {
    return prefix + QString::number(year % 100).rightJustified(2, QLatin1Char('0')) + QLatin1Char('-') +
           QString::number(number).rightJustified(kNumberDigits, QLatin1Char('0'));
}

struct NumberBlock {
    qint64 first = 0;
    qint64 next = 0;
    qint64 last = 0;
};

/// The first block that has numbers left; a new one where none has.
Result<NumberBlock> openBlock(WriteTx& tx, const QString& prefix, int year) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        QZ_ASSIGN(Statement rows,
                  tx.prepare("SELECT first, next, last FROM core_number_blocks WHERE prefix = ? AND "
                             "year = ? AND next <= last ORDER BY first LIMIT 1"));
        rows.bindAll(prefix, year);
        QZ_ASSIGN(const bool found, rows.step());
        if (found) {
            return NumberBlock{rows.integer(0), rows.integer(1), rows.integer(2)};
        }
        QZ_ASSIGN(
            Statement block,
            tx.sql("INSERT INTO core_number_blocks (prefix, year, first, next, last) "
                   "SELECT ?1, ?2, coalesce(max(last), 0) + 1, coalesce(max(last), 0) + 1, "
                   "coalesce(max(last), 0) + ?3 FROM core_number_blocks WHERE prefix = ?1 AND year = ?2"));
        block.bindAll(prefix, year, kBlock);
        QZ_TRY(block.run());
    }
    return makeError(ErrorCode::Bug,
                     QCoreApplication::translate("qz::Cases", "No case number could be taken."));
}

Status keepNext(WriteTx& tx, const QString& prefix, int year, qint64 first, qint64 next) {
    QZ_ASSIGN(Statement row,
              tx.sql("UPDATE core_number_blocks SET next = ? WHERE prefix = ? AND year = ? AND first = ?"));
    row.bindAll(next, prefix, year, first);
    return row.run();
}

}  // namespace

Result<std::optional<StoredCase>> findCase(ReadTx& read, const QString& number) {
    static const QString sql =
        QStringLiteral("SELECT %1 FROM core_cases WHERE number = ? AND deleted_at IS NULL")
            .arg(QLatin1String(kCaseColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(number);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return std::optional<StoredCase>();
    }
    return std::optional<StoredCase>(StoredCase{readCase(rows), rows.text(kCreatedByColumn)});
}

Result<StoredCase> readCaseByNumber(ReadTx& read, const QString& number) {
    QZ_ASSIGN(std::optional<StoredCase> found, findCase(read, number.trimmed()));
    if (!found) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Cases", "There is no case %1.").arg(number));
    }
    return *found;
}

Result<QList<JournalEntry>> readJournal(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT seq, occurred_at, recorded_at, performer, channel, recorder, action, "
                           "from_state, to_state, note, fields, entered_late FROM core_journal "
                           "WHERE case_id = ? ORDER BY seq, rid"));
    rows.bindAll(id.uuid);
    QList<JournalEntry> journal;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return journal;
        }
        JournalEntry entry;
        entry.sequence = rows.integer(0);
        entry.occurredAt = Instant{rows.integer(1)};
        entry.recordedAt = Instant{rows.integer(2)};
        entry.performer = Performer::parse(rows.text(3)).valueOr(Performer{});
        entry.channel = rows.text(4);
        entry.recorder = rows.text(5);
        entry.action = rows.text(6);
        entry.from = rows.text(7);
        entry.to = rows.text(8);
        entry.note = rows.text(9);
        entry.fields = fieldsFromJson(rows.text(10));
        entry.enteredLate = rows.integer(11) != 0;
        journal.append(entry);
    }
}

const QStringList& caseColumns() {
    static const QStringList columns =
        QStringLiteral(
            "kind area state owner_unit subkind summary place source external_id external_length urgent lon "
            "lat "
            "opened_at closed_at due_at due_clock rework_count version created_by number")
            .split(QLatin1Char(' '));
    return columns;
}

void packCase(PackedRows& rows, const CaseRecord& r, const QString& createdBy) {
    rows.add(r.id.uuid, r.kind, stored(r.area.toString()), r.state, stored(r.ownerUnit), stored(r.subkind),
             stored(r.summary), stored(r.place), stored(r.source), stored(r.externalId),
             lengthOf(r.externalId), r.urgent ? 1 : 0, lon(r), lat(r), r.openedAt.ms, moment(r.closedAt),
             moment(r.dueAt), stored(r.dueClock), r.reworkCount, r.version, stored(createdBy));
}

Status insertCase(WriteTx& tx, const CaseRecord& record, const QString& createdBy) {
    ColumnValues values = headValues(record);
    values.push_back({"created_by", stored(createdBy)});
    const Result<qint64> added = tx.insert(casesTable(), record.id.uuid, values);
    return added.ok() ? Status() : Status(added.error());
}

Status updateCase(WriteTx& tx, const CaseRecord& before, const CaseRecord& after) {
    const ColumnValues old = headValues(before);
    const ColumnValues now = headValues(after);
    ColumnValues changed;
    for (size_t i = 0; i < now.size(); ++i) {
        if (now[i].value != old[i].value) {
            changed.push_back(now[i]);
        }
    }
    return tx.update(casesTable(), before.id.uuid, changed);
}

Result<QString> nextNumber(WriteTx& tx, const QString& prefix, Instant openedAt) {
    const int year = CivilTime::fromInstant(openedAt).date.year();
    QZ_ASSIGN(const NumberBlock block, openBlock(tx, prefix, year));
    QZ_TRY(keepNext(tx, prefix, year, block.first, block.next + 1));
    return numberText(prefix, year, block.next);
}

Result<QString> NumberRun::next(WriteTx& tx, const QString& prefix, Instant openedAt) {
    const int year = CivilTime::fromInstant(openedAt).date.year();
    Block& block = m_blocks[{prefix, year}];
    if (block.next > block.last) {
        if (block.first > 0) {
            QZ_TRY(keepNext(tx, prefix, year, block.first, block.next));
        }
        QZ_ASSIGN(const NumberBlock open, openBlock(tx, prefix, year));
        block = Block{open.first, open.next, open.last};
    }
    return numberText(prefix, year, block.next++);
}

Status NumberRun::keep(WriteTx& tx) {
    for (const auto& [key, block] : m_blocks) {
        QZ_TRY(keepNext(tx, key.first, key.second, block.first, block.next));
    }
    m_blocks.clear();
    return {};
}

}  // namespace qz::core
