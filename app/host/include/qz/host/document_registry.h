// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>
#include <memory>

#include "qz/cases.h"
#include "qz/host/registry_list.h"
#include "qz/registration.h"

namespace qz {

struct PaperDocument;
struct TemplateRecord;

/// One place in a file that binds several papers of a case.
struct BoundPart {
    QString slot;           ///< as the index calls it; several papers may lie in it
    QStringList documents;  ///< papers of the same kind of case; one that this case has not is left out
    bool counted = true;    ///< its pages carry numbers, in the order of the parts
    int sheets = 0;         ///< pages that it has on paper; what the papers lack is filled with `filler`
    QString filler;         ///< a paper of one page, made with the field "sheet" ("slot 2 3": the 2nd of 3)
};

/// A paper of one case, either set by the program (`make`) or filled into a docx that an office edits
/// (`record`). Both are pure and run on any thread; the caller lays the paper out and writes it (qz_print,
/// qz_papers).
struct DocumentKind {
    QString name;      ///< "event_form"
    QString title;     ///< translated
    QString caseKind;  ///< "grid.event"
    /// Empty when the paper can be made of this case, else why not.
    std::function<QString(const CaseDetail&)> refusal;
    std::function<Result<std::shared_ptr<PaperDocument>>(const CaseDetail&, CivilTime printedAt)> make;
    /// The values for the template.
    std::function<Result<std::shared_ptr<TemplateRecord>>(const CaseDetail&, CivilTime printedAt)> record;
    QString templateFile;  ///< the shipped one, in resources/templates: "grid/event_form.zh_CN.json"
    QString fieldsFile;    ///< what it may ask for: "grid/fields.json"
    /// Instead of all these: papers bound into one PDF. Parts that are not counted are made last and find the
    /// pages of the others in the field "bound_pages" ("slot=1-2 slot=3").
    std::function<QList<BoundPart>(const CaseDetail&)> bound;
};

/// Papers of cases. Main thread to add, any thread to find.
class DocumentRegistry {
public:
    Registration add(DocumentKind kind);
    [[nodiscard]] const DocumentKind* find(const QString& name) const;
    [[nodiscard]] QList<const DocumentKind*> all() const;
    [[nodiscard]] QList<const DocumentKind*> forCase(const QString& caseKind) const;

private:
    RegistryList<DocumentKind> m_kinds;
};

}  // namespace qz
