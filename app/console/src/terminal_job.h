// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include "qz/jobs.h"

namespace qz {

/// Progress on a terminal's stderr; Ctrl+C cancels.
class TerminalJob final : public JobControl {
public:
    TerminalJob();
    ~TerminalJob() override;
    [[nodiscard]] Status progress(qint64 done, qint64 total, const QString& what) override;

private:
    QElapsedTimer m_reported;
    bool m_isTerminal;
    bool m_wrote = false;
};

}  // namespace qz
