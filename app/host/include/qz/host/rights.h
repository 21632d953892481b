// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/result.h"

namespace qz {

class Runtime;

/// Ends the clocks of rights that lapsed unused (LapsedRights) by the rules that are shipped; queued for the
/// store's writer, nothing is written where there are none. Gives how many. Any thread.
QFuture<Result<qint64>> endLapsedRights(Runtime& runtime);

}  // namespace qz
