// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <sys/mount.h>

#include <cstdio>

#include "qz_test.h"

/// Mounts made here are seen by this process alone and end with it.
int main(int argc, char** argv) {
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
        perror("unshare");
        return 1;
    }
    QCoreApplication application(argc, argv);
    return qz::test::runAll(argc, argv);
}
