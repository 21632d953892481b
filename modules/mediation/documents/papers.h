// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

#include "mediation/documents/paper_words.h"
#include "mediation/domain/dispute_tables.h"
#include "qz/cases.h"
#include "qz/print/docx_template.h"

/// The papers of a dispute (司法部 2010 forms, facts.md B.2.5). Pure functions from values; any thread.
namespace qz::mediation {

/// Names of codes, from what is in memory.
struct PaperNames {
    std::function<QString(const QString& code)> unit;
    std::function<QString(const QString& code, QDate day)> unitOn;  ///< as it was called on a day
    std::function<QString(const QString& login)> user;
    std::function<QString(const AreaCode&)> areaPath;
};

/// Everything that papers of this module need beside the case.
struct PaperDesk {
    const PaperWords& words;
    const DisputeTables& tables;
    PaperNames names;
};

/// One paper of a case.
struct PaperSpec {
    const char* name;
    const char* title;  ///< context "qz::mediation::Documents"
    const char* slot;   ///< where it lies in the volume; empty: in none
    const char* needs;  ///< see paperRefusal()
};

[[nodiscard]] const QList<PaperSpec>& disputePapers();
[[nodiscard]] QString paperTitle(const QString& name);  ///< translated

/// Empty when the paper can be made of this case, else a sentence why not: a step that has not been taken, or
/// parties whose names are hidden from this reader.
[[nodiscard]] QString paperRefusal(const QString& name, const CaseDetail& detail);

/// Everything that a template of a dispute may ask for (resources/templates/mediation/fields.json). Days of
/// signatures and of the seal are none of it: papers leave them blank. Conflict with the sentence of
/// paperRefusal().
[[nodiscard]] Result<TemplateRecord> disputeRecord(const QString& name, const CaseDetail& detail,
                                                   const PaperDesk& desk, CivilTime printedAt);

}  // namespace qz::mediation
