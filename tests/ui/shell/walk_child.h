// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz::test {

/// Walks at random over the form of a new event: types, undoes, makes again, locks and unlocks. Says each
/// state of the form ("state N {…}") and what is known to be kept ("kept N") until somebody kills the
/// process. Ends with 5 where something was lost while it ran. `expect`: a draft must come back.
int walk(const QString& folder, quint32 seed, bool expect);

}  // namespace qz::test
