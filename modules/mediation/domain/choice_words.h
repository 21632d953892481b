// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace qz::mediation {

/// Every stable value that a choice of this module may have; the translator knows each (context
/// "qz::Choices").
[[nodiscard]] QStringList choiceWords();

}  // namespace qz::mediation
