// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/print/paper_document.h"

/// Names of roles and alignments in papers kept as data.
namespace qz::paper_json {

[[nodiscard]] QString roleName(PaperRole role);
[[nodiscard]] PaperRole roleOf(const QString& name, PaperRole fallback);
[[nodiscard]] QString alignName(TextAlign align);
[[nodiscard]] TextAlign alignOf(const QString& name, TextAlign fallback);

}  // namespace qz::paper_json
