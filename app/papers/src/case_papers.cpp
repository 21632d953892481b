// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/case_papers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include "qz/print/docx_pages.h"
#include "qz/print/docx_writer.h"
#include "qz/print/paper_json.h"

namespace qz {

namespace {

/// Shipped templates say the same day in their properties wherever they are made.
const Instant kShipped = CivilTime{QDate(2026, 1, 1), 0}.toInstant();

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Papers", "%1 cannot be read: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

}  // namespace

Result<TemplateSchema> CasePapers::schema(const DocumentKind& kind) const {
    const QString folder = m_runtime.folders().resources + QStringLiteral("/templates/");
    QZ_ASSIGN(const QByteArray words, readFile(folder + QStringLiteral("words.json")));
    QZ_ASSIGN(const QByteArray fields, readFile(folder + kind.fieldsFile));
    return TemplateSchema::parse(words, fields);
}

Result<QByteArray> CasePapers::shipped(const DocumentKind& kind) const {
    QZ_ASSIGN(const QByteArray source,
              readFile(m_runtime.folders().resources + QStringLiteral("/templates/") + kind.templateFile));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(source, &error);
    if (!json.isObject()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Papers", "The template %1 cannot be read: %2")
                             .arg(kind.templateFile, error.errorString()));
    }
    QZ_ASSIGN(const PaperDocument paper, paperFromJson(json.object()));
    return docxBytes(paper, kShipped, QStringLiteral("{{check_code}}"));
}

Result<QByteArray> CasePapers::templateInForce(const DocumentKind& kind, QDate day) const {
    if (!kind.record) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Papers", "“%1” has no template: the program sets it.")
                .arg(kind.title));
    }
    QZ_ASSIGN(const QByteArray own, m_runtime.core().templates().active(kind.name, day).result());
    return own.isEmpty() ? shipped(kind) : Result<QByteArray>(own);
}

Result<MadeCasePaper> CasePapers::make(const DocumentKind& kind, const CaseDetail& detail,
                                       CivilTime printedAt) const {
    if (kind.bound) {
        return bind(kind, detail, printedAt);
    }
    MadeCasePaper made;
    if (!kind.record) {
        QZ_ASSIGN(const std::shared_ptr<PaperDocument> paper, kind.make(detail, printedAt));
        QZ_ASSIGN(made.docx, docxBytes(*paper, printedAt.toInstant()));
        made.pages = layout(*paper);
        return made;
    }
    QZ_ASSIGN(const QByteArray docx, templateInForce(kind, printedAt.date));
    QZ_ASSIGN(const TemplateSchema fields, schema(kind));
    QZ_ASSIGN(const std::shared_ptr<TemplateRecord> record, kind.record(detail, printedAt));
    QZ_ASSIGN(made.docx, fillTemplate(docx, fields, *record));
    QZ_ASSIGN(made.pages, docxPages(made.docx));
    return made;
}

Result<QList<TemplateIssue>> CasePapers::check(const DocumentKind& kind, const QByteArray& docx) const {
    QZ_ASSIGN(const TemplateSchema fields, schema(kind));
    QZ_ASSIGN(QList<TemplateIssue> issues, checkTemplate(docx, fields));
    const Result<PrintedPages> pages = docxPages(docx);
    if (!pages.ok()) {
        issues.append({QString(), pages.error().message});
    }
    return issues;
}

Result<PaperTemplate> CasePapers::replace(const DocumentKind& kind, const QByteArray& docx,
                                          const PaperTemplate& wanted, const Actor& actor) const {
    QZ_ASSIGN(const QList<TemplateIssue> issues, check(kind, docx));
    if (!issues.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Papers", "The template was not taken:\n%1")
                             .arg(issuesText(issues)),
                         {}, issues.first().place);
    }
    PaperTemplate named = wanted;
    named.paper = kind.name;
    return m_runtime.core().templates().add(named, docx, m_runtime.core().rootArea(), actor).result();
}

}  // namespace qz
