// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLoggingCategory>

#include "qz/shell/program.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("qizong"));
    QApplication::setOrganizationName(QStringLiteral("qizong"));
    QApplication::setApplicationVersion(QStringLiteral(QIZONG_VERSION));
    return qz::runDesktop(application);
}
