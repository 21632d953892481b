// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <memory>

#include "qz/field_spec.h"
#include "qz/import.h"

namespace qz {

/// A field that a column can feed.
struct FieldTarget {
    QString id;            ///< "opened_at"
    QStringList synonyms;  ///< headers that mean it, best first; the id is always one
    FieldType type = FieldType::Text;
    bool required = false;  ///< an empty cell is a problem
};

/// Field → column rule.
using ColumnMap = QHash<QString, ColumnRule>;

/// The fields of an import kind ("events", "appeals", …) from the shipped or edited synonyms file
/// (resources/data/import/synonyms.json). NotFound for an unknown kind, Invalid for a damaged file.
[[nodiscard]] Result<QList<FieldTarget>> importTargets(const QString& synonymsFile, const QString& kind);
/// The targets of declared fields, with no synonyms but id and translated title.
[[nodiscard]] QList<FieldTarget> targetsOf(const QList<FieldSpec>& specs);

/// Finds the column of each field by its synonyms; case, blanks, marks and width of letters do not count. A
/// synonym that stands earlier wins; a column feeds one field.
[[nodiscard]] ColumnMap guessMapping(const QStringList& columns, const QList<FieldTarget>& targets);

/// The --map file: `{"summary":"Title","opened_at":{"column":"Created","format":"auto"}}`. Unknown fields,
/// unknown columns and malformed entries are Invalid and named.
[[nodiscard]] Result<ColumnMap> readMapping(const QJsonObject& json, const QStringList& columns,
                                            const QList<FieldTarget>& targets);
[[nodiscard]] Result<ColumnMap> readMappingFile(const QString& path, const QStringList& columns,
                                                const QList<FieldTarget>& targets);

/// Rows seen through a mapping. Empty cells give no value. An empty `map` is guessed. Invalid where no field
/// finds a column or a required one finds none. Reads up to 1,000 rows ahead to tell day-first from
/// month-first columns.
[[nodiscard]] Result<std::unique_ptr<MappedRows>> openMappedRows(std::unique_ptr<RowSource> rows,
                                                                 ColumnMap map,
                                                                 const QList<FieldTarget>& targets);

}  // namespace qz
