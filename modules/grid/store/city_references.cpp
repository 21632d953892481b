// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/city_references.h"

#include <QCoreApplication>
#include <vector>

#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

Error wrong(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

FieldSpec field(const char* id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

FieldSpec choice(const char* id, const char* title, const QStringList& choices, bool required) {
    FieldSpec spec = field(id, title, FieldType::Choice, required);
    spec.choices = choices;
    return spec;
}

FieldSpec lookup(const char* id, const char* title, const char* list, bool required) {
    FieldSpec spec = field(id, title, FieldType::Lookup, required);
    spec.lookup = QLatin1String(list);
    return spec;
}

/// How a table of versions stands in the store: fields are columns of the same name.
struct Form {
    const SyncedTable& table;
    QList<FieldSpec> fields;
    QString sourceColumn;
};

QString shown(const FieldSpec& spec, const Statement& row, int column) {
    if (spec.type == FieldType::Integer) {
        return QString::number(row.integer(column));
    }
    if (spec.type == FieldType::Bool) {
        return row.integer(column) != 0 ? QStringLiteral("true") : QStringLiteral("false");
    }
    return row.text(column);
}

DbValue stored(const FieldSpec& spec, const QString& value) {
    if (spec.type == FieldType::Integer) {
        return value.toLongLong();
    }
    if (spec.type == FieldType::Bool) {
        return qint64{value == QLatin1String("true") ? 1 : 0};
    }
    return value.isNull() ? QStringLiteral("") : value;
}

Result<QList<ReferenceVersion>> versionsOf(ReadTx& read, const Form& form) {
    QStringList columns{QStringLiteral("id"), form.sourceColumn, QStringLiteral("valid_from"),
                        QStringLiteral("valid_to")};
    for (const FieldSpec& spec : form.fields) {
        columns.append(spec.id);
    }
    QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE deleted_at IS NULL")
                                               .arg(columns.join(QStringLiteral(", ")), form.table.name)));
    QList<ReferenceVersion> versions;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return versions;
        }
        ReferenceVersion version{rows.uuid(0),
                                 {},
                                 rows.text(1),
                                 QDate::fromString(rows.text(2), Qt::ISODate),
                                 QDate::fromString(rows.text(3), Qt::ISODate)};
        for (int i = 0; i < form.fields.size(); ++i) {
            if (const QString value = shown(form.fields.at(i), rows, i + 4); !value.isEmpty()) {
                version.values.insert(form.fields.at(i).id, value);
            }
        }
        versions.append(version);
    }
}

Status addVersion(WriteTx& tx, CityTables& tables, const Form& form, const ReferenceVersion& version) {
    std::vector<QByteArray> names{form.sourceColumn.toLatin1()};
    for (const FieldSpec& spec : form.fields) {
        names.push_back(spec.id.toLatin1());
    }
    ColumnValues values = {
        {names.front().constData(), version.source},
        {"valid_from", version.from.toString(Qt::ISODate)},
        {"valid_to", version.to.isValid() ? version.to.toString(Qt::ISODate) : QStringLiteral("")}};
    for (std::size_t i = 1; i < names.size(); ++i) {
        const FieldSpec& spec = form.fields.at(static_cast<qsizetype>(i) - 1);
        values.push_back({names.at(i).constData(), stored(spec, version.values.value(spec.id))});
    }
    return tables.putVersion(tx, form.table, version.id, values);
}

ReferenceTable tableOf(const Form& form, CityTables& tables) {
    ReferenceTable table;
    table.fields = form.fields;
    table.versions = [form](UnitOfRead& read) { return versionsOf(readTx(read), form); };
    table.add = [form, &tables](UnitOfWork& work, const ReferenceVersion& version) {
        return addVersion(writeTx(work), tables, form, version);
    };
    table.end = [form, &tables](UnitOfWork& work, const ReferenceVersion& version, QDate lastDay) {
        return tables.putVersion(writeTx(work), form.table, version.id,
                                 {{"valid_to", lastDay.toString(Qt::ISODate)}});
    };
    return table;
}

/// A limit or a unit stands for a class, a top class or, with "*", for all.
Status checkClass(CityTables& tables, UnitOfRead& read, const QString& code, const char* name) {
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, tables.in(readTx(read)));
    if (code == QLatin1String("*") || table->find(code) != nullptr) {
        return {};
    }
    return wrong(QCoreApplication::translate(
                     "qz::grid::Classes", "There is no class “%1”; give the code of a class, or * for all.")
                     .arg(code),
                 name);
}

ReferenceTable classes(CityTables& tables) {
    const Form form{
        classesTable(),
        {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text, true),
         field("name_zh", QT_TRANSLATE_NOOP("qz::Fields", "Chinese name"), FieldType::Text, true),
         field("name_en", QT_TRANSLATE_NOOP("qz::Fields", "English name"), FieldType::Text, false),
         field("parent", QT_TRANSLATE_NOOP("qz::Fields", "Top class"), FieldType::Text, false),
         choice("family", QT_TRANSLATE_NOOP("qz::Fields", "Family"),
                {QStringLiteral("part"), QStringLiteral("event"), QStringLiteral("social")}, true),
         field("synonyms", QT_TRANSLATE_NOOP("qz::Fields", "Other words, one a line"), FieldType::LongText,
               false),
         field("needs_check", QT_TRANSLATE_NOOP("qz::Fields", "Needs an independent check"), FieldType::Bool,
               false),
         field("community_may", QT_TRANSLATE_NOOP("qz::Fields", "Villages may handle it"), FieldType::Bool,
               false),
         field("filing", QT_TRANSLATE_NOOP("qz::Fields", "When it is filed"), FieldType::LongText, false),
         field("closing", QT_TRANSLATE_NOOP("qz::Fields", "When it is closed"), FieldType::LongText, false)},
        QStringLiteral("source")};
    ReferenceTable table = tableOf(form, tables);
    table.id = QStringLiteral("grid.classes");
    table.title = QCoreApplication::translate("qz::grid::Classes", "Event classes");
    table.about = QCoreApplication::translate(
        "qz::grid::Classes", "What an event is, when it is filed and closed, and whether it needs a check.");
    table.keys = {QStringLiteral("code")};
    table.check = [&tables](UnitOfRead& read, const FieldMap& values) -> Status {
        const QString parent = values.value(QStringLiteral("parent"));
        if (parent == values.value(QStringLiteral("code"))) {
            return wrong(QCoreApplication::translate("qz::grid::Classes", "A class is not below itself."),
                         "parent");
        }
        return parent.isEmpty() ? Status() : checkClass(tables, read, parent, "parent");
    };
    return table;
}

ReferenceTable limits(CityTables& tables) {
    const QStringList stages{QStringLiteral("accept"),      QStringLiteral("file"),
                             QStringLiteral("dispatch"),    QStringLiteral("sign"),
                             QStringLiteral("disposal"),    QStringLiteral("fence"),
                             QStringLiteral("verify"),      QStringLiteral("first_report"),
                             QStringLiteral("more_report"), QStringLiteral("reply")};
    const Form form{
        limitsTable(),
        {lookup("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), "grid.any_class", true),
         choice("stage", QT_TRANSLATE_NOOP("qz::Fields", "Stage"), stages, true),
         choice("urgency", QT_TRANSLATE_NOOP("qz::Fields", "Urgency"),
                {QStringLiteral("normal"), QStringLiteral("urgent"), QStringLiteral("hazard")}, true),
         field("amount", QT_TRANSLATE_NOOP("qz::Fields", "Time allowed"), FieldType::Integer, true),
         choice("unit", QT_TRANSLATE_NOOP("qz::Fields", "Counted in"),
                {QStringLiteral("CLOCK_MIN"), QStringLiteral("CLOCK_H"), QStringLiteral("WORK_H"),
                 QStringLiteral("WORK_D"), QStringLiteral("CAL_D")},
                true)},
        QStringLiteral("article")};
    ReferenceTable table = tableOf(form, tables);
    table.id = QStringLiteral("grid.limits");
    table.title = QCoreApplication::translate("qz::grid::Classes", "Time limits");
    table.about = QCoreApplication::translate(
        "qz::grid::Classes",
        "How long each stage may take: the class before its top class before all. Clocks that run keep their "
        "limit.");
    table.keys = {QStringLiteral("class"), QStringLiteral("stage"), QStringLiteral("urgency")};
    table.check = [&tables](UnitOfRead& read, const FieldMap& values) -> Status {
        if (values.value(QStringLiteral("amount")).toInt() <= 0) {
            return wrong(QCoreApplication::translate("qz::grid::Classes", "Write a whole number from 1 on."),
                         "amount");
        }
        return checkClass(tables, read, values.value(QStringLiteral("class")), "class");
    };
    return table;
}

ReferenceTable authority(CityTables& tables) {
    const Form form{
        authorityTable(),
        {lookup("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), "grid.any_class", true),
         lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Lead unit"), "unit", false),
         choice("unit_kind", QT_TRANSLATE_NOOP("qz::Fields", "Or the unit of the area"),
                {QStringLiteral("street"), QStringLiteral("village")}, false),
         field("item", QT_TRANSLATE_NOOP("qz::Fields", "Item of the list"), FieldType::Text, true)},
        QStringLiteral("source")};
    ReferenceTable table = tableOf(form, tables);
    table.id = QStringLiteral("grid.authority");
    table.title = QCoreApplication::translate("qz::grid::Classes", "Authority list");
    table.about = QCoreApplication::translate(
        "qz::grid::Classes", "Which unit leads for which class; the dispatch proposes it with its item.");
    table.keys = {QStringLiteral("class")};
    table.check = [&tables](UnitOfRead& read, const FieldMap& values) -> Status {
        if (values.value(QStringLiteral("unit")).isEmpty() ==
            values.value(QStringLiteral("unit_kind")).isEmpty()) {
            return wrong(QCoreApplication::translate("qz::grid::Classes",
                                                     "Name either a unit or the kind of unit of the area."),
                         "unit");
        }
        return checkClass(tables, read, values.value(QStringLiteral("class")), "class");
    };
    return table;
}

}  // namespace

QList<ReferenceTable> cityReferences(CityTables& tables) {
    return {classes(tables), limits(tables), authority(tables)};
}

}  // namespace qz::grid
