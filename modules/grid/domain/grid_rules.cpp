// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_rules.h"

#include <QCoreApplication>
#include <algorithm>

#include "grid/domain/report_series.h"

namespace qz::grid {
namespace {

Error denied(const QString& sentence) { return makeError(ErrorCode::Denied, sentence); }

bool is(const QString& action, const char* name) { return action == QLatin1String(name); }

bool hasEntry(const QList<JournalEntry>& journal, qsizetype from, const char* action) {
    return std::any_of(journal.begin() + from, journal.end(),
                       [&](const JournalEntry& entry) { return is(entry.action, action); });
}

qsizetype lastEntry(const QList<JournalEntry>& journal, const char* action) {
    for (qsizetype i = journal.size(); i-- > 0;) {
        if (is(journal.at(i).action, action)) {
            return i;
        }
    }
    return -1;
}

/// Overdue by more than its own length (> 100 % of the limit).
bool isFarOverdue(const CaseClock& clock, Instant now) {
    const qint64 start = clock.result.start.toInstant().ms;
    const qint64 due = clock.result.due.toInstant().ms;
    return clock.state == ClockState::Running && now.ms - due > due - start;
}

}  // namespace

qsizetype roundStart(const QList<JournalEntry>& journal) {
    for (qsizetype i = journal.size(); i-- > 0;) {
        const JournalEntry& entry = journal.at(i);
        const bool failed = is(entry.action, "verify") &&
                            entry.fields.value(QStringLiteral("passed")) == QLatin1String("false");
        if (failed || is(entry.action, "rework") || is(entry.action, "reopen")) {
            return i + 1;
        }
    }
    return 0;
}

Status checkIndependence(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    const qsizetype start = roundStart(context.journal);
    for (qsizetype i = start; i < context.journal.size(); ++i) {
        const JournalEntry& entry = context.journal.at(i);
        if (is(entry.action, "handling_feedback") && !context.performer.isIndependentOf(entry.performer)) {
            return denied(QCoreApplication::translate("qz::grid::Rules",
                                                      "%1 reported the handling in this round and cannot "
                                                      "also check it. Let somebody of another "
                                                      "unit check.")
                              .arg(context.performer.toString()));
        }
    }
    return {};
}

Status checkReturn(const StepContext& context) {
    if (hasEntry(context.journal, 0, "return_order")) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules",
            "This order has been returned once already. The unit that has it now leads (first-receiver duty) "
            "and asks the centre to escalate."));
    }
    if (!context.probing && context.fields.value(QStringLiteral("reason")).trimmed().isEmpty()) {
        return denied(
            QCoreApplication::translate("qz::grid::Rules", "An order is returned only with a legal reason."));
    }
    return {};
}

Status checkRecall(const StepContext& context) {
    const qsizetype sent = lastEntry(context.journal, "dispatch");
    if (sent >= 0 && hasEntry(context.journal, sent, "sign_for")) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules", "The unit has signed for the order; it can no longer be recalled."));
    }
    return {};
}

Status checkApproval(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    const Result<Performer> approver = Performer::parse(context.fields.value(QStringLiteral("approver")));
    if (!approver) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules", "Suspension and extension need somebody who approved them. Fill in who."));
    }
    if (approver.value() == context.performer) {
        return denied(QCoreApplication::translate("qz::grid::Rules", "%1 cannot approve the own request.")
                          .arg(context.performer.toString()));
    }
    return {};
}

Status checkClosing(const StepContext& context) {
    if (context.details.value(QStringLiteral("needs_check")) == QLatin1String("false")) {
        return {};
    }
    const qsizetype checked = lastEntry(context.journal, "verify");
    const bool passed =
        checked >= roundStart(context.journal) && checked > lastEntry(context.journal, "handling_feedback") &&
        context.journal.at(checked).fields.value(QStringLiteral("passed")) == QLatin1String("true");
    if (!passed) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules",
            "This class is closed only after an independent check has passed. Check first."));
    }
    return {};
}

Status checkEscalation(const StepContext& context) {
    const QString ground = context.fields.value(QStringLiteral("ground"));
    if (is(ground, "reworks") && context.record.reworkCount < 2) {
        return denied(QCoreApplication::translate(
                          "qz::grid::Rules", "Escalation for reworks needs two of them; this case has %1.")
                          .arg(context.record.reworkCount));
    }
    if (is(ground, "overdue") &&
        std::none_of(context.clocks.begin(), context.clocks.end(),
                     [&](const CaseClock& clock) { return isFarOverdue(clock, context.occurredAt); })) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules",
            "Escalation for delay needs a limit that is exceeded by more than its own length."));
    }
    return {};
}

Status checkMergeTarget(const CaseRecord& record, const CaseRecord& target, bool targetOpen) {
    if (record.number == target.number) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Rules", "A case cannot be merged into itself."), {},
            QStringLiteral("target"));
    }
    if (record.kind != target.kind || record.subkind != target.subkind) {
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::grid::Rules",
                                        "%1 is of another class (%2). Only events of one class are merged.")
                .arg(target.number, target.subkind),
            {}, QStringLiteral("target"));
    }
    if (!targetOpen) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::grid::Rules",
                                                     "%1 is not open any more. Merge into an open event.")
                             .arg(target.number),
                         {}, QStringLiteral("target"));
    }
    return {};
}

Status checkHandover(const EventClass& eventClass, const Unit& unit) {
    if (unit.kind == QLatin1String("village") && !eventClass.communityMay) {
        return denied(
            QCoreApplication::translate(
                "qz::grid::Rules",
                "“%1” is outside the list of matters of villages and communities and cannot be handed to %2.")
                .arg(eventClass.nameZh, unit.name));
    }
    return {};
}

Status checkCorrection(const StepContext& context) {
    if (context.probing) {
        return {};
    }
    const auto given = [&](const QString& id) { return !context.fields.value(id).trimmed().isEmpty(); };
    const bool any = std::any_of(
        context.step.fields.begin(), context.step.fields.end(),
        [&](const FieldSpec& spec) { return spec.id != QLatin1String("reason") && given(spec.id); });
    if (!any) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Rules",
                                        "Nothing is corrected yet. Write into a field what it should say."),
            {}, QStringLiteral("summary"));
    }
    const QString& state = context.record.state;
    const bool open =
        is(state, "REPORTED") || is(state, "ACCEPTED") || is(state, "FILED") || is(state, "RETURNED");
    if (given(QStringLiteral("class")) && !open) {
        return makeError(
            ErrorCode::Denied,
            QCoreApplication::translate("qz::grid::Rules",
                                        "The order is out, its limits and its unit follow the class. "
                                        "Recall the order, correct the class, then dispatch anew."),
            {}, QStringLiteral("class"));
    }
    return {};
}

Status checkStep(const StepContext& context) {
    const QString& action = context.step.action;
    if (is(action, "verify")) {
        return checkIndependence(context);
    }
    if (is(action, "return_order")) {
        return checkReturn(context);
    }
    if (is(action, "recall")) {
        return checkRecall(context);
    }
    if (is(action, "suspend_case") || is(action, "extend_deadline")) {
        return checkApproval(context);
    }
    if (is(action, "close_case")) {
        return checkClosing(context);
    }
    if (is(action, "escalate") && !context.probing) {
        return checkEscalation(context);
    }
    if (is(action, "open_series") || is(action, "issue_report")) {
        return checkSeries(context);
    }
    if (is(action, "correct")) {
        return checkCorrection(context);
    }
    if (is(action, "reject") && !context.probing &&
        context.fields.value(QStringLiteral("reason")).trimmed().isEmpty()) {
        return denied(QCoreApplication::translate(
            "qz::grid::Rules",
            "An event is turned away only with a reason that can be told to its reporter."));
    }
    return {};
}

}  // namespace qz::grid
