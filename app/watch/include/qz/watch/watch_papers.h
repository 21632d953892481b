// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/print/paper_document.h"
#include "qz/watch.h"

/// The papers of the watch. Pure functions of the sheet; any thread.
namespace qz {

/// What all papers of one night have in common.
struct WatchPaperText {
    QString issuer;  ///< the centre; empty: no letterhead
    CivilTime printedAt;
};

/// The handover sheet: what happened, what is handed over item by item, who signs. `shift` null: a draft
/// before both have confirmed.
[[nodiscard]] PaperDocument handoverPaper(const ShiftSheet& sheet, const Shift* shift,
                                          const WatchPaperText& text);
/// The brief of the morning on one A4 page: the night in figures, urgent matters, what is overdue, whom to
/// call.
[[nodiscard]] PaperDocument morningBrief(const ShiftSheet& sheet, const WatchPaperText& text);
/// Who still has to be called, with the duty telephone and room to write the answer.
[[nodiscard]] PaperDocument callList(const ShiftSheet& sheet, const WatchPaperText& text);

}  // namespace qz
