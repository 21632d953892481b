// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/print/printed_pages.h"

namespace qz {

/// A paper of a bound file.
struct BoundPages {
    PrintedPages pages;
    int firstNumber = 0;  ///< of its first page in the file; 0: its pages carry none
};

/// Papers behind each other as one, each page with its number in the upper outer corner, as files are paged.
/// Its code is that of all words. Needs a QGuiApplication; any thread.
[[nodiscard]] PrintedPages bindPages(const QList<BoundPages>& parts, const QString& title);

}  // namespace qz
