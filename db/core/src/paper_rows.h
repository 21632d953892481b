// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/paper_store.h"

namespace qz::core {

[[nodiscard]] const SyncedTable& paperVersionsTable();
[[nodiscard]] const SyncedTable& scannedPagesTable();

/// A version with what is stored of its contents.
struct StoredPaper {
    PaperVersion version;
    CaseRecord record;
    QString docx;
    QByteArray docxKey;
    QString pdf;
    QByteArray pdfKey;
};

/// `where` is a constant condition on "v" with one parameter.
[[nodiscard]] Result<QList<StoredPaper>> readPapers(ReadTx& read, const char* where, const DbValue& value);

/// Contents of versions and ids of pages of a case, for retention.
[[nodiscard]] Result<QStringList> paperContents(ReadTx& read, const CaseId& id);

/// What is sealed opens only as what it was.
[[nodiscard]] QByteArray placeOf(const Uuid& id, const char* part);

}  // namespace qz::core
