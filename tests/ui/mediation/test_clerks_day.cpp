// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include "mediation_desk.h"
#include "qz/papers/issued_papers.h"
#include "qz/print/pdf.h"

using namespace qz;
using namespace qz::mediation::test;

/// A clerk's Monday through the window: ten disputes with different ends, two of them settled on the spot,
/// one referred by the police, one of a group for its wages. Nobody but a clerk of the mediation takes part
/// in it.
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
                      {"applicant_sex", "male"},
                      {"applicant_ethnicity", "Han"},
                      {"applicant_age", "46"},
                      {"applicant_occupation", "carpenter"},
                      {"applicant_phone", "13800000001"},
                      {"applicant_address", "1 Test road"},
                      {"respondent", "Test Two"},
                      {"respondent_sex", "female"},
                      {"respondent_ethnicity", "Hui"},
                      {"respondent_age", "39"},
                      {"respondent_occupation", "teacher"},
                      {"respondent_phone", "its brother, who agrees"},
                      {"respondent_address", "2 Test road"},
                      {"requests", "What is asked"},
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
                                 {"facts", "What it is about"},
                                 {"room", "Counter 2"},
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

    void signAll() {
        for (const char* signer : {"every_party", "mediator", "seal"}) {
            m_desk->step("sign_agreement", given({{"signer", signer}, {"signed_on", "2026-09-28"}}),
                         "AGREED_WRITTEN");
        }
    }
    /// What the police sent becomes a dispute by the button of its row.
    void takeFromThePolice() {
        open("mediation.referrals");
        m_desk->fill(given({{"source", "police_suggested"},
                            {"sender", "Lake police station"},
                            {"external_id", "GA-188"},
                            {"kind", "MD14"},
                            {"area", "340202014003"},
                            {"facts", "A quarrel over a parking place"},
                            {"parties_named", "Both of them"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->page()->subtitle(), QStringLiteral("1 referral"), 15000);
        QVERIFY(m_desk->calm());
        for (QAction* action : m_desk->page()->toolbarActions()) {
            if (action->text() == QLatin1String("Open its dispute")) {
                action->trigger();
            }
        }
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_dispute"));
        QTRY_COMPARE(m_desk->value("applicant"), m_desk->said(QStringLiteral("Test One")));
        m_desk->fill(given({{"competence", "competent"}, {"agreed_to_mediate", "true"}}));
        save("ACCEPTED");
    }
    void archiveOral() {
        for (const char* slot : {"acceptance_register", "rights_notice", "identity_proof", "mediation_record",
                                 "oral_agreement_register", "back_cover"}) {
            m_desk->step("file_paper", given({{"slot", slot}, {"pages", "1"}}), "PERFORMED");
        }
        m_desk->step("archive", given({{"retention", "long_term"}}), "ARCHIVED");
    }

    /// All papers that one dispute can have, normal and in large print, inside their pages and filled;
    /// QIZONG_PAPERS_TO keeps them as files to look at.
    int printAll(const QString& number) {
        Runtime& runtime = *m_desk->program.desktop->runtime();
        const Actor actor = m_desk->program.desktop->desk()->session.actor();
        const Result<CaseDetail> detail = qz::test::await(runtime.core().cases().load(number, actor));
        const CivilTime now = CivilTime::fromInstant(runtime.clock().now());
        const QString folder = qEnvironmentVariable("QIZONG_PAPERS_TO");
        int printed = 0;
        for (const DocumentKind* kind : runtime.documents().forCase(QStringLiteral("mediation.dispute"))) {
            if (!detail.ok() || !kind->refusal(*detail).isEmpty()) {
                continue;
            }
            const Result<MadeCasePaper> made = CasePapers(runtime).make(*kind, *detail, now);
            const QString what = number + QLatin1Char(' ') + kind->name;
            if (!made.ok()) {
                QTest::qFail(qPrintable(what + QLatin1Char(' ') + made.error().message), __FILE__, __LINE__);
                continue;
            }
            for (const bool large : {false, true}) {
                const Result<PrintedPages> pages = IssuedPapers::pagesOf(*made, large);
                if (!pages.ok() || pages->count() == 0 || !inside(*pages)) {
                    QTest::qFail(qPrintable(what), __FILE__, __LINE__);
                }
                if (!folder.isEmpty() && pages.ok()) {
                    QFile file(folder + QLatin1Char('/') + what +
                               (large ? QStringLiteral(" L.pdf") : QStringLiteral(".pdf")));
                    (void)(file.open(QIODevice::WriteOnly) &&
                           file.write(*pdfBytes(*pages, runtime.clock().now())) > 0);
                }
            }
            ++printed;
        }
        return printed;
    }
    static bool inside(const PrintedPages& pages) {
        const QRectF area = pages.typeAreaPt().adjusted(-0.6, -0.6, 0.6, 0.6);
        for (int page = 0; page < pages.count(); ++page) {
            for (const QRectF& rect : pages.rects(page)) {
                if (rect.left() < area.left() || rect.right() > area.right() || rect.top() < area.top() ||
                    rect.bottom() > area.bottom()) {
                    return false;
                }
            }
        }
        return true;
    }
    QStringList numbers() {
        CaseQuery query;
        query.kind = QStringLiteral("mediation.dispute");
        const Result<CasePage> page = qz::test::await(m_desk->program.desktop->runtime()->core().cases().list(
            query, m_desk->program.desktop->desk()->session.actor()));
        QStringList all;
        for (const CaseRecord& row : page.ok() ? page->rows : QList<CaseRecord>()) {
            all.append(row.number);
        }
        return all;
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:00"));
        QFile file(QStringLiteral(QZ_TEST_DATA "/mediation/clerks_day.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = words.begin(); it != words.end(); ++it) {
            m_desk->phrases.insert(it.key(), it.value().toString());
        }
        QVERIFY(m_desk->phrases.contains(QStringLiteral("Test One")));
        QZ_VERIFY_OK(m_desk->openAs(QStringLiteral("mediation_clerk")));
    }
    void cleanup() { m_desk.reset(); }

    void tenDisputes() {
        // 1, 2: settled on the spot, one performed at once, one to be paid later.
        onTheSpot(given({{"performed_now", "true"}}), "PERFORMED");
        archiveOral();
        onTheSpot(given({{"performed_now", "false"}, {"performance_due", "2026-10-20"}}), "PERFORMING");
        // 3: the police sent it; reported back by a written agreement that is performed.
        if (!QTest::currentTestFailed()) {
            takeFromThePolice();
        }
        mediate();
        m_desk->step("agree_written",
                     given({{"terms", "1200 for the repair"}, {"exclusion", "nothing_excluded"}}),
                     "AGREED_WRITTEN");
        signAll();
        m_desk->step("begin_performance", {}, "PERFORMING");
        m_desk->step("record_performance", given({{"complete", "true"}, {"proof", "receipt"}}), "PERFORMED");
        m_desk->step("revisit", given({{"revisit_finding", "All is quiet"}, {"satisfaction", "satisfied"}}),
                     "REVISITED");
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
        m_desk->step(
            "split_agreement",
            given({{"reason", "Only the cost of repair stays"}, {"terms", "The cost of repair is shared"}}),
            "AGREED_WRITTEN");
        QVERIFY(!m_desk->whyNot("jc_apply").contains(QStringLiteral("355")));
        signAll();
        m_desk->step("jc_apply",
                     given({{"court", "Lake district court"},
                            {"court_ground", "organisation_place"},
                            {"joint", "true"}}),
                     "AGREED_WRITTEN");
        open("mediation.disputes");
        QVERIFY(m_desk->page()->findChild<QTableView*>() != nullptr);
        // Two have left the door, one is archived.
        QTRY_COMPARE(m_desk->page()->subtitle(), QStringLiteral("7 disputes"));
        const QStringList all = numbers();
        QCOMPARE(all.size(), 10);
        for (const QString& number : all) {
            QVERIFY(printAll(number) >= 6);
        }
    }
};

QZ_TEST(TestClerksDay)
#include "test_clerks_day.moc"
