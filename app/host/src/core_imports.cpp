// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_imports.h"

#include <QCoreApplication>

#include "qz/core/unit_office.h"
#include "qz/host/watch_rules.h"

namespace qz {
namespace {

FieldSpec field(const char* id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

ImportKind kind(const char* name, const QString& title) {
    ImportKind made;
    made.name = QLatin1String(name);
    made.title = title;
    made.permission = QStringLiteral("import.run");
    return made;
}

ImportKind areas(CoreStore& core) {
    ImportKind made = kind("areas", QCoreApplication::translate("qz::CoreImports", "Areas"));
    made.fields = {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Area, true),
                   field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
                   field("parent", QT_TRANSLATE_NOOP("qz::Fields", "Parent"), FieldType::Area, false)};
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.areaImport().areas(writeTx(work), rows, options, job);
    };
    return made;
}

ImportKind boundaries(CoreStore& core) {
    ImportKind made = kind("boundaries", QCoreApplication::translate("qz::CoreImports", "Boundaries"));
    made.features = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                            JobControl& job) {
        return core.areaImport().boundaries(writeTx(work), features, options, job);
    };
    return made;
}

ImportKind grids(CoreStore& core) {
    ImportKind made = kind("grids", QCoreApplication::translate("qz::CoreImports", "Grids"));
    FieldSpec gridKind = field("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind"), FieldType::Choice, false);
    gridKind.choices = {QStringLiteral("BASIC"), QStringLiteral("DEDICATED")};
    made.fields = {
        field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text, true),
        field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, false), gridKind,
        field("village", QT_TRANSLATE_NOOP("qz::Fields", "Village"), FieldType::Area, false),
        field("geometry", QT_TRANSLATE_NOOP("qz::Fields", "Geometry"), FieldType::LongText, false)};
    made.fields.last().maxLength = 10000000;
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.areaImport().grids(writeTx(work), rows, options, job);
    };
    made.features = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                            JobControl& job) {
        return core.areaImport().grids(writeTx(work), features, options, job);
    };
    return made;
}

/// A complete new version of one village's grids.
ImportKind villageGrids(CoreStore& core) {
    ImportKind made =
        kind("village-grids", QCoreApplication::translate("qz::CoreImports", "All grids of a village"));
    made.features = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                            JobControl& job) {
        return core.areaImport().villageGrids(writeTx(work), features, options, job);
    };
    return made;
}

ImportKind places(CoreStore& core) {
    ImportKind made = kind("places", QCoreApplication::translate("qz::CoreImports", "Places"));
    made.fields = {field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
                   field("aliases", QT_TRANSLATE_NOOP("qz::Fields", "Other names"), FieldType::Text, false),
                   field("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon, false),
                   field("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat, false),
                   field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Text, false)};
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.areaImport().places(writeTx(work), rows, options, job);
    };
    return made;
}

/// Nothing where a row cannot be a unit; it stands in the summary then.
std::optional<UnitEntry> unitOf(const MappedRows::Row& row, ImportSummary& summary) {
    const auto text = [&row](const char* id) { return row.values.value(QLatin1String(id)).trimmed(); };
    UnitEntry entry;
    entry.unit.code = text("code");
    entry.unit.name = text("name");
    entry.unit.kind = row.values.value(QStringLiteral("kind"), QStringLiteral("department"));
    entry.unit.phone = text("phone");
    entry.parent = text("parent");
    entry.source = text("source");
    entry.from = QDate::fromString(text("valid_from").left(10), Qt::ISODate);
    entry.to = QDate::fromString(text("valid_to").left(10), Qt::ISODate);
    const Result<AreaCode> area =
        text("area").isEmpty() ? Result<AreaCode>(AreaCode()) : AreaCode::parse(text("area"));
    if (entry.unit.code.isEmpty() || entry.unit.name.isEmpty()) {
        reject(summary, row.number, QStringLiteral("code"),
               QCoreApplication::translate("qz::CoreImports", "A unit needs a code and a name."));
        return std::nullopt;
    }
    if (!area) {
        reject(summary, row.number, QStringLiteral("area"), area.error().message);
        return std::nullopt;
    }
    entry.unit.area = area.value();
    return entry;
}

void takeUnit(const MappedRows::Row& row, ImportSummary& summary, QList<UnitEntry>& known,
              QStringList& changed) {
    std::optional<UnitEntry> entry = unitOf(row, summary);
    if (!entry) {
        return;
    }
    // A file without a column for it says nothing of the unit above.
    if (!row.values.contains(QStringLiteral("parent"))) {
        for (const UnitEntry& each : std::as_const(known)) {
            entry->parent = each.unit.code == entry->unit.code ? each.parent : entry->parent;
        }
    }
    const Result<UnitOffice::Taken> taken = UnitOffice::take(known, *entry);
    if (!taken.ok()) {
        reject(summary, row.number, taken.error().where, taken.error().message);
        return;
    }
    ++(*taken == UnitOffice::Taken::Same    ? summary.skipped
       : *taken == UnitOffice::Taken::Added ? summary.imported
                                            : summary.updated);
    if (*taken != UnitOffice::Taken::Same && !changed.contains(entry->unit.code)) {
        changed.append(entry->unit.code);
    }
}

ImportKind units(CoreStore& core) {
    ImportKind made = kind("units", QCoreApplication::translate("qz::CoreImports", "Units"));
    made.fields = {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text, true),
                   field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
                   field("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind"), FieldType::Choice, false),
                   field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, false),
                   field("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"), FieldType::Text, false),
                   field("parent", QT_TRANSLATE_NOOP("qz::Fields", "Stands below"), FieldType::Text, false),
                   field("source", QT_TRANSLATE_NOOP("qz::Fields", "Set up by"), FieldType::Text, false),
                   field("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "Valid from"), FieldType::Date, false),
                   field("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Valid to"), FieldType::Date, false)};
    made.fields[2].choices =
        QStringList{QStringLiteral("department"), QStringLiteral("street"), QStringLiteral("village"),
                    QStringLiteral("centre"), QStringLiteral("enterprise")};
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                        JobControl& job) -> Result<ImportSummary> {
        ImportSummary summary;
        QZ_ASSIGN(QList<UnitEntry> known, UnitOffice::entriesIn(readTx(work)));
        QStringList changed;
        MappedRows::Row row;
        while (true) {
            row = MappedRows::Row();
            QZ_ASSIGN(const bool more, rows.next(row));
            if (!more) {
                break;
            }
            ++summary.rows;
            QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
            takeUnit(row, summary, known, changed);
        }
        for (const UnitEntry& entry : std::as_const(known)) {
            if (!options.dryRun && changed.contains(entry.unit.code)) {
                QZ_TRY(UnitOffice(core).store(writeTx(work), entry));
            }
        }
        return summary;
    };
    return made;
}

ImportKind duty(CoreStore& core) {
    ImportKind made = kind("duty", QCoreApplication::translate("qz::CoreImports", "Duty roster"));
    made.permission = QStringLiteral("watch.roster");
    made.fields = {field("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), FieldType::Text, false),
                   field("post", QT_TRANSLATE_NOOP("qz::Fields", "On duty"), FieldType::Text, false),
                   field("function", QT_TRANSLATE_NOOP("qz::Fields", "Function"), FieldType::Text, false),
                   field("from", QT_TRANSLATE_NOOP("qz::Fields", "From"), FieldType::Date, true),
                   field("to", QT_TRANSLATE_NOOP("qz::Fields", "To"), FieldType::Date, false),
                   field("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"), FieldType::Text, false)};
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.duties().import(writeTx(work), rows, options, job);
    };
    return made;
}

/// The last point of each unit on duty; a file of points at many times leaves the latest of each.
ImportKind unitPoints(CoreStore& core, const ReferenceRegistry& tables) {
    ImportKind made =
        kind("unit-points", QCoreApplication::translate("qz::CoreImports", "Places of units on duty"));
    made.permission = QStringLiteral("watch.keep");
    made.fields = {field("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), FieldType::Text, true),
                   field("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon, true),
                   field("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat, true),
                   field("at", QT_TRANSLATE_NOOP("qz::Fields", "Reported at"), FieldType::Time, false)};
    made.rows = [&core, &tables](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                                 JobControl& job) -> Result<ImportSummary> {
        QZ_ASSIGN(const PointMoment moment, pointMoment(writeTx(work), tables, core.clock().now()));
        return UnitPointOffice(core).import(writeTx(work), rows, options, moment, job);
    };
    return made;
}

ImportKind holidays(CoreStore& core) {
    ImportKind made = kind("holidays", QCoreApplication::translate("qz::CoreImports", "Public holidays"));
    made.permission = QStringLiteral("admin.calendar");  // it moves limits of all
    made.document = [&core](UnitOfWork& work, const QByteArray& file, const ImportOptions& options,
                            JobControl&) {
        return core.calendars().importHolidays(writeTx(work), {file}, options);
    };
    return made;
}

}  // namespace

std::vector<Registration> addCoreImports(ImportRegistry& registry, CoreStore& core,
                                         const ReferenceRegistry& tables) {
    std::vector<Registration> kept;
    for (ImportKind& made :
         QList<ImportKind>{areas(core), boundaries(core), grids(core), villageGrids(core), places(core),
                           units(core), duty(core), unitPoints(core, tables), holidays(core)}) {
        kept.push_back(registry.add(std::move(made)));
    }
    return kept;
}

}  // namespace qz
