// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "bench.h"
#include "event_file.h"
#include "programs.h"
#include "qz/host/file_runs.h"

namespace qz::bench {
namespace {

constexpr double kImportLimit = 12.0;
constexpr double kMemoryLimit = 1.5;

Result<double> baseline(const QString& csv, const QString& scratch) {
    const QString database = scratch + QStringLiteral("/bare.db");
    QFile::remove(database);
    return seconds([&] {
        return runProgram(QStringLiteral("sqlite3"),
                          {database, QStringLiteral(".import --csv \"%1\" bare").arg(csv)});
    });
}

Result<double> importOnce(const Settings& settings, const QString& csv, int run) {
    const QString store = settings.scratch + QStringLiteral("/import%1").arg(run);
    std::unique_ptr<Runtime> runtime;
    QZ_ASSIGN(const SignedIn session, newStore(settings.programs, store, runtime));
    const Actor actor = session.actor(QStringLiteral("import"));
    SilentJob job;
    ImportChoice choice;
    choice.kind = QStringLiteral("events");
    choice.file = csv;
    ImportSummary summary;
    Result<double> took = seconds([&]() -> Status {
        QZ_ASSIGN(summary, runImport(*runtime, choice, actor, job));
        return {};
    });
    closeRuntime(std::move(runtime));
    QDir(store).removeRecursively();
    if (took.ok() && summary.imported != settings.rows) {
        return makeError(
            ErrorCode::Bug,
            QStringLiteral("%1 of %2 rows were imported").arg(summary.imported).arg(settings.rows));
    }
    return took;
}

Result<qint64> peakOf(const Settings& settings, int rows) {
    const QString csv = settings.scratch + QStringLiteral("/peak.csv");
    const QString store = settings.scratch + QStringLiteral("/peak");
    QZ_TRY(writeEvents(csv, rows));
    qputenv("QIZONG_PASSWORD", kPassword);
    const QString ctl = settings.programs + QStringLiteral("/qizongctl");
    QZ_TRY(
        runProgram(ctl, {QStringLiteral("--store"), store, QStringLiteral("init"), QStringLiteral("--area"),
                         QStringLiteral("340202"), QStringLiteral("--admin"), QStringLiteral("bench")}));
    qint64 peak = 0;
    QZ_TRY(runProgram(
        ctl, {QStringLiteral("--store"), store, QStringLiteral("import"), QStringLiteral("events"), csv},
        &peak));
    QDir(store).removeRecursively();
    return peak;
}

}  // namespace

Result<QList<Ratio>> importSuite(const Settings& settings) {
    const QString csv = settings.scratch + QStringLiteral("/events.csv");
    QZ_TRY(writeEvents(csv, settings.rows));
    QList<double> bare;
    QList<double> ours;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double base, baseline(csv, settings.scratch));
        QZ_ASSIGN(const double mine, importOnce(settings, csv, run));
        bare.append(base);
        ours.append(mine);
    }
    Ratio speed{QStringLiteral("import_events_vs_sqlite_import"),
                kImportLimit,
                QStringLiteral("max"),
                median(ours),
                median(bare),
                settings.runs,
                QStringLiteral("%1 events with checks, journal and clocks; baseline: sqlite3 .import --csv")
                    .arg(settings.rows)};
    QList<Ratio> ratios{speed};
    if (!QStandardPaths::findExecutable(QStringLiteral("time"), {QStringLiteral("/usr/bin")}).isEmpty()) {
        QZ_ASSIGN(const qint64 small, peakOf(settings, settings.rows / 5));
        QZ_ASSIGN(const qint64 large, peakOf(settings, settings.rows));
        ratios.append({QStringLiteral("import_peak_memory_5x_rows"), kMemoryLimit, QStringLiteral("max"),
                       static_cast<double>(large), static_cast<double>(small), 1,
                       QStringLiteral("peak kB of the whole process, all rows against a fifth of them")});
    }
    return ratios;
}

}  // namespace qz::bench
