// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include <QApplication>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <optional>

#include "bench.h"
#include "programs.h"
#include "qz/ui/case_list.h"

namespace qz::bench {
namespace {

constexpr double kFrameLimit = 2.0;
constexpr int kFrames = 600;
constexpr int kStep = 96;  // pixels a frame: two rows
constexpr int kWaitMs = 60'000;

/// Seconds of each frame while the list is wheeled through from its middle: scroll, paint, take what was
/// read.
Result<QList<double>> frames(Runtime& runtime, const User& user) {
    Theme theme;
    theme.apply(*qApp, ThemeKind::Light);
    const RecordPresenters presenters;
    Session session;
    session.user = user;
    CoreStore& core = runtime.core();
    CaseList list({core.cases(), core.areas(), core.directory(), runtime.clock(), theme, presenters, session,
                   core.lists()});
    list.resize(900, 760);
    list.show();
    CaseQuery query;
    query.kind = QStringLiteral("grid.event");
    list.setQuery(query);
    QElapsedTimer waited;
    waited.start();
    while (list.model()->isBusy() && waited.elapsed() < kWaitMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    if (list.model()->rowCount() == 0) {
        return makeError(ErrorCode::Bug, QStringLiteral("empty list"));
    }
    QScrollBar* bar = list.view()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QList<double> times;
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(bar->value() + kStep);
        list.view()->viewport()->repaint();
        QCoreApplication::processEvents();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return times;
}

double p99(QList<double> times) {
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 0 : times.at(times.size() * 99 / 100);
}

Result<double> atScale(const Settings& settings, const QString& scale, const QString& kept) {
    QString store = kept;
    if (store.isEmpty()) {
        store = settings.scratch + QStringLiteral("/scroll-") + scale;
        QZ_TRY(runProgram(
            settings.programs + QStringLiteral("/qizongctl"),
            {QStringLiteral("--store"), store, QStringLiteral("demo"), QStringLiteral("--scale"), scale}));
    }
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, openRuntime(settings.programs, store, false));
    QZ_ASSIGN(const SignedIn session, runtime->core().logIn(QStringLiteral("demo"), "demo"));
    QList<double> figures;
    for (int run = 0; run < settings.runs; ++run) {
        std::optional<Result<QList<double>>> times;
        QMetaObject::invokeMethod(
            qApp, [&] { times.emplace(frames(*runtime, session.user)); }, Qt::BlockingQueuedConnection);
        if (!times->ok()) {
            return times->error();
        }
        figures.append(p99(times->value()));
    }
    closeRuntime(std::move(runtime));
    return median(figures);
}

}  // namespace

Result<QList<Ratio>> scrollSuite(const Settings& settings) {
    const bool kept = !settings.store.isEmpty();
    QZ_ASSIGN(const double desk, atScale(settings, QStringLiteral("desk"), {}));
    QZ_ASSIGN(const double large, atScale(settings, settings.scale, settings.store));
    return QList<Ratio>{
        {QStringLiteral("list_scroll_frame_p99_%1_vs_desk")
             .arg(kept ? QStringLiteral("kept") : settings.scale),
         kFrameLimit, QStringLiteral("max"), large, desk, settings.runs,
         QStringLiteral("p99 of %1 frames of %2 px: scroll, paint, take pages").arg(kFrames).arg(kStep)}};
}

}  // namespace qz::bench
#endif
