// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>
#include <optional>

#include "qz/geo.h"
#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// What a camera wrote beside the picture. Exif positions are WGS-84 by the standard (CIPA DC-008, GPS
/// attributes); a telephone that writes GCJ-02 cannot be told apart, so a human looks at the place.
struct PhotoFacts {
    std::optional<CivilTime> takenAt;  ///< civil time at +08:00
    std::optional<GeoPoint> position;  ///< WGS-84
};

/// A photo as it is kept: upright, at most as large as wanted, without what the camera wrote beside it.
struct Photo {
    QByteArray bytes;
    QString suffix;  ///< "jpg" or "png"
    QSize size;
    PhotoFacts facts;
};

/// Is this the beginning of a picture that takeInPhoto() reads (jpeg, png, webp, bmp)?
[[nodiscard]] bool looksLikePhoto(const QByteArray& head);

/// Reads a photo for keeping. `longestSide` in pixels, 0: as large as it is. Invalid, with what is wrong: no
/// picture, cut off, damaged, or with too many points to be a photo (100 million). Any thread.
[[nodiscard]] Result<Photo> takeInPhoto(const QByteArray& bytes, int longestSide);

/// What the camera wrote, of a jpeg; nothing where there is none or where it is damaged.
[[nodiscard]] PhotoFacts readPhotoFacts(const QByteArray& jpeg);

}  // namespace qz
