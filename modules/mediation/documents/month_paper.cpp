// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/month_paper.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

QString number(qint64 value) { return QLocale(QLocale::English, QLocale::UnitedStates).toString(value); }

DataCell cell(qint64 value) { return {number(value)}; }

DataCell hiddenCell() {
    return {say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "hidden")), CellKind::Hidden};
}

DataColumn column(const QString& title, bool number = true) {
    DataColumn made;
    made.title = title;
    made.weight = number ? 1 : 2;
    made.align = number ? TextAlign::Right : TextAlign::Left;
    return made;
}

qint64 ended(const MediationCounts& counts) { return counts.succeeded + counts.failed + counts.withdrawn; }

void join(MediationCounts& all, const MediationCounts& more) {
    all.accepted += more.accepted;
    all.succeeded += more.succeeded;
    all.failed += more.failed;
    all.withdrawn += more.withdrawn;
    all.written += more.written;
    all.oral += more.oral;
    all.confirmationsApplied += more.confirmationsApplied;
    all.confirmed += more.confirmed;
    all.performed += more.performed;
}

/// For a display audience: groups of 1 to 4 cases as one, with the smallest other group where that is small
/// too.
QList<CountedGroup> shownGroups(QList<CountedGroup> groups, Audience audience) {
    if (audience != Audience::Public) {
        return groups;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const CountedGroup& a, const CountedGroup& b) {
        return a.counts.accepted > b.counts.accepted;
    });
    CountedGroup rest{{}, say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Others together")), {}};
    while (!groups.isEmpty() &&
           (isSmallCell(groups.constLast().counts.accepted) || isSmallCell(rest.counts.accepted))) {
        join(rest.counts, groups.takeLast().counts);
    }
    if (rest.counts.accepted > 0) {
        groups.append(rest);
    }
    return groups;
}

Rate shownRate(const Rate& rate, Audience audience) {
    return audience == Audience::Public
               ? makeRate(rate.id, rate.label, rate.numerator, rate.denominator, true, audience)
               : rate;
}

/// Rates beside the same of the period before and of a year ago.
Result<MonthTable> ratesTable(const MonthFigures& figures) {
    QZ_ASSIGN(const MediationRates now, mediationRates(figures.now));
    QZ_ASSIGN(const MediationRates before, mediationRates(figures.before));
    QZ_ASSIGN(const MediationRates lastYear, mediationRates(figures.lastYear));
    MonthTable table;
    table.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Rates with their denominators"));
    table.columns = {column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Rate")), false),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Cases"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "This period"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Period before"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "A year ago")))};
    table.columns.first().weight = 3;
    const auto beside = [&figures](const MediationRates& other, const QString& id) {
        for (const Rate& rate : other.rates) {
            if (rate.id == id) {
                return DataCell{shownRate(rate, figures.audience).text};
            }
        }
        return DataCell{};
    };
    for (const Rate& rate : now.rates) {
        const Rate shown = shownRate(rate, figures.audience);
        const bool hidden = figures.audience == Audience::Public && !shown.percent;
        table.rows.append({{rate.label},
                           hidden ? hiddenCell() : cell(rate.numerator),
                           hidden ? hiddenCell() : cell(rate.denominator),
                           {shown.text},
                           beside(before, rate.id),
                           beside(lastYear, rate.id)});
    }
    table.note = say(QT_TRANSLATE_NOOP(
        "qz::mediation::Documents",
        "The three success rates answer three questions and are never mixed: of all accepted, of all ended, "
        "and "
        "of those that ended with or without agreement (withdrawn ones left out). All count the disputes "
        "accepted "
        "in the period. How many crimes or petitions were prevented cannot be proven and is not counted."));
    return table;
}

/// Counts of the period beside the others.
MonthTable countsTable(const MonthFigures& figures) {
    MonthTable table;
    table.name = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Overview"));
    table.columns = {column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Disputes")), false),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "This period"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Period before"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Change"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "A year ago"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Change")))};
    const bool open = figures.audience != Audience::Public;
    const auto change = [](qint64 now, qint64 before) {
        if (before == 0) {
            return DataCell{QStringLiteral("\u2013"), CellKind::None};
        }
        const QString text = fractionText((now - before) * 100, before, 1) + QStringLiteral(" %");
        return DataCell{now > before ? u'+' + text : text};
    };
    // A part that is small hides the other part too: both together are known.
    const auto small = [](const MediationCounts& counts, qint64 MediationCounts::*what,
                          qint64 MediationCounts::*other) {
        return isSmallCell(counts.*what) || (other != nullptr && isSmallCell(counts.*other));
    };
    const auto add = [&](const QString& title, qint64 MediationCounts::*what,
                         qint64 MediationCounts::*other = nullptr) {
        const qint64 now = figures.now.*what;
        const qint64 before = figures.before.*what;
        const qint64 year = figures.lastYear.*what;
        const auto isOpen = [&](const MediationCounts& counts) {
            return open || !small(counts, what, other);
        };
        const auto shown = [&](const MediationCounts& counts) {
            return isOpen(counts) ? cell(counts.*what) : hiddenCell();
        };
        const auto against = [&](const MediationCounts& counts, qint64 value) {
            return isOpen(figures.now) && isOpen(counts) ? change(now, value) : hiddenCell();
        };
        table.rows.append({{title},
                           shown(figures.now),
                           shown(figures.before),
                           against(figures.before, before),
                           shown(figures.lastYear),
                           against(figures.lastYear, year)});
    };
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Accepted")), &MediationCounts::accepted);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Agreed")), &MediationCounts::succeeded);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of these in writing")), &MediationCounts::written,
        &MediationCounts::oral);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of these orally")), &MediationCounts::oral,
        &MediationCounts::written);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Failed")), &MediationCounts::failed,
        &MediationCounts::withdrawn);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Withdrawn or refused")),
        &MediationCounts::withdrawn, &MediationCounts::failed);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Confirmation applied for")),
        &MediationCounts::confirmationsApplied);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Confirmed by the court")),
        &MediationCounts::confirmed);
    add(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Performed")), &MediationCounts::performed);
    return table;
}

QList<DataCell> groupRow(const CountedGroup& group, const QList<std::optional<qint64>>& shown,
                         Audience audience) {
    QList<DataCell> row{{group.name}, cell(group.counts.accepted)};
    for (const std::optional<qint64>& value : shown) {
        row.append(value ? cell(*value) : hiddenCell());
    }
    const auto rate = [&](qint64 of) {
        return DataCell{makeRate({}, {}, group.counts.succeeded, of, true, audience).text};
    };
    const MediationCounts& counts = group.counts;
    row += {rate(counts.accepted), rate(ended(counts)), rate(counts.succeeded + counts.failed)};
    return row;
}

Result<MonthTable> groupTable(const QString& name, const QString& head, const QList<CountedGroup>& all,
                              const MonthFigures& figures) {
    const QList<CountedGroup> groups = shownGroups(all, figures.audience);
    CountTable counted;
    for (const char* part : {"succeeded", "failed", "withdrawn", "running"}) {
        counted.columns.append(QString::fromLatin1(part));
    }
    for (const CountedGroup& group : groups) {
        const MediationCounts& counts = group.counts;
        counted.rows.append(group.code);
        counted.counts.append(
            {counts.succeeded, counts.failed, counts.withdrawn, counts.accepted - ended(counts)});
    }
    MonthTable table;
    table.name = name;
    table.columns = {column(head, false),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Accepted"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Agreed"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Failed"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Withdrawn or refused"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Running"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of accepted"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of ended"))),
                     column(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Of decided")))};
    if (groups.isEmpty()) {
        return table;
    }
    QZ_ASSIGN(const SuppressedTable shown, suppressSmallCounts(counted, kDefaultThreshold, figures.audience));
    if (!shown.isProtected()) {
        table.note = say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                           "Too few cases to be told apart without naming some; not shown."));
        return table;
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        table.rows.append(groupRow(groups.at(i), shown.counts.at(i), figures.audience));
    }
    return table;
}

QString audienceText(Audience audience) {
    switch (audience) {
        case Audience::Handling:
            return say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "For: those who handle the cases"));
        case Audience::Return:
            return say(
                QT_TRANSLATE_NOOP("qz::mediation::Documents", "For: return to the superior, full counts"));
        case Audience::Public:
            break;
    }
    return say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "For: public, counts 1–4 hidden"));
}

QString periodText(const MonthFigures& figures) {
    const QString text =
        figures.countsAccepted
            ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                    "Disputes accepted from %1 to %2, both days included"))
            : say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "From %1 to %2, both days included"));
    return text.arg(figures.from.toString(Qt::ISODate), figures.to.toString(Qt::ISODate));
}

}  // namespace

std::pair<QDate, QDate> periodBefore(QDate from, QDate to) {
    if (from.day() == 1 && to == QDate(to.year(), to.month(), to.daysInMonth())) {
        const int months = (to.year() - from.year()) * 12 + to.month() - from.month() + 1;
        return {from.addMonths(-months), from.addDays(-1)};
    }
    return {from.addDays(-(from.daysTo(to) + 1)), from.addDays(-1)};
}

Result<QList<MonthTable>> monthTables(const MonthFigures& figures) {
    QZ_ASSIGN(const MonthTable rates, ratesTable(figures));
    QZ_ASSIGN(
        const MonthTable kinds,
        groupTable(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "By kind of dispute")),
                   say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Kind")), figures.byKind, figures));
    QZ_ASSIGN(
        const MonthTable sources,
        groupTable(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "By source")),
                   say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Source")), figures.bySource, figures));
    QZ_ASSIGN(const MonthTable committees,
              groupTable(say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "By kind of committee")),
                         say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee")), figures.byCommittee,
                         figures));
    return QList<MonthTable>{countsTable(figures), rates, kinds, sources, committees};
}

PaperDocument monthPaper(const QString& title, const MonthFigures& figures, const QList<MonthTable>& tables) {
    PaperDocument paper;
    paper.page = PageSetup::gazette().landscape();
    paper.letterhead = figures.issuer;
    //: area, title of the report
    paper.title = say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "%1: %2")).arg(figures.area, title);
    paper.author = figures.issuer;
    paper.footer = {
        say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Data as of %1")).arg(figures.printedAt),
        audienceText(figures.audience)};
    Paragraph period{plainRuns(periodText(figures)), PaperRole::Form, TextAlign::Center};
    period.spaceAfterPt = 6;
    paper.blocks.push_back({period});
    if (figures.countsAccepted && figures.audience != Audience::Public) {
        const QString amount =
            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Amount in agreements: %1 yuan"))
                .arg(QLocale(QLocale::English, QLocale::UnitedStates).toString(figures.amount, 'f', 2));
        paper.blocks.push_back({Paragraph{plainRuns(amount), PaperRole::Form, TextAlign::Center}});
    }
    int place = 0;
    for (const MonthTable& each : tables) {
        DataTable table;
        table.caption =
            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Table %1  %2")).arg(++place).arg(each.name);
        table.columns = each.columns;
        table.rows = each.rows;
        table.footRows = each.footRows;
        table.emptyText =
            each.note.isEmpty() ? say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "None")) : each.note;
        paper.blocks.push_back({table});
        if (!each.note.isEmpty() && !each.rows.isEmpty()) {
            paper.blocks.push_back({Note{each.note}});
        }
    }
    paper.blocks.push_back({SignatureBlock{{say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Drawn up by")),
                                            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Checked by")),
                                            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Signed by")),
                                            say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Date"))},
                                           std::nullopt}});
    return paper;
}

QJsonObject monthJson(const MonthFigures& figures, const QList<MonthTable>& tables) {
    QJsonObject json{{QStringLiteral("from"), figures.from.toString(Qt::ISODate)},
                     {QStringLiteral("to"), figures.to.toString(Qt::ISODate)},
                     {QStringLiteral("audience"), audienceName(figures.audience)}};
    QJsonArray list;
    for (const MonthTable& table : tables) {
        QJsonArray rows;
        for (const QList<DataCell>& row : table.rows) {
            QJsonArray cells;
            for (const DataCell& each : row) {
                cells.append(each.kind == CellKind::Text ? QJsonValue(each.text) : QJsonValue());
            }
            rows.append(cells);
        }
        list.append(QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), rows}});
    }
    json.insert(QStringLiteral("tables"), list);
    return json;
}

}  // namespace qz::mediation
