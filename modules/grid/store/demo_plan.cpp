// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_plan.h"

#include <algorithm>
#include <cmath>

#include "grid/domain/grid_workflow.h"

namespace qz::grid {
namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr double kHourMs = 3'600'000;
constexpr int kYear = 365;
constexpr int kDeskDays = 90;      // a desk has fewer events; over a quarter they still fill its lists
constexpr int kDeskEvents = 5000;  // at most
constexpr qint64 kRecentMs = 30LL * 24 * 3'600'000;

Performer unitPerformer(const QString& unit) { return {Performer::Kind::Unit, unit, {}}; }
FieldMap one(const char* key, const QString& value) { return {{QString::fromLatin1(key), value}}; }

/// Limits in working days are handled in days, not hours.
double paceOf(const std::optional<TimeLimit>& limit) {
    if (!limit || limit->span.unit != TimeUnit::WorkDay) {
        return 1;
    }
    return std::min(4.0, 1 + limit->span.amount * 0.5);
}

/// Calendar hours that a limit roughly spans: five of seven days, seven of twenty-four hours.
double spanHours(const std::optional<TimeLimit>& limit) {
    if (!limit) {
        return 24;
    }
    switch (limit->span.unit) {
        case TimeUnit::WorkDay:
            return limit->span.amount * 24 * 1.4;
        case TimeUnit::WorkHour:
            return limit->span.amount * 24 / 7.0 * 1.4;
        default:
            return limit->span.amount;
    }
}

}  // namespace

/// The steps of one event while they are planned. Steps after `now` have not happened.
struct DemoPlan::Course {
    Event& event;
    Instant now;
    double hours = 0;  ///< from report to closing
    double desk = 0;   ///< share of it until the case is filed
    bool ended = false;

    /// Share of the end: check and closing follow the handling within hours, however long that took.
    [[nodiscard]] double tail() const { return std::min(0.2, 5 / hours); }
    Instant at(double share) const {
        const double ms = static_cast<double>(event.head.openedAt.ms) + share * hours * kHourMs;
        return Instant{static_cast<qint64>(ms) / kMinuteMs * kMinuteMs};
    }
    void add(const char* action, double share, const Performer& performer, const FieldMap& fields = {},
             const QString& note = {}) {
        const Instant before = event.steps.isEmpty() ? event.head.openedAt : event.steps.last().at;
        const Instant when = std::max(at(share), before);
        // A minute for its entry, so that nothing is recorded after "now".
        ended = ended || when.ms + 2 * kMinuteMs > now.ms;
        if (!ended) {
            event.steps.append(
                {QString::fromLatin1(action), when, performer, QStringLiteral("system"), fields, note});
        }
    }
};

QList<Instant> DemoPlan::moments(int count, DemoDice& dice) const {
    const QDate today = CivilTime::fromInstant(m_now).date;
    QList<double> days;
    const int span = count <= kDeskEvents ? kDeskDays : kYear;
    for (int back = span; back >= 0; --back) {
        const QDate day = today.addDays(-back);
        // More reports in the warm half of the year, fewer at the weekend as published.
        days.append(m_words.byWeekday.at(day.dayOfWeek() - 1) *
                    (1 - 0.2 * std::cos(day.dayOfYear() * 6.2831853 / 365)));
    }
    double total = 0;
    for (double& weight : days) {
        total += weight;
        weight = total;
    }
    QList<Instant> moments;
    moments.reserve(count);
    while (moments.size() < count) {
        const double at = dice.unit() * total;
        const auto day = std::upper_bound(days.begin(), days.end(), at) - days.begin();
        const qsizetype hour = dice.pick(m_words.byHour);
        const int minute = static_cast<int>(hour) * 60 + static_cast<int>(dice.below(60));
        const Instant moment = CivilTime{today.addDays(day - span), minute}.toInstant();
        if (moment.ms + 2 * kMinuteMs < m_now.ms) {
            moments.append(moment);
        }
    }
    std::sort(moments.begin(), moments.end());
    return moments;
}

Performer DemoPlan::post(const char* key) const { return {Performer::Kind::Post, {}, m_words.post(key)}; }

void DemoPlan::place(Event& event, DemoDice& dice) const {
    // Some grids are busier than others: the square of a uniform draw leans to the first of a fixed shuffle.
    const double lean = dice.unit();
    const auto count = static_cast<double>(m_district.grids.size());
    const auto index = static_cast<qsizetype>(std::pow(lean, 1.6) * count);
    event.grid = static_cast<int>((index * 7919) % m_district.grids.size());
    const DemoGrid& grid = m_district.grids.at(event.grid);
    EventRow& row = event.row;
    const double u = 0.15 + 0.7 * dice.unit();
    const double v = 0.15 + 0.7 * dice.unit();
    const QString house = m_words.name("house").arg(dice.pick(grid.roads)).arg(1 + dice.below(180));
    row.address = grid.village + QStringLiteral(" ") + house;
    if (dice.chance(m_words.shares.value(QStringLiteral("unlocated")))) {
        row.area = grid.code.parent();
        row.address = grid.village;
    } else {
        const GeoPoint exact = grid.at(u, v);
        row.point = GeoPoint{std::round(exact.lon * 1e6) / 1e6, std::round(exact.lat * 1e6) / 1e6};
        row.given = row.point;
        row.area = grid.code;
    }
    row.precision = precisionOf(row.point, row.area);
}

void DemoPlan::describe(Event& event, DemoDice& dice) const {
    const QString code = dice.pick(m_words.classes);
    const EventClass* eventClass = m_table.find(code) == nullptr ? m_table.other() : m_table.find(code);
    EventRow& row = event.row;
    CaseRecord& head = event.head;
    row.classCode = eventClass->code;
    row.family = classFamilyName(eventClass->family);
    row.needsCheck = eventClass->needsCheck;
    row.source = dice.pick(m_words.sources);
    row.openedAt = head.openedAt;
    head.kind = kKind;
    head.subkind = row.classCode;
    head.area = row.area;
    head.point = row.point;
    head.place = row.address;
    head.source = row.source;
    head.urgent = dice.chance(0.04);
    row.hazard = dice.chance(0.03);
    const QStringList lines = m_words.templates.value(row.classCode, {eventClass->nameZh});
    head.summary = QString(dice.pick(lines)).replace(QStringLiteral("{place}"), row.address);
    const DemoGrid& grid = m_district.grids.at(event.grid);
    const bool own = isSelfFound(row.source);
    event.report = {
        QStringLiteral("report_in"),
        head.openedAt,
        own ? Performer{Performer::Kind::Person, grid.villageUnit, m_words.post("worker")} : post("acceptor"),
        own ? QStringLiteral("on_site") : QStringLiteral("phone"),
        one("class", row.classCode),
        {}};
    if ((row.source == QLatin1String("resident") || row.source == QLatin1String("12345")) &&
        m_now.ms - head.openedAt.ms < kRecentMs) {
        const QString surnames = m_words.name("reporter_surnames");
        const QStringList titles =
            m_words.names.value(QLatin1String("reporter_titles")).toVariant().toStringList();
        event.sealed.insert(QStringLiteral("reporter"),
                            surnames.at(dice.below(surnames.size())) + dice.pick(titles));
        event.sealed.insert(QStringLiteral("phone"),
                            m_words.name("phone").arg(dice.below(10000), 4, 10, QLatin1Char('0')));
    }
}

DemoPlan::Event DemoPlan::event(Instant openedAt, DemoDice& dice) const {
    Event event;
    event.head.openedAt = openedAt;
    place(event, dice);
    describe(event, dice);
    course(event, dice);
    return event;
}

void DemoPlan::merge(Event& event, const QString& target) const {
    event.steps.clear();
    Course course{event, m_now, 1, 0, false};
    course.add("accept", 0.2, post("acceptor"));
    course.add("merge", 0.4, post("acceptor"), one("target", target), m_words.note("merge"));
}

void DemoPlan::course(Event& event, DemoDice& dice) const {
    const std::optional<TimeLimit> limit =
        m_table.limit(event.head.subkind, QStringLiteral("disposal"), QStringLiteral("normal"),
                      CivilTime::fromInstant(m_now).date);
    Course course{event, m_now, dice.hours(m_words.closeHours) * paceOf(limit), 0, false};
    const bool recent = m_now.ms - event.head.openedAt.ms < kRecentMs;
    if (dice.chance(m_words.shares.value(QStringLiteral("late")))) {
        course.hours *= 6;
    }
    if (recent && dice.chance(m_words.shares.value(QStringLiteral("slow_recent")))) {
        course.hours = std::max(6.0, spanHours(limit) * (0.5 + 1.1 * dice.unit()));
    }
    const double acceptHours = std::min(dice.hours(m_words.acceptHours), 0.25 * course.hours);
    const double accepted = acceptHours / course.hours;
    const double roll = dice.unit();
    const double rejected = m_words.shares.value(QStringLiteral("rejected"));
    if (roll < rejected) {
        course.add("reject", accepted, post("acceptor"), one("reason", m_words.note("reject")));
        return;
    }
    course.add("accept", accepted, post("acceptor"));
    if (dice.chance(m_words.shares.value(QStringLiteral("noted")))) {
        course.add("add_note", accepted, post("acceptor"), {}, m_words.note("note"));
    }
    const double transferred = rejected + m_words.shares.value(QStringLiteral("transferred"));
    if (roll < transferred) {
        FieldMap fields = one("receiver", dice.pick(m_words.receivers));
        fields.insert(QStringLiteral("receipt"), QStringLiteral("R%1").arg(dice.below(90000) + 10000));
        course.add("transfer", accepted + 0.02, post("dispatcher"), fields, m_words.note("transfer"));
        return;
    }
    course.desk = accepted + 0.01;
    course.add("file_case", course.desk, post("chief"));
    if (roll < transferred + m_words.shares.value(QStringLiteral("void"))) {
        course.add("void", accepted + 0.03, post("chief"), one("reason", m_words.note("void")));
        return;
    }
    handling(course, dice);
    checking(course, dice);
}

void DemoPlan::handling(Course& course, DemoDice& dice) const {
    Event& event = course.event;
    const QDate day = CivilTime::fromInstant(event.head.openedAt).date;
    const DispatchProposal proposal =
        proposeUnit(m_table, event.head.subkind, event.row.area, m_district.units, day);
    const auto order = [&](double share, const DispatchProposal& to) {
        FieldMap fields = one("unit", to.unit);
        fields.insert(QStringLiteral("reason"), to.reason);
        course.add("dispatch", share, post("dispatcher"), fields);
        event.row.leadUnit = to.unit;
    };
    // Offices pass an order on within hours, however long its handling takes.
    const auto wait = [&](double hours) {
        const double usual = std::min(0.08, hours / course.hours);
        return dice.chance(m_words.shares.value(QStringLiteral("stuck"))) ? usual + 0.2 * dice.unit() : usual;
    };
    const double sent = course.desk + wait(3);
    const double signedAt = sent + 0.02 + wait(5);
    order(sent, proposal);
    if (dice.chance(m_words.shares.value(QStringLiteral("returned")))) {
        course.add("return_order", sent + 0.01, unitPerformer(proposal.unit),
                   one("reason", m_words.note("return")));
        const Unit* street = nullptr;
        for (const Unit& unit : m_district.units) {
            street =
                unit.kind == QLatin1String("street") && unit.area.contains(event.row.area) ? &unit : street;
        }
        order(sent + 0.02,
              street == nullptr ? proposal : DispatchProposal{street->code, m_words.note("return")});
    }
    const QString lead = event.row.leadUnit;
    event.row.leadUnit.clear();
    course.add("sign_for", signedAt, unitPerformer(lead));
    const bool fenced =
        event.row.hazard ||
        m_table.limit(event.head.subkind, QStringLiteral("fence"), QStringLiteral("normal"), day).has_value();
    if (fenced) {
        course.add("secure_hazard", signedAt + 0.02, unitPerformer(lead), {}, m_words.note("secure"));
    }
    const bool slow = course.hours > 150;
    if (slow && dice.chance(m_words.shares.value(QStringLiteral("suspended")))) {
        FieldMap fields = one("reason", m_words.note("suspend"));
        fields.insert(QStringLiteral("approver"), post("head").toString());
        course.add("suspend_case", std::max(0.3, signedAt + 0.03), post("chief"), fields);
        course.add("resume_case", 0.74, post("chief"));
    } else if (slow && dice.chance(m_words.shares.value(QStringLiteral("extended")))) {
        FieldMap fields = one("reason", m_words.note("extend"));
        fields.insert(QStringLiteral("approver"), post("head").toString());
        const std::optional<TimeLimit> limit =
            m_table.limit(event.head.subkind, QStringLiteral("disposal"),
                          event.head.urgent ? QStringLiteral("urgent") : QStringLiteral("normal"), day);
        // Hours are extended by hours, days by days.
        fields.insert(QStringLiteral("amount"), QString::number(limit ? limit->span.amount : 1));
        fields.insert(QStringLiteral("unit"), timeUnitName(limit ? limit->span.unit : TimeUnit::WorkDay));
        fields.insert(QStringLiteral("clock"), QStringLiteral("disposal"));
        course.add("extend_deadline", 0.45, post("chief"), fields);
    } else if (slow && dice.chance(0.5)) {
        course.add("urge", 0.5, post("dispatcher"), one("reason", m_words.note("urge")));
    }
    course.add("handling_feedback", 1 - 1.2 * course.tail(), unitPerformer(lead),
               one("result", dice.pick(m_words.feedback)));
}

void DemoPlan::checking(Course& course, DemoDice& dice) const {
    const DemoGrid& grid = m_district.grids.at(course.event.grid);
    const Performer checker{Performer::Kind::Person, grid.villageUnit, m_words.post("worker")};
    const QString lead = [&] {
        for (qsizetype i = course.event.steps.size(); i-- > 0;) {
            if (course.event.steps.at(i).action == QLatin1String("dispatch")) {
                return course.event.steps.at(i).fields.value(QStringLiteral("unit"));
            }
        }
        return QString();
    }();
    if (course.event.row.needsCheck) {
        if (dice.chance(m_words.shares.value(QStringLiteral("rework")))) {
            course.add("verify", 1 - 0.9 * course.tail(), checker, one("passed", QStringLiteral("false")),
                       m_words.note("rework"));
            course.add("handling_feedback", 1 - 0.5 * course.tail(), unitPerformer(lead),
                       one("result", dice.pick(m_words.feedback)));
        }
        course.add("verify", 1 - 0.2 * course.tail(), checker, one("passed", QStringLiteral("true")));
    }
    course.add("close_case", 1.0, post("chief"), one("closing_reason", QStringLiteral("done")));
    if (dice.chance(m_words.shares.value(QStringLiteral("evaluated")))) {
        static const QStringList answers{
            QStringLiteral("very_satisfied"), QStringLiteral("satisfied"),
            QStringLiteral("satisfied"),      QStringLiteral("basically_satisfied"),
            QStringLiteral("dissatisfied"),   QStringLiteral("unreached")};
        course.add("evaluate", 1.0 + 30 / course.hours, post("acceptor"),
                   one("satisfaction", dice.pick(answers)));
    }
}

}  // namespace qz::grid
