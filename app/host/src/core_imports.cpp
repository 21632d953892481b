// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_imports.h"

#include <QCoreApplication>

namespace qz {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("qz::CoreImports", text); }

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
    ImportKind made = kind("areas", tr("Areas"));
    made.fields = {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Area, true),
                   field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
                   field("parent", QT_TRANSLATE_NOOP("qz::Fields", "Parent"), FieldType::Area, false)};
    made.rows = [&core](UnitOfWork& work, MappedRows& rows, const ImportOptions& options, JobControl& job) {
        return core.areaImport().areas(writeTx(work), rows, options, job);
    };
    return made;
}

ImportKind boundaries(CoreStore& core) {
    ImportKind made = kind("boundaries", tr("Boundaries"));
    made.features = [&core](UnitOfWork& work, FeatureSource& features, const ImportOptions& options,
                            JobControl& job) {
        return core.areaImport().boundaries(writeTx(work), features, options, job);
    };
    return made;
}

ImportKind grids(CoreStore& core) {
    ImportKind made = kind("grids", tr("Grids"));
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

ImportKind places(CoreStore& core) {
    ImportKind made = kind("places", tr("Places"));
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

ImportKind holidays(CoreStore& core) {
    ImportKind made = kind("holidays", tr("Public holidays"));
    made.document = [&core](UnitOfWork& work, const QByteArray& file, const ImportOptions& options,
                            JobControl&) {
        return core.calendars().importHolidays(writeTx(work), {file}, options);
    };
    return made;
}

}  // namespace

std::vector<Registration> addCoreImports(ImportRegistry& registry, CoreStore& core) {
    std::vector<Registration> kept;
    for (ImportKind& made :
         QList<ImportKind>{areas(core), boundaries(core), grids(core), places(core), holidays(core)}) {
        kept.push_back(registry.add(std::move(made)));
    }
    return kept;
}

}  // namespace qz
