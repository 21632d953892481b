// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "compute_rules.h"
#include "qz/deadline.h"

namespace qz {
namespace {

Result<TimeSpan> readSpan(const ComputeInput& input) {
    TimeSpan span;
    QZ_ASSIGN(const qint64 amount, input.integer(QStringLiteral("amount")));
    if (amount < -100000000 || amount > 100000000 || amount == 0) {
        return ComputeInput::wrong(input.pathOf(QStringLiteral("amount")),
                                   QCoreApplication::translate("qz::Compute", "an amount of time, not 0,"));
    }
    span.amount = static_cast<int>(amount);
    QZ_ASSIGN(const QString unit, input.text(QStringLiteral("unit")));
    Result<TimeUnit> parsed = parseTimeUnit(unit);
    if (!parsed) {
        Error error = parsed.error();
        error.where = input.pathOf(QStringLiteral("unit"));
        return error;
    }
    span.unit = *parsed;
    return span;
}

Result<CivilTime> readTime(const QString& text, const QString& path) {
    Result<CivilTime> time = CivilTime::parse(text);
    if (!time) {
        Error error = time.error();
        error.where = path;
        return error;
    }
    return time;
}

bool saysTimeOfDay(const QString& text) { return text.trimmed().size() > 10; }

/// Dates name whole days, the last one included; times name moments.
Result<Suspension> readSuspension(const QJsonValue& value, const QString& path) {
    QZ_ASSIGN(const QJsonArray pair, ComputeInput::asList(value, path));
    if (pair.size() != 2) {
        return ComputeInput::wrong(path, QCoreApplication::translate("qz::Compute", "a list of two times"));
    }
    const QString fromPath = ComputeInput::item(path, 0);
    const QString toPath = ComputeInput::item(path, 1);
    Suspension stop;
    QZ_ASSIGN(const QString from, ComputeInput::asText(pair.at(0), fromPath));
    QZ_ASSIGN(stop.from, readTime(from, fromPath));
    if (pair.at(1).isNull()) {
        return stop;
    }
    QZ_ASSIGN(const QString to, ComputeInput::asText(pair.at(1), toPath));
    QZ_ASSIGN(CivilTime end, readTime(to, toPath));
    if (!saysTimeOfDay(to)) {
        end.date = end.date.addDays(1);
    }
    if (end <= stop.from) {
        return ComputeInput::wrong(toPath,
                                   QCoreApplication::translate("qz::Compute", "an end after the beginning"));
    }
    stop.to = end;
    return stop;
}

Result<DeadlineSpec> readRule(const ComputeInput& input, const DeadlineRules& rules, CivilTime start) {
    for (const char* key : {"amount", "unit", "regime"}) {
        if (input.has(QLatin1String(key))) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Compute", "“%1” cannot stand beside “rule”.")
                                 .arg(QLatin1String(key)),
                             {}, input.pathOf(QLatin1String(key)));
        }
    }
    QZ_ASSIGN(const QString id, input.text(QStringLiteral("rule")));
    const DeadlineRule* rule = rules.find(id);
    if (rule == nullptr) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Compute", "There is no deadline rule “%1”.").arg(id), {},
            input.pathOf(QStringLiteral("rule")));
    }
    QZ_ASSIGN(const bool custody, input.flagOr(QStringLiteral("custody"), false));
    return deadlineSpec(*rule, start, custody);
}

Result<DeadlineSpec> readFree(const ComputeInput& input, CivilTime start) {
    if (input.has(QStringLiteral("custody"))) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::Compute", "“custody” belongs to a rule; a free limit says \"regime\":\"custody\"."),
            {}, input.pathOf(QStringLiteral("custody")));
    }
    DeadlineSpec spec;
    spec.start = start;
    QZ_ASSIGN(const TimeSpan span, readSpan(input));
    spec.spans = {span};
    QZ_ASSIGN(const QString regime, input.textOr(QStringLiteral("regime"), QStringLiteral("civil")));
    Result<Regime> parsed = parseRegime(regime);
    if (!parsed) {
        Error error = parsed.error();
        error.where = input.pathOf(QStringLiteral("regime"));
        return error;
    }
    spec.regime = *parsed;
    return spec;
}

Status readChanges(const ComputeInput& input, DeadlineSpec& spec) {
    if (input.has(QStringLiteral("extend"))) {
        QZ_ASSIGN(const QJsonArray rows, input.list(QStringLiteral("extend")));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString path = ComputeInput::item(input.pathOf(QStringLiteral("extend")), i);
            QZ_ASSIGN(const ComputeInput row, ComputeInput::asObject(rows.at(i), path));
            QZ_TRY(row.allow({QStringLiteral("amount"), QStringLiteral("unit")}));
            QZ_ASSIGN(const TimeSpan span, readSpan(row));
            spec.extensions.append(span);
        }
    }
    if (input.has(QStringLiteral("suspended"))) {
        QZ_ASSIGN(const QJsonArray rows, input.list(QStringLiteral("suspended")));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString path = ComputeInput::item(input.pathOf(QStringLiteral("suspended")), i);
            QZ_ASSIGN(const Suspension stop, readSuspension(rows.at(i), path));
            spec.suspensions.append(stop);
        }
    }
    return {};
}

bool countsTime(const TimeSpan& span) {
    return span.unit != TimeUnit::CalendarDay && span.unit != TimeUnit::Month &&
           span.unit != TimeUnit::WorkDay;
}

QJsonObject answer(const DeadlineResult& result, bool startHasTime, const DeadlineRule* rule) {
    const auto moment = [&result](CivilTime time) {
        return result.hasTimeOfDay ? time.toString() : time.toDateString();
    };
    QJsonObject json;
    json[QStringLiteral("rule_id")] = rule == nullptr ? QJsonValue() : QJsonValue(result.ruleId);
    json[QStringLiteral("article")] = rule == nullptr ? QJsonValue() : QJsonValue(result.article);
    json[QStringLiteral("start")] = startHasTime ? result.start.toString() : result.start.toDateString();
    json[QStringLiteral("nominal_end")] = moment(result.nominalEnd);
    json[QStringLiteral("due")] = moment(result.due);
    json[QStringLiteral("rolled_because")] =
        result.rolledBecause ? QJsonValue(*result.rolledBecause) : QJsonValue();
    json[QStringLiteral("calendar_version")] = result.calendarVersion;
    json[QStringLiteral("provisional")] = result.provisional;
    json[QStringLiteral("steps")] = QJsonArray::fromStringList(result.steps);
    if (result.actBy) {
        json[QStringLiteral("act_by")] = result.actBy->toDateString();
    }
    if (result.paused) {
        json[QStringLiteral("paused")] = true;
    }
    if (rule != nullptr) {
        json[QStringLiteral("conditions")] = rule->conditions;
        json[QStringLiteral("note")] = rule->note;
        json[QStringLiteral("unverified")] = rule->unverified;
    }
    return json;
}

}  // namespace

Result<QJsonObject> computeDeadlineJson(const ComputeInput& input, const ComputeData& data) {
    QZ_TRY(input.allow({QStringLiteral("rule"), QStringLiteral("start"), QStringLiteral("amount"),
                        QStringLiteral("unit"), QStringLiteral("regime"), QStringLiteral("custody"),
                        QStringLiteral("extend"), QStringLiteral("suspended"), QStringLiteral("calendar")}));
    QZ_ASSIGN(const QString calendar, input.textOr(QStringLiteral("calendar"), data.calendar.version()));
    if (calendar != data.calendar.version()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Compute", "There is no calendar “%1” here, but %2.")
                             .arg(calendar, data.calendar.version()),
                         {}, input.pathOf(QStringLiteral("calendar")));
    }
    const QString startPath = input.pathOf(QStringLiteral("start"));
    QZ_ASSIGN(const QString startText, input.text(QStringLiteral("start")));
    QZ_ASSIGN(const CivilTime start, readTime(startText, startPath));
    const bool byRule = input.has(QStringLiteral("rule"));
    QZ_ASSIGN(DeadlineSpec spec, byRule ? readRule(input, data.rules, start) : readFree(input, start));
    QZ_TRY(readChanges(input, spec));
    if (countsTime(spec.spans.first()) && !saysTimeOfDay(startText)) {
        return ComputeInput::wrong(
            startPath,
            QCoreApplication::translate("qz::Compute", "a start with a time of day (2026-09-30T16:40)"));
    }
    Result<DeadlineResult> result = computeDeadline(spec, data.calendar);
    if (!result) {
        return atInput(result.error());
    }
    return answer(*result, saysTimeOfDay(startText), byRule ? data.rules.find(spec.ruleId) : nullptr);
}

}  // namespace qz
