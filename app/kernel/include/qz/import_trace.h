// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "qz/case_record.h"
#include "qz/result.h"
#include "qz/unit_of_work.h"

namespace qz {

/// What to do with a row whose case is here already and which says something new.
enum class KnownRows {
    Update,  ///< fields that nobody edited here follow the file, the others wait as differences
    Skip,    ///< the case stays as it is
    Ask      ///< everything waits as a difference
};

/// "update", "skip", "ask"; Invalid names the choices.
[[nodiscard]] Result<KnownRows> parseKnownRows(const QString& name);
[[nodiscard]] QString knownRowsName(KnownRows policy);

/// The head of a case as an import speaks of it: class (code), summary, address, area, lon, lat, opened_at,
/// state. Empty values are left out.
[[nodiscard]] FieldMap importedHead(const CaseRecord& record);
/// Fields that only steps change: a file that says otherwise is shown, never written.
[[nodiscard]] bool isStepField(const QString& field);

/// What a known row means for its case. Values are as importedHead() writes them.
struct RowMerge {
    FieldMap values;    ///< what the case shall hold of the fields that change
    QStringList taken;  ///< fields that follow the file, sorted
    QStringList kept;   ///< fields that differ and wait for a decision, sorted
};

/// Remembers what one import does to cases. Calls run on the writer thread in the transaction of the import.
class ImportTrace {
public:
    virtual ~ImportTrace() = default;
    /// What of a row is kept to be compared with the next file: marks, not words. Any thread.
    [[nodiscard]] virtual QByteArray marksOf(const FieldMap& said) const = 0;
    /// `marks`: of what the file holds of the new case; `entries`: length of its journal. Written with
    /// others.
    virtual Status created(UnitOfWork& work, const CaseId& id, qint64 row, const QByteArray& marks,
                           qint64 entries) = 0;
    /// Compares field by field: what the file said last, what it says now, what the case holds. An empty
    /// value of the file says nothing. Writes nothing.
    virtual Result<RowMerge> merge(UnitOfWork& work, const CaseRecord& now, const FieldMap& said) = 0;
    /// After the case was changed as `merge` says (or was left alone, where nothing was taken). `now`: the
    /// case as merge() saw it.
    virtual Status met(UnitOfWork& work, const CaseRecord& now, qint64 row, const FieldMap& said,
                       const RowMerge& merge) = 0;
};

}  // namespace qz
