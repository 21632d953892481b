// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QMap>

#include "grid/documents/brief_papers.h"
#include "grid/documents/papers.h"

namespace qz::grid {

namespace {

QJsonValue json(const ShownCount& count) {
    return count.value ? QJsonValue(*count.value) : QJsonValue(QJsonValue::Null);
}

QJsonArray json(const QStringList& texts) { return QJsonArray::fromStringList(texts); }

QJsonArray json(const QList<qint64>& values) {
    QJsonArray array;
    for (const qint64 value : values) {
        array.append(value);
    }
    return array;
}

/// Numerator and denominator only where the rate itself is shown, or has no cases.
bool partsShown(const qz::Rate& rate) { return rate.percent.has_value() || rate.note == RateNote::NoCases; }

QJsonArray ratesJson(const BriefFigures& figures) {
    QJsonArray rates;
    for (const ShownRate& shown : figures.rates) {
        const qz::Rate& rate = shown.rate;
        QJsonObject object{
            {QStringLiteral("id"), rate.id},
            {QStringLiteral("label"), rate.label},
            {QStringLiteral("text"), rate.note == RateNote::NoCases ? QString(QChar(0x2013)) : rate.text},
            {QStringLiteral("note"), rateNoteName(rate.note)},
            {QStringLiteral("definition"), shown.definition}};
        object.insert(QStringLiteral("numerator"),
                      partsShown(rate) ? QJsonValue(rate.numerator) : QJsonValue());
        object.insert(QStringLiteral("denominator"),
                      partsShown(rate) ? QJsonValue(rate.denominator) : QJsonValue());
        object.insert(QStringLiteral("percent"), rate.percent ? QJsonValue(*rate.percent) : QJsonValue());
        if (rate.interval) {
            object.insert(QStringLiteral("interval"), QJsonArray{rate.interval->low, rate.interval->high});
        }
        rates.append(object);
    }
    return rates;
}

QJsonObject countsJson(const BriefFigures& figures) {
    if (!figures.tableShown) {
        return {{QStringLiteral("shown"), false}};
    }
    QJsonArray rows;
    QJsonArray hidden;
    for (qsizetype s = 0; s < figures.cells.size(); ++s) {
        QJsonArray row;
        for (qsizetype c = 0; c < figures.cells.at(s).size(); ++c) {
            const ShownCount& count = figures.cells.at(s).at(c);
            row.append(json(count));
            if (count.isHidden()) {
                hidden.append(QJsonArray{figures.streets.at(s), figures.classes.at(c)});
            }
        }
        rows.append(row);
    }
    return {{QStringLiteral("shown"), true},
            {QStringLiteral("rows"), json(figures.streets)},
            {QStringLiteral("columns"), json(figures.classes)},
            {QStringLiteral("counts"), rows},
            {QStringLiteral("row_totals"), json(figures.streetTotals)},
            {QStringLiteral("column_totals"), json(figures.classTotals)},
            {QStringLiteral("hidden"), hidden}};
}

QJsonArray casesJson(const QList<BriefCase>& cases, const DocumentText& text) {
    QJsonArray rows;
    for (const BriefCase& row : cases) {
        rows.append(QJsonObject{
            {QStringLiteral("number"), row.number},
            {QStringLiteral("class"), row.classCode},
            {QStringLiteral("class_name"), classText(text, row.classCode)},
            {QStringLiteral("street"), row.street.toString()},
            {QStringLiteral("summary"), row.summary},
            {QStringLiteral("owner"), row.ownerUnit},
            {QStringLiteral("opened_at"), row.openedAt.toString()},
            {QStringLiteral("due_at"), row.dueAt ? QJsonValue(row.dueAt->toString()) : QJsonValue()},
            {QStringLiteral("hours"), row.hours}});
    }
    return rows;
}

QJsonObject scopeJson(const BriefScope& scope, const DocumentText& text) {
    return {{QStringLiteral("report"), briefName(scope.period)},
            {QStringLiteral("area"), scope.area.toString()},
            {QStringLiteral("area_name"), areaText(text, scope.area)},
            {QStringLiteral("from"), scope.from.toString()},
            {QStringLiteral("to"), scope.to.toString()},
            {QStringLiteral("to_included"), false},
            {QStringLiteral("count_by"),
             scope.countBy == CountBy::Opening ? QStringLiteral("opening") : QStringLiteral("closing")},
            {QStringLiteral("audience"), audienceName(scope.audience)},
            {QStringLiteral("data_as_of"), scope.dataAsOf.toString()},
            {QStringLiteral("data_version"), scope.dataVersion},
            {QStringLiteral("calendar_version"), scope.calendarVersion},
            {QStringLiteral("filters"), json(scope.filters)}};
}

BriefTable scopeTable(const BriefFigures& figures, const DocumentText& text) {
    BriefTable table{translate("qz::grid::Documents", "Summary"),
                     {translate("qz::grid::Documents", "Item"), translate("qz::grid::Documents", "Value")},
                     {}};
    table.rows = {{translate("qz::grid::Documents", "Area"), areaText(text, figures.scope.area)},
                  {translate("qz::grid::Documents", "Period"), periodText(figures.scope)},
                  {translate("qz::grid::Documents", "Counting"), countText(figures.scope)},
                  {translate("qz::grid::Documents", "Audience"), audienceText(figures.scope.audience)},
                  {translate("qz::grid::Documents", "Reported"), hiddenText(figures.opened)},
                  {translate("qz::grid::Documents", "Reported at night"), hiddenText(figures.night)},
                  {translate("qz::grid::Documents", "Closed"), hiddenText(figures.closed)},
                  {translate("qz::grid::Documents", "Open at the end"), hiddenText(figures.openAtEnd)},
                  {translate("qz::grid::Documents", "Overdue at the end"), hiddenText(figures.overdueAtEnd)}};
    const QStringList notes = methodText(figures);
    for (const QString& note : notes) {
        table.rows.append({translate("qz::grid::Documents", "Note"), note});
    }
    return table;
}

BriefTable ratesTable(const BriefFigures& figures) {
    BriefTable table{
        translate("qz::grid::Documents", "Rates"),
        {translate("qz::grid::Documents", "Rate"), translate("qz::grid::Documents", "Numerator"),
         translate("qz::grid::Documents", "Denominator"), translate("qz::grid::Documents", "Share"),
         translate("qz::grid::Documents", "Definition")},
        {}};
    for (const ShownRate& shown : figures.rates) {
        const qz::Rate& rate = shown.rate;
        const QString hidden = hiddenText(ShownCount{});
        table.rows.append({rate.label, partsShown(rate) ? QString::number(rate.numerator) : hidden,
                           partsShown(rate) ? QString::number(rate.denominator) : hidden,
                           rate.note == RateNote::NoCases ? QString(QChar(0x2013)) : rate.text,
                           shown.definition});
    }
    return table;
}

BriefTable streetsTable(const BriefFigures& figures) {
    BriefTable table{translate("qz::grid::Documents", "Streets"),
                     {translate("qz::grid::Documents", "Street"), translate("qz::grid::Documents", "In time"),
                      translate("qz::grid::Documents", "Counted"), translate("qz::grid::Documents", "Share"),
                      translate("qz::grid::Documents", "Against the district")},
                     {}};
    for (const ShownStreet& street : figures.comparison) {
        const QString hidden = hiddenText(ShownCount{});
        const bool parts = partsShown(street.rate);
        table.rows.append({street.name, parts ? QString::number(street.rate.numerator) : hidden,
                           parts ? QString::number(street.rate.denominator) : hidden, street.rate.text,
                           standingText(street.comparison.standing)});
    }
    return table;
}

QJsonArray streetsJson(const BriefFigures& figures) {
    static const char* const names[] = {"not_compared", "higher", "no_difference", "lower"};
    QJsonArray rows;
    for (const ShownStreet& street : figures.comparison) {
        const bool parts = partsShown(street.rate);
        QJsonObject row{
            {QStringLiteral("street"), street.name},
            {QStringLiteral("text"), street.rate.text},
            {QStringLiteral("numerator"), parts ? QJsonValue(street.rate.numerator) : QJsonValue()},
            {QStringLiteral("denominator"), parts ? QJsonValue(street.rate.denominator) : QJsonValue()},
            {QStringLiteral("standing"), QLatin1String(names[static_cast<int>(street.comparison.standing)])}};
        if (street.comparison.standing != Standing::NotCompared && parts) {
            row.insert(QStringLiteral("difference"),
                       QJsonArray{street.comparison.difference.low, street.comparison.difference.high});
        }
        rows.append(row);
    }
    return rows;
}

BriefTable countsTable(const BriefFigures& figures) {
    BriefTable table{translate("qz::grid::Documents", "Class and street"),
                     {translate("qz::grid::Documents", "Class")},
                     {}};
    table.columns += figures.streets;
    table.columns.append(translate("qz::grid::Documents", "Total"));
    for (qsizetype c = 0; c < figures.classes.size(); ++c) {
        QStringList row{figures.classes.at(c)};
        for (const QList<ShownCount>& line : figures.cells) {
            row.append(hiddenText(line.at(c)));
        }
        row.append(QString::number(figures.classTotals.at(c)));
        table.rows.append(row);
    }
    return table;
}

BriefTable daysTable(const BriefFigures& figures) {
    BriefTable table{translate("qz::grid::Documents", "Days"),
                     {translate("qz::grid::Documents", "Day"), translate("qz::grid::Documents", "Reported"),
                      translate("qz::grid::Documents", "Closed")},
                     {}};
    for (const BriefDay& day : figures.days) {
        table.rows.append(
            {day.date.toString(Qt::ISODate), QString::number(day.opened), QString::number(day.closed)});
    }
    return table;
}

BriefTable casesTable(const QString& name, const QList<BriefCase>& cases, const DocumentText& text) {
    BriefTable table{
        name,
        {translate("qz::grid::Documents", "Case"), translate("qz::grid::Documents", "Class"),
         translate("qz::grid::Documents", "Area"), translate("qz::grid::Documents", "Matter"),
         translate("qz::grid::Documents", "Has to act"), translate("qz::grid::Documents", "Reported at"),
         translate("qz::grid::Documents", "Due"), translate("qz::grid::Documents", "Hours")},
        {}};
    for (const BriefCase& row : cases) {
        table.rows.append({row.number, classText(text, row.classCode), areaText(text, row.street),
                           row.summary, unitText(text, row.ownerUnit), row.openedAt.toDisplay(),
                           row.dueAt ? row.dueAt->toDisplay() : QString(), QString::number(row.hours)});
    }
    return table;
}

}  // namespace

QList<BriefUnit> briefUnits(const BriefData& data, const DocumentText& text) {
    QMap<QString, BriefTable> tables;
    for (const BriefUnitRow& row : data.unitRows) {
        BriefTable& table = tables[row.unit];
        if (table.columns.isEmpty()) {
            table.name = translate("qz::grid::Documents", "To be checked");
            table.columns = {translate("qz::grid::Documents", "Case"),
                             translate("qz::grid::Documents", "Class"),
                             translate("qz::grid::Documents", "Matter"),
                             translate("qz::grid::Documents", "Reported at"),
                             translate("qz::grid::Documents", "Due"),
                             translate("qz::grid::Documents", "Closed at"),
                             translate("qz::grid::Documents", "Counts as"),
                             translate("qz::grid::Documents", "Objection of the unit")};
        }
        const QString counts = row.inTime     ? translate("qz::grid::Documents", "in time")
                               : row.closedAt ? translate("qz::grid::Documents", "late")
                               : row.overdue  ? translate("qz::grid::Documents", "open and overdue")
                                              : translate("qz::grid::Documents", "open, not counted");
        table.rows.append({row.number, classText(text, row.classCode), row.summary, row.openedAt.toDisplay(),
                           row.dueAt ? row.dueAt->toDisplay() : QString(),
                           row.closedAt ? row.closedAt->toDisplay() : QString(), counts, QString()});
    }
    QList<BriefUnit> units;
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        units.append({table.key(), unitText(text, table.key()), *table});
    }
    return units;
}

BriefTables briefTables(const BriefFigures& figures, const DocumentText& text) {
    BriefTables all;
    all.tables.append(scopeTable(figures, text));
    if (!figures.rates.isEmpty()) {
        all.tables.append(ratesTable(figures));
    }
    if (!figures.comparison.isEmpty()) {
        all.tables.append(streetsTable(figures));
    }
    if (figures.tableShown) {
        all.tables.append(countsTable(figures));
    }
    if (figures.daysShown) {
        all.tables.append(daysTable(figures));
    }
    if (figures.scope.audience == Audience::Handling) {
        all.tables.append(casesTable(translate("qz::grid::Documents", "Overdue"), figures.overdue, text));
        all.tables.append(
            casesTable(translate("qz::grid::Documents", "Longest open"), figures.longestOpen, text));
        all.tables.append(casesTable(translate("qz::grid::Documents", "Night"), figures.nightCases, text));
    }
    return all;
}

QJsonObject briefJson(const BriefFigures& figures, const DocumentText& text) {
    QJsonObject object = scopeJson(figures.scope, text);
    object.insert(QStringLiteral("opened"), json(figures.opened));
    object.insert(QStringLiteral("night"), json(figures.night));
    object.insert(QStringLiteral("closed"), json(figures.closed));
    object.insert(QStringLiteral("open_at_end"), json(figures.openAtEnd));
    object.insert(QStringLiteral("overdue_at_end"), json(figures.overdueAtEnd));
    object.insert(QStringLiteral("rates"), ratesJson(figures));
    object.insert(QStringLiteral("streets"), streetsJson(figures));
    object.insert(QStringLiteral("findings"),
                  QJsonArray::fromStringList(findings(figures.comparison, figures.scope.audience)));
    object.insert(QStringLiteral("counts"), countsJson(figures));
    if (figures.daysShown) {
        QJsonArray days;
        for (const BriefDay& day : figures.days) {
            days.append(QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                                    {QStringLiteral("opened"), day.opened},
                                    {QStringLiteral("closed"), day.closed}});
        }
        object.insert(QStringLiteral("days"), days);
    }
    if (figures.scope.audience == Audience::Handling) {
        object.insert(QStringLiteral("overdue"), casesJson(figures.overdue, text));
        object.insert(QStringLiteral("longest_open"), casesJson(figures.longestOpen, text));
        object.insert(QStringLiteral("night_cases"), casesJson(figures.nightCases, text));
    }
    object.insert(QStringLiteral("notes"), json(methodText(figures)));
    return object;
}

}  // namespace qz::grid
