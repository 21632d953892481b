// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "qz/case_record.h"
#include "qz/field_spec.h"

namespace qz {

/// A state of a case. `mark` is one of the seven marks of the theme: new, check, over, run, done, soon, hold.
struct StateSpec {
    QString id;         ///< "DISPATCHED"
    const char* title;  ///< translator context "qz::States"
    QString mark;
    bool open = true;
};

/// What a step leads to. A step may have other ends than its usual one, chosen by what was filled in:
/// verify with passed=false goes to REWORK, starts a new round and lets stopped clocks run on to their
/// original due.
struct StepOutcome {
    QString when;  ///< "field=value"; empty for the usual end
    QString to;    ///< as StepSpec::to
    QStringList startsClocks;
    QStringList stopsClocks;
    QStringList reopensClocks;  ///< met, late or cancelled clocks run again, due unchanged
    bool newRound = false;      ///< adds one to CaseRecord::reworkCount
};

/// One step. Everything about it that is not a rule of the module stands here as data.
struct StepSpec {
    QString action;      ///< glossary identifier
    const char* title;   ///< context "qz::Actions"
    QStringList from;    ///< states it may start in; "*" = every open state
    QString to;          ///< empty: the state stays; "<": back to the state before suspension
    QString permission;  ///< "grid.dispatch"
    QList<FieldSpec> fields;
    QStringList startsClocks;
    QStringList stopsClocks;  ///< met or late by occurred_at
    QStringList cancelsClocks;
    bool suspendsClocks = false;
    bool resumesClocks = false;
    bool extendsClock = false;  ///< takes fields amount, unit, clock
    bool closes = false;
    bool reopens = false;
    bool primary = false;         ///< offered first
    QString shortcut;             ///< "Ctrl+Return"
    QStringList reopensClocks;    ///< see StepOutcome
    bool newRound = false;        ///< see StepOutcome
    QList<StepOutcome> outcomes;  ///< other ends; the first whose `when` fits is taken
};

struct WorkflowSpec {
    QString initial;
    QList<StateSpec> states;
    QList<StepSpec> steps;
    QString intakeAction = QStringLiteral("report_in");  ///< action of the first journal entry
    QString intakePermission;                            ///< empty: "<module>.intake"
    QStringList intakeClocks;                            ///< started by the intake
};

/// What rules may look at when they decide on a step.
struct StepContext {
    const CaseRecord& record;
    const QList<JournalEntry>& journal;  ///< oldest first
    const QList<CaseClock>& clocks;
    const FieldMap& details;  ///< the module's P0/P1 fields of the case
    const StepSpec& step;
    const FieldMap& fields;  ///< given with the step; empty when probing
    const Performer& performer;
    Instant occurredAt;
    bool probing = false;  ///< only asking whether the step may be offered
};

/// A checked workflow: every state reachable, every transition between known states, actions unique per
/// state.
class Workflow {
public:
    [[nodiscard]] static Result<Workflow> make(WorkflowSpec spec);

    [[nodiscard]] const WorkflowSpec& spec() const { return m_spec; }
    [[nodiscard]] const StateSpec* state(const QString& id) const;
    [[nodiscard]] const StepSpec* step(const QString& action) const;
    /// Steps that the state alone would allow, primary first.
    [[nodiscard]] QList<const StepSpec*> stepsFrom(const QString& state) const;
    /// Where the step leads with these fields, and what its clocks do.
    [[nodiscard]] static StepOutcome outcome(const StepSpec& step, const FieldMap& fields);
    [[nodiscard]] bool allows(const StepSpec& step, const QString& state) const;

private:
    explicit Workflow(WorkflowSpec spec) : m_spec(std::move(spec)) {}
    WorkflowSpec m_spec;
};

[[nodiscard]] QString stateTitle(const Workflow& workflow, const QString& state);    ///< translated
[[nodiscard]] QString actionTitle(const Workflow& workflow, const QString& action);  ///< translated

}  // namespace qz
