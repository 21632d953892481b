// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QRectF>
#include <QSizeF>

namespace qz {

/// Millimetres to typographic points (1/72 inch).
[[nodiscard]] constexpr double mmToPt(double mm) { return mm * 72.0 / 25.4; }

/// Where the page number and the data line stand below the type area.
enum class FooterStyle {
    Outside,  ///< GB/T 9704: "— 1 —" at the outer edge (odd right, even left), the data line beside it
    Plain     ///< forms: one data line on the left
};

/// Paper and margins in millimetres. The type area is the paper less the margins; the footer stands below it.
struct PageSetup {
    QSizeF paperMm{210, 297};  ///< A4 upright
    QMarginsF marginsMm{28, 37, 26, 35};
    FooterStyle footer = FooterStyle::Outside;
    double scale = 1;  ///< of all type sizes; 1.5 is large print (forms: 12 pt → 18 pt)

    /// GB/T 9704: top 37, left 28, type area 156 × 225 mm.
    [[nodiscard]] static PageSetup gazette();
    /// Case forms: margins 25 / 20 / 25 / 20 mm.
    [[nodiscard]] static PageSetup form(bool largePrint = false);
    [[nodiscard]] PageSetup landscape() const;

    [[nodiscard]] QSizeF paperPt() const;
    [[nodiscard]] QRectF typeAreaPt() const;  ///< from the upper left corner of the paper
};

}  // namespace qz
