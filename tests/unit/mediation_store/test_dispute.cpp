// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

QString dueText(const CaseDetail& detail, const char* id) {
    QString due;
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == QLatin1String(id)) {
            due = clock.result.due.toDateString();
        }
    }
    return due;
}

FieldMap signature(const char* signer, const char* day, const char* party = nullptr) {
    FieldMap given = fields({{"signer", signer}, {"signed_on", day}});
    if (party != nullptr) {
        given.insert(QStringLiteral("party"), QString::fromLatin1(party));
    }
    return given;
}

const auto kWritten = fields({{"terms", "Repair and 800 paid"}, {"exclusion", "nothing_excluded"}});

}  // namespace

class TestDispute : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    QString agreed(const FieldMap& agreement = kWritten) {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        if (!number) {
            return number.error().message;
        }
        const Result<CaseRecord> made = m_desk->act(*number, "agree_written", "2026-08-31T16:00", agreement);
        return made ? *number : made.error().message;
    }
    QString field(const QString& number, const char* id) {
        return m_desk->show(number).fields.value(QString::fromLatin1(id));
    }
    void signAll(const QString& number) {
        QZ_VERIFY_OK(
            m_desk->act(number, "sign_agreement", "2026-08-31T17:00", signature("party", "2026-08-31", "1")));
        QZ_VERIFY_OK(
            m_desk->act(number, "sign_agreement", "2026-08-31T17:00", signature("party", "2026-08-31", "2")));
        QZ_VERIFY_OK(
            m_desk->act(number, "sign_agreement", "2026-09-01T09:00", signature("mediator", "2026-09-01")));
        QZ_VERIFY_OK(
            m_desk->act(number, "sign_agreement", "2026-09-01T09:10", signature("seal", "2026-09-01")));
    }
    void file(const QString& number, const char* slot, const char* at) {
        QZ_VERIFY_OK(m_desk->act(number, "file_paper", at, fields({{"slot", slot}, {"pages", "2"}})));
    }
    FieldMap application() const {
        return fields({{"joint", "true"}, {"court", "Lake court"}, {"court_ground", "organisation_place"}});
    }

    void archiveOnlyWhenComplete(const QString& number) {
        for (const char* slot : {"mediation_application", "rights_notice", "identity_proof",
                                 "mediation_record", "mediation_agreement"}) {
            const Result<CaseRecord> early = m_desk->act(number, "archive", "2026-10-22T10:00");
            QVERIFY(!early.ok());
            file(number, slot, "2026-10-22T09:00");
        }
        const Result<CaseRecord> early = m_desk->act(number, "archive", "2026-10-22T10:00");
        QVERIFY(!early && early.error().message.contains(choiceTitle(QStringLiteral("back_cover"))));
        file(number, "back_cover", "2026-10-22T09:00");
        QZ_VERIFY_OK(m_desk->act(number, "archive", "2026-10-22T10:00"));
        const CaseDetail detail = m_desk->show(number);
        QCOMPARE(detail.record.state, QStringLiteral("ARCHIVED"));
        QVERIFY(detail.fields.value(QStringLiteral("volume_number")).contains(QStringLiteral("2026")));
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }

    /// Who withdraws before a mediator was named has signed no notice and sat in no session.
    void whoLeftEarlyLacksNoMinutes() {
        const Result<CaseRecord> made = m_desk->begin(fields({{"applicant", "Party One"},
                                                              {"respondent", "Party Two"},
                                                              {"kind", "MD02"},
                                                              {"area", "340202014003"},
                                                              {"facts", "Water came through the ceiling"}}),
                                                      "2026-08-17T09:00");
        QZ_VERIFY_OK(made);
        const QString number = made->number;
        QZ_VERIFY_OK(m_desk->act(number, "accept", "2026-08-17T09:00",
                                 fields({{"agreed_to_mediate", "true"}, {"competence", "competent"}})));
        QZ_VERIFY_OK(m_desk->act(number, "withdraw", "2026-08-18T09:00"));
        for (const char* slot : {"acceptance_register", "identity_proof", "back_cover"}) {
            QVERIFY(!m_desk->act(number, "archive", "2026-08-20T10:00").ok());
            file(number, slot, "2026-08-20T09:00");
        }
        QCOMPARE(field(number, "missing_papers"), QString());
        QZ_VERIFY_OK(m_desk->act(number, "archive", "2026-08-20T10:00"));

        const Result<QString> heard = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(heard);
        QZ_VERIFY_OK(m_desk->act(*heard, "withdraw", "2026-08-18T09:00"));
        QVERIFY(field(*heard, "missing_papers").contains(choiceTitle(QStringLiteral("mediation_record"))));
        QVERIFY(field(*heard, "missing_papers").contains(choiceTitle(QStringLiteral("rights_notice"))));
    }

    /// scenarios.md AS-01.
    void neighbourLeakFromTheDoorToTheArchive() {
        const QString number = agreed();
        QVERIFY2(number.startsWith(QStringLiteral("TJ26-")), qPrintable(number));
        CaseDetail detail = m_desk->show(number);
        QCOMPARE(dueText(detail, "mediate"), QStringLiteral("2026-09-16"));
        QCOMPARE(detail.record.state, QStringLiteral("AGREED_WRITTEN"));
        QCOMPARE(detail.fields.value(QStringLiteral("copies")), QStringLiteral("3"));
        QVERIFY(!m_desk->act(number, "begin_performance", "2026-08-31T17:00").ok());
        QVERIFY(!m_desk->act(number, "jc_apply", "2026-08-31T17:00", application()).ok());
        signAll(number);
        detail = m_desk->show(number);
        QCOMPARE(detail.fields.value(QStringLiteral("effective_date")), QStringLiteral("2026-09-01"));
        QCOMPARE(dueText(detail, "jc_window"), QStringLiteral("2026-10-08"));
        // Nothing is signed again once the agreement is in effect.
        QVERIFY(!m_desk->act(number, "sign_agreement", "2026-09-02T09:00", signature("seal", "2026-09-02")));

        QZ_VERIFY_OK(m_desk->act(number, "begin_performance", "2026-09-02T09:00"));
        QZ_VERIFY_OK(m_desk->act(number, "jc_apply", "2026-09-29T10:00", application()));
        QCOMPARE(dueText(m_desk->show(number), "jc_accept"), QStringLiteral("2026-10-08"));
        QVERIFY(!m_desk->act(number, "jc_confirm", "2026-09-29T11:00", fields({{"ruling_number", "1"}})));
        QZ_VERIFY_OK(m_desk->act(number, "jc_accept", "2026-09-30T10:00"));
        detail = m_desk->show(number);
        QCOMPARE(dueText(detail, "jc_decide"), QStringLiteral("2026-10-15"));
        QCOMPARE(dueText(detail, "jc_special"), QStringLiteral("2026-10-30"));
        QZ_VERIFY_OK(m_desk->act(number, "extend_deadline", "2026-10-12T10:00",
                                 fields({{"amount", "10"},
                                         {"unit", "CAL_D"},
                                         {"clock", "jc_decide"},
                                         {"ground", "court_president"}})));
        QCOMPARE(dueText(m_desk->show(number), "jc_decide"), QStringLiteral("2026-10-26"));
        QZ_VERIFY_OK(
            m_desk->act(number, "jc_confirm", "2026-10-20T10:00", fields({{"ruling_number", "88"}})));
        QZ_VERIFY_OK(
            m_desk->act(number, "record_performance", "2026-10-21T10:00", fields({{"complete", "true"}})));
        archiveOnlyWhenComplete(number);
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }

    /// What was wrong or missing at the door is put right, with the reason in the journal.
    void whatWasWrittenWronglyIsCorrected() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        const auto nothing =
            m_desk->act(*number, "correct", "2026-08-18T09:00", fields({{"reason", "a slip"}}));
        QVERIFY(!nothing && nothing.error().message.contains(QStringLiteral("Nothing is corrected")));
        QVERIFY(!m_desk->act(*number, "correct", "2026-08-18T09:00", fields({{"respondent", "Party Too"}})));
        QZ_VERIFY_OK(m_desk->act(*number, "correct", "2026-08-18T09:00",
                                 fields({{"respondent", "Party Too"},
                                         {"respondent_identity", "card 9"},
                                         {"psb_case_no", "GA-9"},
                                         {"reason", "the card was shown"}})));
        const CaseDetail detail = m_desk->show(*number);
        QCOMPARE(detail.fields.value(QStringLiteral("respondent")), QStringLiteral("Party Too"));
        QCOMPARE(detail.fields.value(QStringLiteral("respondent_identity")), QStringLiteral("card 9"));
        QCOMPARE(detail.fields.value(QStringLiteral("applicant")), QStringLiteral("Party One"));
        QCOMPARE(detail.fields.value(QStringLiteral("psb_case_no")), QStringLiteral("GA-9"));
        QCOMPARE(detail.journal.constLast().fields.value(QStringLiteral("reason")),
                 QStringLiteral("the card was shown"));
        QVERIFY(qz::test::await(m_desk->core->verify())->isEmpty());
    }

    /// An authority decides in five working days; its head may give five more, in time and with the reason.
    void theHeadOfAnAuthorityExtendsItsLimit() {
        const auto made =
            m_desk->begin(fields({{"applicant", "Party One"}, {"kind", "MD02"}, {"source", "department"}}),
                          "2026-08-17T09:00");
        QZ_VERIFY_OK(made);
        QCOMPARE(dueText(m_desk->show(made->number), "admin_accept"), QStringLiteral("2026-08-24"));
        const auto extend = [&](std::initializer_list<std::pair<const char*, const char*>> other) {
            FieldMap given = fields({{"amount", "5"},
                                     {"unit", "WORK_D"},
                                     {"clock", "admin_accept"},
                                     {"ground", "head_approved"},
                                     {"decided_by", "Head of office"},
                                     {"decided_on", "2026-08-20"},
                                     {"reason", "a survey of the land is needed"}});
            given.insert(fields(other));
            return m_desk->act(made->number, "extend_deadline", "2026-08-25T10:00", given);
        };
        const auto refusedAt = [&](std::initializer_list<std::pair<const char*, const char*>> other) {
            const Result<CaseRecord> done = extend(other);
            return done.ok() ? QString() : done.error().where;
        };
        QCOMPARE(refusedAt({{"ground", "parties_agreed"}}), QStringLiteral("ground"));
        QCOMPARE(refusedAt({{"reason", ""}}), QStringLiteral("reason"));
        QCOMPARE(refusedAt({{"decided_by", ""}}), QStringLiteral("decided_by"));
        QCOMPARE(refusedAt({{"decided_on", "2026-08-25"}}), QStringLiteral("decided_on"));
        QCOMPARE(refusedAt({{"amount", "6"}}), QStringLiteral("amount"));
        QCOMPARE(refusedAt({{"unit", "CAL_D"}}), QStringLiteral("amount"));
        QZ_VERIFY_OK(extend({}));
        QCOMPARE(dueText(m_desk->show(made->number), "admin_accept"), QStringLiteral("2026-08-31"));
        QCOMPARE(refusedAt({{"amount", "1"}}), QStringLiteral("amount"));
    }

    /// What the court would not accept blocks the application until a human takes it out.
    void titleToPropertyIsNotConfirmed() {
        FieldMap agreement = kWritten;
        agreement.insert(QStringLiteral("exclusion"), QStringLiteral("title"));
        const QString number = agreed(agreement);
        signAll(number);
        const Result<CaseRecord> refused = m_desk->act(number, "jc_apply", "2026-09-10T10:00", application());
        QVERIFY(!refused && refused.error().message.contains(choiceTitle(QStringLiteral("title"))));
        // What was signed is not written anew.
        const Result<CaseRecord> signedWords =
            m_desk->act(number, "split_agreement", "2026-09-10T10:00",
                        fields({{"reason", "about the title"}, {"terms", "The cost of repair is shared"}}));
        QVERIFY(!signedWords && signedWords.error().where == QLatin1String("terms"));
        QZ_VERIFY_OK(m_desk->act(number, "split_agreement", "2026-09-10T10:00",
                                 fields({{"reason", "an agreement of its own about the title"}})));
        QZ_VERIFY_OK(m_desk->act(number, "jc_apply", "2026-09-10T10:00", application()));
    }

    /// A planned session has a clock to the minute until it is held; planned again, the new time counts.
    void aPlannedSessionIsAClock() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        const Result<CaseRecord> past = m_desk->act(*number, "plan_session", "2026-08-18T09:00",
                                                    fields({{"planned_at", "2026-08-17T09:00"}}));
        QVERIFY(!past && past.error().where == QLatin1String("planned_at"));
        for (const char* time : {"2026-08-20T15:30", "2026-08-21T09:10"}) {
            QZ_VERIFY_OK(m_desk->act(*number, "plan_session", "2026-08-18T09:00",
                                     fields({{"planned_at", time}, {"room", "1"}})));
        }
        const auto running = [this, &number] {
            QStringList due;
            for (const CaseClock& clock : m_desk->show(*number).clocks) {
                if (clock.clockId == QLatin1String("session") && clock.state == ClockState::Running) {
                    due.append(clock.result.due.toString());
                }
            }
            return due;
        };
        QCOMPARE(running(), QStringList(QStringLiteral("2026-08-21T09:10")));
        QZ_VERIFY_OK(m_desk->act(*number, "hold_session", "2026-08-21T09:15",
                                 fields({{"process", "Both sides were heard"}})));
        QCOMPARE(running(), QStringList());
    }

    /// What waits for signatures and what the court may still confirm, as lists ask for it.
    void listsAskForClocks() {
        const QString number = agreed();
        const auto found = [this](const char* expression) {
            CaseQuery query;
            query.kind = kDisputeKind;
            query.filter = Filter::parse(QString::fromLatin1(expression)).valueOr(Filter());
            const Result<CasePage> page =
                qz::test::await(m_desk->core->cases().list(query, DisputeDesk::boss()));
            return page.ok() ? page->rows.size() : -1;
        };
        const char* unsignedOnes = "state=AGREED_WRITTEN and not clock_ever=jc_window";
        QCOMPARE(found(unsignedOnes), 1);
        QCOMPARE(found("clock=jc_window"), 0);
        signAll(number);
        QCOMPARE(found(unsignedOnes), 0);
        QCOMPARE(found("clock=jc_window"), 1);
        QZ_VERIFY_OK(m_desk->act(number, "jc_apply", "2026-09-29T10:00", application()));
        QCOMPARE(found(unsignedOnes), 0);
        QCOMPARE(found("clock=jc_window"), 0);
        QCOMPARE(found("clock in (jc_accept, jc_decide)"), 1);
        QCOMPARE(found("clock~confirm"), 0);
    }

    void theThirtyDaysEnd() {
        const QString number = agreed();
        signAll(number);
        QVERIFY(!m_desk->act(number, "jc_apply", "2026-10-09T09:00", application()).ok());
        QZ_VERIFY_OK(m_desk->act(number, "jc_apply", "2026-10-08T17:00", application()));
    }

    void mediationIsVoluntary() {
        const Result<CaseRecord> made = m_desk->begin(fields({{"applicant", "A"}}), "2026-08-17T09:00");
        QZ_VERIFY_OK(made);
        const FieldMap against =
            fields({{"kind", "MD02"}, {"agreed_to_mediate", "false"}, {"competence", "competent"}});
        QCOMPARE(m_desk->act(made->number, "accept", "2026-08-17T09:00", against).error().where,
                 QStringLiteral("agreed_to_mediate"));
        const FieldMap elsewhere =
            fields({{"kind", "MD02"}, {"agreed_to_mediate", "true"}, {"competence", "criminal"}});
        QCOMPARE(m_desk->act(made->number, "accept", "2026-08-17T09:00", elsewhere).error().where,
                 QStringLiteral("competence"));
        QZ_VERIFY_OK(m_desk->act(made->number, "not_competent", "2026-08-17T09:00",
                                 fields({{"competence", "criminal"}, {"route", "police"}})));
        QVERIFY(!m_desk->act(made->number, "accept", "2026-08-17T09:00", against).ok());
        QZ_VERIFY_OK(m_desk->act(made->number, "transfer", "2026-08-17T09:00",
                                 fields({{"receiver", "Police post"}, {"receipt", "R1"}})));
        QCOMPARE(m_desk->show(made->number).record.state, QStringLiteral("TRANSFERRED"));
    }

    void oneClickWithdraws() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QZ_VERIFY_OK(m_desk->act(*number, "withdraw", "2026-08-18T09:00"));
        QCOMPARE(field(*number, "ending"), QStringLiteral("withdrawn"));
        QVERIFY(!m_desk->act(*number, "agree_written", "2026-08-18T09:00", kWritten).ok());
    }

    void anAppraisalStopsTheClock() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QZ_VERIFY_OK(
            m_desk->act(*number, "suspend_case", "2026-08-20T09:00", fields({{"ground", "appraisal"}})));
        QZ_VERIFY_OK(m_desk->act(*number, "resume_case", "2026-08-30T09:00"));
        QCOMPARE(m_desk->show(*number).record.state, QStringLiteral("IN_MEDIATION"));
        QVERIFY(dueText(m_desk->show(*number), "mediate") > QStringLiteral("2026-09-20"));
        QZ_VERIFY_OK(m_desk->act(*number, "terminate", "2026-09-20T09:00",
                                 fields({{"ending", "failed"}, {"routes_told", "true"}})));
    }

    void oralAgreementsAndInstalments() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QCOMPARE(m_desk
                     ->act(*number, "agree_oral", "2026-08-20T09:00",
                           fields({{"terms", "x"}, {"instalments", "soon=5"}}))
                     .error()
                     .where,
                 QStringLiteral("instalments"));
        QZ_VERIFY_OK(m_desk->act(
            *number, "agree_oral", "2026-08-20T09:00",
            fields({{"terms", "Paid in two parts"}, {"instalments", "2026-09-10=400, 2026-10-10=400"}})));
        QCOMPARE(field(*number, "effective_date"), QStringLiteral("2026-08-20"));
        QZ_VERIFY_OK(m_desk->act(*number, "begin_performance", "2026-08-20T10:00"));
        QCOMPARE(dueText(m_desk->show(*number), "performance"), QStringLiteral("2026-09-10"));
        QZ_VERIFY_OK(
            m_desk->act(*number, "record_performance", "2026-09-09T10:00", fields({{"complete", "false"}})));
        QCOMPARE(m_desk->show(*number).record.state, QStringLiteral("PERFORMING"));
        QCOMPARE(dueText(m_desk->show(*number), "performance"), QStringLiteral("2026-10-10"));
        QVERIFY(!m_desk->act(*number, "jc_apply", "2026-09-10T10:00", application()).ok());
        QZ_VERIFY_OK(
            m_desk->act(*number, "record_performance", "2026-10-09T10:00", fields({{"complete", "true"}})));
        QCOMPARE(m_desk->show(*number).record.state, QStringLiteral("PERFORMED"));
    }

    void numbersRunByCommitteeAndYear() {
        const QString first = agreed();
        const QString second = agreed();
        QVERIFY(field(first, "agreement_number").contains(QStringLiteral("\u7b2c1\u53f7")));
        QVERIFY(field(second, "agreement_number").contains(QStringLiteral("\u7b2c2\u53f7")));
    }

    void fewerCopiesThanPartiesAreRefused() {
        const Result<QString> number = m_desk->inMediation("2026-08-17", fields({{"parties", "4"}}));
        QZ_VERIFY_OK(number);
        FieldMap agreement = kWritten;
        agreement.insert(QStringLiteral("copies"), QStringLiteral("4"));
        QCOMPARE(m_desk->act(*number, "agree_written", "2026-08-20T09:00", agreement).error().where,
                 QStringLiteral("copies"));
        agreement.insert(QStringLiteral("copies"), QStringLiteral("6"));
        QZ_VERIFY_OK(m_desk->act(*number, "agree_written", "2026-08-20T09:00", agreement));
        QCOMPARE(field(*number, "copies"), QStringLiteral("6"));
    }

    void anInterestedMediatorIsNotAssigned() {
        const Result<CaseRecord> made =
            m_desk->begin(fields({{"applicant", "A"}, {"kind", "MD02"}}), "2026-08-17T09:00");
        QZ_VERIFY_OK(made);
        QZ_VERIFY_OK(m_desk->act(made->number, "accept", "2026-08-17T09:00",
                                 fields({{"agreed_to_mediate", "true"}, {"competence", "competent"}})));
        QCOMPARE(
            m_desk
                ->act(made->number, "assign", "2026-08-17T09:00",
                      fields({{"mediators", "M"}, {"chosen_by", "load"}, {"conflict_of_interest", "yes"}}))
                .error()
                .where,
            QStringLiteral("conflict_of_interest"));
    }

    void clocksFollowTheSource() {
        const Result<QString> court =
            m_desk->inMediation("2026-08-17", fields({{"source", "court_entrusted_simple"}}));
        QZ_VERIFY_OK(court);
        QCOMPARE(dueText(m_desk->show(*court), "mediate"), QStringLiteral("2026-08-24"));
        QCOMPARE(dueText(m_desk->show(*court), "court_confirm"), QStringLiteral("2026-08-20"));
        const Result<QString> wages = m_desk->inMediation("2026-08-17", fields({{"kind", "MD11"}}));
        QZ_VERIFY_OK(wages);
        QCOMPARE(dueText(m_desk->show(*wages), "labour"), QStringLiteral("2026-09-01"));
        // An authority answers in five working days, and hands on in three what belongs elsewhere.
        const Result<CaseRecord> office = m_desk->begin(
            fields({{"applicant", "A"}, {"kind", "MD08"}, {"source", "department"}}), "2026-08-17T09:00");
        QZ_VERIFY_OK(office);
        QCOMPARE(dueText(m_desk->show(office->number), "admin_accept"), QStringLiteral("2026-08-24"));
        QZ_VERIFY_OK(m_desk->act(office->number, "not_competent", "2026-08-18T09:00",
                                 fields({{"competence", "other_committee"}, {"route", "other_committee"}})));
        QCOMPARE(dueText(m_desk->show(office->number), "admin_transfer"), QStringLiteral("2026-08-21"));
    }

    /// Names and what was said stand nowhere but sealed.
    void nothingSaidStandsOpen() {
        const QString number = agreed();
        const CaseDetail detail = m_desk->show(number);
        QVERIFY(!detail.record.summary.contains(QStringLiteral("Party")));
        const qint64 open =
            m_desk
                ->read([](ReadTx& read) -> Result<qint64> {
                    QZ_ASSIGN(Statement rows, read.prepare("SELECT count(*) FROM core_journal WHERE fields "
                                                           "LIKE '%Both sides%' OR fields LIKE '%Party One%' "
                                                           "OR fields LIKE '%800 paid%'"));
                    QZ_ASSIGN(const bool more, rows.step());
                    const qint64 found = more ? rows.integer(0) : -1;
                    rows.reset();
                    return found;
                })
                .valueOr(-1);
        QCOMPARE(open, 0);
    }
};

QZ_TEST(TestDispute)
#include "test_dispute.moc"
