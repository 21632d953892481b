// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/print/docx_template.h"

namespace qz {

/// The check code of a paper from a template, over all that the paper may say: two prints with the same code
/// say the same, whatever the office made of the template. Pure; any thread.
[[nodiscard]] QString recordCode(const TemplateRecord& record);

}  // namespace qz
