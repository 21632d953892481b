// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "qz_test.h"
#include "walk_child.h"

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc == 5 && qstrcmp(argv[1], "--walk") == 0) {
        return qz::test::walk(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toUInt(),
                              qstrcmp(argv[4], "1") == 0);
    }
    return qz::test::runAll(argc, argv);
}
