// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/result.h"

namespace qz {

/// Unsupported, with the remedy, where `folder` (or what of it exists) lies on a network drive or in a folder
/// that a cloud client copies behind our back: both break SQLite's locks and its write-ahead log.
Status checkStoreFolder(const QString& folder);

}  // namespace qz
