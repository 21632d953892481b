// SPDX-License-Identifier: GPL-3.0-or-later
#include "crash_child.h"
#include "qz_test.h"

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write-until-killed") == 0) {
        return qz::test::writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    }
    return qz::test::runAll(argc, argv);
}
