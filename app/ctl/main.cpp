// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QStringList>

#include "qz/console/console_program.h"

int main(int argc, char** argv) {
    // Papers need fonts, not a screen: without a display the offscreen platform draws them.
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // Qt says a line on stderr where the session made no runtime folder, as under cron; stderr is for our
    // messages.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) {
        const QString folder =
            QDir::tempPath() + QStringLiteral("/qizong-runtime-") + qEnvironmentVariable("USER");
        QDir().mkpath(folder);
        QFile::setPermissions(folder,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder));
    }
    QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("qizong"));
    QCoreApplication::setApplicationName(QStringLiteral("qizong"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QIZONG_VERSION));
    qz::ConsoleProgram program(qz::ProgramFolders::in(QCoreApplication::applicationDirPath()));
    return program.run(QCoreApplication::arguments().mid(1));
}
