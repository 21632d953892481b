// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

/// Text that a spreadsheet program would run as a formula when it opens a csv file (it begins with = + - @, a
/// tab or a carriage return, and is not just a number) gets an apostrophe in front, as does such text that
/// already has one. `unguardedText(guardedText(t)) == t` for every text.
[[nodiscard]] QString guardedText(const QString& text);
/// Takes one apostrophe off where guardedText would have put it.
[[nodiscard]] QString unguardedText(const QString& text);

}  // namespace qz
