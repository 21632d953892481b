// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/dispute_tables.h"
#include "mediation/store/loop_clocks.h"
#include "mediation/store/loop_rows.h"
#include "qz/areas.h"
#include "qz/cases.h"

namespace qz::mediation {

/// What the kinds of the closed loop work with. All outlive them.
struct LoopDesk {
    Cases& cases;
    const Areas& areas;
    const Directory& directory;
    const DisputeTables& tables;
    const LoopClocks& clocks;
};

/// A part of the closed loop in its cases. Writer thread, or a reader's. Texts may name somebody: sealed.
class LoopExtension : public CaseExtension {
public:
    explicit LoopExtension(const LoopDesk& desk) : m_desk(desk) {}
    [[nodiscard]] bool mayIdentify(const QString& text) const override { return !text.trimmed().isEmpty(); }

protected:
    /// Area and words of the place; Invalid (where: area) for an unknown one.
    Status place(CaseRecord& record, const QString& area) const;
    /// The unit that has to act; Invalid (where: unit).
    Status own(CaseRecord& record, const QString& unit) const;
    [[nodiscard]] QString unitName(const QString& code) const;
    [[nodiscard]] QString areaName(const AreaCode& code) const;
    LoopDesk m_desk;
};

class ScreeningExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;

private:
    Status areaDone(WriteTx& tx, const CaseRecord& record, const StepContext& context);
    Status found(WriteTx& tx, const CaseRecord& record, const StepContext& context);
};

class MatterExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;

private:
    Status moved(WriteTx& tx, CaseRecord& record, const StepContext& context, const MatterRow& row);
    Status link(WriteTx& tx, const CaseRecord& record, const QString& dispute);
};

class MeetingExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;

private:
    Status draw(WriteTx& tx, const CaseRecord& record);
    Status addItem(WriteTx& tx, const CaseRecord& record, const QString& number);
    Status decide(WriteTx& tx, const CaseRecord& record, const StepContext& context);
};

class TaskExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
};

}  // namespace qz::mediation
