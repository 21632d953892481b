// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/dispute_rules.h"

#include <QCoreApplication>
#include <algorithm>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/parties.h"
#include "mediation/domain/series.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {
namespace {

using Rule = Status (*)(const StepContext&);

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Rules", sentence); }

Error no(const QString& sentence, const char* field = "") {
    return makeError(ErrorCode::Invalid, sentence, {}, QString::fromLatin1(field));
}

QString given(const StepContext& context, const char* id) {
    return context.fields.value(QString::fromLatin1(id)).trimmed();
}
QString known(const StepContext& context, const char* id) {
    return context.details.value(QString::fromLatin1(id));
}
bool ticked(const StepContext& context, const char* id) {
    return given(context, id) == QLatin1String("true");
}
QDate dayOf(Instant at) { return CivilTime::fromInstant(at).date; }

Status notLater(const StepContext& context, const char* id) {
    const QDate day = QDate::fromString(given(context, id).left(10), Qt::ISODate);
    if (day.isValid() && day > dayOf(context.occurredAt)) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "The day lies after the step itself; enter it when it has come.")),
                  id);
    }
    return {};
}

/// People's Mediation Law 3 and 17: voluntary; a party's clear refusal ends it.
Status accept(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    if (!ticked(context, "agreed_to_mediate")) {
        return no(
            say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                  "Mediation is voluntary (People's Mediation Law, article 17). Where a "
                                  "party refuses, take “A party refuses”.")),
            "agreed_to_mediate");
    }
    if (given(context, "competence") != QLatin1String("competent")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "What may not be mediated here is not accepted. Take “Not competent” "
                                        "and name the way that is open.")),
                  "competence");
    }
    if (given(context, "kind").isEmpty() && known(context, "kind").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "Say which kind of dispute it is.")), "kind");
    }
    return {};
}

/// People's Mediation Law 26: other ways are told.
Status routesTold(const StepContext& context) {
    if (!context.probing && !ticked(context, "routes_told")) {
        return no(say(QT_TRANSLATE_NOOP(
                      "qz::mediation::Rules",
                      "Tell the parties that arbitration, administrative ways and the court are open "
                      "(People's Mediation Law, articles 3 and 26), then tick it.")),
                  "routes_told");
    }
    return {};
}

Status assign(const StepContext& context) {
    if (given(context, "conflict_of_interest") == QLatin1String("yes")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "A mediator who declares an interest is not assigned; choose "
                                        "another.")),
                  "conflict_of_interest");
    }
    return {};
}

/// People's Mediation Law 20: relatives, neighbours and experts come with the parties' consent.
Status holdSession(const StepContext& context) {
    if (!given(context, "attendants").isEmpty() && !ticked(context, "invitees_consented")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Others take part only with the parties' consent (People's Mediation "
                                        "Law, article 20).")),
                  "invitees_consented");
    }
    return {};
}

/// People's Mediation Law 20; who has an interest in the matter does not help to settle it.
Status invite(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    QZ_TRY(notLater(context, "consent_asked_on"));
    QZ_TRY(notLater(context, "consent_given_on"));
    const QDate asked = QDate::fromString(given(context, "consent_asked_on").left(10), Qt::ISODate);
    const QDate consented = QDate::fromString(given(context, "consent_given_on").left(10), Qt::ISODate);
    if (consented.isValid() && consented < asked) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Consent is given on the day it is asked for, or later.")),
                  "consent_given_on");
    }
    if (given(context, "invitee_interest") == QLatin1String("yes")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Who declares an interest in the matter is not invited; choose "
                                        "somebody else.")),
                  "invitee_interest");
    }
    return {};
}

/// Only what was planned can be cancelled.
Status cancelSession(const StepContext& context) {
    return known(context, "next_session").isEmpty()
               ? Status(no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "No session is planned."))))
               : Status();
}

Status planSession(const StepContext& context) {
    const Result<CivilTime> planned = CivilTime::parse(given(context, "planned_at"));
    if (!context.probing && planned.ok() && planned->toInstant() <= context.occurredAt) {
        return no(
            say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                  "A session is planned for a time to come; one that was held already is "
                                  "entered with “Hold a session”.")),
            "planned_at");
    }
    return {};
}

Status agreeWritten(const StepContext& context) {
    const int least = std::max(2, known(context, "parties").toInt()) + 1;
    const QString copies = given(context, "copies");
    if (!copies.isEmpty() && copies.toInt() < least) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "At least %1 copies: one for each party and one that is kept "
                                        "(People's Mediation Law, article 29)."))
                      .arg(least),
                  "copies");
    }
    return {};
}

QList<SeriesAgreement> seriesIn(const StepContext& context) { return seriesOf(known(context, "series")); }

/// Numbers of parties whose agreements a step is about: they hold one. Empty: all.
Status agreementsExist(const StepContext& context, const QList<SeriesAgreement>& series) {
    QZ_ASSIGN(const QList<int> numbers, parsePartyNumbers(given(context, "agreements")));
    for (const int number : numbers) {
        if (std::none_of(series.cbegin(), series.cend(),
                         [number](const SeriesAgreement& one) { return one.party == number; })) {
            return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                            "Party %1 holds no agreement of its own in this dispute."))
                          .arg(number),
                      "agreements");
        }
    }
    return {};
}

/// Whose amount is written is a party, and no draft is agreed without one.
Status agreeSeries(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    QZ_ASSIGN(const auto amounts, parseAmounts(given(context, "amounts")));
    if (amounts.isEmpty() && known(context, "amounts").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Write the amount of each party that gets an agreement, or take the "
                                        "parties from a sheet that has them.")),
                  "amounts");
    }
    if (!amounts.isEmpty() && amounts.lastKey() > known(context, "parties").toInt()) {
        return no(
            say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "There are %1 parties; there is no party %2."))
                .arg(known(context, "parties"))
                .arg(amounts.lastKey()),
            "amounts");
    }
    return {};
}

/// What stands under the parties names no minor: they are sealed more strictly (P3).
Status nameParties(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    QZ_TRY(noMinorAmongOthers(context.fields));
    QZ_ASSIGN(const auto amounts, parseAmounts(given(context, "amounts")));
    Q_UNUSED(amounts)
    return {};
}

/// Something is corrected, and it is said why.
Status correct(const StepContext& context) {
    const auto isGiven = [&context](const FieldSpec& field) {
        return field.id != QLatin1String("reason") && !context.fields.value(field.id).trimmed().isEmpty();
    };
    if (!context.probing && std::none_of(context.step.fields.cbegin(), context.step.fields.cend(), isGiven)) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Nothing is corrected yet. Write into a field what it should say.")),
                  "applicant");
    }
    return {};
}

Status sign(const StepContext& context) {
    const QList<SeriesAgreement> series = seriesIn(context);
    const bool complete =
        series.isEmpty() ? !known(context, "effective_date").isEmpty() : known(context, "unsigned").isEmpty();
    if (complete) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "All signatures and the seal are there; the agreement is in effect "
                                        "since %1."))
                      .arg(known(context, "effective_date")));
    }
    if (context.probing) {
        return {};
    }
    const QString signer = given(context, "signer");
    const int party = given(context, "party").toInt();
    if (signer == QLatin1String("party") && (party < 1 || party > known(context, "parties").toInt())) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "There are %1 parties; say which signed."))
                      .arg(known(context, "parties")),
                  "party");
    }
    QZ_TRY(agreementsExist(context, series));
    return notLater(context, "signed_on");
}

Status splitAgreement(const StepContext& context) {
    if (known(context, "exclusion") == QLatin1String("nothing_excluded") ||
        known(context, "exclusion").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Nothing in the agreement is marked as not to be confirmed.")));
    }
    if (!context.probing && !given(context, "terms").isEmpty() &&
        !known(context, "effective_date").isEmpty()) {
        return no(
            say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                  "The agreement is signed and in effect: its words stay. Leave this "
                                  "field empty and put what is taken out into an agreement of its own.")),
            "terms");
    }
    return {};
}

Status beginPerformance(const StepContext& context) {
    if (context.record.state == QLatin1String("AGREED_WRITTEN") &&
        known(context, "effective_date").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP(
                          "qz::mediation::Rules",
                          "The agreement is not in effect yet; still to sign: %1 (People's Mediation Law, "
                          "article 29)."))
                      .arg(known(context, "unsigned")));
    }
    return {};
}

/// Of a series: only what is in effect is performed, and "all" leaves none behind.
Status recordPerformance(const StepContext& context) {
    const QList<SeriesAgreement> series = seriesIn(context);
    if (context.probing) {
        return {};
    }
    QZ_TRY(agreementsExist(context, series));
    QZ_ASSIGN(const QList<int> named, parsePartyNumbers(given(context, "agreements")));
    const bool all = ticked(context, "complete");
    if (!series.isEmpty() && !all && named.isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Say which agreements of the series were performed.")),
                  "agreements");
    }
    QList<int> open;
    QList<int> inert;
    for (const SeriesAgreement& one : series) {
        const bool meant = named.isEmpty() || named.contains(one.party);
        if (!meant && !one.performedOn.isValid()) {
            open.append(one.party);
        }
        if (meant && !one.effectiveOn.isValid()) {
            inert.append(one.party);
        }
    }
    if (!inert.isEmpty()) {
        return no(
            say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                  "Not in effect yet, so not to be performed: the agreements of parties "
                                  "%1."))
                .arg(partyNumbersText(inert)),
            "agreements");
    }
    if (all && !open.isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Not all is performed: parties %1 have nothing yet."))
                      .arg(partyNumbersText(open)),
                  "complete");
    }
    return {};
}

Status confirmationApplies(const StepContext& context) {
    const QString exclusion = known(context, "exclusion");
    if (!exclusion.isEmpty() && exclusion != QLatin1String("nothing_excluded")) {
        return no(say(QT_TRANSLATE_NOOP(
                          "qz::mediation::Rules",
                          "The court does not accept it: %1 (CivPL interpretation, article 355). Take out "
                          "that part first."))
                      .arg(choiceTitle(exclusion)));
    }
    if (known(context, "ending") != QLatin1String("agreed_written")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Only a written agreement can be confirmed by the court.")));
    }
    const bool open = !seriesIn(context).isEmpty() && !known(context, "unsigned").isEmpty();
    if (open || known(context, "effective_date").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Confirmation can be applied for when the agreement is in effect; "
                                        "still to sign: %1."))
                      .arg(known(context, "unsigned")));
    }
    return {};
}

Status applyForConfirmation(const StepContext& context) {
    QZ_TRY(confirmationApplies(context));
    if (known(context, "judicial_confirmation") != QLatin1String("window")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "The court has been applied to already.")));
    }
    for (const CaseClock& clock : context.clocks) {
        if (clock.clockId == QLatin1String("jc_window") &&
            dayOf(context.occurredAt) > clock.result.due.date) {
            return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                            "The 30 days ended on %1 (People's Mediation Law, article 33)."))
                          .arg(clock.result.due.toDateString()));
        }
    }
    if (!context.probing && !ticked(context, "joint")) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "The parties apply together (People's Mediation Law, article 33).")),
                  "joint");
    }
    return {};
}

Status inConfirmation(const StepContext& context, const QStringList& where) {
    if (!where.contains(known(context, "judicial_confirmation"))) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "The judicial confirmation does not stand where this step begins.")));
    }
    return {};
}
Status courtAccepts(const StepContext& context) { return inConfirmation(context, parts::words("applied")); }
Status courtDecides(const StepContext& context) { return inConfirmation(context, parts::words("accepted")); }
Status courtOrParty(const StepContext& context) {
    return inConfirmation(context, parts::words("applied accepted"));
}

const CaseClock* runningClock(const StepContext& context, const QString& id) {
    const auto found = std::find_if(
        context.clocks.cbegin(), context.clocks.cend(),
        [&id](const CaseClock& clock) { return clock.clockId == id && clock.state == ClockState::Running; });
    return found == context.clocks.cend() ? nullptr : &*found;
}

/// What the head of an office decides is decided before the limit ends, and says why.
Status extendByHead(const StepContext& context, const QString& clock) {
    QZ_TRY(notLater(context, "decided_on"));
    if (given(context, "reason").isEmpty()) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "Say why the matter needs more time; the reason is part of the "
                                        "decision.")),
                  "reason");
    }
    const CaseClock* running = runningClock(context, clock);
    const QDate decided = QDate::fromString(given(context, "decided_on").left(10), Qt::ISODate);
    if (running != nullptr && decided.isValid() && decided > running->result.due.date) {
        return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules",
                                        "The limit ended on %1; it could be extended until then."))
                      .arg(running->result.due.toDateString()),
                  "decided_on");
    }
    return {};
}

/// More time: the parties agree, the court's president approved (法释〔2011〕5号 5; CivPL 187), or the head
/// of the office that mediates or works on the petition (信访工作条例 34; local rules).
Status extend(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    const QString clock = given(context, "clock");
    const QString ground = given(context, "ground");
    if (ground == QLatin1String("head_approved") &&
        (clock == QLatin1String("admin_accept") ||
         (clock == QLatin1String("mediate") && known(context, "source") == QLatin1String("petition")))) {
        return extendByHead(context, clock);
    }
    const char* usual = clock == QLatin1String("mediate")        ? "parties_agreed"
                        : clock == QLatin1String("admin_accept") ? "head_approved"
                                                                 : "court_president";
    if (ground != QLatin1String(usual)) {
        return no(
            say(QT_TRANSLATE_NOOP(
                "qz::mediation::Rules",
                "The limit of the mediation is extended by the parties' agreement, a limit of the court "
                "by its president, a limit of an authority or a petition by the head of the office.")),
            "ground");
    }
    return {};
}

Status archive(const StepContext& context) {
    const QStringList missing = missingPapers(
        parts::words(known(context, "filed_papers").toLatin1().constData()), known(context, "ending"),
        parts::words(known(context, "happened").toLatin1().constData()));
    if (missing.isEmpty()) {
        return {};
    }
    QStringList titles;
    for (const QString& slot : missing) {
        titles.append(choiceTitle(slot));
    }
    const QString pages = known(context, "missing_pages");
    return no(say(QT_TRANSLATE_NOOP("qz::mediation::Rules", "The volume is not complete; missing: %1."))
                  .arg(titles.join(QStringLiteral(", ")) +
                       (pages.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(pages))));
}

const QHash<QString, Rule>& rules() {
    static const QHash<QString, Rule> table{
        {QStringLiteral("accept"), accept},
        {QStringLiteral("refuse"), routesTold},
        {QStringLiteral("terminate"), routesTold},
        {QStringLiteral("assign"), assign},
        {QStringLiteral("rights_notice"), [](const StepContext& c) { return notLater(c, "signed_on"); }},
        {QStringLiteral("hold_session"), holdSession},
        {QStringLiteral("plan_session"), planSession},
        {QStringLiteral("cancel_session"), cancelSession},
        {QStringLiteral("invite"), invite},
        {QStringLiteral("name_parties"), nameParties},
        {QStringLiteral("correct"), correct},
        {QStringLiteral("agree_written"), agreeWritten},
        {QStringLiteral("agree_series"), agreeSeries},
        {QStringLiteral("record_performance"), recordPerformance},
        {QStringLiteral("sign_agreement"), sign},
        {QStringLiteral("split_agreement"), splitAgreement},
        {QStringLiteral("begin_performance"), beginPerformance},
        {QStringLiteral("jc_apply"), applyForConfirmation},
        {QStringLiteral("jc_accept"), courtAccepts},
        {QStringLiteral("jc_confirm"), courtDecides},
        {QStringLiteral("jc_reject"), courtOrParty},
        {QStringLiteral("jc_withdraw"), courtOrParty},
        {QStringLiteral("extend_deadline"), extend},
        {QStringLiteral("archive"), archive},
    };
    return table;
}

}  // namespace

QString signaturesText(const QList<Signature>& signatures) {
    QStringList lines;
    for (const Signature& one : signatures) {
        lines.append(QStringList{one.signer, QString::number(one.party), one.signedOn.toString(Qt::ISODate),
                                 one.manner}
                         .join(QLatin1Char('|')));
    }
    return lines.join(QLatin1Char('\n'));
}

QList<Signature> signaturesOf(const QString& text) {
    QList<Signature> signatures;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(QLatin1Char('|'));
        signatures.append({parts.value(0), parts.value(1).toInt(),
                           QDate::fromString(parts.value(2), Qt::ISODate), parts.value(3)});
    }
    return signatures;
}

QStringList unsignedBy(const QList<Signature>& signatures, int parties) {
    const auto has = [&signatures](const char* signer, int party) {
        return std::any_of(signatures.cbegin(), signatures.cend(), [&](const Signature& one) {
            return one.signer == QLatin1String(signer) && one.party == party;
        });
    };
    QStringList missing;
    for (int party = 1; party <= parties; ++party) {
        if (!has("party", party)) {
            missing.append(QCoreApplication::translate("qz::mediation::Rules", "party %1").arg(party));
        }
    }
    if (!has("mediator", 0)) {
        missing.append(QCoreApplication::translate("qz::mediation::Rules", "mediator"));
    }
    if (!has("seal", 0)) {
        missing.append(QCoreApplication::translate("qz::mediation::Rules", "seal of the committee"));
    }
    return missing;
}

std::optional<QDate> effectiveDate(const QList<Signature>& signatures, int parties) {
    if (!unsignedBy(signatures, parties).isEmpty()) {
        return std::nullopt;
    }
    QDate last;
    for (const Signature& one : signatures) {
        last = std::max(last, one.signedOn);
    }
    return last;
}

QStringList missingPapers(const QStringList& filed, const QString& ending, const QStringList& happened) {
    QStringList missing;
    const auto need = [&](const QString& slot) {
        if (!filed.contains(slot)) {
            missing.append(slot);
        }
    };
    if (!filed.contains(QLatin1String("mediation_application"))) {
        need(QStringLiteral("acceptance_register"));
    }
    const bool agreed = ending.startsWith(QLatin1String("agreed_"));
    if (agreed || happened.contains(QLatin1String("rights_notice"))) {
        need(QStringLiteral("rights_notice"));
    }
    need(QStringLiteral("identity_proof"));
    if (agreed || happened.contains(QLatin1String("hold_session"))) {
        need(QStringLiteral("mediation_record"));
    }
    if (ending == QLatin1String("agreed_written")) {
        need(QStringLiteral("mediation_agreement"));
    }
    if (ending == QLatin1String("agreed_oral")) {
        need(QStringLiteral("oral_agreement_register"));
    }
    need(QStringLiteral("back_cover"));
    return missing;
}

Status checkDisputeStep(const StepContext& context) {
    const Rule rule = rules().value(context.step.action, nullptr);
    return rule == nullptr ? Status() : rule(context);
}

}  // namespace qz::mediation
