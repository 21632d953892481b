// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/redraw_workflow.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/workflow_parts.h"

namespace qz::grid {

using namespace parts;

namespace {

constexpr int kLongestShapes = 2'000'000;  // some hundred grids as GeoJSON

FieldSpec reason() {
    return typed("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), FieldType::LongText, true);
}

/// Borders and codes: nothing of a person.
FieldSpec shapes(bool required) {
    FieldSpec spec =
        typed("shapes", QT_TRANSLATE_NOOP("qz::Fields", "Grids (GeoJSON)"), FieldType::LongText, required);
    spec.dataClass = DataClass::P0;
    spec.maxLength = kLongestShapes;
    return spec;
}

QList<StateSpec> states() {
    const auto state = [](const char* id, const char* title, const char* mark, bool open) {
        return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
    };
    return {state("DRAFT", QT_TRANSLATE_NOOP("qz::States", "Draft"), "wait", true),
            state("IN_REVIEW", QT_TRANSLATE_NOOP("qz::States", "In review"), "check", true),
            state("PUBLISHED", QT_TRANSLATE_NOOP("qz::States", "Published"), "done", false),
            state("VOID", QT_TRANSLATE_NOOP("qz::States", "Void"), "done", false)};
}

QList<StepSpec> steps() {
    return {with(row("redraw", QT_TRANSLATE_NOOP("qz::Actions", "Draw anew"), "DRAFT", "", "grid.map"),
                 {shapes(true)}),
            first(row("submit", QT_TRANSLATE_NOOP("qz::Actions", "Submit for review"), "DRAFT", "IN_REVIEW",
                      "grid.map"),
                  "Ctrl+Return"),
            with(row("send_back", QT_TRANSLATE_NOOP("qz::Actions", "Send back"), "IN_REVIEW", "DRAFT",
                     "grid.map_review"),
                 {reason()}),
            first(ends(row("publish", QT_TRANSLATE_NOOP("qz::Actions", "Publish"), "IN_REVIEW", "PUBLISHED",
                           "grid.map_review")),
                  "Ctrl+Return"),
            ends(with(
                row("void", QT_TRANSLATE_NOOP("qz::Actions", "Void"), "DRAFT IN_REVIEW", "VOID", "grid.map"),
                {reason()})),
            row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "grid.note")};
}

}  // namespace

WorkflowSpec redrawWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("DRAFT");
    spec.states = states();
    spec.steps = steps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "draw"));
    spec.intakePermission = QStringLiteral("grid.map");
    return spec;
}

QList<FieldSpec> redrawFields() {
    return {typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
            code("basis", QT_TRANSLATE_NOOP("qz::Fields", "Which note, meeting or bulletin")), shapes(false)};
}

Status checkRedraw(const StepContext& context) {
    if (context.step.action != QLatin1String("publish")) {
        return {};
    }
    const auto submitted =
        std::find_if(context.journal.crbegin(), context.journal.crend(),
                     [](const JournalEntry& entry) { return entry.action == QLatin1String("submit"); });
    const bool same = submitted != context.journal.crend() && submitted->performer == context.performer;
    if (same && !context.probing) {
        return makeError(ErrorCode::Denied, QCoreApplication::translate(
                                                "qz::grid::Rules",
                                                "Who submitted the drawing does not publish it; somebody "
                                                "else has to review it."));
    }
    return {};
}

Result<CaseKind> redrawKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(redrawWorkflow()));
    CaseKind kind;
    kind.id = kRedrawKind;
    kind.aliases = words("redraw redraws");
    kind.title = QT_TRANSLATE_NOOP("qz::Kinds", "Redrawing of grids");
    kind.module = QStringLiteral("grid");
    kind.numberPrefix = QStringLiteral("HT");
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = redrawFields();
    kind.guard = checkRedraw;
    kind.extension = extension;
    return kind;
}

}  // namespace qz::grid
