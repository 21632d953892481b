// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/report_store.h"
#include "qz/host/runtime.h"
#include "qz/jobs.h"
#include "qz/print/printed_pages.h"

namespace qz {

/// Makes reports, keeps them and takes them through their states. Worker threads: waits for the store.
class ReportWork {
public:
    explicit ReportWork(Runtime& runtime) : m_runtime(runtime) {}

    /// Checks the permission in the area, then makes it.
    [[nodiscard]] Result<ReportOutput> make(const ReportKind& kind, const ReportRequest& request) const;

    /// A new draft with the figures of now.
    [[nodiscard]] Result<KeptReport> keep(const ReportKind& kind, const ReportRequest& request) const;
    /// The same report from the data of now; only before it is frozen.
    [[nodiscard]] Result<KeptReport> makeAgain(const KeptReport& report, const Actor& actor) const;
    [[nodiscard]] Result<KeptReport> advance(const KeptReport& report, ReportStep step, const QString& note,
                                             const Actor& actor) const;
    /// Puts number, recipients and date onto the frozen paper and writes its files anew.
    [[nodiscard]] Result<KeptReport> issue(const KeptReport& report, const QString& number,
                                           const QString& recipients, const Actor& actor) const;
    /// Compares with the data of now and keeps a note of what changed.
    [[nodiscard]] Result<ReportCorrection> correct(const KeptReport& report, const QString& reason,
                                                   const Actor& actor) const;

    /// The report as pdf, docx, xlsx or json: from freezing on always the same bytes.
    [[nodiscard]] Result<QByteArray> file(const KeptReport& report, const QString& ending) const;
    [[nodiscard]] Result<PrintedPages> pages(const KeptReport& report) const;
    /// One workbook for each unit that has rows, into a folder; gives the names.
    [[nodiscard]] Result<QStringList> writeUnitFiles(const KeptReport& report, const QString& folder,
                                                     JobControl& job) const;

private:
    [[nodiscard]] ReportRequest requestOf(const KeptReport& report, const Actor& actor) const;
    [[nodiscard]] Result<KeptReport> freeze(const KeptReport& report, const QString& note,
                                            const Actor& actor) const;
    [[nodiscard]] QString unitName(const QString& code) const;
    Runtime& m_runtime;
};

/// The files of a report that is not kept. `ending`: pdf, docx, xlsx, json; another is Unsupported.
[[nodiscard]] Result<QByteArray> reportFile(const ReportOutput& output, const QString& ending, Instant now);

/// One report for each area below `area` that has a town's level: into `target`, a folder (one file each, in
/// the ending given) or, where it ends with .pdf, one file with all. Gives the files.
[[nodiscard]] Result<QStringList> reportPerArea(Runtime& runtime, const ReportKind& kind,
                                                const ReportRequest& request, const QString& target,
                                                const QString& ending, JobControl& job);

}  // namespace qz
