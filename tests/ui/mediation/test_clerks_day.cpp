// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation::test;

/// A clerk's Monday through the window: ten disputes with different ends, two of them settled on the spot,
/// one referred by the police, one of a group for its wages.
class TestClerksDay : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void open(const char* page) {
        m_desk->program.desktop->desk()->navigation.openPage(QString::fromLatin1(page));
        QTRY_COMPARE(m_desk->window()->currentPageId(), QString::fromLatin1(page));
        QVERIFY(m_desk->calm());
    }
    void save(const char* state) {
        if (QTest::currentTestFailed()) {
            return;
        }
        m_desk->toFront();
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(m_desk->window()->currentPageId() == QLatin1String("case"),
                                  qPrintable(m_desk->problems()), 15000);
        QVERIFY(m_desk->calm());
        QCOMPARE(m_desk->view()->detail()->record.state, QString::fromLatin1(state));
    }
    static FieldMap with(FieldMap values, std::initializer_list<std::pair<const char*, const char*>> more) {
        values.insert(given(more));
        return values;
    }
    static FieldMap dispute(const char* kind) {
        return given({{"applicant", "Test One"},
                      {"respondent", "Test Two"},
                      {"kind", kind},
                      {"area", "340202014003"},
                      {"facts", "What it is about"},
                      {"competence", "competent"},
                      {"agreed_to_mediate", "true"}});
    }
    void takeIn(const FieldMap& values, const char* state) {
        if (QTest::currentTestFailed()) {
            return;
        }
        open("mediation.new_dispute");
        m_desk->fill(values);
        save(state);
    }
    void mediate() {
        m_desk->step("assign",
                     given({{"committee", "SQ01"},
                            {"mediators", "Mediator Three"},
                            {"chosen_by", "specialty"},
                            {"conflict_of_interest", "no"}}),
                     "ASSIGNED");
        m_desk->step("rights_notice", given({{"signed_on", "2026-09-28"}}), "INFORMED");
        m_desk->step("hold_session", given({{"process", "Both were heard"}}), "IN_MEDIATION");
    }
    void onTheSpot(const FieldMap& more, const char* state) {
        if (QTest::currentTestFailed()) {
            return;
        }
        open("mediation.quick_record");
        FieldMap values = given({{"applicant", "Test One"},
                                 {"respondent", "Test Two"},
                                 {"kind", "MD02"},
                                 {"area", "340202014003"},
                                 {"came_at", "2026-09-28T08:40"},
                                 {"session_at", "2026-09-28T08:45"},
                                 {"agreed_at", "2026-09-28T09:00"},
                                 {"mediators", "Mediator Three"},
                                 {"committee", "SQ01"},
                                 {"agreed_to_mediate", "true"},
                                 {"rights_told", "true"},
                                 {"conflict_of_interest", "no"},
                                 {"process", "Both were heard"},
                                 {"form_of_agreement", "oral"},
                                 {"terms", "Quiet after ten"}});
        values.insert(more);
        m_desk->fill(values);
        save(state);
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void tenDisputes() {
        // 1, 2: settled on the spot, one performed at once, one to be paid later.
        onTheSpot(given({{"performed_now", "true"}}), "PERFORMED");
        onTheSpot(given({{"performed_now", "false"}, {"performance_due", "2026-10-20"}}), "PERFORMING");
        // 3: the police suggest it; reported back by a written agreement.
        takeIn(with(dispute("MD14"), {{"source", "police_suggested"}, {"psb_case_no", "GA-188"}}),
               "ACCEPTED");
        mediate();
        m_desk->step("agree_written",
                     given({{"terms", "1200 for the repair"}, {"exclusion", "nothing_excluded"}}),
                     "AGREED_WRITTEN");
        // 4: a group for its wages, five parties: six copies.
        takeIn(with(dispute("MD11"), {{"parties", "5"}, {"other_parties", "Three\nFour\nFive"}}), "ACCEPTED");
        mediate();
        m_desk->step("agree_written",
                     given({{"terms", "Wages in two parts"},
                            {"instalments", "2026-10-15=8000, 2026-11-15=8000"},
                            {"exclusion", "nothing_excluded"}}),
                     "AGREED_WRITTEN");
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("copies")), QStringLiteral("6"));
        m_desk->showTab("Agreement");
        QCOMPARE(m_desk->named<QTableWidget>("Signatures of the agreement")->rowCount(), 7);
        QCOMPARE(m_desk->named<QTableWidget>("Instalments and their proofs")->rowCount(), 2);
        // 5: no agreement; the other ways are told, or it is not ended.
        takeIn(dispute("MD04"), "ACCEPTED");
        mediate();
        if (QTest::currentTestFailed()) {
            return;
        }
        const QString untold =
            m_desk->refusedStep("terminate", given({{"ending", "failed"}, {"routes_told", "false"}}));
        QVERIFY2(untold.contains(QStringLiteral("26")), qPrintable(untold));
        m_desk->step("terminate", given({{"ending", "failed"}, {"routes_told", "true"}}), "TERMINATED");
        // 6: a party withdraws: one step.
        takeIn(dispute("MD01"), "ACCEPTED");
        m_desk->step("withdraw", {}, "TERMINATED");
        // 7: a party refuses at the door.
        FieldMap refused = dispute("MD02");
        refused.remove(QStringLiteral("competence"));
        refused.remove(QStringLiteral("agreed_to_mediate"));
        takeIn(refused, "REGISTERED");
        m_desk->step("refuse", given({{"routes_told", "true"}}), "REFUSED");
        // 8: an authority alone may decide it; transferred with a receipt.
        takeIn(with(refused, {{"competence", "authority_only"}}), "NOT_COMPETENT");
        m_desk->step("transfer", given({{"receiver", "Land office"}, {"receipt", "R-12"}}), "TRANSFERRED");
        // 9: waits for an appraisal.
        takeIn(dispute("MD06"), "ACCEPTED");
        mediate();
        m_desk->step("suspend_case", given({{"ground", "appraisal"}}), "SUSPENDED");
        // 10: decides title: the court would not confirm it until a person takes that out.
        takeIn(dispute("MD03"), "ACCEPTED");
        mediate();
        m_desk->step("agree_written", given({{"terms", "The wall is shared"}, {"exclusion", "title"}}),
                     "AGREED_WRITTEN");
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY(m_desk->whyNot("jc_apply").contains(QStringLiteral("355")));
        m_desk->step("split_agreement", given({{"reason", "Only the cost of repair stays"}}),
                     "AGREED_WRITTEN");
        QVERIFY(!m_desk->whyNot("jc_apply").contains(QStringLiteral("355")));
        open("mediation.disputes");
        QVERIFY(m_desk->page()->findChild<QTableView*>() != nullptr);
        QTRY_COMPARE(m_desk->page()->subtitle(), QStringLiteral("8 disputes"));  // two have left the door
    }
};

QZ_TEST(TestClerksDay)
#include "test_clerks_day.moc"
