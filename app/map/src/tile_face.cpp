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

/// A part of a tile's pixels, row by row.
struct Rows {
    QRgb* pixels;
    int side;
    QRect part;
    [[nodiscard]] std::size_t first(int y) const {
        return std::size_t(y) * std::size_t(side) + std::size_t(part.left());
    }
};

void fillGround(const Rows& rows, QRgb colour) {
    for (int y = rows.part.top(); y <= rows.part.bottom(); ++y) {
        std::fill_n(rows.pixels + rows.first(y), rows.part.width(), colour);
    }
}

void fillCells(const Rows& rows, const IdTile& tile, const std::vector<QRgb>& table) {
    const QRgb* colours = table.data();
    for (int y = rows.part.top(); y <= rows.part.bottom(); ++y) {
        const std::uint16_t* number = tile.pixels.data() + rows.first(y);
        QRgb* pixel = rows.pixels + rows.first(y);
        for (int x = 0; x < rows.part.width(); ++x) {
            pixel[x] = colours[number[x]];
        }
    }
}

void blendCells(const Rows& rows, const IdTile& tile, const std::vector<QRgb>& table) {
    for (int y = rows.part.top(); y <= rows.part.bottom(); ++y) {
        const std::uint16_t* number = tile.pixels.data() + rows.first(y);
        QRgb* pixel = rows.pixels + rows.first(y);
        for (int x = 0; x < rows.part.width(); ++x) {
            pixel[x] = over(table[number[x]], pixel[x]);
        }
    }
}

void blendSparse(const Rows& rows, const SparsePicture& picture, int opacity) {
    const auto side = std::uint32_t(rows.side);
    const auto left = std::uint32_t(rows.part.left());
    const auto wide = std::uint32_t(rows.part.width());
    const bool isWhole = wide == side;
    const auto begin =
        std::lower_bound(picture.places.begin(), picture.places.end(), std::uint32_t(rows.part.top()) * side);
    const auto end =
        std::lower_bound(begin, picture.places.end(), std::uint32_t(rows.part.bottom() + 1) * side);
    for (auto place = begin; place != end; ++place) {
        if (isWhole || *place % side - left < wide) {
            const QRgb above = picture.pixels[std::size_t(place - picture.places.begin())];
            QRgb& below = rows.pixels[*place];
            below = over(opacity == whole ? above : faded(above, std::uint32_t(opacity)), below);
        }
    }
}

void blendPicture(QImage& face, const QRect& part, const QImage& picture, int opacity) {
    if (!picture.isNull()) {
        QPainter painter(&face);
        painter.setClipRect(part);
        painter.setOpacity(double(opacity) / whole);
        painter.drawImage(face.rect(), picture);
    }
}

}  // namespace

SparsePicture SparsePicture::of(const QImage& image) {
    SparsePicture sparse;
    std::uint32_t place = 0;
    const int wide = image.width();
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < wide; ++x, ++place) {
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

SparsePicture SparsePicture::takenFrom(QImage& image, const QRect& part) {
    constexpr int together = 8;  // clear pixels are passed over by so many
    thread_local std::vector<std::uint32_t> places;
    thread_local std::vector<QRgb> pixels;
    const QRect seen = part & image.rect();
    const int side = image.width();
    const auto most = std::size_t(seen.width()) * std::size_t(seen.height());
    places.resize(std::max(places.size(), most + 1));
    pixels.resize(std::max(pixels.size(), most + 1));
    std::uint32_t* place = places.data();
    QRgb* pixel = pixels.data();
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const int end = seen.right() + 1;
        for (int x = seen.left(); x < end; x += together) {
            const int stop = std::min(x + together, end);
            QRgb any = 0;
            for (int i = x; i < stop; ++i) {
                any |= line[i];
            }
            for (int i = x; any != 0 && i < stop; ++i) {  // no branch for each: borders come and go
                const int step = line[i] != 0 ? 1 : 0;
                *place = std::uint32_t(y * side + i);
                *pixel = line[i];
                place += step;
                pixel += step;
            }
        }
        std::fill(line + seen.left(), line + end, 0);
    }
    return {{places.data(), place}, {pixels.data(), pixel}};
}

void paintFace(QImage& face, const MapTile& tile, const FaceStyle& style) {
    paintFace(face, tile, style, QRect(0, 0, tile.ids.key.side, tile.ids.key.side));
}

void paintFace(QImage& face, const MapTile& tile, const FaceStyle& style, const QRect& part) {
    const int side = tile.ids.key.side;
    if (face.size() != QSize(side, side) || face.format() != QImage::Format_RGB32) {
        face = QImage(side, side, QImage::Format_RGB32);
    }
    // 4-byte pixels: no padding between rows.
    const Rows rows{reinterpret_cast<QRgb*>(face.bits()), side, part & face.rect()};
    const auto areas = std::find_if(style.parts.begin(), style.parts.end(), [](const FaceStyle::Part& each) {
        return each.part == GroundPart::Areas;
    });
    const std::vector<QRgb> table =
        areas == style.parts.end() ? std::vector<QRgb>() : tableOf(tile.ids, style.colours, areas->opacity);
    std::size_t first = 0;
    if (areas == style.parts.begin() && !table.empty() && areOpaque(table)) {
        fillCells(rows, tile.ids, table);  // nothing shines through: one look-up a pixel
        first = 1;
    } else {
        fillGround(rows, style.ground | 0xFF000000U);
    }
    for (std::size_t i = first; i < style.parts.size(); ++i) {
        const FaceStyle::Part& layer = style.parts[i];
        switch (layer.part) {
            case GroundPart::Pictures:
                blendPicture(face, rows.part, tile.ground, layer.opacity);
                break;
            case GroundPart::Shapes:
                blendPicture(face, rows.part, tile.shapes, layer.opacity);
                break;
            case GroundPart::Areas:
                blendCells(rows, tile.ids, table);
                break;
            case GroundPart::Borders:
                blendSparse(rows, tile.lines, layer.opacity);
                break;
        }
    }
}

}  // namespace qz
