// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/papers.h"
#include "grid_samples.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::test;

namespace {

const CivilTime kPrinted = *CivilTime::parse(QStringLiteral("2026-10-08T14:00"));

PaperDocument paper(const QString& name, const CaseDetail& detail) {
    return makeCasePaper(name, detail, sampleNames(), kPrinted).valueOr(PaperDocument{});
}

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

class TestCasePapers : public QObject {
    Q_OBJECT

private slots:
    void everyPaperHasATitle() {
        for (const QString& name : casePapers() + briefPapers()) {
            QVERIFY2(!paperTitle(name).isEmpty(), qPrintable(name));
        }
        QVERIFY(paperTitle(QStringLiteral("other")).isEmpty());
    }
    void everyPaperPrints_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : casePapers()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void everyPaperPrints() {
        QFETCH(QString, name);
        const PaperDocument document = paper(name, closedCase());
        const PrintedPages pages = layout(document);
        QVERIFY(insideTypeArea(pages));
        QVERIFY(pages.count() <= 2);
        const QString text = printedText(document, name);
        for (const QString& wanted : {QStringLiteral("WG26-0417"), sampleText("place"), sampleText("path"),
                                      QStringLiteral("P0101"), checkCode(document)}) {
            QVERIFY2(text.contains(squeezed(wanted)), qPrintable(wanted));
        }
        QVERIFY(text.contains(squeezed(paperTitle(name))));
    }
    void largePrintAndLongTextStayInside() {
        CaseDetail detail = closedCase();
        detail.fields[QStringLiteral("detail")] = sampleText("detail").repeated(60);
        detail.record.summary = QString(400, u'x');
        for (const QString& name : casePapers()) {
            const Result<PaperDocument> document = makeCasePaper(name, detail, sampleNames(), kPrinted, true);
            QZ_VERIFY_OK(document);
            QVERIFY2(insideTypeArea(layout(*document)), qPrintable(name));
        }
    }
    void dispatchOrderNamesUnitsReasonAndLimits() {
        const QString text = squeezed(paperText(paper(QStringLiteral("dispatch_order"), closedCase())));
        const QJsonObject units = gridSample().value(u"units").toObject();
        for (const QString& wanted : {units.value(u"CG01").toString(), units.value(u"ST014").toString(),
                                      units.value(u"SW01").toString(), QStringLiteral("2026-10-08 11:40"),
                                      QStringLiteral("2026-09-30 18:40"), QStringLiteral("4 working hours"),
                                      QStringLiteral("CN-2026")}) {
            QVERIFY2(text.contains(squeezed(wanted)), qPrintable(wanted));
        }
        // Who reported is not the unit's business.
        QVERIFY(!text.contains(sampleText("phone")));
    }
    void closingFormTellsTheCourse() {
        const PaperDocument document = paper(QStringLiteral("closing_form"), closedCase());
        const QString text = paperText(document);
        for (const char* wanted : {"in time", "not passed", "Dispatch", "2026-10-08 10:20",
                                   "2026-10-08 11:35", "2026-10-08 11:40"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        }
        QVERIFY(text.contains(sampleText("done")));
        QVERIFY(text.contains(sampleText("rework")));
    }
    void lateHandlingIsCalledLate() {
        CaseDetail detail = closedCase();
        detail.clocks[2].state = ClockState::Late;
        QVERIFY(
            paperText(paper(QStringLiteral("closing_form"), detail)).contains(QStringLiteral("\nlate\n")));
    }
    void personalDataStayHiddenFromOthers() {
        CaseDetail detail = closedCase();
        QVERIFY(paperText(paper(QStringLiteral("event_form"), detail)).contains(sampleText("phone")));
        QVERIFY(
            paperText(paper(QStringLiteral("event_form"), detail)).contains(QStringLiteral("personal data")));
        detail.maskedFields = {QStringLiteral("detail"), QStringLiteral("reporter"), QStringLiteral("phone")};
        const QString text = paperText(paper(QStringLiteral("event_form"), detail));
        for (const char* key : {"detail", "reporter", "phone"}) {
            QVERIFY2(!text.contains(sampleText(key)), key);
        }
        QCOMPARE(text.count(QStringLiteral("[personal, not shown]")), 3);
    }
    void refusalsSayWhatIsMissing() {
        const CaseDetail fresh = freshCase();
        QVERIFY(paperRefusal(QStringLiteral("event_form"), fresh).isEmpty());
        for (const char* name : {"dispatch_order", "supervision_order", "closing_form"}) {
            QVERIFY2(!paperRefusal(QLatin1String(name), fresh).isEmpty(), name);
            const Result<PaperDocument> made =
                makeCasePaper(QLatin1String(name), fresh, sampleNames(), kPrinted);
            QVERIFY(!made.ok());
            QCOMPARE(made.error().code, ErrorCode::Conflict);
        }
        QCOMPARE(makeCasePaper(QStringLiteral("none"), fresh, sampleNames(), kPrinted).error().code,
                 ErrorCode::NotFound);
        QVERIFY(!printedText(paper(QStringLiteral("event_form"), fresh), QStringLiteral("event_form_fresh"))
                     .isEmpty());
    }
    void namesMayBeMissing() {
        const Result<PaperDocument> made =
            makeCasePaper(QStringLiteral("closing_form"), closedCase(), DocumentText{}, kPrinted);
        QZ_VERIFY_OK(made);
        QVERIFY(paperText(*made).contains(QStringLiteral("CG01")));
    }
};

QZ_TEST(TestCasePapers)
#include "test_case_papers.moc"
