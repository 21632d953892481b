// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "qz/exchange/csv_reader.h"
#include "qz/exchange/mapping.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

const QString kFile = QStringLiteral(QZ_TEST_DATA "/grid/events.csv");

Result<std::unique_ptr<MappedRows>> open(const QString& path) {
    QZ_ASSIGN(std::unique_ptr<CsvRows> rows, openCsv(path));
    const QList<FieldTarget> targets = targetsOf(importFields());
    QZ_ASSIGN(ColumnMap map, readMappingFile(QStringLiteral(QZ_TEST_DATA "/grid/events_map.json"),
                                             rows->columns(), targets));
    return openMappedRows(std::move(rows), std::move(map), targets);
}

/// Cancels when it is asked for the n-th time.
class StoppedJob final : public JobControl {
public:
    explicit StoppedJob(int after) : m_left(after) {}
    Status progress(qint64, qint64, const QString&) override {
        return m_left-- > 0 ? Status() : Status(makeError(ErrorCode::Cancelled, QStringLiteral("stopped")));
    }

private:
    int m_left;
};

}  // namespace

class TestEventImport : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;

    ImportSummary import(const QString& path = kFile) {
        auto rows = open(path);
        if (!rows) {
            return {};
        }
        const Result<ImportSummary> summary = m_desk->import(**rows);
        if (!summary) {
            qWarning("%s", qPrintable(summary.error().message + summary.error().detail));
        }
        return summary.valueOr(ImportSummary());
    }
    CaseDetail byExternal(const char* id) {
        const auto record = m_desk->read([&](ReadTx& read) {
            return m_desk->core->cases().findExternal(read, kKind, QStringLiteral("import"),
                                                      QString::fromLatin1(id));
        });
        return record && record.value() ? m_desk->show(record.value()->number).valueOr(CaseDetail())
                                        : CaseDetail();
    }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    void takesWhatItCanAndSaysWhy() {
        const ImportSummary summary = import();
        QCOMPARE(summary.rows, 15);
        QCOMPARE(summary.rejectedCount, 4);
        QCOMPARE(summary.imported, 11);
        QList<qint64> rows;
        for (const RejectedRow& row : summary.rejected) {
            rows.append(row.row);
            QVERIFY(!row.reason.isEmpty());
        }
        QCOMPARE(rows, (QList<qint64>{4, 5, 12, 16}));
        QCOMPARE(summary.rejected.at(0).column,
                 QString::fromUtf8("\xe4\xb8\x8a\xe6\x8a\xa5\xe6\x97\xb6\xe9\x97\xb4"));
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_cases"), 11);
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_events"), 11);
        QVERIFY(summary.notes.size() >= 5);
    }

    void keepsWhatTheOtherSystemSaid() {
        import();
        const CaseDetail closed = byExternal("A-1");
        QCOMPARE(closed.record.state, QStringLiteral("CLOSED"));
        QCOMPARE(closed.record.subkind, QStringLiteral("P0101"));
        QCOMPARE(CivilTime::fromInstant(*closed.record.closedAt).toString(),
                 QStringLiteral("2026-09-01T15:00"));
        QCOMPARE(closed.clocks.size(), 1);
        QVERIFY(closed.clocks.first().external);
        QCOMPARE(closed.clocks.first().state, ClockState::Met);
        QCOMPARE(closed.journal.size(), 2);

        const CaseDetail open = byExternal("A-2");
        QCOMPARE(open.record.state, QStringLiteral("REPORTED"));
        QCOMPARE(open.record.area.toString(), QStringLiteral("340202014003001"));
        QCOMPARE(open.clocks.size(), 1);
        QCOMPARE(open.clocks.first().result.due.toString(),
                 QStringLiteral("2026-09-02T10:05"));  // 1 working hour

        const CaseDetail strange = byExternal("A-5");
        QCOMPARE(strange.record.subkind, QStringLiteral("S99"));
        QVERIFY(!strange.fields.value(QStringLiteral("class_text")).isEmpty());
        QVERIFY(!byExternal("A-6").journal.first().note.isEmpty());
        QCOMPARE(byExternal("A-6").record.state, QStringLiteral("REPORTED"));
        QVERIFY(byExternal("A-7").record.area.isNull());
        QVERIFY(byExternal("A-8").record.closedAt.has_value());
        QVERIFY(!byExternal("A-9").record.point.has_value());
        QVERIFY(!byExternal("A-10").record.point.has_value());
    }

    void sealsWhoReported() {
        import();
        const CaseDetail named = byExternal("A-12");
        QVERIFY(!named.record.summary.contains(QStringLiteral("139")));
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_sealed_values WHERE field = 'reporter'"), 2);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_sealed_values WHERE field = 'detail'"), 1);
    }

    void theSameFileAgainChangesNothing() {
        import();
        const qint64 journal = m_desk->count("SELECT count(*) FROM core_journal");
        const ImportSummary again = import();
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.skipped, 11);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_cases"), 11);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_journal"), journal);
    }

    void aChangedRowUpdatesItsEvent() {
        import();
        QFile original(kFile);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray text = original.readAll();
        const qsizetype row = text.indexOf("A-2,");
        text.replace(
            row, text.indexOf('\n', row) - row,
            QByteArray("A-2,2026/9/2 9:05,2026-09-02 09:50,,E0102,CLOSED,done,road,340202014003002,,,"));
        QTemporaryDir folder;
        QFile changed(folder.filePath(QStringLiteral("changed.csv")));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(text);
        changed.close();
        const ImportSummary summary = import(changed.fileName());
        QCOMPARE(summary.updated, 1);
        QCOMPARE(summary.skipped, 10);
        const CaseDetail event = byExternal("A-2");
        QCOMPARE(event.record.state, QStringLiteral("CLOSED"));
        QCOMPARE(event.record.area.toString(), QStringLiteral("340202014003002"));
        QCOMPARE(event.clocks.last().state, ClockState::Met);
        QVERIFY(!event.record.dueAt.has_value());
    }

    void workDoneHereSurvivesAnUpdate() {
        import();
        const QString number = byExternal("A-2").record.number;
        QZ_VERIFY_OK(m_desk->act(number, "accept", ""));
        QFile original(kFile);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QTemporaryDir folder;
        QFile changed(folder.filePath(QStringLiteral("changed.csv")));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(original.readAll().replace("A-2,2026/9/2 9:05", "A-2,2026/9/2 9:15"));
        changed.close();
        QCOMPARE(import(changed.fileName()).updated, 1);
        QCOMPARE(m_desk->show(number)->record.state, QStringLiteral("ACCEPTED"));
    }

    /// More batches than are on their way at once, to the end and stopped half-way: no thread waits for
    /// another that has gone.
    void manyBatchesGoThroughAndStop() {
        constexpr int kRows = 12'000;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("many.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QFile original(kFile);
        QVERIFY(original.open(QIODevice::ReadOnly));
        file.write(original.readLine());
        for (int row = 0; row < kRows; ++row) {
            file.write("B-" + QByteArray::number(row) +
                       ",2026/9/2 9:05,2026-09-02 09:50,,E0102,CLOSED,done,road,340202014003002,,,\n");
        }
        file.close();
        auto stopped = open(file.fileName());
        QZ_VERIFY_OK(stopped);
        StoppedJob job(kRows / 2);
        QCOMPARE(m_desk->import(**stopped, {}, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_cases"), 0);
        QCOMPARE(import(file.fileName()).imported, kRows);
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_events"), kRows);
    }

    void aCancelledImportLeavesNothing() {
        auto rows = open(kFile);
        QZ_VERIFY_OK(rows);
        StoppedJob job(7);
        const Result<ImportSummary> summary = m_desk->import(**rows, {}, job);
        QVERIFY(!summary && summary.error().code == ErrorCode::Cancelled);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_cases"), 0);
        QCOMPARE(m_desk->count("SELECT count(*) FROM grid_events"), 0);
    }

    void aDryRunWritesNothing() {
        auto rows = open(kFile);
        QZ_VERIFY_OK(rows);
        ImportOptions options;
        options.dryRun = true;
        const Result<ImportSummary> summary = m_desk->import(**rows, options);
        QZ_VERIFY_OK(summary);
        QCOMPARE(summary->imported, 11);
        QCOMPARE(m_desk->count("SELECT count(*) FROM core_cases"), 0);
    }
};

QZ_TEST(TestEventImport)
#include "test_import.moc"
