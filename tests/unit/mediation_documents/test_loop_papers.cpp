// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden_paper.h"
#include "mediation/documents/loop_papers.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

/// Papers of the closed loop: what they say, and when they cannot be made.
class TestLoopPapers : public QObject {
    Q_OBJECT

    static LoopNames names() {
        LoopNames names;
        names.unit = [](const QString& code) { return QStringLiteral("unit ") + code; };
        names.areaPath = [](const AreaCode& area) { return QStringLiteral("area ") + area.toString(); };
        names.issuer = QStringLiteral("Centre");
        return names;
    }
    static CaseDetail detail(const char* number) {
        CaseDetail made;
        made.record.number = QString::fromLatin1(number);
        made.record.area = AreaCode::parse(QStringLiteral("340202014003")).value();
        made.record.ownerUnit = QStringLiteral("TW01");
        made.record.summary = QStringLiteral("What it is");
        return made;
    }
    static void put(CaseDetail& detail, const char* id, const char* text) {
        detail.fields.insert(QString::fromLatin1(id), QString::fromUtf8(text));
    }
    static void took(CaseDetail& detail, const char* action,
                     std::initializer_list<std::pair<const char*, const char*>> fields) {
        JournalEntry entry;
        entry.action = QString::fromLatin1(action);
        entry.occurredAt = CivilTime::parse(QStringLiteral("2026-09-10T14:05"))->toInstant();
        for (const auto& [id, text] : fields) {
            entry.fields.insert(QString::fromLatin1(id), QString::fromUtf8(text));
        }
        detail.journal.append(entry);
    }
    static QString text(const char* name, const CaseDetail& detail) {
        const Result<PaperDocument> paper =
            loopPaper(QString::fromLatin1(name), detail, names(), CivilTime{QDate(2026, 9, 30), 600});
        return paper.ok() ? paperText(*paper) : QStringLiteral("refused: ") + paper.error().message;
    }
    static QString differs(const char* name, const CaseDetail& detail) {
        const Result<PaperDocument> paper =
            loopPaper(QString::fromLatin1(name), detail, names(), CivilTime{QDate(2026, 9, 30), 600});
        return paper.ok() ? paperDiffers(QString::fromLatin1(name), *paper) : paper.error().message;
    }

private slots:
    void theLedgerSaysWhatIsMissing() {
        CaseDetail screening = detail("PC26-000001");
        put(screening, "areas_done", "1 / 2");
        put(screening, "post", "Head of the centre");
        put(screening, "area_table", "340202014003\tWell lane\t2026-09-02\t2\t1\n340202014004\tHill\t\t\t");
        const QString words = text("screening_ledger", screening);
        QCOMPARE(differs("screening_ledger", screening), QString());
        for (const char* part : {"PC26-000001", "1 / 2", "Well lane", "Hill", "Head of the centre"}) {
            QVERIFY2(words.contains(QString::fromLatin1(part)), part);
        }
    }

    void nobodyUrgedNoSlip() {
        CaseDetail matter = detail("BH26-000001");
        put(matter, "about", "Cables in a stairwell");
        QVERIFY(text("loop_supervision", matter).startsWith(QStringLiteral("refused")));
        took(matter, "urge", {{"reply_by", "2026-09-20"}, {"reason", "At once"}});
        const QString words = text("loop_supervision", matter);
        QCOMPARE(differs("loop_supervision", matter), QString());
        for (const char* part : {"Cables in a stairwell", "2026-09-20", "At once", "unit TW01"}) {
            QVERIFY2(words.contains(QString::fromLatin1(part)), part);
        }
        matter.maskedFields = {QStringLiteral("about")};
        QVERIFY(text("loop_supervision", matter).startsWith(QStringLiteral("refused")));
    }

    void minutesCarryAgendaAndDecisions() {
        CaseDetail meeting = detail("YP26-000001");
        put(meeting, "agenda", "BH26-000001\tWell lane\tHazard\tunit TW01");
        put(meeting, "decisions", "JY26-000001\tBH26-000001\tunit TW01\t2026-09-20\t");
        took(meeting, "hold_meeting", {{"attending", "Posts"}, {"minutes", "Talked through"}});
        const QString words = text("review_minutes", meeting);
        QCOMPARE(differs("review_minutes", meeting), QString());
        for (const char* part :
             {"BH26-000001", "JY26-000001", "2026-09-20", "Talked through", "2026-09-10 14:05"}) {
            QVERIFY2(words.contains(QString::fromLatin1(part)), part);
        }
    }

    void theSlipOfACrisisStatesNoLevel() {
        CaseDetail crisis = detail("WJ26-000001");
        put(crisis, "details_until", "2026-10-10");
        put(crisis, "handed_over", "Where and when");
        QVERIFY(text("crisis_slip", crisis).startsWith(QStringLiteral("refused")));
        took(crisis, "hand_over", {{"receiver", "Hospital"}});
        const QString words = text("crisis_slip", crisis);
        QCOMPARE(differs("crisis_slip", crisis), QString());
        for (const char* part : {"Where and when", "Hospital", "2026-10-10", "no level"}) {
            QVERIFY2(words.contains(QString::fromLatin1(part)), part);
        }
        // Once the details are gone, nothing of them can be printed.
        crisis.fields.remove(QStringLiteral("handed_over"));
        QVERIFY(!text("crisis_slip", crisis).contains(QStringLiteral("Where and when")));
    }
};

QZ_TEST(TestLoopPapers)
#include "test_loop_papers.moc"
