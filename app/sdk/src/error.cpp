// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/error.h"

namespace qz {

QString errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::Cancelled:
            return QStringLiteral("Cancelled");
        case ErrorCode::NotFound:
            return QStringLiteral("NotFound");
        case ErrorCode::Invalid:
            return QStringLiteral("Invalid");
        case ErrorCode::Denied:
            return QStringLiteral("Denied");
        case ErrorCode::Conflict:
            return QStringLiteral("Conflict");
        case ErrorCode::Busy:
            return QStringLiteral("Busy");
        case ErrorCode::Io:
            return QStringLiteral("Io");
        case ErrorCode::Network:
            return QStringLiteral("Network");
        case ErrorCode::Database:
            return QStringLiteral("Database");
        case ErrorCode::Unsupported:
            return QStringLiteral("Unsupported");
        case ErrorCode::Bug:
            break;
    }
    return QStringLiteral("Bug");
}

}  // namespace qz
