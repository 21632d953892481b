// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

#include "qz/print/printed_pages.h"
#include "qz/result.h"

namespace qz {

/// Side of the code on a page, and how far it stands from the right and the lower edge, in millimetres: in
/// the corner that binding, text and page numbers leave free, inside what office printers can print.
inline constexpr double kPageCodeMm = 14;
inline constexpr double kPageCodeEdgeMm = 6;

/// The same pages, each with its code (QR, as vectors) in the lower right corner; `codes` one a page. Invalid
/// where there are more or fewer codes than pages or one cannot be encoded. Needs a QGuiApplication; any
/// thread.
[[nodiscard]] Result<PrintedPages> withPageCodes(const PrintedPages& pages, const QStringList& codes);

/// The same pages with a line above the text of each ("large print").
[[nodiscard]] PrintedPages withPageHeading(const PrintedPages& pages, const QString& heading);

/// Pages that are pictures, each as large as the paper.
[[nodiscard]] PrintedPages picturePages(const QList<QImage>& pictures, const QSizeF& paperPt);

}  // namespace qz
