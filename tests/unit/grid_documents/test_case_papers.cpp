// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include "grid/documents/papers.h"
#include "grid_samples.h"
#include "qz/print/docx_pages.h"
#include "qz/print/docx_writer.h"
#include "qz/print/paper_json.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::test;

namespace {

const CivilTime kPrinted = *CivilTime::parse(QStringLiteral("2026-10-08T14:00"));

QByteArray fileBytes(const QString& name) {
    QFile file(QStringLiteral(QZ_SOURCE_DIR "/resources/templates/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const TemplateSchema& schema() {
    static const TemplateSchema all = TemplateSchema::parse(fileBytes(QStringLiteral("words.json")),
                                                            fileBytes(QStringLiteral("grid/fields.json")))
                                          .valueOr(TemplateSchema());
    return all;
}

QByteArray shipped(const QString& name, const QString& language) {
    const QJsonObject json =
        QJsonDocument::fromJson(fileBytes(QStringLiteral("grid/%1.%2.json").arg(name, language))).object();
    const Result<PaperDocument> paper = paperFromJson(json);
    return paper.ok() ? *docxBytes(*paper, kPrinted.toInstant(), QStringLiteral("{{check_code}}"))
                      : QByteArray();
}

/// The paper as an office gets it.
QByteArray paper(const QString& name, const CaseDetail& detail,
                 const QString& language = QStringLiteral("en")) {
    const Result<TemplateRecord> record = makeCaseRecord(name, detail, sampleNames(), kPrinted);
    return record.ok() ? fillTemplate(shipped(name, language), schema(), *record).valueOr(QByteArray())
                       : QByteArray();
}

QString textOf(const QByteArray& docx) { return docxText(docx).valueOr(QString()); }

/// Kept for looking at in build/print_samples; the words as pdftotext reads them, blanks removed.
QString printedDocx(const QByteArray& docx, const QString& name) {
    const QString path = QStringLiteral(QZ_BINARY_DIR "/print_samples/%1").arg(name);
    QDir().mkpath(QStringLiteral(QZ_BINARY_DIR "/print_samples"));
    if (!writePaperFile(docx, path + QStringLiteral(".docx")).ok() ||
        !writePaperFile(docxPdf(docx, kPrinted.toInstant()).valueOr(QByteArray()),
                        path + QStringLiteral(".pdf"))
             .ok()) {
        return {};
    }
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), path + QStringLiteral(".pdf"), QStringLiteral("-")});
    return process.waitForFinished(30000) ? squeezed(QString::fromUtf8(process.readAllStandardOutput()))
                                          : QString();
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
    void everyTemplateIsSoundInBothLanguages() {
        for (const QString& name : casePapers()) {
            for (const char* language : {"zh_CN", "en"}) {
                const QByteArray docx = shipped(name, QLatin1String(language));
                const auto issues = checkTemplate(docx, schema());
                QZ_VERIFY_OK(issues);
                QVERIFY2(issues->isEmpty(), qPrintable(name + u' ' + issuesText(*issues)));
                QVERIFY(docxPages(docx).ok());
            }
        }
    }
    void everyFieldHasAValueOrAList() {
        CaseDetail detail = closedCase();
        const Result<TemplateRecord> record =
            makeCaseRecord(QStringLiteral("event_form"), detail, sampleNames(), kPrinted);
        QZ_VERIFY_OK(record);
        for (const QString& id : record->texts.keys() + record->lists.keys() + record->flags.keys()) {
            bool known = false;
            for (const TemplateField& field : schema().fields) {
                known = known || field.id == id;
            }
            QVERIFY2(known, qPrintable(id));
        }
    }
    void everyPaperPrints_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        for (const QString& name : casePapers()) {
            for (const char* language : {"zh_CN", "en"}) {
                QTest::newRow(qPrintable(name + QLatin1String(language)))
                    << name << QString::fromLatin1(language);
            }
        }
    }
    void everyPaperPrints() {
        QFETCH(QString, name);
        QFETCH(QString, language);
        const QByteArray docx = paper(name, closedCase(), language);
        const Result<PrintedPages> pages = docxPages(docx);
        QZ_VERIFY_OK(pages);
        QVERIFY(insideTypeArea(*pages));
        QVERIFY(pages->count() <= 2);
        const QString text = printedDocx(docx, name + u'_' + language);
        for (const QString& wanted : {QStringLiteral("WG26-0417"), sampleText("place"), sampleText("path"),
                                      QStringLiteral("P0101"), QStringLiteral("2026-10-08 14:00")}) {
            QVERIFY2(text.contains(squeezed(wanted)), qPrintable(wanted));
        }
        QVERIFY(!text.contains(QStringLiteral("{{")));
        QCOMPARE(paper(name, closedCase(), language), docx);
    }
    void largePrintAndLongTextStayInside() {
        CaseDetail detail = closedCase();
        detail.fields[QStringLiteral("detail")] = sampleText("detail").repeated(60);
        detail.record.summary = QString(400, u'x');
        for (const QString& name : casePapers()) {
            const Result<PrintedPages> pages = docxPages(paper(name, detail), 1.5);
            QZ_VERIFY_OK(pages);
            QVERIFY2(insideTypeArea(*pages), qPrintable(name));
        }
    }
    void dispatchOrderNamesUnitsReasonAndLimits() {
        const QString text = squeezed(textOf(paper(QStringLiteral("dispatch_order"), closedCase())));
        const QJsonObject units = gridSample().value(u"units").toObject();
        for (const QString& wanted : {units.value(u"CG01").toString(), units.value(u"ST014").toString(),
                                      units.value(u"SW01").toString(), QStringLiteral("2026-10-08 11:40"),
                                      QStringLiteral("2026-09-30 18:40"), QStringLiteral("4 working hours"),
                                      QStringLiteral("CN-2026")}) {
            QVERIFY2(text.contains(squeezed(wanted)), qPrintable(wanted));
        }
        // Who reported is not the unit's business, whatever a template asks for.
        QVERIFY(!text.contains(sampleText("phone")));
        const Result<TemplateRecord> record =
            makeCaseRecord(QStringLiteral("dispatch_order"), closedCase(), sampleNames(), kPrinted);
        QVERIFY(record->texts.value(QStringLiteral("phone")).isEmpty());
    }
    void closingFormTellsTheCourse() {
        const QString text = textOf(paper(QStringLiteral("closing_form"), closedCase()));
        for (const char* wanted : {"in time", "not passed", "Dispatch", "2026-10-08 10:20",
                                   "2026-10-08 11:35", "2026-10-08 11:40"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        }
        QVERIFY(text.contains(sampleText("done")));
        QVERIFY(text.contains(sampleText("rework")));
        QVERIFY(!textOf(paper(QStringLiteral("closing_form"), closedCase()))
                     .contains(QStringLiteral("No limit")));
    }
    void lateHandlingIsCalledLate() {
        CaseDetail detail = closedCase();
        detail.clocks[2].state = ClockState::Late;
        const auto inTime = [](const CaseDetail& event) {
            return makeCaseRecord(QStringLiteral("closing_form"), event, sampleNames(), kPrinted)
                ->texts.value(QStringLiteral("in_time"));
        };
        QCOMPARE(inTime(detail), QStringLiteral("late"));
        QCOMPARE(inTime(closedCase()), QStringLiteral("in time"));
    }
    void personalDataStayHiddenFromOthers() {
        CaseDetail detail = closedCase();
        const QString name = QStringLiteral("event_form");
        QVERIFY(textOf(paper(name, detail)).contains(sampleText("phone")));
        QVERIFY(textOf(paper(name, detail)).contains(QStringLiteral("personal data")));
        detail.maskedFields = {QStringLiteral("detail"), QStringLiteral("reporter"), QStringLiteral("phone")};
        const QString text = textOf(paper(name, detail));
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
            const Result<TemplateRecord> made =
                makeCaseRecord(QLatin1String(name), fresh, sampleNames(), kPrinted);
            QVERIFY(!made.ok());
            QCOMPARE(made.error().code, ErrorCode::Conflict);
        }
        QCOMPARE(makeCaseRecord(QStringLiteral("none"), fresh, sampleNames(), kPrinted).error().code,
                 ErrorCode::NotFound);
        QVERIFY(printedDocx(paper(QStringLiteral("event_form"), fresh), QStringLiteral("event_form_fresh"))
                    .contains(squeezed(QStringLiteral("No limit has been started."))));
    }
    void namesMayBeMissing() {
        const Result<TemplateRecord> made =
            makeCaseRecord(QStringLiteral("closing_form"), closedCase(), DocumentText{}, kPrinted);
        QZ_VERIFY_OK(made);
        QCOMPARE(made->texts.value(QStringLiteral("lead_unit")), QStringLiteral("CG01"));
    }
};

QZ_TEST(TestCasePapers)
#include "test_case_papers.moc"
