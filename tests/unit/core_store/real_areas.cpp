// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "core_fixture.h"
#include "qz/exchange/mapping.h"
#include "qz/exchange/open_file.h"

using namespace qz;
using namespace qz::test;

/// The files that offices deliver.
class RealAreas final : public QObject {
    Q_OBJECT

private slots:
    void everyRowOfTheAreaFiles();
    void boundariesOfTheDistricts();
    void oldDivisions();
    void bordersOfTheCities();
    void holidayNotices();
};

namespace {

QString real(const char* file) { return QStringLiteral(QZ_REAL_DATA "/") + QLatin1String(file); }

Result<ImportSummary> importAreas(CoreFixture& f, const char* file) {
    return f.write([&](WriteTx& tx) -> Result<ImportSummary> {
        QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(real(file)));
        QZ_ASSIGN(const QList<FieldTarget> targets,
                  importTargets(QStringLiteral(QZ_SOURCE_DIR "/resources/data/import/synonyms.json"),
                                QStringLiteral("areas")));
        QZ_ASSIGN(const std::unique_ptr<MappedRows> mapped, openMappedRows(std::move(rows), {}, targets));
        SilentJob job;
        return f.core->areaImport().areas(tx, *mapped, {}, job);
    });
}

Result<ImportSummary> importBoundaries(CoreFixture& f, const char* file, Crs crs) {
    return f.write([&](WriteTx& tx) -> Result<ImportSummary> {
        QZ_ASSIGN(const std::unique_ptr<FeatureSource> features, openFeatures(real(file), {crs}));
        SilentJob job;
        return f.core->areaImport().boundaries(tx, *features, {}, job);
    });
}

QString rejections(const ImportSummary& summary) {
    QStringList lines;
    for (const RejectedRow& row : summary.rejected.mid(0, 10)) {
        lines.append(QStringLiteral("%1 %2: %3").arg(row.row).arg(row.column, row.reason));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

void RealAreas::everyRowOfTheAreaFiles() {
    CoreFixture f(QStringLiteral("34"));
    const QList<std::pair<const char*, qint64>> files = {{"areas/anhui_villages.csv", 18334},
                                                         {"areas/anhui_streets.csv", 1685},
                                                         {"areas/anhui_areas.csv", 119},
                                                         {"areas/anhui_cities.csv", 16}};
    for (const auto& [file, rows] : files) {
        const Result<ImportSummary> summary = importAreas(f, file);
        QZ_VERIFY_OK(summary);
        QCOMPARE(summary->rows, rows);
        QVERIFY2(summary->rejectedCount == 0, qPrintable(rejections(*summary)));
        QCOMPARE(summary->imported + summary->updated + summary->skipped, rows);
    }
    const std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
    QCOMPARE(tree->find(AreaCode::parse(QStringLiteral("340271")).value())->kind, AreaKind::StatisticalZone);
    QCOMPARE(tree->find(AreaCode::parse(QStringLiteral("340202")).value())->kind, AreaKind::Division);
    QVERIFY(!tree->find(AreaCode::parse(QStringLiteral("340202012")).value())->provisional);
    for (const auto& [file, rows] : files) {
        const Result<ImportSummary> again = importAreas(f, file);
        QZ_VERIFY_OK(again);
        QCOMPARE(again->skipped, rows);
    }
    // The city's own files hold the same rows.
    const Result<ImportSummary> city = importAreas(f, "areas/wuhu_villages.csv");
    QZ_VERIFY_OK(city);
    QCOMPARE(city->rows, 950);
    QCOMPARE(city->skipped, 950);
}

void RealAreas::boundariesOfTheDistricts() {
    CoreFixture f;
    QZ_VERIFY_OK(importAreas(f, "areas/wuhu_areas.csv"));
    const Result<ImportSummary> summary =
        importBoundaries(f, "boundaries/wuhu_districts_gcj02.geojson", Crs::Gcj02);
    QZ_VERIFY_OK(summary);
    QVERIFY2(summary->rejectedCount == 0, qPrintable(rejections(*summary)));
    QCOMPARE(summary->imported, 7);
    const std::shared_ptr<const AreaTree> tree = f.core->areas().tree();
    // The centre that the file itself gives for 340202, converted.
    const GeoPoint centre = convertCrs({118.376343, 31.32559}, Crs::Gcj02, Crs::Cgcs2000);
    QCOMPARE(tree->locate(centre).toString(), QStringLiteral("340202"));
    QCOMPARE(importBoundaries(f, "boundaries/wuhu_districts_gcj02.geojson", Crs::Gcj02)->skipped, 7);
}

void RealAreas::oldDivisions() {
    CoreFixture f;
    QZ_VERIFY_OK(importAreas(f, "areas/wuhu_areas.csv"));
    const Result<ImportSummary> summary =
        importBoundaries(f, "boundaries/wuhu_2017_mit.geojson", Crs::Cgcs2000);
    QZ_VERIFY_OK(summary);
    QCOMPARE(summary->rows, 8);
    // Five codes are gone since 2020; two borders cross themselves by a sliver and are mended.
    QVERIFY2(summary->imported == 3, qPrintable(rejections(*summary)));
    QCOMPARE(summary->rejectedCount, 5);
    QCOMPARE(summary->notes.size(), 2);
    for (const RejectedRow& row : summary->rejected) {
        QVERIFY2(row.row > 0 && !row.reason.isEmpty(), qPrintable(row.reason));
    }
}

void RealAreas::bordersOfTheCities() {
    CoreFixture f(QStringLiteral("34"));
    QZ_VERIFY_OK(importAreas(f, "areas/anhui_cities.csv"));
    const Result<ImportSummary> summary =
        importBoundaries(f, "boundaries/anhui_cities_gcj02.geojson", Crs::Gcj02);
    QZ_VERIFY_OK(summary);
    QVERIFY2(summary->imported == 16 && summary->rejectedCount == 0, qPrintable(rejections(*summary)));
    QCOMPARE(summary->notes.size(), 4);  // parts that touch along a side
}

void RealAreas::holidayNotices() {
    CoreFixture f;
    QList<QByteArray> notices;
    for (int year = 2020; year <= 2026; ++year) {
        QFile file(real("calendar/") + QString::number(year) + QStringLiteral(".json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        notices.append(file.readAll());
    }
    const Result<ImportSummary> summary =
        f.write([&](WriteTx& tx) { return f.core->calendars().importHolidays(tx, notices, {}); });
    QZ_VERIFY_OK(summary);
    const std::shared_ptr<const WorkCalendar> calendar = f.core->calendar();
    int off = 0;
    for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
        off += calendar->isOff(day) ? 1 : 0;
    }
    QCOMPARE(off, 117);  // facts.md B.6.1
    QVERIFY(!calendar->isOff(QDate(2026, 9, 20)));
    QVERIFY(!calendar->isOff(QDate(2026, 10, 10)));
    QVERIFY(!calendar->isPublished(QDate(2027, 1, 4)));
    QCOMPARE(
        f.write([&](WriteTx& tx) { return f.core->calendars().importHolidays(tx, notices, {}); })->imported,
        0);
}

QZ_TEST(RealAreas)
#include "real_areas.moc"
