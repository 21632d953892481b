// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/workflow.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace qz {
namespace {

Error flaw(const QString& detail) {
    return makeError(ErrorCode::Bug,
                     QCoreApplication::translate("qz::Workflow", "A workflow of a module is not sound."),
                     detail);
}

bool isReference(const QString& state) { return state.isEmpty() || state == QLatin1String("<"); }

Status checkStep(const StepSpec& step, const QSet<QString>& states) {
    if (!isReference(step.to) && !states.contains(step.to)) {
        return flaw(QStringLiteral("step %1 leads to unknown state %2").arg(step.action, step.to));
    }
    for (const StepOutcome& outcome : step.outcomes) {
        if (!isReference(outcome.to) && !states.contains(outcome.to)) {
            return flaw(QStringLiteral("step %1 leads to unknown state %2").arg(step.action, outcome.to));
        }
        if (!outcome.when.contains(QLatin1Char('='))) {
            return flaw(QStringLiteral("step %1 has an outcome without a condition").arg(step.action));
        }
    }
    for (const QString& from : step.from) {
        if (from != QLatin1String("*") && !states.contains(from)) {
            return flaw(QStringLiteral("step %1 starts in unknown state %2").arg(step.action, from));
        }
    }
    if (step.from.isEmpty() || step.permission.isEmpty()) {
        return flaw(QStringLiteral("step %1 has no origin or no permission").arg(step.action));
    }
    return {};
}

/// States that some path of steps leads to from the initial one.
QSet<QString> reachable(const WorkflowSpec& spec) {
    QSet<QString> known{spec.initial};
    bool grew = true;
    while (grew) {
        grew = false;
        for (const StepSpec& step : spec.steps) {
            const bool starts = std::any_of(step.from.begin(), step.from.end(), [&](const QString& from) {
                return from == QLatin1String("*") || known.contains(from);
            });
            if (!starts) {
                continue;
            }
            QStringList ends{step.to};
            for (const StepOutcome& outcome : step.outcomes) {
                ends.append(outcome.to);
            }
            for (const QString& end : ends) {
                if (!isReference(end) && !known.contains(end)) {
                    known.insert(end);
                    grew = true;
                }
            }
        }
    }
    return known;
}

}  // namespace

Result<Workflow> Workflow::make(WorkflowSpec spec) {
    QSet<QString> states;
    for (const StateSpec& state : spec.states) {
        if (states.contains(state.id)) {
            return flaw(QStringLiteral("state %1 stands twice").arg(state.id));
        }
        states.insert(state.id);
    }
    if (!states.contains(spec.initial)) {
        return flaw(QStringLiteral("unknown initial state %1").arg(spec.initial));
    }
    QSet<QString> actions;
    for (const StepSpec& step : spec.steps) {
        if (actions.contains(step.action)) {
            return flaw(QStringLiteral("step %1 stands twice").arg(step.action));
        }
        actions.insert(step.action);
        QZ_TRY(checkStep(step, states));
    }
    const QSet<QString> known = reachable(spec);
    for (const QString& state : states) {
        if (!known.contains(state)) {
            return flaw(QStringLiteral("state %1 cannot be reached").arg(state));
        }
    }
    return Workflow(std::move(spec));
}

const StateSpec* Workflow::state(const QString& id) const {
    const auto it = std::find_if(m_spec.states.begin(), m_spec.states.end(),
                                 [&](const StateSpec& s) { return s.id == id; });
    return it == m_spec.states.end() ? nullptr : &*it;
}

const StepSpec* Workflow::step(const QString& action) const {
    const auto it = std::find_if(m_spec.steps.begin(), m_spec.steps.end(),
                                 [&](const StepSpec& s) { return s.action == action; });
    return it == m_spec.steps.end() ? nullptr : &*it;
}

StepOutcome Workflow::outcome(const StepSpec& step, const FieldMap& fields) {
    for (const StepOutcome& outcome : step.outcomes) {
        const qsizetype sign = outcome.when.indexOf(QLatin1Char('='));
        if (fields.value(outcome.when.left(sign)) == outcome.when.mid(sign + 1)) {
            return outcome;
        }
    }
    return StepOutcome{{}, step.to, step.startsClocks, step.stopsClocks, step.reopensClocks, step.newRound};
}

bool Workflow::allows(const StepSpec& step, const QString& stateId) const {
    if (step.from.contains(stateId)) {
        return true;
    }
    const StateSpec* here = state(stateId);
    return here != nullptr && here->open && step.from.contains(QStringLiteral("*"));
}

QList<const StepSpec*> Workflow::stepsFrom(const QString& stateId) const {
    QList<const StepSpec*> steps;
    for (const StepSpec& step : m_spec.steps) {
        if (allows(step, stateId)) {
            steps.append(&step);
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const StepSpec* a, const StepSpec* b) { return a->primary && !b->primary; });
    return steps;
}

QString stateTitle(const Workflow& workflow, const QString& state) {
    const StateSpec* spec = workflow.state(state);
    return spec == nullptr ? state : QCoreApplication::translate("qz::States", spec->title);
}

QString actionTitle(const Workflow& workflow, const QString& action) {
    const StepSpec* spec = workflow.step(action);
    // The intake is no step; its own word stands for it.
    return QCoreApplication::translate("qz::Actions",
                                       spec == nullptr ? action.toUtf8().constData() : spec->title);
}

}  // namespace qz
