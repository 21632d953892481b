// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qz {

/// Gives memory that was freed back to the system, where the library of C can: after something large was
/// made of many small pieces, or has gone. Some milliseconds; call it on a worker. Any thread.
void giveBackSpareMemory();

}  // namespace qz
