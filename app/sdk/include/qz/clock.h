// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/random.h"
#include "qz/time.h"
#include "qz/uuid.h"

namespace qz {

/// The only source of "now". Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// Makes UUIDv7 (RFC 9562, 5.7): ordered by time, so that indexes grow at their end. Any thread.
class Ids {
public:
    virtual ~Ids() = default;
    [[nodiscard]] virtual Uuid next() = 0;
};

/// v7 ids from a clock and a random source; strictly increasing within a process even when the clock is set
/// back.
class ClockIds final : public Ids {
public:
    ClockIds(const Clock& clock, Random& random);
    ~ClockIds() override;
    [[nodiscard]] Uuid next() override;

private:
    struct State;
    const Clock& m_clock;
    Random& m_random;
    State* m_state;
};

}  // namespace qz
