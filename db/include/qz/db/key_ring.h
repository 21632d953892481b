// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <array>
#include <memory>

#include "qz/clock.h"
#include "qz/result.h"
#include "qz/uuid.h"

namespace qz {

/// A sealed value as stored: key id and ciphertext with nonce.
struct SealedValue {
    QByteArray keyId;
    QByteArray bytes;
};

/// Short keyed marks of texts (SipHash-2-4): equal texts have equal marks, and without the key nothing can be
/// learnt of a text. For comparing, where the words themselves need not be kept. Any thread.
class TextMarker {
public:
    static constexpr qsizetype kKeyBytes = 16;
    static constexpr qsizetype kMarkBytes = 8;
    explicit TextMarker(const QByteArray& key);
    [[nodiscard]] QByteArray mark(const QString& text) const;
    /// The first bytes of a mark, at the end of `marks`.
    void append(QByteArray& marks, const QString& text, qsizetype bytes) const;

private:
    std::array<unsigned char, kKeyBytes> m_key{};
};

/// Keys of the store (sync.md "Sealed fields across desks"). keys.json in the store folder holds only wrapped
/// keys: class keys are random, one per (data class, county, module), each sealed to every granted user's
/// X25519 key; a user's private key is sealed by Argon2id(password). A recovery key (three parts, any two
/// suffice) opens all. Unlocked keys live in locked memory and are wiped at lock(). Any thread.
class KeyRing {
public:
    /// `folder` is the store's. `clock` for the wait after wrong passwords; null: the machine's.
    explicit KeyRing(QString folder, const Clock* clock = nullptr);
    ~KeyRing();

    /// Is the password long enough for people's data? The ring itself takes any: a demo store's is well
    /// known.
    [[nodiscard]] static Status checkStrength(const QByteArray& password);
    /// First user and recovery key of a new store; leaves the ring unlocked. Gives the three printable parts
    /// of the recovery key. Conflict where there are keys already; Invalid for a password under 8 bytes.
    Result<QStringList> create(const QString& user, const QByteArray& password);
    Status addUser(const QString& user,
                   const QByteArray& password);  ///< needs an unlocked ring to grant keys
    /// Takes the grants; new values are sealed with new keys. Invalid for the last user.
    Status removeUser(const QString& user);
    Status changePassword(const QString& user, const QByteArray& oldPassword, const QByteArray& newPassword);
    /// Any two of the three parts give the user a new password.
    Status recover(const QStringList& parts, const QString& user, const QByteArray& newPassword);
    /// Denied on a wrong password. After failures in a row it is Denied without a look ("try again in N
    /// seconds") for a time that doubles and survives a restart. 84 ms with the real cost: not on the UI
    /// thread.
    Status unlock(const QString& user, const QByteArray& password);
    void lock();
    [[nodiscard]] bool isUnlocked() const;

    /// Makes the class key where it does not exist yet. `associated` binds the value to its place (case id +
    /// field).
    Result<SealedValue> seal(const QString& dataClass, const QString& county, const QString& module,
                             const QByteArray& plain, const QByteArray& associated);
    Result<QByteArray> open(const SealedValue& value, const QByteArray& associated) const;
    /// Keyed hash for look-up; differs by module, so that a person cannot be joined across modules.
    Result<QByteArray> lookupHash(const QString& module, const QByteArray& plain);
    /// Marks of one module's texts, each use named; Denied while locked.
    Result<TextMarker> marker(const QString& module, const QByteArray& use);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace qz
