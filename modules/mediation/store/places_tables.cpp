// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/places_tables.h"

#include <QCoreApplication>

#include "mediation/domain/session_plan.h"
#include "mediation/domain/step_parts.h"
#include "mediation/store/reference_rows.h"

namespace qz::mediation {
namespace {

constexpr auto kRooms = "mediation.rooms";
constexpr auto kStudios = "mediation.studios";

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Organisation", sentence);
}

QString value(const FieldMap& values, const char* id) {
    return values.value(QString::fromLatin1(id)).trimmed();
}

Error wrong(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QString::fromLatin1(field));
}

ReferenceTable rooms(const Directory& directory) {
    using namespace parts;
    ReferenceTable table;
    table.id = QString::fromLatin1(kRooms);
    table.title = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Mediation rooms"));
    table.about = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                        "Rooms in which sessions are held; two at one time are refused."));
    table.fields = {code("name", QT_TRANSLATE_NOOP("qz::Fields", "Name of the room"), true),
                    lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true),
                    typed("seats", QT_TRANSLATE_NOOP("qz::Fields", "Seats"), FieldType::Integer)};
    table.keys = {QStringLiteral("name")};
    table.check = [&directory](UnitOfRead&, const FieldMap& values) -> Status {
        QZ_ASSIGN(const Unit unit, directory.resolve(value(values, "unit")));
        (void)unit;
        const QString seats = value(values, "seats");
        return seats.isEmpty() || seats.toInt() > 0
                   ? Status()
                   : Status(wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                                        "A room has at least one seat.")),
                                  "seats"));
    };
    return table;
}

ReferenceTable studios(const DisputeTables& tables, const Directory& directory) {
    using namespace parts;
    ReferenceTable table;
    table.id = QString::fromLatin1(kStudios);
    table.title = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Brand mediation studios"));
    table.about = say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                        "Studios with the committee that hosts them, members, specialties "
                                        "and the day of filing. They are never ranked."));
    table.fields = {
        code("name", QT_TRANSLATE_NOOP("qz::Fields", "Name of the studio"), true),
        lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit", true),
        code("members", QT_TRANSLATE_NOOP("qz::Fields", "Mediators"), true),
        code("specialties", QT_TRANSLATE_NOOP("qz::Fields", "Kinds of dispute (codes, with blanks)")),
        code("address", QT_TRANSLATE_NOOP("qz::Fields", "Address")),
        typed("founded_on", QT_TRANSLATE_NOOP("qz::Fields", "Set up on"), FieldType::Date),
        typed("filed_on", QT_TRANSLATE_NOOP("qz::Fields", "Filed on"), FieldType::Date)};
    table.keys = {QStringLiteral("name")};
    table.check = [&tables, &directory](UnitOfRead&, const FieldMap& values) -> Status {
        QZ_ASSIGN(const Unit unit, directory.resolve(value(values, "unit")));
        (void)unit;
        for (const QString& kind : value(values, "specialties").split(u' ', Qt::SkipEmptyParts)) {
            if (tables.resolve(kind) == nullptr) {
                return wrong(
                    say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "There is no kind of dispute “%1”."))
                        .arg(kind),
                    "specialties");
            }
        }
        const QString founded = value(values, "founded_on");
        const QString filed = value(values, "filed_on");
        return founded.isEmpty() || filed.isEmpty() || founded.left(10) <= filed.left(10)
                   ? Status()
                   : Status(wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                                        "A studio is filed when it is set up, or later.")),
                                  "filed_on"));
    };
    return table;
}

}  // namespace

QList<ReferenceTable> placesTables(const DisputeTables& tables, const Directory& directory) {
    return {rooms(directory), studios(tables, directory)};
}

Result<QList<Room>> roomsOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, kRooms, day));
    QList<Room> all;
    for (const FieldMap& fields : entries) {
        all.append({value(fields, "name"), value(fields, "unit"), value(fields, "seats").toInt()});
    }
    return all;
}

Result<QList<Studio>> studiosOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, kStudios, day));
    QList<Studio> all;
    for (const FieldMap& fields : entries) {
        all.append({value(fields, "name"), value(fields, "unit"),
                    value(fields, "specialties").split(u' ', Qt::SkipEmptyParts),
                    mediatorNames(value(fields, "members")), value(fields, "address"),
                    QDate::fromString(value(fields, "filed_on").left(10), Qt::ISODate)});
    }
    return all;
}

}  // namespace qz::mediation
