// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/supervision_workflow.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "qz/workflow_parts.h"

namespace qz::grid {

using namespace parts;

namespace {

Error denied(const QString& sentence) { return makeError(ErrorCode::Denied, sentence); }

FieldSpec reason(bool required = true) {
    return typed("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), FieldType::LongText, required);
}

/// Free text that the store checks when it is written: it names nobody, and is never sealed.
FieldSpec checkedText(const char* id, const char* title) {
    FieldSpec spec = typed(id, title, FieldType::LongText, true);
    spec.dataClass = DataClass::P0;
    return spec;
}

QList<StateSpec> states() {
    const auto state = [](const char* id, const char* title, const char* mark, bool open) {
        return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
    };
    return {state("SUPERVISED", QT_TRANSLATE_NOOP("qz::States", "Under supervision"), "run", true),
            state("REPLIED", QT_TRANSLATE_NOOP("qz::States", "All units replied"), "check", true),
            state("WRITTEN_OFF", QT_TRANSLATE_NOOP("qz::States", "Written off"), "done", false),
            state("VOID", QT_TRANSLATE_NOOP("qz::States", "Void"), "done", false)};
}

QList<StepSpec> steps() {
    StepSpec reply =
        first(with(row("reply", QT_TRANSLATE_NOOP("qz::Actions", "Reply"), "SUPERVISED", "", "grid.handle"),
                   {lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit"),
                    checkedText("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"))}),
              "Ctrl+Return");
    // Where the last reply leads; which one is the last, the store knows.
    reply.outcomes = {StepOutcome{QStringLiteral("last=true"), QStringLiteral("REPLIED"), {}, {}, {}, false}};
    StepSpec extend = with(
        row("extend_deadline", QT_TRANSLATE_NOOP("qz::Actions", "Extend the limit"), "SUPERVISED REPLIED", "",
            "grid.supervise"),
        {typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount"), FieldType::Integer, true),
         choice("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit of time"), "CLOCK_H WORK_H WORK_D CAL_D", true),
         reason(),
         typed("approver", QT_TRANSLATE_NOOP("qz::Fields", "Approved by"), FieldType::Performer, true)});
    extend.extendsClock = true;
    return {
        reply,
        with(row("return_reply", QT_TRANSLATE_NOOP("qz::Actions", "Send the reply back"),
                 "SUPERVISED REPLIED", "SUPERVISED", "grid.supervise"),
             {lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true), reason()}),
        with(row("link_case", QT_TRANSLATE_NOOP("qz::Actions", "Add a case"), "SUPERVISED REPLIED", "",
                 "grid.supervise"),
             {code("number", QT_TRANSLATE_NOOP("qz::Fields", "Number"), true)}),
        with(row("urge", QT_TRANSLATE_NOOP("qz::Actions", "Urge"), "SUPERVISED", "", "grid.supervise"),
             {reason()}),
        extend,
        first(ends(with(clocks(row("write_off", QT_TRANSLATE_NOOP("qz::Actions", "Write off"), "REPLIED",
                                   "WRITTEN_OFF", "grid.supervise"),
                               "", "reply"),
                        {checkedText("conclusion", QT_TRANSLATE_NOOP("qz::Fields", "Conclusion"))})),
              "Ctrl+Return"),
        ends(with(clocks(row("void", QT_TRANSLATE_NOOP("qz::Actions", "Void"), "*", "VOID", "grid.supervise"),
                         "", "", "reply"),
                  {reason()})),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "grid.note")};
}

}  // namespace

QStringList listedWords(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[\\s,;\\x{3001}\\x{ff0c}\\x{ff1b}]+"));
    QStringList words = text.split(separators, Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

WorkflowSpec supervisionWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("SUPERVISED");
    spec.states = states();
    spec.steps = steps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "supervise"));
    spec.intakePermission = QStringLiteral("grid.supervise");
    spec.intakeClocks = words("reply");
    return spec;
}

QList<FieldSpec> supervisionFields() {
    return {
        code("summary", QT_TRANSLATE_NOOP("qz::Fields", "Matter"), true),
        choice("source", QT_TRANSLATE_NOOP("qz::Fields", "Comes from"), "note meeting bulletin other", true),
        code("basis", QT_TRANSLATE_NOOP("qz::Fields", "Which note, meeting or bulletin")),
        checkedText("requirement", QT_TRANSLATE_NOOP("qz::Fields", "What is required")),
        code("units", QT_TRANSLATE_NOOP("qz::Fields", "Units that reply"), true),
        code("cases", QT_TRANSLATE_NOOP("qz::Fields", "Cases it is about")),
        typed("due_at", QT_TRANSLATE_NOOP("qz::Fields", "Reply by"), FieldType::Date),
        typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area)};
}

QList<FieldSpec> supervisionDerived() {
    return {text("waiting_units", QT_TRANSLATE_NOOP("qz::Fields", "Still to reply")),
            typed("replies", QT_TRANSLATE_NOOP("qz::Fields", "Replies"), FieldType::LongText)};
}

Status checkSupervision(const StepContext& context) {
    const QString& action = context.step.action;
    if (context.probing) {
        return {};
    }
    if (action == QLatin1String("extend_deadline")) {
        const Result<Performer> approver = Performer::parse(context.fields.value(QStringLiteral("approver")));
        if (!approver || approver.value() == context.performer) {
            return denied(QCoreApplication::translate(
                "qz::grid::Rules", "An extension needs somebody else who approved it. Fill in who."));
        }
    }
    return {};
}

Result<CaseKind> supervisionKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(supervisionWorkflow()));
    CaseKind kind;
    kind.id = kSupervisionKind;
    kind.aliases = words("supervision supervisions");
    kind.title = QT_TRANSLATE_NOOP("qz::Kinds", "Supervised matter");
    kind.module = QStringLiteral("grid");
    kind.numberPrefix = QStringLiteral("DB");
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = supervisionFields();
    kind.derived = supervisionDerived();
    kind.guard = checkSupervision;
    kind.clockTitle = [](const QString& id) {
        return id == QLatin1String("reply") ? QCoreApplication::translate("qz::Clocks", "Reply") : id;
    };
    kind.mainClock = QStringLiteral("reply");
    kind.extension = extension;
    return kind;
}

}  // namespace qz::grid
