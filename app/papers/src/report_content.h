// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "qz/core/report_store.h"
#include "qz/host/report_registry.h"
#include "qz/print/paper_document.h"

namespace qz {

/// A report as it is kept: the paper, its tables and the rows of each unit, with the figures as they stood.
struct ReportContent {
    PaperDocument paper;
    QList<ReportTable> tables;
    QList<ReportUnitRows> units;
    QJsonObject json;
};

[[nodiscard]] ReportContent contentOf(const ReportOutput& output);
[[nodiscard]] QByteArray contentBytes(const ReportContent& content);
[[nodiscard]] Result<ReportContent> contentFrom(const QByteArray& bytes);

/// What units objected and what was decided, as an annex behind the paper.
void addAnnex(PaperDocument& paper, const QList<ReportObjection>& objections,
              const std::function<QString(const QString& unit)>& unitName);
/// Number, recipients and the day of issue onto a frozen paper.
void addIssue(PaperDocument& paper, const QString& number, const QString& recipients, QDate day);
/// What differs between the tables as they were frozen and as they would be now: place, before, after. Rows
/// are matched by all their key cells, those of one key in their order; columns by their titles.
[[nodiscard]] QJsonArray changesBetween(const QList<ReportTable>& before, const QList<ReportTable>& after);
/// The note that names them.
[[nodiscard]] PaperDocument correctionPaper(const KeptReport& report, const PaperDocument& original,
                                            const ReportCorrection& correction, QDate day);

}  // namespace qz
