// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "bench.h"
#include "programs.h"
#include "qz/host/file_runs.h"

namespace qz::bench {
namespace {

constexpr auto kPassword = "bench-password";
constexpr double kImportLimit = 12.0;
constexpr double kMemoryLimit = 1.5;

/// Events of one year as another system would export them.
Status writeEvents(const QString& path, int rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    file.write("external_id,class,summary,detail,source,opened_at,closed_at,state,lon,lat,address,area\n");
    SeededRandom random(42);
    const char* classes[] = {"E0102", "P0101", "E0101", "S01", "E0104"};
    for (int i = 0; i < rows; ++i) {
        const quint64 r = random.next();
        const QDate day = QDate(2026, 1, 1).addDays(static_cast<qint64>(r % 300));
        const int minute = static_cast<int>((r >> 16) % 1440);
        const CivilTime opened{day, minute};
        const CivilTime closed{day.addDays(1 + static_cast<qint64>((r >> 32) % 5)), (minute * 7) % 1440};
        const QString line = QStringLiteral(
                                 "B-%1,%2,Event %1 at the corner,\"Seen by the patrol, row "
                                 "%1\",patrol,%3,%4,CLOSED,%5,%6,Road %7,340202\n")
                                 .arg(i)
                                 .arg(QLatin1String(classes[r % 5]), opened.toString(), closed.toString())
                                 .arg(118.3 + static_cast<double>((r >> 8) % 1000) / 10000, 0, 'f', 5)
                                 .arg(31.3 + static_cast<double>((r >> 20) % 1000) / 10000, 0, 'f', 5)
                                 .arg(r % 997);
        file.write(line.toUtf8());
    }
    return file.flush() ? Status() : Status(makeError(ErrorCode::Io, file.errorString()));
}

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
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, openRuntime(settings.programs, store, true));
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(QStringLiteral("340202")));
    QZ_TRY(runtime->core().createStore(area, QStringLiteral("bench"), kPassword));
    QZ_ASSIGN(const SignedIn session, runtime->core().logIn(QStringLiteral("bench"), kPassword));
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
