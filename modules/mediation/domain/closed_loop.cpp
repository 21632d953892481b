// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/closed_loop.h"

#include <QCoreApplication>

#include "mediation/domain/loop_parts.h"

namespace qz::mediation {

using namespace parts;
using loop::day;
using loop::no;
using loop::said;
using loop::state;

namespace {

/// Titles of the choices; the lists below name them by their words.
[[maybe_unused]] constexpr const char* kWords[] = {QT_TRANSLATE_NOOP("qz::Choices", "county"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "city"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "civil_dispute"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "hazard"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "fire"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "building"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "traffic"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "environment"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "water_electricity"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "public_order"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "screening"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "reception"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "grid_report"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "mediation"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "handling"),
                                                   QT_TRANSLATE_NOOP("qz::Choices", "both")};

constexpr auto kHazards = "fire building traffic environment water_electricity public_order other";

FieldSpec subject() {
    return choice("subject", QT_TRANSLATE_NOOP("qz::Fields", "Dispute or hazard"), "civil_dispute hazard",
                  true);
}
FieldSpec disputeSort() {
    return when("subject=civil_dispute",
                lookup("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute"), "mediation.kind"));
}
FieldSpec hazardSort() {
    return when("subject=hazard",
                choice("hazard_kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of hazard"), kHazards));
}
FieldSpec about() {
    return personal(text("about", QT_TRANSLATE_NOOP("qz::Fields", "What it is about, without names"), true));
}
FieldSpec count(const char* id, const char* title) { return typed(id, title, FieldType::Integer, true); }

QList<StepSpec> screeningSteps() {
    constexpr auto kScreen = "mediation.screen";
    return {
        first(with(
            row("report_area", QT_TRANSLATE_NOOP("qz::Actions", "Report an area"), "SCREENING", "", kScreen),
            {typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
             count("disputes_found", QT_TRANSLATE_NOOP("qz::Fields", "Disputes found")),
             count("hazards_found", QT_TRANSLATE_NOOP("qz::Fields", "Hazards found"))})),
        with(row("record_finding", QT_TRANSLATE_NOOP("qz::Actions", "Record what was found"), "SCREENING", "",
                 kScreen),
             {typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true), subject(),
              disputeSort(), hazardSort(), about()}),
        ends(with(clocks(row("close_screening", QT_TRANSLATE_NOOP("qz::Actions", "Close the screening"),
                             "SCREENING", "SCREENED", "mediation.review"),
                         "", "screening"),
                  {typed("leave_open", QT_TRANSLATE_NOOP("qz::Fields", "Close although areas are missing"),
                         FieldType::Bool)})),
    };
}

Status checkScreening(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    if (context.step.action == QLatin1String("report_area")) {
        for (const char* id : {"disputes_found", "hazards_found"}) {
            if (said(context, id).toInt() < 0) {
                return no(QT_TRANSLATE_NOOP("qz::mediation::Rules", "A count is zero or more."), id);
            }
        }
    }
    const QString waiting = context.details.value(QStringLiteral("areas_waiting"));
    if (context.step.action == QLatin1String("close_screening") && !waiting.isEmpty() &&
        said(context, "leave_open") != QLatin1String("true")) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::mediation::Rules",
                             "Not reported yet: %1. Wait for them, or tick that it closes without.")
                             .arg(waiting),
                         {}, QStringLiteral("leave_open"));
    }
    return {};
}

QList<StepSpec> handlingSteps() {
    const auto unit = lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit"), "unit", true);
    constexpr auto kEscalate = "mediation.escalate";
    return {
        first(with(
            clocks(row("triage", QT_TRANSLATE_NOOP("qz::Actions", "Triage"), "FOUND", "IN_HAND", kEscalate),
                   "level", "triage"),
            {choice("level", QT_TRANSLATE_NOOP("qz::Fields", "Level"), "village street county city", true),
             unit, choice("route", QT_TRANSLATE_NOOP("qz::Fields", "Way"), "mediation handling both", true),
             code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"))})),
        with(row("link_dispute", QT_TRANSLATE_NOOP("qz::Actions", "Name its dispute"), "IN_HAND", "",
                 kEscalate),
             {code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"), true)}),
        ends(with(clocks(row("hand_over", QT_TRANSLATE_NOOP("qz::Actions", "Hand over to another authority"),
                             "FOUND IN_HAND", "HANDED_OVER", kEscalate),
                         "", "triage level"),
                  {code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
                   code("receipt", QT_TRANSLATE_NOOP("qz::Fields", "Receipt"), true)})),
        // Each level has a limit of its own; who had it before stays co-owner.
        with(clocks(row("escalate", QT_TRANSLATE_NOOP("qz::Actions", "Escalate to the level above"),
                        "IN_HAND", "", kEscalate),
                    "level", "level"),
             {unit, text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)}),
        with(clocks(row("send_down", QT_TRANSLATE_NOOP("qz::Actions", "Give back to the level below"),
                        "IN_HAND", "", kEscalate),
                    "level", "level"),
             {unit, text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)}),
        with(row("urge", QT_TRANSLATE_NOOP("qz::Actions", "Urge"), "IN_HAND", "", kEscalate),
             {day("reply_by", QT_TRANSLATE_NOOP("qz::Fields", "Reply by"), true),
              text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true)}),
        first(with(clocks(row("settle", QT_TRANSLATE_NOOP("qz::Actions", "Settled"), "IN_HAND", "SETTLED",
                              kEscalate),
                          "follow_up", "level"),
                   {text("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"), true)})),
        first(ends(with(clocks(row("follow_up", QT_TRANSLATE_NOOP("qz::Actions", "Followed up: it holds"),
                                   "SETTLED", "FOLLOWED_UP", kEscalate),
                               "", "follow_up"),
                        {text("finding", QT_TRANSLATE_NOOP("qz::Fields", "What was found"), true)}))),
        with(clocks(row("flare_up", QT_TRANSLATE_NOOP("qz::Actions", "It broke out again"), "SETTLED",
                        "IN_HAND", kEscalate),
                    "level", "", "follow_up"),
             {text("finding", QT_TRANSLATE_NOOP("qz::Fields", "What was found"), true)}),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", kEscalate),
    };
}

Status checkMatter(const StepContext& context) {
    const QString level = context.details.value(QStringLiteral("level"));
    if (context.step.action == QLatin1String("escalate") && levelAbove(level).isEmpty()) {
        return no(QT_TRANSLATE_NOOP("qz::mediation::Rules", "The city is the highest level."));
    }
    if (context.step.action == QLatin1String("send_down") && levelBelow(level).isEmpty()) {
        return no(QT_TRANSLATE_NOOP("qz::mediation::Rules", "The village is the lowest level."));
    }
    if (!context.probing && context.step.action == QLatin1String("settle") &&
        context.details.value(QStringLiteral("route")) == QLatin1String("mediation") &&
        context.details.value(QStringLiteral("dispute")).isEmpty()) {
        return no(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                    "It goes the way of a mediation: name its dispute first."));
    }
    return {};
}

QString loopClockTitle(const QString& id) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("screening"), QT_TRANSLATE_NOOP("qz::Clocks", "Screening")},
        {QStringLiteral("triage"), QT_TRANSLATE_NOOP("qz::Clocks", "Triage")},
        {QStringLiteral("level"), QT_TRANSLATE_NOOP("qz::Clocks", "At this level")},
        {QStringLiteral("follow_up"), QT_TRANSLATE_NOOP("qz::Clocks", "Follow up")}};
    const char* title = titles.value(id, nullptr);
    return title == nullptr ? id : QCoreApplication::translate("qz::Clocks", title);
}

QList<FieldSpec> screeningFields() {
    return {
        code("title", QT_TRANSLATE_NOOP("qz::Fields", "Title of the screening"), true),
        typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
        choice("looks_for", QT_TRANSLATE_NOOP("qz::Fields", "Looks for"), "civil_dispute hazard both", true),
        day("period_from", QT_TRANSLATE_NOOP("qz::Fields", "From"), true),
        day("period_to", QT_TRANSLATE_NOOP("qz::Fields", "To"), true),
        lookup("unit", QT_TRANSLATE_NOOP("qz::Fields", "Responsible unit"), "unit", true),
        code("post", QT_TRANSLATE_NOOP("qz::Fields", "Responsible post (no name)"), true)};
}

QList<FieldSpec> matterFields() {
    return {typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
            subject(),
            disputeSort(),
            hazardSort(),
            about(),
            choice("source", QT_TRANSLATE_NOOP("qz::Fields", "Comes from"),
                   "screening reception grid_report hotline department", true),
            code("screening", QT_TRANSLATE_NOOP("qz::Fields", "Number of the screening"))};
}

}  // namespace

QStringList loopLevels() { return words("village street county city"); }

QString levelAbove(const QString& level) {
    const QStringList all = loopLevels();
    const qsizetype at = all.indexOf(level);
    return at < 0 ? QString() : all.value(at + 1);
}

QString levelBelow(const QString& level) {
    const QStringList all = loopLevels();
    const qsizetype at = all.indexOf(level);
    return at <= 0 ? QString() : all.at(at - 1);
}

Result<CaseKind> screeningKind(CaseExtension* extension) {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("SCREENING");
    spec.states = {state("SCREENING", QT_TRANSLATE_NOOP("qz::States", "Being screened"), "run", true),
                   state("SCREENED", QT_TRANSLATE_NOOP("qz::States", "Screened"), "done", false)};
    spec.steps = screeningSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "begin"));
    spec.intakePermission = QStringLiteral("mediation.review");
    spec.intakeClocks = words("screening");
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kScreeningKind, QT_TRANSLATE_NOOP("qz::Kinds", "Screening"), "PC", spec));
    kind.aliases = words("screening screenings");
    kind.fields = screeningFields();
    kind.derived = {
        code("areas_done", QT_TRANSLATE_NOOP("qz::Fields", "Areas done")),
        code("areas_waiting", QT_TRANSLATE_NOOP("qz::Fields", "Areas not reported yet")),
        typed("disputes_found", QT_TRANSLATE_NOOP("qz::Fields", "Disputes found"), FieldType::Integer),
        typed("hazards_found", QT_TRANSLATE_NOOP("qz::Fields", "Hazards found"), FieldType::Integer),
        code("matters", QT_TRANSLATE_NOOP("qz::Fields", "Matters that came of it"))};
    kind.guard = checkScreening;
    kind.clockTitle = loopClockTitle;
    kind.mainClock = QStringLiteral("screening");
    kind.extension = extension;
    return kind;
}

Result<CaseKind> matterKind(CaseExtension* extension) {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("FOUND");
    spec.states = {
        state("FOUND", QT_TRANSLATE_NOOP("qz::States", "Found"), "new", true),
        state("IN_HAND", QT_TRANSLATE_NOOP("qz::States", "In hand"), "run", true),
        state("SETTLED", QT_TRANSLATE_NOOP("qz::States", "Settled, to be followed up"), "check", true),
        state("FOLLOWED_UP", QT_TRANSLATE_NOOP("qz::States", "Followed up"), "done", false),
        state("HANDED_OVER", QT_TRANSLATE_NOOP("qz::States", "Handed over"), "done", false)};
    spec.steps = handlingSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "find"));
    spec.intakePermission = QStringLiteral("mediation.screen");
    spec.intakeClocks = words("triage");
    CaseKind kind;
    QZ_TRY(loop::fill(kind, kMatterKind, QT_TRANSLATE_NOOP("qz::Kinds", "Matter of the closed loop"), "BH",
                      spec));
    kind.aliases = words("matter matters");
    kind.fields = matterFields();
    kind.derived = {choice("level", QT_TRANSLATE_NOOP("qz::Fields", "Level"), "village street county city"),
                    choice("route", QT_TRANSLATE_NOOP("qz::Fields", "Way"), "mediation handling both"),
                    code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute")),
                    code("co_owners", QT_TRANSLATE_NOOP("qz::Fields", "Co-owners"))};
    kind.guard = checkMatter;
    kind.clockTitle = loopClockTitle;
    kind.mainClock = QStringLiteral("level");
    kind.extension = extension;
    return kind;
}

}  // namespace qz::mediation
