// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/form_parts.h"

#include "grid/documents/papers.h"

namespace qz::grid {

namespace {

DataTable clockTable(const CasePaper& paper) {
    DataTable table;
    table.caption = translate("qz::grid::Documents", "Limits");
    table.columns = {{translate("qz::grid::Documents", "Clock"), {}, 0, 1.2, TextAlign::Left},
                     {translate("qz::grid::Documents", "Limit"), {}, 0, 1.2, TextAlign::Left},
                     {translate("qz::grid::Documents", "From"), {}, 30, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Due"), {}, 30, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Basis"), {}, 0, 1.5, TextAlign::Left},
                     {translate("qz::grid::Documents", "State"), {}, 30, 1, TextAlign::Left}};
    table.emptyText = translate("qz::grid::Documents", "No limit has been started.");
    for (const TemplateRecord& record : clockRecords(paper)) {
        const auto text = [&record](const char* name) { return record.texts.value(QLatin1String(name)); };
        table.rows.append({{text("clock")},
                           {text("limit")},
                           {text("from")},
                           {text("due")},
                           {text("basis")},
                           {text("clock_state")}});
    }
    return table;
}

}  // namespace

void addClocks(PaperDocument& document, const CasePaper& paper) {
    KeepTogether group;
    group.blocks.push_back({clockTable(paper)});
    const QString note = clockNote(paper);
    if (!note.isEmpty()) {
        group.blocks.push_back({Note{note}});
    }
    document.blocks.push_back({std::move(group)});
}

PaperDocument caseDocument(const QString& paperName, const CasePaper& paper, bool largePrint) {
    PaperDocument document;
    document.page = PageSetup::form(largePrint);
    document.title = paperTitle(paperName);
    document.number = translate("qz::grid::Documents", "Case No. %1").arg(paper.detail.record.number);
    document.author = paper.text.issuer;
    document.footer.dataDate =
        translate("qz::grid::Documents", "Data as of %1").arg(paper.printedAt.toDisplay());
    document.footer.audience = translate("qz::grid::Documents", "For: those who handle the case");
    return document;
}

SignatureBlock signatures(const QStringList& labels, const CasePaper& paper, bool withSeal) {
    SignatureBlock block;
    block.labels = labels;
    if (withSeal && !paper.text.issuer.isEmpty()) {
        block.seal = Seal{paper.text.issuer, dayText(paper.printedAt.date),
                          translate("qz::grid::Documents", "Seal, 42 mm")};
    }
    return block;
}

}  // namespace qz::grid
