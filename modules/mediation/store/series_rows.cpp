// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/series_rows.h"

#include <algorithm>

#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

Uuid rowId(const CaseId& id, int party) {
    return Uuid::fromName(QStringLiteral("mediation.series"),
                          QStringLiteral("%1/%2").arg(id.uuid.toString()).arg(party));
}

Uuid signatureId(const CaseId& id, const SeriesSignature& one) {
    return Uuid::fromName(QStringLiteral("mediation.series_signature"), QStringLiteral("%1/%2/%3/%4")
                                                                            .arg(id.uuid.toString())
                                                                            .arg(one.agreement)
                                                                            .arg(one.signer)
                                                                            .arg(one.party));
}

QString textOf(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral(""); }
QDate dayOf(const QString& text) { return QDate::fromString(text, Qt::ISODate); }
QString words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

Status done(const Result<qint64>& row) { return row.ok() ? Status() : Status(row.error()); }

}  // namespace

Result<QList<SeriesAgreement>> readSeriesRows(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT party, amount, agreement_year, agreement_seq, effective_on, "
                           "performed_on FROM mediation_series WHERE dispute_id = ? AND "
                           "deleted_at IS NULL ORDER BY party"));
    rows.bind(0, id.uuid.toBytes());
    QList<SeriesAgreement> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        SeriesAgreement one;
        one.party = static_cast<int>(rows.integer(0));
        one.amount = rows.text(1);
        one.year = static_cast<int>(rows.integer(2));
        one.sequence = static_cast<int>(rows.integer(3));
        one.effectiveOn = dayOf(rows.text(4));
        one.performedOn = dayOf(rows.text(5));
        all.append(one);
    }
}

Result<QList<SeriesSignature>> readSeriesSignatures(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT agreement, signer, party, signed_on FROM "
                                           "mediation_series_signatures WHERE dispute_id = ? AND deleted_at "
                                           "IS NULL ORDER BY rid"));
    rows.bind(0, id.uuid.toBytes());
    QList<SeriesSignature> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        all.append({static_cast<int>(rows.integer(0)), rows.text(1), static_cast<int>(rows.integer(2)),
                    dayOf(rows.text(3))});
    }
}

Result<QList<SeriesAgreement>> readSeries(ReadTx& read, const CaseId& id, int parties) {
    QZ_ASSIGN(QList<SeriesAgreement> series, readSeriesRows(read, id));
    series.removeIf([](const SeriesAgreement& one) { return one.sequence == 0; });
    if (!series.isEmpty()) {
        QZ_ASSIGN(const QList<SeriesSignature> signatures, readSeriesSignatures(read, id));
        addSignatures(series, signatures, parties);
    }
    return series;
}

Status putDraftAmounts(WriteTx& tx, const CaseId& id, const QMap<int, QString>& amounts) {
    QZ_ASSIGN(const QList<SeriesAgreement> before, readSeriesRows(tx, id));
    for (const SeriesAgreement& one : before) {
        if (!amounts.contains(one.party)) {
            QZ_ASSIGN(const RowRef ref, tx.ref(seriesTable(), rowId(id, one.party)));
            QZ_TRY(tx.remove(seriesTable(), rowId(id, one.party), ref));
        }
    }
    for (auto each = amounts.cbegin(); each != amounts.cend(); ++each) {
        const Uuid row = rowId(id, each.key());
        if (tx.ref(seriesTable(), row).ok()) {
            QZ_TRY(tx.update(seriesTable(), row, {{"amount", each.value()}, {"deleted_at", DbValue()}}));
        } else {
            QZ_TRY(done(tx.insert(
                seriesTable(), row,
                {{"dispute_id", id.uuid.toBytes()}, {"party", each.key()}, {"amount", each.value()}})));
        }
    }
    return {};
}

Status numberAgreement(WriteTx& tx, const CaseId& id, const SeriesAgreement& one, const QString& committee) {
    return tx.update(
        seriesTable(), rowId(id, one.party),
        {{"committee", words(committee)}, {"agreement_year", one.year}, {"agreement_seq", one.sequence}});
}

Status putSeriesSignature(WriteTx& tx, const CaseId& id, const SeriesSignature& one, const QString& manner) {
    const Uuid row = signatureId(id, one);
    const ColumnValues values = {{"manner", words(manner)}, {"signed_on", textOf(one.signedOn)}};
    if (tx.ref(seriesSignaturesTable(), row).ok()) {
        return tx.update(seriesSignaturesTable(), row, values);
    }
    ColumnValues all = {{"dispute_id", id.uuid.toBytes()},
                        {"agreement", one.agreement},
                        {"signer", one.signer},
                        {"party", one.party}};
    all.insert(all.end(), values.begin(), values.end());
    return done(tx.insert(seriesSignaturesTable(), row, all));
}

Status setSeriesEffect(WriteTx& tx, const CaseId& id, int party, QDate day) {
    return tx.update(seriesTable(), rowId(id, party), {{"effective_on", textOf(day)}});
}

Status setSeriesPerformed(WriteTx& tx, const CaseId& id, int party, QDate day) {
    return tx.update(seriesTable(), rowId(id, party), {{"performed_on", textOf(day)}});
}

}  // namespace qz::mediation
