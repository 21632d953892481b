// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/tile_face.h"

#include <QPainter>
#include <algorithm>

#include "qz/map/tile_store.h"

namespace qz {

namespace {

constexpr int whole = 256;

/// All four bytes times `part` of 256.
QRgb faded(QRgb colour, std::uint32_t part) {
    const std::uint32_t low = ((colour & 0x00FF00FFU) * part >> 8) & 0x00FF00FFU;
    const std::uint32_t high = (((colour >> 8) & 0x00FF00FFU) * part) & 0xFF00FF00U;
    return low | high;
}

/// Premultiplied colour over an opaque one.
QRgb over(QRgb above, QRgb below) {
    const std::uint32_t alpha = above >> 24;
    return (above + faded(below, 256 - alpha - (alpha >> 7))) | 0xFF000000U;
}

/// The colours of a tile's own numbers: a table that stays in the nearest memory.
std::vector<QRgb> tableOf(const IdTile& tile, const std::vector<QRgb>& colours, int opacity) {
    const auto last = std::uint32_t(colours.size() - 1);
    std::vector<QRgb> table(tile.cells.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        const QRgb colour = colours[std::min(tile.cells[i], last)];
        table[i] = opacity == whole ? colour : faded(colour, std::uint32_t(opacity));
    }
    return table;
}

bool areOpaque(const std::vector<QRgb>& table) {
    return std::all_of(table.begin(), table.end(), [](QRgb colour) { return colour >> 24 == 0xFFU; });
}

void fillCells(QRgb* pixel, const IdTile& tile, const std::vector<QRgb>& table) {
    const QRgb* colours = table.data();
    for (const std::uint16_t number : tile.pixels) {
        *pixel++ = colours[number];
    }
}

void blendCells(QRgb* pixel, const IdTile& tile, const std::vector<QRgb>& table) {
    for (const std::uint16_t number : tile.pixels) {
        *pixel = over(table[number], *pixel);
        ++pixel;
    }
}

void blendSparse(QRgb* pixels, const SparsePicture& picture, int opacity) {
    for (std::size_t i = 0; i < picture.places.size(); ++i) {
        QRgb& below = pixels[picture.places[i]];
        below = over(opacity == whole ? picture.pixels[i] : faded(picture.pixels[i], std::uint32_t(opacity)),
                     below);
    }
}

void blendPicture(QImage& face, const QImage& picture, int opacity) {
    if (!picture.isNull()) {
        QPainter painter(&face);
        painter.setOpacity(double(opacity) / whole);
        painter.drawImage(face.rect(), picture);
    }
}

}  // namespace

SparsePicture SparsePicture::of(const QImage& image) {
    SparsePicture sparse;
    std::uint32_t place = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x, ++place) {
            if (line[x] != 0) {
                sparse.places.push_back(place);
                sparse.pixels.push_back(line[x]);
            }
        }
    }
    sparse.places.shrink_to_fit();
    sparse.pixels.shrink_to_fit();
    return sparse;
}

void paintFace(QImage& face, const MapTile& tile, const FaceStyle& style) {
    const int side = tile.ids.key.side;
    if (face.size() != QSize(side, side) || face.format() != QImage::Format_RGB32) {
        face = QImage(side, side, QImage::Format_RGB32);
    }
    auto* pixels = reinterpret_cast<QRgb*>(face.bits());  // 4-byte pixels: no padding between rows
    const auto areas = std::find_if(style.parts.begin(), style.parts.end(), [](const FaceStyle::Part& part) {
        return part.part == GroundPart::Areas;
    });
    const std::vector<QRgb> table =
        areas == style.parts.end() ? std::vector<QRgb>() : tableOf(tile.ids, style.colours, areas->opacity);
    std::size_t first = 0;
    if (areas == style.parts.begin() && !table.empty() && areOpaque(table)) {
        fillCells(pixels, tile.ids, table);  // nothing shines through: one look-up a pixel
        first = 1;
    } else {
        std::fill_n(pixels, std::size_t(side) * std::size_t(side), style.ground | 0xFF000000U);
    }
    for (std::size_t i = first; i < style.parts.size(); ++i) {
        const FaceStyle::Part& part = style.parts[i];
        switch (part.part) {
            case GroundPart::Pictures:
                blendPicture(face, tile.ground, part.opacity);
                break;
            case GroundPart::Shapes:
                blendPicture(face, tile.shapes, part.opacity);
                break;
            case GroundPart::Areas:
                blendCells(pixels, tile.ids, table);
                break;
            case GroundPart::Borders:
                blendSparse(pixels, tile.lines, part.opacity);
                break;
        }
    }
}

}  // namespace qz
