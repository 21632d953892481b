// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/digest.h"

#include <sodium.h>

#include <new>

namespace qz {
namespace {

constexpr qint64 kPiece = 65536;

const unsigned char* bytesOf(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}

constexpr size_t kStateBytes = 128;
static_assert(sizeof(crypto_hash_sha256_state) <= kStateBytes);

crypto_hash_sha256_state* stateIn(std::array<std::byte, kStateBytes>& room) {
    return static_cast<crypto_hash_sha256_state*>(static_cast<void*>(room.data()));
}

}  // namespace

QByteArray blake2b256(QByteArrayView first, QByteArrayView second) {
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    crypto_generichash_update(&state, bytesOf(first), static_cast<unsigned long long>(first.size()));
    crypto_generichash_update(&state, bytesOf(second), static_cast<unsigned long long>(second.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), crypto_generichash_BYTES);
    return hash;
}

Sha256::Sha256() {
    new (m_state.data()) crypto_hash_sha256_state;
    crypto_hash_sha256_init(stateIn(m_state));
}

void Sha256::add(QByteArrayView bytes) {
    crypto_hash_sha256_update(stateIn(m_state), bytesOf(bytes),
                              static_cast<unsigned long long>(bytes.size()));
}

bool Sha256::add(QIODevice& file) {
    while (!file.atEnd()) {
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty()) {
            return false;
        }
        add(piece);
    }
    return true;
}

QByteArray Sha256::result() {
    QByteArray hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(stateIn(m_state), reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

}  // namespace qz
