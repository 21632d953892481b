// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz_test.h"
#include "search_child.h"

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--open-until-killed") == 0) {
        return qz::test::openCasesUntilKilled(QString::fromLocal8Bit(argv[2]));
    }
    return qz::test::runAll(argc, argv);
}
