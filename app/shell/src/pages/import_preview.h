// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "qz/exchange/mapping.h"
#include "qz/host/file_runs.h"

namespace qz {

/// What the first rows of a file say about it.
struct FilePreview {
    FileFormat format = FileFormat::Unknown;
    QString encoding;    ///< as found: "gb18030"; empty where the format has its own
    QStringList sheets;  ///< of a workbook
    QStringList columns;
    QList<QStringList> rows;
    ColumnMap map;  ///< as chosen, else guessed
    /// Field → its first values as they would be taken in ("2026-09-01 08:00"), and what cannot be read.
    QHash<QString, QStringList> read;
    QHash<QString, QString> problems;
    bool geographic = false;
};

/// Reads the head of a file as the import would. Any thread; waits for the disk.
[[nodiscard]] Result<FilePreview> readPreview(const ImportChoice& choice, const QList<FieldTarget>& targets);

}  // namespace qz
