// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/print/paper_document.h"
#include "qz/result.h"

namespace qz {

/// A paper as data, so that it can be kept as it was and set again without the numbers behind it. Charts keep
/// their values; any other figure becomes a picture at 300 dpi. Needs a
/// QGuiApplication for those; any thread.
[[nodiscard]] QJsonObject paperToJson(const PaperDocument& document);

/// The reverse. Also takes the short forms in which papers are written by hand: a text for a cell ("*" in
/// front: the name of a field; ">3 " in front: over three columns) and for a run. Invalid names the block.
[[nodiscard]] Result<PaperDocument> paperFromJson(const QJsonObject& json);

}  // namespace qz
