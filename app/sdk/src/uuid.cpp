// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/uuid.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHashFunctions>
#include <algorithm>
#include <cstring>

namespace qz {

bool Uuid::isNull() const {
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

QByteArray Uuid::toBytes() const { return QByteArray(reinterpret_cast<const char*>(bytes.data()), 16); }

QString Uuid::toString() const {
    const QByteArray hex = toBytes().toHex();
    return QString::fromLatin1(hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' +
                               hex.mid(16, 4) + '-' + hex.mid(20));
}

Result<Uuid> Uuid::fromBytes(const QByteArray& raw) {
    if (raw.size() != 16) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Uuid", "The identifier is damaged."),
                         QStringLiteral("uuid of %1 bytes").arg(raw.size()));
    }
    Uuid uuid;
    std::memcpy(uuid.bytes.data(), raw.constData(), 16);
    return uuid;
}

Result<Uuid> Uuid::parse(const QString& text) {
    QString digits = text.trimmed();
    digits.remove(QLatin1Char('-'));
    const QByteArray raw = QByteArray::fromHex(digits.toLatin1());
    if (digits.size() != 32 || raw.size() != 16) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Uuid", "“%1” is not an identifier.").arg(text));
    }
    return fromBytes(raw);
}

Uuid Uuid::fromName(const QString& space, const QString& name) {
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(space.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(name.toUtf8());
    Uuid uuid;
    std::memcpy(uuid.bytes.data(), hash.result().constData(), 16);
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0F) | 0x80);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3F) | 0x80);
    return uuid;
}

size_t qHash(const Uuid& uuid, size_t seed) noexcept {
    return qHashBits(uuid.bytes.data(), uuid.bytes.size(), seed);
}

}  // namespace qz
