// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>

#include "qz/core/core_store.h"

namespace qz {

/// What a unit was from a day to a day.
struct UnitVersion {
    Unit unit;
    QString parent;  ///< code of the unit above; empty: none
    QString source;  ///< the document that made it so
    QDate from;      ///< invalid: always
    QDate to;        ///< last day; invalid: still
};

/// A unit as those who look after the organisation see it: its newest version, and what it was before.
struct UnitEntry : UnitVersion {
    QString successor = {};           ///< the unit that took it over when it ended
    QList<UnitVersion> earlier = {};  ///< oldest first

    [[nodiscard]] QDate firstDay() const { return earlier.isEmpty() ? from : earlier.constFirst().from; }
    [[nodiscard]] bool isInForce(QDate day) const {
        return (!firstDay().isValid() || firstDay() <= day) && (!to.isValid() || day <= to);
    }
    /// The version of a day; before the first day the first.
    [[nodiscard]] const UnitVersion& on(QDate day) const;
};

/// Units as an administrator changes them. Changes need admin.directory for the whole store and are audited.
/// A unit that ended stays in the directory: the cases it had keep its name. Any thread.
class UnitOffice {
public:
    explicit UnitOffice(CoreStore& core) : m_core(core) {}

    /// In code order.
    [[nodiscard]] QFuture<Result<QList<UnitEntry>>> entries() const;
    [[nodiscard]] static Result<QList<UnitEntry>> entriesIn(ReadTx& read);
    /// Adds a unit, or corrects what was typed wrong in its newest version; known by code. Invalid names the
    /// field: no code, name, kind or known area, an unknown unit above, or one that stands below it itself.
    [[nodiscard]] QFuture<Status> put(const UnitEntry& entry, const Actor& actor);
    /// What the unit is from `next.from` on: renamed, moved, of another kind. What it was stays for the days
    /// before. Invalid without a first day or a source, and as in put(); Conflict where the newest version
    /// begins on that day or later, or where the unit ends before.
    [[nodiscard]] QFuture<Status> renew(const UnitEntry& next, const Actor& actor);
    /// From `firstDay` on the units of `into` do what this one did: it ends the day before, the units below
    /// it stand below `into` from then on. Invalid names the field ("into", "valid_from", "source").
    [[nodiscard]] QFuture<Status> merge(const QString& code, const QString& into, QDate firstDay,
                                        const QString& source, const Actor& actor);
    /// A row of a file among what is known: a new unit, a new version where it begins later, else a
    /// correction of the newest. Conflict where it begins before the newest and is none of the earlier ones.
    /// Nothing is written: store() does.
    enum class Taken { Same, Added, Changed, Renewed };
    [[nodiscard]] static Result<Taken> take(QList<UnitEntry>& known, const UnitEntry& row);
    Status store(WriteTx& tx, const UnitEntry& entry) const;
    /// The unit works until `lastDay`. Invalid before its first; Conflict where units below it go on.
    [[nodiscard]] QFuture<Status> end(const QString& code, QDate lastDay, const Actor& actor);

    /// The form of a unit, and what was filled in.
    [[nodiscard]] static QList<FieldSpec> fields();
    [[nodiscard]] static QList<FieldSpec> mergerFields();  ///< into, valid_from, source
    [[nodiscard]] static FieldMap valuesOf(const UnitEntry& entry);
    [[nodiscard]] static Result<UnitEntry> entryOf(const FieldMap& values);

private:
    struct Merger {
        QString into;
        QDate firstDay;
        QString source;
    };
    Status mergeNow(WriteTx& tx, const QString& code, const Merger& merger, const Actor& actor) const;
    [[nodiscard]] Status check(const QList<UnitEntry>& known, const UnitEntry& entry) const;
    CoreStore& m_core;
};

}  // namespace qz
