// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "bench.h"
#include "programs.h"
#include "qz/host/document_registry.h"
#include "qz/host/file_runs.h"
#include "qz/host/report_registry.h"
#include "qz/papers/case_papers.h"
#include "qz/print/pdf.h"

namespace qz::bench {
namespace {

constexpr double kLimit = 3.0;
constexpr double kVolumeLimit = 2.0;
constexpr int kFew = 2000;
constexpr int kMany = 200000;
constexpr int kRepeats = 15;
constexpr int kVolumePages = 60;

QString text(const char* words) { return QString::fromLatin1(words); }

/// Disputes of five years as another system would export them.
Status writeDisputes(const QString& path, int rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    file.write("external_id,kind,source,opened_at,ended_at,outcome,area,amount,parties\n");
    SeededRandom random(42);
    const char* outcomes[] = {"agreed_written", "agreed_oral", "failed", "performed", ""};
    const char* sources[] = {"application", "own_initiative", "court_commissioned", "petition"};
    for (int i = 0; i < rows; ++i) {
        const quint64 r = random.next();
        const QDate day = QDate(2022, 1, 1).addDays(static_cast<qint64>(r % 1780));
        file.write(QStringLiteral("M-%1,MD%2,%3,%4T09:00,%5T16:00,%6,340202,%7,One and Two\n")
                       .arg(i)
                       .arg(1 + (r >> 12) % 15, 2, 10, QLatin1Char('0'))
                       .arg(text(sources[(r >> 20) % 4]), day.toString(Qt::ISODate),
                            day.addDays(1 + static_cast<qint64>((r >> 28) % 25)).toString(Qt::ISODate),
                            text(outcomes[(r >> 36) % 5]))
                       .arg((r >> 40) % 90000)
                       .toUtf8());
    }
    return file.flush() ? Status() : Status(makeError(ErrorCode::Io, file.errorString()));
}

Result<std::unique_ptr<Runtime>> desk(const Settings& settings, const QString& folder, Actor& actor) {
    std::unique_ptr<Runtime> runtime;
    QZ_ASSIGN(const SignedIn session, newStore(settings.programs, folder, runtime));
    actor = session.actor(QStringLiteral("import"));
    return runtime;
}

/// What the page of disputes asks for when it opens, and the report of one month.
struct Times {
    double list = 0;
    double month = 0;
};

Result<Times> timesOf(Runtime& runtime, const Actor& actor) {
    CaseQuery query;
    query.kind = QStringLiteral("mediation.dispute");
    query.sort = QStringLiteral("due_at");
    QZ_ASSIGN(query.filter, Filter::parse(QStringLiteral("open=true")));
    const ReportKind* report = runtime.reports().find(QStringLiteral("mediation_month"));
    if (report == nullptr) {
        return makeError(ErrorCode::Bug, QStringLiteral("no report of mediation"));
    }
    ReportRequest month;
    month.area = runtime.core().rootArea();
    month.from = QDate(2025, 6, 1);
    month.to = QDate(2025, 6, 30);
    month.actor = actor;
    month.printedAt = CivilTime{QDate(2025, 7, 1), 9 * 60};
    QList<double> lists;
    QList<double> months;
    for (int i = 0; i < kRepeats; ++i) {
        QZ_ASSIGN(const double list, seconds([&]() -> Status {
                      QZ_ASSIGN(const CaseHead head, runtime.core().lists().head(query, actor).result());
                      return head.rows.isEmpty()
                                 ? Status(makeError(ErrorCode::Bug, QStringLiteral("empty list")))
                                 : Status();
                  }));
        lists.append(list);
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      return runtime.core()
                          .store()
                          .read([&](ReadTx& read) -> Status {
                              const Result<ReportOutput> made = report->make(read, month);
                              return made.ok() ? Status() : Status(made.error());
                          })
                          .result();
                  }));
        months.append(took);
    }
    return Times{median(lists), median(months)};
}

Result<Times> atSize(const Settings& settings, int rows) {
    const QString csv = settings.scratch + QStringLiteral("/disputes.csv");
    const QString folder = settings.scratch + QStringLiteral("/disputes%1").arg(rows);
    QZ_TRY(writeDisputes(csv, rows));
    Actor actor;
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, desk(settings, folder, actor));
    ImportChoice choice;
    choice.kind = QStringLiteral("disputes");
    choice.file = csv;
    SilentJob job;
    QZ_ASSIGN(const ImportSummary summary, runImport(*runtime, choice, actor, job));
    Result<Times> times = summary.imported == rows
                              ? timesOf(*runtime, actor)
                              : Result<Times>(makeError(ErrorCode::Bug, QStringLiteral("rows are missing")));
    closeRuntime(std::move(runtime));
    QDir(folder).removeRecursively();
    return times;
}

Status act(Runtime& runtime, const Actor& actor, const QString& number, const char* action,
           const FieldMap& fields) {
    StepRequest step;
    step.number = number;
    step.action = text(action);
    step.fields = fields;
    step.actor = actor;
    const Result<CaseRecord> done = runtime.core().cases().act(step).result();
    return done.ok() ? Status() : Status(done.error());
}

/// A dispute whose volume has as many pages: an agreement, minutes and what is pasted in.
Result<CaseDetail> thickDispute(Runtime& runtime, const Actor& actor) {
    NewCase request;
    request.kind = QStringLiteral("mediation.dispute");
    request.actor = actor;
    request.fields = {{text("applicant"), text("One")},
                      {text("respondent"), text("Two")},
                      {text("kind"), text("MD02")},
                      {text("area"), text("340202")},
                      {text("facts"), text("Water came through the ceiling of the flat below.")}};
    QZ_ASSIGN(const CaseRecord made, runtime.core().cases().open(request).result());
    QZ_TRY(act(runtime, actor, made.number, "accept",
               {{text("agreed_to_mediate"), text("true")}, {text("competence"), text("competent")}}));
    for (const char* slot : {"acceptance_register", "rights_notice", "evidence", "identity_proof"}) {
        QZ_TRY(act(runtime, actor, made.number, "file_paper",
                   {{text("slot"), text(slot)}, {text("pages"), QString::number(kVolumePages / 4)}}));
    }
    return runtime.core().cases().load(made.number, actor).result();
}

/// The bound volume against the same pages made one paper after the other.
Result<Ratio> volume(const Settings& settings) {
    const QString folder = settings.scratch + QStringLiteral("/volume");
    Actor actor;
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, desk(settings, folder, actor));
    QZ_ASSIGN(const CaseDetail detail, thickDispute(*runtime, actor));
    const CasePapers papers(*runtime);
    const CivilTime now = CivilTime::fromInstant(runtime->clock().now());
    const DocumentKind* bound = runtime->documents().find(QStringLiteral("case_volume"));
    const DocumentKind* sheet = runtime->documents().find(QStringLiteral("paste_sheet"));
    QList<double> together;
    QList<double> apart;
    int pages = 0;
    for (int run = 0; run < settings.runs; ++run) {
        QZ_ASSIGN(const double one, seconds([&]() -> Status {
                      QZ_ASSIGN(const MadeCasePaper made, papers.make(*bound, detail, now));
                      pages = made.pages.count();
                      const Result<QByteArray> pdf = pdfBytes(made.pages, now.toInstant());
                      return pdf.ok() ? Status() : Status(pdf.error());
                  }));
        together.append(one);
        QZ_ASSIGN(const double each, seconds([&]() -> Status {
                      for (int page = 1; page <= pages; ++page) {
                          CaseDetail blank = detail;
                          blank.fields.insert(text("sheet"),
                                              QStringLiteral("evidence %1 %2").arg(page).arg(pages));
                          QZ_ASSIGN(const MadeCasePaper made, papers.make(*sheet, blank, now));
                          QZ_TRY(pdfBytes(made.pages, now.toInstant()).ok()
                                     ? Status()
                                     : Status(makeError(ErrorCode::Bug, QStringLiteral("no page"))));
                      }
                      return {};
                  }));
        apart.append(each);
    }
    closeRuntime(std::move(runtime));
    QDir(folder).removeRecursively();
    return Ratio{
        QStringLiteral("mediation_volume_60_pages_vs_separately"),
        kVolumeLimit,
        QStringLiteral("max"),
        median(together),
        median(apart),
        settings.runs,
        QStringLiteral("%1 pages bound with index and page numbers; baseline: each page alone").arg(pages)};
}

}  // namespace

Result<QList<Ratio>> mediationSuite(const Settings& settings) {
    QZ_ASSIGN(const Ratio bound, volume(settings));
    QZ_ASSIGN(const Times few, atSize(settings, kFew));
    QZ_ASSIGN(const Times many, atSize(settings, kMany));
    const QString note = QStringLiteral("200,000 disputes of five years; baseline: 2,000");
    return QList<Ratio>{{QStringLiteral("mediation_list_200k_vs_2k"), kLimit, QStringLiteral("max"),
                         many.list, few.list, kRepeats, note},
                        {QStringLiteral("mediation_month_200k_vs_2k"), kLimit, QStringLiteral("max"),
                         many.month, few.month, kRepeats, note},
                        bound};
}

}  // namespace qz::bench
