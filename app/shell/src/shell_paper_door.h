// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "desk.h"
#include "qz/ui/paper_door.h"

namespace qz {

/// The door of this desk: rows in the audit by the user of the session. Offered to the modules as long as it
/// lives.
class ShellPaperDoor final : public QObject, public PaperDoor {
    Q_OBJECT
public:
    explicit ShellPaperDoor(Desk& desk);
    [[nodiscard]] QFuture<Status> leave(const LeavingPaper& paper) override;
    [[nodiscard]] QString issuer() const override;

private:
    Desk& m_desk;
    Actor m_actor;
};

}  // namespace qz
