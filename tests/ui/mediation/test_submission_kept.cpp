// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "mediation_desk.h"
#include "qz/core/reference_office.h"
#include "qz/papers/report_work.h"
#include "qz/print/docx_template.h"

using namespace qz;
using namespace qz::mediation::test;

/// The table for the level above: handed in it stays as it was, what is added later is a correction with its
/// reason.
class TestSubmissionKept : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    Runtime& runtime() { return *m_desk->program.desktop->runtime(); }
    Actor actor() { return m_desk->program.desktop->desk()->session.actor(); }

    Result<CaseRecord> dispute() {
        NewCase request;
        request.kind = QStringLiteral("mediation.dispute");
        request.actor = actor();
        request.fields = given({{"applicant", "Test One"},
                                {"respondent", "Test Two"},
                                {"kind", "MD02"},
                                {"area", "340202014003"},
                                {"facts", "What it is about"}});
        QZ_ASSIGN(const CaseRecord made, qz::test::await(runtime().core().cases().open(request)));
        StepRequest step;
        step.number = made.number;
        step.action = QStringLiteral("accept");
        step.fields = given({{"agreed_to_mediate", "true"}, {"competence", "competent"}});
        step.actor = actor();
        return qz::test::await(runtime().core().cases().act(step));
    }
    Result<ReferenceVersion> addPaperOnes() {
        return qz::test::await(ReferenceOffice(runtime().core())
                                   .add(*runtime().references().find(QStringLiteral("mediation.supplements")),
                                        given({{"month", "2026-09"},
                                               {"unit", "SQ01"},
                                               {"accepted", "3"},
                                               {"oral", "2"},
                                               {"reason", "settled in the village, on paper"},
                                               {"source", "ledger of the village"},
                                               {"valid_from", "2026-09-01"}}),
                                        actor()));
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-20T10:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void whatWasHandedInStays() {
        QZ_VERIFY_OK(dispute());
        const ReportKind* kind = runtime().reports().find(QStringLiteral("mediation_submission"));
        QVERIFY(kind != nullptr);
        ReportRequest request;
        request.area = runtime().core().rootArea();
        request.from = QDate(2026, 9, 1);
        request.to = QDate(2026, 9, 30);
        request.actor = actor();
        request.printedAt = CivilTime::fromInstant(runtime().clock().now());
        const ReportWork work(runtime());
        const Result<KeptReport> draft = work.keep(*kind, request);
        QZ_VERIFY_OK(draft);
        const Result<KeptReport> handed = work.advance(*draft, ReportStep::Submit, {}, actor());
        QZ_VERIFY_OK(handed);
        const Result<KeptReport> frozen = work.advance(*handed, ReportStep::Freeze, {}, actor());
        QZ_VERIFY_OK(frozen);
        const Result<QByteArray> before = work.file(*frozen, QStringLiteral("xlsx"));
        QZ_VERIFY_OK(before);
        QCOMPARE(work.correct(*frozen, QStringLiteral("nothing"), actor()).error().code, ErrorCode::Invalid);

        QZ_VERIFY_OK(addPaperOnes());
        QZ_VERIFY_OK(dispute());
        QCOMPARE(*work.file(*frozen, QStringLiteral("xlsx")), *before);
        QVERIFY(!work.makeAgain(*frozen, actor()).ok());
        const Result<ReportCorrection> note =
            work.correct(*frozen, QStringLiteral("the village brought its ledger late"), actor());
        QZ_VERIFY_OK(note);
        QCOMPARE(note->number, 1);
        QVERIFY(!note->changes.isEmpty());
        const Result<QByteArray> docx = runtime().core().keptReports().bytes(note->docx);
        QZ_VERIFY_OK(docx);
        const QString text = docxText(*docx).valueOr(QString());
        QVERIFY2(text.contains(QStringLiteral("the village brought its ledger late")), qPrintable(text));
    }
};

QZ_TEST(TestSubmissionKept)
#include "test_submission_kept.moc"
