// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/duty_store.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "import_rows.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr int kLongestText = 60;

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

/// A line is the same on every desk that imports the same roster.
Uuid dutyId(const DutyEntry& entry) {
    return Uuid::fromName(
        QStringLiteral("core.duties"),
        QStringLiteral("%1|%2|%3|%4").arg(entry.unit, entry.function, entry.post, dateText(entry.from)));
}

DutyEntry entryOf(const MappedRows::Row& row) {
    const auto value = [&row](const char* field) { return row.values.value(QLatin1String(field)).trimmed(); };
    const auto day = [&value](const char* field) {
        const Result<CivilTime> time = CivilTime::parse(value(field));
        return time.ok() ? time->date : QDate();
    };
    DutyEntry entry;
    entry.unit = value("unit");
    entry.post = value("post");
    entry.function = value("function");
    entry.from = day("from");
    entry.to = value("to").isEmpty() ? entry.from : day("to");
    entry.phone = value("phone");
    return entry;
}

}  // namespace

QString dutyText(const DutyEntry& entry) {
    QStringList parts{entry.post.isEmpty() ? entry.function : entry.post, entry.phone};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

Result<QList<DutyEntry>> DutyStore::read(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT id, unit, post, function, from_day, to_day, phone FROM core_duties "
                           "WHERE deleted_at IS NULL ORDER BY from_day, unit, function, post"));
    QList<DutyEntry> entries;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return entries;
        }
        entries.append({rows.uuid(0), rows.text(1), rows.text(2), rows.text(3), dateOf(rows.text(4)),
                        dateOf(rows.text(5)), rows.text(6)});
    }
}

Status DutyStore::load(ReadTx& from) {
    QZ_ASSIGN(QList<DutyEntry> entries, read(from));
    const QWriteLocker lock(&m_lock);
    m_entries = std::move(entries);
    return {};
}

Status DutyStore::publishAfter(WriteTx& tx) {
    QZ_ASSIGN(QList<DutyEntry> entries, read(tx));
    tx.afterCommit([this, entries = std::move(entries)] {
        const QWriteLocker lock(&m_lock);
        m_entries = entries;
    });
    return {};
}

QList<DutyEntry> DutyStore::all() const {
    const QReadLocker lock(&m_lock);
    return m_entries;
}

QList<DutyEntry> DutyStore::on(QDate dutyDay) const {
    QList<DutyEntry> entries = all();
    entries.removeIf([dutyDay](const DutyEntry& entry) { return !entry.covers(dutyDay); });
    return entries;
}

QList<DutyEntry> DutyStore::contacts(const QString& unit, QDate dutyDay) const {
    QList<DutyEntry> entries = on(dutyDay);
    entries.removeIf([&unit](const DutyEntry& entry) { return unit.isEmpty() || entry.unit != unit; });
    return entries;
}

QList<DutyEntry> DutyStore::functions(const QString& function, QDate dutyDay) const {
    QList<DutyEntry> entries = on(dutyDay);
    entries.removeIf([&function](const DutyEntry& entry) {
        return function.isEmpty() || (entry.function != function && entry.post != function);
    });
    return entries;
}

Result<DutyEntry> DutyStore::checked(DutyEntry entry) const {
    if (!entry.unit.isEmpty()) {
        const Result<Unit> unit = m_parts.directory.resolve(entry.unit);
        if (!unit.ok()) {
            return invalid(unit.error().message, "unit");
        }
        entry.unit = unit->code;
    }
    if (entry.unit.isEmpty() && entry.function.isEmpty()) {
        return invalid(QCoreApplication::translate(
                           "qz::Duty", "A line of the roster needs a unit, or a function of the district."),
                       "unit");
    }
    if (entry.post.isEmpty() && entry.phone.isEmpty()) {
        return invalid(QCoreApplication::translate("qz::Duty", "Say who is on duty, or which telephone."),
                       "post");
    }
    if (!entry.from.isValid() || !entry.to.isValid()) {
        return invalid(QCoreApplication::translate("qz::Duty", "Give the day as 2026-09-30."), "from");
    }
    if (entry.to < entry.from) {
        return invalid(QCoreApplication::translate("qz::Duty", "The last day lies before the first."), "to");
    }
    for (const QString& text : {entry.post, entry.function, entry.phone}) {
        if (text.size() > kLongestText) {
            return invalid(QCoreApplication::translate("qz::Duty", "“%1…” is too long for the roster.")
                               .arg(text.left(20)),
                           "post");
        }
    }
    return entry;
}

Status DutyStore::write(WriteTx& tx, const DutyEntry& entry, const QString& source) {
    const ColumnValues values = {{"unit", stored(entry.unit)},         {"post", stored(entry.post)},
                                 {"function", stored(entry.function)}, {"from_day", dateText(entry.from)},
                                 {"to_day", dateText(entry.to)},       {"phone", stored(entry.phone)},
                                 {"source", stored(source)},           {"deleted_at", std::monostate()}};
    if (tx.ref(dutiesTable(), entry.id).ok()) {
        return tx.update(dutiesTable(), entry.id, values);
    }
    const Result<qint64> added = tx.insert(dutiesTable(), entry.id, values);
    return added.ok() ? Status() : Status(added.error());
}

QFuture<Result<DutyEntry>> DutyStore::put(const DutyEntry& asked, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("watch.roster"), [this, asked, actor](WriteTx& tx) -> Result<DutyEntry> {
            QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("watch.roster"), m_root));
            QZ_ASSIGN(DutyEntry entry, checked(asked));
            entry.id = entry.id.isNull() ? dutyId(entry) : entry.id;
            QZ_TRY(write(tx, entry, actor.user));
            QZ_TRY(publishAfter(tx));
            return entry;
        });
}

QFuture<Status> DutyStore::remove(const Uuid& id, const Actor& actor) {
    return m_parts.store.write(QStringLiteral("watch.roster"), [this, id, actor](WriteTx& tx) -> Status {
        QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("watch.roster"), m_root));
        QZ_ASSIGN(const RowRef ref, tx.ref(dutiesTable(), id));
        QZ_TRY(tx.remove(dutiesTable(), id, ref));
        return publishAfter(tx);
    });
}

Result<ImportSummary> DutyStore::import(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                        JobControl& job) {
    QZ_TRY(m_parts.access.check(options.actor.user, QStringLiteral("watch.roster"), m_root));
    ImportSummary summary;
    QHash<Uuid, DutyEntry> known;
    for (const DutyEntry& entry : all()) {
        known.insert(entry.id, entry);
    }
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        const Result<DutyEntry> read = checked(entryOf(row));
        if (!read.ok()) {
            reject(summary, row.number, columnOf(row, read.error().where), read.error().message);
            return {};
        }
        DutyEntry entry = *read;
        entry.id = dutyId(entry);
        const auto before = known.constFind(entry.id);
        if (before != known.constEnd() && *before == entry) {
            ++summary.skipped;
            return {};
        }
        ++(before == known.constEnd() ? summary.imported : summary.updated);
        known.insert(entry.id, entry);
        return options.dryRun ? Status() : write(tx, entry, options.fileName);
    }));
    if (!options.dryRun) {
        QZ_TRY(publishAfter(tx));
    }
    return summary;
}

}  // namespace qz
