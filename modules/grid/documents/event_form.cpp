// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"
#include "qz/field_spec.h"

namespace qz::grid {

namespace {

QString pointText(const CasePaper& paper) {
    const std::optional<GeoPoint>& point = paper.detail.record.point;
    if (!point) {
        return translate("qz::grid::Documents", "not located");
    }
    return QStringLiteral("%1, %2 (CGCS2000)").arg(point->lon, 0, 'f', 6).arg(point->lat, 0, 'f', 6);
}

FormTable intakeForm(const CasePaper& paper) {
    const CaseRecord& record = paper.detail.record;
    FormTable form = caseForm();
    form.rows.append(pairRow(translate("qz::grid::Documents", "Reported at"), timeText(record.openedAt),
                             translate("qz::grid::Documents", "Source"), choiceTitle(record.source)));
    if (!record.externalId.isEmpty()) {
        form.rows.append(wideRow(translate("qz::grid::Documents", "Other number"), record.externalId));
    }
    addMatter(form, paper);
    form.rows.append(wideRow(translate("qz::grid::Documents", "Position"), pointText(paper)));
    form.rows.append(wideRow(translate("qz::grid::Documents", "Details"), paper.personal("detail"), 18));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Reporter"), paper.personal("reporter"),
                             translate("qz::grid::Documents", "Telephone"), paper.personal("phone")));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Urgent"), yesNo(record.urgent),
                             translate("qz::grid::Documents", "Danger to people"),
                             yesNo(paper.field("hazard") == QLatin1String("true"))));
    const QString owner = record.ownerUnit.isEmpty() ? translate("qz::grid::Documents", "command centre")
                                                     : unitText(paper.text, record.ownerUnit);
    form.rows.append(pairRow(translate("qz::grid::Documents", "State"), stateText(record.state),
                             translate("qz::grid::Documents", "Has to act"), owner));
    form.rows.append(blankRow(translate("qz::grid::Documents", "Opinion on acceptance"), 15));
    form.rows.append(blankRow(translate("qz::grid::Documents", "Opinion on filing"), 15));
    return form;
}

}  // namespace

PaperDocument eventForm(const CasePaper& paper, bool largePrint) {
    PaperDocument document = caseDocument(QStringLiteral("event_form"), paper, largePrint);
    if (paper.showsPersonal()) {
        document.footer.audience =
            translate("qz::grid::Documents", "For: those who handle the case; contains personal data");
    }
    document.blocks.push_back({intakeForm(paper)});
    addClocks(document, paper);
    document.blocks.push_back({signatures(
        {translate("qz::grid::Documents", "Reported by"), translate("qz::grid::Documents", "Accepted by"),
         translate("qz::grid::Documents", "Filed by"), translate("qz::grid::Documents", "Date")},
        paper, false)});
    return document;
}

}  // namespace qz::grid
