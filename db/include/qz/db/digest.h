// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <array>
#include <cstddef>

namespace qz {

/// BLAKE2b-256 (RFC 7693, no key) over two texts, one after the other. 32 bytes. Any thread.
[[nodiscard]] QByteArray blake2b256(QByteArrayView first, QByteArrayView second = {});

/// SHA-256 (FIPS 180-4) of what is added, piece by piece.
class Sha256 {
public:
    Sha256();
    void add(QByteArrayView bytes);
    /// All that is left of a file; false where it cannot be read.
    [[nodiscard]] bool add(QIODevice& file);
    [[nodiscard]] QByteArray result();  ///< 32 bytes, once
    [[nodiscard]] QString hex() { return QString::fromLatin1(result().toHex()); }

private:
    alignas(8) std::array<std::byte, 128> m_state{};  ///< libsodium's
};

}  // namespace qz
