// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "golden_paper.h"
#include "mediation/documents/allowance_sheet.h"
#include "mediation/documents/month_paper.h"
#include "mediation/documents/seal_book.h"
#include "mediation/documents/submission.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

/// scenarios.md AS-15.
MediationCounts september() {
    MediationCounts counts;
    counts.accepted = 148;
    counts.succeeded = 126;
    counts.failed = 8;
    counts.withdrawn = 6;
    counts.written = 86;
    counts.oral = 40;
    counts.confirmationsApplied = 31;
    counts.confirmed = 29;
    counts.performed = 117;
    return counts;
}

MediationCounts agreed(qint64 accepted, qint64 succeeded, qint64 failed) {
    MediationCounts counts;
    counts.accepted = accepted;
    counts.succeeded = succeeded;
    counts.failed = failed;
    counts.written = succeeded;
    return counts;
}

MonthFigures figures(Audience audience) {
    MonthFigures made;
    made.area = QStringLiteral("Lake");
    made.from = QDate(2026, 9, 1);
    made.to = QDate(2026, 9, 30);
    made.audience = audience;
    made.countsAccepted = true;
    made.now = september();
    made.before = agreed(100, 80, 12);
    made.lastYear = agreed(74, 60, 3);
    made.byKind = {{QStringLiteral("MD01"), QStringLiteral("Family"), agreed(80, 70, 6)},
                   {QStringLiteral("MD02"), QStringLiteral("Neighbours"), agreed(60, 50, 8)},
                   {QStringLiteral("MD03"), QStringLiteral("Houses"), agreed(5, 5, 0)},
                   {QStringLiteral("MD07"), QStringLiteral("Forest"), agreed(3, 1, 1)}};
    return made;
}

QString textOf(const MonthTable& table) {
    QStringList lines;
    for (const QList<DataCell>& row : table.rows) {
        QStringList cells;
        for (const DataCell& cell : row) {
            cells.append(cell.kind == CellKind::Text ? cell.text : QStringLiteral("#"));
        }
        lines.append(cells.join(u'|'));
    }
    return lines.join(u'\n');
}

}  // namespace

class TestMonthPaper : public QObject {
    Q_OBJECT

private slots:
    void threeRatesEachWithItsDenominator() {
        const QList<MonthTable> tables = *monthTables(figures(Audience::Handling));
        const QString rates = textOf(tables.at(1));
        for (const char* wanted : {"126|148|85.14", "126|140|90.00", "126|134|94.03", "86|126|68.25",
                                   "31|86|36.05", "29|31|93.55", "117|126|92.86"}) {
            QVERIFY2(rates.contains(QString::fromLatin1(wanted)),
                     qPrintable(QLatin1String(wanted) + u'\n' + rates));
        }
        // Beside the month before and the same month a year ago.
        QVERIFY(textOf(tables.at(0)).contains(QStringLiteral("|148|100|+48.0 %|74|+100.0 %")));
    }

    void thePeriodBeforeIsAsLong() {
        QCOMPARE(periodBefore(QDate(2026, 9, 1), QDate(2026, 9, 30)),
                 std::pair(QDate(2026, 8, 1), QDate(2026, 8, 31)));
        QCOMPARE(periodBefore(QDate(2026, 1, 1), QDate(2026, 3, 31)),
                 std::pair(QDate(2025, 10, 1), QDate(2025, 12, 31)));
        QCOMPARE(periodBefore(QDate(2026, 9, 5), QDate(2026, 9, 14)),
                 std::pair(QDate(2026, 8, 26), QDate(2026, 9, 4)));
    }

    void thePublicSeesNoSmallCount() {
        const QString open = textOf(monthTables(figures(Audience::Return))->at(2));
        QVERIFY(open.contains(QStringLiteral("Forest|3|1|1|0|1")));
        const QString shown = textOf(monthTables(figures(Audience::Public))->at(2));
        QVERIFY(!shown.contains(QStringLiteral("Forest")));
        // Three cases alone would be told; they stand with others.
        QVERIFY(!shown.contains(QStringLiteral("|3|")));
        for (const QString& line : shown.split(u'\n')) {
            for (const QString& cell : line.split(u'|').mid(1, 5)) {
                bool isNumber = false;
                const int value = cell.toInt(&isNumber);
                QVERIFY2(!isNumber || value == 0 || value >= 5, qPrintable(line));
            }
        }
    }

    void everyTableStandsOnThePaper() {
        const MonthFigures made = figures(Audience::Handling);
        const QList<MonthTable> tables = *monthTables(made);
        const PaperDocument paper = monthPaper(QStringLiteral("Statistics"), made, tables);
        const QString text = paperText(paper);
        for (const char* wanted : {"85.14 %", "Neighbours", "2026-09-01", "2026-09-30"}) {
            QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
        }
        const PrintedPages pages = layout(paper);
        QVERIFY(pages.count() >= 2 && pages.count() <= 4);
        QCOMPARE(paperDiffers(QStringLiteral("mediation_month"), paper), QString());
        QCOMPARE(monthJson(made, tables).value(QStringLiteral("tables")).toArray().size(), 5);
    }

    /// The sheets that the clerk hands up, as they were looked at.
    void sheetsOfTheClerkAreAsTheyWereLookedAt() {
        MonthFigures made = figures(Audience::Handling);
        made.countsAccepted = false;
        const auto sheet = [&made](const char* name, const char* title, const QList<MonthTable>& tables) {
            return paperDiffers(QString::fromLatin1(name),
                                monthPaper(QString::fromLatin1(title), made, tables));
        };
        const QString lane = QStringLiteral("Well lane mediation committee");
        QCOMPARE(sheet("mediation_seals", "Seal book",
                       {sealBook(QStringLiteral("Seal book"),
                                 {{QDate(2026, 9, 1), lane, QStringLiteral("TJ26-000001"), 3,
                                   QStringLiteral("Mediator A")},
                                  {QDate(2026, 9, 28), lane, QStringLiteral("TJ26-000004"), 6,
                                   QStringLiteral("Mediator A, Mediator B")}})}),
                 QString());
        const Allowances allowances = *Allowances::load(QStringLiteral(QZ_SOURCE_DIR "/resources"));
        QCOMPARE(sheet("mediation_allowance", "Allowance",
                       {allowanceTable(
                           {{lane, QStringLiteral("Mediator A"), QStringLiteral("simple"), false, 3},
                            {lane, QStringLiteral("Mediator B"), QStringLiteral("difficult"), true, 2}},
                           allowances, made.to)}),
                 QString());
        Submission handed;
        handed.committees = {{lane, {10, 4, 2, 1, 1, 500}, {3, 1, 0, 0, 0, 100}, QStringLiteral("on paper")},
                             {QStringLiteral("Red hill"), {5, 5, 0, 0, 0, 20.5}, {}, {}}};
        handed.all = {15, 9, 2, 1, 1, 520.5};
        handed.byKind = 15;
        handed.bySource = 14;
        QCOMPARE(sheet("mediation_submission", "Table for the level above", submissionTables(handed)),
                 QString());
    }

    void anAllowanceIsVolumesTimesTheStandard() {
        const Allowances allowances = *Allowances::load(QStringLiteral(QZ_SOURCE_DIR "/resources"));
        const QDate day(2026, 9, 30);
        QVERIFY(!allowances.standard(QStringLiteral("simple"), false, QDate(2020, 1, 1)));
        const qint64 simple = *allowances.standard(QStringLiteral("simple"), false, day);
        const qint64 oral = *allowances.standard(QStringLiteral("difficult"), true, day);
        const MonthTable sheet =
            allowanceTable({{QStringLiteral("C"), QStringLiteral("A"), QStringLiteral("simple"), false, 3},
                            {QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("difficult"), true, 2}},
                           allowances, day);
        QCOMPARE(sheet.rows.size(), 3);
        QCOMPARE(sheet.rows.at(2).last().text, QString::number(3 * simple + 2 * oral));
    }
};

QZ_TEST(TestMonthPaper)
#include "test_month_paper.moc"
