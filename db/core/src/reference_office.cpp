// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/reference_office.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "import_rows.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

Error refused(ErrorCode code, const QString& message, const char* field) {
    return makeError(code, message, {}, QLatin1String(field));
}

/// The same version has the same id on every desk.
Uuid versionId(const ReferenceTable& table, const ReferenceVersion& version) {
    return Uuid::fromName(QStringLiteral("core.references"),
                          QStringLiteral("%1|%2|%3")
                              .arg(table.id, referenceEntry(table, version.values), dateText(version.from)));
}

/// "grid.limits P0101 · disposal · normal 2026-12-01: amount=3 unit=WORK_D": in the program's own words.
QString told(const ReferenceTable& table, const ReferenceVersion& version) {
    QStringList words;
    for (const FieldSpec& spec : table.fields) {
        if (!table.keys.contains(spec.id) && version.values.contains(spec.id)) {
            words.append(spec.id + QLatin1Char('=') + version.values.value(spec.id));
        }
    }
    return QStringLiteral("%1 %2 %3: %4")
        .arg(table.id, referenceEntry(table, version.values), dateText(version.from),
             words.join(QLatin1Char(' ')))
        .left(500);
}

Status audit(CoreStore& core, WriteTx& tx, const char* action, const QString& subject, const QString& source,
             const Actor& actor) {
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = QLatin1String(action);
    entry.subject = subject;
    entry.purpose = source;
    return core.audit().append(tx, entry);
}

const ReferenceVersion* startingOn(const ReferenceTable& table, const QList<ReferenceVersion>& versions,
                                   const ReferenceVersion& wanted) {
    const QString entry = referenceEntry(table, wanted.values);
    for (const ReferenceVersion& version : versions) {
        if (version.from == wanted.from && referenceEntry(table, version.values) == entry) {
            return &version;
        }
    }
    return nullptr;
}

Error taken(const ReferenceTable& table, const ReferenceVersion& version) {
    return refused(ErrorCode::Conflict,
                   QCoreApplication::translate("qz::Reference",
                                               "A version of “%1” begins on %2 already. What is in force "
                                               "never changes: let the new one begin on another day.")
                       .arg(referenceEntry(table, version.values), version.from.toString(Qt::ISODate)),
                   "valid_from");
}

}  // namespace

Result<QList<ReferenceVersion>> ReferenceOffice::storedIn(ReadTx& read, const QString& list) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT id, fields, source, valid_from, valid_to FROM core_references "
                           "WHERE list = ? AND deleted_at IS NULL"));
    rows.bindAll(list);
    QList<ReferenceVersion> versions;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return versions;
        }
        versions.append({rows.uuid(0), fieldsFromJson(rows.text(1)), rows.text(2), dateOf(rows.text(3)),
                         dateOf(rows.text(4))});
    }
}

Result<QList<ReferenceVersion>> ReferenceOffice::versionsIn(ReadTx& read, const ReferenceTable& table) {
    QZ_ASSIGN(QList<ReferenceVersion> versions,
              table.versions ? table.versions(read) : storedIn(read, table.id));
    std::stable_sort(versions.begin(), versions.end(),
                     [&table](const ReferenceVersion& a, const ReferenceVersion& b) {
                         const QString entry = referenceEntry(table, a.values);
                         const QString other = referenceEntry(table, b.values);
                         return entry != other ? entry < other : a.from > b.from;
                     });
    return versions;
}

QFuture<Result<QList<ReferenceVersion>>> ReferenceOffice::versions(const ReferenceTable& table) const {
    return m_core.store().read([table](ReadTx& read) { return versionsIn(read, table); });
}

Result<ReferenceVersion> ReferenceOffice::checked(ReadTx& read, const ReferenceTable& table,
                                                  const FieldMap& values) const {
    QZ_ASSIGN(ReferenceVersion version, referenceVersion(table, values));
    for (const FieldSpec& spec : table.fields) {
        const QString value = version.values.value(spec.id);
        if (spec.lookup == QLatin1String("unit") && !value.isEmpty()) {
            const Result<Unit> unit = m_core.directory().resolve(value);
            if (!unit.ok()) {
                return makeError(ErrorCode::Invalid, unit.error().message, {}, spec.id);
            }
            version.values.insert(spec.id, unit->code);
        }
    }
    if (table.check) {
        QZ_TRY(table.check(read, version.values));
    }
    version.id = versionId(table, version);
    return version;
}

Status ReferenceOffice::write(WriteTx& tx, const ReferenceTable& table, const ReferenceVersion& version) {
    if (table.add) {
        return table.add(tx, version);
    }
    const Result<qint64> added = tx.insert(referencesTable(), version.id,
                                           {{"list", table.id},
                                            {"entry", stored(referenceEntry(table, version.values))},
                                            {"fields", fieldsToJson(version.values)},
                                            {"source", stored(version.source)},
                                            {"valid_from", dateText(version.from)},
                                            {"valid_to", stored(dateText(version.to))}});
    return added.ok() ? Status() : Status(added.error());
}

QFuture<Result<ReferenceVersion>> ReferenceOffice::add(const ReferenceTable& table, const FieldMap& values,
                                                       const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("reference.add"),
        [self = *this, table, values, actor](WriteTx& tx) -> Result<ReferenceVersion> {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, table.permission, core.rootArea()));
            QZ_ASSIGN(const ReferenceVersion version, self.checked(tx, table, values));
            QZ_ASSIGN(const QList<ReferenceVersion> known, versionsIn(tx, table));
            if (startingOn(table, known, version) != nullptr) {
                return taken(table, version);
            }
            QZ_TRY(write(tx, table, version));
            QZ_TRY(audit(core, tx, "reference_added", told(table, version), version.source, actor));
            return version;
        });
}

Status ReferenceOffice::addIn(WriteTx& tx, const ReferenceTable& table, const FieldMap& values) const {
    QZ_ASSIGN(const ReferenceVersion version, checked(tx, table, values));
    QZ_ASSIGN(const QList<ReferenceVersion> known, versionsIn(tx, table));
    return startingOn(table, known, version) != nullptr ? Status(taken(table, version))
                                                        : write(tx, table, version);
}

QFuture<Status> ReferenceOffice::end(const ReferenceTable& table, const Uuid& id, QDate lastDay,
                                     const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("reference.end"), [self = *this, table, id, lastDay, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, table.permission, core.rootArea()));
            QZ_ASSIGN(const QList<ReferenceVersion> known, versionsIn(tx, table));
            const auto version = std::find_if(known.begin(), known.end(),
                                              [&id](const ReferenceVersion& each) { return each.id == id; });
            if (version == known.end()) {
                return refused(ErrorCode::NotFound,
                               QCoreApplication::translate("qz::Reference", "There is no such entry."), "");
            }
            if (version->to.isValid()) {
                return refused(
                    ErrorCode::Conflict,
                    QCoreApplication::translate("qz::Reference", "“%1” ends on %2 already.")
                        .arg(referenceEntry(table, version->values), version->to.toString(Qt::ISODate)),
                    "valid_to");
            }
            if (!lastDay.isValid() || lastDay < version->from.addDays(-1)) {
                return refused(
                    ErrorCode::Invalid,
                    QCoreApplication::translate("qz::Reference", "The last day lies before the first."),
                    "valid_to");
            }
            if (table.end) {
                QZ_TRY(table.end(tx, *version, lastDay));
            } else {
                QZ_TRY(tx.update(referencesTable(), id, {{"valid_to", dateText(lastDay)}}));
            }
            return audit(core, tx, "reference_ended",
                         told(table, *version) + QStringLiteral(" -> ") + dateText(lastDay), version->source,
                         actor);
        });
}

Result<ImportSummary> ReferenceOffice::import(WriteTx& tx, const ReferenceTable& table, MappedRows& rows,
                                              const ImportOptions& options, JobControl& job) const {
    QZ_TRY(m_core.access().check(options.actor.user, table.permission, m_core.rootArea()));
    ImportSummary summary;
    QZ_ASSIGN(QList<ReferenceVersion> known, versionsIn(tx, table));
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        const Result<ReferenceVersion> version = checked(tx, table, row.values);
        if (!version.ok()) {
            reject(summary, row.number, columnOf(row, version.error().where), version.error().message);
            return {};
        }
        if (const ReferenceVersion* before = startingOn(table, known, *version)) {
            if (before->values == version->values) {
                ++summary.skipped;
            } else {
                const Error why = taken(table, *version);
                reject(summary, row.number, columnOf(row, why.where), why.message);
            }
            return {};
        }
        known.append(*version);
        ++summary.imported;
        return options.dryRun ? Status() : write(tx, table, *version);
    }));
    if (!options.dryRun && summary.imported > 0) {
        QZ_TRY(audit(m_core, tx, "reference_imported",
                     QStringLiteral("%1: %2 versions").arg(table.id).arg(summary.imported), options.fileName,
                     options.actor));
    }
    return summary;
}

}  // namespace qz
