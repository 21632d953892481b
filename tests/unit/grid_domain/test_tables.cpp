// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "grid/domain/grid_metrics.h"
#include "grid/domain/grid_tables_json.h"
#include "grid/domain/identifying_text.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

const QString kFolder = QStringLiteral(QZ_SOURCE_DIR "/resources/data/grid");
const QDate kDay(2026, 9, 30);

QString limitText(const ClassTable& table, const char* code, const char* stage, const char* urgency) {
    const auto limit = table.limit(QLatin1String(code), QLatin1String(stage), QLatin1String(urgency), kDay);
    return limit ? QStringLiteral("%1 %2").arg(limit->span.amount).arg(timeUnitName(limit->span.unit))
                 : QString();
}

Instant at(const char* text) { return CivilTime::parse(QString::fromLatin1(text))->toInstant(); }

EventFacts facts(const char* opened, const char* closed, const char* due, bool inTime, int reworks,
                 const char* source) {
    EventFacts made;
    made.openedAt = at(opened);
    if (*closed != '\0') {
        made.closedAt = at(closed);
        made.passedCheck = true;
    }
    made.dueAt = at(due);
    made.closedInTime = inTime;
    made.reworkCount = reworks;
    made.source = QString::fromLatin1(source);
    return made;
}

}  // namespace

class TestGridTables : public QObject {
    Q_OBJECT
private slots:
    void shippedTablesAgree() {
        const Result<ClassTable> table = loadClassTable(kFolder);
        QZ_VERIFY_OK(table);
        QVERIFY(table->classes().size() > 50);
        QVERIFY(table->other() != nullptr);
        for (const EventClass& row : table->classes()) {
            QVERIFY2(row.parent.isEmpty() || table->find(row.parent) != nullptr, qPrintable(row.code));
            QVERIFY2(!row.source.isEmpty() && row.validFrom.isValid() && !row.nameEn.isEmpty(),
                     qPrintable(row.code));
            QVERIFY2(table->limit(row.code, QStringLiteral("disposal"), QStringLiteral("normal"), kDay),
                     qPrintable(row.code));
            QVERIFY2(table->authorityFor(row.code, kDay) != nullptr, qPrintable(row.code));
        }
        for (const TimeLimit& limit : table->limits()) {
            QVERIFY2(limit.classCode == QLatin1String("*") || table->find(limit.classCode) != nullptr,
                     qPrintable(limit.classCode));
            QVERIFY(!limit.article.isEmpty());
        }
        for (const AuthorityRow& row : table->authority()) {
            QVERIFY2(row.classCode == QLatin1String("*") || table->find(row.classCode) != nullptr,
                     qPrintable(row.classCode));
        }
        QZ_VERIFY_OK(loadStateWords(kFolder));
    }

    void theManholeCoverHasItsLimits() {
        const ClassTable table = loadClassTable(kFolder).value();
        QCOMPARE(limitText(table, "P0101", "fence", "normal"), QStringLiteral("2 CLOCK_H"));
        QCOMPARE(limitText(table, "P0101", "disposal", "normal"), QStringLiteral("4 WORK_H"));
        QCOMPARE(limitText(table, "P0101", "disposal", "urgent"), QStringLiteral("4 WORK_H"));
        QCOMPARE(limitText(table, "S99", "disposal", "normal"), QStringLiteral("5 WORK_D"));
        QCOMPARE(limitText(table, "S99", "disposal", "urgent"), QStringLiteral("24 CLOCK_H"));
        QCOMPARE(limitText(table, "S99", "fence", "urgent"), QString());
        QCOMPARE(limitText(table, "S99", "fence", "hazard"), QStringLiteral("2 CLOCK_H"));
    }

    void limitsHaveValidity() {
        QList<TimeLimit> limits{{QStringLiteral("*"),
                                 QStringLiteral("disposal"),
                                 QStringLiteral("normal"),
                                 {5, TimeUnit::WorkDay},
                                 {},
                                 QDate(2025, 1, 1),
                                 QDate(2026, 6, 30)},
                                {QStringLiteral("*"),
                                 QStringLiteral("disposal"),
                                 QStringLiteral("normal"),
                                 {3, TimeUnit::WorkDay},
                                 {},
                                 QDate(2026, 7, 1),
                                 QDate()}};
        const ClassTable table({}, limits, {});
        const auto amount = [&](const QDate& day) {
            const auto limit =
                table.limit(QStringLiteral("X"), QStringLiteral("disposal"), QStringLiteral("normal"), day);
            return limit ? limit->span.amount : 0;
        };
        QCOMPARE(amount(QDate(2026, 6, 30)), 5);
        QCOMPARE(amount(QDate(2026, 7, 1)), 3);
        QCOMPARE(amount(QDate(2024, 12, 31)), 0);
    }

    void classesAreFoundByCodeNameAndWord() {
        const ClassTable table = loadClassTable(kFolder).value();
        const auto code = [&](const QString& text) {
            const auto row = table.resolve(text);
            return row ? (*row)->code : row.error().where;
        };
        QCOMPARE(code(QStringLiteral("p0101")), QStringLiteral("P0101"));
        QCOMPARE(code(table.find(QStringLiteral("P0101"))->nameZh), QStringLiteral("P0101"));
        QCOMPARE(code(QStringLiteral("broken MANHOLE cover")), QStringLiteral("P0101"));
        QCOMPARE(code(QStringLiteral("manhole")), QStringLiteral("P0101"));
        QCOMPARE(code(QStringLiteral("Noise - Residential")), QStringLiteral("S04"));
        QCOMPARE(code(QStringLiteral("no such class")), QStringLiteral("class"));
        QCOMPARE(code(QStringLiteral("facility")), QStringLiteral("class"));  // several fit
        QVERIFY(table.exact(QStringLiteral("P01")) == nullptr);               // only leaves
    }

    void theAuthorityListProposesWithItsReason() {
        const ClassTable table = loadClassTable(kFolder).value();
        const AreaCode grid = AreaCode::parse(QStringLiteral("990101001001001")).value();
        const QList<Unit> units{
            {QStringLiteral("CG01"),
             QStringLiteral("City management"),
             QStringLiteral("department"),
             AreaCode::parse(QStringLiteral("990101")).value(),
             {}},
            {QStringLiteral("JD01"),
             QStringLiteral("First street"),
             QStringLiteral("street"),
             AreaCode::parse(QStringLiteral("990101001")).value(),
             {}},
            {QStringLiteral("JD02"),
             QStringLiteral("Second street"),
             QStringLiteral("street"),
             AreaCode::parse(QStringLiteral("990101002")).value(),
             {}},
        };
        const DispatchProposal cover = proposeUnit(table, QStringLiteral("P0101"), grid, units, kDay);
        QCOMPARE(cover.unit, QStringLiteral("CG01"));
        QVERIFY(cover.reason.startsWith(table.authorityFor(QStringLiteral("P0101"), kDay)->item));
        QCOMPARE(proposeUnit(table, QStringLiteral("S03"), grid, units, kDay).unit, QStringLiteral("JD01"));
        QVERIFY(proposeUnit(table, QStringLiteral("E0402"), grid, units, kDay).unit.isEmpty());
    }

    void tellsTextsThatMayNameSomebody_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("identifies");
        QFile file(QStringLiteral(QZ_TEST_DATA "/grid/identifying.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            QTest::newRow(qPrintable(line)) << line.mid(2) << line.startsWith(QLatin1Char('+'));
        }
    }
    void tellsTextsThatMayNameSomebody() {
        QFETCH(QString, text);
        QFETCH(bool, identifies);
        QFile file(kFolder + QStringLiteral("/identifying.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<IdentifyingText> rules = IdentifyingText::parse(file.readAll());
        QZ_VERIFY_OK(rules);
        QCOMPARE(rules->mayIdentify(text), identifies);
    }

    void ratesHaveTheirDenominators() {
        const QList<EventFacts> events{
            facts("2026-09-01T08:00", "2026-09-02T08:00", "2026-09-03T08:00", true, 0, "grid_worker"),
            facts("2026-09-02T08:00", "2026-09-09T08:00", "2026-09-05T08:00", false, 1, "12345"),
            facts("2026-09-03T08:00", "", "2026-09-10T08:00", false, 0, "patrol"),
            facts("2026-09-20T08:00", "", "2026-10-10T08:00", false, 0, "resident"),
            facts("2026-08-20T08:00", "2026-09-01T00:00", "2026-09-05T08:00", true, 2, "resident"),
            facts("2026-08-25T08:00", "", "2026-08-28T08:00", false, 0, "sensor"),
        };
        const GridMetrics opened =
            computeMetrics(events, at("2026-09-01"), at("2026-10-01"), CountBy::Opening);
        QCOMPARE(opened.reported, 4);
        QCOMPARE(opened.inTime, (Rate{1, 3}));
        QCOMPARE(opened.rework, (Rate{1, 2}));
        QCOMPARE(opened.selfFound, (Rate{2, 4}));
        const GridMetrics closed =
            computeMetrics(events, at("2026-09-01"), at("2026-10-01"), CountBy::Closing);
        QCOMPARE(closed.closed, 3);
        QCOMPARE(closed.openOverdue, 2);
        QCOMPARE(closed.inTime, (Rate{2, 5}));
        QCOMPARE(closed.rework, (Rate{2, 3}));
        QCOMPARE(closed.verifiedClose, (Rate{3, 3}));
        QCOMPARE(closed.rework.text(), QStringLiteral("66.67 %"));
        QCOMPARE((Rate{1, 8}).text(), QStringLiteral("12.50 %"));
        QCOMPARE((Rate{1, 20000}).text(), QStringLiteral("0.01 %"));  // half up
        QVERIFY(!(Rate{0, 0}).value().has_value());
    }
};

QZ_TEST(TestGridTables)
#include "test_tables.moc"
