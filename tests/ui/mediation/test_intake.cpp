// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// Disputes at the door: taken in, shown another way, settled on the spot.
class TestMediationIntake : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void openPage(const QString& page) {
        m_desk->program.desktop->desk()->navigation.openPage(page);
        QTRY_COMPARE(m_desk->window()->currentPageId(), page);
        QVERIFY(m_desk->calm());
    }
    static FieldMap dispute() {
        return given({{"applicant", "Test One"},
                      {"respondent", "Test Two"},
                      {"kind", "MD02"},
                      {"area", "340202014003"},
                      {"facts", "A wall between two yards"}});
    }
    static FieldMap settled() {
        FieldMap values = dispute();
        values.insert(given({{"came_at", "2026-09-28T09:00"},
                             {"session_at", "2026-09-28T09:10"},
                             {"agreed_at", "2026-09-28T09:40"},
                             {"mediators", "Mediator Three"},
                             {"committee", "SQ01"},
                             {"agreed_to_mediate", "true"},
                             {"rights_told", "true"},
                             {"conflict_of_interest", "no"},
                             {"process", "Both were heard"},
                             {"form_of_agreement", "oral"},
                             {"terms", "The wall stays"},
                             {"performed_now", "true"},
                             {"performed_at", "2026-09-28T10:00"}}));
        return values;
    }
    void saveAndSeeCase() {
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 15000);
        QVERIFY(m_desk->calm());
    }
    /// A file of a reader is given to the page that is in front, or to a tab of it.
    void readCard(const char* place, const QString& file) {
        auto* cards = m_desk->page()->findChild<QObject*>(QStringLiteral("cards"));
        QVERIFY(cards != nullptr);
        QVERIFY(QMetaObject::invokeMethod(cards, "take", Q_ARG(QString, QString::fromLatin1(place)),
                                          Q_ARG(QString, file)));
    }
    /// What a reader leaves, two bytes a character; gives its path.
    QString cardFile(const char* name) {
        const QString folder = m_desk->program.folder() + QStringLiteral("/card");
        QDir().mkpath(folder);
        const QString said = QString::fromLatin1(name).leftJustified(15) + QStringLiteral("10119800929") +
                             QStringLiteral("5 Well lane").leftJustified(35) +
                             QStringLiteral("99010119800929002X");
        QFile file(folder + QStringLiteral("/wz.txt"));
        const bool written =
            file.open(QIODevice::WriteOnly) &&
            file.write(reinterpret_cast<const char*>(said.utf16()), said.size() * 2) == said.size() * 2;
        return written ? file.fileName() : QString();
    }
    QString shown(const char* field) const {
        return m_desk->view()->detail()->fields.value(QString::fromLatin1(field));
    }
    QStringList journal() const {
        QStringList lines;
        for (const JournalEntry& entry : m_desk->view()->detail()->journal) {
            lines.append(entry.action + QLatin1Char(' ') +
                         CivilTime::fromInstant(entry.occurredAt).toString().mid(11));
        }
        return lines;
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:12"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    /// What a card reader left fills a side; the file and the picture beside it are gone afterwards.
    void aCardIsReadAndErased() {
        openPage(QStringLiteral("mediation.new_dispute"));
        const QString folder = m_desk->program.folder() + QStringLiteral("/card");
        QVERIFY(QDir().mkpath(folder));
        const QString text = folder + QStringLiteral("/wz.txt");
        const QString picture = folder + QStringLiteral("/zp.bmp");
        const QString other = folder + QStringLiteral("/letter.txt");
        const QString said = QStringLiteral("Test Three").leftJustified(15) + QStringLiteral("10119800929") +
                             QStringLiteral("5 Well lane").leftJustified(35) +
                             QStringLiteral("99010119800929002X");
        for (const auto& [path, bytes] :
             {std::pair{text, QByteArray(reinterpret_cast<const char*>(said.utf16()), said.size() * 2)},
              std::pair{picture, QByteArray("BM picture")}, std::pair{other, QByteArray("a letter")}}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        readCard("applicant", text);
        QTRY_COMPARE(m_desk->value("applicant"), QStringLiteral("Test Three"));
        QCOMPARE(m_desk->value("applicant_sex"), QStringLiteral("male"));
        QCOMPARE(m_desk->value("applicant_age"), QStringLiteral("45"));
        QCOMPARE(m_desk->value("applicant_address"), QStringLiteral("5 Well lane"));
        QVERIFY(!QFile::exists(text) && !QFile::exists(picture));
        // Another file stays as it is, and the form says why nothing came of it.
        readCard("applicant", other);
        QTRY_VERIFY(m_desk->problems().contains(QStringLiteral("name and number")));
        QVERIFY(QFile::exists(other));
    }

    /// Wherever a party is entered: a card is read into the side with the cursor, or as a further party.
    void aCardIsReadWhereverPartiesAreEntered() {
        openPage(QStringLiteral("mediation.quick_record"));
        readCard("respondent", cardFile("Test Four"));
        QTRY_COMPARE(m_desk->value("respondent"), QStringLiteral("Test Four"));
        readCard("other_parties", cardFile("Test Five"));
        QTRY_VERIFY(m_desk->value("other_parties").startsWith(QStringLiteral("Test Five | male")));
        openPage(QStringLiteral("mediation.reception"));
        const QString file = cardFile("Test Six");
        readCard("contact", file);
        QTRY_COMPARE(m_desk->value("contact"), QStringLiteral("Test Six"));
        QVERIFY(!QFile::exists(file));
    }

    /// The paper is shown later: what was typed at the door is completed from the card, with the reason; a
    /// further party joins the others.
    void aCardCompletesARegisteredDispute() {
        openPage(QStringLiteral("mediation.new_dispute"));
        FieldMap values = dispute();
        values.insert(given({{"applicant_phone", "13800000001"}, {"other_parties", "Test Seven"}}));
        m_desk->fill(values);
        saveAndSeeCase();
        m_desk->showTab("Parties");
        readCard("respondent", cardFile("Test Two"));
        QTRY_VERIFY(m_desk->view()->stepDialog() != nullptr);
        FormView* form = m_desk->view()->stepDialog()->form();
        QCOMPARE(form->value(QStringLiteral("applicant")), QStringLiteral("Test One"));
        QCOMPARE(form->value(QStringLiteral("respondent_age")), QStringLiteral("45"));
        QVERIFY(!form->value(QStringLiteral("reason")).isEmpty());
        m_desk->sendAndExpect("correct", "REGISTERED");
        QCOMPARE(shown("respondent_address"), QStringLiteral("5 Well lane"));
        QCOMPARE(shown("applicant_phone"), QStringLiteral("13800000001"));
        QVERIFY(shown("respondent_identity").contains(QStringLiteral("99010119800929002X")));
        QCOMPARE(shown("applicant"), QStringLiteral("Test One"));
        readCard("other_parties", cardFile("Test Eight"));
        QTRY_VERIFY(m_desk->view()->stepDialog() != nullptr);
        m_desk->sendAndExpect("name_parties", "REGISTERED");
        QVERIFY(shown("other_parties").startsWith(QStringLiteral("Test Seven\nTest Eight | ")));
        QCOMPARE(shown("parties"), QStringLiteral("4"));
    }

    /// What may not be mediated here is told with the way that is open, and registered so.
    void aPossibleOffenceIsShownItsWay() {
        openPage(QStringLiteral("mediation.new_dispute"));
        m_desk->fill(dispute());
        m_desk->fill(given({{"competence", "criminal"}}));
        QVERIFY(m_desk->told("What the law says about it").contains(QStringLiteral("article 25")));
        QCOMPARE(m_desk->value("route"), QStringLiteral("police"));
        m_desk->fill(given({{"competence", "authority_only"}}));
        QCOMPARE(m_desk->value("route"), QStringLiteral("administrative_adjudication"));
        saveAndSeeCase();
        QCOMPARE(m_desk->view()->detail()->record.state, QStringLiteral("NOT_COMPETENT"));
        QCOMPARE(m_desk->view()->detail()->journal.constLast().fields.value(QStringLiteral("route")),
                 QStringLiteral("administrative_adjudication"));
    }

    /// Nothing answered yet: the dispute is registered, and waits.
    void anOpenQuestionStaysOpen() {
        openPage(QStringLiteral("mediation.new_dispute"));
        m_desk->fill(dispute());
        saveAndSeeCase();
        QCOMPARE(m_desk->view()->detail()->record.state, QStringLiteral("REGISTERED"));
    }

    void oralAgreementOnTheSpotHasItsRealTimes() {
        openPage(QStringLiteral("mediation.quick_record"));
        m_desk->fill(settled());
        saveAndSeeCase();
        const CaseDetail detail = m_desk->view()->detail().value();
        QCOMPARE(detail.record.state, QStringLiteral("PERFORMED"));
        QCOMPARE(detail.fields.value(QStringLiteral("effective_date")), QStringLiteral("2026-09-28"));
        QCOMPARE(journal(),
                 QStringList({QStringLiteral("register 09:00"), QStringLiteral("accept 09:00"),
                              QStringLiteral("assign 09:00"), QStringLiteral("rights_notice 09:10"),
                              QStringLiteral("hold_session 09:10"), QStringLiteral("agree_oral 09:40"),
                              QStringLiteral("begin_performance 09:40"),
                              QStringLiteral("record_performance 10:00")}));
    }

    void writtenAgreementOnTheSpotIsSignedByAll() {
        openPage(QStringLiteral("mediation.quick_record"));
        FieldMap values = settled();
        values.insert(given({{"form_of_agreement", "written"},
                             {"exclusion", "nothing_excluded"},
                             {"sealed_at", "2026-09-28T09:55"}}));
        m_desk->fill(values);
        saveAndSeeCase();
        QCOMPARE(m_desk->view()->detail()->record.state, QStringLiteral("PERFORMED"));
        m_desk->showTab("Agreement");
        QCOMPARE(m_desk->told("Day of effect"), QStringLiteral("2026-09-28"));
        QCOMPARE(m_desk->named<QTableWidget>("Signatures of the agreement")->rowCount(), 4);
    }

    /// Times out of order never leave the page.
    void timesRunFromTopToBottom() {
        openPage(QStringLiteral("mediation.quick_record"));
        FieldMap values = settled();
        values.insert(QStringLiteral("agreed_at"), QStringLiteral("2026-09-28T09:05"));
        m_desk->fill(values);
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2(m_desk->problem("agreed_at").contains(QStringLiteral("before")),
                     qPrintable(m_desk->problems()));
        QCOMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.quick_record"));
    }

    /// The rules are the same; what they refuse keeps nothing, and is mended on the page.
    void aRefusedStepKeepsNothing() {
        openPage(QStringLiteral("mediation.quick_record"));
        FieldMap values = settled();
        values.insert(QStringLiteral("conflict_of_interest"), QStringLiteral("yes"));
        m_desk->fill(values);
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY2(m_desk->problem("conflict_of_interest").contains(QStringLiteral("another")),
                     qPrintable(m_desk->problems()));
        QCOMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.quick_record"));
        // All of it or nothing.
        CaseQuery all;
        all.kind = QStringLiteral("mediation.dispute");
        const Result<CasePage> kept = qz::test::await(m_desk->program.desktop->runtime()->core().cases().list(
            all, m_desk->program.desktop->desk()->session.actor()));
        QZ_VERIFY_OK(kept);
        QVERIFY(kept->rows.isEmpty());
        m_desk->fill(given({{"conflict_of_interest", "no"}}));
        saveAndSeeCase();
        QCOMPARE(m_desk->view()->detail()->record.state, QStringLiteral("PERFORMED"));
        QCOMPARE(journal().filter(QStringLiteral("accept ")).size(), 1);
    }

    /// Who handles the dispute sees the names; the tab says that this is recorded.
    void partiesStandSideBySide() {
        openPage(QStringLiteral("mediation.quick_record"));
        m_desk->fill(settled());
        saveAndSeeCase();
        m_desk->showTab("Parties");
        const CaseDetail detail = m_desk->view()->detail().value();
        QCOMPARE(m_desk->told("Name of the applicant"), detail.fields.value(QStringLiteral("applicant")));
        QCOMPARE(m_desk->told("Name of the respondent"), detail.fields.value(QStringLiteral("respondent")));
        QCOMPARE(m_desk->button("Show (with a purpose, recorded)") != nullptr, detail.mayOpenSealed);
    }
};

QZ_TEST(TestMediationIntake)
#include "test_intake.moc"
