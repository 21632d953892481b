// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <functional>

#include "qz/field_spec.h"
#include "qz/unit_of_work.h"
#include "qz/uuid.h"

/// Law and city data that people edit: lists of entries in versions. A version never changes; what follows
/// it is a new one that begins later. Only the end of a version may be set, once.
namespace qz {

/// One entry as it is in force from day to day.
struct ReferenceVersion {
    Uuid id;
    FieldMap values;  ///< by the fields of the table
    QString source;   ///< the document that it stands in
    QDate from;
    QDate to;  ///< last day; invalid: until a later version begins

    [[nodiscard]] bool covers(QDate day) const { return from <= day && (!to.isValid() || day <= to); }
};

/// A table that a module or the core gives to those who look after the data of the city. Pages, import,
/// export, rights and audit work on it without further code. Without functions its rows stand in the core's
/// own table; a module with tables of its own gives all three.
struct ReferenceTable {
    QString id;     ///< "grid.limits"; also the name of its import and export
    QString title;  ///< translated
    QString about;  ///< translated: what it decides, in one sentence
    QString permission = QStringLiteral("admin.tables");
    QList<FieldSpec> fields;  ///< without source and validity
    QStringList keys;         ///< the fields that together name an entry, in the order shown
    /// All versions, in any order.
    std::function<Result<QList<ReferenceVersion>>(UnitOfRead&)> versions;
    std::function<Status(UnitOfWork&, const ReferenceVersion&)> add;
    std::function<Status(UnitOfWork&, const ReferenceVersion&, QDate lastDay)> end;
    /// What the fields' types do not say; the error names the field in `where`.
    std::function<Status(UnitOfRead&, const FieldMap&)> check;
};

/// "P0101 · disposal · normal": the entry that the values belong to.
[[nodiscard]] QString referenceEntry(const ReferenceTable& table, const FieldMap& values);
/// The fields of the table, then source, valid_from and valid_to.
[[nodiscard]] QList<FieldSpec> referenceFields(const ReferenceTable& table);
/// A version out of the values of referenceFields(); Invalid names the field.
[[nodiscard]] Result<ReferenceVersion> referenceVersion(const ReferenceTable& table, const FieldMap& values);
[[nodiscard]] FieldMap referenceValues(const ReferenceVersion& version);
/// The version of an entry that is in force on a day: of those that cover it, the one that began last; null
/// where none does.
[[nodiscard]] const ReferenceVersion* inForce(const ReferenceTable& table,
                                              const QList<ReferenceVersion>& versions, const QString& entry,
                                              QDate day);

}  // namespace qz
