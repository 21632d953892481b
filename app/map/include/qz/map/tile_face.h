// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <cstdint>
#include <vector>

namespace qz {

struct MapTile;

/// The pixels of a picture that are not clear: borders cover few of a tile's.
struct SparsePicture {
    std::vector<std::uint32_t> places;  ///< row by row, ascending
    std::vector<QRgb> pixels;           ///< premultiplied
    /// `image` in ARGB32_Premultiplied.
    [[nodiscard]] static SparsePicture of(const QImage& image);
    /// The same of a part of it outside which all is clear; leaves the picture clear for the next one.
    [[nodiscard]] static SparsePicture takenFrom(QImage& image, const QRect& part);
    [[nodiscard]] std::size_t bytes() const { return places.size() * (sizeof(std::uint32_t) + sizeof(QRgb)); }
};

/// What lies on the ground.
enum class GroundPart { Pictures, Shapes, Areas, Borders };

/// How a tile is put together. A new style needs no new tile.
struct FaceStyle {
    struct Part {
        GroundPart part = GroundPart::Areas;
        int opacity = 256;  ///< of 256
    };
    std::vector<Part> parts{{GroundPart::Areas}, {GroundPart::Borders}};  ///< lowest first
    /// By cell, premultiplied; one more at the end for where there is no cell.
    std::vector<QRgb> colours{0};
    QRgb ground = 0xFFFFFFFFU;  ///< under everything
};

/// The tile in colours into `face`, which is made anew only where its size or format differs; of it only
/// `part` (pixels of the tile). Any thread.
void paintFace(QImage& face, const MapTile& tile, const FaceStyle& style, const QRect& part);
void paintFace(QImage& face, const MapTile& tile, const FaceStyle& style);

}  // namespace qz
