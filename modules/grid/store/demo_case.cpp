// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_case.h"

#include <algorithm>

#include "grid/domain/grid_rules.h"

namespace qz::grid {
namespace {

constexpr qint64 kTypingMs = 90'000;  // from what happened to its entry

bool isOpen(const CaseClock& clock) {
    return clock.state == ClockState::Suspended || (clock.state == ClockState::Running && !clock.stoppedAt);
}

Error broken(const DemoStep& step, const QString& state, const QString& why) {
    return makeError(ErrorCode::Bug, QStringLiteral("demo: %1 in %2: %3").arg(step.action, state, why));
}

}  // namespace

void DemoCase::note(const DemoStep& planned, const QString& from, const QString& to) {
    JournalEntry entry;
    entry.occurredAt = planned.at;
    entry.recordedAt = Instant{planned.at.ms + kTypingMs};
    entry.performer = planned.performer;
    entry.channel = planned.channel;
    entry.recorder = QStringLiteral("demo");
    entry.action = planned.action;
    entry.from = from;
    entry.to = to;
    entry.note = planned.note;
    entry.fields = planned.fields;
    m_case.journal.append(entry);
}

Status DemoCase::report(EventRow event, CaseRecord head, const DemoStep& step) {
    m_event = std::move(event);
    m_case.head = std::move(head);
    m_case.head.state = m_workflow.spec().initial;
    for (const QString& id : m_workflow.spec().intakeClocks) {
        startClock(id, step.at);
    }
    note(step, {}, m_case.head.state);
    return {};
}

void DemoCase::startClock(const QString& id, Instant at) {
    const CivilTime start = CivilTime::fromInstant(at);
    const QString urgency = m_case.head.urgent ? QStringLiteral("urgent") : QStringLiteral("normal");
    std::optional<TimeLimit> limit = m_table.limit(m_case.head.subkind, id, urgency, start.date);
    if (!limit && m_event.hazard) {
        limit = m_table.limit(m_case.head.subkind, id, QStringLiteral("hazard"), start.date);
    }
    if (!limit) {
        return;
    }
    CaseClock clock;
    clock.clockId = id;
    clock.spec = limitSpec(*limit, start);
    if (const CaseClock* before = lastClock(id)) {
        clock.round = before->round + 1;
    }
    m_case.clocks.append(clock);
}

CaseClock* DemoCase::lastClock(const QString& id) {
    for (qsizetype i = m_case.clocks.size(); i-- > 0;) {
        if (m_case.clocks.at(i).clockId == id) {
            return &m_case.clocks[i];
        }
    }
    return nullptr;
}

Status DemoCase::mayStep(const StepSpec& step, const DemoStep& planned) const {
    const QString& state = m_case.head.state;
    if (!m_workflow.allows(step, state)) {
        return broken(planned, state, QStringLiteral("not allowed"));
    }
    if (planned.at < m_case.journal.last().occurredAt) {
        return broken(planned, state, QStringLiteral("before the step before it"));
    }
    QZ_TRY(checkFields(step.fields, planned.fields));
    const FieldMap details{{QStringLiteral("needs_check"),
                            m_event.needsCheck ? QStringLiteral("true") : QStringLiteral("false")}};
    const StepContext context{m_case.head,    m_case.journal,    m_case.clocks, details, step,
                              planned.fields, planned.performer, planned.at,    false};
    return checkStep(context);
}

void DemoCase::runClocks(const StepSpec& step, const StepOutcome& outcome, const DemoStep& planned) {
    for (CaseClock& clock : m_case.clocks) {
        if (!isOpen(clock)) {
            continue;
        }
        if (outcome.stopsClocks.contains(clock.clockId)) {
            clock.stoppedAt = planned.at;
        } else if (step.cancelsClocks.contains(clock.clockId)) {
            clock.state = ClockState::Cancelled;
            clock.stoppedAt = planned.at;
        } else if (step.suspendsClocks) {
            clock.state = ClockState::Suspended;
            clock.spec.suspensions.append({CivilTime::fromInstant(planned.at), std::nullopt});
        } else if (step.resumesClocks && clock.state == ClockState::Suspended) {
            clock.state = ClockState::Running;
            clock.spec.suspensions.last().to = CivilTime::fromInstant(planned.at);
        }
    }
    if (CaseClock* clock = lastClock(QStringLiteral("disposal")); step.extendsClock && clock != nullptr) {
        const Result<TimeUnit> unit = parseTimeUnit(planned.fields.value(QStringLiteral("unit")));
        if (unit) {
            clock->spec.extensions.append(
                {planned.fields.value(QStringLiteral("amount")).toInt(), unit.value()});
        }
    }
    for (const QString& id : outcome.reopensClocks) {
        if (CaseClock* clock = lastClock(id); clock != nullptr && !isOpen(*clock)) {
            clock->state = ClockState::Running;
            clock->stoppedAt.reset();
        }
    }
    for (const QString& id : outcome.startsClocks) {
        startClock(id, planned.at);
    }
}

void DemoCase::markOrders(const QString& state, Instant at) {
    for (DispatchRow& order : m_orders) {
        if (order.state != QLatin1String("sent") && order.state != QLatin1String("signed")) {
            continue;
        }
        order.state = state;
        if (state == QLatin1String("signed")) {
            order.signedAt = at;
        } else {
            order.doneAt = at;
        }
    }
}

/// The same consequences as GridCaseExtension::stepped has.
void DemoCase::follow(const StepSpec& step, const DemoStep& planned) {
    CaseRecord& head = m_case.head;
    const auto is = [&](const char* action) { return step.action == QLatin1String(action); };
    if (is("dispatch")) {
        DispatchRow order;
        order.unit = planned.fields.value(QStringLiteral("unit"));
        order.round = m_event.round;
        order.state = QStringLiteral("sent");
        order.reason = planned.fields.value(QStringLiteral("reason"));
        order.sentAt = planned.at;
        m_orders.append(order);
        m_event.leadUnit = order.unit;
        head.ownerUnit = order.unit;
    } else if (is("sign_for")) {
        markOrders(QStringLiteral("signed"), planned.at);
    } else if (is("handling_feedback")) {
        markOrders(QStringLiteral("done"), planned.at);
        head.ownerUnit.clear();
    } else if (is("recall") || is("return_order")) {
        markOrders(is("recall") ? QStringLiteral("recalled") : QStringLiteral("returned"), planned.at);
        m_event.leadUnit.clear();
        head.ownerUnit.clear();
    } else if (is("verify")) {
        m_event.passedCheck = planned.fields.value(QStringLiteral("passed")) == QLatin1String("true");
        if (!m_event.passedCheck) {
            ++m_event.round;
            head.ownerUnit = m_event.leadUnit;
        }
    } else if (is("merge")) {
        m_event.mergedInto = planned.fields.value(QStringLiteral("target"));
    }
    if (step.closes) {
        m_event.open = false;
        head.ownerUnit.clear();
    }
}

Status DemoCase::apply(const DemoStep& planned) {
    const StepSpec* step = m_workflow.step(planned.action);
    if (step == nullptr) {
        return broken(planned, m_case.head.state, QStringLiteral("unknown step"));
    }
    QZ_TRY(mayStep(*step, planned));
    const StepOutcome outcome = Workflow::outcome(*step, planned.fields);
    CaseRecord& head = m_case.head;
    const QString from = head.state;
    if (outcome.to == QLatin1String("<")) {
        head.state = m_stateBefore;
    } else if (!outcome.to.isEmpty()) {
        m_stateBefore = from;
        head.state = outcome.to;
    }
    head.reworkCount += outcome.newRound ? 1 : 0;
    if (!m_workflow.state(head.state)->open && !head.closedAt) {
        head.closedAt = planned.at;
    }
    runClocks(*step, outcome, planned);
    follow(*step, planned);
    note(planned, from, head.state);
    return {};
}

void DemoCase::keepEnds() {
    m_case.clocks.clear();
    m_orders.clear();
    if (m_case.journal.size() > 2) {
        m_case.journal = {m_case.journal.constFirst(), m_case.journal.constLast()};
    }
}

void DemoCase::keepOnly(const QStringList& clocks) {
    m_case.clocks.removeIf([&](const CaseClock& clock) { return !clocks.contains(clock.clockId); });
}

}  // namespace qz::grid
