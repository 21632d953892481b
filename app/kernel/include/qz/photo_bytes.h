// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace qz {

/// A jpeg, png or webp without what cameras and programs write beside the picture: time, position, owner,
/// device, previews, comments. The picture data stay byte for byte; the way up and the colour profile stay.
/// Other bytes, and damaged files, come back as they are. Any thread.
[[nodiscard]] QByteArray withoutPhotoFacts(const QByteArray& bytes);

/// The way up that a jpeg's Exif states, 1 … 8; 1 where it states none.
[[nodiscard]] int exifOrientation(const QByteArray& jpeg);

}  // namespace qz
