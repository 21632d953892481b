// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include "qz/result.h"
#include "secure_bytes.h"

namespace qz {

/// A user of keys.json: X25519 public key, and the private one sealed by Argon2id(password) with the cost
/// stored.
struct KeyUser {
    QString name;
    QByteArray publicKey;
    QByteArray salt;
    quint64 operations = 0;
    quint64 memory = 0;
    QByteArray sealedPrivate;  ///< nonce and ciphertext
};

/// A random key and to whom it is granted: user name → sealed box; the empty name is the recovery key.
struct KeyEntry {
    QByteArray id;    ///< 16 bytes
    QString purpose;  ///< "seal" or "lookup"
    QString dataClass;
    QString county;
    QString module;
    bool current = true;  ///< new values are sealed with it
    QMap<QString, QByteArray> grants;
};

/// keys.json as it is. Holds no open secret.
struct KeyFile {
    QByteArray recoveryPublic;
    QList<KeyUser> users;
    QList<KeyEntry> keys;

    [[nodiscard]] KeyUser* user(const QString& name);
    [[nodiscard]] const KeyUser* user(const QString& name) const;

    [[nodiscard]] static Result<KeyFile> read(const QString& path);
    Status write(const QString& path) const;
};

/// What a password costs to try.
struct KdfCost {
    quint64 operations;
    quint64 memory;
};
/// INTERACTIVE; with QIZONG_CHEAP_KDF=1 in the environment (tests) the least there is. What was used is
/// stored; a later log-in without the variable raises it.
[[nodiscard]] KdfCost chosenCost();

Error noMemoryError();
/// Makes the user's key pair new and seals it by the password. Gives the private key.
[[nodiscard]] Result<SecureBytes> makeUserKeys(KeyUser& user, const QByteArray& password);
Status sealPrivate(KeyUser& user, const SecureBytes& privateKey, const QByteArray& password);
/// Denied on a wrong password.
[[nodiscard]] Result<SecureBytes> openPrivate(const KeyUser& user, const QByteArray& password);
/// X25519 key pair of the recovery seed.
[[nodiscard]] Result<SecureBytes> recoveryKeys(const SecureBytes& seed, QByteArray& publicKey);
[[nodiscard]] QByteArray grantKey(const SecureBytes& key, const QByteArray& publicKey);
[[nodiscard]] Result<SecureBytes> openGrant(const QByteArray& grant, const QByteArray& publicKey,
                                            const SecureBytes& privateKey);

}  // namespace qz
