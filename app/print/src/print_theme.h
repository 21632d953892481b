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

}  // namespace qz::ink
