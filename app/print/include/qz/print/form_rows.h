// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/print/paper_document.h"

/// Rows of forms whose layout is fixed: a label, its value, and the same again beside it. Any thread.
namespace qz {

/// One line of 12 pt with its padding, in millimetres.
inline constexpr double kFormRowMm = 8.5;

/// Four columns for two pairs in a row, no rows yet.
[[nodiscard]] FormTable pairForm();
[[nodiscard]] FormRow pairRow(const QString& label1, const QString& value1, const QString& label2,
                              const QString& value2, double heightMm = kFormRowMm);
/// One label, its value over the rest of a row of pairForm(); in a tall row the text starts at the top.
[[nodiscard]] FormRow wideRow(const QString& label, const QString& value, double heightMm = kFormRowMm);
/// An empty box to write in.
[[nodiscard]] FormRow blankRow(const QString& label, double heightMm);

}  // namespace qz
