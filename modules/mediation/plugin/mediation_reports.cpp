// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/mediation_reports.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <memory>

#include "mediation/documents/allowance_sheet.h"
#include "mediation/documents/month_paper.h"
#include "mediation/store/month_counts.h"
#include "mediation/store/organisation.h"
#include "mediation/store/seal_uses.h"
#include "qz/areas.h"
#include "qz/field_spec.h"
#include "qz/host/report_registry.h"

namespace qz::mediation {
namespace {

using Naming = std::function<QString(const QString&)>;

QString areaName(const Areas& areas, const AreaCode& code) {
    const Area* area = areas.tree()->find(code);
    return area == nullptr ? code.toString() : area->name;
}

QString issuer(const Directory& directory) {
    for (const Unit& unit : directory.units()) {
        if (unit.kind == QLatin1String("centre")) {
            return unit.name;
        }
    }
    return {};
}

QString committeeKind(const QString& kind) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("village"),
         QT_TRANSLATE_NOOP("qz::mediation::Documents", "Villages and communities")},
        {QStringLiteral("street"), QT_TRANSLATE_NOOP("qz::mediation::Documents", "Towns and streets")},
        {QStringLiteral("enterprise"), QT_TRANSLATE_NOOP("qz::mediation::Documents", "Enterprises")},
        {QStringLiteral("industry"),
         QT_TRANSLATE_NOOP("qz::mediation::Documents", "Industries and professions")},
        {QString(), QT_TRANSLATE_NOOP("qz::mediation::Documents", "No committee yet")}};
    const char* title = titles.value(kind, QT_TRANSLATE_NOOP("qz::mediation::Documents", "Other committees"));
    return QCoreApplication::translate("qz::mediation::Documents", title);
}

QList<CountedGroup> groups(const QMap<QString, MediationCounts>& counts, const Naming& name) {
    QList<CountedGroup> all;
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        all.append({each.key(), name(each.key()), each.value()});
    }
    return all;
}

/// What every report of this module is made with. All outlive it.
struct Sources {
    const Areas& areas;
    const Directory& directory;
    const DisputeTables& tables;
    Allowances allowances;
};

ReportTable workbook(const MonthTable& table) {
    ReportTable made;
    made.name = table.name;
    for (const DataColumn& column : table.columns) {
        made.columns.append(column.title);
    }
    for (const QList<DataCell>& row : table.rows) {
        QStringList cells;
        for (const DataCell& cell : row) {
            cells.append(cell.text);
        }
        made.rows.append(cells);
    }
    return made;
}

ReportOutput output(const QString& title, const MonthFigures& figures, const QList<MonthTable>& tables) {
    ReportOutput made;
    made.paper = std::make_shared<PaperDocument>(monthPaper(title, figures, tables));
    for (const MonthTable& table : tables) {
        made.tables.append(workbook(table));
    }
    made.json = monthJson(figures, tables);
    return made;
}

Result<MonthFigures> scope(const ReportRequest& request, const Sources& sources) {
    MonthFigures figures;
    QZ_ASSIGN(figures.audience, parseAudience(request.audience));
    figures.area = areaName(sources.areas, request.area);
    figures.issuer = issuer(sources.directory);
    figures.from = request.from;
    figures.to = request.to;
    figures.printedAt = request.printedAt.toDisplay();
    return figures;
}

Result<ReportOutput> month(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                           const QString& title) {
    ReadTx& read = readTx(unit);
    QZ_ASSIGN(MonthFigures figures, scope(request, sources));
    QZ_ASSIGN(const MonthCounts now, monthCounts(read, request.area, request.from, request.to));
    const auto [beforeFrom, beforeTo] = periodBefore(request.from, request.to);
    QZ_ASSIGN(const MonthCounts before, monthCounts(read, request.area, beforeFrom, beforeTo));
    QZ_ASSIGN(const MonthCounts lastYear,
              monthCounts(read, request.area, request.from.addYears(-1), request.to.addYears(-1)));
    figures.countsAccepted = true;
    figures.now = now.all;
    figures.before = before.all;
    figures.lastYear = lastYear.all;
    figures.amount = now.amount;
    figures.byKind = groups(now.byKind, [&sources](const QString& code) {
        const DisputeKindRow* row = sources.tables.find(code);
        return row == nullptr ? code : row->nameZh;
    });
    figures.bySource = groups(now.bySource, choiceTitle);
    figures.byCommittee = groups(now.byCommittee, committeeKind);
    QZ_ASSIGN(const QList<MonthTable> tables, monthTables(figures));
    return output(title, figures, tables);
}

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

DataColumn column(const char* title, double weight = 1) {
    DataColumn made;
    made.title = say(title);
    made.weight = weight;
    return made;
}

/// Lists that name committees and mediators are for those who work with them.
Status notPublic(const MonthFigures& figures) {
    return figures.audience == Audience::Public
               ? Status(makeError(
                     ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "This list is not for the public.")),
                     {}, QStringLiteral("--audience")))
               : Status();
}

Result<ReportOutput> allowance(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                               const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, scope(request, sources));
    QZ_TRY(notPublic(figures));
    QZ_ASSIGN(const QList<ArchivedVolumes> volumes,
              archivedVolumes(readTx(unit), request.area, request.from, request.to));
    QList<AllowanceLine> lines;
    for (const ArchivedVolumes& each : volumes) {
        const std::optional<Unit> committee = sources.directory.unit(each.committee);
        lines.append({committee ? committee->name : each.committee, each.mediators, each.difficulty,
                      each.ending == QLatin1String("agreed_oral"), each.count});
    }
    return output(title, figures, {allowanceTable(lines, sources.allowances, request.to)});
}

Result<ReportOutput> seals(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                           const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, scope(request, sources));
    QZ_TRY(notPublic(figures));
    QZ_ASSIGN(const QList<SealUse> uses, sealUses(readTx(unit), request.area, request.from, request.to));
    MonthTable table;
    table.name = title;
    table.columns = {column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No."), 0.5),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sealed on")),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 2),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Dispute"), 1.4),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Copies"), 0.6),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 1.4),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Approved by (signature)"), 1.4)};
    for (const SealUse& use : uses) {
        const std::optional<Unit> committee = sources.directory.unit(use.committee);
        table.rows.append({{QString::number(table.rows.size() + 1)},
                           {use.day.toString(Qt::ISODate)},
                           {committee ? committee->name : use.committee},
                           {use.dispute},
                           {QString::number(use.copies)},
                           {use.mediators},
                           {}});
    }
    return output(title, figures, {table});
}

/// What is to be done about a committee, in words; empty: nothing.
QString committeeWarning(const Committee& committee, QDate day) {
    constexpr int kWarnDays = 60;
    const qint64 left = day.daysTo(committee.termEnds);
    if (left < 0) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Term is over: elect anew"));
    }
    return left <= kWarnDays
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Term ends in %1 days")).arg(left)
               : QString();
}

Result<ReportOutput> organisation(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                                  const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, scope(request, sources));
    QZ_TRY(notPublic(figures));
    QZ_ASSIGN(const QList<Committee> committees, committeesOn(readTx(unit), request.to));
    QZ_ASSIGN(const QList<Mediator> mediators, mediatorsOn(readTx(unit), request.to));
    MonthTable table;
    table.name = title;
    table.columns = {column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 2),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Kind"), 1.3),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Members"), 0.7),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Women"), 0.7),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 0.8),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Term ends on")),
                     column(QT_TRANSLATE_NOOP("qz::mediation::Documents", "To be done"), 1.6)};
    for (const Committee& committee : committees) {
        const std::optional<Unit> known = sources.directory.unit(committee.unit);
        const auto count =
            std::count_if(mediators.cbegin(), mediators.cend(),
                          [&committee](const Mediator& one) { return one.unit == committee.unit; });
        table.rows.append({{known ? known->name : committee.unit},
                           {committeeKind(committee.kind)},
                           {QString::number(committee.members)},
                           {QString::number(committee.women)},
                           {QString::number(count)},
                           {committee.termEnds.toString(Qt::ISODate)},
                           {committeeWarning(committee, request.to)}});
    }
    return output(title, figures, {table});
}

using Make = Result<ReportOutput> (*)(UnitOfRead&, const ReportRequest&, const Sources&, const QString&);

ReportKind report(const char* name, const QString& title, Make make,
                  const std::shared_ptr<const Sources>& sources) {
    ReportKind kind;
    kind.name = QString::fromLatin1(name);
    kind.title = title;
    kind.permission = QStringLiteral("reports.run");
    kind.make = [make, sources, title](UnitOfRead& read, const ReportRequest& request) {
        return make(read, request, *sources, title);
    };
    return kind;
}

}  // namespace

Result<std::vector<Registration>> registerReports(const ModuleContext& context, const DisputeTables& tables) {
    QZ_ASSIGN(Allowances allowances, Allowances::load(context.resources));
    const std::shared_ptr<const Sources> sources(
        new Sources{context.areas, context.directory, tables, std::move(allowances)});
    std::vector<Registration> kept;
    kept.push_back(context.reports.add(report(
        "mediation_month", QCoreApplication::translate("qz::mediation::Documents", "Mediation statistics"),
        month, sources)));
    kept.push_back(context.reports.add(
        report("mediation_allowance",
               QCoreApplication::translate("qz::mediation::Documents", "Allowance by archived volumes"),
               allowance, sources)));
    kept.push_back(context.reports.add(report(
        "mediation_seals", QCoreApplication::translate("qz::mediation::Documents", "Register of the seal"),
        seals, sources)));
    kept.push_back(context.reports.add(
        report("mediation_organisation",
               QCoreApplication::translate("qz::mediation::Documents", "Committees and their terms"),
               organisation, sources)));
    return kept;
}

}  // namespace qz::mediation
