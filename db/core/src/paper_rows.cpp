// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_rows.h"

#include "case_rows.h"
#include "codec.h"

namespace qz::core {

namespace {

const char* const kVersions =
    "SELECT v.id, v.case_id, c.number, v.paper, v.version, v.origin, v.edited, v.large, v.pages, "
    "v.case_version, v.content, v.pdf_hash, v.made_at, v.made_by, v.printed_at, v.docx, v.docx_key, v.pdf, "
    "v.pdf_key FROM core_paper_versions v JOIN core_cases c ON c.id = v.case_id WHERE v.deleted_at IS NULL "
    "AND %1 ORDER BY v.paper, v.version, v.rid";

StoredPaper readRow(const Statement& row) {
    StoredPaper paper;
    PaperVersion& version = paper.version;
    version.id = row.uuid(0);
    version.caseId = CaseId{row.uuid(1)};
    version.number = row.text(2);
    version.paper = row.text(3);
    version.version = static_cast<int>(row.integer(4));
    version.origin = row.text(5);
    version.edited = row.integer(6) != 0;
    version.large = row.integer(7) != 0;
    version.pages = static_cast<int>(row.integer(8));
    version.caseVersion = row.integer(9);
    version.content = row.text(10);
    version.pdfHash = row.text(11);
    version.madeAt = Instant{row.integer(12)};
    version.madeBy = row.text(13);
    if (!row.isNull(14)) {
        version.printedAt = Instant{row.integer(14)};
    }
    paper.docx = row.text(15);
    paper.docxKey = row.blob(16);
    paper.pdf = row.text(17);
    paper.pdfKey = row.blob(18);
    return paper;
}

Status addPages(ReadTx& read, PaperVersion& version) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT DISTINCT page FROM core_scanned_pages WHERE case_id = ? "
                                           "AND version_id = ? AND deleted_at IS NULL ORDER BY page"));
    rows.bindAll(version.caseId.uuid, version.id);
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        version.back.append(static_cast<int>(rows.integer(0)));
    }
}

}  // namespace

QByteArray placeOf(const Uuid& id, const char* part) { return id.toBytes() + part; }

Result<QList<StoredPaper>> readPapers(ReadTx& read, const char* where, const DbValue& value) {
    QList<StoredPaper> papers;
    {
        QZ_ASSIGN(Statement rows,
                  read.prepare(QString::fromLatin1(kVersions).arg(QString::fromLatin1(where))));
        rows.bindAll(value);
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            papers.append(readRow(rows));
        }
    }
    for (StoredPaper& paper : papers) {
        QZ_TRY(addPages(read, paper.version));
        QZ_ASSIGN(const StoredCase found, readCaseByNumber(read, paper.version.number));
        paper.record = found.record;
    }
    return papers;
}

Result<QStringList> paperContents(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(const QList<StoredPaper> papers, readPapers(read, "v.case_id = ?", id.uuid.toBytes()));
    QStringList contents;
    for (const StoredPaper& paper : papers) {
        contents += {paper.docx, paper.pdf};
    }
    contents.removeAll(QString());
    return contents;
}

}  // namespace qz::core
