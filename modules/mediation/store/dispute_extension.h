// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/dispute_tables.h"
#include "mediation/store/dispute_rows.h"
#include "qz/areas.h"
#include "qz/cases.h"

namespace qz::mediation {

/// The mediation's part in its cases: its row, signatures, papers, instalments, clocks. Writer thread, or a
/// reader's.
class DisputeExtension final : public CaseExtension {
public:
    /// All outlive the extension.
    DisputeExtension(const DisputeTables& tables, const Areas& areas, const Directory& directory)
        : m_tables(tables), m_areas(areas), m_directory(directory) {}

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    /// Every text of a mediation may name a party: all of it stands sealed (People's Mediation Law 15).
    [[nodiscard]] bool mayIdentify(const QString& text) const override { return !text.trimmed().isEmpty(); }

    /// Sets kind, place and summary of a head; Invalid (where: kind, area) for unknown ones.
    Status describe(CaseRecord& record, const QString& kind, const QString& area) const;

private:
    using Step = Status (DisputeExtension::*)(WriteTx&, CaseRecord&, const StepContext&);
    [[nodiscard]] static const QHash<QString, Step>& steps();
    Status accepted(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status assigned(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status difficult(WriteTx& tx, CaseRecord& record, const StepContext& context);
    static void putForms(FieldMap& fields);
    Status corrected(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status renamed(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status agreed(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status agreedInSeries(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status signedBy(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status split(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status terminated(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status performed(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status confirmation(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status extended(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status filed(WriteTx& tx, CaseRecord& record, const StepContext& context);
    Status archived(WriteTx& tx, CaseRecord& record, const StepContext& context);
    [[nodiscard]] static std::optional<DeadlineSpec> sessionClock(const FieldMap& fields, CivilTime start);
    [[nodiscard]] Result<std::optional<DeadlineSpec>> performanceClock(ReadTx& read, const CaseRecord& record,
                                                                       CivilTime start) const;
    void putRow(FieldMap& fields, const DisputeRow& row) const;
    /// Agreements in series, or the amounts of their draft; and who has still to sign.
    static Status putVolume(FieldMap& fields, ReadTx& tx, const CaseRecord& record, const DisputeRow& row);
    Status putAgreements(FieldMap& fields, ReadTx& read, const CaseRecord& record,
                         const DisputeRow& row) const;
    [[nodiscard]] QString committeeName(const QString& code) const;

    const DisputeTables& m_tables;
    const Areas& m_areas;
    const Directory& m_directory;
};

}  // namespace qz::mediation
