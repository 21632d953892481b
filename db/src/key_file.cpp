// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "file_io.h"

namespace qz {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr size_t kKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

QString encode(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray decode(const QJsonValue& value) { return QByteArray::fromBase64(value.toString().toLatin1()); }

Error damaged(const QString& path) {
    return {ErrorCode::Database,
            QCoreApplication::translate(
                "qz::KeyRing", "The key file %1 is damaged. Do not change it; restore the latest backup.")
                .arg(path),
            {},
            path};
}

Error wrongPassword() {
    return {ErrorCode::Denied,
            QCoreApplication::translate("qz::KeyRing", "The user or the password is wrong."),
            {},
            {}};
}

KeyUser userFrom(const QJsonObject& object) {
    return {object.value(u"name").toString(),
            decode(object.value(u"public")),
            decode(object.value(u"salt")),
            quint64(object.value(u"operations").toInteger()),
            quint64(object.value(u"memory").toInteger()),
            decode(object.value(u"private"))};
}

bool isSound(const KeyUser& user) {
    return !user.name.isEmpty() && user.publicKey.size() == crypto_box_PUBLICKEYBYTES &&
           user.salt.size() == crypto_pwhash_SALTBYTES && user.operations >= crypto_pwhash_OPSLIMIT_MIN &&
           user.operations <= crypto_pwhash_OPSLIMIT_SENSITIVE && user.memory >= crypto_pwhash_MEMLIMIT_MIN &&
           user.memory <= crypto_pwhash_MEMLIMIT_SENSITIVE;
}

QJsonObject toJson(const KeyUser& user) {
    return {{"name", user.name},
            {"public", encode(user.publicKey)},
            {"salt", encode(user.salt)},
            {"operations", qint64(user.operations)},
            {"memory", qint64(user.memory)},
            {"private", encode(user.sealedPrivate)}};
}

KeyEntry entryFrom(const QJsonObject& object) {
    KeyEntry entry{decode(object.value(u"id")),
                   object.value(u"purpose").toString(),
                   object.value(u"class").toString(),
                   object.value(u"county").toString(),
                   object.value(u"module").toString(),
                   object.value(u"current").toBool(),
                   {}};
    const QJsonObject grants = object.value(u"grants").toObject();
    for (auto it = grants.begin(); it != grants.end(); ++it) {
        entry.grants.insert(it.key(), decode(it.value()));
    }
    return entry;
}

QJsonObject toJson(const KeyEntry& entry) {
    QJsonObject grants;
    for (auto it = entry.grants.begin(); it != entry.grants.end(); ++it) {
        grants.insert(it.key(), encode(it.value()));
    }
    return {{"id", encode(entry.id)}, {"purpose", entry.purpose}, {"class", entry.dataClass},
            {"county", entry.county}, {"module", entry.module},   {"current", entry.current},
            {"grants", grants}};
}

Result<SecureBytes> derive(const KeyUser& user, const QByteArray& password) {
    SecureBytes key(kKeySize);
    if (key.isEmpty() || crypto_pwhash(key.data(), key.size(), password.constData(), quint64(password.size()),
                                       bytesOf(user.salt), user.operations, size_t(user.memory),
                                       crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return noMemoryError();
    }
    return key;
}

/// Binds the sealed private key to its user.
QByteArray privateContext(const KeyUser& user) {
    return "qz-user:" + user.name.toUtf8() + ':' + user.publicKey;
}

}  // namespace

KdfCost chosenCost() {
    if (qgetenv("QIZONG_CHEAP_KDF") == "1") {
        return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    }
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

Error noMemoryError() {
    return {ErrorCode::Io,
            QCoreApplication::translate("qz::KeyRing",
                                        "There is not enough memory for the keys. Close other programs "
                                        "and try again."),
            {},
            {}};
}

KeyUser* KeyFile::user(const QString& name) {
    const auto found =
        std::find_if(users.begin(), users.end(), [&](const KeyUser& u) { return u.name == name; });
    return found == users.end() ? nullptr : &*found;
}

const KeyUser* KeyFile::user(const QString& name) const {
    const auto found =
        std::find_if(users.begin(), users.end(), [&](const KeyUser& u) { return u.name == name; });
    return found == users.end() ? nullptr : &*found;
}

Result<KeyFile> KeyFile::read(const QString& path) {
    if (!QFileInfo::exists(path)) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::KeyRing", "The store has no keys yet: %1 is missing.").arg(path),
            {}, path);
    }
    QZ_ASSIGN(const QByteArray text, readWhole(path, kMostBytes));
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    KeyFile file{decode(root.value(u"recovery")), {}, {}};
    if (root.value(u"format").toInt() > kFormat) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate("qz::KeyRing",
                                                     "The key file %1 was written by a newer version of "
                                                     "the program.")
                             .arg(path),
                         {}, path);
    }
    if (root.value(u"format").toInt() != kFormat || file.recoveryPublic.size() != crypto_box_PUBLICKEYBYTES) {
        return damaged(path);
    }
    const QJsonArray users = root.value(u"users").toArray();
    for (const QJsonValue& value : users) {
        file.users.append(userFrom(value.toObject()));
        if (!isSound(file.users.constLast())) {
            return damaged(path);
        }
    }
    const QJsonArray keys = root.value(u"keys").toArray();
    for (const QJsonValue& value : keys) {
        file.keys.append(entryFrom(value.toObject()));
    }
    return file;
}

Status KeyFile::write(const QString& path) const {
    QJsonArray userList;
    for (const KeyUser& entry : users) {
        userList.append(toJson(entry));
    }
    QJsonArray keyList;
    for (const KeyEntry& entry : keys) {
        keyList.append(toJson(entry));
    }
    const QJsonObject root{
        {"format", kFormat}, {"recovery", encode(recoveryPublic)}, {"users", userList}, {"keys", keyList}};
    return writeWhole(path, QJsonDocument(root).toJson());
}

Status sealPrivate(KeyUser& user, const SecureBytes& privateKey, const QByteArray& password) {
    const KdfCost cost = chosenCost();
    user.operations = cost.operations;
    user.memory = cost.memory;
    user.salt = QByteArray(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(user.salt.data(), size_t(user.salt.size()));
    QZ_ASSIGN(const SecureBytes key, derive(user, password));
    constexpr int kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    QByteArray sealed(kNonce + int(privateKey.size()) + int(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    randombytes_buf(sealed.data(), kNonce);
    const QByteArray context = privateContext(user);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + kNonce, nullptr, privateKey.data(),
                                               privateKey.size(), bytesOf(context), quint64(context.size()),
                                               nullptr, bytesOf(std::as_const(sealed)), key.data());
    user.sealedPrivate = sealed;
    return {};
}

Result<SecureBytes> makeUserKeys(KeyUser& user, const QByteArray& password) {
    SecureBytes privateKey(crypto_box_SECRETKEYBYTES);
    if (privateKey.isEmpty()) {
        return noMemoryError();
    }
    user.publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_box_keypair(bytesOf(user.publicKey), privateKey.data());
    QZ_TRY(sealPrivate(user, privateKey, password));
    return privateKey;
}

Result<SecureBytes> openPrivate(const KeyUser& user, const QByteArray& password) {
    QZ_ASSIGN(const SecureBytes key, derive(user, password));
    SecureBytes privateKey(crypto_box_SECRETKEYBYTES);
    if (privateKey.isEmpty()) {
        return noMemoryError();
    }
    constexpr int kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr int kSize = kNonce + crypto_box_SECRETKEYBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
    const QByteArray context = privateContext(user);
    const QByteArray& sealed = user.sealedPrivate;
    if (sealed.size() != kSize ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(
            privateKey.data(), nullptr, nullptr, bytesOf(sealed) + kNonce, quint64(kSize - kNonce),
            bytesOf(context), quint64(context.size()), bytesOf(sealed), key.data()) != 0) {
        return wrongPassword();
    }
    return privateKey;
}

Result<SecureBytes> recoveryKeys(const SecureBytes& seed, QByteArray& publicKey) {
    SecureBytes privateKey(crypto_box_SECRETKEYBYTES);
    if (privateKey.isEmpty()) {
        return noMemoryError();
    }
    publicKey = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_box_seed_keypair(bytesOf(publicKey), privateKey.data(), seed.data());
    return privateKey;
}

QByteArray grantKey(const SecureBytes& key, const QByteArray& publicKey) {
    QByteArray grant(int(key.size()) + int(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(bytesOf(grant), key.data(), key.size(), bytesOf(publicKey));
    return grant;
}

Result<SecureBytes> openGrant(const QByteArray& grant, const QByteArray& publicKey,
                              const SecureBytes& privateKey) {
    SecureBytes key(kKeySize);
    if (key.isEmpty()) {
        return noMemoryError();
    }
    if (grant.size() != qsizetype(kKeySize + crypto_box_SEALBYTES) ||
        crypto_box_seal_open(key.data(), bytesOf(grant), quint64(grant.size()), bytesOf(publicKey),
                             privateKey.data()) != 0) {
        return makeError(ErrorCode::Denied,
                         QCoreApplication::translate("qz::KeyRing",
                                                     "A key of the store cannot be opened by this "
                                                     "user. An administrator can grant it again."));
    }
    return key;
}

}  // namespace qz
