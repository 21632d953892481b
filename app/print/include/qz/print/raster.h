// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/jobs.h"
#include "qz/print/printed_pages.h"
#include "qz/result.h"

namespace qz {

/// One page (from 0) as a PNG of so many dots an inch, made and written in bands: a sheet of A1 at 300 dpi
/// takes some megabytes of memory, not 280. Whole or not there. Any thread; checks for cancelling after each
/// band. Error: Io with the path and the reason.
[[nodiscard]] Status writePagePng(const PrintedPages& pages, int page, int dotsPerInch, const QString& path,
                                  JobControl& job);

}  // namespace qz
