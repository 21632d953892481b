// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/submission.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

#include "mediation/domain/data_file.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

DataColumn column(const QString& title, double weight = 1) {
    DataColumn made;
    made.title = title;
    made.weight = weight;
    return made;
}

QString money(double yuan) { return QString::number(yuan, 'f', 2); }

SubmittedCounts sum(const SubmittedCounts& a, const SubmittedCounts& b) {
    return {a.accepted + b.accepted, a.written + b.written,     a.oral + b.oral,
            a.failed + b.failed,     a.withdrawn + b.withdrawn, a.amount + b.amount};
}

using Part = qint64 SubmittedCounts::*;
struct Item {
    const char* title;
    Part part;
};
constexpr Item kItems[] = {
    {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Accepted"), &SubmittedCounts::accepted},
    {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Written"), &SubmittedCounts::written},
    {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Oral"), &SubmittedCounts::oral},
    {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Failed"), &SubmittedCounts::failed},
    {QT_TRANSLATE_NOOP("qz::mediation::Documents", "Withdrawn"), &SubmittedCounts::withdrawn}};

QList<DataCell> row(const QString& name, const SubmittedCounts& system, const SubmittedCounts& added,
                    const QString& reason) {
    QList<DataCell> cells{{name}};
    for (const Item& item : kItems) {
        cells.append({QString::number(system.*(item.part))});
        cells.append({QString::number(added.*(item.part))});
    }
    cells.append({QString::number(sum(system, added).accepted)});
    cells.append({money(sum(system, added).amount)});
    cells.append({reason});
    return cells;
}

/// Both sides of one check and whether it holds.
QList<DataCell> check(const QString& what, const QString& left, const QString& right, bool holds) {
    return {{what},
            {left},
            {right},
            {holds ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "holds"))
                   : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "DOES NOT HOLD"))}};
}

qint64 endedIn(const SubmittedCounts& counts) {
    return counts.written + counts.oral + counts.failed + counts.withdrawn;
}

MonthTable checks(const Submission& submission, const SubmittedCounts& system) {
    MonthTable table;
    table.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Checks across the table"));
    table.columns = {column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Check")), 3),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Left"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Right"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Result")), 1.2)};
    const auto equal = [&](const char* what, qint64 left, qint64 right) {
        table.rows.append(check(say(what), QString::number(left), QString::number(right), left == right));
    };
    equal(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Accepted by all committees = accepted in the area"),
          system.accepted, submission.all.accepted);
    equal(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sum of the kinds = accepted"), submission.byKind,
          submission.all.accepted);
    equal(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sum of the sources = accepted"), submission.bySource,
          submission.all.accepted);
    for (const SubmittedCommittee& one : submission.committees) {
        const SubmittedCounts both = sum(one.system, one.added);
        if (endedIn(both) > both.accepted) {
            table.rows.append(check(
                say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "%1: ended ≤ accepted")).arg(one.name),
                QString::number(endedIn(both)), QString::number(both.accepted), false));
        }
    }
    for (const QString& stranger : submission.strangers) {
        table.rows.append(check(
            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Added for a committee that is not known: %1"))
                .arg(stranger),
            {}, {}, false));
    }
    return table;
}

}  // namespace

Result<Closings> Closings::load(const QString& resources) {
    QZ_ASSIGN(const QJsonObject root,
              dataFile(resources + QStringLiteral("/data/mediation/submission.json")));
    Closings closings;
    for (const QJsonValue& row : root.value(QLatin1String("closings")).toArray()) {
        closings.m_days.append({QDate::fromString(row[QLatin1String("valid_from")].toString(), Qt::ISODate),
                                row[QLatin1String("closing_day")].toInt()});
    }
    std::sort(closings.m_days.begin(), closings.m_days.end());
    return closings;
}

QDate Closings::closingOf(int year, int month) const {
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    int day = 0;
    for (const auto& [from, closing] : m_days) {
        day = from <= last ? closing : day;
    }
    return day <= 0 || day >= last.day() ? last : QDate(year, month, day);
}

std::pair<QDate, QDate> Closings::periodOf(QDate day) const {
    const QDate month(day.year(), day.month(), 1);
    const QDate before = month.addMonths(-1);
    return {closingOf(before.year(), before.month()).addDays(1), closingOf(month.year(), month.month())};
}

QList<MonthTable> submissionTables(const Submission& submission) {
    MonthTable table;
    table.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Table for the level above"));
    table.columns = {column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee")), 2)};
    for (const Item& item : kItems) {
        table.columns.append(
            column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "%1, system")).arg(say(item.title))));
        table.columns.append(
            column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "%1, added")).arg(say(item.title))));
    }
    table.columns.append(column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Accepted, sum"))));
    table.columns.append(column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Amount (yuan)")), 1.4));
    table.columns.append(column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Why added")), 1.6));
    SubmittedCounts system;
    SubmittedCounts added;
    for (const SubmittedCommittee& one : submission.committees) {
        table.rows.append(row(one.name, one.system, one.added, one.reason));
        system = sum(system, one.system);
        added = sum(added, one.added);
    }
    table.rows.append(
        row(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sum")), system, added, QString()));
    table.footRows = 1;
    table.note = say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                       "“System” is counted from the disputes here, “added” was written in "
                                       "with its reason. Frozen when it is "
                                       "handed in; what changes later is a correction."));
    return {table, checks(submission, system)};
}

}  // namespace qz::mediation
