// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_paper_door.h"

#include "qz/papers/paper_trail.h"

namespace qz {

ShellPaperDoor::ShellPaperDoor(Desk& desk) : QObject(&desk), m_desk(desk), m_actor(desk.session.actor()) {}

QFuture<Status> ShellPaperDoor::leave(const LeavingPaper& paper) {
    return PaperTrail(m_desk.runtime)
        .pagePaper(paper.name, paper.area, paper.audience, paper.permission,
                   paper.printed ? PaperUse::Print : PaperUse::Save, paper.what, m_actor);
}

QString ShellPaperDoor::issuer() const { return m_desk.issuer(); }

}  // namespace qz
