// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_cases.h"
#include "fake_lists.h"
#include "qz/ui/case_list.h"
#include "qz/ui/case_view.h"
#include "qz/ui/form_view.h"
#include "qz_test.h"

namespace qz::test {

/// A desk with one kind of case, a few areas and units; everything the widgets ask for.
struct Desk {
    Desk();

    FakeClock clock{QStringLiteral("2026-09-30T17:20")};
    FakeAreas areas;
    FakeDirectory directory;
    FakeEvents events;
    FakeCases cases;
    FakeLists lists{cases};
    Theme theme;
    Lookups lookups;
    RecordPresenters presenters;
    CasePanels panels;
    MemoryDrafts drafts;
    Session session;
    std::vector<Registration> registrations;

    [[nodiscard]] CaseListServices listServices();
    [[nodiscard]] CaseViewServices viewServices();
    [[nodiscard]] FormServices formServices();
    /// Rows 1…n with states, clocks and units in turn.
    void fill(int rows);
    /// The case of the mock-up: steps, clocks, journal.
    CaseDetail& detail(const QString& number);
};

}  // namespace qz::test
