// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

namespace qz::test {

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Instant at(const char* civil) { return CivilTime::parse(s(civil))->toInstant(); }

GeoMultiPolygon box(double west, double south, double east, double north) {
    return {GeoPolygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

QList<StepSpec> steps() {
    const auto step = [](const char* action, const char* title, QStringList from, const char* to) {
        StepSpec spec;
        spec.action = s(action);
        spec.title = title;
        spec.from = std::move(from);
        spec.to = s(to);
        spec.permission = QStringLiteral("grid.") + spec.action;
        return spec;
    };
    StepSpec accept = step("accept", "Accept", {s("REPORTED")}, "FILED");
    accept.primary = true;
    StepSpec dispatch = step("dispatch", "Dispatch", {s("FILED")}, "DISPATCHED");
    dispatch.fields = {FieldSpec{s("unit"), "Unit", FieldType::Lookup, true, DataClass::P1, {}, s("unit")}};
    dispatch.primary = true;
    StepSpec verify = step("verify", "Check and close", {s("CHECKING")}, "CLOSED");
    FieldSpec passed{s("passed"), "Passed", FieldType::Bool, true};
    FieldSpec reason{s("reason"), "Reason", FieldType::LongText, true};
    reason.onlyIf = s("passed=false");
    verify.fields = {passed, reason};
    verify.primary = true;
    verify.closes = true;
    StepSpec rework = step("rework", "Not passed, rework", {s("CHECKING")}, "DISPATCHED");
    rework.shortcut = s("Ctrl+Shift+R");
    StepSpec extend = step("extend_deadline", "Extend", {s("CHECKING"), s("DISPATCHED")}, "");
    extend.shortcut = s("Ctrl+Shift+E");
    StepSpec supervise = step("supervise", "Supervise", {s("*")}, "");
    supervise.shortcut = s("Ctrl+Shift+D");
    StepSpec feedback = step("handling_feedback", "Feedback", {s("DISPATCHED")}, "CHECKING");
    StepSpec suspend = step("suspend_case", "Suspend", {s("DISPATCHED")}, "SUSPENDED");
    StepSpec resume = step("resume_case", "Resume", {s("SUSPENDED")}, "DISPATCHED");
    return {accept, dispatch, feedback, verify, rework, extend, supervise, suspend, resume};
}

CaseKind eventKind() {
    WorkflowSpec spec;
    spec.initial = s("REPORTED");
    spec.states = {
        {s("REPORTED"), "Reported", s("new"), true},    {s("FILED"), "Filed", s("new"), true},
        {s("DISPATCHED"), "Handling", s("run"), true},  {s("CHECKING"), "To be checked", s("check"), true},
        {s("SUSPENDED"), "Suspended", s("hold"), true}, {s("CLOSED"), "Closed", s("done"), false}};
    spec.steps = steps();
    CaseKind kind;
    kind.id = s("grid.event");
    kind.title = "Grid event";
    kind.numberPrefix = s("WG");
    kind.workflow = std::make_shared<Workflow>(Workflow::make(spec).value());
    kind.fields = {FieldSpec{s("summary"), "Summary", FieldType::Text, true},
                   FieldSpec{s("detail"), "Description", FieldType::LongText},
                   FieldSpec{s("reporter"), "Reporter", FieldType::Text, false, DataClass::P2},
                   FieldSpec{s("urgency"), "Urgency", FieldType::Choice},
                   FieldSpec{s("found_at"), "Found at", FieldType::Time}};
    kind.derived = {
        FieldSpec{s("lead_unit"), "Lead unit", FieldType::Lookup, false, DataClass::P1, {}, s("unit")},
        FieldSpec{s("needs_check"), "Needs a check", FieldType::Bool}};
    kind.clockTitle = [](const QString& id) { return id == s("disposal") ? s("修复") : s("应急哨签到"); };
    kind.mainClock = s("disposal");
    return kind;
}

CaseClock clockOf(const char* id, const char* start, const char* due, ClockState state) {
    CaseClock clock;
    clock.clockId = s(id);
    clock.state = state;
    clock.spec.ruleId = clock.result.ruleId = s("GRID-PART-03");
    clock.spec.article = clock.result.article = s("市时限表 2026-1");
    clock.spec.spans = {{4, TimeUnit::WorkHour}};
    clock.result.start = CivilTime::parse(s(start)).value();
    clock.result.due = CivilTime::parse(s(due)).value();
    clock.result.hasTimeOfDay = true;
    clock.result.steps = {s("09-30 16:40 起算，当日至 17:30 计 0:50"), s("10-01 至 10-07 国庆节休假，不计")};
    return clock;
}

JournalEntry entry(const char* action, const char* to, const char* happened, const char* recorded,
                   const char* note) {
    JournalEntry made;
    made.occurredAt = at(happened);
    made.recordedAt = at(recorded);
    made.performer = Performer::parse(s("unit:CG01/示例丙")).value();
    made.channel = s("phone");
    made.recorder = s("测试甲");
    made.action = s(action);
    made.to = s(to);
    made.note = s(note);
    return made;
}

}  // namespace

Desk::Desk() {
    FakeTree& tree = areas.editable();
    tree.add(s("3402"), s("示例市"));
    tree.add(s("340202"), s("云湖区"), box(118.30, 31.28, 118.46, 31.40));
    tree.add(s("340202012"), s("松桥街道"), box(118.34, 31.30, 118.42, 31.37));
    tree.add(s("340202013"), s("柳塘街道"), box(118.42, 31.30, 118.46, 31.37));
    tree.add(s("340202012001"), s("柳塘社区"), box(118.34, 31.30, 118.38, 31.37));
    tree.add(s("340202012002"), s("望江社区"), box(118.38, 31.30, 118.42, 31.37));
    tree.add(s("340202012001003"), s("003 网格"), box(118.36, 31.32, 118.38, 31.34));
    directory.all = {{s("CG01"), s("城管局市政所"), s("department"), {}, s("0553-0000000")},
                     {s("SW01"), s("水务局排水所"), s("department"), {}, {}}};
    registrations.push_back(cases.addKind(eventKind()));
    registrations.push_back(presenters.add(
        s("grid.event"),
        {s("grid"), {}, [](const QString& code) { return code == s("0101") ? s("井盖破损") : code; }}));
    session.user = {s("csj"),  s("测试甲"), s("operator"), AreaCode::parse(s("340202")).value(),
                    s("ZX01"), true};
    session.permissions = {s("grid.*")};
}

CaseListServices Desk::listServices() {
    return {cases, areas, directory, clock, theme, presenters, session, lists};
}

CaseViewServices Desk::viewServices() {
    return {cases, areas, directory, clock, events, theme, session, lookups, presenters, panels, drafts};
}

FormServices Desk::formServices() { return {theme, lookups, areas, directory, clock}; }

void Desk::fill(int rows) {
    const QStringList states = {s("REPORTED"), s("DISPATCHED"), s("CHECKING"), s("SUSPENDED"), s("CLOSED")};
    const QStringList summaries = {s("权属不明"), s("消防通道堵塞"), s("路面积水"), s("施工噪声"),
                                   s("占道经营")};
    cases.rows.clear();
    presenters.setUnanswered({s("WG26-0002")});
    for (int i = 0; i < rows; ++i) {
        CaseRecord record;
        record.id = {Uuid::fromName(s("case"), QString::number(i))};
        record.number = s("WG26-%1").arg(i + 1, 4, 10, QLatin1Char('0'));
        record.kind = s("grid.event");
        record.area = AreaCode::parse(i % 2 == 0 ? s("340202012001003") : s("340202012002")).value();
        record.state = states[i % 5];
        record.ownerUnit = i % 3 == 0 ? s("CG01") : i % 3 == 1 ? s("SW01") : QString();
        record.subkind = s("0101");
        record.summary = summaries[i % 5];
        record.place = s("健康路与桥西巷口");
        record.source = s("12345");
        record.externalId = s("YH-2026-%1").arg(i);
        record.urgent = i == 1;
        record.openedAt = at("2026-09-30T15:00");
        if (record.state == s("CLOSED")) {
            record.closedAt = at("2026-09-30T17:00");
        } else {
            record.dueAt = Instant{at("2026-09-30T16:30").ms + i * qint64{30} * 60 * 1000};
            record.dueClock = i % 2 == 0 ? s("disposal") : s("whistle");
        }
        cases.rows.append(record);
    }
}

CaseDetail& Desk::detail(const QString& number) {
    if (cases.rows.isEmpty()) {
        fill(5);
    }
    CaseDetail made;
    made.record = cases.rows.constFirst();
    made.record.number = number;
    made.record.state = s("CHECKING");
    made.record.reworkCount = 1;
    made.record.version = 7;
    made.record.point = GeoPoint{118.37642, 31.33251};
    made.fields = {
        {s("detail"), s("路口人行横道北端检查井盖裂缺约三分之一，边缘下沉，夜间无照明，有非机动车通行。")},
        {s("reporter"), s("测**")},
        {s("urgency"), s("urgent")},
        {s("found_at"), s("2026-09-30T16:36")},
        {s("lead_unit"), s("CG01")},
        {s("needs_check"), s("true")},
        {s("class_name"), s("井盖破损类")}};  // for other readers than the page
    made.maskedFields = {s("reporter")};
    made.mayOpenSealed = true;
    made.clocks = {clockOf("disposal", "2026-09-30T16:40", "2026-10-08T11:40", ClockState::Running),
                   clockOf("whistle", "2026-09-30T16:55", "2026-09-30T17:25", ClockState::Running),
                   clockOf("disposal", "2026-09-30T15:00", "2026-09-30T16:00", ClockState::Running),
                   clockOf("whistle", "2026-09-30T16:40", "2026-09-30T18:40", ClockState::Met)};
    made.clocks[3].stoppedAt = at("2026-09-30T17:05");
    made.journal = {
        entry("report_in", "REPORTED", "2026-09-29T16:40", "2026-09-29T16:40", "依据权责清单第 37 项。"),
        entry("accept", "FILED", "2026-09-29T16:42", "2026-09-29T16:42", ""),
        entry("dispatch", "DISPATCHED", "2026-09-30T16:45", "2026-09-30T16:45", "送城管局、水务局。"),
        entry("handling_feedback", "CHECKING", "2026-09-30T17:00", "2026-09-30T17:11",
              "井盖、井圈整体更换，砂浆养护完成，附照片 2 张。现场已恢复通行，围挡和警示灯已经撤除。")};
    made.journal[2].fields = {{s("unit"), s("SW01")}};
    qint64 sequence = 0;
    for (JournalEntry& each : made.journal) {
        each.sequence = ++sequence;
    }
    made.steps = cases.offered(made.record);
    return cases.details[number] = made;
}

}  // namespace qz::test
