// SPDX-License-Identifier: GPL-3.0-or-later
#include "login_attempts.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "file_io.h"

namespace qz {

namespace {

constexpr int kFree = 2;
constexpr qint64 kLongestMs = 15 * 60'000;
constexpr qint64 kMostBytes = 1024 * 1024;

qint64 delayAfter(int failures) {
    if (failures <= kFree) {
        return 0;
    }
    return std::min(kLongestMs, qint64(1000) << std::min(failures - kFree - 1, 20));
}

QJsonObject readAll(const QString& path) {
    if (!QFileInfo::exists(path)) {
        return {};
    }
    const Result<QByteArray> text = readWhole(path, kMostBytes);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

}  // namespace

LoginAttempts::Count LoginAttempts::read(const QString& user) const {
    const QJsonObject entry = readAll(m_path).value(user).toObject();
    return {entry.value(u"failures").toInt(), Instant{entry.value(u"last").toInteger()}};
}

void LoginAttempts::write(const QString& user, const Count& count) {
    QJsonObject all = readAll(m_path);
    if (count.failures == 0) {
        all.remove(user);
    } else {
        all.insert(user, QJsonObject{{"failures", count.failures}, {"last", count.last.ms}});
    }
    // In a folder that may not be written nothing is counted; the key derivation is the brake there.
    (void)writeWhole(m_path, QJsonDocument(all).toJson(QJsonDocument::Compact)).ok();
}

qint64 LoginAttempts::waitFor(const QString& user, Instant now) {
    Count count = read(user);
    const qint64 delay = delayAfter(count.failures);
    if (delay == 0) {
        return 0;
    }
    if (now < count.last) {
        count.last = now;
        write(user, count);
    }
    return std::max<qint64>(0, count.last.ms + delay - now.ms);
}

void LoginAttempts::failed(const QString& user, Instant now) {
    Count count = read(user);
    ++count.failures;
    count.last = now;
    write(user, count);
}

void LoginAttempts::succeeded(const QString& user) {
    if (read(user).failures > 0) {
        write(user, {});
    }
}

}  // namespace qz
