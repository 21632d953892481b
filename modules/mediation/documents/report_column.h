// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "qz/print/paper_document.h"

namespace qz::mediation {

/// A column of a sheet or report; `title` is a source text of qz::mediation::Documents. Any thread.
[[nodiscard]] inline DataColumn reportColumn(const char* title, double weight = 1) {
    DataColumn made;
    made.title = QCoreApplication::translate("qz::mediation::Documents", title);
    made.weight = weight;
    return made;
}

}  // namespace qz::mediation
