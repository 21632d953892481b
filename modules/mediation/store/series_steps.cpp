// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/series_steps.h"

#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

/// Columns are NOT NULL; a null QString would bind NULL.
DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

/// The signatures that one entry stands for, on one agreement.
QList<SeriesSignature> entriesFor(const SeriesAgreement& one, const QList<int>& others,
                                  const FieldMap& fields) {
    const QString signer = value(fields, "signer");
    const int party = value(fields, "party").toInt();
    const QDate day = QDate::fromString(value(fields, "signed_on").left(10), Qt::ISODate);
    QList<SeriesSignature> entries;
    const auto byParty = [&](int number) {
        entries.append({one.party, QStringLiteral("party"), number, day});
    };
    if (signer == QLatin1String("every_party")) {
        byParty(one.party);
        for (const int other : others) {
            byParty(other);
        }
    } else if (signer == QLatin1String("party")) {
        if (party == one.party || others.contains(party)) {
            byParty(party);
        }
    } else {
        entries.append({one.party, signer, 0, day});
    }
    return entries;
}

}  // namespace

Status agreeInSeries(WriteTx& tx, const CaseRecord& record, const DisputeRow& row,
                     const StepContext& context) {
    const FieldMap& fields = context.fields;
    QZ_ASSIGN(const auto amounts, parseAmounts(value(fields, "amounts")));
    if (!amounts.isEmpty()) {
        QZ_TRY(putDraftAmounts(tx, record.id, amounts));
    }
    QZ_ASSIGN(QList<SeriesAgreement> series, readSeriesRows(tx, record.id));
    const QDate day = CivilTime::fromInstant(context.occurredAt).date;
    QZ_ASSIGN(const int first, nextInYear(tx, row.committee, "agreement", day.year()));
    int sequence = first;
    QMap<int, QString> all;
    for (SeriesAgreement& one : series) {
        one.year = day.year();
        one.sequence = sequence++;
        all.insert(one.party, one.amount);
        QZ_TRY(numberAgreement(tx, record.id, one, row.committee));
    }
    const qsizetype signing = otherParties(series, row.parties).size() + 1;
    return tx.update(disputesTable(), record.id.uuid,
                     {{"ending", QStringLiteral("agreed_written")},
                      {"ended_on", day.toString(Qt::ISODate)},
                      {"performance_due", words(value(fields, "performance_due").left(10))},
                      {"amount", sumOf(all)},
                      {"agreement_year", day.year()},
                      {"agreement_seq", first},
                      {"copies", static_cast<int>(signing) + 1},
                      {"exclusion", words(value(fields, "exclusion"))}});
}

Status signSeries(WriteTx& tx, const CaseRecord& record, const DisputeRow& row,
                  const QList<SeriesAgreement>& series, const StepContext& context) {
    QZ_ASSIGN(const QList<int> named, parsePartyNumbers(value(context.fields, "agreements")));
    const QList<int> others = otherParties(series, row.parties);
    for (const SeriesAgreement& one : series) {
        // What is in effect is not signed again.
        if (one.effectiveOn.isValid() || (!named.isEmpty() && !named.contains(one.party))) {
            continue;
        }
        for (const SeriesSignature& each : entriesFor(one, others, context.fields)) {
            QZ_TRY(putSeriesSignature(tx, record.id, each, value(context.fields, "manner")));
        }
    }
    QZ_ASSIGN(const QList<SeriesAgreement> now, readSeries(tx, record.id, row.parties));
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (now.at(i).effectiveOn != series.at(i).effectiveOn) {
            QZ_TRY(setSeriesEffect(tx, record.id, now.at(i).party, now.at(i).effectiveOn));
        }
    }
    const QDate effective = firstEffect(now);
    if (!effective.isValid()) {
        return {};
    }
    ColumnValues changed = {{"effective_on", effective.toString(Qt::ISODate)}};
    if (row.confirmation.isEmpty()) {
        changed.push_back({"confirmation", QStringLiteral("window")});
    }
    return tx.update(disputesTable(), record.id.uuid, changed);
}

Status performSeries(WriteTx& tx, const CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const QList<SeriesAgreement> series, readSeriesRows(tx, record.id));
    QZ_ASSIGN(const QList<int> named, parsePartyNumbers(value(context.fields, "agreements")));
    const QDate day = CivilTime::fromInstant(context.occurredAt).date;
    for (const SeriesAgreement& one : series) {
        if (one.sequence > 0 && !one.performedOn.isValid() &&
            (named.isEmpty() || named.contains(one.party))) {
            QZ_TRY(setSeriesPerformed(tx, record.id, one.party, day));
        }
    }
    return {};
}

Result<bool> windowRuns(ReadTx& read, const CaseId& id, QDate effective) {
    QZ_ASSIGN(Statement row, read.prepare("SELECT json_extract(spec, '$.start') FROM core_clocks WHERE "
                                          "case_id = ? AND clock = 'jc_window' ORDER BY round DESC LIMIT 1"));
    row.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    return found && row.text(0).startsWith(effective.toString(Qt::ISODate));
}

}  // namespace qz::mediation
