// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/store/demo_case.h"
#include "grid/store/demo_district.h"

namespace qz::grid {

/// Plans the lives of synthetic events: when, where, what, and by which steps.
class DemoPlan {
public:
    DemoPlan(const DemoWords& words, const DemoDistrict& district, const ClassTable& table, Instant now)
        : m_words(words), m_district(district), m_table(table), m_now(now) {}

    /// Moments of reporting over the year before `now`, ascending, with the published curves of day and week.
    [[nodiscard]] QList<Instant> moments(int count, DemoDice& dice) const;

    struct Event {
        EventRow row;
        CaseRecord head;
        DemoStep report;
        QList<DemoStep> steps;  ///< only those that have happened by `now`
        FieldMap sealed;
        int grid = 0;
    };
    /// `mergeInto`: an open event of the same class near by, or empty.
    [[nodiscard]] Event event(Instant openedAt, DemoDice& dice) const;
    /// Replaces the plan by: accepted, then merged.
    void merge(Event& event, const QString& target) const;

private:
    struct Course;
    void place(Event& event, DemoDice& dice) const;
    void describe(Event& event, DemoDice& dice) const;
    void course(Event& event, DemoDice& dice) const;
    void handling(Course& course, DemoDice& dice) const;
    void checking(Course& course, DemoDice& dice) const;
    [[nodiscard]] Performer post(const char* key) const;

    const DemoWords& m_words;
    const DemoDistrict& m_district;
    const ClassTable& m_table;
    Instant m_now;
};

}  // namespace qz::grid
