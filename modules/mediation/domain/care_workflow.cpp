// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/care_workflow.h"

#include <QRegularExpression>

#include "mediation/domain/loop_parts.h"

namespace qz::mediation {

using namespace parts;
using loop::no;
using loop::said;
using loop::state;

namespace {

constexpr auto kForms = "phone_line appointment group_activity lecture referral_slip";
constexpr auto kTopics = "family study work neighbourhood stress bereavement other";
constexpr auto kBands = "under_18 from_18 from_35 from_60 not_known";

/// Titles of the choices; the lists above name them by their words.
[[maybe_unused]] constexpr const char* kWords[] = {QT_TRANSLATE_NOOP("qz::Choices", "phone_line"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "appointment"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "group_activity"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "lecture"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "referral_slip"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "family"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "study"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "work"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "neighbourhood"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "stress"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "bereavement"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "under_18"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "from_18"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "from_35"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "from_60"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "not_known"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "protection"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "medical_help"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "counselling"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "shelter"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "hospital"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "civil_affairs"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "counselling_service"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "women_children")};

Status checkService(const StepContext& context) {
    if (!context.probing && context.step.action == QLatin1String("add_counts") &&
        said(context, "count").toInt() < 1) {
        return no(QT_TRANSLATE_NOOP("qz::mediation::Rules", "A count is one or more."), "count");
    }
    return {};
}

FieldSpec tick(const char* id, const char* title) { return typed(id, title, FieldType::Bool); }

QList<StepSpec> crisisSteps() {
    constexpr auto kCrisis = "mediation.crisis";
    return {
        with(row("check_safety", QT_TRANSLATE_NOOP("qz::Actions", "Go through the safety list"),
                 "CALLED HANDED_ON", "", kCrisis),
             {tick("scene_safe", QT_TRANSLATE_NOOP("qz::Fields", "Nobody is in danger where they are now")),
              tick("emergency_called", QT_TRANSLATE_NOOP("qz::Fields", "110 or 120 was called, if needed")),
              tick("company", QT_TRANSLATE_NOOP("qz::Fields", "Somebody stays with them")),
              tick("guardian_told", QT_TRANSLATE_NOOP("qz::Fields", "A minor: the guardian was told"))}),
        first(
            with(clocks(row("hand_over", QT_TRANSLATE_NOOP("qz::Actions", "Hand over"), "CALLED", "HANDED_ON",
                            kCrisis),
                        "receipt", ""),
                 {code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
                  personal(text("handed_over", QT_TRANSLATE_NOOP("qz::Fields", "What is handed over"), true),
                           DataClass::P3)})),
        first(ends(with(clocks(row("confirm_receipt", QT_TRANSLATE_NOOP("qz::Actions", "Receipt confirmed"),
                                   "HANDED_ON", "RECEIVED_THERE", kCrisis),
                               "", "receipt"),
                        {code("receipt", QT_TRANSLATE_NOOP("qz::Fields", "Receipt"), true)}))),
        ends(with(row("not_needed", QT_TRANSLATE_NOOP("qz::Actions", "Not needed any more"), "CALLED",
                      "NOT_NEEDED", kCrisis),
                  {text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)})),
    };
}

}  // namespace

QStringList serviceForms() { return words(kForms); }
QStringList serviceTopics() { return words(kTopics); }
QStringList ageBands() { return words(kBands); }

Result<CaseKind> serviceKind(CaseExtension* extension) {
    constexpr auto kService = "mediation.service";
    WorkflowSpec spec;
    spec.initial = QStringLiteral("COUNTING");
    spec.states = {state("COUNTING", QT_TRANSLATE_NOOP("qz::States", "Being counted"), "run", true),
                   state("SUBMITTED", QT_TRANSLATE_NOOP("qz::States", "Submitted"), "done", false)};
    spec.steps = {
        first(
            with(row("add_counts", QT_TRANSLATE_NOOP("qz::Actions", "Add counts"), "COUNTING", "", kService),
                 {choice("form", QT_TRANSLATE_NOOP("qz::Fields", "Kind of service"), kForms, true),
                  choice("topic", QT_TRANSLATE_NOOP("qz::Fields", "Topic"), kTopics, true),
                  choice("age_band", QT_TRANSLATE_NOOP("qz::Fields", "Age band"), kBands, true),
                  typed("count", QT_TRANSLATE_NOOP("qz::Fields", "How many"), FieldType::Integer, true)})),
        ends(row("submit_sheet", QT_TRANSLATE_NOOP("qz::Actions", "Submit the sheet"), "COUNTING",
                 "SUBMITTED", kService)),
    };
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "begin"));
    spec.intakePermission = QString::fromLatin1(kService);
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kServiceKind, QT_TRANSLATE_NOOP("qz::Kinds", "Sheet of psychological services"),
                      "XL", spec));
    kind.aliases = words("service_sheet service_sheets");
    kind.fields = {typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
                   code("point", QT_TRANSLATE_NOOP("qz::Fields", "Service point"), true),
                   loop::day("month", QT_TRANSLATE_NOOP("qz::Fields", "A day of the month"), true)};
    kind.derived = {typed("counts", QT_TRANSLATE_NOOP("qz::Fields", "Counts"), FieldType::LongText),
                    typed("total", QT_TRANSLATE_NOOP("qz::Fields", "Together"), FieldType::Integer)};
    kind.guard = checkService;
    kind.clockTitle = [](const QString& id) { return id; };
    kind.extension = extension;
    return kind;
}

Result<CaseKind> crisisKind(CaseExtension* extension) {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("CALLED");
    spec.states = {
        state("CALLED", QT_TRANSLATE_NOOP("qz::States", "Called in"), "new", true),
        state("HANDED_ON", QT_TRANSLATE_NOOP("qz::States", "Handed on"), "run", true),
        state("RECEIVED_THERE", QT_TRANSLATE_NOOP("qz::States", "Received there"), "done", false),
        state("NOT_NEEDED", QT_TRANSLATE_NOOP("qz::States", "Not needed any more"), "done", false)};
    spec.steps = crisisSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "call_in"));
    spec.intakePermission = QStringLiteral("mediation.crisis");
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kCrisisKind, QT_TRANSLATE_NOOP("qz::Kinds", "Crisis hand-over"), "WJ", spec));
    kind.aliases = words("crisis crisis_handover crisis_handovers");
    kind.fields = {
        typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
        typed("happened_at", QT_TRANSLATE_NOOP("qz::Fields", "When"), FieldType::Time, true),
        choice("purpose", QT_TRANSLATE_NOOP("qz::Fields", "Purpose of the hand-over"),
               "protection medical_help counselling shelter", true),
        choice("receiving_body", QT_TRANSLATE_NOOP("qz::Fields", "Receiving body"),
               "police hospital counselling_service civil_affairs women_children other", true),
        personal(typed("where_exactly", QT_TRANSLATE_NOOP("qz::Fields", "Where exactly"), FieldType::Text)),
        personal(
            text("situation", QT_TRANSLATE_NOOP("qz::Fields", "What the receiving service must know"), true),
            DataClass::P3)};
    kind.derived = {loop::day("details_until", QT_TRANSLATE_NOOP("qz::Fields", "Details are removed on"))};
    kind.clockTitle = [](const QString& id) {
        return id == QLatin1String("receipt") ? QCoreApplication::translate("qz::Clocks", "Receipt") : id;
    };
    kind.mainClock = QStringLiteral("receipt");
    kind.extension = extension;
    return kind;
}

}  // namespace qz::mediation
