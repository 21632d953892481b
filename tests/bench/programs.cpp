// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <optional>

namespace qz::bench {

Status runProgram(const QString& program, const QStringList& arguments, qint64* peakKb) {
    const QString time = QStandardPaths::findExecutable(QStringLiteral("time"), {QStringLiteral("/usr/bin")});
    QProcess process;
    QStringList words = arguments;
    QString name = program;
    if (peakKb != nullptr && !time.isEmpty()) {
        words = QStringList{QStringLiteral("-f"), QStringLiteral("PEAK %M"), program} + arguments;
        name = time;
    }
    process.start(name, words);
    process.waitForFinished(-1);
    const QString errors = QString::fromUtf8(process.readAllStandardError());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return makeError(ErrorCode::Io, program + QStringLiteral(" failed"), errors);
    }
    const qsizetype at = errors.lastIndexOf(QLatin1String("PEAK "));
    if (peakKb != nullptr) {
        *peakKb = at < 0 ? 0 : errors.mid(at + 5).trimmed().toLongLong();
    }
    return {};
}

Result<std::unique_ptr<Runtime>> openRuntime(const QString& programs, const QString& store, bool create) {
    std::optional<Result<std::unique_ptr<Runtime>>> opened;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&] {
            QDir().mkpath(store);
            RuntimeOptions options;
            options.store.folder = store;
            options.store.create = create;
            options.folders = ProgramFolders::in(programs);
            opened.emplace(Runtime::open(options));
        },
        Qt::BlockingQueuedConnection);
    return std::move(*opened);
}

Result<SignedIn> newStore(const QString& programs, const QString& store, std::unique_ptr<Runtime>& runtime) {
    QZ_ASSIGN(runtime, openRuntime(programs, store, true));
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(QStringLiteral("340202")));
    QZ_TRY(runtime->core().createStore(area, QStringLiteral("bench"), kPassword));
    return runtime->core().logIn(QStringLiteral("bench"), kPassword);
}

void closeRuntime(std::unique_ptr<Runtime> runtime) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { runtime.reset(); }, Qt::BlockingQueuedConnection);
}

}  // namespace qz::bench
