// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/reception_workflow.h"

#include <QCoreApplication>

#include "mediation/domain/step_parts.h"

namespace qz::mediation {

using namespace parts;

namespace {

/// Titles of the choices of receptions; the lists below name them by their words.
[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("qz::Choices", "visit"),         QT_TRANSLATE_NOOP("qz::Choices", "call"),
    QT_TRANSLATE_NOOP("qz::Choices", "letter"),        QT_TRANSLATE_NOOP("qz::Choices", "answered"),
    QT_TRANSLATE_NOOP("qz::Choices", "resident_unit"), QT_TRANSLATE_NOOP("qz::Choices", "elsewhere"),
    QT_TRANSLATE_NOOP("qz::Choices", "dispute")};

QList<StateSpec> states() {
    const auto state = [](const char* id, const char* title, const char* mark, bool open) {
        return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
    };
    return {state("RECEIVED", QT_TRANSLATE_NOOP("qz::States", "At the desk"), "new", true),
            state("HANDED_ON", QT_TRANSLATE_NOOP("qz::States", "Handed on"), "run", true),
            state("ANSWERED", QT_TRANSLATE_NOOP("qz::States", "Answered"), "done", false),
            state("REPORTED_BACK", QT_TRANSLATE_NOOP("qz::States", "Reported back"), "done", false),
            state("BECAME_DISPUTE", QT_TRANSLATE_NOOP("qz::States", "Became a dispute"), "done", false)};
}

QList<StepSpec> steps() {
    return {
        first(ends(with(row("answer", QT_TRANSLATE_NOOP("qz::Actions", "Answer"), "RECEIVED", "ANSWERED",
                            "mediation.intake"),
                        {text("answer_given", QT_TRANSLATE_NOOP("qz::Fields", "Answer given"))}))),
        with(clocks(row("hand_on", QT_TRANSLATE_NOOP("qz::Actions", "Hand on"), "RECEIVED", "HANDED_ON",
                        "mediation.intake"),
                    "report_back", ""),
             {choice("handed_to", QT_TRANSLATE_NOOP("qz::Fields", "Handed on to"), "resident_unit elsewhere",
                     true),
              code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
              typed("reply_by", QT_TRANSLATE_NOOP("qz::Fields", "Reply by"), FieldType::Date)}),
        first(ends(with(clocks(row("report_back", QT_TRANSLATE_NOOP("qz::Actions", "Record the report back"),
                                   "HANDED_ON", "REPORTED_BACK", "mediation.intake"),
                               "", "report_back"),
                        {text("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"), true)}))),
        ends(with(clocks(row("open_dispute", QT_TRANSLATE_NOOP("qz::Actions", "Take it in as a dispute"),
                             "RECEIVED HANDED_ON", "BECAME_DISPUTE", "mediation.intake"),
                         "", "", "report_back"),
                  {code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"), true)})),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "mediation.note"),
    };
}

/// A day for the report lies not before the day it is handed on.
Status checkReception(const StepContext& context) {
    const QDate day =
        QDate::fromString(context.fields.value(QStringLiteral("reply_by")).left(10), Qt::ISODate);
    if (day.isValid() && day < CivilTime::fromInstant(context.occurredAt).date) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::mediation::Rules",
                                        "The day for the report lies before it is handed on; give "
                                        "a later one, or none."),
            {}, QStringLiteral("reply_by"));
    }
    return {};
}

QString clockTitleOf(const QString& clockId) {
    return clockId == QLatin1String("report_back") ? QCoreApplication::translate("qz::Clocks", "Report back")
                                                   : clockId;
}

}  // namespace

QStringList receptionOutcomes() { return words("answered resident_unit elsewhere dispute"); }

QList<FieldSpec> receptionFields() {
    return {personal(text("matter", QT_TRANSLATE_NOOP("qz::Fields", "What they came for"), true)),
            personal(typed("contact", QT_TRANSLATE_NOOP("qz::Fields", "Name and contact, if given"),
                           FieldType::Text)),
            choice("source", QT_TRANSLATE_NOOP("qz::Fields", "Way"), "visit call letter"),
            typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area)};
}

WorkflowSpec receptionWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("RECEIVED");
    spec.states = states();
    spec.steps = steps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "receive"));
    spec.intakePermission = QStringLiteral("mediation.intake");
    return spec;
}

Result<CaseKind> receptionKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(receptionWorkflow()));
    CaseKind kind;
    kind.id = kReceptionKind;
    kind.aliases = words("reception receptions");
    kind.title = QT_TRANSLATE_NOOP("qz::Kinds", "Reception");
    kind.module = QStringLiteral("mediation");
    kind.numberPrefix = QStringLiteral("JD");
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = receptionFields();
    kind.guard = checkReception;
    kind.clockTitle = clockTitleOf;
    kind.mainClock = QStringLiteral("report_back");
    kind.extension = extension;
    return kind;
}

}  // namespace qz::mediation
