// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// The inks of paper: red letterhead, one chart ink, the rest black and greys.
namespace qz::ink {

inline const QColor black{0x00, 0x00, 0x00};
inline const QColor white{0xFF, 0xFF, 0xFF};
inline const QColor red{0xC8, 0x10, 0x2E};
inline const QColor chart{0x00, 0x51, 0x7B};
inline const QColor grid{0xC4, 0xC8, 0xCC};
inline const QColor grey{0x6E, 0x76, 0x7E};
inline const QColor dark{0x40, 0x46, 0x4C};
inline const QColor pale{0xF0, 0xF1, 0xF2};
// Of a heat calendar, small to large; lightness alone tells them apart.
inline const QColor step1{0xF4, 0xF6, 0xF8};
inline const QColor step2{0xDA, 0xE0, 0xE5};
inline const QColor step3{0xB6, 0xC2, 0xCC};
inline const QColor step4{0x8C, 0xA0, 0xB0};
inline const QColor step5{0x2C, 0x4F, 0x69};

}  // namespace qz::ink
