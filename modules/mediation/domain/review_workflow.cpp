// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/closed_loop.h"
#include "mediation/domain/loop_parts.h"

namespace qz::mediation {

using namespace parts;
using loop::day;
using loop::no;
using loop::said;
using loop::state;

namespace {

constexpr auto kReview = "mediation.review";

QList<StepSpec> meetingSteps() {
    return {
        row("draw_agenda", QT_TRANSLATE_NOOP("qz::Actions", "Draw the agenda anew"), "PLANNED", "", kReview),
        with(row("add_item", QT_TRANSLATE_NOOP("qz::Actions", "Add a case to the agenda"), "PLANNED HELD", "",
                 kReview),
             {code("number", QT_TRANSLATE_NOOP("qz::Fields", "Number"), true)}),
        first(with(clocks(row("hold_meeting", QT_TRANSLATE_NOOP("qz::Actions", "Hold the meeting"), "PLANNED",
                              "HELD", kReview),
                          "", "meeting"),
                   {code("attending", QT_TRANSLATE_NOOP("qz::Fields", "Posts present (no names)"), true),
                    text("minutes", QT_TRANSLATE_NOOP("qz::Fields", "Minutes"), true)})),
        first(with(row("decide", QT_TRANSLATE_NOOP("qz::Actions", "Record a decision"), "HELD", "", kReview),
                   {code("number", QT_TRANSLATE_NOOP("qz::Fields", "Number"), true),
                    lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true),
                    text("requirement", QT_TRANSLATE_NOOP("qz::Fields", "What is required"), true),
                    day("due_on", QT_TRANSLATE_NOOP("qz::Fields", "To be done by"), true)})),
        ends(row("close_meeting", QT_TRANSLATE_NOOP("qz::Actions", "All decisions are done"), "HELD",
                 "MEETING_CLOSED", kReview)),
        ends(with(clocks(row("cancel_meeting", QT_TRANSLATE_NOOP("qz::Actions", "Cancel the meeting"),
                             "PLANNED", "CANCELLED", kReview),
                         "", "", "meeting"),
                  {text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)})),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", kReview),
    };
}

Status checkMeeting(const StepContext& context) {
    const QString open = context.details.value(QStringLiteral("tasks_open"));
    if (context.step.action == QLatin1String("close_meeting") && !open.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::mediation::Rules", "Decisions are still open: %1.").arg(open));
    }
    const QDate due = QDate::fromString(said(context, "due_on").left(10), Qt::ISODate);
    if (due.isValid() && due < CivilTime::fromInstant(context.occurredAt).date) {
        return no(QT_TRANSLATE_NOOP("qz::mediation::Rules", "The day lies before the meeting."), "due_on");
    }
    return {};
}

QList<StepSpec> taskSteps() {
    StepSpec extend = with(
        row("extend_deadline", QT_TRANSLATE_NOOP("qz::Actions", "Extend the limit"), "TO_DO", "", kReview),
        {typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount"), FieldType::Integer, true),
         choice("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit of time"), "WORK_D CAL_D", true),
         choice("clock", QT_TRANSLATE_NOOP("qz::Fields", "Limit"), "task", true),
         text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)});
    extend.extendsClock = true;
    return {
        first(with(row("report_done", QT_TRANSLATE_NOOP("qz::Actions", "Report it done"), "TO_DO", "REPORTED",
                       "mediation.escalate"),
                   {text("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"), true)})),
        first(ends(clocks(row("confirm_done", QT_TRANSLATE_NOOP("qz::Actions", "Confirm it"), "REPORTED",
                              "CONFIRMED", kReview),
                          "", "task"))),
        with(row("send_back", QT_TRANSLATE_NOOP("qz::Actions", "Send back"), "REPORTED", "TO_DO", kReview),
             {text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)}),
        extend,
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "mediation.escalate"),
    };
}

[[maybe_unused]] constexpr const char* kTaskWord = QT_TRANSLATE_NOOP("qz::Choices", "task");

QString reviewClockTitle(const QString& id) {
    return id == QLatin1String("meeting") ? QCoreApplication::translate("qz::Clocks", "Meeting")
           : id == QLatin1String("task")  ? QCoreApplication::translate("qz::Clocks", "Decision")
                                          : id;
}

}  // namespace

Result<CaseKind> meetingKind(CaseExtension* extension) {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("PLANNED");
    spec.states = {state("PLANNED", QT_TRANSLATE_NOOP("qz::States", "Planned"), "new", true),
                   state("HELD", QT_TRANSLATE_NOOP("qz::States", "Held, decisions running"), "run", true),
                   state("MEETING_CLOSED", QT_TRANSLATE_NOOP("qz::States", "Decisions done"), "done", false),
                   state("CANCELLED", QT_TRANSLATE_NOOP("qz::States", "Cancelled"), "done", false)};
    spec.steps = meetingSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "plan"));
    spec.intakePermission = QString::fromLatin1(kReview);
    spec.intakeClocks = words("meeting");
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kMeetingKind, QT_TRANSLATE_NOOP("qz::Kinds", "Review meeting"), "YP", spec));
    kind.aliases = words("meeting meetings");
    kind.fields = {code("title", QT_TRANSLATE_NOOP("qz::Fields", "Title of the meeting"), true),
                   typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
                   typed("planned_at", QT_TRANSLATE_NOOP("qz::Fields", "Meeting at"), FieldType::Time, true),
                   code("place", QT_TRANSLATE_NOOP("qz::Fields", "Place")),
                   code("chair", QT_TRANSLATE_NOOP("qz::Fields", "Post in the chair (no name)"), true),
                   lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Responsible unit"), "unit")};
    // Agenda and decisions have a tab of their own.
    kind.derived = {code("tasks_open", QT_TRANSLATE_NOOP("qz::Fields", "Decisions still open"))};
    kind.guard = checkMeeting;
    kind.clockTitle = reviewClockTitle;
    kind.mainClock = QStringLiteral("meeting");
    kind.extension = extension;
    return kind;
}

Result<CaseKind> taskKind(CaseExtension* extension) {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("TO_DO");
    spec.states = {state("TO_DO", QT_TRANSLATE_NOOP("qz::States", "To do"), "run", true),
                   state("REPORTED", QT_TRANSLATE_NOOP("qz::States", "Reported done"), "check", true),
                   state("CONFIRMED", QT_TRANSLATE_NOOP("qz::States", "Confirmed"), "done", false)};
    spec.steps = taskSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "decide"));
    spec.intakePermission = QString::fromLatin1(kReview);
    spec.intakeClocks = words("task");
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kTaskKind, QT_TRANSLATE_NOOP("qz::Kinds", "Decision of a review meeting"), "JY",
                      spec));
    kind.aliases = words("task tasks");
    kind.fields = {code("meeting", QT_TRANSLATE_NOOP("qz::Fields", "Number of the meeting"), true),
                   code("number", QT_TRANSLATE_NOOP("qz::Fields", "Number"), true),
                   lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true),
                   personal(text("requirement", QT_TRANSLATE_NOOP("qz::Fields", "What is required"), true)),
                   day("due_on", QT_TRANSLATE_NOOP("qz::Fields", "To be done by"), true)};
    kind.clockTitle = reviewClockTitle;
    kind.mainClock = QStringLiteral("task");
    kind.extension = extension;
    return kind;
}

}  // namespace qz::mediation
