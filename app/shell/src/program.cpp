// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/shell/program.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

#include "desktop.h"
#include "qz/host/diagnostics.h"
#include "screenshot_run.h"

namespace qz {

int runDesktop(QApplication& application) {
    LogTail::listen();
    const Result<DesktopOptions> options = DesktopOptions::parse(QApplication::arguments());
    if (!options.ok()) {
        fprintf(stderr, "%s\n", qPrintable(options.error().message));
        return 2;
    }
    const ProgramFolders folders = ProgramFolders::in(QApplication::applicationDirPath());
    // Windows come and go between log-ins; the program ends when somebody closes one.
    QApplication::setQuitOnLastWindowClosed(false);
    const QTemporaryDir scratch;
    const QString config = options->screenshots.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                               : scratch.path();
    QDir().mkpath(config);
    Desktop desktop(*options, folders, config);
    if (!options->screenshots.isEmpty()) {
        ScreenshotRun run(desktop, *options);
        run.start();
        return application.exec();
    }
    desktop.start();
    return application.exec();
}

}  // namespace qz
