// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/store/month_counts.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

/// Rows as a mapped file gives them.
class SheetRows final : public MappedRows {
public:
    void add(int times, const char* outcome, const char* kind = "MD02",
             const char* opened = "2026-09-03T09:00") {
        for (int i = 0; i < times; ++i) {
            Row row;
            row.number = m_rows.size() + 2;
            row.values = fields({{"kind", kind},
                                 {"opened_at", opened},
                                 {"ended_at", "2026-09-20T09:00"},
                                 {"outcome", outcome},
                                 {"area", "340202014003"},
                                 {"parties", "Planted Name, Other Name"}});
            row.values.insert(QStringLiteral("external_id"), QStringLiteral("A%1").arg(row.number));
            m_rows.append(row);
        }
    }
    Result<bool> next(Row& row) override {
        if (m_at >= m_rows.size()) {
            return false;
        }
        row = m_rows.at(m_at++);
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows.size(); }
    void rewind() { m_at = 0; }

private:
    QList<Row> m_rows;
    qsizetype m_at = 0;
};

}  // namespace

class TestMonth : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    ImportSummary import(SheetRows& rows) {
        ImportOptions options;
        options.actor = DisputeDesk::boss();
        SilentJob job;
        const Result<ImportSummary> summary = m_desk->write([&](WriteTx& tx) {
            return DisputeImport(m_desk->core->cases(), m_desk->tables, *m_desk->extension)
                .run(tx, rows, options, job);
        });
        if (!summary.ok()) {
            qWarning("%s", qPrintable(summary.error().message + summary.error().detail));
        }
        return summary.valueOr(ImportSummary());
    }
    MonthCounts month() {
        return m_desk
            ->read([](ReadTx& read) {
                return monthCounts(read, AreaCode::parse(QStringLiteral("340202")).value(), QDate(2026, 9, 1),
                                   QDate(2026, 9, 30));
            })
            .valueOr(MonthCounts());
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    /// scenarios.md AS-15, as far as a file can say it: three success rates with their own denominators.
    void threeSuccessRatesOfAMonth() {
        SheetRows rows;
        rows.add(80, "performed");
        rows.add(37, "oral performed");
        rows.add(6, "agreed_written");
        rows.add(3, "agreed_oral");
        rows.add(8, "failed");
        rows.add(6, "withdrawn");
        rows.add(8, "");
        rows.add(5, "agreed_written", "MD02", "2026-08-31T09:00");  // of the month before
        const ImportSummary summary = import(rows);
        QCOMPARE(summary.imported, 153);
        QCOMPARE(summary.rejectedCount, 0);
        const MonthCounts counts = month();
        QCOMPARE(counts.all.accepted, 148);
        QCOMPARE(counts.all.succeeded, 126);
        QCOMPARE(counts.all.written, 86);
        QCOMPARE(counts.all.oral, 40);
        QCOMPARE(counts.all.performed, 117);
        const Result<MediationRates> rates = mediationRates(counts.all);
        QZ_VERIFY_OK(rates);
        QCOMPARE(rates->ended, 140);
        QCOMPARE(rates->running, 8);
        QCOMPARE(rates->rates.at(0).text, QStringLiteral("85.14 %"));
        QCOMPARE(rates->rates.at(1).text, QStringLiteral("90.00 %"));
        QCOMPARE(rates->rates.at(2).text, QStringLiteral("94.03 %"));
    }

    /// Whole months come from sums that are kept, single days from the rows; nobody sees a seam.
    void anyPeriodAndPlace() {
        SheetRows rows;
        rows.add(2, "agreed_written", "MD02", "2026-07-14T09:00");
        rows.add(3, "agreed_oral", "MD01", "2026-07-31T09:00");
        rows.add(4, "performed", "MD02", "2026-08-01T09:00");
        rows.add(5, "failed", "MD04", "2026-09-02T09:00");
        QCOMPARE(import(rows).imported, 14);
        const auto accepted = [this](const char* area, QDate from, QDate to) {
            const AreaCode code =
                *area == 0 ? AreaCode() : AreaCode::parse(QString::fromLatin1(area)).value();
            const auto counts = m_desk->read([&](ReadTx& read) { return monthCounts(read, code, from, to); });
            return counts.ok() ? counts->all.accepted : -1;
        };
        for (const char* area : {"", "3402", "340202", "340202014", "340202014003"}) {
            QCOMPARE(accepted(area, QDate(2026, 7, 1), QDate(2026, 8, 31)), 9);
            QCOMPARE(accepted(area, QDate(2026, 7, 15), QDate(2026, 8, 31)), 7);
            QCOMPARE(accepted(area, QDate(2026, 7, 15), QDate(2026, 9, 1)), 7);
            QCOMPARE(accepted(area, QDate(2026, 7, 15), QDate(2026, 9, 2)), 12);
            QCOMPARE(accepted(area, QDate(2026, 7, 14), QDate(2026, 7, 14)), 2);
        }
        QCOMPARE(accepted("340203", QDate(2026, 7, 1), QDate(2026, 9, 30)), 0);
        QCOMPARE(accepted("340202014003002", QDate(2026, 7, 1), QDate(2026, 9, 30)), 0);
        const auto all = m_desk->read([](ReadTx& read) {
            return monthCounts(read, AreaCode(), QDate(2026, 7, 1), QDate(2026, 9, 30));
        });
        QZ_VERIFY_OK(all);
        QCOMPARE(all->byKind.value(QStringLiteral("MD02")).performed, 4);
        QCOMPARE(all->byKind.value(QStringLiteral("MD04")).failed, 5);
        QCOMPARE(all->all.succeeded, 9);
    }

    /// For maps: the same disputes by their village; those of the month before count where they ended.
    void disputesAreCountedByArea() {
        SheetRows rows;
        rows.add(6, "agreed_written");
        rows.add(3, "failed");
        rows.add(4, "");
        rows.add(5, "agreed_oral", "MD02", "2026-08-31T09:00");
        QCOMPARE(import(rows).imported, 18);
        const auto county = AreaCode::parse(QStringLiteral("340202")).value();
        const QDate from(2026, 9, 1);
        const QDate to(2026, 9, 30);
        const auto placed =
            m_desk->read([&](ReadTx& read) { return placedDisputes(read, county, from, to); });
        QZ_VERIFY_OK(placed);
        const auto count = [&](DisputeMeasure measure, AreaLevel level) {
            return disputeFigures(measure, {county, level, from, to, {}}, *placed);
        };
        const QList<AreaFigure> accepted = count(DisputeMeasure::Accepted, AreaLevel::Village);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted[0].area.toString(), QStringLiteral("340202014003"));
        QCOMPARE(accepted[0].count, 13);
        QCOMPARE(count(DisputeMeasure::Agreed, AreaLevel::Town)[0].count, 11);
        QCOMPARE(count(DisputeMeasure::OpenAtEnd, AreaLevel::Town)[0].count, 4);
        const AreaFigure rate = count(DisputeMeasure::AgreedOfEnded, AreaLevel::Town)[0];
        QCOMPARE(rate.area.toString(), QStringLiteral("340202014"));
        QCOMPARE(rate.count, 11);
        QCOMPARE(rate.of, 14);
        // A dispute whose place is a village belongs to no grid.
        QVERIFY(count(DisputeMeasure::Accepted, AreaLevel::Grid).isEmpty());
    }

    void theSameFileTwiceChangesNothing() {
        SheetRows rows;
        rows.add(3, "agreed_written");
        QCOMPARE(import(rows).imported, 3);
        rows.rewind();
        const ImportSummary again = import(rows);
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.skipped, 3);
    }

    void unknownKindsAreRejectedUnknownEndingsRun() {
        SheetRows rows;
        rows.add(1, "agreed_written", "NOPE");
        rows.add(1, "???");
        const ImportSummary summary = import(rows);
        QCOMPARE(summary.imported, 1);
        QCOMPARE(summary.rejectedCount, 1);
        QCOMPARE(summary.notes.size(), 1);
        QCOMPARE(month().all.accepted, 1);
    }
};

QZ_TEST(TestMonth)
#include "test_month.moc"
