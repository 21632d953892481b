// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/report_series.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/workflow_parts.h"

namespace qz::grid {

using namespace parts;

namespace {

Error refused(const char* sentence) {
    return makeError(ErrorCode::Denied, QCoreApplication::translate("qz::grid::Rules", sentence));
}

StepSpec callStep() {
    StepSpec call =
        with(row("call_record", QT_TRANSLATE_NOOP("qz::Actions", "Call record"), "*", "", "grid.note"),
             {choice("direction", QT_TRANSLATE_NOOP("qz::Fields", "Direction"), "in out"),
              lookup("partner", QT_TRANSLATE_NOOP("qz::Fields", "With which unit"), "unit"),
              code("contact", QT_TRANSLATE_NOOP("qz::Fields", "On duty there")),
              choice("call_result", QT_TRANSLATE_NOOP("qz::Fields", "Result of the call"),
                     "told informed no_answer refused")});
    call.shortcut = QStringLiteral("Ctrl+T");
    // The order was told by telephone: its limits begin with the call, where it was not received before.
    call.outcomes = {StepOutcome{
        QStringLiteral("call_result=told"), QString(), words("sign disposal fence"), {}, {}, false}};
    return call;
}

StepSpec reportStep() {
    // Checked before it is issued: it names nobody, and is never sealed.
    FieldSpec told = typed("report_text", QT_TRANSLATE_NOOP("qz::Fields", "Text of the report"),
                           FieldType::LongText, true);
    told.dataClass = DataClass::P0;
    StepSpec issue =
        with(clocks(row("issue_report", QT_TRANSLATE_NOOP("qz::Actions", "Issue urgent report"), "*", "",
                        "grid.supervise"),
                    "more_report", "first_report"),
             {choice("stage", QT_TRANSLATE_NOOP("qz::Fields", "Report"), "first more final", true),
              code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Reported to"), true), told,
              typed("approver", QT_TRANSLATE_NOOP("qz::Fields", "Issued by"), FieldType::Performer)});
    issue.outcomes = {
        StepOutcome{
            QStringLiteral("stage=more"), QString(), words("more_report"), words("more_report"), {}, false},
        StepOutcome{
            QStringLiteral("stage=final"), QString(), {}, words("first_report more_report"), {}, false}};
    return issue;
}

}  // namespace

QList<StepSpec> watchSteps() {
    return {callStep(),
            with(clocks(row("open_series", QT_TRANSLATE_NOOP("qz::Actions", "Report upwards"), "*", "",
                            "grid.note"),
                        "first_report", ""),
                 {typed("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), FieldType::LongText)}),
            reportStep()};
}

bool tellsUnit(const QString& action, const FieldMap& fields) {
    return action == QLatin1String("call_record") &&
           fields.value(QStringLiteral("call_result")) == QLatin1String("told");
}

Status checkSeries(const StepContext& context) {
    const QList<IssuedReport> reports = issuedReports(context.journal);
    const bool ended = !reports.isEmpty() && reports.constLast().stage == QLatin1String("final");
    if (context.step.action == QLatin1String("open_series")) {
        const bool opened = std::any_of(
            context.journal.begin(), context.journal.end(),
            [](const JournalEntry& entry) { return entry.action == QLatin1String("open_series"); });
        return opened || !reports.isEmpty()
                   ? Status(refused(QT_TRANSLATE_NOOP("qz::grid::Rules",
                                                      "The series of urgent reports is open already.")))
                   : Status();
    }
    if (ended) {
        return refused(
            QT_TRANSLATE_NOOP("qz::grid::Rules", "The final report was issued; the series is closed."));
    }
    if (context.probing) {
        return {};
    }
    const QString stage = context.fields.value(QStringLiteral("stage"));
    if (reports.isEmpty() != (stage == QLatin1String("first"))) {
        return refused(
            reports.isEmpty()
                ? QT_TRANSLATE_NOOP("qz::grid::Rules", "The first report comes before all others.")
                : QT_TRANSLATE_NOOP("qz::grid::Rules",
                                    "The first report was issued; issue a further or the final one."));
    }
    return {};
}

QList<IssuedReport> issuedReports(const QList<JournalEntry>& journal) {
    QList<IssuedReport> reports;
    for (const JournalEntry& entry : journal) {
        if (entry.action != QLatin1String("issue_report")) {
            continue;
        }
        const auto field = [&entry](const char* id) { return entry.fields.value(QLatin1String(id)); };
        const QString approver = field("approver");
        reports.append({static_cast<int>(reports.size()) + 1, field("stage"), field("report_text"),
                        field("receiver"), approver.isEmpty() ? entry.performer.toString() : approver,
                        entry.occurredAt});
    }
    return reports;
}

QString reportNumber(const QString& caseNumber, int number) {
    return QStringLiteral("%1-%2").arg(caseNumber).arg(number, 2, 10, QLatin1Char('0'));
}

QString seriesText(const QList<IssuedReport>& reports) {
    QStringList parts;
    for (const IssuedReport& report : reports) {
        parts.append(QStringLiteral("%1 %2").arg(choiceTitle(report.stage),
                                                 CivilTime::fromInstant(report.issuedAt).toDisplay()));
    }
    return parts.join(QStringLiteral("; "));
}

QString reportDraft(const ReportFacts& facts) {
    const QString where = facts.place.isEmpty() || facts.place == facts.area
                              ? facts.area
                              : QStringLiteral("%1 %2").arg(facts.area, facts.place);
    QString draft = QCoreApplication::translate("qz::grid::Series", "At %1, in %2: %3.")
                        .arg(CivilTime::fromInstant(facts.openedAt).toDisplay(), where,
                             facts.summary.isEmpty() ? facts.className : facts.summary);
    draft +=
        facts.unit.isEmpty()
            ? QCoreApplication::translate("qz::grid::Series", " The command centre arranges the handling.")
            : QCoreApplication::translate("qz::grid::Series", " %1 has been sent to handle it.")
                  .arg(facts.unit);
    draft += QCoreApplication::translate("qz::grid::Series",
                                         " State now: %1. Casualties and loss: being verified. Further "
                                         "developments will be reported.")
                 .arg(facts.state);
    return draft;
}

}  // namespace qz::grid
