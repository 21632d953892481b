// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"
#include "qz/core/report_store.h"

using namespace qz;
using namespace qz::test;

class TestReports final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void fromDraftToIssue();
    void permissionsOfEachState_data();
    void permissionsOfEachState();
    void objectionsAreDecidedBeforeFreezing();
    void correctionsAreNumberedAndKept();
    void runsAreClaimedOnce();
    void templatesFollowTheirDays();

private:
    [[nodiscard]] ReportStore& reports() { return m_desk->core->keptReports(); }
    [[nodiscard]] KeptReport draft(const Actor& actor) {
        KeptReport report;
        report.kind = QStringLiteral("weekly_brief");
        report.title = QStringLiteral("Week 40");
        report.area = m_desk->core->rootArea();
        report.period = {QDate(2026, 9, 28), QDate(2026, 10, 4)};
        report.audience = QStringLiteral("handling");
        report.content = *reports().put("figures");
        return reports().keep(report, actor).result().valueOr(KeptReport());
    }
    [[nodiscard]] Result<KeptReport> step(KeptReport report, ReportStep step, const Actor& actor) {
        report.pdf = *reports().put("pdf of " + reportStepRule(step).id.toUtf8());
        report.number = QStringLiteral("No. 1");
        report.recipients = QStringLiteral("all streets");
        return reports().advance(report, step, QStringLiteral("why"), actor).result();
    }
    [[nodiscard]] Actor as(const char* role) {
        if (!m_desk->core->access().user(QLatin1String(role)).ok()) {
            m_desk->addUser(role, role, "3402");
        }
        return CoreFixture::actor(role);
    }

    std::unique_ptr<CoreFixture> m_desk;
    Actor m_boss;
};

void TestReports::init() {
    m_desk = std::make_unique<CoreFixture>();
    m_boss.user = QStringLiteral("admin");
}

void TestReports::fromDraftToIssue() {
    KeptReport report = draft(m_boss);
    QCOMPARE(report.state, ReportState::Draft);
    QCOMPARE(report.code().size(), 8);
    report = *step(report, ReportStep::Submit, m_boss);
    report = *step(report, ReportStep::Freeze, m_boss);
    QCOMPARE(report.state, ReportState::Frozen);
    const QString frozen = report.pdf;
    QCOMPARE(*reports().bytes(frozen), QByteArray("pdf of freeze"));
    // Other figures than those frozen are not issued.
    KeptReport other = report;
    other.content = *reports().put("other figures");
    QCOMPARE(step(other, ReportStep::Issue, m_boss).error().code, ErrorCode::Conflict);
    report = *step(report, ReportStep::Issue, m_boss);
    QCOMPARE(report.state, ReportState::Issued);
    QCOMPARE(report.number, QStringLiteral("No. 1"));
    const Result<KeptReport> found = reports().find(report.code().toLower(), m_boss).result();
    QZ_VERIFY_OK(found);
    QCOMPARE(found->pdf, report.pdf);
    QCOMPARE(found->steps.size(), 4);
    QCOMPARE(found->steps.last().step, QStringLiteral("issue"));
    QCOMPARE(reports().keep(*found, m_boss).result().error().code, ErrorCode::Conflict);
    QCOMPARE(reports().list(m_boss).result()->size(), 1);
    const auto audit =
        m_desk->core->store().read([](ReadTx& read) { return AuditTrail::latest(read, 4); }).result();
    QCOMPARE(audit->first().action, QStringLiteral("report_issue"));
}

void TestReports::permissionsOfEachState_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("allowed");
    QTest::newRow("leader") << "duty_leader" << QStringList{"keep", "submit", "return", "freeze", "issue"};
    QTest::newRow("supervisor") << "supervisor" << QStringList{"keep", "submit", "return"};
    QTest::newRow("dispatcher") << "dispatcher" << QStringList();
    QTest::newRow("viewer") << "viewer" << QStringList();
    QTest::newRow("worker") << "grid_worker" << QStringList();
}

void TestReports::permissionsOfEachState() {
    QFETCH(QString, role);
    QFETCH(QStringList, allowed);
    const Actor actor = as(role.toLatin1().constData());
    KeptReport fresh;
    fresh.area = m_desk->core->rootArea();
    fresh.content = *reports().put("x");
    fresh.period = {QDate(2026, 9, 1), QDate(2026, 9, 1)};
    QCOMPARE(reports().keep(fresh, actor).result().ok(), allowed.contains(QStringLiteral("keep")));
    const auto reaches = [&](ReportStep to, const QList<ReportStep>& before) {
        KeptReport report = draft(m_boss);
        for (const ReportStep each : before) {
            report = *step(report, each, m_boss);
        }
        const Result<KeptReport> result = step(report, to, actor);
        if (!result.ok()) {
            QTest::qVerify(result.error().code == ErrorCode::Denied, "denied", "", __FILE__, __LINE__);
        }
        return result.ok();
    };
    QCOMPARE(reaches(ReportStep::Submit, {}), allowed.contains(QStringLiteral("submit")));
    QCOMPARE(reaches(ReportStep::Return, {ReportStep::Submit}), allowed.contains(QStringLiteral("return")));
    QCOMPARE(reaches(ReportStep::Freeze, {ReportStep::Submit}), allowed.contains(QStringLiteral("freeze")));
    QCOMPARE(reaches(ReportStep::Issue, {ReportStep::Submit, ReportStep::Freeze}),
             allowed.contains(QStringLiteral("issue")));
}

void TestReports::objectionsAreDecidedBeforeFreezing() {
    KeptReport report = draft(m_boss);
    ReportObjection said;
    said.unit = QStringLiteral("CG01");
    said.subject = QStringLiteral("WG26-0417");
    said.text = QStringLiteral("closed in time");
    QCOMPARE(reports().object(report.id, said, m_boss).result().error().code, ErrorCode::Conflict);
    report = *step(report, ReportStep::Submit, m_boss);
    const Result<ReportObjection> made = reports().object(report.id, said, m_boss).result();
    QZ_VERIFY_OK(made);
    QCOMPARE(step(report, ReportStep::Freeze, m_boss).error().code, ErrorCode::Conflict);
    QCOMPARE(reports().decide(report.id, made->id, true, {}, m_boss).result().error().code,
             ErrorCode::Invalid);
    QZ_VERIFY_OK(reports().decide(report.id, made->id, true, QStringLiteral("checked"), m_boss).result());
    QZ_VERIFY_OK(step(report, ReportStep::Freeze, m_boss));
    const auto all = reports().objections(report.id).result();
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().decision, QStringLiteral("ACCEPTED"));
    QVERIFY(all->first().decidedAt.has_value());
}

void TestReports::correctionsAreNumberedAndKept() {
    KeptReport report = draft(m_boss);
    ReportCorrection note;
    note.number = 1;
    note.reason = QStringLiteral("late answer");
    note.changes = {QJsonObject{{QStringLiteral("place"), QStringLiteral("Rates")}}};
    note.pdf = note.docx = *reports().put("note");
    QCOMPARE(reports().correct(report.id, note, m_boss).result().error().code, ErrorCode::Conflict);
    report = *step(*step(report, ReportStep::Submit, m_boss), ReportStep::Freeze, m_boss);
    QZ_VERIFY_OK(reports().correct(report.id, note, m_boss).result());
    note.changes = {};
    note.number = 2;
    QCOMPARE(reports().correct(report.id, note, m_boss).result().error().code, ErrorCode::Invalid);
    QCOMPARE(reports().corrections(report.id).result()->size(), 1);
}

void TestReports::runsAreClaimedOnce() {
    const ReportPeriod day{QDate(2026, 10, 1), QDate(2026, 10, 1)};
    const QString schedule = QStringLiteral("S1");
    QCOMPARE(*reports().claimRun(schedule, day).result(), true);
    QCOMPARE(*reports().claimRun(schedule, day).result(), false);  // it runs
    QZ_VERIFY_OK(reports().endRun(schedule, day, QStringLiteral("no folder")).result());
    QCOMPARE(*reports().claimRun(schedule, day).result(), true);  // it failed
    QZ_VERIFY_OK(reports().endRun(schedule, day, {}).result());
    QCOMPARE(*reports().claimRun(schedule, day).result(), false);
    QCOMPARE(*reports().claimRun(QStringLiteral("S2"), day).result(), true);
}

void TestReports::templatesFollowTheirDays() {
    TemplateStore& templates = m_desk->core->templates();
    const QString paper = QStringLiteral("event_form");
    const AreaCode area = m_desk->core->rootArea();
    QVERIFY(templates.active(paper, QDate(2026, 10, 1)).result()->isEmpty());
    PaperTemplate wanted;
    wanted.paper = paper;
    QCOMPARE(templates.add(wanted, "a", area, m_boss).result().error().code, ErrorCode::Invalid);
    wanted.validFrom = QDate(2026, 10, 1);
    QZ_VERIFY_OK(templates.add(wanted, "first", area, m_boss).result());
    wanted.validFrom = QDate(2026, 11, 1);
    const Result<PaperTemplate> second = templates.add(wanted, "second", area, m_boss).result();
    QZ_VERIFY_OK(second);
    QVERIFY(templates.active(paper, QDate(2026, 9, 30)).result()->isEmpty());
    QCOMPARE(*templates.active(paper, QDate(2026, 10, 31)).result(), QByteArray("first"));
    QCOMPARE(*templates.active(paper, QDate(2026, 11, 1)).result(), QByteArray("second"));
    QZ_VERIFY_OK(templates.end(second->id, QDate(2026, 11, 30), area, m_boss).result());
    QCOMPARE(*templates.active(paper, QDate(2026, 12, 1)).result(), QByteArray("first"));
    QCOMPARE(templates.add(wanted, "x", area, as("supervisor")).result().error().code, ErrorCode::Denied);
    QCOMPARE(templates.list().result()->size(), 2);
}

QZ_TEST(TestReports)
#include "test_reports.moc"
