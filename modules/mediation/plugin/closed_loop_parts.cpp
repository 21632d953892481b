// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/closed_loop_parts.h"

#include "mediation/documents/loop_papers.h"
#include "mediation/domain/care_workflow.h"
#include "mediation/domain/closed_loop.h"
#include "mediation/plugin/loop_reports.h"
#include "qz/host/document_registry.h"
#include "qz/host/work_registry.h"

namespace qz::mediation {

namespace {

std::shared_ptr<const LoopNames> namesOf(const ModuleContext& context) {
    auto names = std::make_shared<LoopNames>();
    names->unit = [&directory = context.directory](const QString& code) {
        const std::optional<Unit> unit = directory.unit(code);
        return unit ? unit->name : code;
    };
    names->areaPath = [&areas = context.areas](const AreaCode& code) {
        return areas.tree()->path(code, QStringLiteral(" "));
    };
    return names;
}

QString issuerOf(const Directory& directory) {
    for (const Unit& unit : directory.units()) {
        if (unit.kind == QLatin1String("centre")) {
            return unit.name;
        }
    }
    return {};
}

DocumentKind document(const LoopPaper& paper, const Directory& directory,
                      const std::shared_ptr<const LoopNames>& names) {
    DocumentKind kind;
    kind.name = paper.name;
    kind.title = paper.title;
    kind.caseKind = paper.kind;
    kind.refusal = [name = paper.name](const CaseDetail& detail) { return loopRefusal(name, detail); };
    kind.make = [name = paper.name, names, &directory](
                    const CaseDetail& detail, CivilTime printedAt) -> Result<std::shared_ptr<PaperDocument>> {
        LoopNames all = *names;
        all.issuer = issuerOf(directory);
        QZ_ASSIGN(PaperDocument made, loopPaper(name, detail, all, printedAt));
        return std::make_shared<PaperDocument>(std::move(made));
    };
    return kind;
}

}  // namespace

ClosedLoop::ClosedLoop(const ModuleContext& context, const DisputeTables& tables, LoopClocks clocks)
    : m_clocks(std::move(clocks)),
      m_screenings({context.cases, context.areas, context.directory, tables, m_clocks}),
      m_matters({context.cases, context.areas, context.directory, tables, m_clocks}),
      m_meetings({context.cases, context.areas, context.directory, tables, m_clocks}),
      m_tasks({context.cases, context.areas, context.directory, tables, m_clocks}),
      m_services({context.cases, context.areas, context.directory, tables, m_clocks}),
      m_crises({context.cases, context.areas, context.directory, tables, m_clocks}) {}

Result<std::unique_ptr<ClosedLoop>> ClosedLoop::make(const ModuleContext& context,
                                                     const DisputeTables& tables) {
    QZ_ASSIGN(LoopClocks clocks, LoopClocks::load(context.resources));
    std::unique_ptr<ClosedLoop> loop(new ClosedLoop(context, tables, std::move(clocks)));
    QZ_TRY(loop->addKinds(context.cases));
    loop->m_kept.push_back(
        context.work.add({QStringLiteral("mediation.matters"), [](UnitOfRead& read, const QString& unit) {
                              return coOwnedBy(readTx(read), unit);
                          }}));
    for (Registration& report : registerLoopReports(context)) {
        loop->m_kept.push_back(std::move(report));
    }
    const std::shared_ptr<const LoopNames> names = namesOf(context);
    for (const LoopPaper& paper : loopPapers()) {
        loop->m_kept.push_back(context.documents.add(document(paper, context.directory, names)));
    }
    return loop;
}

Status ClosedLoop::addKinds(Cases& cases) {
    using Make = Result<CaseKind> (*)(CaseExtension*);
    const QList<std::pair<Make, CaseExtension*>> kinds{
        {screeningKind, &m_screenings}, {matterKind, &m_matters},   {meetingKind, &m_meetings},
        {taskKind, &m_tasks},           {serviceKind, &m_services}, {crisisKind, &m_crises}};
    for (const auto& [make, extension] : kinds) {
        QZ_ASSIGN(CaseKind kind, make(extension));
        m_kept.push_back(cases.addKind(std::move(kind)));
    }
    return {};
}

}  // namespace qz::mediation
