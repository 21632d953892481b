// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "paper_desk.h"
#include "qz/papers/paper_trail.h"
#include "qz/papers/report_schedule.h"
#include "qz/papers/report_work.h"

using namespace qz;
using namespace qz::test;

namespace {

/// What stands in a paper is decided by words; these name somebody where they hold "Mr".
class Words final : public CaseExtension {
public:
    Status opened(UnitOfWork&, CaseRecord&, const NewCase&) override { return {}; }
    Status stepped(UnitOfWork&, CaseRecord&, const StepContext&) override { return {}; }
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead&, const QString&, const CaseRecord&, const FieldMap&,
                                              CivilTime) override {
        return std::optional<DeadlineSpec>();
    }
    Result<FieldMap> details(UnitOfRead&, const CaseRecord&) override { return FieldMap(); }
    [[nodiscard]] bool mayIdentify(const QString& text) const override {
        return text.contains(QStringLiteral("Mr"));
    }
};

CaseKind eventKind(CaseExtension& words) {
    FieldSpec reporter{QStringLiteral("reporter_name"), "Reporter"};
    reporter.dataClass = DataClass::P2;
    FieldSpec facts{QStringLiteral("facts"), "Facts", FieldType::LongText};
    facts.dataClass = DataClass::P3;
    CaseKind kind;
    kind.id = QStringLiteral("grid.event");
    kind.title = "Event";
    kind.fields = {reporter, facts, FieldSpec{QStringLiteral("address"), "Address"}};
    kind.extension = &words;
    return kind;
}

}  // namespace

class TestPaperTrail final : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_desk = std::make_unique<PaperDesk>();
        const User reader{QStringLiteral("reader"),
                          {},
                          QStringLiteral("viewer"),
                          AreaCode::parse(QStringLiteral("340202001")).value(),
                          {}};
        QZ_VERIFY_OK(
            m_desk->runtime->core()
                .store()
                .write(QStringLiteral("test"),
                       [&](WriteTx& tx) { return m_desk->runtime->core().access().putUser(tx, reader); })
                .result());
    }
    void cleanup() { m_desk.reset(); }

    void onlyOpenWordsThatStandOnThePaperCount() {
        Words words;
        const CaseKind kind = eventKind(words);
        CaseDetail detail;
        detail.fields = {{QStringLiteral("reporter_name"), QStringLiteral("Zhang San")},
                         {QStringLiteral("facts"), QStringLiteral("beaten at home")},
                         {QStringLiteral("address"), QStringLiteral("North gate")}};
        JournalEntry entry;
        entry.sequence = 3;
        entry.note = QStringLiteral("Mr Li called");
        detail.journal = {entry};
        const QString text = QStringLiteral("North gate\nZhang\tSan; Mr Li\ncalled");
        QCOMPARE(shownPersonalFields(kind, detail, text),
                 QStringList({QStringLiteral("note@3"), QStringLiteral("reporter_name")}));
        detail.maskedFields = {QStringLiteral("reporter_name"), QStringLiteral("note@3")};
        QVERIFY(shownPersonalFields(kind, detail, text).isEmpty());
    }
    void casePaperLeavesARowWithItsPurpose() {
        Words words;
        const Registration kept = m_desk->runtime->core().cases().addKind(eventKind(words));
        CaseDetail detail;
        detail.record.kind = QStringLiteral("grid.event");
        detail.record.number = QStringLiteral("WG26-0417");
        detail.record.area = m_desk->runtime->core().rootArea();
        // The template prints the place: here it is what names somebody.
        detail.fields = {{QStringLiteral("reporter_name"), QStringLiteral("North gate")}};
        const DocumentKind& kind = *m_desk->runtime->documents().find(QStringLiteral("event_form"));
        const MadeCasePaper made =
            *CasePapers(*m_desk->runtime).make(kind, detail, CivilTime::fromInstant(m_desk->clock.now()));
        const PaperTrail trail(*m_desk->runtime);
        QZ_VERIFY_OK(trail.casePaper(kind, detail, made, PaperUse::Print, m_desk->boss).result());
        AuditEntry row = latest();
        QCOMPARE(row.user, QStringLiteral("boss"));
        QCOMPARE(row.action, QStringLiteral("print_paper"));
        QCOMPARE(row.subject,
                 QStringLiteral("WG26-0417: event_form %1 [reporter_name]").arg(made.pages.checkCode()));
        QCOMPARE(row.purpose, QStringLiteral("Handling the case"));
        Actor asked = m_desk->boss;
        asked.purpose = QStringLiteral("letter of the court");
        QZ_VERIFY_OK(trail.casePaper(kind, detail, made, PaperUse::Save, asked).result());
        QCOMPARE(latest().action, QStringLiteral("save_paper"));
        QCOMPARE(latest().purpose, asked.purpose);
        // Nothing personal on it: no purpose is needed.
        detail.maskedFields = {QStringLiteral("reporter_name")};
        QZ_VERIFY_OK(trail.casePaper(kind, detail, made, PaperUse::Save, asked).result());
        QVERIFY(latest().purpose.isEmpty());
        QVERIFY(!latest().subject.contains(QStringLiteral("reporter_name")));
        // Somebody of another area gets nothing and leaves nothing.
        Actor other;
        other.user = QStringLiteral("reader");
        const qsizetype before = rows().size();
        QCOMPARE(trail.casePaper(kind, detail, made, PaperUse::Print, other).result().error().code,
                 ErrorCode::Denied);
        QCOMPARE(rows().size(), before);
    }
    void aSheetOfTheOfficeLeavesARow() {
        const PaperTrail trail(*m_desk->runtime);
        const QString name = QStringLiteral("morning_brief 2026-09-30");
        const QString permission = QStringLiteral("watch.keep");
        QZ_VERIFY_OK(
            trail.officePaper(name, permission, PaperUse::Print, QStringLiteral("7C2A·41F0"), m_desk->boss)
                .result());
        QCOMPARE(latest().action, QStringLiteral("print_sheet"));
        QCOMPARE(latest().subject, QStringLiteral("morning_brief 2026-09-30: 7C2A·41F0"));
        Actor other;
        other.user = QStringLiteral("reader");
        const qsizetype before = rows().size();
        const Status refused =
            trail.officePaper(name, permission, PaperUse::Save, QStringLiteral("pdf"), other).result();
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QCOMPARE(rows().size(), before);
        // What everybody may read leaves its row all the same.
        QZ_VERIFY_OK(
            trail.officePaper(QStringLiteral("deletions"), {}, PaperUse::Save, QStringLiteral("pdf"), other)
                .result());
        QCOMPARE(latest().action, QStringLiteral("save_sheet"));
    }
    void keptReportLeavesARowForEachUse() {
        const ReportWork work(*m_desk->runtime);
        const PaperTrail trail(*m_desk->runtime);
        const ReportKind& kind = *m_desk->runtime->reports().find(QStringLiteral("counts"));
        KeptReport report = *work.keep(kind, m_desk->request());
        report = *work.advance(report, ReportStep::Submit, {}, m_desk->boss);
        report = *work.advance(report, ReportStep::Freeze, {}, m_desk->boss);
        QZ_VERIFY_OK(trail.keptReport(report, PaperUse::Save, QStringLiteral("docx"), m_desk->boss).result());
        QCOMPARE(latest().action, QStringLiteral("save_report"));
        QVERIFY(latest().subject.startsWith(report.code() +
                                            QStringLiteral(" counts 340202 2026-10-07..2026-10-07: docx ")));
        QVERIFY(latest().subject.endsWith(report.docx));
        QZ_VERIFY_OK(
            trail.keptReport(report, PaperUse::Print, QStringLiteral("ABCD"), m_desk->boss).result());
        QCOMPARE(latest().action, QStringLiteral("print_report"));
        report = *work.issue(report, QStringLiteral("No. 9"), QStringLiteral("all streets"), m_desk->boss);
        QCOMPARE(latest().action, QStringLiteral("report_issue"));
        QCOMPARE(latest().user, QStringLiteral("boss"));
        Actor other;
        other.user = QStringLiteral("reader");
        QCOMPARE(trail.keptReport(report, PaperUse::Save, QStringLiteral("pdf"), other).result().error().code,
                 ErrorCode::Denied);
    }
    void scheduledFilesLeaveRowsToo() {
        ReportSchedule schedule;
        schedule.id = QStringLiteral("S3");
        schedule.report = QStringLiteral("counts");
        schedule.folder = m_desk->folder.filePath(QStringLiteral("out"));
        schedule.since = QDate(2026, 10, 7);
        schedule.endings = {QStringLiteral("pdf"), QStringLiteral("xlsx")};
        SilentJob job;
        QCOMPARE(runSchedules(*m_desk->runtime, {schedule}, m_desk->boss, job)->files.size(), 2);
        const QList<AuditEntry> all = rows();
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const AuditEntry& row) {
                                   return row.action == QLatin1String("save_report") &&
                                          row.user == QLatin1String("boss");
                               }),
                 2);
        QVERIFY(m_desk->runtime->core().verify().result()->isEmpty());
    }

private:
    [[nodiscard]] QList<AuditEntry> rows() const {
        return *m_desk->runtime->core()
                    .store()
                    .read([](ReadTx& read) { return AuditTrail::latest(read, 100); })
                    .result();
    }
    [[nodiscard]] AuditEntry latest() const { return rows().first(); }

    std::unique_ptr<PaperDesk> m_desk;
};

QZ_TEST(TestPaperTrail)
#include "test_paper_trail.moc"
