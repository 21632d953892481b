// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "qz/result.h"
#include "secure_bytes.h"

namespace qz {

/// The recovery seed (32 bytes) as three parts on paper, any two of which give it back: a line through the
/// seed over GF(256), byte by byte (Shamir 2 of 3). One part alone says nothing. Each is 15 groups of four
/// signs of Crockford's base 32, the last of them a checksum.
[[nodiscard]] QStringList splitRecoverySeed(const SecureBytes& seed);
/// Invalid names the part that is mistyped, or says that two different parts are needed.
[[nodiscard]] Result<SecureBytes> joinRecoverySeed(const QStringList& parts);

}  // namespace qz
