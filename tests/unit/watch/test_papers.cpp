// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "qz/print/pdf.h"
#include "qz/print/printed_pages.h"
#include "qz/watch/watch_papers.h"
#include "qz_test.h"

using namespace qz;

namespace {

Instant at(const char* text) { return CivilTime::parse(QLatin1String(text))->toInstant(); }

ShiftItem item(const char* part, int number) {
    ShiftItem made;
    made.part = QLatin1String(part);
    made.number = QStringLiteral("WG26-%1").arg(number, 4, 10, QLatin1Char('0'));
    made.title = QStringLiteral("Manhole cover broken in front of the school gate");
    made.place = QStringLiteral("Well lane, corner of the market");
    made.unit = QStringLiteral("City management");
    made.phone = QStringLiteral("Wang 0553-110");
    made.dueAt = at("2026-10-01T09:30");
    made.remark = QStringLiteral("fenced at 04:10");
    made.seen = true;
    return made;
}

ShiftSheet night() {
    ShiftSheet sheet;
    sheet.outgoing = QStringLiteral("li");
    sheet.outgoingName = QStringLiteral("Li Outgoing");
    sheet.incoming = QStringLiteral("zhou");
    sheet.incomingName = QStringLiteral("Zhou Incoming");
    sheet.from = at("2026-09-30T17:30");
    sheet.to = at("2026-10-01T07:20");
    sheet.reported = 23;
    sheet.urgent = 3;
    sheet.closed = 9;
    sheet.calls = 6;
    sheet.openNow = 214;
    sheet.overdueNow = 5;
    int number = 1;
    for (const char* part : {"urgent", "urgent", "urgent", "to_call", "to_call", "overdue", "overdue",
                             "approval", "open", "open", "open", "open"}) {
        sheet.items.append(item(part, number++));
    }
    sheet.backfill = {item("backfill", 40)};
    sheet.note = QStringLiteral("The pump at the east gate is borrowed until noon.");
    return sheet;
}

const WatchPaperText kText{QStringLiteral("Command Centre of Lake District"),
                           CivilTime::parse(QStringLiteral("2026-10-01T07:20")).value()};

/// For looking at: build/watch_samples.
void keep(const QString& name, const PaperDocument& paper) {
    QDir().mkpath(QStringLiteral(QZ_BINARY_DIR "/watch_samples"));
    QZ_VERIFY_OK(writePdf(paper, QStringLiteral(QZ_BINARY_DIR "/watch_samples/%1.pdf").arg(name),
                          at("2026-10-01T07:20")));
}

}  // namespace

class TestWatchPapers : public QObject {
    Q_OBJECT

private slots:
    void handoverSaysWhatAndWho() {
        Shift shift;
        shift.at = at("2026-10-01T07:30");
        shift.sheet = night();
        shift.sha256 = QString(64, QLatin1Char('a'));
        const PaperDocument paper = handoverPaper(shift.sheet, &shift, kText);
        keep(QStringLiteral("handover"), paper);
        QVERIFY(layout(paper).count() <= 2);  // a dozen matters of three lines each
        const QString text = paperText(paper);
        for (const char* wanted : {"Li Outgoing", "Zhou Incoming", "WG26-0001", "WG26-0012",
                                   "fenced at 04:10", "2026-10-01 07:30", "The pump at the east gate"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        }
        QVERIFY(!paper.draft);
    }

    void draftSaysThatNobodyConfirmed() {
        const PaperDocument paper = handoverPaper(night(), nullptr, kText);
        QVERIFY(paper.draft);
        QVERIFY(paperText(paper).contains(QStringLiteral("not yet")));
    }

    void absenceIsPrinted() {
        ShiftSheet sheet = night();
        sheet.absence = QStringLiteral("taken ill");
        Shift shift;
        shift.sheet = sheet;
        const QString text = paperText(handoverPaper(sheet, &shift, kText));
        QVERIFY(text.contains(QStringLiteral("taken ill")));
        QVERIFY(text.contains(QStringLiteral("by the incoming shift")));
    }

    void briefOnOnePageHoweverLongTheNight() {
        ShiftSheet sheet = night();
        for (int i = 0; i < 60; ++i) {
            sheet.items.append(item(i % 2 == 0 ? "urgent" : "overdue", 100 + i));
        }
        const PaperDocument paper = morningBrief(sheet, kText);
        keep(QStringLiteral("brief"), paper);
        QCOMPARE(layout(paper).count(), 1);
        const QString text = paperText(paper);
        QVERIFY(text.contains(QStringLiteral("more stand on the handover sheet")));
        QVERIFY(!text.contains(QStringLiteral("0553-110")));  // a brief goes round: no telephones
    }

    void callListHasTheDutyTelephone() {
        const PaperDocument paper = callList(night(), kText);
        keep(QStringLiteral("calls"), paper);
        QVERIFY(paperText(paper).contains(QStringLiteral("Wang 0553-110")));
        QVERIFY(!paperText(paper).contains(QStringLiteral("WG26-0001")));
        QVERIFY(
            paperText(callList(ShiftSheet(), kText)).contains(QStringLiteral("Every unit has its order.")));
    }
};

QZ_TEST(TestWatchPapers)
#include "test_papers.moc"
