// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "qz/time.h"
#include "qz/ui/services.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

constexpr int longestText = 100000;

QString codeTitle(const QString& lookup, const QString& code, const FieldNames& names) {
    if (lookup == QLatin1String("unit") && (names.day.isValid() || !names.lookups.has(lookup))) {
        return unitNameOn(names.directory, code, names.day);
    }
    return names.lookups.title(lookup, code);
}

QString codeTitles(const QString& lookup, const QString& codes, const FieldNames& names) {
    QStringList titles;
    for (const QString& code : codes.split(QStringLiteral(", "))) {
        titles.append(codeTitle(lookup, code, names));
    }
    return titles.join(QStringLiteral(", "));
}

}  // namespace

bool isDrawing(const FieldSpec& spec) { return spec.maxLength > longestText; }

QString fieldText(const FieldSpec& spec, const QString& value, const FieldNames& names) {
    if (isDrawing(spec)) {
        return QCoreApplication::translate("qz::CaseView", "drawn, %1 characters")
            .arg(QLocale().toString(value.size()));
    }
    switch (spec.type) {
        case FieldType::Choice:
            return choiceTitle(value);
        case FieldType::Bool:
            return value == QLatin1String("true") ? QCoreApplication::translate("qz::CaseView", "yes")
                                                  : QCoreApplication::translate("qz::CaseView", "no");
        case FieldType::Lookup:
            return codeTitles(spec.lookup, value, names);
        case FieldType::Area: {
            const Result<AreaCode> area = AreaCode::parse(value);
            return area.ok() ? names.areas.tree()->path(area.value(), QStringLiteral(" › ")) : value;
        }
        case FieldType::Time:
        case FieldType::Date: {
            const Result<CivilTime> time = CivilTime::parse(value);
            return !time.ok()                     ? value
                   : spec.type == FieldType::Time ? time->toDisplay()
                                                  : time->toDateString();
        }
        default:
            return value;
    }
}

}  // namespace qz
