// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/identity_text.h"
#include "qz/clock.h"
#include "qz/jobs.h"

namespace qz::mediation {

/// Reads and erases beside the window.
class CardReader final : public IdentityFiles {
public:
    /// Both outlive the reader.
    CardReader(Jobs& jobs, const Clock& clock, IdentityWords words)
        : m_jobs(jobs), m_clock(clock), m_words(std::move(words)) {}
    [[nodiscard]] QFuture<Result<FieldMap>> take(QString file) override;

private:
    Jobs& m_jobs;
    const Clock& m_clock;
    IdentityWords m_words;
};

}  // namespace qz::mediation
