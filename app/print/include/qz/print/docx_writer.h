// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "qz/print/paper_document.h"
#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// The paper as a docx to be edited in Word or WPS: real tables and headings with styles, the page of the
/// paper (GB/T 9704: 22 lines of 28 characters), page numbers, charts as pictures at 300 dpi with their words
/// as alternative text. `checkCode` empty: that of the paper. The same input gives the same bytes. Needs a
/// QGuiApplication where there are figures; any thread.
[[nodiscard]] Result<QByteArray> docxBytes(const PaperDocument& document, Instant created,
                                           const QString& checkCode = {});

}  // namespace qz
