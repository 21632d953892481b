// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "grid/domain/identifying_text.h"
#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/db/transaction.h"
#include "qz/import.h"

namespace qz::grid {

/// The doors through which a drawing becomes the grids of its village: the same as those of files.
struct RedrawDoors {
    /// GeoJSON text → features.
    std::function<Result<QList<GeoFeature>>(const QString& geoJson)> read;
    /// All grids of a village at once (the import kind "village-grids").
    std::function<Result<ImportSummary>(UnitOfWork&, FeatureSource&, const ImportOptions&, JobControl&)>
        publish;
};

/// The grid's part in redrawings: the drawing itself, checked when it is submitted and when it is published.
/// Writer thread, or a reader's.
class RedrawExtension final : public CaseExtension {
public:
    /// All outlive the extension.
    RedrawExtension(const Areas& areas, IdentifyingText identifying, RedrawDoors doors);

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead&, const QString&, const CaseRecord&, const FieldMap&,
                                              CivilTime) override {
        return std::optional<DeadlineSpec>();
    }
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    [[nodiscard]] bool mayIdentify(const QString& text) const override {
        return m_identifying.mayIdentify(text);
    }

private:
    /// As an import would: `dryRun` checks and writes nothing.
    Status bring(UnitOfWork& work, const CaseRecord& record, const QString& shapes, bool dryRun) const;
    [[nodiscard]] QString drawnNow(const AreaCode& village) const;
    [[nodiscard]] Result<QString> shapesOf(ReadTx& read, const CaseRecord& record) const;

    const Areas& m_areas;
    IdentifyingText m_identifying;
    RedrawDoors m_doors;
};

}  // namespace qz::grid
