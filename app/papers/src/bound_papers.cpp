// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "qz/papers/case_papers.h"
#include "qz/print/bound_pages.h"

namespace qz {

namespace {

/// "3-5", "3".
QString span(int first, int count) {
    return count == 1 ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(first + count - 1);
}

int countOf(const QList<MadeCasePaper>& papers) {
    int pages = 0;
    for (const MadeCasePaper& each : papers) {
        pages += each.pages.count();
    }
    return pages;
}

}  // namespace

Result<QList<MadeCasePaper>> CasePapers::partPapers(const BoundPart& part, const CaseDetail& detail,
                                                    CivilTime printedAt) const {
    QList<MadeCasePaper> papers;
    for (const QString& name : part.documents) {
        const DocumentKind* kind = m_runtime.documents().find(name);
        if (kind == nullptr || kind->bound || (kind->refusal && !kind->refusal(detail).isEmpty())) {
            continue;
        }
        QZ_ASSIGN(const MadeCasePaper made, make(*kind, detail, printedAt));
        papers.append(made);
    }
    const DocumentKind* filler = m_runtime.documents().find(part.filler);
    const int have = countOf(papers);
    for (int sheet = have + 1; filler != nullptr && sheet <= part.sheets; ++sheet) {
        CaseDetail blank = detail;
        blank.fields.insert(QStringLiteral("sheet"),
                            QStringLiteral("%1 %2 %3").arg(part.slot).arg(sheet).arg(part.sheets));
        QZ_ASSIGN(const MadeCasePaper made, make(*filler, blank, printedAt));
        papers.append(made);
    }
    return papers;
}

Result<MadeCasePaper> CasePapers::bind(const DocumentKind& kind, const CaseDetail& detail,
                                       CivilTime printedAt) const {
    const QList<BoundPart> parts = kind.bound(detail);
    QList<QList<MadeCasePaper>> made(parts.size());
    QStringList places;
    int next = 1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts.at(i).counted) {
            continue;
        }
        QZ_ASSIGN(made[i], partPapers(parts.at(i), detail, printedAt));
        if (const int count = countOf(made.at(i)); count > 0) {
            places.append(parts.at(i).slot + u'=' + span(next, count));
            next += count;
        }
    }
    CaseDetail numbered = detail;
    numbered.fields.insert(QStringLiteral("bound_pages"), places.join(u' '));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts.at(i).counted) {
            QZ_ASSIGN(made[i], partPapers(parts.at(i), numbered, printedAt));
        }
    }
    MadeCasePaper file;
    QList<BoundPages> bound;
    next = 1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (const MadeCasePaper& paper : made.at(i)) {
            bound.append({paper.pages, parts.at(i).counted ? next : 0});
            next += parts.at(i).counted ? paper.pages.count() : 0;
            file.words += docxText(paper.docx).valueOr(QString()) + u'\n';
        }
    }
    if (bound.isEmpty()) {
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::Papers", "None of the papers of “%1” can be made yet.")
                .arg(kind.title),
            {}, detail.record.number);
    }
    file.pages = bindPages(bound, kind.title);
    return file;
}

}  // namespace qz
