// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/console/console_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTranslator>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

#include "command.h"
#include "command_loop.h"
#include "console_output.h"
#include "scan_commands.h"
#include "terminal_job.h"

namespace qz {
namespace {

QList<BuiltIn> builtIns() {
    return storeCommands() + caseCommands() + attachmentCommands() + scanCommands() + fileCommands() +
           importCommands() + paperCommands() + keptReportCommands() + templateCommands() + adminCommands() +
           watchCommands() + computeCommands();
}

const BuiltIn* findBuiltIn(const QList<BuiltIn>& all, const QString& name) {
    for (const BuiltIn& each : all) {
        if (each.name == name) {
            return &each;
        }
    }
    return nullptr;
}

/// Opens the runtime as the command needs it; null where it needs none.
Result<std::unique_ptr<Runtime>> openRuntime(const GlobalOptions& global, Needs needs,
                                             const ProgramFolders& folders, Clock* clock) {
    if (needs == Needs::Nothing || needs == Needs::Folder) {
        return std::unique_ptr<Runtime>();
    }
    RuntimeOptions options;
    options.store.folder = global.store;
    options.store.create = needs == Needs::NewStore;
    options.store.readOnly = needs == Needs::Reading;
    options.folders = folders;
    options.clock = clock;
    if (needs == Needs::NewStore) {
        const QDir folder(global.store);
        if (folder.exists() && !folder.isEmpty()) {
            return makeError(ErrorCode::Conflict,
                             QCoreApplication::translate(
                                 "qz::Console", "The folder %1 is not empty; choose another for a new store.")
                                 .arg(global.store));
        }
        if (!folder.mkpath(QStringLiteral("."))) {
            return makeError(ErrorCode::Io,
                             QCoreApplication::translate("qz::Console", "The folder %1 cannot be made.")
                                 .arg(global.store));
        }
    }
    Result<std::unique_ptr<Runtime>> opened = Runtime::open(options);
    if (!opened.ok() && needs == Needs::Auditing && opened.error().code == ErrorCode::Busy) {
        options.store.readOnly = true;  // the desktop has it: sealed fields stay masked
        return Runtime::open(options);
    }
    return opened;
}

std::vector<std::unique_ptr<QTranslator>> installTranslators(const QString& language, const QString& folder) {
    std::vector<std::unique_ptr<QTranslator>> translators;
    const QString wanted =
        language == QLatin1String("zh") ? QStringLiteral("*_zh_CN.qm") : QStringLiteral("*_en.qm");
    for (const QString& name : QDir(folder).entryList({wanted}, QDir::Files)) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(QDir(folder).filePath(name))) {
            QCoreApplication::installTranslator(translator.get());
            translators.push_back(std::move(translator));
        }
    }
    return translators;
}

}  // namespace

int exitCode(const Error& error) {
    if (isUsageError(error)) {
        return 2;
    }
    switch (error.code) {
        case ErrorCode::Denied:
            return 3;
        case ErrorCode::Invalid:
            return 4;
        case ErrorCode::Cancelled:
            return 5;
        default:
            return 1;
    }
}

int ConsoleProgram::run(const QStringList& arguments) {
    const Result<GlobalOptions> parsed = parseGlobalOptions(arguments);
    const bool json = arguments.contains(QStringLiteral("--json"));
    if (!parsed.ok()) {
        return printError(parsed.error(), json);
    }
    const GlobalOptions& global = *parsed;
    const auto translators = installTranslators(global.language, m_folders.translations);
    const QList<BuiltIn> all = builtIns();
    if (global.command.isEmpty() || global.command == QLatin1String("help")) {
        return printHelp(all, global);
    }
    const BuiltIn* builtIn = findBuiltIn(all, global.command);
    Needs needs = builtIn != nullptr ? builtIn->needs : Needs::Writing;
    if (builtIn != nullptr && needs == Needs::Nothing && global.command == QLatin1String("compute") &&
        arguments.contains(QStringLiteral("--store"))) {
        needs = Needs::Reading;
    }
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(global, needs, m_folders, m_clock);
    if (!runtime.ok()) {
        return printError(runtime.error(), global.json);
    }
    TerminalJob job;
    CommandLoop loop(all, global, m_folders, runtime->get(), job);
    // Commands wait for the store's futures, so they run beside the main loop, which delivers events
    // meanwhile.
    int code = 1;
    std::thread worker([&] {
        code = loop.runFirst(needs);
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    worker.join();
    return code;
}

}  // namespace qz
