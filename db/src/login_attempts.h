// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// Counts failed log-ins in a row in a file of its own and says how long the next try must wait: nothing
/// after two, then 1, 2, 4 … s up to 15 minutes. Survives a restart; a clock set back makes the wait begin
/// again, never end.
class LoginAttempts {
public:
    explicit LoginAttempts(QString path) : m_path(std::move(path)) {}
    /// Milliseconds to wait; 0 = try.
    [[nodiscard]] qint64 waitFor(const QString& user, Instant now);
    void failed(const QString& user, Instant now);
    void succeeded(const QString& user);

private:
    struct Count {
        int failures = 0;
        Instant last;
    };
    [[nodiscard]] Count read(const QString& user) const;
    void write(const QString& user, const Count& count);
    QString m_path;
};

}  // namespace qz
