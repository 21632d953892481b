// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "qz/host/runtime.h"

namespace qz {

/// qizongctl without its main(): the contract of the console. Needs a running application object; waits in
/// its own event loop while commands work on a thread of theirs.
class ConsoleProgram {
public:
    explicit ConsoleProgram(ProgramFolders folders, Clock* clock = nullptr)
        : m_folders(std::move(folders)), m_clock(clock) {}

    /// `arguments` without the program's name. Writes to stdout and stderr.
    /// 0 done · 1 failed · 2 usage · 3 denied · 4 bad input · 5 cancelled.
    int run(const QStringList& arguments);

private:
    ProgramFolders m_folders;
    Clock* m_clock;
};

/// Exit code of a failure.
[[nodiscard]] int exitCode(const Error& error);

}  // namespace qz
