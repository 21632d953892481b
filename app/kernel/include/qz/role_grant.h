// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "qz/area_code.h"
#include "qz/uuid.h"

namespace qz {

/// A role that a user has besides their own from a day to a day: a deputy's for two weeks. Days count in
/// civil time at +08:00, both of them included.
struct RoleGrant {
    Uuid id = {};  ///< null: not stored yet
    QString user;  ///< login
    QString role;
    AreaCode area;  ///< there and below; may lie outside the user's own
    QDate from;
    QDate to = {};        ///< invalid: until it is ended
    QString reason = {};  ///< the order it was given by
    QString grantedBy = {};

    [[nodiscard]] bool covers(QDate day) const {
        return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
};

}  // namespace qz
