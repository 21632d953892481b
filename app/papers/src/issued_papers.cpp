// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/issued_papers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

#include "qz/print/docx_pages.h"
#include "qz/print/page_marks.h"
#include "qz/print/pdf.h"
#include "qz/scan/scan_file.h"

namespace qz {

namespace {

constexpr double kLarge = 1.5;  // 12 pt becomes 18 pt
constexpr int kPrintDpi = 300;

QString say(const char* sentence) { return QCoreApplication::translate("qz::Papers", sentence); }

QString largeMark() { return say(QT_TRANSLATE_NOOP("qz::Papers", "Large print")); }

}  // namespace

std::shared_ptr<PaperStore> paperStoreOf(Runtime& runtime) {
    CoreStore& core = runtime.core();
    return std::make_shared<PaperStore>(AttachmentParts{core.store(), core.access(), core.cases(),
                                                        core.audit(), runtime.clock(), runtime.ids(),
                                                        core.keyRing()});
}

QString versionTitle(const DocumentRegistry& documents, const PaperVersion& version) {
    const DocumentKind* kind = documents.find(version.paper);
    return QCoreApplication::translate("qz::Papers", "%1, version %2")
        .arg(kind == nullptr ? version.paper : kind->title)
        .arg(version.version);
}

IssuedPapers::IssuedPapers(Runtime& runtime) : m_runtime(runtime), m_store(paperStoreOf(runtime)) {}

Result<PrintedPages> IssuedPapers::pagesOf(const MadeCasePaper& made, bool large) {
    if (!large || made.docx.isEmpty()) {
        return made.pages;
    }
    QZ_ASSIGN(const PrintedPages pages, docxPages(made.docx, kLarge));
    return withPageHeading(pages, largeMark());
}

Result<IssuedPaper> IssuedPapers::issue(const DocumentKind& kind, const CaseDetail& detail,
                                        const MadeCasePaper& made, PaperUse use, const Actor& actor,
                                        const IssueOptions& options) const {
    QZ_ASSIGN(const IssuedPaper issued, prepared(kind, detail, made, actor, options));
    // Last, and before it leaves.
    QZ_TRY(PaperTrail(m_runtime).casePaper(kind, detail, made, use, actor).result());
    return issued;
}

Result<IssuedPaper> IssuedPapers::prepared(const DocumentKind& kind, const CaseDetail& detail,
                                           const MadeCasePaper& made, const Actor& actor,
                                           const IssueOptions& options) const {
    CoreStore& core = m_runtime.core();
    const bool bound = made.docx.isEmpty();
    if ((bound && made.words.isEmpty()) || core.store().isReadOnly() || !core.keyRing().isUnlocked()) {
        IssuedPaper plain;
        QZ_ASSIGN(plain.pages, pagesOf(made, options.large));
        QZ_ASSIGN(plain.pdf, pdfBytes(plain.pages, m_runtime.clock().now()));
        return plain;
    }
    QZ_ASSIGN(const QList<PaperVersion> versions, m_store->list(detail.record.number, actor).result());
    for (const PaperVersion& other : versions) {
        if (options.draft && other.id == options.draft->id && other.printedAt) {
            return kept(other, actor);  // printed since it was shown
        }
    }
    PaperVersion next = options.draft.value_or(PaperVersion());
    next.number = detail.record.number;
    next.paper = kind.name;
    next.large = options.large && !bound;
    const QByteArray said = bound ? made.words.toUtf8() : made.docx;
    next.content = QString::fromLatin1(QCryptographicHash::hash(said, QCryptographicHash::Sha256).toHex());
    if (!options.draft) {
        next.caseVersion = detail.record.version;
        for (const PaperVersion& other : versions) {
            if (other.paper != kind.name) {
                continue;
            }
            if (other.printedAt && other.content == next.content && other.large == next.large) {
                return kept(other, actor);  // printed twice: the same sheets
            }
            next.version = std::max(next.version, other.version);
        }
        ++next.version;
    }
    return frozen(next, made, actor);
}

Result<IssuedPaper> IssuedPapers::frozen(PaperVersion version, const MadeCasePaper& made,
                                         const Actor& actor) const {
    QZ_ASSIGN(version.origin, m_store->origin().result());
    QZ_ASSIGN(const PrintedPages plain, pagesOf(made, version.large));
    version.pages = plain.count();
    QStringList codes;
    for (int page = 1; page <= version.pages; ++page) {
        codes.append(version.code(page).text());
    }
    IssuedPaper issued;
    QZ_ASSIGN(issued.pages, withPageCodes(plain, codes));
    QZ_ASSIGN(issued.pdf, pdfBytes(issued.pages, m_runtime.clock().now()));
    QZ_ASSIGN(const PaperVersion kept,
              m_store->keep({version.number, version, made.docx, issued.pdf}, actor).result());
    issued.version = kept;
    return issued;
}

Result<IssuedPaper> IssuedPapers::kept(const PaperVersion& version, const Actor& actor) const {
    IssuedPaper issued;
    issued.version = version;
    QZ_ASSIGN(issued.pdf, m_store->pdf(version.id, actor).result());
    // What was printed, whatever faces this machine has now.
    QZ_ASSIGN(const QList<QImage> pictures, pdfPictures(issued.pdf, kPrintDpi));
    const double points = 72.0 / kPrintDpi;
    const QSizeF paper = pictures.isEmpty() ? QSizeF() : QSizeF(pictures.first().size()) * points;
    issued.pages = picturePages(pictures, paper);
    return issued;
}

Result<MadeCasePaper> IssuedPapers::draft(const PaperVersion& version, const Actor& actor) const {
    MadeCasePaper made;
    QZ_ASSIGN(made.docx, m_store->docx(version.id, actor).result());
    QZ_ASSIGN(made.pages, docxPages(made.docx));
    return made;
}

Result<IssuedPaper> IssuedPapers::again(const PaperVersion& version, PaperUse use, const Actor& actor) const {
    CoreStore& core = m_runtime.core();
    QZ_ASSIGN(const IssuedPaper issued, kept(version, actor));
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = use == PaperUse::Print ? QStringLiteral("print_paper") : QStringLiteral("save_paper");
    entry.record = {QStringLiteral("paper_version"), version.id};
    entry.subject = QStringLiteral("%1: %2 v%3 %4")
                        .arg(version.number, version.paper)
                        .arg(version.version)
                        .arg(version.pdfHash.left(16));
    entry.purpose = actor.purpose;
    QZ_TRY(core.store()
               .write(QStringLiteral("papers.audit"),
                      [&core, entry](WriteTx& tx) -> Status { return core.audit().append(tx, entry); })
               .result());
    return issued;
}

}  // namespace qz
