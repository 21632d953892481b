// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/session_reports.h"

#include <QCoreApplication>
#include <QMap>
#include <memory>

#include "mediation/documents/month_paper.h"
#include "mediation/plugin/report_parts.h"
#include "mediation/store/places_tables.h"
#include "mediation/store/session_rows.h"
#include "qz/field_spec.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

/// In the language of the paper, whatever the system's is.
QString dayAndWeekday(QDate day) {
    static constexpr const char* kDays[] = {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mon"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Tue"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Wed"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Thu"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Fri"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sat"),
                                            QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sun")};
    return QStringLiteral("%1 %2").arg(day.toString(Qt::ISODate), say(kDays[day.dayOfWeek() - 1]));
}

QString hours(const PlannedSession& session) {
    return QStringLiteral("%1–%2").arg(session.at.toDisplay().right(5), session.until().toDisplay().right(5));
}

QString stateWord(const PlannedSession& session) {
    return session.state == QLatin1String("held")
               ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "held"))
               : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "planned"));
}

Result<ReportOutput> weekSheet(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                               const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, reportScope(request, desk));
    QZ_TRY(handlersOnly(figures));
    QZ_ASSIGN(const QList<PlannedSession> sessions,
              sessionsBetween(readTx(unit), request.area, request.from, request.to));
    MonthTable table;
    table.name = title;
    table.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Day"), 1.4),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Time"), 1.2),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Room"), 1.4),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Dispute"), 1.4),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 1.4),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "State"), 0.8)};
    QDate last;
    for (const PlannedSession& session : sessions) {
        table.rows.append({{session.at.date == last ? QString() : dayAndWeekday(session.at.date)},
                           {hours(session)},
                           {session.room},
                           {session.dispute},
                           {unitName(desk, session.committee)},
                           {session.mediators},
                           {stateWord(session)}});
        last = session.at.date;
    }
    table.note = say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                       "No party stands on this sheet. Times may still be moved."));
    return reportOutput(title, figures, {table});
}

/// One page for each room, upright, nothing to sign.
PaperDocument doorPaper(const QString& title, const MonthFigures& figures, const QList<MonthTable>& tables) {
    PaperDocument paper;
    paper.page = PageSetup::gazette();
    paper.title = title;
    paper.author = figures.issuer;
    paper.draft = false;
    paper.footer = {
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Data as of %1")).arg(figures.printedAt), {}};
    for (const MonthTable& each : tables) {
        if (!paper.blocks.empty()) {
            paper.blocks.push_back({PageBreak{}});
        }
        paper.blocks.push_back({Heading{1, each.name}});
        DataTable table;
        table.columns = each.columns;
        table.rows = each.rows;
        table.emptyText = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "None"));
        paper.blocks.push_back({table});
    }
    return paper;
}

/// What hangs on a door is read by everybody: number and time, nothing else (People's Mediation Law 15).
Result<ReportOutput> doorSheet(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                               const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, reportScope(request, desk));
    QZ_ASSIGN(const QList<PlannedSession> sessions,
              sessionsBetween(readTx(unit), request.area, request.from, request.to));
    QMap<QString, QList<PlannedSession>> byRoom;
    for (const PlannedSession& session : sessions) {
        if (session.state == QLatin1String("planned")) {
            byRoom[session.room].append(session);
        }
    }
    QList<MonthTable> tables;
    for (auto room = byRoom.cbegin(); room != byRoom.cend(); ++room) {
        MonthTable table;
        table.name = room.key().isEmpty() ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No room yet"))
                                          : room.key();
        table.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Day")),
                         reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Time")),
                         reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Number"))};
        for (const PlannedSession& session : *room) {
            table.rows.append({{dayAndWeekday(session.at.date)}, {hours(session)}, {session.dispute}});
        }
        tables.append(table);
    }
    if (tables.isEmpty()) {
        MonthTable none;
        none.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No session is planned"));
        none.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Day")),
                        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Time")),
                        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Number"))};
        tables.append(none);
    }
    ReportOutput output = reportOutput(title, figures, tables);
    output.paper = std::make_shared<PaperDocument>(doorPaper(title, figures, tables));
    return output;
}

Result<ReportOutput> studioList(UnitOfRead& unit, const ReportRequest& request, const ReportDesk& desk,
                                const QString& title) {
    QZ_ASSIGN(const MonthFigures figures, reportScope(request, desk));
    QZ_TRY(handlersOnly(figures));
    QZ_ASSIGN(const QList<Studio> studios, studiosOn(readTx(unit), request.to));
    MonthTable table;
    table.name = title;
    table.columns = {reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Studio"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 1.8),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Specialties")),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Address"), 1.6),
                     reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Filed on"))};
    for (const Studio& studio : studios) {
        table.rows.append({{studio.name},
                           {unitName(desk, studio.unit)},
                           {studio.members.join(QStringLiteral(", "))},
                           {studio.specialties.join(QLatin1Char(' '))},
                           {studio.address},
                           {studio.filedOn.isValid() ? studio.filedOn.toString(Qt::ISODate) : QString()}});
    }
    table.note = say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                       "In the order of their names; studios are not ranked."));
    return reportOutput(title, figures, {table});
}

}  // namespace

std::vector<Registration> registerSessionReports(const ModuleContext& context) {
    const std::shared_ptr<const ReportDesk> desk(new ReportDesk{context.areas, context.directory});
    std::vector<Registration> kept;
    kept.push_back(addReport(
        context, "mediation_sessions",
        QCoreApplication::translate("qz::mediation::Documents", "Week sheet of sessions"), weekSheet, desk));
    kept.push_back(addReport(
        context, "mediation_door",
        QCoreApplication::translate("qz::mediation::Documents", "Door sheet of sessions"), doorSheet, desk));
    kept.push_back(
        addReport(context, "mediation_studios",
                  QCoreApplication::translate("qz::mediation::Documents", "Brand mediation studios"),
                  studioList, desk));
    return kept;
}

}  // namespace qz::mediation
