// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "qz/host/runtime.h"

namespace qz {

/// The last lines of the log of this run, kept in memory only. Any thread.
class LogTail {
public:
    /// Listens from now on; lines still go where they went. Once per program.
    static void listen();
    [[nodiscard]] static QStringList lines();  ///< oldest first, as they were said
};

/// A line that names nobody and no place: words of the program stay, everything in quotation marks, every
/// script but Latin, long numbers, addresses of mail and folders of people go.
[[nodiscard]] QString redactedLine(const QString& line);

/// What helps to find a fault without any content: versions, sizes, counts, states, the redacted log. Worker
/// threads only.
[[nodiscard]] Result<QJsonObject> diagnostics(Runtime& runtime);

/// The same into one file, all of it or nothing. Needs admin.diagnostics; audited.
Status writeDiagnostics(Runtime& runtime, const QString& file, const Actor& actor);

}  // namespace qz
