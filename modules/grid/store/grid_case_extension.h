// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/event_class.h"
#include "grid/domain/identifying_text.h"
#include "grid/store/city_tables.h"
#include "grid/store/event_rows.h"
#include "qz/areas.h"
#include "qz/cases.h"

namespace qz::grid {

/// The grid's part in the life of its cases: class, place, duplicates, orders to units. Writer thread, or a
/// reader's.
class GridCaseExtension final : public CaseExtension {
public:
    /// All outlive the extension.
    GridCaseExtension(CityTables& tables, const Areas& areas, const Directory& directory, Cases& cases,
                      IdentifyingText identifying);

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    [[nodiscard]] bool mayIdentify(const QString& text) const override {
        return m_identifying.mayIdentify(text);
    }

private:
    struct Step;
    Status checkDuplicates(ReadTx& read, const EventRow& event) const;
    void describe(CaseRecord& record, const EventClass& eventClass, const QString& summary) const;
    Status apply(Step& step);
    Status dispatch(Step& step);
    Status sendOrder(Step& step, const QString& unit, bool lead, const QString& reason);
    Status answered(Step& step, const QString& state, bool all);
    Status verified(Step& step);
    Status reworked(Step& step);
    Status escalate(Step& step);
    Status merge(Step& step);
    Status relocate(Step& step);
    Status correct(Step& step);
    Status reclassify(Step& step);
    [[nodiscard]] Result<QList<Unit>> assistingUnits(const Step& step) const;
    /// A call told the unit of its order; the first one counts.
    Status told(WriteTx& tx, QList<DispatchRow>& orders, const StepContext& context);
    /// Whether the call at `start` was the first news of an order that nobody had received.
    [[nodiscard]] Result<bool> startsWithCall(ReadTx& read, const CaseRecord& record, CivilTime start) const;
    [[nodiscard]] Status checkReportText(const StepContext& context) const;
    [[nodiscard]] static QString deliveries(const QList<DispatchRow>& orders, int round);
    [[nodiscard]] QString draftOf(const CaseRecord& record, const EventRow& event,
                                  const ClassTable& table) const;

    CityTables& m_tables;
    const Areas& m_areas;
    const Directory& m_directory;
    Cases& m_cases;
    IdentifyingText m_identifying;
};

}  // namespace qz::grid
