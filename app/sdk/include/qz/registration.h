// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace qz {

/// What an `add…` gives back: its end undoes the registration. Move-only; UI thread or the module's start
/// thread.
class [[nodiscard]] Registration {
public:
    Registration() = default;
    explicit Registration(std::function<void()> undo) : m_undo(std::move(undo)) {}
    Registration(Registration&& other) noexcept : m_undo(std::exchange(other.m_undo, nullptr)) {}
    Registration& operator=(Registration&& other) noexcept {
        if (this != &other) {
            release();
            m_undo = std::exchange(other.m_undo, nullptr);
        }
        return *this;
    }
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;
    ~Registration() { release(); }

    void release() {
        if (auto undo = std::exchange(m_undo, nullptr)) {
            undo();
        }
    }

private:
    std::function<void()> m_undo;
};

}  // namespace qz
