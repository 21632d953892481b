// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/clock.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <mutex>

namespace qz {

std::uint64_t SystemRandom::next() {
    // The processor's own generator takes longer than everything else about an id; it seeds this one.
    static thread_local QRandomGenerator64 generator = QRandomGenerator64::securelySeeded();
    return generator.generate64();
}

std::uint64_t SeededRandom::next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

Instant SystemClock::now() const { return Instant{QDateTime::currentMSecsSinceEpoch()}; }

struct ClockIds::State {
    std::mutex mutex;
    std::uint64_t lastMs = 0;
    std::uint32_t counter = 0;
};

ClockIds::ClockIds(const Clock& clock, Random& random)
    : m_clock(clock), m_random(random), m_state(new State) {}

ClockIds::~ClockIds() { delete m_state; }

Uuid ClockIds::next() {
    const std::lock_guard lock(m_state->mutex);
    const auto nowMs = static_cast<std::uint64_t>(m_clock.now().ms);
    const std::uint64_t noise = m_random.next();
    if (nowMs > m_state->lastMs) {
        m_state->lastMs = nowMs;
        m_state->counter = static_cast<std::uint32_t>(m_random.next() & 0x1FFFFU);
    } else if (++m_state->counter > 0x3FFFFU) {  // 18 bits of counter are used up: borrow a millisecond
        ++m_state->lastMs;
        m_state->counter = 0;
    }
    Uuid uuid;
    for (int i = 0; i < 6; ++i) {
        uuid.bytes[static_cast<size_t>(i)] = static_cast<std::uint8_t>(m_state->lastMs >> (40 - 8 * i));
    }
    const std::uint32_t counter = m_state->counter;  // 12 bits after the version, 6 after the variant
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | ((counter >> 14U) & 0x0FU));
    uuid.bytes[7] = static_cast<std::uint8_t>(counter >> 6U);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (counter & 0x3FU));
    for (int i = 0; i < 7; ++i) {
        uuid.bytes[static_cast<size_t>(9 + i)] = static_cast<std::uint8_t>(noise >> (8 * i));
    }
    return uuid;
}

}  // namespace qz
