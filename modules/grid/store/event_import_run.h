// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/store/event_import.h"
#include "grid/store/event_preparation.h"

namespace qz::grid {

/// The half of an import that writes, one file long. Writer thread.
struct EventImport::Run {
    WriteTx& tx;
    const ImportOptions& options;
    const ClassTable& table;
    CaseBulk* bulk;     ///< null on a dry run
    EventMaker& maker;  ///< for rows whose event is here already
    const EventBatch* batch = nullptr;
    std::vector<quint32> which;  ///< rows of the batch that are new and not yet written
    PackedRows numbers;          ///< of theirs
    bool announced = false;      ///< the store knows how much comes
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 differences = 0;

    [[nodiscard]] Result<MadeEvent> again(const PreparedEvent& row) const {
        return maker.make(row.file, row.hash, row.nth);
    }
};

}  // namespace qz::grid
