// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/mediation_reports.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <memory>
#include <tuple>

#include "mediation/documents/allowance_sheet.h"
#include "mediation/documents/month_paper.h"
#include "mediation/documents/report_column.h"
#include "mediation/documents/seal_book.h"
#include "mediation/documents/submission.h"
#include "mediation/store/month_counts.h"
#include "mediation/store/organisation.h"
#include "mediation/store/reference_rows.h"
#include "mediation/store/referral_rows.h"
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
    Closings closings;
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
    QList<SealLine> lines;
    for (const SealUse& use : uses) {
        const std::optional<Unit> committee = sources.directory.unit(use.committee);
        lines.append(
            {use.day, committee ? committee->name : use.committee, use.dispute, use.copies, use.mediators});
    }
    return output(title, figures, {sealBook(title, lines)});
}

SubmittedCounts submitted(const CommitteeCounts& one) {
    return {one.counts.accepted, one.counts.written,   one.counts.oral,
            one.counts.failed,   one.counts.withdrawn, one.amount};
}

SubmittedCounts written(const FieldMap& added) {
    const auto number = [&added](const char* id) {
        return added.value(QString::fromLatin1(id)).toLongLong();
    };
    return {number("accepted"), number("written"),   number("oral"),
            number("failed"),   number("withdrawn"), added.value(QStringLiteral("amount")).toDouble()};
}

/// What the system counts and what was added, by committee in the order of the directory.
Result<Submission> gather(ReadTx& read, const Sources& sources, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(const MonthCounts all, monthCounts(read, area, from, to));
    QZ_ASSIGN(auto counted, committeeCounts(read, area, from, to));
    QZ_ASSIGN(const QList<FieldMap> entries, entriesOn(read, "mediation.supplements", to));
    Submission made;
    made.all = submitted({all.all, all.amount});
    for (const MediationCounts& kind : all.byKind) {
        made.byKind += kind.accepted;
    }
    for (const MediationCounts& source : all.bySource) {
        made.bySource += source.accepted;
    }
    QMap<QString, FieldMap> added;
    for (const FieldMap& entry : entries) {
        if (entry.value(QStringLiteral("month")) == to.toString(QStringLiteral("yyyy-MM"))) {
            added.insert(entry.value(QStringLiteral("unit")), entry);
        }
    }
    QStringList codes = counted.keys() + added.keys();
    codes.removeDuplicates();
    codes.sort();
    for (const QString& code : codes) {
        const std::optional<Unit> unit = sources.directory.unit(code);
        if (!unit && !code.isEmpty() && !counted.contains(code)) {
            made.strangers.append(code);
            continue;
        }
        const QString name = unit ? unit->name : code.isEmpty() ? committeeKind(QString()) : code;
        made.committees.append({name, submitted(counted.value(code)), written(added.value(code)),
                                added.value(code).value(QStringLiteral("reason"))});
    }
    return made;
}

/// 报送表: the statistical month of the month that the request ends in.
Result<ReportOutput> submission(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                                const QString& title) {
    QZ_ASSIGN(MonthFigures figures, scope(request, sources));
    QZ_TRY(notPublic(figures));
    std::tie(figures.from, figures.to) = sources.closings.periodOf(request.to);
    QZ_ASSIGN(const Submission gathered,
              gather(readTx(unit), sources, request.area, figures.from, figures.to));
    return output(title, figures, submissionTables(gathered));
}

/// The result letter of a batch: every letter of the period with what became of it.
Result<ReportOutput> referralReply(UnitOfRead& unit, const ReportRequest& request, const Sources& sources,
                                   const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, scope(request, sources));
    QZ_TRY(notPublic(figures));
    QZ_ASSIGN(const QList<ReferralReply> replies,
              referralReplies(readTx(unit), request.area, request.from, request.to));
    MonthTable table;
    table.name = title;
    table.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No."), 0.5),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sent by"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Their letter"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Our number"), 1.2),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Received on")),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Answer"), 1.2),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Result"), 1.4)};
    for (const ReferralReply& reply : replies) {
        const QString answer = reply.outcome.isEmpty()
                                   ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "not answered yet"))
                               : reply.outcome == QLatin1String("return_referral")
                                   ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "returned"))
                                   : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "taken over"));
        const QString result =
            reply.outcome.isEmpty() || reply.outcome == QLatin1String("return_referral") ? QString()
            : reply.ending.isEmpty() ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "in mediation"))
                                     : choiceTitle(reply.ending);
        table.rows.append({{QString::number(table.rows.size() + 1)},
                           {reply.sender},
                           {reply.letter},
                           {reply.number},
                           {reply.receivedOn.toString(Qt::ISODate)},
                           {answer},
                           {result}});
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
    table.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 2),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Kind"), 1.3),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Members"), 0.7),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Women"), 0.7),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 0.8),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Term ends on")),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "To be done"), 1.6)};
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
    QZ_ASSIGN(Closings closings, Closings::load(context.resources));
    const std::shared_ptr<const Sources> sources(
        new Sources{context.areas, context.directory, tables, std::move(allowances), std::move(closings)});
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
    kept.push_back(context.reports.add(report(
        "mediation_submission",
        QCoreApplication::translate("qz::mediation::Documents", "Mediation: table for the level above"),
        submission, sources)));
    kept.push_back(context.reports.add(report(
        "mediation_referrals",
        QCoreApplication::translate("qz::mediation::Documents", "Result letter of a batch of referrals"),
        referralReply, sources)));
    kept.push_back(context.reports.add(
        report("mediation_organisation",
               QCoreApplication::translate("qz::mediation::Documents", "Committees and their terms"),
               organisation, sources)));
    return kept;
}

}  // namespace qz::mediation
