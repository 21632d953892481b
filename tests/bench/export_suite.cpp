// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>

#include <QDir>
#include <QFile>

#include "bench.h"
#include "event_file.h"
#include "programs.h"
#include "qz/exchange/xlsx_reader.h"
#include "qz/host/file_runs.h"

namespace qz::bench {
namespace {

constexpr double kXlsxLimit = 1.5;
constexpr double kStartLimit = 3.0;

Result<QList<QStringList>> cellsOf(const QString& path) {
    QZ_ASSIGN(const std::unique_ptr<RowSource> source, openXlsx(path));
    QList<QStringList> cells{source->columns()};
    TableRow row;
    for (;;) {
        QZ_ASSIGN(const bool more, source->next(row));
        if (!more) {
            return cells;
        }
        cells.append(row.cells);
    }
}

/// The library alone, as lean as it goes: constant memory, no formats.
Status writeBare(const QString& path, const QList<QStringList>& cells) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = book == nullptr ? nullptr : workbook_add_worksheet(book, nullptr);
    if (sheet == nullptr) {
        return makeError(ErrorCode::Io, path);
    }
    lxw_row_t at = 0;
    for (const QStringList& row : cells) {
        lxw_col_t column = 0;
        for (const QString& cell : row) {
            bool number = false;
            const double value = cell.toDouble(&number);
            if (number) {
                worksheet_write_number(sheet, at, column, value, nullptr);
            } else if (!cell.isEmpty()) {
                worksheet_write_string(sheet, at, column, cell.toUtf8().constData(), nullptr);
            }
            ++column;
        }
        ++at;
    }
    return workbook_close(book) == LXW_NO_ERROR ? Status() : Status(makeError(ErrorCode::Io, path));
}

/// Opening the store with its modules and the first page of events; the log-in between them not counted.
Result<double> start(const Settings& settings, const QString& store) {
    std::unique_ptr<Runtime> runtime;
    QZ_ASSIGN(const double opened, seconds([&]() -> Status {
                  QZ_ASSIGN(runtime, openRuntime(settings.programs, store, false));
                  return {};
              }));
    QZ_ASSIGN(const SignedIn session, runtime->core().logIn(QStringLiteral("bench"), kPassword));
    CaseQuery events;
    events.kind = QStringLiteral("grid.event");
    events.sort = QStringLiteral("due_at");
    QZ_ASSIGN(
        const double shown, seconds([&]() -> Status {
            QZ_ASSIGN(
                const CaseHead head,
                runtime->core().lists().head(events, session.actor(QStringLiteral("desktop"))).result());
            Q_UNUSED(head)
            return {};
        }));
    closeRuntime(std::move(runtime));
    return opened + shown;
}

Result<double> medianStart(const Settings& settings, const QString& store) {
    QList<double> times;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double took, start(settings, store));
        times.append(took);
    }
    return median(times);
}

}  // namespace

Result<QList<Ratio>> exportSuite(const Settings& settings) {
    const QString full = settings.scratch + QStringLiteral("/full");
    const QString empty = settings.scratch + QStringLiteral("/empty");
    const QString csv = settings.scratch + QStringLiteral("/orders.csv");
    const QString sheet = settings.scratch + QStringLiteral("/list.xlsx");
    std::unique_ptr<Runtime> runtime;
    {
        QZ_ASSIGN(const SignedIn nobody, newStore(settings.programs, empty, runtime));
        Q_UNUSED(nobody)
        closeRuntime(std::move(runtime));
    }
    QZ_TRY(writeEvents(csv, settings.rows));
    QZ_ASSIGN(const SignedIn session, newStore(settings.programs, full, runtime));
    const Actor actor = session.actor(QStringLiteral("export"));
    SilentJob job;
    ImportChoice choice;
    choice.kind = QStringLiteral("events");
    choice.file = csv;
    QZ_TRY(runImport(*runtime, choice, actor, job));
    CaseQuery all;
    all.kind = QStringLiteral("grid.event");
    QList<double> ours;
    QList<double> bare;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double mine, seconds([&]() -> Status {
                      QZ_ASSIGN(const qint64 rows,
                                runExport(*runtime, QStringLiteral("events"), all, sheet, actor, job));
                      return rows == settings.rows
                                 ? Status()
                                 : Status(makeError(ErrorCode::Bug, QStringLiteral("rows")));
                  }));
        ours.append(mine);
        QZ_ASSIGN(const QList<QStringList> cells, cellsOf(sheet));
        QZ_ASSIGN(const double base,
                  seconds([&] { return writeBare(settings.scratch + QStringLiteral("/bare.xlsx"), cells); }));
        bare.append(base);
    }
    closeRuntime(std::move(runtime));
    QZ_ASSIGN(const double large, medianStart(settings, full));
    QZ_ASSIGN(const double none, medianStart(settings, empty));
    return QList<Ratio>{
        {QStringLiteral("export_xlsx_vs_libxlsxwriter"), kXlsxLimit, QStringLiteral("max"), median(ours),
         median(bare), settings.runs,
         QStringLiteral("%1 events from the store; baseline: the same cells from memory").arg(settings.rows)},
        {QStringLiteral("start_full_vs_empty"), kStartLimit, QStringLiteral("max"), large, none,
         settings.runs,
         QStringLiteral("store, modules and first page of %1 events, without the log-in")
             .arg(settings.rows)}};
}

}  // namespace qz::bench
