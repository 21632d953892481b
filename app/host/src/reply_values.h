// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/runtime.h"

namespace qz {

/// What can be said of a case to those who sent it: number, state, unit, closed_at, due_at, result; as people
/// read them. What is masked is left out.
[[nodiscard]] FieldMap replyValues(Runtime& runtime, const CaseDetail& detail);

}  // namespace qz
