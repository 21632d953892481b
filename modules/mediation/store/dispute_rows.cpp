// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/dispute_rows.h"

#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

Uuid partId(const CaseId& id, const QString& part) {
    return Uuid::fromName(QStringLiteral("mediation.part"), id.uuid.toString() + QLatin1Char('/') + part);
}

QDate dayOf(const QString& text) { return QDate::fromString(text, Qt::ISODate); }

/// Inserts the row, or changes it where it is there already.
Status put(WriteTx& tx, const SyncedTable& table, const Uuid& id, const ColumnValues& key,
           const ColumnValues& values) {
    if (tx.ref(table, id).ok()) {
        return tx.update(table, id, values);
    }
    ColumnValues all = key;
    all.insert(all.end(), values.begin(), values.end());
    const Result<qint64> added = tx.insert(table, id, all);
    return added.ok() ? Status() : Status(added.error());
}

template <class Row, class Fn>
Result<QList<Row>> rowsOf(ReadTx& read, const char* sql, const CaseId& id, Fn make) {
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bind(0, id.uuid.toBytes());
    QList<Row> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        all.append(make(rows));
    }
}

}  // namespace

Result<std::optional<DisputeRow>> readDispute(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement row,
              read.prepare("SELECT kind, source, parties, amount, psb_case_no, committee, mediators, "
                           "difficulty, accepted_on, ended_on, ending, exclusion, copies, effective_on, "
                           "agreement_year, agreement_seq, volume_year, volume_seq, confirmation, court, "
                           "performance_due, performed_on FROM mediation_disputes WHERE id = ?"));
    row.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    if (!found) {
        return std::optional<DisputeRow>();
    }
    DisputeRow dispute;
    int column = 0;
    const auto word = [&] { return row.text(column++); };
    const auto number = [&] { return static_cast<int>(row.integer(column++)); };
    dispute.kind = word();
    dispute.source = word();
    dispute.parties = number();
    dispute.amount = word();
    dispute.psbCaseNo = word();
    dispute.committee = word();
    dispute.mediators = word();
    dispute.difficulty = word();
    dispute.acceptedOn = word();
    dispute.endedOn = word();
    dispute.ending = word();
    dispute.exclusion = word();
    dispute.copies = number();
    dispute.effectiveOn = word();
    dispute.agreementYear = number();
    dispute.agreementSequence = number();
    dispute.volumeYear = number();
    dispute.volumeSequence = number();
    dispute.confirmation = word();
    dispute.court = word();
    dispute.performanceDue = word();
    dispute.performedOn = word();
    row.reset();
    return std::optional<DisputeRow>(dispute);
}

Result<QList<Signature>> readSignatures(ReadTx& read, const CaseId& id) {
    return rowsOf<Signature>(
        read,
        "SELECT signer, party, signed_on, manner FROM mediation_signatures WHERE dispute_id = ? "
        "AND deleted_at IS NULL ORDER BY rid",
        id, [](Statement& row) {
            return Signature{row.text(0), static_cast<int>(row.integer(1)), dayOf(row.text(2)), row.text(3)};
        });
}

Result<QList<FiledPaper>> readPapers(ReadTx& read, const CaseId& id) {
    return rowsOf<FiledPaper>(
        read,
        "SELECT slot, pages FROM mediation_papers WHERE dispute_id = ? AND deleted_at IS NULL ORDER BY rid",
        id, [](Statement& row) {
            return FiledPaper{row.text(0), static_cast<int>(row.integer(1))};
        });
}

Result<QStringList> readHappened(ReadTx& read, const CaseId& id) {
    return rowsOf<QString>(read,
                           "SELECT DISTINCT action FROM core_journal WHERE case_id = ? AND action IN "
                           "('rights_notice', 'hold_session')",
                           id, [](Statement& row) { return row.text(0); });
}

Result<QList<Instalment>> readInstalments(ReadTx& read, const CaseId& id) {
    return rowsOf<Instalment>(
        read,
        "SELECT position, due_on, amount, paid_on FROM mediation_instalments WHERE "
        "dispute_id = ? AND deleted_at IS NULL ORDER BY position",
        id, [](Statement& row) {
            return Instalment{static_cast<int>(row.integer(0)), dayOf(row.text(1)), row.text(2), row.text(3)};
        });
}

Status putSignature(WriteTx& tx, const CaseId& id, const Signature& signature, const QString& manner) {
    return put(tx, signaturesTable(),
               partId(id, signature.signer + QLatin1Char('/') + QString::number(signature.party)),
               {{"dispute_id", id.uuid.toBytes()}, {"signer", signature.signer}, {"party", signature.party}},
               {{"manner", manner.isNull() ? QStringLiteral("") : manner},
                {"signed_on", signature.signedOn.toString(Qt::ISODate)}});
}

Status putPaper(WriteTx& tx, const CaseId& id, const FiledPaper& paper, QDate day) {
    return put(tx, papersTable(), partId(id, QStringLiteral("paper/") + paper.slot),
               {{"dispute_id", id.uuid.toBytes()}, {"slot", paper.slot}},
               {{"pages", paper.pages}, {"filed_on", day.toString(Qt::ISODate)}});
}

Status putInstalments(WriteTx& tx, const CaseId& id, const QList<Instalment>& plan) {
    for (const Instalment& one : plan) {
        QZ_TRY(put(tx, instalmentsTable(), partId(id, QStringLiteral("instalment/%1").arg(one.position)),
                   {{"dispute_id", id.uuid.toBytes()}, {"position", one.position}},
                   {{"due_on", one.dueOn.toString(Qt::ISODate)}, {"amount", one.amount}}));
    }
    return {};
}

Status payInstalment(WriteTx& tx, const CaseId& id, int position, QDate day) {
    return tx.update(instalmentsTable(), partId(id, QStringLiteral("instalment/%1").arg(position)),
                     {{"paid_on", day.toString(Qt::ISODate)}});
}

Result<int> nextInYear(ReadTx& read, const QString& committee, const char* column, int year) {
    // Agreements in series count in the same row of numbers.
    const bool agreement = qstrcmp(column, "agreement") == 0;
    QZ_ASSIGN(Statement row,
              read.prepare(agreement ? "SELECT max((SELECT coalesce(max(agreement_seq), 0) FROM "
                                       "mediation_disputes WHERE committee = ?1 AND agreement_year = ?2), "
                                       "(SELECT coalesce(max(agreement_seq), 0) FROM mediation_series WHERE "
                                       "committee = ?1 AND agreement_year = ?2))"
                                     : "SELECT coalesce(max(volume_seq), 0) FROM mediation_disputes WHERE "
                                       "committee = ?1 AND volume_year = ?2"));
    row.bind(0, committee);
    row.bind(1, year);
    QZ_ASSIGN(const bool found, row.step());
    const int last = found ? static_cast<int>(row.integer(0)) : 0;
    row.reset();
    return last + 1;
}

}  // namespace qz::mediation
