// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <map>

#include "grid/store/event_import.h"

namespace qz::grid {

/// What happened often is said once, with its count.
enum class ImportNote {
    Unplaced,
    Outside,
    UnknownArea,
    UnknownClass,
    UnknownState,
    BadCell,
    ClosedBeforeOpened,
    BadPoint
};

/// One file on its way in.
struct EventImport::Run {
    WriteTx& tx;
    const ImportOptions& options;
    std::shared_ptr<const ClassTable> table;
    ImportSummary summary;
    std::map<ImportNote, qint64> notes;
    QHash<QByteArray, int> seen;         ///< rows without an external id, by content
    QByteArray hash;                     ///< of the row at hand
    qint64 number = 0;                   ///< of that row in the file
    QHash<QString, QString> stateNotes;  ///< said once per word of the other system

    void note(ImportNote what) { ++notes[what]; }
    QString stateNote(const QString& word) {
        constexpr qsizetype kMostWords = 1000;
        if (const auto known = stateNotes.constFind(word); known != stateNotes.cend()) {
            return *known;
        }
        if (stateNotes.size() >= kMostWords) {
            stateNotes.clear();
        }
        return *stateNotes.insert(
            word,
            QCoreApplication::translate("qz::grid::Import", "State in the other system: “%1”.").arg(word));
    }
    void reject(const MappedRows::Row& row, const char* fieldId, const QString& reason) {
        constexpr qsizetype kept = 10000;
        ++summary.rejectedCount;
        if (summary.rejected.size() < kept) {
            const QString id = QString::fromLatin1(fieldId);
            summary.rejected.append({row.number, row.columnOf.value(id, id), reason});
        }
    }
};

}  // namespace qz::grid
