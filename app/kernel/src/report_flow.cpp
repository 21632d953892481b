// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/report_flow.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace qz {

namespace {

constexpr const char* kStateNames[] = {"DRAFT", "CHECK", "FROZEN", "ISSUED"};

constexpr const char* kStateTitles[] = {
    QT_TRANSLATE_NOOP("qz::Reports", "Draft"), QT_TRANSLATE_NOOP("qz::Reports", "In check"),
    QT_TRANSLATE_NOOP("qz::Reports", "Frozen"), QT_TRANSLATE_NOOP("qz::Reports", "Issued")};

constexpr const char* kStepTitles[] = {QT_TRANSLATE_NOOP("qz::Reports", "Keep as draft"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Send to check"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Record an objection"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Decide an objection"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Return to draft"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Freeze"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Issue"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Correct by a note"),
                                       QT_TRANSLATE_NOOP("qz::Reports", "Discard")};

ReportPeriod periodBefore(ReportRhythm rhythm, QDate day) {
    if (rhythm == ReportRhythm::Daily) {
        return {day.addDays(-1), day.addDays(-1)};
    }
    if (rhythm == ReportRhythm::Weekly) {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday.addDays(-7), monday.addDays(-1)};
    }
    const QDate first(day.year(), day.month(), 1);
    return {first.addMonths(-1), first.addDays(-1)};
}

}  // namespace

QString reportStateName(ReportState state) { return QLatin1String(kStateNames[static_cast<int>(state)]); }

std::optional<ReportState> reportStateOf(const QString& name) {
    for (int i = 0; i < 4; ++i) {
        if (name == QLatin1String(kStateNames[i])) {
            return static_cast<ReportState>(i);
        }
    }
    return std::nullopt;
}

QString reportStateTitle(ReportState state) {
    return QCoreApplication::translate("qz::Reports", kStateTitles[static_cast<int>(state)]);
}

const QList<ReportStepRule>& reportSteps() {
    using S = ReportState;
    static const QString draft = QStringLiteral("reports.draft");
    static const QString check = QStringLiteral("reports.check");
    static const QList<ReportStepRule> rules{
        {ReportStep::Keep, QStringLiteral("keep"), draft, {S::Draft, S::Check}, std::nullopt},
        {ReportStep::Submit, QStringLiteral("submit"), draft, {S::Draft}, S::Check},
        {ReportStep::Object, QStringLiteral("object"), check, {S::Check}, std::nullopt},
        {ReportStep::Decide, QStringLiteral("decide"), check, {S::Check}, std::nullopt},
        {ReportStep::Return, QStringLiteral("return"), check, {S::Check}, S::Draft},
        {ReportStep::Freeze,
         QStringLiteral("freeze"),
         QStringLiteral("reports.freeze"),
         {S::Check},
         S::Frozen},
        {ReportStep::Issue, QStringLiteral("issue"), QStringLiteral("reports.issue"), {S::Frozen}, S::Issued},
        {ReportStep::Correct,
         QStringLiteral("correct"),
         QStringLiteral("reports.issue"),
         {S::Frozen, S::Issued},
         std::nullopt},
        {ReportStep::Discard, QStringLiteral("discard"), draft, {S::Draft, S::Check}, std::nullopt}};
    return rules;
}

const ReportStepRule& reportStepRule(ReportStep step) { return reportSteps().at(static_cast<int>(step)); }

std::optional<ReportStep> reportStepOf(const QString& id) {
    for (const ReportStepRule& rule : reportSteps()) {
        if (rule.id == id) {
            return rule.step;
        }
    }
    return std::nullopt;
}

QString reportStepTitle(ReportStep step) {
    return QCoreApplication::translate("qz::Reports", kStepTitles[static_cast<int>(step)]);
}

Status checkReportStep(ReportStep step, ReportState state, const ReportStepFacts& facts) {
    const ReportStepRule& rule = reportStepRule(step);
    if (!rule.from.contains(state)) {
        QStringList wanted;
        for (const ReportState each : rule.from) {
            wanted.append(reportStateTitle(each));
        }
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::Reports",
                                        "“%1” is not possible: the report is “%2”, it must be “%3”.")
                .arg(reportStepTitle(step), reportStateTitle(state), wanted.join(QStringLiteral(" / "))));
    }
    if (step == ReportStep::Freeze && facts.openObjections > 0) {
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::Reports", "Decide about the objections first: %1 are open.")
                .arg(facts.openObjections));
    }
    if (step == ReportStep::Issue && facts.number.trimmed().isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reports", "Give the number of the document."), {},
                         QStringLiteral("number"));
    }
    if (step == ReportStep::Issue && facts.recipients.trimmed().isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reports", "Say to whom the report is issued."), {},
                         QStringLiteral("recipients"));
    }
    if (step == ReportStep::Correct && facts.reason.trimmed().isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Reports", "Say why the report is corrected."), {},
                         QStringLiteral("reason"));
    }
    return {};
}

QList<ReportPeriod> duePeriods(ReportRhythm rhythm, int hour, QDate since, QDate today, int minuteOfDay,
                               int most) {
    QList<ReportPeriod> periods;
    // Before its hour the newest period is not due yet: the day before decides.
    QDate day = minuteOfDay >= hour * 60 ? today : today.addDays(-1);
    while (periods.size() < most) {
        const ReportPeriod period = periodBefore(rhythm, day);
        if (period.to < since) {
            break;
        }
        periods.prepend(period);
        day = period.to;
    }
    return periods;
}

}  // namespace qz
