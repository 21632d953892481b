// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/identifying_text.h"
#include "grid/store/city_tables.h"
#include "qz/areas.h"
#include "qz/cases.h"

namespace qz::grid {

/// One unit of a supervised matter.
struct SupervisedUnit {
    Uuid id;
    QString unit;
    QString reply;
    std::optional<Instant> repliedAt;
};

/// The grid's part in supervised matters: units with their replies, cases, limit. Writer thread, or a
/// reader's.
class SupervisionExtension final : public CaseExtension {
public:
    /// All outlive the extension.
    SupervisionExtension(CityTables& tables, const Areas& areas, const Directory& directory, Cases& cases,
                         IdentifyingText identifying);

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    /// Numbers of the matters in which the unit has not replied yet.
    [[nodiscard]] static Result<QStringList> waitingFor(ReadTx& read, const QString& unit);
    [[nodiscard]] bool mayIdentify(const QString& text) const override {
        return m_identifying.mayIdentify(text);
    }

private:
    /// Texts of a matter go to several units: they name nobody.
    [[nodiscard]] Status checkTexts(const FieldMap& fields) const;
    Status addUnits(WriteTx& tx, CaseRecord& record, const QString& text);
    Status addCase(WriteTx& tx, const CaseRecord& record, const QString& number);
    Status replied(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status sentBack(WriteTx& tx, CaseRecord& record, const StepContext& context);
    [[nodiscard]] Result<QList<SupervisedUnit>> units(ReadTx& read, const CaseId& id) const;
    [[nodiscard]] QString nameOf(const QString& unit) const;

    CityTables& m_tables;
    const Areas& m_areas;
    const Directory& m_directory;
    Cases& m_cases;
    IdentifyingText m_identifying;
};

}  // namespace qz::grid
