// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/referral_extension.h"

#include <QCoreApplication>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/referral_workflow.h"
#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

/// Columns are NOT NULL; a null QString would bind NULL.
DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

}  // namespace

Status ReferralExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_TRY(m_disputes.describe(record, value(fields, "kind"), value(fields, "area")));
    record.source = value(fields, "source");
    record.externalId = value(fields, "external_id");
    const Result<qint64> row =
        writeTx(work).insert(referralsTable(), record.id.uuid,
                             {{"number", record.number},
                              {"source", words(record.source)},
                              {"sender", words(value(fields, "sender"))},
                              {"psb_case_no", words(value(fields, "psb_case_no"))},
                              {"area", words(record.area.toString())},
                              {"received_on", CivilTime::fromInstant(record.openedAt).toDateString()}});
    return row.ok() ? Status() : Status(row.error());
}

Status ReferralExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    if (context.step.action == QLatin1String("add_note")) {
        return {};
    }
    ColumnValues changed = {{"outcome", context.step.action}};
    if (const QString number = value(context.fields, "dispute"); !number.isEmpty()) {
        QZ_ASSIGN(const CaseRecord dispute, m_cases.headIn(tx, number));
        if (dispute.kind != kDisputeKind) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::mediation::Referrals", "%1 is no dispute.").arg(number), {},
                QStringLiteral("dispute"));
        }
        changed.push_back({"dispute", dispute.number});
    }
    if (const QString letter = value(context.fields, "letter"); !letter.isEmpty()) {
        changed.push_back({"letter", letter});
    }
    return tx.update(referralsTable(), record.id.uuid, changed);
}

Result<std::optional<DeadlineSpec>> ReferralExtension::clock(UnitOfRead&, const QString& clockId,
                                                             const CaseRecord& record, const FieldMap&,
                                                             CivilTime start) {
    const DeadlineRule* rule = m_tables.ruleFor(clockId, record.source, record.subkind);
    return rule == nullptr ? std::optional<DeadlineSpec>()
                           : std::optional<DeadlineSpec>(deadlineSpec(*rule, start, false));
}

Result<FieldMap> ReferralExtension::details(UnitOfRead& read, const CaseRecord& record) {
    QZ_ASSIGN(Statement row,
              readTx(read).prepare("SELECT source, sender, psb_case_no, outcome, dispute, letter "
                                   "FROM mediation_referrals WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    FieldMap fields;
    if (found) {
        fields.insert(QStringLiteral("source"), row.text(0));
        int column = 1;
        for (const char* id : {"sender", "psb_case_no", "outcome", "dispute", "letter"}) {
            fields.insert(QString::fromLatin1(id), row.text(column++));
        }
        fields.insert(QStringLiteral("kind"), record.subkind);
        fields.insert(QStringLiteral("area"), record.area.toString());
        fields.insert(QStringLiteral("external_id"), record.externalId);
    }
    row.reset();
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::mediation
