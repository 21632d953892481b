// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

#include <QByteArray>
#include <utility>

namespace qz {

/// Bytes in memory that is locked, guarded and wiped (libsodium). Move-only. Empty where the system gave
/// none.
class SecureBytes {
public:
    SecureBytes() = default;
    explicit SecureBytes(size_t size)
        : m_data(static_cast<unsigned char*>(sodium_malloc(size))), m_size(m_data != nullptr ? size : 0) {}
    SecureBytes(SecureBytes&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}
    SecureBytes& operator=(SecureBytes&& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        return *this;
    }
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes() { sodium_free(m_data); }

    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    unsigned char* m_data = nullptr;
    size_t m_size = 0;
};

[[nodiscard]] inline const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

[[nodiscard]] inline unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace qz
