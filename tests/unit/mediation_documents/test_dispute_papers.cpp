// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden_paper.h"
#include "paper_desk.h"
#include "qz/print/bound_pages.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

namespace {

bool insideTypeArea(const PrintedPages& pages) {
    const QRectF area = pages.typeAreaPt().adjusted(-0.6, -0.6, 0.6, 0.6);
    for (int i = 0; i < pages.count(); ++i) {
        for (const QRectF& rect : pages.rects(i)) {
            if (rect.left() < area.left() || rect.right() > area.right() || rect.top() < area.top() ||
                rect.bottom() > area.bottom()) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

class TestDisputePapers : public QObject {
    Q_OBJECT

private slots:
    void everyTemplateIsSound() {
        for (const QString& name : allNames()) {
            const auto issues = checkTemplate(shipped(name), schema());
            QZ_VERIFY_OK(issues);
            QVERIFY2(issues->isEmpty(), qPrintable(name + u' ' + issuesText(*issues)));
        }
    }

    void everyPaperPrintsInsideItsPage() {
        for (const QString& name : allNames()) {
            const QByteArray docx = m_desk.paper(name, caseFor(name));
            const Result<PrintedPages> pages = docxPages(docx);
            QVERIFY2(pages.ok(), qPrintable(name));
            QVERIFY2(insideTypeArea(*pages), qPrintable(name));
            const QString text = docxText(docx).valueOr(QString());
            QVERIFY2(text.contains(QStringLiteral("TJ26-000001")), qPrintable(name));
            QVERIFY2(!text.contains(QStringLiteral("{{")), qPrintable(name));
            QCOMPARE(m_desk.paper(name, caseFor(name)), docx);
        }
    }

    void everyPaperLooksAndReadsAsItDid() {
        for (const QString& name : allNames()) {
            const QString differs = paperDiffers(name, m_desk.paper(name, caseFor(name)));
            QVERIFY2(differs.isEmpty(), qPrintable(differs));
        }
    }

    /// However much a party's contact takes: no page is empty, and the rows of a party stay on one page.
    void aFullRegisterHasNoEmptyPage() {
        for (int more = 0; more < 5; ++more) {
            CaseDetail detail = neighbourLeak();
            QStringList others;
            for (int i = 0; i < more; ++i) {
                others.append(QStringLiteral("Party %1 | male | | 50 | | %2 | 3 Well lane")
                                  .arg(i + 3)
                                  .arg(QStringLiteral("her brother, who agrees to it; ").repeated(i)));
            }
            detail.fields.insert(QStringLiteral("other_parties"), others.join(u'\n'));
            detail.fields.insert(QStringLiteral("facts"), QStringLiteral("Water came. ").repeated(10 * more));
            const QString name = QStringLiteral("acceptance_register");
            const QByteArray docx = m_desk.paper(name, detail);
            for (const double scale : {1.0, 1.3}) {
                const Result<PrintedPages> pages = docxPages(docx, scale);
                QZ_VERIFY_OK(pages);
                for (int page = 0; page < pages->count(); ++page) {
                    QVERIFY2(!pages->rects(page).isEmpty(), qPrintable(QString::number(more)));
                }
            }
        }
    }

    /// A letter goes to whoever sent the dispute; what was never served is not on the receipt.
    void lettersAnswerWhoSentIt() {
        const CaseDetail own = as(neighbourLeak(), "source", "application");
        for (const char* name : {"referral_receipt", "police_letter", "court_letter"}) {
            QVERIFY2(!paperRefusal(QString::fromLatin1(name), own).isEmpty(), name);
        }
        QVERIFY(paperRefusal(QStringLiteral("police_letter"), as(own, "psb_case_no", "GA-1")).isEmpty());
        QVERIFY(!paperRefusal(QStringLiteral("court_letter"), neighbourLeak()).isEmpty());
        const CaseDetail sent = as(neighbourLeak(), "source_unit", "Lake police station");
        QVERIFY(m_desk.text("police_letter", sent).contains(QStringLiteral("Lake police station")));
        const QString notice = m_desk.words.slot(QStringLiteral("rights_notice"));
        QVERIFY(m_desk.text("service_receipt", sent).contains(notice));
        CaseDetail refused = as(sent, "accepted_on", "");
        QVERIFY(!m_desk.text("service_receipt", refused).contains(notice));
        QVERIFY(m_desk.text("service_receipt", refused).contains(m_desk.word("not_accepted_notice")));
    }

    /// In large print a sentence or a signature does not stand alone on a page of its own.
    void theSmallFormsStayOnOnePageInLargePrint() {
        for (const char* name : {"identity_proof", "evidence", "authorization", "mediation_notice"}) {
            const QString paper = QString::fromLatin1(name);
            const Result<PrintedPages> pages = docxPages(m_desk.paper(paper, neighbourLeak()), 1.3);
            QZ_VERIFY_OK(pages);
            QVERIFY2(pages->count() == 1, name);
        }
    }

    /// What was taken out of an agreement is not in what the court is handed.
    void whatWasTakenOutIsNotPrinted() {
        CaseDetail split = neighbourLeak();
        split.journal.append(entry("split_agreement", "2026-08-31T11:00", "",
                                   fields({{"terms", "Only the repair"}, {"reason", "title"}})));
        const QString text = m_desk.text("mediation_agreement", split);
        QVERIFY(text.contains(QStringLiteral("Only the repair")));
        QVERIFY(!text.contains(QStringLiteral("Pays 3200 yuan")));
        QVERIFY(
            m_desk.text("mediation_agreement", neighbourLeak()).contains(QStringLiteral("Pays 3200 yuan")));
    }

    /// Who receives papers signs for them alone, on a page of his own.
    void eachPartyHasItsReceiptOfService() {
        const QString name = QStringLiteral("service_receipt");
        const QByteArray docx = m_desk.paper(name, neighbourLeak());
        for (const double scale : {1.0, 1.3}) {
            const Result<PrintedPages> pages = docxPages(docx, scale);
            QZ_VERIFY_OK(pages);
            QCOMPARE(pages->count(), 3);
        }
        const QString text = docxText(docx).valueOr(QString());
        QCOMPARE(text.count(QStringLiteral("Party One")), 1);
        QVERIFY(
            !text.contains(m_desk.words.list({QStringLiteral("Party One"), QStringLiteral("Party Two")})));
        const CaseDetail refused = as(neighbourLeak(), "accepted_on", "");
        QVERIFY(!m_desk.text("service_receipt", refused).contains(QStringLiteral("Party Two")));
        // Before a mediator is named there is no notice that could have been served.
        CaseDetail withdrawn = neighbourLeak();
        withdrawn.journal.removeIf(
            [](const JournalEntry& entry) { return entry.action == QLatin1String("assign"); });
        const QString notice = m_desk.words.slot(QStringLiteral("rights_notice"));
        QVERIFY(m_desk.text("service_receipt", neighbourLeak()).contains(notice));
        QVERIFY(!m_desk.text("service_receipt", withdrawn).contains(notice));
    }

    /// What was planned stands in the notice, what nobody wrote is not left open.
    void whatIsKnownIsFilledIn() {
        const CaseDetail planned =
            as(as(neighbourLeak(), "planned_at", "2026-08-20T15:30"), "planned_room", "Room 5");
        const QString notice = m_desk.text("mediation_notice", planned);
        QVERIFY(notice.contains(QStringLiteral("Room 5")) && notice.contains(QStringLiteral("15")));
        CaseDetail bare = neighbourLeak();
        for (JournalEntry& entry : bare.journal) {
            entry.fields.remove(QStringLiteral("result"));
            entry.fields.remove(QStringLiteral("instalments"));
        }
        QVERIFY(m_desk.text("mediation_record", bare).contains(m_desk.word("agreed_written")));
        const QString terms = m_desk.words.form(QStringLiteral("performance_default"));
        QVERIFY(!terms.isEmpty() && m_desk.text("mediation_agreement", bare).contains(terms));
        QVERIFY(!m_desk.text("mediation_agreement", neighbourLeak()).contains(terms));
        // The pages of the volume are those with a number.
        const CaseDetail filed =
            as(as(bare, "filed_papers", "rights_notice back_cover"), "filed_pages", "2 1");
        QVERIFY(m_desk.text("volume_cover", filed).contains(QStringLiteral("\t2")));
    }

    /// Each agreement of a series names its own party, number and amount; the others' names are not on it.
    void anAgreementOfASeriesIsForOneParty() {
        CaseDetail detail = neighbourLeak();
        detail.journal.append(
            entry("agree_series", "2026-08-31T10:00", "AGREED_WRITTEN",
                  fields({{"terms", "\u3010\u59d3\u540d\u3011 gets \u3010\u91d1\u989d\u3011 yuan"}})));
        detail.journal.removeIf(
            [](const JournalEntry& one) { return one.action == QLatin1String("agree_written"); });
        QList<SeriesAgreement> series(2);
        series[0] = {1, QStringLiteral("3200"), 2026, 7, QStringLiteral("AGR-7"), {}, {}, {}, {}, {}, {}};
        series[1] = {3, QStringLiteral("150.50"), 2026, 8, QStringLiteral("AGR-8"), {}, {}, {}, {}, {}, {}};
        detail.fields.insert(QStringLiteral("series"), seriesText(series));
        const QString own = m_desk.text("mediation_agreement", as(detail, "series_party", "3"));
        for (const char* wanted : {"AGR-8", "Party Three gets 150.50 yuan", "Party Two"}) {
            QVERIFY2(own.contains(QString::fromLatin1(wanted)), wanted);
        }
        QVERIFY(!own.contains(QStringLiteral("Party One")));
        QVERIFY(!own.contains(QStringLiteral("3200")));
        const QString other = m_desk.text("mediation_agreement", as(detail, "series_party", "1"));
        QVERIFY(other.contains(QStringLiteral("AGR-7")) && !other.contains(QStringLiteral("Party Three")));
    }

    /// Receipt, return letter and result letter name the sender's letter; each waits for its step.
    void referralsAreAnswered() {
        CaseDetail detail;
        detail.record.number = QStringLiteral("YS26-000001");
        detail.record.source = QStringLiteral("police_suggested");
        detail.record.subkind = QStringLiteral("MD14");
        detail.record.openedAt = CivilTime::parse(QStringLiteral("2026-09-01T09:00"))->toInstant();
        detail.fields = fields({{"sender", "Lake police station"}, {"external_id", "GA-77"}});
        detail.journal = {entry("receive", "2026-09-01T09:00", "RECEIVED")};
        QVERIFY(referralRefusal(QStringLiteral("inbox_receipt"), detail).isEmpty());
        QVERIFY(!referralRefusal(QStringLiteral("inbox_return_letter"), detail).isEmpty());
        QVERIFY(!referralRefusal(QStringLiteral("inbox_result_letter"), detail).isEmpty());
        detail.journal.append(entry("accept_referral", "2026-09-02T09:00", "TAKEN_OVER"));
        detail.journal.append(
            entry("reply_result", "2026-09-20T09:00", "REPLIED", fields({{"ending", "agreed_written"}})));
        detail.journal.append(entry("return_referral", "2026-09-02T10:00", "SENT_BACK",
                                    fields({{"competence", "criminal"}, {"reason", "A crime"}})));
        for (const QString& name : referralPapers()) {
            const auto issues = checkTemplate(shipped(name), schema());
            QZ_VERIFY_OK(issues);
            QVERIFY2(issues->isEmpty(), qPrintable(name + u' ' + issuesText(*issues)));
            const Result<TemplateRecord> record = referralRecord(name, detail, m_desk.desk, kPrinted);
            QZ_VERIFY_OK(record);
            const Result<QByteArray> docx = fillTemplate(shipped(name), schema(), *record);
            QZ_VERIFY_OK(docx);
            const QString text = docxText(*docx).valueOr(QString());
            for (const char* wanted : {"YS26-000001", "Lake police station", "GA-77"}) {
                QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
            }
            QCOMPARE(docxPages(*docx)->count(), 1);
            QCOMPARE(paperDiffers(name, *docx), QString());
        }
    }

    void everyValueIsAFieldOfTheTemplates() {
        const Result<TemplateRecord> record =
            disputeRecord(QStringLiteral("mediation_agreement"), neighbourLeak(), m_desk.desk, kPrinted);
        QZ_VERIFY_OK(record);
        for (const QString& id : record->texts.keys() + record->lists.keys() + record->flags.keys()) {
            const bool known = std::any_of(schema().fields.cbegin(), schema().fields.cend(),
                                           [&id](const TemplateField& field) { return field.id == id; });
            QVERIFY2(known, qPrintable(id));
        }
    }

    void theAgreementNamesAllSidesAndLeavesSignaturesBlank() {
        const QString text = m_desk.text("mediation_agreement", neighbourLeak());
        for (const char* wanted : {"Party One", "Party Two", "Party Three", "Guardian G", "3 Well lane",
                                   "AGR-7", "Pays 3200 yuan", "1600", "Well lane committee"}) {
            QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
        }
        // One line to sign for each party, mediator, witness and recorder; the days of signatures and seal
        // are written by hand.
        const QString line = QStringLiteral("\uff1a________________");
        QCOMPARE(text.count(line), 3 + 3);
        QVERIFY(!text.contains(m_desk.words.day(QDate(2026, 9, 1))));
    }

    void copiesAreThePartiesAndOneMore() {
        const auto copies = [this](const CaseDetail& detail) {
            return disputeRecord(QStringLiteral("mediation_agreement"), detail, m_desk.desk, kPrinted)
                ->texts.value(QStringLiteral("copies"));
        };
        QCOMPARE(copies(neighbourLeak()), QStringLiteral("4"));
        QCOMPARE(copies(as(as(neighbourLeak(), "copies", ""), "parties", "2")), QStringLiteral("3"));
        QCOMPARE(copies(as(neighbourLeak(), "copies", "6")), QStringLiteral("6"));
    }

    void partiesStandOnTheirSides() {
        const QList<Party> parties = partiesOf(neighbourLeak().fields, m_desk.words.sides());
        QCOMPARE(parties.size(), 3);
        QVERIFY(parties.at(0).applies && !parties.at(1).applies && parties.at(2).applies);
        QCOMPARE(parties.at(2).number, 3);
        QCOMPARE(parties.at(2).phone, QStringLiteral("13000000003"));
        QVERIFY(parties.at(1).isMinor && !parties.at(0).isMinor);
        QCOMPARE(parties.at(1).agent, QStringLiteral("Guardian G, mother"));
        QCOMPARE(partiesNamed(neighbourLeak().fields), 3);
        // A name alone is taken as it stands, with the respondents.
        const QList<Party> plain =
            partiesOf(fields({{"applicant", "A"}, {"other_parties", "\nB, of 3 Well lane\n"}}), {});
        QCOMPARE(plain.size(), 2);
        QCOMPARE(plain.at(1).name, QStringLiteral("B, of 3 Well lane"));
        QVERIFY(!plain.at(1).applies);
    }

    void papersWaitForTheirStep() {
        CaseDetail fresh;
        fresh.record.number = QStringLiteral("TJ26-000002");
        fresh.fields = fields({{"applicant", "A"}, {"respondent", "B"}});
        for (const char* name :
             {"mediation_agreement", "oral_agreement_register", "mediation_record", "jc_application",
              "revisit_record", "termination_notice", "closing_report", "volume_cover"}) {
            const Result<TemplateRecord> record =
                disputeRecord(QString::fromLatin1(name), fresh, m_desk.desk, kPrinted);
            QVERIFY2(!record.ok() && record.error().code == ErrorCode::Conflict, name);
        }
        QVERIFY(paperRefusal(QStringLiteral("mediation_application"), fresh).isEmpty());
    }

    void noPaperWithoutNames() {
        CaseDetail hidden = neighbourLeak();
        hidden.maskedFields = {QStringLiteral("applicant")};
        for (const QString& name : allNames()) {
            QVERIFY2(!paperRefusal(name, hidden).isEmpty(), qPrintable(name));
        }
    }

    void theCounterPrintsAReceiptAndASlip() {
        CaseDetail detail;
        detail.record.number = QStringLiteral("JD26-000001");
        detail.record.source = QStringLiteral("visit");
        detail.fields = fields({{"matter", "A street lamp"}, {"contact", "Visitor V"}});
        detail.journal = {entry("receive", "2026-09-01T09:00", "RECEIVED")};
        const QString slip = QStringLiteral("triage_slip");
        QVERIFY(receptionRefusal(QStringLiteral("reception_receipt"), detail).isEmpty());
        QVERIFY(!receptionRefusal(slip, detail).isEmpty());
        detail.journal.append(
            entry("hand_on", "2026-09-01T09:05", "HANDED_ON",
                  fields({{"handed_to", "resident_unit"}, {"receiver", "Housing office"}})));
        for (const QString& name : receptionPapers()) {
            const Result<TemplateRecord> record = receptionRecord(name, detail, m_desk.desk, kPrinted);
            QZ_VERIFY_OK(record);
            const Result<QByteArray> docx = fillTemplate(shipped(name), schema(), *record);
            QZ_VERIFY_OK(docx);
            const QString text = docxText(*docx).valueOr(QString());
            for (const char* wanted : {"JD26-000001", "A street lamp", "Visitor V", "Housing office"}) {
                QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
            }
            QCOMPARE(docxPages(*docx)->count(), 1);
            QCOMPARE(paperDiffers(name, *docx), QString());
            detail.maskedFields = {QStringLiteral("matter")};
            QVERIFY(!receptionRefusal(name, detail).isEmpty());
            detail.maskedFields.clear();
        }
    }

    void theIndexSaysWhereEachPaperStands() {
        const CaseDetail bound = as(neighbourLeak(), "bound_pages",
                                    "mediation_application=1 rights_notice=2-3 mediation_agreement=4-5");
        const QString index = m_desk.text("volume_index", bound);
        QVERIFY(index.contains(m_desk.words.slot(QStringLiteral("rights_notice")) + QStringLiteral("\t2-3")));
        QVERIFY(index.contains(m_desk.words.slot(QStringLiteral("mediation_agreement")) +
                               QStringLiteral("\t4-5")));
        QVERIFY(m_desk.text("back_cover", bound).contains(QStringLiteral("\t5")));
    }

    void boundPagesAreNumberedThrough() {
        const PrintedPages one = *docxPages(m_desk.paper(QStringLiteral("volume_cover"), neighbourLeak()));
        const PrintedPages two =
            *docxPages(m_desk.paper(QStringLiteral("mediation_record"), neighbourLeak()));
        const PrintedPages bound =
            bindPages({{one, 0}, {two, 1}, {two, 1 + two.count()}}, QStringLiteral("File"));
        QCOMPARE(bound.count(), one.count() + 2 * two.count());
        QCOMPARE(bound.footerRects(0).size(), one.footerRects(0).size());
        QCOMPARE(bound.footerRects(one.count()).size(), two.footerRects(0).size() + 1);
        QVERIFY(bound.checkCode() != one.checkCode());
    }

private:
    Desk m_desk;
};

QZ_TEST(TestDisputePapers)
#include "test_dispute_papers.moc"
