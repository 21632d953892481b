// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/party_import.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "mediation/domain/dispute_workflow.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Import", sentence); }

/// "TJ26-000012 workers.xlsx" → "TJ26-000012".
QString numberIn(const QString& fileName) {
    static const QRegularExpression number(QStringLiteral("[A-Z]{2}\\d{2}-\\d{4,}"));
    return number.match(fileName).captured();
}

void reject(ImportSummary& summary, qint64 row, const QString& column, const QString& reason) {
    ++summary.rejectedCount;
    summary.rejected.append({row, column, reason});
}

}  // namespace

Status PartyImport::takeOver(UnitOfWork& work, const QString& number, const QList<PartyRow>& rows,
                             const ImportOptions& options, ImportSummary& summary) {
    const auto rejectAll = [&](const QString& reason) {
        for (const PartyRow& row : rows) {
            reject(summary, row.row, QStringLiteral("dispute"), reason);
        }
        return Status();
    };
    const Result<CaseDetail> dispute = m_cases.loadIn(work, number, options.actor);
    if (!dispute.ok() || dispute->record.kind != kDisputeKind) {
        return rejectAll(
            dispute.ok() ? say(QT_TRANSLATE_NOOP("qz::mediation::Import", "%1 is no dispute.")).arg(number)
                         : dispute.error().message);
    }
    for (const char* field : {"applicant", "respondent", "other_parties", "minor_parties"}) {
        if (dispute->maskedFields.contains(QString::fromLatin1(field))) {
            return rejectAll(
                say(QT_TRANSLATE_NOOP("qz::mediation::Import",
                                      "The parties of %1 are hidden from you; whoever handles the "
                                      "dispute takes the sheet in."))
                    .arg(number));
        }
    }
    const QList<Party> known = partiesOf(dispute->fields, m_sides);
    QList<PartyRow> told = rows;
    qint64 fresh = 0;
    for (PartyRow& row : told) {
        row.known = partyKnownAs(row.party, known);
        fresh += row.known == 0 ? 1 : 0;
    }
    StepRequest step;
    step.number = number;
    step.action = QStringLiteral("name_parties");
    step.fields = partiesWith(dispute->fields, told);
    step.actor = options.actor;
    bool changed = fresh > 0;
    for (const QString& id : {QStringLiteral("amounts"), QStringLiteral("parties")}) {
        changed = changed || step.fields.value(id) != dispute->fields.value(id);
    }
    if (!changed) {
        summary.skipped += told.size();
        return {};
    }
    // Under the rules of the step; a dry run is undone by whoever runs it.
    if (const Result<CaseRecord> done = m_cases.actIn(work, step); !done.ok()) {
        return rejectAll(done.error().message);
    }
    summary.imported += fresh;
    summary.updated += told.size() - fresh;
    return {};
}

Result<ImportSummary> PartyImport::run(UnitOfWork& work, MappedRows& rows, const ImportOptions& options) {
    const QDate today = CivilTime::fromInstant(m_clock.now()).date;
    QZ_ASSIGN(const PartySheet sheet, readPartySheet(rows, {}, today, m_sides));
    ImportSummary summary;
    summary.rows = sheet.rows;
    for (const RejectedRow& row : sheet.rejected) {
        reject(summary, row.row, row.column, row.reason);
    }
    QMap<QString, QList<PartyRow>> byDispute;
    const QString named = numberIn(options.fileName);
    for (const PartyRow& row : sheet.parties) {
        const QString number = row.dispute.isEmpty() ? named : row.dispute;
        if (number.isEmpty()) {
            reject(
                summary, row.row, QStringLiteral("dispute"),
                say(QT_TRANSLATE_NOOP("qz::mediation::Import",
                                      "Which dispute? Its number stands in a column of the sheet or in the "
                                      "name of the file.")));
            continue;
        }
        byDispute[number].append(row);
    }
    for (auto each = byDispute.cbegin(); each != byDispute.cend(); ++each) {
        QZ_TRY(takeOver(work, each.key(), each.value(), options, summary));
    }
    return summary;
}

}  // namespace qz::mediation
