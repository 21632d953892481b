// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/report_parts.h"

#include <QCoreApplication>

namespace qz::mediation {

QString unitName(const ReportDesk& desk, const QString& code) {
    const std::optional<Unit> unit = desk.directory.unit(code);
    return unit ? unit->name : code;
}

QString placeName(const ReportDesk& desk, const AreaCode& code) {
    const Area* area = desk.areas.tree()->find(code);
    return area == nullptr ? code.toString() : area->name;
}

Result<MonthFigures> reportScope(const ReportRequest& request, const ReportDesk& desk) {
    MonthFigures figures;
    QZ_ASSIGN(figures.audience, parseAudience(request.audience));
    figures.area = placeName(desk, request.area);
    for (const Unit& unit : desk.directory.units()) {
        if (unit.kind == QLatin1String("centre") && figures.issuer.isEmpty()) {
            figures.issuer = unit.name;
        }
    }
    figures.from = request.from;
    figures.to = request.to;
    figures.printedAt = request.printedAt.toDisplay();
    return figures;
}

Status handlersOnly(const MonthFigures& figures) {
    return figures.audience == Audience::Public
               ? Status(makeError(ErrorCode::Invalid,
                                  QCoreApplication::translate("qz::mediation::Documents",
                                                              "This list is not for the public."),
                                  {}, QStringLiteral("--audience")))
               : Status();
}

ReportOutput reportOutput(const QString& title, const MonthFigures& figures,
                          const QList<MonthTable>& tables) {
    ReportOutput made;
    made.paper = std::make_shared<PaperDocument>(monthPaper(title, figures, tables));
    for (const MonthTable& table : tables) {
        ReportTable sheet;
        sheet.name = table.name;
        for (const DataColumn& column : table.columns) {
            sheet.columns.append(column.title);
        }
        for (const QList<DataCell>& row : table.rows) {
            QStringList cells;
            for (const DataCell& cell : row) {
                cells.append(cell.text);
            }
            sheet.rows.append(cells);
        }
        made.tables.append(sheet);
    }
    made.json = monthJson(figures, tables);
    return made;
}

Registration addReport(const ModuleContext& context, const char* name, const QString& title, MakeReport make,
                       const std::shared_ptr<const ReportDesk>& desk) {
    ReportKind kind;
    kind.name = QString::fromLatin1(name);
    kind.title = title;
    kind.permission = QStringLiteral("reports.run");
    kind.make = [make, desk, title](UnitOfRead& read, const ReportRequest& request) {
        return make(read, request, *desk, title);
    };
    return context.reports.add(std::move(kind));
}

}  // namespace qz::mediation
