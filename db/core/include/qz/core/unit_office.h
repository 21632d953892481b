// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>

#include "qz/core/core_store.h"

namespace qz {

/// A unit as those who look after the organisation see it.
struct UnitEntry {
    Unit unit;
    QString parent;  ///< code of the unit above; empty: none
    QString source;  ///< the document that it was set up by
    QDate from;      ///< invalid: always
    QDate to;        ///< last day; invalid: still

    [[nodiscard]] bool isInForce(QDate day) const {
        return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
};

/// Units as an administrator changes them. Changes need admin.directory for the whole store and are audited.
/// A unit that ended stays in the directory: the cases it had keep its name. Any thread.
class UnitOffice {
public:
    explicit UnitOffice(CoreStore& core) : m_core(core) {}

    /// In code order.
    [[nodiscard]] QFuture<Result<QList<UnitEntry>>> entries() const;
    [[nodiscard]] static Result<QList<UnitEntry>> entriesIn(ReadTx& read);
    /// Adds or changes; known by code. Invalid names the field: no code, name, kind or known area, an unknown
    /// unit above, or one that stands below it itself.
    [[nodiscard]] QFuture<Status> put(const UnitEntry& entry, const Actor& actor);
    /// The unit works until `lastDay`. Invalid before its first; Conflict where units below it go on.
    [[nodiscard]] QFuture<Status> end(const QString& code, QDate lastDay, const Actor& actor);

    /// The form of a unit, and what was filled in.
    [[nodiscard]] static QList<FieldSpec> fields();
    [[nodiscard]] static FieldMap valuesOf(const UnitEntry& entry);
    [[nodiscard]] static Result<UnitEntry> entryOf(const FieldMap& values);

private:
    [[nodiscard]] Status check(const QList<UnitEntry>& known, const UnitEntry& entry) const;
    CoreStore& m_core;
};

}  // namespace qz
