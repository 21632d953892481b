// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <compare>
#include <cstdint>

#include "qz/result.h"

namespace qz {

/// 128 bits as RFC 9562 draws them; all zero is "none".
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] QByteArray toBytes() const;  ///< 16 bytes
    [[nodiscard]] QString toString() const;    ///< lower case, with hyphens
    [[nodiscard]] static Result<Uuid> fromBytes(const QByteArray& bytes);
    [[nodiscard]] static Result<Uuid> parse(const QString& text);
    /// The same name gives the same id on every desk (version 8, BLAKE2b).
    [[nodiscard]] static Uuid fromName(const QString& space, const QString& name);

    auto operator<=>(const Uuid&) const = default;
};

[[nodiscard]] size_t qHash(const Uuid& uuid, size_t seed = 0) noexcept;

/// A Uuid that knows what it names, so that ids of two things cannot be mixed.
template <class Tag>
struct Id {
    Uuid uuid;

    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    auto operator<=>(const Id&) const = default;
};

template <class Tag>
[[nodiscard]] size_t qHash(const Id<Tag>& id, size_t seed = 0) noexcept {
    return qHash(id.uuid, seed);
}

}  // namespace qz
