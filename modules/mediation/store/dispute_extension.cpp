// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/dispute_extension.h"

#include <QCoreApplication>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/parties.h"
#include "mediation/store/courts.h"
#include "mediation/store/instalments.h"
#include "mediation/store/mediation_schema.h"
#include "mediation/store/organisation.h"
#include "mediation/store/referral_rows.h"
#include "mediation/store/scan_gaps.h"
#include "mediation/store/series_steps.h"
#include "mediation/store/session_rows.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

/// Columns are NOT NULL; a null QString would bind NULL.
DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QString::fromLatin1(field));
}

Status added(const Result<qint64>& row) { return row.ok() ? Status() : Status(row.error()); }

constexpr int kMostParties = 1000;

QDate dayOf(Instant at) { return CivilTime::fromInstant(at).date; }
QString dayText(Instant at) { return dayOf(at).toString(Qt::ISODate); }

}  // namespace

QString DisputeExtension::committeeName(const QString& code) const {
    const std::optional<Unit> unit = m_directory.unit(code);
    return unit ? unit->name : code;
}

Status DisputeExtension::describe(CaseRecord& record, const QString& kind, const QString& area) const {
    QStringList place;
    if (!area.isEmpty()) {
        const Result<AreaCode> code = AreaCode::parse(area);
        if (!code.ok() || m_areas.tree()->find(*code) == nullptr) {
            return invalid(QCoreApplication::translate(
                               "qz::mediation::Disputes",
                               "There is no area “%1” in the area tree. Give the code of a known area, or "
                               "none.")
                               .arg(area),
                           "area");
        }
        record.area = *code;
        // Town and village; the county stands in the head of the window.
        place = m_areas.tree()->path(*code, QStringLiteral("/")).split(QLatin1Char('/'));
    }
    QString name = QCoreApplication::translate("qz::mediation::Disputes", "Dispute");
    if (!kind.isEmpty()) {
        const DisputeKindRow* row = m_tables.resolve(kind);
        if (row == nullptr) {
            return invalid(QCoreApplication::translate("qz::mediation::Disputes",
                                                       "There is no kind of dispute “%1”; take one of the "
                                                       "table of kinds.")
                               .arg(kind),
                           "kind");
        }
        record.subkind = row->code;
        name = row->nameZh;
    }
    // The kind stands before the summary wherever cases are shown.
    if (!place.isEmpty()) {
        record.summary = place.mid(std::max<qsizetype>(0, place.size() - 2)).join(QLatin1Char(' '));
    } else if (record.summary.isEmpty()) {
        record.summary = name;
    }
    return {};
}

Status DisputeExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_TRY(noMinorAmongOthers(fields));
    QZ_TRY(describe(record, value(fields, "kind"), value(fields, "area")));
    record.source =
        value(fields, "source").isEmpty() ? QStringLiteral("application") : value(fields, "source");
    record.externalId = value(fields, "external_id");
    // All that are named sign; more may be given where the rest is named later.
    const int named = partiesNamed(fields);
    const int parties = value(fields, "parties").isEmpty() ? named : value(fields, "parties").toInt();
    if (parties < named || parties > kMostParties) {
        return invalid(
            QCoreApplication::translate("qz::mediation::Disputes",
                                        "A dispute has at least two parties and all that are named; "
                                        "here they are %1 or more.")
                .arg(named),
            "parties");
    }
    return added(writeTx(work).insert(disputesTable(), record.id.uuid,
                                      {{"number", record.number},
                                       {"kind", words(record.subkind)},
                                       {"source", record.source},
                                       {"parties", parties},
                                       {"amount", words(value(fields, "amount"))},
                                       {"psb_case_no", words(value(fields, "psb_case_no"))},
                                       {"area", words(record.area.toString())}}));
}

const QHash<QString, DisputeExtension::Step>& DisputeExtension::steps() {
    static const QHash<QString, Step> table{
        {QStringLiteral("accept"), &DisputeExtension::accepted},
        {QStringLiteral("assign"), &DisputeExtension::assigned},
        {QStringLiteral("set_difficulty"), &DisputeExtension::difficult},
        {QStringLiteral("name_parties"), &DisputeExtension::renamed},
        {QStringLiteral("correct"), &DisputeExtension::corrected},
        {QStringLiteral("agree_series"), &DisputeExtension::agreedInSeries},
        {QStringLiteral("agree_written"), &DisputeExtension::agreed},
        {QStringLiteral("agree_oral"), &DisputeExtension::agreed},
        {QStringLiteral("sign_agreement"), &DisputeExtension::signedBy},
        {QStringLiteral("split_agreement"), &DisputeExtension::split},
        {QStringLiteral("terminate"), &DisputeExtension::terminated},
        {QStringLiteral("withdraw"), &DisputeExtension::terminated},
        {QStringLiteral("record_performance"), &DisputeExtension::performed},
        {QStringLiteral("jc_apply"), &DisputeExtension::confirmation},
        {QStringLiteral("jc_accept"), &DisputeExtension::confirmation},
        {QStringLiteral("jc_confirm"), &DisputeExtension::confirmation},
        {QStringLiteral("jc_reject"), &DisputeExtension::confirmation},
        {QStringLiteral("jc_withdraw"), &DisputeExtension::confirmation},
        {QStringLiteral("extend_deadline"), &DisputeExtension::extended},
        {QStringLiteral("file_paper"), &DisputeExtension::filed},
        {QStringLiteral("archive"), &DisputeExtension::archived},
    };
    return table;
}

Status DisputeExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    QZ_TRY(followSessions(writeTx(work), record, context));
    const Step step = steps().value(context.step.action, nullptr);
    return step == nullptr ? Status() : (this->*step)(writeTx(work), record, context);
}

Status DisputeExtension::accepted(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const QString kind = value(context.fields, "kind");
    if (!kind.isEmpty()) {
        QZ_TRY(describe(record, kind, QString()));
    }
    return tx.update(disputesTable(), record.id.uuid,
                     {{"kind", words(record.subkind)}, {"accepted_on", dayText(context.occurredAt)}});
}

Status DisputeExtension::assigned(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QString committee = value(context.fields, "committee");
    QString kind;
    if (committee.isEmpty()) {
        committee = context.performer.unit;
    }
    if (!committee.isEmpty()) {
        QZ_ASSIGN(const Unit unit, m_directory.resolve(committee));
        committee = unit.code;
        kind = unit.kind;
        record.ownerUnit = unit.code;
    }
    return tx.update(disputesTable(), record.id.uuid,
                     {{"committee", words(committee)},
                      {"committee_kind", words(kind)},
                      {"mediators", words(value(context.fields, "mediators"))}});
}

Status DisputeExtension::difficult(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    return tx.update(disputesTable(), record.id.uuid,
                     {{"difficulty", words(value(context.fields, "difficulty"))}});
}

Status DisputeExtension::agreed(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const bool oral = context.step.action == QLatin1String("agree_oral");
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    if (!row) {
        return {};
    }
    QZ_ASSIGN(const QList<Instalment> plan, parseInstalments(value(context.fields, "instalments")));
    QZ_TRY(putInstalments(tx, record.id, plan));
    const QDate day = dayOf(context.occurredAt);
    QString due = value(context.fields, "performance_due").left(10);
    if (due.isEmpty() && !plan.isEmpty()) {
        due = plan.constLast().dueOn.toString(Qt::ISODate);
    }
    ColumnValues changed = {
        {"ending", oral ? QStringLiteral("agreed_oral") : QStringLiteral("agreed_written")},
        {"ended_on", day.toString(Qt::ISODate)},
        {"performance_due", words(due)}};
    const QString amount = value(context.fields, "amount");
    if (const QString sum = amount.isEmpty() ? sumOf(plan) : amount; !sum.isEmpty()) {
        changed.push_back({"amount", sum});
    }
    QZ_ASSIGN(const int sequence, nextInYear(tx, row->committee, "agreement", day.year()));
    changed.push_back({"agreement_year", day.year()});
    changed.push_back({"agreement_seq", sequence});
    if (oral) {
        // In effect from the day it was reached (People's Mediation Law 30).
        changed.push_back({"effective_on", day.toString(Qt::ISODate)});
        return tx.update(disputesTable(), record.id.uuid, changed);
    }
    const QString copies = value(context.fields, "copies");
    changed.push_back({"copies", copies.isEmpty() ? row->parties + 1 : copies.toInt()});
    changed.push_back({"exclusion", words(value(context.fields, "exclusion"))});
    return tx.update(disputesTable(), record.id.uuid, changed);
}

/// All that are named sign; more may be given where the rest is named later.
Status DisputeExtension::renamed(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const int named = partiesNamed(context.fields);
    const int parties = std::max(named, value(context.fields, "parties").toInt());
    QZ_ASSIGN(const auto amounts, parseAmounts(value(context.fields, "amounts")));
    if (parties > kMostParties || (!amounts.isEmpty() && amounts.lastKey() > parties)) {
        return invalid(QCoreApplication::translate("qz::mediation::Disputes",
                                                   "A dispute has at most %1 parties, and amounts only for "
                                                   "those that there are.")
                           .arg(kMostParties),
                       amounts.isEmpty() ? "parties" : "amounts");
    }
    QZ_TRY(putDraftAmounts(tx, record.id, amounts));
    return tx.update(disputesTable(), record.id.uuid, {{"parties", parties}});
}

/// What stands sealed is put by the case itself.
Status DisputeExtension::corrected(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const QString police = value(context.fields, "psb_case_no");
    return police.isEmpty() ? Status()
                            : tx.update(disputesTable(), record.id.uuid, {{"psb_case_no", police}});
}

Status DisputeExtension::agreedInSeries(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    return row ? agreeInSeries(tx, record, *row, context) : Status();
}

Status DisputeExtension::signedBy(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    if (!row) {
        return {};
    }
    QZ_ASSIGN(const QList<SeriesAgreement> series, readSeries(tx, record.id, row->parties));
    if (!series.isEmpty()) {
        return signSeries(tx, record, *row, series, context);
    }
    const QString signer = value(context.fields, "signer");
    const QDate day = QDate::fromString(value(context.fields, "signed_on").left(10), Qt::ISODate);
    QList<Signature> entered;
    if (signer == QLatin1String("every_party")) {
        for (int party = 1; party <= row->parties; ++party) {
            entered.append({QStringLiteral("party"), party, day});
        }
    } else {
        const bool party = signer == QLatin1String("party");
        entered.append({signer, party ? value(context.fields, "party").toInt() : 0, day});
    }
    for (const Signature& one : entered) {
        QZ_TRY(putSignature(tx, record.id, one, value(context.fields, "manner")));
    }
    QZ_ASSIGN(const QList<Signature> all, readSignatures(tx, record.id));
    const std::optional<QDate> effective = effectiveDate(all, row->parties);
    if (!effective) {
        return {};
    }
    return tx.update(
        disputesTable(), record.id.uuid,
        {{"effective_on", effective->toString(Qt::ISODate)}, {"confirmation", QStringLiteral("window")}});
}

Status DisputeExtension::split(WriteTx& tx, CaseRecord& record, const StepContext&) {
    return tx.update(disputesTable(), record.id.uuid, {{"exclusion", QStringLiteral("nothing_excluded")}});
}

Status DisputeExtension::terminated(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const QString ending = value(context.fields, "ending");
    return tx.update(disputesTable(), record.id.uuid,
                     {{"ending", ending.isEmpty() ? QStringLiteral("withdrawn") : ending},
                      {"ended_on", dayText(context.occurredAt)}});
}

Status DisputeExtension::performed(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const QList<Instalment> plan, readInstalments(tx, record.id));
    const bool complete = value(context.fields, "complete") == QLatin1String("true");
    const QDate day = dayOf(context.occurredAt);
    QZ_TRY(performSeries(tx, record, context));
    for (const Instalment& one : plan) {
        if (one.paidOn.isEmpty()) {
            QZ_TRY(payInstalment(tx, record.id, one.position, day));
            if (!complete) {
                break;
            }
        }
    }
    return complete
               ? tx.update(disputesTable(), record.id.uuid, {{"performed_on", day.toString(Qt::ISODate)}})
               : Status();
}

Status DisputeExtension::confirmation(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    static const QHash<QString, QString> stands{{QStringLiteral("jc_apply"), QStringLiteral("applied")},
                                                {QStringLiteral("jc_accept"), QStringLiteral("accepted")},
                                                {QStringLiteral("jc_confirm"), QStringLiteral("confirmed")},
                                                {QStringLiteral("jc_reject"), QStringLiteral("rejected")},
                                                {QStringLiteral("jc_withdraw"), QStringLiteral("withdrawn")}};
    const QString now = stands.value(context.step.action);
    ColumnValues changed = {{"confirmation", now}};
    if (now == QLatin1String("applied")) {
        changed.push_back({"court", words(value(context.fields, "court"))});
        changed.push_back({"applied_on", dayText(context.occurredAt)});
    } else if (now == QLatin1String("confirmed")) {
        changed.push_back({"confirmed_on", dayText(context.occurredAt)});
    }
    return tx.update(disputesTable(), record.id.uuid, changed);
}

/// All extensions of a limit together stay within the table of rules.
Status DisputeExtension::extended(WriteTx&, CaseRecord&, const StepContext& context) {
    const QString id = value(context.fields, "clock");
    for (const CaseClock& clock : context.clocks) {
        const std::optional<TimeSpan> most =
            clock.clockId == id ? m_tables.mostExtension(clock.spec.ruleId) : std::nullopt;
        if (!most) {
            continue;
        }
        const Result<TimeUnit> unit = parseTimeUnit(value(context.fields, "unit"));
        int sum = value(context.fields, "amount").toInt();
        for (const TimeSpan& before : clock.spec.extensions) {
            sum += before.amount;
        }
        if (!unit.ok() || *unit != most->unit || sum > most->amount) {
            return invalid(QCoreApplication::translate(
                               "qz::mediation::Disputes",
                               "This limit may be extended by at most %1 %2 in all (table of rules, %3-EXT).")
                               .arg(most->amount)
                               .arg(choiceTitle(timeUnitName(most->unit)), clock.spec.ruleId),
                           "amount");
        }
    }
    return {};
}

Status DisputeExtension::filed(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    const QString pages = value(context.fields, "pages");
    return putPaper(tx, record.id,
                    {value(context.fields, "slot"), pages.isEmpty() ? 1 : std::max(1, pages.toInt())},
                    dayOf(context.occurredAt));
}

Status DisputeExtension::archived(WriteTx& tx, CaseRecord& record, const StepContext& context) {
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    if (!row) {
        return {};
    }
    const int year = dayOf(context.occurredAt).year();
    QZ_ASSIGN(const int sequence, nextInYear(tx, row->committee, "volume", year));
    return tx.update(disputesTable(), record.id.uuid, {{"volume_year", year}, {"volume_seq", sequence}});
}

Result<std::optional<DeadlineSpec>> DisputeExtension::performanceClock(ReadTx& read, const CaseRecord& record,
                                                                       CivilTime start) const {
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(read, record.id));
    QZ_ASSIGN(const QList<Instalment> plan, readInstalments(read, record.id));
    QDate due = row ? QDate::fromString(row->performanceDue, Qt::ISODate) : QDate();
    for (const Instalment& one : plan) {
        if (one.paidOn.isEmpty()) {
            due = one.dueOn;
            break;
        }
    }
    if (!due.isValid()) {
        return std::optional<DeadlineSpec>();
    }
    DeadlineSpec spec;
    spec.ruleId = QStringLiteral("AGREEMENT");
    spec.article =
        m_tables.agreementNumber(committeeName(row->committee), row->agreementYear, row->agreementSequence);
    spec.start = start;
    spec.spans = {{std::max(1, static_cast<int>(start.date.daysTo(due))), TimeUnit::CalendarDay}};
    spec.regime = Regime::Custody;  // the day the parties agreed on does not move
    return std::optional<DeadlineSpec>(spec);
}

/// To the minute that was planned; it stands in My work until the session is held.
std::optional<DeadlineSpec> DisputeExtension::sessionClock(const FieldMap& fields, CivilTime start) {
    const Result<CivilTime> planned = CivilTime::parse(value(fields, "planned_at"));
    if (!planned.ok()) {
        return std::nullopt;
    }
    const qint64 minutes = start.date.daysTo(planned->date) * 24 * 60 + planned->minute - start.minute;
    DeadlineSpec spec;
    spec.ruleId = QStringLiteral("AGREEMENT");
    spec.article = QCoreApplication::translate("qz::mediation::Disputes", "time agreed with the parties");
    spec.start = start;
    spec.spans = {{static_cast<int>(std::max<qint64>(1, minutes)), TimeUnit::ClockMinute}};
    spec.regime = Regime::Custody;  // a planned time does not move
    return spec;
}

Result<std::optional<DeadlineSpec>> DisputeExtension::clock(UnitOfRead& read, const QString& clockId,
                                                            const CaseRecord& record, const FieldMap& fields,
                                                            CivilTime start) {
    if (clockId == QLatin1String("session")) {
        return sessionClock(fields, start);
    }
    if (clockId == QLatin1String("performance")) {
        return performanceClock(readTx(read), record, start);
    }
    if (clockId == QLatin1String("jc_window")) {
        QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(readTx(read), record.id));
        const QDate effective = row ? QDate::fromString(row->effectiveOn, Qt::ISODate) : QDate();
        QZ_ASSIGN(const bool runs, windowRuns(readTx(read), record.id, effective));
        if (!effective.isValid() || runs) {
            return std::optional<DeadlineSpec>();
        }
        start = CivilTime{effective, 0};
    }
    const DeadlineRule* rule = m_tables.ruleFor(clockId, record.source, record.subkind);
    return rule == nullptr ? std::optional<DeadlineSpec>()
                           : std::optional<DeadlineSpec>(deadlineSpec(*rule, start, false));
}

void DisputeExtension::putRow(FieldMap& fields, const DisputeRow& row) const {
    const DisputeKindRow* kind = m_tables.find(row.kind);
    const auto put = [&fields](const char* id, const QString& text) {
        if (!text.isEmpty()) {
            fields.insert(QString::fromLatin1(id), text);
        }
    };
    put("kind", row.kind);
    put("kind_name", kind == nullptr ? QString() : kind->nameZh);
    put("source", row.source);
    put("amount", row.amount);
    put("psb_case_no", row.psbCaseNo);
    put("parties", QString::number(row.parties));
    put("committee", row.committee);
    put("mediators", row.mediators);
    put("difficulty", row.difficulty);
    put("accepted_on", row.acceptedOn);
    put("ended_on", row.endedOn);
    put("ending", row.ending);
    put("exclusion", row.exclusion);
    put("effective_date", row.effectiveOn);
    put("judicial_confirmation", row.confirmation);
    put("court", row.court);
    put("performance_due", row.performanceDue);
    put("performed_on", row.performedOn);
    put("copies", row.copies > 0 ? QString::number(row.copies) : QString());
    const QString committee = committeeName(row.committee);
    if (row.agreementSequence > 0) {
        put("agreement_number",
            m_tables.agreementNumber(committee, row.agreementYear, row.agreementSequence));
    }
    if (row.volumeSequence > 0) {
        put("volume_number", m_tables.volumeNumber(committee, row.volumeYear, row.volumeSequence));
    }
}

Status DisputeExtension::putAgreements(FieldMap& fields, ReadTx& read, const CaseRecord& record,
                                       const DisputeRow& row) const {
    const QString committee = committeeName(row.committee);
    QZ_ASSIGN(QList<SeriesAgreement> series, readSeries(read, record.id, row.parties));
    if (!series.isEmpty()) {
        for (SeriesAgreement& one : series) {
            one.number = m_tables.agreementNumber(committee, one.year, one.sequence);
        }
        fields.insert(QStringLiteral("series"), seriesText(series));
        fields.insert(QStringLiteral("unsigned"), unsignedInSeries(series).join(QStringLiteral(", ")));
        fields.insert(QStringLiteral("agreement_number"),
                      m_tables.agreementNumbers(committee, series.constFirst().year,
                                                series.constFirst().sequence, series.constLast().sequence));
        return {};
    }
    if (row.ending.isEmpty()) {
        QZ_ASSIGN(const QList<SeriesAgreement> drafted, readSeriesRows(read, record.id));
        QMap<int, QString> amounts;
        for (const SeriesAgreement& one : drafted) {
            amounts.insert(one.party, one.amount);
        }
        fields.insert(QStringLiteral("amounts"), amountsText(amounts));
    }
    if (row.ending != QLatin1String("agreed_written")) {
        return {};
    }
    QZ_ASSIGN(const QList<Signature> signatures, readSignatures(read, record.id));
    fields.insert(QStringLiteral("signatures"), signaturesText(signatures));
    if (row.effectiveOn.isEmpty()) {
        fields.insert(QStringLiteral("unsigned"),
                      unsignedBy(signatures, row.parties).join(QStringLiteral(", ")));
    }
    return {};
}

/// Which forms begin with what stands in the case.
void DisputeExtension::putForms(FieldMap& fields) {
    static const QString corrected = [] {
        QStringList ids;
        for (const StepSpec& step : disputeSteps()) {
            for (const FieldSpec& field : step.fields) {
                if (step.action == QLatin1String("correct") && field.id != QLatin1String("reason")) {
                    ids.append(field.id);
                }
            }
        }
        return ids.join(QLatin1Char(' '));
    }();
    fields.insert(QStringLiteral("standing_correct"), corrected);
    fields.insert(QStringLiteral("draft_name_parties"),
                  QStringLiteral("other_parties minor_parties parties amounts"));
}

/// What lies in the volume, and what it still lacks.
Status DisputeExtension::putVolume(FieldMap& fields, ReadTx& tx, const CaseRecord& record,
                                   const DisputeRow& row) {
    QZ_ASSIGN(const QStringList happened, readHappened(tx, record.id));
    fields.insert(QStringLiteral("happened"), happened.join(QLatin1Char(' ')));
    QZ_ASSIGN(const QList<FiledPaper> papers, readPapers(tx, record.id));
    QStringList kept;
    QStringList pages;
    for (const FiledPaper& paper : papers) {
        kept.append(paper.slot);
        pages.append(QString::number(paper.pages));
    }
    fields.insert(QStringLiteral("filed_papers"), kept.join(QLatin1Char(' ')));
    fields.insert(QStringLiteral("filed_pages"), pages.join(QLatin1Char(' ')));
    QZ_ASSIGN(const auto gaps, scanGaps(tx, record.id));
    QStringList pagesLeft;
    for (auto gap = gaps.begin(); gap != gaps.end(); ++gap) {
        pagesLeft.append(QStringLiteral("%1 %2").arg(choiceTitle(gap.key()), *gap));
    }
    fields.insert(QStringLiteral("missing_pages"), pagesLeft.join(QStringLiteral("; ")));
    if (!row.ending.isEmpty() && row.volumeSequence == 0) {
        QStringList missing;
        for (const QString& slot : missingPapers(kept, row.ending, happened)) {
            missing.append(choiceTitle(slot));
        }
        fields.insert(QStringLiteral("missing_papers"), missing.join(QStringLiteral(", ")));
    }
    return {};
}

Result<FieldMap> DisputeExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    FieldMap fields;
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    if (!row) {
        return fields;
    }
    putRow(fields, *row);
    putForms(fields);
    QZ_ASSIGN(fields[QStringLiteral("source_unit")], senderOf(tx, record.number));
    fields.insert(QStringLiteral("area"), record.area.toString());
    fields.insert(QStringLiteral("external_id"), record.externalId);
    QZ_TRY(putAgreements(fields, tx, record, *row));
    QZ_TRY(putVolume(fields, tx, record, *row));
    QZ_ASSIGN(const std::optional<PlannedSession> session, nextSession(tx, record.id));
    if (session) {
        fields.insert(QStringLiteral("next_session"),
                      QStringList{session->at.toDisplay(), session->room}.join(QLatin1Char(' ')).trimmed());
        fields.insert(QStringLiteral("planned_at"), session->at.toString());
        fields.insert(QStringLiteral("planned_room"), session->room);
    }
    if (!row->effectiveOn.isEmpty() && row->ending == QLatin1String("agreed_written") &&
        row->court.isEmpty()) {
        const std::optional<Unit> body = m_directory.unit(row->committee);
        QZ_ASSIGN(const CourtProposal proposal,
                  proposedCourt(tx, record, *row, body ? body->area : AreaCode(),
                                QDate::fromString(row->effectiveOn, Qt::ISODate)));
        fields.insert(QStringLiteral("proposed_court"), proposal.court);
        fields.insert(QStringLiteral("proposed_court_ground"), proposal.ground);
    }
    if (record.state == QLatin1String("ACCEPTED")) {
        QZ_ASSIGN(const QStringList proposed,
                  proposedMediators(tx, m_tables, m_directory, row->kind, record.area,
                                    QDate::fromString(row->acceptedOn, Qt::ISODate)));
        fields.insert(QStringLiteral("proposed_mediators"), proposed.join(QStringLiteral("; ")));
    }
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::mediation
