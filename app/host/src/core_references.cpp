// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_references.h"

#include <QCoreApplication>

#include "field_match.h"
#include "qz/core/reference_office.h"
#include "qz/host/watch_rules.h"

namespace qz {
namespace {

const auto kAlarms = QStringLiteral("core.alarms");
const auto kUnitPoints = QStringLiteral("core.unit_points");

FieldSpec field(const char* id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

FieldSpec lookup(const char* id, const char* title, const char* list, bool required) {
    FieldSpec spec = field(id, title, FieldType::Lookup, required);
    spec.lookup = QLatin1String(list);
    return spec;
}

ReferenceTable posts() {
    ReferenceTable table;
    table.id = QStringLiteral("core.posts");
    table.title = QCoreApplication::translate("qz::Reference", "Posts");
    table.about = QCoreApplication::translate(
        "qz::Reference", "Posts of the units; who holds one stands in the table of the staff.");
    table.permission = QStringLiteral("admin.directory");
    table.fields = {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text, true),
                    field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
                    lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true),
                    field("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"), FieldType::Text, false)};
    table.keys = {QStringLiteral("code")};
    return table;
}

/// A post that nobody made cannot be held, and only users of the program hold one: no list of people.
ReferenceTable staff(CoreStore& core) {
    ReferenceTable table;
    table.id = QStringLiteral("core.post_staff");
    table.title = QCoreApplication::translate("qz::Reference", "Staff of posts");
    table.about =
        QCoreApplication::translate("qz::Reference", "Who holds which post, from the appointment on.");
    table.permission = QStringLiteral("admin.directory");
    table.fields = {lookup("post", QT_TRANSLATE_NOOP("qz::Fields", "Post"), "core.post", true),
                    lookup("user", QT_TRANSLATE_NOOP("qz::Fields", "User"), "user", true)};
    table.keys = {QStringLiteral("post"), QStringLiteral("user")};
    table.check = [&core](UnitOfRead& read, const FieldMap& values) -> Status {
        const QString user = values.value(QStringLiteral("user"));
        if (const Result<User> known = core.access().user(user); !known.ok()) {
            return makeError(ErrorCode::Invalid, known.error().message, {}, QStringLiteral("user"));
        }
        QZ_ASSIGN(const QList<ReferenceVersion> known,
                  ReferenceOffice::storedIn(readTx(read), QStringLiteral("core.posts")));
        const QString post = values.value(QStringLiteral("post"));
        for (const ReferenceVersion& each : known) {
            if (each.values.value(QStringLiteral("code")) == post) {
                return {};
            }
        }
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reference", "There is no post “%1”.").arg(post), {},
                         QStringLiteral("post"));
    };
    return table;
}

ReferenceTable alarms(const QString& resources) {
    ReferenceTable table;
    table.id = kAlarms;
    table.title = QCoreApplication::translate("qz::Reference", "Alarms of the watch");
    table.about = QCoreApplication::translate(
        "qz::Reference",
        "When urgent events ring, when it is quiet, and who is told after how many minutes.");
    FieldSpec steps = field("escalation", QT_TRANSLATE_NOOP("qz::Fields", "Steps (minutes; who; role)"),
                            FieldType::LongText, false);
    table.fields = {
        field("duty_day_from", QT_TRANSLATE_NOOP("qz::Fields", "Duty day begins"), FieldType::Text, true),
        field("repeat_seconds", QT_TRANSLATE_NOOP("qz::Fields", "Seconds between sounds"), FieldType::Integer,
              true),
        field("within_hours", QT_TRANSLATE_NOOP("qz::Fields", "Hours an event rings"), FieldType::Integer,
              true),
        field("quiet_from", QT_TRANSLATE_NOOP("qz::Fields", "Quiet from"), FieldType::Text, false),
        field("quiet_to", QT_TRANSLATE_NOOP("qz::Fields", "Quiet to"), FieldType::Text, false),
        steps};
    const QString file = resources + QStringLiteral("/data/watch/alarms.json");
    // The shipped rules are the first version; the city's own follow it.
    table.versions = [file](UnitOfRead& read) -> Result<QList<ReferenceVersion>> {
        QZ_ASSIGN(QList<ReferenceVersion> versions, ReferenceOffice::storedIn(readTx(read), kAlarms));
        if (const Result<AlarmRules> shipped = AlarmRules::load(file); shipped.ok()) {
            versions.append(shipped->toVersion());
        }
        return versions;
    };
    table.check = [](UnitOfRead&, const FieldMap& values) -> Status {
        ReferenceVersion version;
        version.values = values;
        QZ_TRY(AlarmRules::fromVersion(version));
        return {};
    };
    return table;
}

ReferenceTable unitPoints(const QString& resources) {
    ReferenceTable table;
    table.id = kUnitPoints;
    table.title = QCoreApplication::translate("qz::Reference", "Places of units on duty");
    table.about = QCoreApplication::translate(
        "qz::Reference",
        "How long the last reported place of a unit on duty counts. Only the last one is kept, never a way.");
    table.fields = {
        field("stale_minutes", QT_TRANSLATE_NOOP("qz::Fields", "Minutes until it is shown as old"),
              FieldType::Integer, true),
        field("gone_hours", QT_TRANSLATE_NOOP("qz::Fields", "Hours until it is erased"), FieldType::Integer,
              true)};
    const QString file = resources + QStringLiteral("/data/watch/unit_points.json");
    // The shipped rules are the first version; the city's own follow it.
    table.versions = [file](UnitOfRead& read) -> Result<QList<ReferenceVersion>> {
        QZ_ASSIGN(QList<ReferenceVersion> versions, ReferenceOffice::storedIn(readTx(read), kUnitPoints));
        if (const Result<UnitPointRules> shipped = UnitPointRules::load(file); shipped.ok()) {
            versions.append(shipped->toVersion());
        }
        return versions;
    };
    table.check = [](UnitOfRead&, const FieldMap& values) -> Status {
        ReferenceVersion version;
        version.values = values;
        QZ_TRY(UnitPointRules::fromVersion(version));
        return {};
    };
    return table;
}

ImportKind importOf(const ReferenceTable& table, CoreStore& core) {
    ImportKind kind;
    kind.name = table.id;
    kind.title = table.title;
    kind.permission = table.permission;
    kind.fields = referenceFields(table);
    kind.rows = [table, &core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                               JobControl& job) {
        return ReferenceOffice(core).import(writeTx(work), table, rows, options, job);
    };
    return kind;
}

ExportKind exportOf(const ReferenceTable& table) {
    ExportKind kind;
    kind.name = table.id;
    kind.title = table.title;
    kind.columns = referenceFields(table);
    kind.rows = [table](UnitOfRead& read, const CaseQuery& query, const Actor&,
                        const std::function<Status(const FieldMap&)>& row) -> Status {
        QZ_ASSIGN(const QList<ReferenceVersion> versions, ReferenceOffice::versionsIn(readTx(read), table));
        for (const ReferenceVersion& version : versions) {
            const FieldMap values = referenceValues(version);
            if (fieldsMatch(query.filter, values)) {
                QZ_TRY(row(values));
            }
        }
        return {};
    };
    return kind;
}

Result<ReferenceVersion> versionOn(UnitOfRead& read, const ReferenceRegistry& registry, const QString& id,
                                   QDate day) {
    const ReferenceTable* table = registry.find(id);
    if (table == nullptr) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Reference", "There is no table “%1”.").arg(id));
    }
    QZ_ASSIGN(const QList<ReferenceVersion> versions, ReferenceOffice::versionsIn(readTx(read), *table));
    const ReferenceVersion* version = inForce(*table, versions, referenceEntry(*table, {}), day);
    if (version == nullptr) {
        return makeError(ErrorCode::NotFound, QCoreApplication::translate(
                                                  "qz::Reference",
                                                  "No rules of the watch are in force on %1; add a version "
                                                  "in the settings, under tables.")
                                                  .arg(day.toString(Qt::ISODate)));
    }
    return *version;
}

}  // namespace

std::vector<Registration> addCoreReferences(ReferenceRegistry& registry, CoreStore& core,
                                            const QString& resources) {
    std::vector<Registration> kept;
    for (ReferenceTable& table :
         QList<ReferenceTable>{posts(), staff(core), alarms(resources), unitPoints(resources)}) {
        kept.push_back(registry.add(std::move(table)));
    }
    return kept;
}

std::vector<Registration> addReferenceFiles(ImportRegistry& files, const ReferenceRegistry& registry,
                                            CoreStore& core) {
    std::vector<Registration> kept;
    for (const ReferenceTable* table : registry.all()) {
        kept.push_back(files.add(importOf(*table, core)));
        kept.push_back(files.addExport(exportOf(*table)));
    }
    return kept;
}

Result<AlarmRules> alarmRulesOn(UnitOfRead& read, const ReferenceRegistry& registry, QDate day) {
    QZ_ASSIGN(const ReferenceVersion version, versionOn(read, registry, kAlarms, day));
    return AlarmRules::fromVersion(version);
}

Result<PointMoment> pointMoment(UnitOfRead& read, const ReferenceRegistry& registry, Instant now) {
    const QDate day = CivilTime::fromInstant(now).date;
    QZ_ASSIGN(const AlarmRules watch, alarmRulesOn(read, registry, day));
    QZ_ASSIGN(const ReferenceVersion version, versionOn(read, registry, kUnitPoints, day));
    QZ_ASSIGN(const UnitPointRules rules, UnitPointRules::fromVersion(version));
    return PointMoment{watch.dutyDay(now), rules};
}

}  // namespace qz
