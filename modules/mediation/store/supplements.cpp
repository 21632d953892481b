// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>

#include "mediation/domain/step_parts.h"
#include "mediation/store/organisation.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Organisation", sentence);
}

Status checkSupplement(const FieldMap& values) {
    static const QRegularExpression month(QStringLiteral("^\\d{4}-(0[1-9]|1[0-2])$"));
    const auto number = [&values](const char* id) {
        return values.value(QString::fromLatin1(id)).toLongLong();
    };
    if (!month.match(values.value(QStringLiteral("month"))).hasMatch()) {
        return makeError(
            ErrorCode::Invalid,
            say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Write the month like 2026-09.")), {},
            QStringLiteral("month"));
    }
    for (const char* id : {"accepted", "written", "oral", "failed", "withdrawn"}) {
        if (number(id) < 0) {
            return makeError(
                ErrorCode::Invalid,
                say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                      "What is added is not below 0; a count of the system that is "
                                      "wrong is put right in its dispute.")),
                {}, QString::fromLatin1(id));
        }
    }
    if (number("written") + number("oral") + number("failed") + number("withdrawn") > number("accepted")) {
        return makeError(ErrorCode::Invalid,
                         say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                                               "More would have ended than were accepted.")),
                         {}, QStringLiteral("accepted"));
    }
    return {};
}

}  // namespace

ReferenceTable supplementsTable() {
    using namespace parts;
    ReferenceTable table;
    table.id = QStringLiteral("mediation.supplements");
    table.title =
        say(QT_TRANSLATE_NOOP("qz::mediation::Organisation", "Added to the table for the level above"));
    table.about =
        say(QT_TRANSLATE_NOOP("qz::mediation::Organisation",
                              "What committees mediated that is not entered here, by month, with the "
                              "reason; it stands in columns of its own."));
    const auto number = [](const char* id, const char* title) {
        return typed(id, title, FieldType::Integer);
    };
    table.fields = {typed("month", QT_TRANSLATE_NOOP("qz::Fields", "Month"), FieldType::Text, true),
                    lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit", true),
                    number("accepted", QT_TRANSLATE_NOOP("qz::Fields", "Accepted")),
                    number("written", QT_TRANSLATE_NOOP("qz::Fields", "Written agreements")),
                    number("oral", QT_TRANSLATE_NOOP("qz::Fields", "Oral agreements")),
                    number("failed", QT_TRANSLATE_NOOP("qz::Fields", "Failed")),
                    number("withdrawn", QT_TRANSLATE_NOOP("qz::Fields", "Withdrawn or refused")),
                    typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount agreed"), FieldType::Decimal),
                    code("reason", QT_TRANSLATE_NOOP("qz::Fields", "Why added"), true)};
    table.keys = {QStringLiteral("month"), QStringLiteral("unit")};
    table.check = [](UnitOfRead&, const FieldMap& values) { return checkSupplement(values); };
    return table;
}

}  // namespace qz::mediation
