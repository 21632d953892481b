// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include "qz/area_code.h"
#include "qz/registration.h"
#include "qz/result.h"
#include "qz/unit_of_work.h"

namespace qz {

struct Role {
    QString id;               ///< "operator"
    QString title;            ///< as shown
    QStringList permissions;  ///< "grid.dispatch"; "grid.*"; "*"
};

struct User {
    QString name;  ///< login
    QString displayName;
    QString role;
    AreaCode area;  ///< sees this and below
    QString unit;
    bool enabled = true;
    QDate from = {};  ///< first day of the role; invalid: always
    QDate to = {};    ///< its last day; invalid: still
};

/// Who may do what and where. Answers from memory; any thread. Data: role × permission × area, editable.
class Access {
public:
    virtual ~Access() = default;
    [[nodiscard]] virtual Result<User> user(const QString& name) const = 0;
    [[nodiscard]] virtual QList<User> users() const = 0;
    [[nodiscard]] virtual QList<Role> roles() const = 0;
    /// Success, or Denied with a sentence that names the permission and the area. An empty user is the
    /// program itself.
    [[nodiscard]] virtual Status check(const QString& user, const QString& permission,
                                       const AreaCode& area) const = 0;
};

}  // namespace qz
