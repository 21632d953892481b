// SPDX-License-Identifier: GPL-3.0-or-later
#include "kill_child.h"
#include "qz_test.h"

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--open-cases") == 0) {
        return qz::test::openCasesUntilKilled(QString::fromLocal8Bit(argv[2]),
                                              QByteArray(argv[3]).toULongLong());
    }
    if (argc == 4 && qstrcmp(argv[1], "--import") == 0) {
        return qz::test::importUntilKilled(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    }
    return qz::test::runAll(argc, argv);
}
