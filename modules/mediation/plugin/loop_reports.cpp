// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/loop_reports.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <functional>
#include <memory>

#include "mediation/domain/care_workflow.h"
#include "mediation/domain/closed_loop.h"
#include "mediation/plugin/report_parts.h"
#include "mediation/store/care_extensions.h"
#include "qz/field_spec.h"
#include "qz/suppression.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

/// Counts by two things, as a table that shows no small count to the public.
class Crossing {
public:
    void add(const QString& row, const QString& column, qint64 count = 1) { m_counts[row][column] += count; }

    [[nodiscard]] Result<MonthTable> table(const QString& name, const QString& head,
                                           const QStringList& columns, const QStringList& titles,
                                           const std::function<QString(const QString&)>& rowName,
                                           Audience audience) const {
        CountTable counted;
        counted.columns = columns;
        for (auto row = m_counts.cbegin(); row != m_counts.cend(); ++row) {
            QList<qint64> cells;
            for (const QString& column : columns) {
                cells.append(row->value(column));
            }
            counted.rows.append(row.key());
            counted.counts.append(cells);
        }
        MonthTable table;
        table.name = name;
        table.columns.append(textColumn(head, 1.6));
        for (const QString& title : titles) {
            table.columns.append(countColumn(title));
        }
        table.columns.append(countColumn(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Together"))));
        if (counted.rows.isEmpty()) {
            return table;
        }
        QZ_ASSIGN(const SuppressedTable shown, suppressSmallCounts(counted, kDefaultThreshold, audience));
        if (!shown.isProtected() || (audience == Audience::Public && hasSmallTotal(shown))) {
            table.note =
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                      "Too few cases to be told apart without naming some; not shown."));
            return table;
        }
        for (qsizetype row = 0; row < counted.rows.size(); ++row) {
            QList<DataCell> cells{DataCell{rowName(counted.rows.at(row))}};
            for (const std::optional<qint64>& count : shown.counts.at(row)) {
                cells.append(count ? DataCell{QString::number(*count)} : hiddenCell());
            }
            cells.append(DataCell{QString::number(shown.rowTotals.at(row))});
            table.rows.append(cells);
        }
        return table;
    }

private:
    static DataColumn countColumn(const QString& title) {
        DataColumn made;
        made.title = title;
        made.align = TextAlign::Right;
        return made;
    }
    static DataColumn textColumn(const QString& title, double weight) {
        DataColumn made;
        made.title = title;
        made.weight = weight;
        return made;
    }
    static DataCell hiddenCell() {
        DataCell cell;
        cell.text = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "hidden"));
        cell.kind = CellKind::Hidden;
        return cell;
    }
    /// A total is a count too.
    static bool hasSmallTotal(const SuppressedTable& table) {
        const auto small = [](qint64 total) { return isSmallCell(total); };
        return std::any_of(table.rowTotals.cbegin(), table.rowTotals.cend(), small) ||
               std::any_of(table.columnTotals.cbegin(), table.columnTotals.cend(), small);
    }

    QMap<QString, QMap<QString, qint64>> m_counts;
};

QStringList titlesOf(const QStringList& words) {
    QStringList titles;
    for (const QString& word : words) {
        titles.append(choiceTitle(word));
    }
    return titles;
}

/// One step below the area of the report.
QString partOf(const AreaCode& area, const AreaCode& root) {
    switch (root.level()) {
        case AreaLevel::County:
            return area.ancestor(AreaLevel::Town).toString();
        case AreaLevel::Town:
            return area.ancestor(AreaLevel::Village).toString();
        default:
            return area.toString();
    }
}

std::function<QString(const QString&)> areaNames(const ReportDesk& desk) {
    return [&desk](const QString& code) {
        const Result<AreaCode> area = AreaCode::parse(code);
        return area.ok() ? placeName(desk, *area)
                         : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "The whole area"));
    };
}

Result<ReportOutput> screening(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                               const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, reportScope(request, desk));
    QZ_ASSIGN(Statement rows,
              readTx(unit).prepare(
                  "SELECT a.area, count(*), sum(a.done_on <> ''), sum(a.disputes), sum(a.hazards) FROM "
                  "mediation_screened_areas a JOIN mediation_screenings s ON s.id = a.screening_id "
                  "WHERE s.period_from <= ?3 AND s.period_to >= ?2 AND substr(a.area, 1, length(?1)) "
                  "= ?1 AND a.deleted_at IS NULL GROUP BY a.area ORDER BY a.area"));
    rows.bindAll(request.area.isNull() ? QStringLiteral("") : request.area.toString(),
                 request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate));
    Crossing done;
    Crossing found;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        const AreaCode area = AreaCode::parse(rows.text(0)).valueOr(AreaCode());
        const QString part = partOf(area, request.area);
        done.add(part, QStringLiteral("done"), rows.integer(2));
        done.add(part, QStringLiteral("waiting"), rows.integer(1) - rows.integer(2));
        found.add(part, QStringLiteral("civil_dispute"), rows.integer(3));
        found.add(part, QStringLiteral("hazard"), rows.integer(4));
    }
    const QString head = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area"));
    // Areas are no people: how many were gone through is said to everybody.
    QZ_ASSIGN(const MonthTable gone,
              done.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Areas gone through")), head,
                         {QStringLiteral("done"), QStringLiteral("waiting")},
                         {say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Done")),
                          say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Not reported yet"))},
                         areaNames(desk), Audience::Return));
    QZ_ASSIGN(const MonthTable what,
              found.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "What was found")), head,
                          {QStringLiteral("civil_dispute"), QStringLiteral("hazard")},
                          titlesOf({QStringLiteral("civil_dispute"), QStringLiteral("hazard")}),
                          areaNames(desk), figures.audience));
    return reportOutput(title, figures, {gone, what});
}

QString standing(const MatterRow& matter, QDate day) {
    return matter.endedOn.isValid() && matter.endedOn <= day       ? QStringLiteral("ended")
           : matter.settledOn.isValid() && matter.settledOn <= day ? QStringLiteral("settled")
                                                                   : QStringLiteral("open");
}

Result<ReportOutput> review(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                            const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, reportScope(request, desk));
    QZ_ASSIGN(const QList<MatterRow> matters,
              mattersBetween(readTx(unit), request.area, request.from, request.to));
    Crossing byLevel;
    Crossing byArea;
    Crossing bySubject;
    for (const MatterRow& matter : matters) {
        const QString stands = standing(matter, request.to);
        // Kept in the order of the levels.
        const qsizetype level = loopLevels().indexOf(matter.level);
        byLevel.add(QString::number(level + 1), stands);
        byArea.add(partOf(matter.area, request.area), stands);
        bySubject.add(matter.subject, stands);
    }
    const QStringList columns{QStringLiteral("open"), QStringLiteral("settled"), QStringLiteral("ended")};
    const QStringList titles{say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Open")),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Settled")),
                             say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Ended"))};
    QZ_ASSIGN(MonthTable levels,
              byLevel.table(
                  say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "By level")),
                  say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Level")), columns, titles,
                  [](const QString& row) {
                      const int level = row.toInt();
                      return level == 0
                                 ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Not triaged yet"))
                                 : choiceTitle(loopLevels().value(level - 1));
                  },
                  figures.audience));
    if (levels.note.isEmpty()) {
        levels.note = say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                            "What is settled near the people is no quota: going up when it "
                                            "is needed is right."));
    }
    QZ_ASSIGN(const MonthTable areas,
              byArea.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "By area")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")), columns, titles,
                           areaNames(desk), figures.audience));
    QZ_ASSIGN(const MonthTable subjects,
              bySubject.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Disputes and hazards")),
                              say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Kind")), columns, titles,
                              choiceTitle, figures.audience));
    return reportOutput(title, figures, {levels, areas, subjects});
}

Result<ReportOutput> services(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                              const QString& title) {
    QZ_ASSIGN(MonthFigures figures, reportScope(request, desk));
    QZ_ASSIGN(const QList<ServiceCount> counts,
              serviceCounts(readTx(unit), request.area, request.from, request.to));
    QZ_ASSIGN(const QList<CrisisFact> crises,
              crisisFacts(readTx(unit), request.area, request.from, request.to));
    Crossing byArea;
    Crossing byTopic;
    for (const ServiceCount& each : counts) {
        byArea.add(partOf(each.area, request.area), each.form, each.count);
        byTopic.add(each.topic, each.ageBand, each.count);
    }
    Crossing handed;
    for (const CrisisFact& each : crises) {
        handed.add(each.purpose, each.receivingBody);
    }
    // No identity is behind these counts, and yet small ones may tell: hidden for all who do not count.
    const Audience audience = figures.audience;
    QZ_ASSIGN(const MonthTable forms,
              byArea.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Services by area")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Area")), serviceForms(),
                           titlesOf(serviceForms()), areaNames(desk), audience));
    QZ_ASSIGN(const MonthTable topics,
              byTopic.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Topics by age band")),
                            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Topic")), ageBands(),
                            titlesOf(ageBands()), choiceTitle, audience));
    const QStringList bodies{QStringLiteral("police"),
                             QStringLiteral("hospital"),
                             QStringLiteral("counselling_service"),
                             QStringLiteral("civil_affairs"),
                             QStringLiteral("women_children"),
                             QStringLiteral("other")};
    QZ_ASSIGN(const MonthTable hands,
              handed.table(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Crisis hand-overs")),
                           say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Purpose")), bodies,
                           titlesOf(bodies), choiceTitle, audience));
    return reportOutput(title, figures, {forms, topics, hands});
}

}  // namespace

std::vector<Registration> registerLoopReports(const ModuleContext& context) {
    const std::shared_ptr<const ReportDesk> desk(new ReportDesk{context.areas, context.directory});
    std::vector<Registration> kept;
    kept.push_back(addReport(
        context, "mediation_screening",
        QCoreApplication::translate("qz::mediation::Documents", "Screening of disputes and hazards"),
        screening, desk));
    kept.push_back(addReport(
        context, "mediation_review",
        QCoreApplication::translate("qz::mediation::Documents", "Review of the closed loop"), review, desk));
    kept.push_back(addReport(
        context, "mediation_services",
        QCoreApplication::translate("qz::mediation::Documents", "Psychological services"), services, desk));
    return kept;
}

}  // namespace qz::mediation
