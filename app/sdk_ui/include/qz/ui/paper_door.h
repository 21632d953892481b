// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include "qz/area_code.h"
#include "qz/result.h"

namespace qz {

/// A paper or a file that a page made and that is about to leave the program.
struct LeavingPaper {
    QString name;        ///< what it is: "grid_map"
    AreaCode area;       ///< that it is about
    QString audience;    ///< handling, return, public
    QString permission;  ///< that it takes in this area
    QString what;        ///< the file's ending and the check code
    bool printed = false;
};

/// Through it leaves what pages make: an audit row first, then the paper. The shell offers it among the
/// module services.
class PaperDoor {
public:
    static constexpr const char* serviceName = "qz.PaperDoor";
    virtual ~PaperDoor() = default;
    /// Denied without the right; where it fails nothing may leave. A read-only store writes no row. Any
    /// thread.
    [[nodiscard]] virtual QFuture<Status> leave(const LeavingPaper& paper) = 0;
    /// The office that papers name as theirs.
    [[nodiscard]] virtual QString issuer() const = 0;
};

}  // namespace qz
