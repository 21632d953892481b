// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/city_tables.h"

#include <QMutexLocker>

#include "grid/domain/grid_tables_json.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

const QString kSpace = QStringLiteral("grid.tables");
constexpr auto kSeparator = '\n';

DbValue day(const QDate& date) { return date.isValid() ? date.toString(Qt::ISODate) : QStringLiteral(""); }
QDate day(const QString& text) { return QDate::fromString(text, Qt::ISODate); }
DbValue number(bool value) { return qint64(value ? 1 : 0); }
/// Columns are NOT NULL; a null QString would bind NULL.
DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

Uuid classId(const EventClass& row) {
    return Uuid::fromName(kSpace,
                          QStringLiteral("class/%1/%2").arg(row.code, row.validFrom.toString(Qt::ISODate)));
}
Uuid limitId(const TimeLimit& row) {
    return Uuid::fromName(
        kSpace, QStringLiteral("limit/%1/%2/%3/%4")
                    .arg(row.classCode, row.stage, row.urgency, row.validFrom.toString(Qt::ISODate)));
}
Uuid authorityId(const AuthorityRow& row) {
    return Uuid::fromName(
        kSpace, QStringLiteral("authority/%1/%2").arg(row.classCode, row.validFrom.toString(Qt::ISODate)));
}

ColumnValues values(const EventClass& row) {
    return {{"code", row.code},
            {"parent", words(row.parent)},
            {"family", classFamilyName(row.family)},
            {"name_zh", words(row.nameZh)},
            {"name_en", words(row.nameEn)},
            {"synonyms", words(row.synonyms.join(QLatin1Char(kSeparator)))},
            {"needs_check", number(row.needsCheck)},
            {"community_may", number(row.communityMay)},
            {"filing", words(row.filing)},
            {"closing", words(row.closing)},
            {"source", words(row.source)},
            {"valid_from", day(row.validFrom)},
            {"valid_to", day(row.validTo)}};
}

ColumnValues values(const TimeLimit& row) {
    return {{"class", row.classCode},
            {"stage", row.stage},
            {"urgency", row.urgency},
            {"amount", qint64(row.span.amount)},
            {"unit", timeUnitName(row.span.unit)},
            {"article", words(row.article)},
            {"valid_from", day(row.validFrom)},
            {"valid_to", day(row.validTo)}};
}

ColumnValues values(const AuthorityRow& row) {
    return {{"class", row.classCode},      {"unit", words(row.unit)},     {"unit_kind", words(row.unitKind)},
            {"item", words(row.item)},     {"source", words(row.source)}, {"valid_from", day(row.validFrom)},
            {"valid_to", day(row.validTo)}};
}

Status put(WriteTx& tx, const SyncedTable& table, const Uuid& id, const ColumnValues& columns) {
    QZ_ASSIGN(Statement find, tx.prepare(QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(table.name)));
    find.bind(0, id.toBytes());
    QZ_ASSIGN(const bool known, find.step());
    find.reset();
    if (known) {
        return tx.update(table, id, columns);
    }
    const Result<qint64> inserted = tx.insert(table, id, columns);
    return inserted ? Status() : Status(inserted.error());
}

Result<QList<EventClass>> readClasses(ReadTx& read) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare(
            "SELECT code, parent, family, name_zh, name_en, synonyms, needs_check, community_may, filing, "
            "closing, source, valid_from, valid_to FROM grid_classes WHERE deleted_at IS NULL ORDER BY "
            "code, valid_from"));
    QList<EventClass> classes;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return classes;
        }
        EventClass row;
        row.code = rows.text(0);
        row.parent = rows.text(1);
        QZ_ASSIGN(row.family, parseClassFamily(rows.text(2)));
        row.nameZh = rows.text(3);
        row.nameEn = rows.text(4);
        row.synonyms = rows.text(5).split(QLatin1Char(kSeparator), Qt::SkipEmptyParts);
        row.needsCheck = rows.integer(6) != 0;
        row.communityMay = rows.integer(7) != 0;
        row.filing = rows.text(8);
        row.closing = rows.text(9);
        row.source = rows.text(10);
        row.validFrom = day(rows.text(11));
        row.validTo = day(rows.text(12));
        classes.append(row);
    }
}

Result<QList<TimeLimit>> readLimits(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT class, stage, urgency, amount, unit, article, valid_from, valid_to "
                           "FROM grid_limits WHERE deleted_at IS NULL ORDER BY class, stage, urgency, id"));
    QList<TimeLimit> limits;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return limits;
        }
        TimeLimit row;
        row.classCode = rows.text(0);
        row.stage = rows.text(1);
        row.urgency = rows.text(2);
        row.span.amount = static_cast<int>(rows.integer(3));
        QZ_ASSIGN(row.span.unit, parseTimeUnit(rows.text(4)));
        row.article = rows.text(5);
        row.validFrom = day(rows.text(6));
        row.validTo = day(rows.text(7));
        limits.append(row);
    }
}

Result<QList<AuthorityRow>> readAuthority(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT class, unit, unit_kind, item, source, valid_from, valid_to "
                           "FROM grid_authority WHERE deleted_at IS NULL ORDER BY class, id"));
    QList<AuthorityRow> list;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return list;
        }
        list.append(AuthorityRow{rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                                 day(rows.text(5)), day(rows.text(6))});
    }
}

/// Of each code the version of the day; the last one that was in force where it ended.
QList<EventClass> ofDay(const QList<EventClass>& versions, QDate day) {
    QList<EventClass> rows;
    for (const EventClass& version : versions) {  // by code, then by first day
        const bool begun = !day.isValid() || !version.validFrom.isValid() || version.validFrom <= day;
        if (!begun) {
            continue;
        }
        if (!rows.isEmpty() && rows.constLast().code == version.code) {
            rows.last() = version;
        } else {
            rows.append(version);
        }
    }
    return rows;
}

Result<QString> versionIn(ReadTx& read) {
    QZ_ASSIGN(Statement find, read.prepare("SELECT value FROM grid_settings WHERE name = 'tables_version'"));
    QZ_ASSIGN(const bool known, find.step());
    const QString version = known ? find.text(0) : QStringLiteral("0");
    find.reset();
    return version;
}

}  // namespace

Result<std::shared_ptr<const ClassTable>> CityTables::shipped() {
    if (!m_shipped) {
        QZ_ASSIGN(ClassTable table, loadClassTable(m_folder));
        m_shipped = std::make_shared<const ClassTable>(std::move(table));
    }
    return m_shipped;
}

Result<std::shared_ptr<const ClassTable>> CityTables::in(ReadTx& read) {
    QZ_ASSIGN(const QString version, versionIn(read));
    const QMutexLocker lock(&m_lock);
    if (version == QLatin1String("0")) {
        return shipped();
    }
    const QDate day = today();
    if (!m_table || m_version != version || m_day != day) {
        QZ_ASSIGN(const QList<EventClass> versions, readClasses(read));
        QZ_ASSIGN(QList<TimeLimit> limits, readLimits(read));
        QZ_ASSIGN(QList<AuthorityRow> authority, readAuthority(read));
        m_table = std::make_shared<const ClassTable>(ofDay(versions, day), std::move(limits),
                                                     std::move(authority), day);
        m_version = version;
        m_day = day;
    }
    return m_table;
}

Status CityTables::changed(WriteTx& tx, const QString& what) {
    QZ_ASSIGN(const QString before, versionIn(tx));
    // Made from the change, so that a rolled-back change and another one never share a version.
    QZ_ASSIGN(Statement set, tx.sql("UPDATE grid_settings SET value = ? WHERE name = 'tables_version'"));
    set.bind(0, Uuid::fromName(kSpace, before + QLatin1Char('/') + what).toString());
    QZ_TRY(set.run());
    QZ_TRY(in(tx));  // what the window shows is as new as the store; a rolled-back one is read again
    return {};
}

QDate CityTables::today() const {
    return m_clock == nullptr ? QDate() : CivilTime::fromInstant(m_clock->now()).date;
}

std::shared_ptr<const ClassTable> CityTables::now() const {
    const QMutexLocker lock(&m_lock);
    return m_table ? m_table : m_shipped;
}

Status CityTables::putVersion(WriteTx& tx, const SyncedTable& table, const Uuid& id,
                              const ColumnValues& values) {
    QZ_TRY(put(tx, table, id, values));
    return changed(tx, QStringLiteral("version/%1/%2").arg(id.toString()).arg(values.size()));
}

Status CityTables::addNewStages(WriteTx& tx, const ClassTable& shipped) {
    QZ_ASSIGN(Statement rows, tx.prepare("SELECT DISTINCT stage FROM grid_limits"));
    QStringList known;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        known.append(rows.text(0));
    }
    QStringList added;
    for (const TimeLimit& row : shipped.limits()) {
        if (!known.contains(row.stage)) {
            QZ_TRY(put(tx, limitsTable(), limitId(row), values(row)));
            added.append(row.stage);
        }
    }
    return added.isEmpty() ? Status() : changed(tx, QStringLiteral("stages/") + added.join(u','));
}

Status CityTables::seed(WriteTx& tx) {
    QZ_ASSIGN(const QString version, versionIn(tx));
    std::shared_ptr<const ClassTable> table;
    {
        const QMutexLocker lock(&m_lock);
        QZ_ASSIGN(table, shipped());
    }
    if (version != QLatin1String("0")) {
        QZ_TRY(addNewStages(tx, *table));
        QZ_TRY(in(tx));
        return {};
    }
    for (const EventClass& row : table->classes()) {
        QZ_TRY(put(tx, classesTable(), classId(row), values(row)));
    }
    for (const TimeLimit& row : table->limits()) {
        QZ_TRY(put(tx, limitsTable(), limitId(row), values(row)));
    }
    for (const AuthorityRow& row : table->authority()) {
        QZ_TRY(put(tx, authorityTable(), authorityId(row), values(row)));
    }
    return changed(tx, QStringLiteral("seed"));
}

Status CityTables::putClass(WriteTx& tx, const EventClass& row) {
    QZ_TRY(put(tx, classesTable(), classId(row), values(row)));
    return changed(tx, QStringLiteral("class/%1/%2/%3/%4")
                           .arg(row.code, row.nameZh, row.validFrom.toString(Qt::ISODate),
                                row.validTo.toString(Qt::ISODate)));
}

Status CityTables::putLimit(WriteTx& tx, const TimeLimit& row) {
    QZ_TRY(put(tx, limitsTable(), limitId(row), values(row)));
    return changed(tx, QStringLiteral("limit/%1/%2/%3/%4/%5")
                           .arg(row.classCode, row.stage, row.urgency, timeUnitName(row.span.unit))
                           .arg(row.span.amount));
}

Status CityTables::putAuthority(WriteTx& tx, const AuthorityRow& row) {
    QZ_TRY(put(tx, authorityTable(), authorityId(row), values(row)));
    return changed(tx, QStringLiteral("authority/%1/%2/%3").arg(row.classCode, row.unit, row.unitKind));
}

}  // namespace qz::grid
