// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace qz {

/// The desktop program on an application that stands: reads the command line, shows what has to be shown and
/// runs until the last window closes. 0 done · 1 failed · 2 usage.
[[nodiscard]] int runDesktop(QApplication& application);

}  // namespace qz
