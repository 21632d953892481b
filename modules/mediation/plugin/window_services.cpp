// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/window_services.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "mediation/store/month_counts.h"
#include "qz/db/store.h"
#include "qz/exchange/mapping.h"
#include "qz/exchange/open_file.h"
#include "qz/jobs.h"

namespace qz::mediation {

QFuture<Result<PartySheet>> SheetReader::read(QString file, FieldMap known) {
    const auto sheet = std::make_shared<PartySheet>();
    const QDate today = CivilTime::fromInstant(m_clock.now()).date;
    const QString synonyms = m_resources + QStringLiteral("/data/import/synonyms.json");
    const auto work = [file, known, sheet, today, synonyms, sides = m_sides](JobControl&) -> Status {
        QZ_ASSIGN(std::unique_ptr<RowSource> rows, openRows(file, {}));
        QZ_ASSIGN(const QList<FieldTarget> targets, importTargets(synonyms, QStringLiteral("parties")));
        QZ_ASSIGN(const std::unique_ptr<MappedRows> mapped, openMappedRows(std::move(rows), {}, targets));
        QZ_ASSIGN(*sheet, readPartySheet(*mapped, partiesOf(known, sides), today, sides));
        return {};
    };
    const QString title =
        QCoreApplication::translate("qz::mediation::Import", "Reading %1").arg(QFileInfo(file).fileName());
    return m_jobs.start(title, work).then([sheet](const Status& done) {
        return done.ok() ? Result<PartySheet>(*sheet) : Result<PartySheet>(done.error());
    });
}

QFuture<Result<CaseRecord>> OneEntry::enter(NewCase request, QList<StepRequest> steps) {
    return m_store.write(QStringLiteral("mediation.whole_entry"),
                         [&cases = m_cases, request, steps](WriteTx& tx) -> Result<CaseRecord> {
                             QZ_ASSIGN(CaseRecord record, cases.openIn(tx, request));
                             for (StepRequest step : steps) {
                                 step.number = record.number;
                                 Result<CaseRecord> done = cases.actIn(tx, step);
                                 if (!done.ok()) {
                                     Error error = done.error();
                                     error.detail = step.action;
                                     return error;
                                 }
                                 record = *done;
                             }
                             return record;
                         });
}

QFuture<Result<QList<AreaFigure>>> StoredMeasures::figures(DisputeMeasure measure, AreaQuestion question) {
    return m_store.read([measure, question](ReadTx& read) -> Result<QList<AreaFigure>> {
        QZ_ASSIGN(const QList<PlacedDisputes> disputes,
                  placedDisputes(read, question.area, question.from, question.to));
        return disputeFigures(measure, question, disputes);
    });
}

}  // namespace qz::mediation
