// SPDX-License-Identifier: GPL-3.0-or-later
#include "office_paper.h"

#include "qz/papers/paper_trail.h"
#include "qz/ui/page_preview.h"
#include "qz/ui/panes.h"

namespace qz {

void printOfficePaper(Desk& desk, const PrintedPages& pages, const OfficePaper& paper, QWidget* parent,
                      ErrorStrip* failed) {
    failed->clear();
    printPages(
        pages, parent,
        [trail = PaperTrail(desk.runtime), paper, code = pages.checkCode(), actor = desk.session.actor()] {
            return trail.officePaper(paper.name, paper.permission, PaperUse::Print, code, actor);
        },
        [failed](const Error& error) { failed->showError(error); });
}

}  // namespace qz
