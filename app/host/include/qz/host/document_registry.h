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
