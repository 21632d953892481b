// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

/// What kind of failure; closed, so that every caller can decide by it.
enum class ErrorCode {
    Cancelled,
    NotFound,
    Invalid,
    Denied,
    Conflict,
    Busy,
    Io,
    Network,
    Database,
    Unsupported,
    Bug
};

/// The stable English word of a code, as the console prints it ("Invalid").
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// A failure as a value. Nothing of ours throws.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Bug;
    QString message;  ///< translated, fit for a dialog: what, where, what to do
    QString detail;   ///< English, for the log
    QString where;    ///< place of bad input ("events.csv, row 12, column opened_at"), empty elsewhere
};

}  // namespace qz
