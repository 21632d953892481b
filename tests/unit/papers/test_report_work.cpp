// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "paper_desk.h"
#include "qz/papers/report_schedule.h"
#include "qz/papers/report_work.h"
#include "qz/print/docx_pages.h"
#include "report_content.h"

using namespace qz;
using namespace qz::test;

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestReportWork final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<PaperDesk>(); }
    void cleanup() { m_desk.reset(); }

    void frozenReportReprintsTheSameBytes() {
        const ReportWork work(*m_desk->runtime);
        KeptReport report = *work.keep(*kind(), m_desk->request());
        report = *work.advance(report, ReportStep::Submit, {}, m_desk->boss);
        report = *work.advance(report, ReportStep::Freeze, {}, m_desk->boss);
        QHash<QString, QByteArray> before;
        for (const char* ending : {"pdf", "docx", "xlsx", "json"}) {
            before.insert(QLatin1String(ending), *work.file(report, QLatin1String(ending)));
        }
        m_desk->figure = 99;
        m_desk->clock.advanceMs(86400000);
        for (auto file = before.begin(); file != before.end(); ++file) {
            QVERIFY(!file->isEmpty());
            QCOMPARE(*work.file(report, file.key()), *file);
        }
        QVERIFY(!work.makeAgain(report, m_desk->boss).ok());
        // Issued: number and recipients are added, the figures are those frozen.
        const Result<KeptReport> issued =
            work.issue(report, QStringLiteral("No. 9"), QStringLiteral("all streets"), m_desk->boss);
        QZ_VERIFY_OK(issued);
        const QString text = *docxText(*work.file(*issued, QStringLiteral("docx")));
        for (const char* wanted : {"No. 9", "all streets:", "North\t12", "frozen 2026-10-08"}) {
            QVERIFY2(text.contains(QLatin1String(wanted)), wanted);
        }
        QCOMPARE(*work.file(*issued, QStringLiteral("pdf")), *work.file(*issued, QStringLiteral("pdf")));
        QVERIFY(work.pages(*issued)->count() >= 1);
    }
    void draftFollowsTheData() {
        const ReportWork work(*m_desk->runtime);
        KeptReport report = *work.keep(*kind(), m_desk->request());
        QVERIFY(docxText(*work.file(report, QStringLiteral("docx")))->contains(QStringLiteral("North\t12")));
        m_desk->figure = 13;
        report = *work.makeAgain(report, m_desk->boss);
        QVERIFY(docxText(*work.file(report, QStringLiteral("docx")))->contains(QStringLiteral("North\t13")));
        QCOMPARE(m_desk->runtime->core().keptReports().list(m_desk->boss).result()->size(), 1);
        QCOMPARE(work.file(report, QStringLiteral("odt")).error().code, ErrorCode::Unsupported);
    }
    void objectionsArePrintedInTheAnnex() {
        const ReportWork work(*m_desk->runtime);
        KeptReport report = *work.keep(*kind(), m_desk->request());
        report = *work.advance(report, ReportStep::Submit, {}, m_desk->boss);
        ReportObjection said;
        said.unit = QStringLiteral("CG01");
        said.subject = QStringLiteral("WG26-0417");
        said.text = QStringLiteral("was closed in time");
        ReportStore& store = m_desk->runtime->core().keptReports();
        const ReportObjection made = *store.object(report.id, said, m_desk->boss).result();
        QZ_VERIFY_OK(
            store
                .decide(report.id, made.id, false, QStringLiteral("the journal says otherwise"), m_desk->boss)
                .result());
        report = *work.advance(report, ReportStep::Freeze, {}, m_desk->boss);
        const QString text = *docxText(*work.file(report, QStringLiteral("docx")));
        QVERIFY(text.contains(QStringLiteral("Annex: objections in the check")));
        QVERIFY(text.contains(
            QStringLiteral("CG01\tWG26-0417\twas closed in time\tnot accepted\tthe journal says otherwise")));
    }
    void eachUnitGetsItsRows() {
        const ReportWork work(*m_desk->runtime);
        const KeptReport report = *work.keep(*kind(), m_desk->request());
        SilentJob job;
        const QString folder = m_desk->folder.filePath(QStringLiteral("units"));
        const Result<QStringList> names = work.writeUnitFiles(report, folder, job);
        QZ_VERIFY_OK(names);
        QCOMPARE(names->size(), 1);
        QVERIFY(read(folder + u'/' + names->first()).startsWith("PK"));
    }
    void correctionNamesWhatChanged() {
        const ReportWork work(*m_desk->runtime);
        KeptReport report = *work.keep(*kind(), m_desk->request());
        report = *work.advance(report, ReportStep::Submit, {}, m_desk->boss);
        report = *work.advance(report, ReportStep::Freeze, {}, m_desk->boss);
        QCOMPARE(work.correct(report, QStringLiteral("none"), m_desk->boss).error().code, ErrorCode::Invalid);
        m_desk->figure = 11;
        QCOMPARE(work.correct(report, {}, m_desk->boss).error().where, QStringLiteral("reason"));
        const Result<ReportCorrection> note =
            work.correct(report, QStringLiteral("one was counted twice"), m_desk->boss);
        QZ_VERIFY_OK(note);
        QCOMPARE(note->number, 1);
        QCOMPARE(note->changes.size(), 1);
        const QString text = *docxText(*m_desk->runtime->core().keptReports().bytes(note->docx));
        QVERIFY(text.contains(QStringLiteral("Streets, North, Closed\t12\t11")));
        QVERIFY(text.contains(QStringLiteral("one was counted twice")));
    }
    /// A class under two streets, two notes, a street that came in between: nothing is mixed up or left out.
    void correctionComparesRowsByTheirWholeKey() {
        const auto words = [](std::initializer_list<const char*> all) {
            QStringList list;
            for (const char* each : all) {
                list.append(QString::fromLatin1(each));
            }
            return list;
        };
        ReportTable before{
            QStringLiteral("Classes"),
            words({"Street", "Class", "Closed"}),
            {words({"North", "Lamp", "3"}), words({"North", "Cover", "4"}), words({"South", "Lamp", "5"}),
             words({"Note", "a", "1"}), words({"Note", "a", "2"})},
            2};
        ReportTable after = before;
        after.columns = words({"Street", "Class", "Reported", "Closed"});
        after.rows = {words({"South", "Lamp", "9", "6"}), words({"North", "Cover", "8", "4"}),
                      words({"Note", "a", "0", "1"}), words({"Note", "a", "0", "3"}),
                      words({"East", "Lamp", "7", "7"})};
        QStringList said;
        for (const QJsonValue& change : changesBetween({before}, {after})) {
            said.append(QStringLiteral("%1: %2 > %3")
                            .arg(change[QLatin1String("place")].toString(),
                                 change[QLatin1String("before")].toString(),
                                 change[QLatin1String("after")].toString()));
        }
        QCOMPARE(said, (QStringList{QStringLiteral("Classes, North / Lamp: 3 > (not there)"),
                                    QStringLiteral("Classes, North / Cover, Reported: (not there) > 8"),
                                    QStringLiteral("Classes, South / Lamp, Closed: 5 > 6"),
                                    QStringLiteral("Classes, South / Lamp, Reported: (not there) > 9"),
                                    QStringLiteral("Classes, Note / a (1), Reported: (not there) > 0"),
                                    QStringLiteral("Classes, Note / a (2), Closed: 2 > 3"),
                                    QStringLiteral("Classes, Note / a (2), Reported: (not there) > 0"),
                                    QStringLiteral("Classes, East / Lamp: (not there) > 7 | 7")}));
        QCOMPARE(changesBetween({before}, {before}).size(), 0);
        QCOMPARE(changesBetween({before}, {}).size(), 1);
        // The key's width is kept with the report.
        ReportContent content;
        content.tables = {before};
        QCOMPARE(contentFrom(contentBytes(content))->tables.first().keyColumns, 2);
    }
    void scheduledReportsAreMadeOnceEach() {
        ReportSchedule schedule;
        schedule.id = QStringLiteral("S1");
        schedule.report = QStringLiteral("counts");
        schedule.folder = m_desk->folder.filePath(QStringLiteral("out"));
        schedule.since = QDate(2026, 10, 5);
        schedule.endings = {QStringLiteral("pdf"), QStringLiteral("docx")};
        QZ_VERIFY_OK(checkSchedule(schedule, m_desk->runtime->reports()));
        writeSchedules(m_desk->runtime->settings(), {schedule});
        const QList<ReportSchedule> kept = readSchedules(m_desk->runtime->settings());
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().endings, schedule.endings);
        SilentJob job;
        const auto run = [&] { return *runSchedules(*m_desk->runtime, kept, m_desk->boss, job); };
        ScheduleRun first = run();
        QCOMPARE(first.files.size(), 6);  // three days missed, two files each
        QVERIFY(first.failures.isEmpty());
        QCOMPARE(QDir(schedule.folder).entryList(QDir::Files).size(), 6);
        QVERIFY(run().files.isEmpty());
        m_desk->clock.advanceMs(86400000);
        QCOMPARE(run().files.size(), 2);
        QCOMPARE(m_desk->made, 4);
    }
    void failedScheduleIsMadeAgain() {
        ReportSchedule schedule;
        schedule.id = QStringLiteral("S2");
        schedule.report = QStringLiteral("counts");
        schedule.since = QDate(2026, 10, 7);
        schedule.folder = m_desk->folder.filePath(QStringLiteral("file"));
        QFile block(schedule.folder);
        QVERIFY(block.open(QIODevice::WriteOnly));
        SilentJob job;
        const ScheduleRun failed = *runSchedules(*m_desk->runtime, {schedule}, m_desk->boss, job);
        QCOMPARE(failed.failures.size(), 1);
        QVERIFY(block.remove());
        QCOMPARE(runSchedules(*m_desk->runtime, {schedule}, m_desk->boss, job)->files.size(), 1);
        schedule.folder = QStringLiteral("relative");
        QCOMPARE(checkSchedule(schedule, m_desk->runtime->reports()).error().where, QStringLiteral("folder"));
    }

private:
    [[nodiscard]] const ReportKind* kind() const {
        return m_desk->runtime->reports().find(QStringLiteral("counts"));
    }
    std::unique_ptr<PaperDesk> m_desk;
};

class TestCasePaperWork final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<PaperDesk>(); }
    void cleanup() { m_desk.reset(); }

    void shippedTemplateUntilTheOfficeHasItsOwn() {
        const CasePapers papers(*m_desk->runtime);
        const DocumentKind& kind = *m_desk->runtime->documents().find(QStringLiteral("event_form"));
        CaseDetail detail;
        detail.record.number = QStringLiteral("WG26-0417");
        const CivilTime today = CivilTime::fromInstant(m_desk->clock.now());
        const Result<MadeCasePaper> shipped = papers.make(kind, detail, today);
        QZ_VERIFY_OK(shipped);
        QVERIFY(docxText(shipped->docx)->contains(QStringLiteral("Case No. WG26-0417")));

        PaperDocument own;
        own.page = PageSetup::form();
        own.title = QStringLiteral("Our own form");
        own.blocks = {{Paragraph{plainRuns(QStringLiteral("{{Case number}} at {{Place}}"))}}};
        PaperTemplate wanted;
        wanted.validFrom = today.date;
        QZ_VERIFY_OK(papers.replace(kind, *docxBytes(own, {}), wanted, m_desk->boss));
        const QString text = *docxText(papers.make(kind, detail, today)->docx);
        QVERIFY(text.contains(QStringLiteral("Our own form")));
        QVERIFY(text.contains(QStringLiteral("WG26-0417 at North gate")));
        // What was printed the day before would be printed from the shipped one.
        const CivilTime yesterday{today.date.addDays(-1), 0};
        QVERIFY(docxText(papers.make(kind, detail, yesterday)->docx)
                    ->contains(QStringLiteral("Case No. WG26-0417")));
    }
    void unsoundTemplatesAreNotTaken() {
        const CasePapers papers(*m_desk->runtime);
        const DocumentKind& kind = *m_desk->runtime->documents().find(QStringLiteral("event_form"));
        PaperDocument own;
        own.page = PageSetup::form();
        own.blocks = {{Paragraph{plainRuns(QStringLiteral("{{Case nmber}}"))}}};
        PaperTemplate wanted;
        wanted.validFrom = QDate(2026, 10, 8);
        const Result<PaperTemplate> refused = papers.replace(kind, *docxBytes(own, {}), wanted, m_desk->boss);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.contains(QStringLiteral("Case nmber")));
        QCOMPARE(refused.error().where, QStringLiteral("paragraph 1"));
        QVERIFY(m_desk->runtime->core().templates().list().result()->isEmpty());
    }

private:
    std::unique_ptr<PaperDesk> m_desk;
};

QZ_TEST(TestReportWork)
QZ_TEST(TestCasePaperWork)
#include "test_report_work.moc"
