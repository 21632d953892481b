// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/papers.h"
#include "grid/documents/watch_papers.h"
#include "grid_samples.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::test;

namespace {

const CivilTime kPrinted = *CivilTime::parse(QStringLiteral("2026-10-01T07:20"));

JournalEntry issued(const char* stage, const char* text, const char* when) {
    JournalEntry entry;
    entry.action = QStringLiteral("issue_report");
    entry.occurredAt = CivilTime::parse(QLatin1String(when))->toInstant();
    entry.performer = *Performer::parse(QStringLiteral("user:sun"));
    entry.fields = {{QStringLiteral("stage"), QLatin1String(stage)},
                    {QStringLiteral("receiver"), QStringLiteral("City duty room")},
                    {QStringLiteral("report_text"), QLatin1String(text)}};
    return entry;
}

CaseDetail reported() {
    CaseDetail detail = closedCase();
    detail.journal.append(issued("first", "A cover broke; nobody was hurt.", "2026-09-30T17:00"));
    JournalEntry call;
    call.action = QStringLiteral("call_record");
    call.occurredAt = CivilTime::parse(QStringLiteral("2026-09-30T17:05"))->toInstant();
    call.fields = {{QStringLiteral("partner"), QStringLiteral("CG01")},
                   {QStringLiteral("contact"), QStringLiteral("Wang")},
                   {QStringLiteral("call_result"), QStringLiteral("told")}};
    detail.journal.append(call);
    detail.journal.append(issued("more", "The place is fenced.", "2026-09-30T19:00"));
    detail.journal.append(issued("more", "The plate is being replaced.", "2026-09-30T21:00"));
    return detail;
}

CaseDetail matter() {
    CaseDetail detail;
    detail.record.number = QStringLiteral("DB26-0003");
    detail.record.kind = QStringLiteral("grid.supervision");
    detail.record.summary = QStringLiteral("Manhole covers before the holiday");
    detail.record.openedAt = CivilTime::parse(QStringLiteral("2026-09-30T09:00"))->toInstant();
    detail.fields = {
        {QStringLiteral("source"), QStringLiteral("meeting")},
        {QStringLiteral("basis"), QStringLiteral("Meeting no. 12")},
        {QStringLiteral("requirement"), QStringLiteral("Check and repair all of them")},
        {QStringLiteral("units"), QStringLiteral("City management, Water")},
        {QStringLiteral("waiting_units"), QStringLiteral("Water")},
        {QStringLiteral("replies"), QStringLiteral("City management 2026-10-01 06:00: 12 repaired")},
        {QStringLiteral("cases"), QStringLiteral("WG26-0417")}};
    return detail;
}

}  // namespace

class TestWatchDocuments : public QObject {
    Q_OBJECT

private slots:
    void reportPrintsAsItWasIssued() {
        const CaseDetail detail = reported();
        const PaperDocument first =
            urgentReport(QStringLiteral("urgent_report_first"), detail, sampleNames(), kPrinted);
        const QString text = paperText(first);
        QVERIFY(text.contains(QStringLiteral("A cover broke; nobody was hurt.")));
        QVERIFY(text.contains(QStringLiteral("WG26-0417-01")));
        QVERIFY(text.contains(QStringLiteral("City duty room")));
        QVERIFY(text.contains(QStringLiteral("Wang")));  // who was called
        QVERIFY(!text.contains(QStringLiteral("The place is fenced.")));
        QVERIFY(!text.contains(sampleText("phone")) && !text.contains(sampleText("reporter")));
        QVERIFY(!first.draft);
        QCOMPARE(layout(first).count(), 1);
        // The last of its stage.
        const QString more =
            paperText(urgentReport(QStringLiteral("urgent_report_more"), detail, sampleNames(), kPrinted));
        QVERIFY(more.contains(QStringLiteral("The plate is being replaced.")));
        QVERIFY(more.contains(QStringLiteral("WG26-0417-03")));
        QVERIFY(!printedText(first, QStringLiteral("urgent_report")).isEmpty());
    }

    void whatWasNotIssuedIsNotPrinted() {
        QVERIFY(urgentRefusal(QStringLiteral("urgent_report_first"), reported()).isEmpty());
        QVERIFY(!urgentRefusal(QStringLiteral("urgent_report_final"), reported()).isEmpty());
        QVERIFY(!urgentRefusal(QStringLiteral("urgent_report_first"), freshCase()).isEmpty());
        for (const QString& name : urgentPapers() + supervisionPapers()) {
            QVERIFY2(!paperTitle(name).isEmpty(), qPrintable(name));
        }
    }

    void supervisionSheetTellsWhoStillHasToReply() {
        const PaperDocument sheet = supervisionSheet(matter(), sampleNames(), kPrinted);
        const QString text = paperText(sheet);
        for (const char* wanted : {"DB26-0003", "Meeting no. 12", "Check and repair all of them",
                                   "12 repaired", "WG26-0417", "Still to reply"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        }
        QCOMPARE(layout(sheet).count(), 1);
        QVERIFY(!printedText(sheet, QStringLiteral("supervision_sheet")).isEmpty());
        CaseDetail closed = matter();
        closed.record.closedAt = closed.record.openedAt;
        closed.fields[QStringLiteral("conclusion")] = QStringLiteral("all repaired");
        QVERIFY(paperText(supervisionSheet(closed, sampleNames(), kPrinted))
                    .contains(QStringLiteral("all repaired")));
    }
};

QZ_TEST(TestWatchDocuments)
#include "test_watch_papers.moc"
