// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "grid/domain/event_class.h"
#include "grid/store/event_rows.h"
#include "qz/cases.h"

namespace qz::grid {

/// A step as it was planned for the demo.
struct DemoStep {
    QString action;
    Instant at;
    Performer performer;
    QString channel = QStringLiteral("system");
    FieldMap fields;
    QString note;
};

/// Lives the life of one event in memory, by the same workflow, fields and rules as the casework, and hands
/// it over whole.
class DemoCase {
public:
    DemoCase(const Workflow& workflow, const ClassTable& table) : m_workflow(workflow), m_table(table) {}

    /// The reported event: class, place, source and time are set. Its first entry is written here.
    Status report(EventRow event, CaseRecord head, const DemoStep& step);
    /// Refuses what the workflow or a rule refuses: the plan is wrong then, not the rule.
    Status apply(const DemoStep& step);
    /// Old closed events keep only the clocks that count in rates.
    void keepOnly(const QStringList& clocks);

    /// First and last entry only, no clocks, no orders.
    void keepEnds();

    [[nodiscard]] const CaseRecord& head() const { return m_case.head; }
    [[nodiscard]] const EventRow& event() const { return m_event; }
    [[nodiscard]] const ImportedCase& imported() const { return m_case; }
    [[nodiscard]] ImportedCase& imported() { return m_case; }
    [[nodiscard]] const QList<DispatchRow>& orders() const { return m_orders; }

private:
    Status mayStep(const StepSpec& step, const DemoStep& planned) const;
    void runClocks(const StepSpec& step, const StepOutcome& outcome, const DemoStep& planned);
    void startClock(const QString& id, Instant at);
    CaseClock* lastClock(const QString& id);
    void follow(const StepSpec& step, const DemoStep& planned);
    void markOrders(const QString& state, Instant at);
    void note(const DemoStep& planned, const QString& from, const QString& to);

    const Workflow& m_workflow;
    const ClassTable& m_table;
    ImportedCase m_case;
    EventRow m_event;
    QList<DispatchRow> m_orders;
    QString m_stateBefore;
};

}  // namespace qz::grid
