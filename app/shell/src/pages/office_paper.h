// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "qz/print/printed_pages.h"

class QWidget;

namespace qz {

class ErrorStrip;

/// A paper of the office itself, for the trail: what it is called in the audit, who may read what it shows.
struct OfficePaper {
    QString name;        ///< "handover 2026-09-30"
    QString permission;  ///< "watch.keep"
};

/// Asks for the printer, writes the audit row, prints; where the row cannot be written nothing is printed and
/// `failed` says why. UI thread.
void printOfficePaper(Desk& desk, const PrintedPages& pages, const OfficePaper& paper, QWidget* parent,
                      ErrorStrip* failed);

}  // namespace qz
