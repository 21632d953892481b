// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_workflow.h"

#include <QCoreApplication>

#include "grid/domain/grid_rules.h"
#include "grid/domain/report_series.h"
#include "qz/workflow_parts.h"

namespace qz::grid {

using namespace parts;

namespace {

FieldSpec reason(bool required = true) {
    return typed("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), FieldType::LongText, required);
}

QList<StateSpec> states() {
    const auto state = [](const char* id, const char* title, const char* mark, bool open) {
        return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
    };
    return {
        state("REPORTED", QT_TRANSLATE_NOOP("qz::States", "Reported"), "new", true),
        state("ACCEPTED", QT_TRANSLATE_NOOP("qz::States", "Accepted"), "new", true),
        state("FILED", QT_TRANSLATE_NOOP("qz::States", "Filed"), "soon", true),
        state("DISPATCHED", QT_TRANSLATE_NOOP("qz::States", "Dispatched"), "run", true),
        state("RETURNED", QT_TRANSLATE_NOOP("qz::States", "Returned"), "check", true),
        state("IN_PROGRESS", QT_TRANSLATE_NOOP("qz::States", "In progress"), "run", true),
        state("DONE_REPORTED", QT_TRANSLATE_NOOP("qz::States", "Reported done"), "check", true),
        state("VERIFYING", QT_TRANSLATE_NOOP("qz::States", "Check passed"), "check", true),
        state("REWORK", QT_TRANSLATE_NOOP("qz::States", "Rework"), "over", true),
        state("SUSPENDED", QT_TRANSLATE_NOOP("qz::States", "Suspended"), "hold", true),
        state("CLOSED", QT_TRANSLATE_NOOP("qz::States", "Closed"), "done", false),
        state("EVALUATED", QT_TRANSLATE_NOOP("qz::States", "Evaluated"), "done", false),
        state("REJECTED", QT_TRANSLATE_NOOP("qz::States", "Not accepted"), "done", false),
        state("TRANSFERRED", QT_TRANSLATE_NOOP("qz::States", "Transferred"), "done", false),
        state("MERGED", QT_TRANSLATE_NOOP("qz::States", "Merged"), "done", false),
        state("VOID", QT_TRANSLATE_NOOP("qz::States", "Void"), "done", false),
    };
}

constexpr auto kAllClocks = "accept file dispatch sign disposal fence verify first_report more_report";
constexpr auto kBeforeDispatch = "REPORTED ACCEPTED FILED RETURNED";
constexpr auto kAtUnit = "DISPATCHED IN_PROGRESS REWORK";

Fields placeFields() {
    return {text("address", QT_TRANSLATE_NOOP("qz::Fields", "Place")),
            typed("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
            typed("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat),
            choice("crs", QT_TRANSLATE_NOOP("qz::Fields", "Coordinate system"), "cgcs2000 wgs84 gcj02 bd09"),
            typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area)};
}

/// What was written wrongly at intake, with the reason; what stood before stays in the journal.
StepSpec correction() {
    FieldSpec source = typed("source", QT_TRANSLATE_NOOP("qz::Fields", "Source"), FieldType::Choice);
    source.choices = eventSources();
    return with(row("correct", QT_TRANSLATE_NOOP("qz::Actions", "Correct"),
                    "REPORTED ACCEPTED FILED RETURNED DISPATCHED IN_PROGRESS DONE_REPORTED VERIFYING REWORK "
                    "SUSPENDED",
                    "", "grid.intake"),
                {lookup("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), "grid.class"),
                 text("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")), source,
                 personal(typed("detail", QT_TRANSLATE_NOOP("qz::Fields", "Detail"), FieldType::LongText)),
                 personal(text("reporter", QT_TRANSLATE_NOOP("qz::Fields", "Reporter"))),
                 personal(text("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"))), reason()});
}

QList<StepSpec> intakeSteps() {
    return {
        first(with(clocks(row("accept", QT_TRANSLATE_NOOP("qz::Actions", "Accept"), "REPORTED", "ACCEPTED",
                              "grid.accept"),
                          "file", "accept"),
                   {choice("urgent", QT_TRANSLATE_NOOP("qz::Fields", "Urgent"), "true false")}),
              "Ctrl+Return"),
        first(with(clocks(row("file_case", QT_TRANSLATE_NOOP("qz::Actions", "File"), "ACCEPTED", "FILED",
                              "grid.file"),
                          "dispatch", "file"),
                   {lookup("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), "grid.class")}),
              "Ctrl+Return"),
        ends(with(clocks(row("reject", QT_TRANSLATE_NOOP("qz::Actions", "Do not accept"), "REPORTED ACCEPTED",
                             "REJECTED", "grid.accept"),
                         "", "accept", kAllClocks),
                  {reason()})),
        with(row("report_in", QT_TRANSLATE_NOOP("qz::Actions", "Report"), "REPORTED", "", "grid.intake"),
             {text("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")),
              choice("urgent", QT_TRANSLATE_NOOP("qz::Fields", "Urgent"), "true false")}),
        with(row("locate", QT_TRANSLATE_NOOP("qz::Actions", "Set the place"), "*", "", "grid.intake"),
             placeFields()),
        correction(),
    };
}

Fields dispatchFields() {
    return {lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Lead unit"), "unit"),
            code("assist", QT_TRANSLATE_NOOP("qz::Fields", "Assisting units")),
            choice("mode", QT_TRANSLATE_NOOP("qz::Fields", "Routing"), "area_unit unit_unit area_area"),
            typed("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), FieldType::LongText)};
}

QList<StepSpec> handlingSteps() {
    StepSpec verify =
        first(with(clocks(row("verify", QT_TRANSLATE_NOOP("qz::Actions", "Check"), "DONE_REPORTED",
                              "VERIFYING", "grid.verify"),
                          "", "verify"),
                   {choice("passed", QT_TRANSLATE_NOOP("qz::Fields", "Check passed"), "true false", true)}),
              "Ctrl+Return");
    verify.outcomes = {StepOutcome{QStringLiteral("passed=false"),
                                   QStringLiteral("REWORK"),
                                   {},
                                   words("verify"),
                                   words("disposal"),
                                   true}};
    StepSpec rework = with(clocks(row("rework", QT_TRANSLATE_NOOP("qz::Actions", "Order rework"),
                                      "DONE_REPORTED VERIFYING REWORK", "REWORK", "grid.dispatch"),
                                  "", "verify"),
                           {reason(false)});
    rework.reopensClocks = words("disposal");
    return {
        first(with(clocks(row("dispatch", QT_TRANSLATE_NOOP("qz::Actions", "Dispatch"), "FILED RETURNED",
                              "DISPATCHED", "grid.dispatch"),
                          "sign disposal fence", "dispatch"),
                   dispatchFields()),
              "Ctrl+Return"),
        with(clocks(row("recall", QT_TRANSLATE_NOOP("qz::Actions", "Recall"), "DISPATCHED", "FILED",
                        "grid.dispatch"),
                    "dispatch", "", "sign disposal fence"),
             {reason()}),
        first(clocks(row("sign_for", QT_TRANSLATE_NOOP("qz::Actions", "Sign for"), kAtUnit, "IN_PROGRESS",
                         "grid.handle"),
                     "", "sign"),
              "Ctrl+Return"),
        with(clocks(row("return_order", QT_TRANSLATE_NOOP("qz::Actions", "Return the order"),
                        "DISPATCHED IN_PROGRESS", "RETURNED", "grid.handle"),
                    "dispatch", "", "sign disposal fence"),
             {reason()}),
        clocks(row("secure_hazard", QT_TRANSLATE_NOOP("qz::Actions", "Hazard secured"),
                   "DISPATCHED IN_PROGRESS REWORK", "", "grid.handle"),
               "", "fence"),
        first(with(clocks(row("handling_feedback", QT_TRANSLATE_NOOP("qz::Actions", "Report handling"),
                              "IN_PROGRESS REWORK", "DONE_REPORTED", "grid.handle"),
                          "verify", "sign disposal fence"),
                   {typed("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"), FieldType::LongText)}),
              "Ctrl+Return"),
        verify,
        rework,
        first(ends(with(clocks(row("close_case", QT_TRANSLATE_NOOP("qz::Actions", "Close"),
                                   "VERIFYING DONE_REPORTED", "CLOSED", "grid.close"),
                               "", "verify", kAllClocks),
                        {lookup("closing_reason", QT_TRANSLATE_NOOP("qz::Fields", "Closing reason"),
                                "grid.closing_reason")})),
              "Ctrl+Return"),
        with(row("evaluate", QT_TRANSLATE_NOOP("qz::Actions", "Call back"), "CLOSED", "EVALUATED",
                 "grid.close"),
             {choice("satisfaction", QT_TRANSLATE_NOOP("qz::Fields", "Satisfaction"),
                     "very_satisfied satisfied basically_satisfied dissatisfied very_dissatisfied unreached",
                     true)}),
    };
}

QList<StepSpec> turningSteps() {
    StepSpec suspend = with(row("suspend_case", QT_TRANSLATE_NOOP("qz::Actions", "Suspend"),
                                "FILED DISPATCHED IN_PROGRESS REWORK", "SUSPENDED", "grid.supervise"),
                            {reason(), typed("approver", QT_TRANSLATE_NOOP("qz::Fields", "Approved by"),
                                             FieldType::Performer, true)});
    suspend.suspendsClocks = true;
    StepSpec resume =
        row("resume_case", QT_TRANSLATE_NOOP("qz::Actions", "Resume"), "SUSPENDED", "<", "grid.supervise");
    resume.resumesClocks = true;
    resume.primary = true;
    StepSpec extend = with(
        row("extend_deadline", QT_TRANSLATE_NOOP("qz::Actions", "Extend the limit"),
            "DISPATCHED IN_PROGRESS REWORK", "", "grid.supervise"),
        {typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount"), FieldType::Integer, true),
         choice("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit of time"), "CLOCK_H WORK_H WORK_D CAL_D", true),
         choice("clock", QT_TRANSLATE_NOOP("qz::Fields", "Limit"), "disposal fence"), reason(),
         typed("approver", QT_TRANSLATE_NOOP("qz::Fields", "Approved by"), FieldType::Performer, true)});
    extend.extendsClock = true;
    StepSpec reopen = with(clocks(row("reopen", QT_TRANSLATE_NOOP("qz::Actions", "Reopen"),
                                      "CLOSED EVALUATED REJECTED TRANSFERRED", "FILED", "grid.close"),
                                  "dispatch", ""),
                           {reason()});
    reopen.reopens = true;
    return {
        suspend,
        resume,
        extend,
        reopen,
        with(row("urge", QT_TRANSLATE_NOOP("qz::Actions", "Urge"), kAtUnit, "", "grid.supervise"),
             {reason()}),
        with(row("supervise", QT_TRANSLATE_NOOP("qz::Actions", "Supervise"), "*", "", "grid.supervise"),
             {reason(), code("order_number", QT_TRANSLATE_NOOP("qz::Fields", "Order number"))}),
        with(row("escalate", QT_TRANSLATE_NOOP("qz::Actions", "Escalate"), kAtUnit, "", "grid.supervise"),
             {lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "To unit"), "unit", true),
              choice("ground", QT_TRANSLATE_NOOP("qz::Fields", "Ground"),
                     "no_power overdue reworks cross_department", true),
              reason(false),
              typed("approver", QT_TRANSLATE_NOOP("qz::Fields", "Approved by"), FieldType::Performer)}),
        ends(with(clocks(row("transfer", QT_TRANSLATE_NOOP("qz::Actions", "Transfer"), kBeforeDispatch,
                             "TRANSFERRED", "grid.dispatch"),
                         "", "", kAllClocks),
                  {text("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
                   code("receipt", QT_TRANSLATE_NOOP("qz::Fields", "Receipt"), true), reason(false)})),
        ends(with(
            clocks(row("merge", QT_TRANSLATE_NOOP("qz::Actions", "Merge"),
                       "REPORTED ACCEPTED FILED RETURNED DISPATCHED IN_PROGRESS", "MERGED", "grid.accept"),
                   "", "", kAllClocks),
            {code("target", QT_TRANSLATE_NOOP("qz::Fields", "Into case"), true), reason(false)})),
        ends(with(clocks(row("void", QT_TRANSLATE_NOOP("qz::Actions", "Void"), "*", "VOID", "grid.close"), "",
                         "", kAllClocks),
                  {reason()})),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "grid.note"),
    };
}

}  // namespace

QStringList eventSources() {
    return words("grid_worker patrol resident 12345 sensor department media leader import other");
}

bool isSelfFound(const QString& source) {
    return source == QLatin1String("grid_worker") || source == QLatin1String("patrol");
}

QList<FieldSpec> intakeFields() {
    const auto personal = [](FieldSpec spec) {
        spec.dataClass = DataClass::P2;
        return spec;
    };
    FieldSpec source = typed("source", QT_TRANSLATE_NOOP("qz::Fields", "Source"), FieldType::Choice);
    source.choices = eventSources();
    Fields fields{lookup("class", QT_TRANSLATE_NOOP("qz::Fields", "Class"), "grid.class", true),
                  text("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary")),
                  personal(typed("detail", QT_TRANSLATE_NOOP("qz::Fields", "Detail"), FieldType::LongText)),
                  source};
    fields += placeFields();
    fields += Fields{typed("urgent", QT_TRANSLATE_NOOP("qz::Fields", "Urgent"), FieldType::Bool),
                     typed("hazard", QT_TRANSLATE_NOOP("qz::Fields", "Danger to people"), FieldType::Bool),
                     personal(text("reporter", QT_TRANSLATE_NOOP("qz::Fields", "Reporter"))),
                     personal(text("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"))),
                     code("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of the other system"))};
    return fields;
}

QList<FieldSpec> derivedFields() {
    return {lookup("lead_unit", QT_TRANSLATE_NOOP("qz::Fields", "Lead unit"), "unit"),
            lookup("assisting_units", QT_TRANSLATE_NOOP("qz::Fields", "Assisting units"), "unit"),
            typed("round", QT_TRANSLATE_NOOP("qz::Fields", "Round"), FieldType::Integer),
            choice("precision", QT_TRANSLATE_NOOP("qz::Fields", "Placed by"), "point grid village area none"),
            typed("needs_check", QT_TRANSLATE_NOOP("qz::Fields", "Needs a check"), FieldType::Bool),
            lookup("proposed_unit", QT_TRANSLATE_NOOP("qz::Fields", "Proposed unit"), "unit"),
            text("proposed_reason", QT_TRANSLATE_NOOP("qz::Fields", "Why proposed")),
            text("merged_into", QT_TRANSLATE_NOOP("qz::Fields", "Merged into"))};
}

WorkflowSpec gridWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("REPORTED");
    spec.states = states();
    spec.steps = intakeSteps() + handlingSteps() + turningSteps() + watchSteps();
    spec.intakePermission = QStringLiteral("grid.intake");
    spec.intakeClocks = words("accept");
    return spec;
}

Result<CaseKind> gridKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(gridWorkflow()));
    CaseKind kind;
    kind.id = kKind;
    kind.aliases = words("event events");
    kind.title = QT_TRANSLATE_NOOP("qz::Kinds", "Grid event");
    kind.module = QStringLiteral("grid");
    kind.numberPrefix = QStringLiteral("WG");
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = intakeFields();
    kind.derived = derivedFields();
    kind.guard = checkStep;
    kind.clockTitle = clockTitle;
    kind.extension = extension;
    return kind;
}

QString clockTitle(const QString& clockId) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("accept"), QT_TRANSLATE_NOOP("qz::Clocks", "Acceptance")},
        {QStringLiteral("file"), QT_TRANSLATE_NOOP("qz::Clocks", "Filing")},
        {QStringLiteral("dispatch"), QT_TRANSLATE_NOOP("qz::Clocks", "Dispatch")},
        {QStringLiteral("sign"), QT_TRANSLATE_NOOP("qz::Clocks", "Signing")},
        {QStringLiteral("disposal"), QT_TRANSLATE_NOOP("qz::Clocks", "Handling")},
        {QStringLiteral("fence"), QT_TRANSLATE_NOOP("qz::Clocks", "Securing the hazard")},
        {QStringLiteral("verify"), QT_TRANSLATE_NOOP("qz::Clocks", "Check")},
        {QStringLiteral("first_report"), QT_TRANSLATE_NOOP("qz::Clocks", "First urgent report")},
        {QStringLiteral("more_report"), QT_TRANSLATE_NOOP("qz::Clocks", "Next urgent report")},
    };
    const char* title = titles.value(clockId, nullptr);
    return title == nullptr ? clockId : QCoreApplication::translate("qz::Clocks", title);
}

}  // namespace qz::grid
