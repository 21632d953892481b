// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace qz {

/// A bounded queue between two threads, neither of them the window's: one puts, one takes, each waits for the
/// other. Memory stays flat however far the first is ahead.
template <class T>
class BoundedQueue final {
public:
    explicit BoundedQueue(size_t most) : m_most(most) {}

    /// False once the taker has gone: nothing more is wanted.
    bool put(T value) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_waiting.size() < m_most; });
        if (m_closed) {
            return false;
        }
        m_waiting.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }

    /// Empty at the end: the giver has closed and all was taken.
    std::optional<T> take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        if (m_waiting.empty()) {
            return std::nullopt;
        }
        T value = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        return value;
    }

    /// What is there, without waiting.
    std::optional<T> tryTake() {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            return std::nullopt;
        }
        T value = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        return value;
    }

    /// From either side.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    const size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_waiting;
    bool m_closed = false;
};

}  // namespace qz
