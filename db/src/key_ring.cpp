// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/key_ring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <algorithm>
#include <map>
#include <mutex>

#include "file_io.h"
#include "key_file.h"
#include "login_attempts.h"
#include "recovery_parts.h"

namespace qz {

namespace {

constexpr int kIdSize = 16;
constexpr int kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int kLockWaitMs = 5000;
constexpr qsizetype kShortestPassword = 8;

Error lockedError() {
    return {ErrorCode::Denied,
            QCoreApplication::translate("qz::KeyRing",
                                        "The keys are locked. Log in to see or save personal data."),
            {},
            {}};
}

Error noUser(const QString& user) {
    return {ErrorCode::NotFound,
            QCoreApplication::translate("qz::KeyRing", "There is no user %1 in this store.").arg(user),
            {},
            user};
}

Error waitError(qint64 ms) {
    const auto seconds = static_cast<int>((ms + 999) / 1000);
    return {
        ErrorCode::Denied,
        QCoreApplication::translate(
            "qz::KeyRing", "Too many wrong passwords in a row. Try again in %n seconds.", nullptr, seconds),
        {},
        {}};
}

Status checkNew(const QString& user, const QByteArray& password) {
    if (user.trimmed().isEmpty() || user != user.trimmed() || user.size() > 100) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::KeyRing", "A user needs a name without blanks around it."));
    }
    if (password.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::KeyRing", "Choose a password."));
    }
    return {};
}

/// The place and the key, each with its length, so that no two places read alike.
QByteArray contextOf(const QByteArray& keyId, const QByteArray& associated) {
    return "qz1:" + QByteArray::number(keyId.size()) + ':' + keyId + QByteArray::number(associated.size()) +
           ':' + associated;
}

/// Nonces come from the system many at a time: an import needs one for each text.
void fillNonce(char* nonce) {
    constexpr size_t kAhead = 128;
    static thread_local std::array<char, kAhead * kNonce> pool;
    static thread_local size_t left = 0;
    if (left == 0) {
        randombytes_buf(pool.data(), pool.size());
        left = kAhead;
    }
    --left;
    std::copy_n(pool.data() + left * kNonce, kNonce, nonce);
}

}  // namespace

Status KeyRing::checkStrength(const QByteArray& password) {
    if (password.size() < kShortestPassword) {
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::KeyRing", "The password needs at least %1 characters.")
                                                 .arg(kShortestPassword));
    }
    return {};
}

struct KeyRing::Private {
    QString folder;
    const Clock* clock;
    SystemClock systemClock;
    mutable std::mutex mutex;
    QString user;
    QByteArray publicKey;
    SecureBytes privateKey;
    mutable std::map<QByteArray, SecureBytes> keys;  ///< by id, opened
    QList<KeyEntry> entries;                         ///< as last read

    [[nodiscard]] QString path() const { return folder + QStringLiteral("/keys.json"); }
    [[nodiscard]] QString attemptsPath() const { return folder + QStringLiteral("/login.json"); }
    [[nodiscard]] Instant now() const { return clock->now(); }
    [[nodiscard]] bool unlocked() const { return !privateKey.isEmpty(); }
    void forget();
    void adopt(const KeyFile& file);
    /// Reads, changes and writes keys.json while no other process does.
    template <class Change>
    Status change(const Change& change);
    Result<const SecureBytes*> keyFor(const QByteArray& id) const;
    Result<QByteArray> keyIdFor(const QString& purpose, const QString& dataClass, const QString& county,
                                const QString& module);
};

void KeyRing::Private::forget() {
    user.clear();
    publicKey.clear();
    privateKey = SecureBytes();
    keys.clear();
    entries.clear();
}

/// Opens what is granted to the user.
void KeyRing::Private::adopt(const KeyFile& file) {
    entries = file.keys;
    for (const KeyEntry& entry : file.keys) {
        if (keys.find(entry.id) != keys.end() || !entry.grants.contains(user)) {
            continue;
        }
        if (auto key = openGrant(entry.grants.value(user), publicKey, privateKey)) {
            keys.emplace(entry.id, std::move(*key));
        }
    }
}

template <class Change>
Status KeyRing::Private::change(const Change& change) {
    QLockFile lock(path() + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs)) {
        return lockError(
            lock, path(),
            QCoreApplication::translate(
                "qz::KeyRing", "The keys are being changed by another program. Try again in a moment."));
    }
    QZ_ASSIGN(KeyFile file, KeyFile::read(path()));
    QZ_TRY(change(file));
    QZ_TRY(file.write(path()));
    if (unlocked()) {
        adopt(file);
    }
    return {};
}

Result<const SecureBytes*> KeyRing::Private::keyFor(const QByteArray& id) const {
    const auto found = keys.find(id);
    if (found != keys.end()) {
        return &found->second;
    }
    // Another program may have made it since.
    QZ_ASSIGN(const KeyFile file, KeyFile::read(path()));
    for (const KeyEntry& entry : file.keys) {
        if (entry.id == id && entry.grants.contains(user)) {
            QZ_ASSIGN(SecureBytes key, openGrant(entry.grants.value(user), publicKey, privateKey));
            return &keys.emplace(id, std::move(key)).first->second;
        }
    }
    return makeError(ErrorCode::Denied,
                     QCoreApplication::translate("qz::KeyRing",
                                                 "You have no key for this value. An administrator can "
                                                 "grant it."));
}

Result<QByteArray> KeyRing::Private::keyIdFor(const QString& purpose, const QString& dataClass,
                                              const QString& county, const QString& module) {
    const auto find = [&](const QList<KeyEntry>& list) -> QByteArray {
        for (const KeyEntry& entry : list) {
            if (entry.current && entry.purpose == purpose && entry.dataClass == dataClass &&
                entry.county == county && entry.module == module) {
                return entry.id;
            }
        }
        return {};
    };
    QByteArray id = find(entries);
    if (!id.isEmpty()) {
        return id;
    }
    const Status changed = change([&](KeyFile& file) -> Status {
        id = find(file.keys);
        if (!id.isEmpty()) {
            return {};
        }
        SecureBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
        if (key.isEmpty()) {
            return noMemoryError();
        }
        randombytes_buf(key.data(), key.size());
        KeyEntry entry{QByteArray(kIdSize, '\0'), purpose, dataClass, county, module, true, {}};
        randombytes_buf(entry.id.data(), kIdSize);
        entry.grants.insert(QString(), grantKey(key, file.recoveryPublic));
        for (const KeyUser& granted : file.users) {
            entry.grants.insert(granted.name, grantKey(key, granted.publicKey));
        }
        id = entry.id;
        file.keys.append(entry);
        return {};
    });
    QZ_TRY(changed);
    return id;
}

KeyRing::KeyRing(QString folder, const Clock* clock) : d(new Private) {
    d->folder = std::move(folder);
    d->clock = clock != nullptr ? clock : &d->systemClock;
    if (sodium_init() < 0) {
        qFatal("libsodium cannot start: the system gives no random numbers");
    }
}

KeyRing::~KeyRing() = default;

Result<QStringList> KeyRing::create(const QString& user, const QByteArray& password) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    QZ_TRY(checkNew(user, password));
    if (QFileInfo::exists(d->path())) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::KeyRing", "The store has keys already."), {},
                         d->path());
    }
    if (!QDir().mkpath(d->folder)) {
        return fileError(d->folder, QStringLiteral("mkpath"));
    }
    SecureBytes seed(crypto_box_SEEDBYTES);
    if (seed.isEmpty()) {
        return noMemoryError();
    }
    randombytes_buf(seed.data(), seed.size());
    KeyFile file;
    QZ_TRY(recoveryKeys(seed, file.recoveryPublic));
    KeyUser first;
    first.name = user;
    QZ_ASSIGN(SecureBytes privateKey, makeUserKeys(first, password));
    file.users.append(first);
    const QStringList parts = splitRecoverySeed(seed);
    if (parts.size() != 3) {
        return noMemoryError();
    }
    QZ_TRY(file.write(d->path()));
    d->forget();
    d->user = user;
    d->publicKey = first.publicKey;
    d->privateKey = std::move(privateKey);
    return parts;
}

Status KeyRing::addUser(const QString& user, const QByteArray& password) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    if (!d->unlocked()) {
        return lockedError();
    }
    QZ_TRY(checkNew(user, password));
    return d->change([&](KeyFile& file) -> Status {
        if (file.user(user) != nullptr) {
            return makeError(
                ErrorCode::Conflict,
                QCoreApplication::translate("qz::KeyRing", "There is a user %1 already.").arg(user), {},
                user);
        }
        d->adopt(file);
        KeyUser added;
        added.name = user;
        QZ_TRY(makeUserKeys(added, password));
        for (KeyEntry& entry : file.keys) {
            const auto key = d->keys.find(entry.id);
            if (key != d->keys.end()) {
                entry.grants.insert(user, grantKey(key->second, added.publicKey));
            }
        }
        file.users.append(added);
        return {};
    });
}

Status KeyRing::removeUser(const QString& user) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    const Status changed = d->change([&](KeyFile& file) -> Status {
        if (file.user(user) == nullptr) {
            return noUser(user);
        }
        if (file.users.size() == 1) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "qz::KeyRing", "%1 is the last user of the store and cannot be removed.")
                                 .arg(user),
                             {}, user);
        }
        file.users.removeIf([&](const KeyUser& entry) { return entry.name == user; });
        for (KeyEntry& entry : file.keys) {
            const bool had = entry.grants.remove(user) > 0;
            // New values get a new key; look-up keys stay, or nothing would be found again.
            entry.current = entry.current && !(had && entry.purpose == u"seal");
        }
        return {};
    });
    QZ_TRY(changed);
    if (d->user == user) {
        d->forget();
    }
    return {};
}

Status KeyRing::changePassword(const QString& user, const QByteArray& oldPassword,
                               const QByteArray& newPassword) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    QZ_TRY(checkNew(user, newPassword));
    QZ_TRY(checkStrength(newPassword));
    LoginAttempts attempts(d->attemptsPath());
    if (const qint64 wait = attempts.waitFor(user, d->now()); wait > 0) {
        return waitError(wait);
    }
    const Status changed = d->change([&](KeyFile& file) -> Status {
        KeyUser* entry = file.user(user);
        if (entry == nullptr) {
            return noUser(user);
        }
        QZ_ASSIGN(const SecureBytes privateKey, openPrivate(*entry, oldPassword));
        return sealPrivate(*entry, privateKey, newPassword);
    });
    if (!changed && changed.error().code == ErrorCode::Denied) {
        attempts.failed(user, d->now());
    }
    return changed;
}

Status KeyRing::recover(const QStringList& parts, const QString& user, const QByteArray& newPassword) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    QZ_TRY(checkNew(user, newPassword));
    QZ_TRY(checkStrength(newPassword));
    QZ_ASSIGN(const SecureBytes seed, joinRecoverySeed(parts));
    QByteArray publicKey;
    QZ_ASSIGN(const SecureBytes recovery, recoveryKeys(seed, publicKey));
    const Status changed = d->change([&](KeyFile& file) -> Status {
        if (publicKey != file.recoveryPublic) {
            return makeError(ErrorCode::Denied,
                             QCoreApplication::translate(
                                 "qz::KeyRing", "These parts belong to the recovery key of another store."));
        }
        KeyUser* entry = file.user(user);
        if (entry == nullptr) {
            return noUser(user);
        }
        QZ_TRY(makeUserKeys(*entry, newPassword));
        for (KeyEntry& key : file.keys) {
            QZ_ASSIGN(const SecureBytes opened, openGrant(key.grants.value(QString()), publicKey, recovery));
            key.grants.insert(user, grantKey(opened, entry->publicKey));
        }
        return {};
    });
    QZ_TRY(changed);
    LoginAttempts(d->attemptsPath()).succeeded(user);
    if (d->user == user) {
        d->forget();
    }
    return {};
}

Status KeyRing::unlock(const QString& user, const QByteArray& password) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    QZ_ASSIGN(const KeyFile file, KeyFile::read(d->path()));
    const KeyUser* known = file.user(user);
    LoginAttempts attempts(d->attemptsPath());
    // Unknown names share one count, so that the file does not grow by guesses.
    const QString counted = known != nullptr ? user : QString();
    if (const qint64 wait = attempts.waitFor(counted, d->now()); wait > 0) {
        return waitError(wait);
    }
    KeyUser nobody;
    nobody.salt = QByteArray(crypto_pwhash_SALTBYTES, '\0');
    nobody.operations = chosenCost().operations;
    nobody.memory = chosenCost().memory;
    auto privateKey = openPrivate(known != nullptr ? *known : nobody, password);
    if (!privateKey) {
        if (privateKey.error().code == ErrorCode::Denied) {
            attempts.failed(counted, d->now());
        }
        return privateKey.error();
    }
    attempts.succeeded(user);
    d->forget();
    d->user = user;
    d->publicKey = known->publicKey;
    d->privateKey = std::move(privateKey).value();
    d->adopt(file);
    if (known->operations < chosenCost().operations || known->memory < chosenCost().memory) {
        const Status raised = d->change([&](KeyFile& current) -> Status {
            KeyUser* entry = current.user(user);
            return entry == nullptr ? Status(noUser(user)) : sealPrivate(*entry, d->privateKey, password);
        });
        (void)raised.ok();  // in a folder that may not be written the old cost stays
    }
    return {};
}

void KeyRing::lock() {
    const std::lock_guard<std::mutex> guard(d->mutex);
    d->forget();
}

bool KeyRing::isUnlocked() const {
    const std::lock_guard<std::mutex> guard(d->mutex);
    return d->unlocked();
}

Result<SealedValue> KeyRing::seal(const QString& dataClass, const QString& county, const QString& module,
                                  const QByteArray& plain, const QByteArray& associated) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    if (!d->unlocked()) {
        return lockedError();
    }
    QZ_ASSIGN(const QByteArray id, d->keyIdFor(QStringLiteral("seal"), dataClass, county, module));
    QZ_ASSIGN(const SecureBytes* key, d->keyFor(id));
    const QByteArray context = contextOf(id, associated);
    SealedValue value{id, QByteArray(kNonce + plain.size() + kTag, '\0')};
    fillNonce(value.bytes.data());
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(value.bytes) + kNonce, nullptr, bytesOf(plain), quint64(plain.size()), bytesOf(context),
        quint64(context.size()), nullptr, bytesOf(std::as_const(value.bytes)), key->data());
    return value;
}

Result<QByteArray> KeyRing::open(const SealedValue& value, const QByteArray& associated) const {
    const std::lock_guard<std::mutex> guard(d->mutex);
    if (!d->unlocked()) {
        return lockedError();
    }
    QZ_ASSIGN(const SecureBytes* key, d->keyFor(value.keyId));
    const QByteArray context = contextOf(value.keyId, associated);
    const qsizetype size = value.bytes.size() - kNonce - kTag;
    QByteArray plain(std::max<qsizetype>(size, 0), '\0');
    if (size < 0 || crypto_aead_xchacha20poly1305_ietf_decrypt(
                        bytesOf(plain), nullptr, nullptr, bytesOf(value.bytes) + kNonce, quint64(size + kTag),
                        bytesOf(context), quint64(context.size()), bytesOf(value.bytes), key->data()) != 0) {
        return makeError(ErrorCode::Database,
                         QCoreApplication::translate("qz::KeyRing",
                                                     "A sealed value is damaged or was moved from "
                                                     "another record. Restore it from a backup."));
    }
    return plain;
}

Result<QByteArray> KeyRing::lookupHash(const QString& module, const QByteArray& plain) {
    const std::lock_guard<std::mutex> guard(d->mutex);
    if (!d->unlocked()) {
        return lockedError();
    }
    QZ_ASSIGN(const QByteArray id, d->keyIdFor(QStringLiteral("lookup"), QString(), QString(), module));
    QZ_ASSIGN(const SecureBytes* key, d->keyFor(id));
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(bytesOf(hash), size_t(hash.size()), bytesOf(plain), quint64(plain.size()), key->data(),
                       key->size());
    return hash;
}

Result<TextMarker> KeyRing::marker(const QString& module, const QByteArray& use) {
    QZ_ASSIGN(const QByteArray key, lookupHash(module, "marks of " + use));
    return TextMarker(key.left(TextMarker::kKeyBytes));
}

TextMarker::TextMarker(const QByteArray& key) {
    static_assert(kKeyBytes == crypto_shorthash_KEYBYTES && kMarkBytes == crypto_shorthash_BYTES);
    std::copy_n(key.begin(), std::min(key.size(), kKeyBytes), m_key.begin());
}

QByteArray TextMarker::mark(const QString& text) const {
    QByteArray made;
    append(made, text, kMarkBytes);
    return made;
}

void TextMarker::append(QByteArray& marks, const QString& text, qsizetype bytes) const {
    std::array<unsigned char, kMarkBytes> made{};
    crypto_shorthash(made.data(), reinterpret_cast<const unsigned char*>(text.utf16()),
                     quint64(text.size()) * sizeof(char16_t), m_key.data());
    marks.append(reinterpret_cast<const char*>(made.data()), std::min(bytes, kMarkBytes));
}

}  // namespace qz
