// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace qz {

/// Random numbers, injected. Any thread.
class Random {
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual std::uint64_t next() = 0;
};

/// Seeded by the system, one for each thread; fit for ids, not for keys (those come from libsodium).
class SystemRandom final : public Random {
public:
    [[nodiscard]] std::uint64_t next() override;
};

/// SplitMix64: the same seed gives the same numbers everywhere. For demo data and tests.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] std::uint64_t next() override;

private:
    std::uint64_t m_state;
};

}  // namespace qz
