// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// scenarios.md AS-01 through the window: a leak between neighbours, a written agreement, the court, the
/// archive.
class TestNeighbourLeak : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    /// From the list to the saved dispute, with both sides typed.
    void takeIn() {
        m_desk->window()->openPage(QStringLiteral("mediation.disputes"));
        QVERIFY(m_desk->calm());
        QCOMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.disputes"));
        QTest::keyClick(m_desk->window(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_dispute"));
        m_desk->type("Name of the applicant (required)", "Test One");
        m_desk->type("Name of the respondent", "Test Two");
        m_desk->type("What the dispute is about", "Water comes through the ceiling");
        m_desk->fill(given({{"kind", "MD02"},
                            {"source", "application"},
                            {"area", "340202014003"},
                            {"competence", "competent"},
                            {"agreed_to_mediate", "true"},
                            {"difficulty", "ordinary"}}));
        QVERIFY(m_desk->told("What the law says about it").contains(QStringLiteral("voluntary")));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 10000);
        QVERIFY(m_desk->calm());
    }

    void mediate() {
        m_desk->step("assign",
                     given({{"committee", "SQ01"},
                            {"mediators", "Mediator Three"},
                            {"chosen_by", "party_choice"},
                            {"conflict_of_interest", "no"}}),
                     "ASSIGNED");
        m_desk->at("2026-08-18T09:00");
        m_desk->step("rights_notice", given({{"signed_on", "2026-08-18"}}), "INFORMED");
        m_desk->at("2026-08-31T15:00");
        m_desk->step("hold_session", given({{"process", "Both were heard"}}), "IN_MEDIATION");
        m_desk->step("agree_written",
                     given({{"terms", "Repair and 3000"},
                            {"instalments", "2026-10-15=3000"},
                            {"exclusion", "nothing_excluded"}}),
                     "AGREED_WRITTEN");
    }

    [[nodiscard]] QTableWidget* signatures() const {
        return m_desk->named<QTableWidget>("Signatures of the agreement");
    }
    /// The row that waits is chosen already: its signer stands in the form.
    void signNext(const char* day) {
        if (QTest::currentTestFailed()) {
            return;
        }
        m_desk->showTab("Agreement");
        QVERIFY(signatures() != nullptr);
        signatures()->setFocus(Qt::TabFocusReason);
        QPushButton* enter = m_desk->button("Enter a signature…");
        QVERIFY(enter != nullptr);
        enter->click();
        QTRY_VERIFY(m_desk->view()->stepDialog() != nullptr);
        m_desk->view()->stepDialog()->form()->setValue(QStringLiteral("signed_on"), QString::fromLatin1(day));
        m_desk->sendAndExpect("sign_agreement", "AGREED_WRITTEN");
    }

    void filePapers() {
        for (const char* slot : {"mediation_application", "rights_notice", "identity_proof",
                                 "mediation_record", "mediation_agreement", "back_cover"}) {
            m_desk->step("file_paper", given({{"slot", slot}, {"pages", "2"}}), "PERFORMED");
        }
    }

    /// Refused until every needed paper is there, by name.
    void archive() {
        m_desk->showTab("Volume");
        const QString why = m_desk->whyNot("archive");
        for (const char* paper : {"acceptance_register", "rights_notice", "identity_proof",
                                  "mediation_record", "mediation_agreement", "back_cover"}) {
            QVERIFY2(why.contains(choiceTitle(QString::fromLatin1(paper))), qPrintable(why));
        }
        QVERIFY(m_desk->told("May it be archived").contains(QStringLiteral("Cannot be archived")));
        filePapers();
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->told("May it be archived"),
                 QStringLiteral("Complete: nothing lacks for the archive."));
        m_desk->step("archive", given({{"retention", "long_term"}}), "ARCHIVED");
        QVERIFY(m_desk->told("May it be archived").startsWith(QStringLiteral("Archived as")));
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-08-17T09:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void fromTheDoorToTheArchive() {
        takeIn();
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->view()->detail()->record.state, QStringLiteral("ACCEPTED"));
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("difficulty")),
                 QStringLiteral("ordinary"));
        QCOMPARE(m_desk->nominal("mediate"), QStringLiteral("2026-09-16"));
        mediate();
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->view()->detail()->fields.value(QStringLiteral("copies")), QStringLiteral("3"));

        m_desk->at("2026-08-31T16:20");
        signNext("2026-08-31");
        signNext("2026-08-31");
        m_desk->at("2026-09-01T15:40");
        signNext("2026-09-01");
        if (QTest::currentTestFailed()) {
            return;
        }
        QCOMPARE(m_desk->told("Day of effect"), QStringLiteral("—"));
        QVERIFY(m_desk->whyNot("jc_apply").contains(QStringLiteral("still to sign")));
        signNext("2026-09-01");
        QCOMPARE(m_desk->told("Day of effect"), QStringLiteral("2026-09-01"));  // not 08-31
        QCOMPARE(signatures()->item(2, 3)->text(), QStringLiteral("latest: decides"));
        QCOMPARE(signatures()->item(0, 3)->text(), QString());
        QCOMPARE(m_desk->nominal("jc_window"), QStringLiteral("2026-10-01"));
        QCOMPARE(m_desk->due("jc_window"), QStringLiteral("2026-10-08"));

        m_desk->step("begin_performance", {}, "PERFORMING");
        m_desk->at("2026-09-29T10:00");
        const FieldMap application = given(
            {{"court", "Lake district court"}, {"court_ground", "organisation_place"}, {"joint", "false"}});
        const QString refused = m_desk->refusedStep("jc_apply", application);
        QVERIFY2(refused.contains(QStringLiteral("together")), qPrintable(refused));
        FieldMap joint = application;
        joint.insert(QStringLiteral("joint"), QStringLiteral("true"));
        m_desk->step("jc_apply", joint, "PERFORMING");
        QCOMPARE(m_desk->due("jc_accept"), QStringLiteral("2026-10-08"));
        m_desk->at("2026-09-30T10:00");
        m_desk->step("jc_accept", {}, "PERFORMING");
        QCOMPARE(m_desk->due("jc_decide"), QStringLiteral("2026-10-15"));
        QCOMPARE(m_desk->due("jc_special"), QStringLiteral("2026-10-30"));
        m_desk->step(
            "extend_deadline",
            given(
                {{"amount", "10"}, {"unit", "CAL_D"}, {"clock", "jc_decide"}, {"ground", "court_president"}}),
            "PERFORMING");
        QCOMPARE(m_desk->due("jc_decide"), QStringLiteral("2026-10-26"));
        m_desk->at("2026-10-14T10:00");
        m_desk->step("jc_confirm", given({{"ruling_number", "2026-12"}}), "PERFORMING");
        m_desk->step("record_performance",
                     given({{"complete", "true"}, {"amount", "3000"}, {"proof", "receipt"}}), "PERFORMED");
        if (QTest::currentTestFailed()) {
            return;
        }
        m_desk->showTab("Agreement");
        QCOMPARE(m_desk->named<QTableWidget>("Instalments and their proofs")->item(0, 3)->text(),
                 QStringLiteral("2026-10-14"));
        archive();
    }
};

QZ_TEST(TestNeighbourLeak)
#include "test_neighbour_leak.moc"
