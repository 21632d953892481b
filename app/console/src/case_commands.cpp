// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"

namespace qz {
namespace {

Result<const CaseKind*> findKind(Call& call, const QString& name) {
    const CaseKind* kind = call.runtime->core().cases().kind(name);
    if (kind == nullptr) {
        QStringList known;
        for (const CaseKind* each : call.runtime->core().cases().kinds()) {
            known += each->aliases;
        }
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Console", "There is no kind of case “%1”; known are: %2.")
                .arg(name, known.join(QStringLiteral(", "))));
    }
    return kind;
}

Result<std::optional<Instant>> timeOption(const CommandLine& line) {
    const std::optional<QString> text = line.value(QStringLiteral("at"));
    if (!text) {
        return std::optional<Instant>();
    }
    const Result<CivilTime> time = CivilTime::parse(*text);
    if (!time.ok()) {
        Error error = time.error();
        error.where = QStringLiteral("--at");
        return error;
    }
    return std::optional<Instant>(time->toInstant());
}

Result<Performer> performerOption(const CommandLine& line, const Actor& actor) {
    if (const std::optional<QString> who = line.value(QStringLiteral("who"))) {
        return Performer::parse(*who);
    }
    Performer self;
    self.kind = Performer::Kind::User;
    self.name = actor.user;
    self.unit = actor.unit;
    return self;
}

QJsonArray jsonClocks(const QList<CaseClock>& clocks) {
    static const QHash<ClockState, QString> states = {{ClockState::Running, QStringLiteral("running")},
                                                      {ClockState::Suspended, QStringLiteral("suspended")},
                                                      {ClockState::Met, QStringLiteral("met")},
                                                      {ClockState::Late, QStringLiteral("late")},
                                                      {ClockState::Cancelled, QStringLiteral("cancelled")}};
    QJsonArray array;
    for (const CaseClock& clock : clocks) {
        array.append(QJsonObject{
            {QStringLiteral("clock"), clock.clockId},
            {QStringLiteral("title"), clock.title},
            {QStringLiteral("rule_id"), clock.spec.ruleId},
            {QStringLiteral("article"), clock.spec.article},
            {QStringLiteral("start"), clock.result.start.toString()},
            {QStringLiteral("nominal_end"), clock.result.nominalEnd.toString()},
            {QStringLiteral("due"), clock.result.due.toString()},
            {QStringLiteral("state"), states.value(clock.state)},
            {QStringLiteral("stopped_at"), jsonTime(clock.stoppedAt)},
            {QStringLiteral("round"), clock.round},
            {QStringLiteral("external"), clock.external},
            {QStringLiteral("provisional"), clock.result.provisional},
            {QStringLiteral("calendar_version"), clock.result.calendarVersion},
            {QStringLiteral("steps"), QJsonArray::fromStringList(clock.result.steps)},
        });
    }
    return array;
}

QJsonArray jsonJournal(const QList<JournalEntry>& journal) {
    QJsonArray array;
    for (const JournalEntry& entry : journal) {
        QJsonObject fields;
        for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it) {
            fields.insert(it.key(), it.value());
        }
        array.append(
            QJsonObject{{QStringLiteral("at"), CivilTime::fromInstant(entry.occurredAt).toString()},
                        {QStringLiteral("recorded_at"), CivilTime::fromInstant(entry.recordedAt).toString()},
                        {QStringLiteral("who"), entry.performer.toString()},
                        {QStringLiteral("channel"), entry.channel},
                        {QStringLiteral("recorder"), entry.recorder},
                        {QStringLiteral("action"), entry.action},
                        {QStringLiteral("from"), entry.from},
                        {QStringLiteral("to"), entry.to},
                        {QStringLiteral("note"), entry.note},
                        {QStringLiteral("entered_late"), entry.enteredLate},
                        {QStringLiteral("fields"), fields}});
    }
    return array;
}

QJsonObject jsonDetail(const CaseDetail& detail) {
    QJsonObject object = jsonCase(detail.record);
    QJsonObject fields;
    for (auto it = detail.fields.cbegin(); it != detail.fields.cend(); ++it) {
        fields.insert(it.key(), it.value());
    }
    QJsonArray allowed;
    QJsonObject refused;
    for (const OfferedStep& step : detail.steps) {
        if (step.allowed) {
            allowed.append(step.action);
        } else {
            refused.insert(step.action, step.reason);
        }
    }
    object.insert(QStringLiteral("fields"), fields);
    object.insert(QStringLiteral("masked"), QJsonArray::fromStringList(detail.maskedFields));
    object.insert(QStringLiteral("deadlines"), jsonClocks(detail.clocks));
    object.insert(QStringLiteral("allowed"), allowed);
    object.insert(QStringLiteral("refused"), refused);
    object.insert(QStringLiteral("journal"), jsonJournal(detail.journal));
    return object;
}

Result<QJsonValue> showCase(Call& call) {
    QZ_ASSIGN(const CaseDetail detail,
              call.runtime->core().cases().load(call.line.at(0), call.actor).result());
    return QJsonValue(jsonDetail(detail));
}

Result<QJsonValue> newCase(Call& call) {
    QZ_ASSIGN(const CaseKind* kind, findKind(call, call.line.at(0)));
    NewCase request;
    request.kind = kind->id;
    request.fields = call.line.fields();
    request.actor = call.actor;
    request.force = call.line.has(QStringLiteral("force"));
    QZ_ASSIGN(request.occurredAt, timeOption(call.line));
    QZ_ASSIGN(request.performer, performerOption(call.line, call.actor));
    QZ_ASSIGN(const CaseRecord record, call.runtime->core().cases().open(request).result());
    return QJsonValue(jsonCase(record));
}

Result<QJsonValue> act(Call& call) {
    StepRequest request;
    request.number = call.line.at(0);
    request.action = call.line.at(1);
    request.fields = call.line.fields();
    request.note =
        call.line.value(QStringLiteral("note")).value_or(request.fields.take(QStringLiteral("note")));
    request.actor = call.actor;
    QZ_ASSIGN(request.occurredAt, timeOption(call.line));
    QZ_ASSIGN(request.performer, performerOption(call.line, call.actor));
    QZ_ASSIGN(const CaseRecord record, call.runtime->core().cases().act(request).result());
    return QJsonValue(jsonCase(record));
}

QJsonObject jsonHit(const QString& group, const SearchHit& hit) {
    QJsonObject object = hit.record ? jsonCase(*hit.record) : QJsonObject{};
    object.insert(QStringLiteral("group"), group);
    object.insert(QStringLiteral("type"), hit.type);
    object.insert(QStringLiteral("key"), hit.key);
    object.insert(QStringLiteral("title"), hit.title);
    object.insert(QStringLiteral("hint"), hit.hint);
    object.insert(QStringLiteral("found"), QJsonArray::fromStringList(hit.marks));
    return object;
}

/// The groups of Ctrl+K one after the other; with --kind the cases of that kind only.
Result<QJsonValue> search(Call& call) {
    SearchRequest request;
    request.text = call.line.at(0);
    request.actor = call.actor;
    if (const auto kind = call.line.value(QStringLiteral("kind"))) {
        QZ_ASSIGN(const CaseKind* found, findKind(call, *kind));
        request.kind = found->id;
    }
    request.limit =
        std::max(1, call.line.value(QStringLiteral("limit")).value_or(QStringLiteral("50")).toInt());
    QJsonArray rows;
    for (const SearchProvider* provider : call.runtime->search().all()) {
        if (!request.kind.isEmpty() && provider->id != QLatin1String("cases")) {
            continue;
        }
        QZ_ASSIGN(const SearchAnswer answer, provider->find(request).result());
        for (const SearchHit& hit : answer.hits) {
            rows.append(jsonHit(provider->id, hit));
        }
    }
    return QJsonValue(rows);
}

Result<QJsonValue> index(Call& call) {
    SearchIndex& index = call.runtime->core().search();
    QZ_TRY(call.line.has(QStringLiteral("rebuild")) ? index.rebuild(call.job) : index.catchUp(call.job));
    QZ_ASSIGN(const SearchIndex::Standing standing, index.standing().result());
    return QJsonValue(
        QJsonObject{{QStringLiteral("rows"), standing.rows}, {QStringLiteral("missing"), standing.missing}});
}

}  // namespace

QJsonValue jsonTime(const std::optional<Instant>& instant) {
    return instant ? QJsonValue(CivilTime::fromInstant(*instant).toString()) : QJsonValue();
}

QJsonObject jsonCase(const CaseRecord& record) {
    QJsonObject object{{QStringLiteral("number"), record.number},
                       {QStringLiteral("kind"), record.kind},
                       {QStringLiteral("state"), record.state},
                       {QStringLiteral("area"), record.area.toString()},
                       {QStringLiteral("owner"), record.ownerUnit},
                       {QStringLiteral("class"), record.subkind},
                       {QStringLiteral("summary"), record.summary},
                       {QStringLiteral("place"), record.place},
                       {QStringLiteral("source"), record.source},
                       {QStringLiteral("external_id"), record.externalId},
                       {QStringLiteral("urgent"), record.urgent},
                       {QStringLiteral("rework"), record.reworkCount},
                       {QStringLiteral("opened_at"), jsonTime(record.openedAt)},
                       {QStringLiteral("due_at"), jsonTime(record.dueAt)},
                       {QStringLiteral("closed_at"), jsonTime(record.closedAt)}};
    if (record.point) {
        object.insert(QStringLiteral("lon"), record.point->lon);
        object.insert(QStringLiteral("lat"), record.point->lat);
    }
    return object;
}

QList<BuiltIn> caseCommands() {
    return {
        {QStringLiteral("show"),
         QStringLiteral("show NUMBER"),
         QT_TRANSLATE_NOOP("qz::Console", "Shows one case with its deadlines, allowed steps and journal."),
         QStringLiteral("show WG26-000001"),
         Needs::Auditing,
         {{}, {}, 1, 1, false},
         showCase},
        {QStringLiteral("new"),
         QStringLiteral("new KIND --set field=value… [--at TIME] [--who PERFORMER] [--force]"),
         QT_TRANSLATE_NOOP("qz::Console", "Opens a case as the form would; gives its number."),
         QStringLiteral("new event --set class=0201 --set summary=…"),
         Needs::Writing,
         {{QStringLiteral("at"), QStringLiteral("who")}, {QStringLiteral("force")}, 1, 1, true},
         newCase},
        {QStringLiteral("act"),
         QStringLiteral("act NUMBER ACTION [--at TIME] [--who PERFORMER] [--note TEXT] [--set field=value]…"),
         QT_TRANSLATE_NOOP("qz::Console", "Takes one step of a case."),
         QStringLiteral("act WG26-000001 accept --at 2026-09-30T16:40"),
         Needs::Writing,
         {{QStringLiteral("at"), QStringLiteral("who"), QStringLiteral("note")}, {}, 2, 2, true},
         act},
        {QStringLiteral("search"),
         QStringLiteral("search TEXT [--kind K] [--limit N]"),
         QT_TRANSLATE_NOOP("qz::Console", "Finds cases, places, units and laws by words, numbers or pinyin."),
         QStringLiteral("search WG26"),
         Needs::Reading,
         {{QStringLiteral("kind"), QStringLiteral("limit")}, {}, 1, 1, false},
         search},
        {QStringLiteral("index"),
         QStringLiteral("index [--rebuild]"),
         QT_TRANSLATE_NOOP("qz::Console", "Adds to the search index what it lacks, or builds it again."),
         QStringLiteral("index --rebuild"),
         Needs::Writing,
         {{}, {QStringLiteral("rebuild")}, 0, 0, false},
         index},
    };
}

}  // namespace qz
