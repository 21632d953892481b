// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/assessment_store.h"
#include "qz/core/retention_store.h"
#include "qz/print/paper_document.h"

namespace qz {

/// The assessment as it is signed and kept; drafts say so.
[[nodiscard]] PaperDocument assessmentPaper(const Assessment& assessment, const QString& moduleTitle,
                                            const QString& office);
/// What was deleted, on which ground, who proposed and who confirmed; names nobody but these two.
[[nodiscard]] PaperDocument deletionPaper(const QList<Deletion>& deletions, const QString& office,
                                          CivilTime printedAt);

/// Rows of the audit: when, who, what, of what, purpose.
[[nodiscard]] PaperDocument auditPaper(const QList<QStringList>& rows, const QString& office,
                                       CivilTime printedAt);

/// Title of a field of the assessment: "purpose", "data"…
[[nodiscard]] QString assessmentFieldTitle(const QString& id);

}  // namespace qz
