// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/overview.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <numeric>

#include "grid/domain/overview_shown.h"
#include "qz/burst.h"

namespace qz::grid {

namespace {

constexpr int kBaseDays = 9;  ///< EARS C2 looks back so far
constexpr qsizetype kMostClasses = 12;
constexpr qsizetype kMostNumbers = 1000;
constexpr int kLongestDays = 366;

const QString& notCounted() {
    static const QString text = QStringLiteral(" and not state in (VOID, REJECTED, TRANSFERRED, MERGED)");
    return text;
}

QString within(const char* field, QDate from, QDate to) {
    return QStringLiteral("%1>=%2 and %1<%3")
        .arg(QString::fromLatin1(field), from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate));
}

Instant startOf(QDate day) { return CivilTime{day, 0}.toInstant(); }

AreaLevel levelBelow(const AreaCode& area) {
    switch (area.level()) {
        case AreaLevel::County:
            return AreaLevel::Town;
        case AreaLevel::Town:
            return AreaLevel::Village;
        case AreaLevel::Village:
        case AreaLevel::Grid:
            return AreaLevel::Grid;
        default:
            return AreaLevel::County;
    }
}

/// One pass over the events, then what each chart shows of it.
class Counting {
public:
    Counting(const OverviewRequest& request, const ClassTable& classes,
             const std::function<bool(QDate)>& isOff)
        : m_classes(classes),
          m_isOff(isOff),
          m_from(startOf(request.from)),
          m_to(startOf(request.to.addDays(1))),
          m_length(static_cast<int>(request.from.daysTo(request.to)) + 1) {
        m_out.request = request;
        m_out.placeLevel = levelBelow(request.area);
        m_period = within("opened_at", request.from, request.to) + notCounted();
        m_dayCounts.fill(0, m_length + kBaseDays);
        m_closedDays.fill(0, m_length);
        m_hours.fill(QList<qint64>(24, 0), 7);
    }

    void add(const OverviewEvent& event) {
        const EventFacts& facts = event.facts;
        addOpening(event);
        if (facts.closedAt && *facts.closedAt >= m_from && *facts.closedAt < m_to) {
            ++m_closed;
            ++m_closedDays[static_cast<int>(m_out.request.from.daysTo(dayOf(*facts.closedAt)))];
        } else if (facts.closedAt && *facts.closedAt >= before() && *facts.closedAt < m_from) {
            ++m_closedBefore;
        }
        const bool openNow = !facts.closedAt;
        m_open += openNow ? 1 : 0;
        m_overdue += openNow && event.dueAt && *event.dueAt < m_out.request.now ? 1 : 0;
        addRate(event);
    }

    Overview finish(const QList<EventFacts>& facts) {
        fillFigures(facts);
        fillDays();
        fillClasses();
        fillPlaces();
        fillHours();
        fillRates();
        return std::move(m_out);
    }

    [[nodiscard]] Instant cut() const { return std::min(m_to, m_out.request.now); }

private:
    struct PlaceRate {
        grid::Rate rate;
        QStringList overdue;
    };

    static QDate dayOf(Instant instant) { return CivilTime::fromInstant(instant).date; }
    [[nodiscard]] Instant before() const { return startOf(m_out.request.from.addDays(-m_length)); }
    [[nodiscard]] AreaCode placeOf(const OverviewEvent& event) const {
        return event.area.level() >= m_out.placeLevel ? event.area.ancestor(m_out.placeLevel) : AreaCode();
    }
    [[nodiscard]] QString topClass(const QString& code) const {
        const EventClass* known = m_classes.find(code);
        return known == nullptr || known->parent.isEmpty() ? code : known->parent;
    }

    void addOpening(const OverviewEvent& event) {
        const Instant at = event.facts.openedAt;
        if (at >= m_to) {
            return;
        }
        const qint64 day = m_out.request.from.daysTo(dayOf(at)) + kBaseDays;
        if (day >= 0 && day < m_dayCounts.size()) {
            ++m_dayCounts[day];
        }
        if (at < m_from) {
            m_before += at >= before() ? 1 : 0;
            return;
        }
        ++m_reported;
        const QString top = topClass(event.classCode);
        ++m_byClass[top];
        m_codes[top].insert(event.classCode);
        QList<qint64>& states = m_byPlace[placeOf(event).toString()];
        states.resize(kStateGroups);
        ++states[static_cast<int>(stateGroup(event.state))];
        const CivilTime time = CivilTime::fromInstant(at);
        ++m_hours[time.date.dayOfWeek() - 1][time.minute / 60 % 24];
    }

    /// As grid_metrics.h counts by closing, for each street.
    void addRate(const OverviewEvent& event) {
        const EventFacts& facts = event.facts;
        const bool closedByEnd = facts.closedAt && *facts.closedAt < cut();
        const bool closed = closedByEnd && *facts.closedAt >= m_from;
        const bool late = !closedByEnd && facts.openedAt < cut() && facts.dueAt && *facts.dueAt < cut();
        if (!closed && !late) {
            return;
        }
        for (PlaceRate* each : {&m_all, &m_rates[placeOf(event).toString()]}) {
            ++each->rate.denominator;
            each->rate.numerator += closed && facts.closedInTime ? 1 : 0;
            if (late) {
                each->overdue.append(event.number);
            }
        }
    }

    [[nodiscard]] bool isPublic() const { return m_out.request.audience == Audience::Public; }
    [[nodiscard]] QString rows(const QString& filter) const {
        // Rows are cases: not for a public audience.
        return isPublic() ? QString() : filter;
    }
    [[nodiscard]] OverviewCount count(qint64 value, const QString& filter) const {
        OverviewCount made;
        made.rows = rows(filter);
        if (!isPublic() || !isSmallCell(value)) {
            made.value = value;
        }
        return made;
    }

    [[nodiscard]] QString rateRows(const PlaceRate& rate, const QString& place) const {
        if (rate.overdue.size() > kMostNumbers) {
            return {};
        }
        QString closed = within("closed_at", m_out.request.from, m_out.request.to) + notCounted();
        if (!place.isEmpty()) {
            closed += QStringLiteral(" and area^=%1").arg(place);
        }
        return rate.overdue.isEmpty() ? closed
                                      : QStringLiteral("(%1) or number in (%2)")
                                            .arg(closed, rate.overdue.join(QStringLiteral(", ")));
    }

    void fillFigures(const QList<EventFacts>& facts) {
        const OverviewRequest& request = m_out.request;
        m_out.reported.count = count(m_reported, m_period);
        m_out.closed.count = count(m_closed, within("closed_at", request.from, request.to) + notCounted());
        m_out.openNow.count = count(m_open, QStringLiteral("open=true"));
        m_out.overdueNow.count = count(m_overdue, QStringLiteral("overdue=true"));
        if (!isPublic() || !isSmallCell(m_before)) {
            m_out.reported.before = m_before;
        }
        if (!isPublic() || !isSmallCell(m_closedBefore)) {
            m_out.closed.before = m_closedBefore;
        }
        const GridMetrics metrics = computeMetrics(facts, m_from, cut(), CountBy::Closing);
        const auto rate = [&](const char* id, const grid::Rate& counts) {
            return makeRate(QString::fromLatin1(id), {}, counts.numerator, counts.denominator, isPublic(),
                            request.audience);
        };
        m_out.inTime = rate("in_time", metrics.inTime);
        m_out.inTimeRows = rows(rateRows(m_all, {}));
        m_out.rework = rate("rework", metrics.rework);
        m_out.reworkRows = rows(within("closed_at", request.from, request.to) + notCounted() +
                                QStringLiteral(" and reworks>0"));
        const QList<qint64> opened = m_dayCounts.mid(kBaseDays);
        m_out.reported.days = spark(opened);
        m_out.closed.days = spark(m_closedDays);
    }

    [[nodiscard]] QList<OverviewCount> spark(const QList<qint64>& counts) const {
        QList<OverviewCount> days;
        for (const ShownCell& cell : shownSeries(counts, m_out.request.audience).cells) {
            days.append({cell.value, cell.complement, {}});
        }
        return days;
    }

    void fillDays() {
        const QList<qint64> opened = m_dayCounts.mid(kBaseDays);
        const ShownSeries shown = shownSeries(opened, m_out.request.audience);
        m_out.daysShown = shown.isProtected;
        // A mean of hidden days would tell them; a limit on few people would accuse chance.
        const bool limits = m_out.request.area.level() <= AreaLevel::Town && !shown.hasHidden();
        for (int i = 0; i < m_length && shown.isProtected; ++i) {
            OverviewDay day;
            day.date = m_out.request.from.addDays(i);
            day.isOff = m_isOff(day.date);
            const ShownCell& cell = shown.cells.at(i);
            day.count = {cell.value, cell.complement,
                         rows(within("opened_at", day.date, day.date) + notCounted())};
            if (const auto burst = detectBurst(m_dayCounts.mid(i, kBaseDays + 1), kSmallestBase);
                limits && burst.ok()) {
                day.baseline = burst->c2.mean;
                day.limit = burst->c2.limit;
            }
            m_out.days.append(day);
        }
    }

    void fillClasses() {
        QList<QPair<qint64, QString>> sorted;
        for (auto it = m_byClass.cbegin(); it != m_byClass.cend(); ++it) {
            sorted.append({-it.value(), it.key()});
        }
        std::sort(sorted.begin(), sorted.end());
        QList<qint64> counts;
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            if (i < kMostClasses) {
                counts.append(-sorted.at(i).first);
            } else if (i == kMostClasses) {
                counts.append(-sorted.at(i).first);
            } else {
                counts.last() += -sorted.at(i).first;
            }
        }
        const ShownSeries shown = shownSeries(counts, m_out.request.audience);
        m_out.classesShown = shown.isProtected;
        for (qsizetype i = 0; i < counts.size() && shown.isProtected; ++i) {
            OverviewClass line;
            QSet<QString> codes;
            if (i < kMostClasses) {
                line.code = sorted.at(i).second;
                codes = m_codes.value(line.code);
            } else {
                for (qsizetype k = i; k < sorted.size(); ++k) {
                    codes += m_codes.value(sorted.at(k).second);
                }
            }
            QStringList list(codes.cbegin(), codes.cend());
            list.sort();
            line.count = {shown.cells.at(i).value, shown.cells.at(i).complement,
                          rows(QStringLiteral("%1 and class in (%2)").arg(m_period, quoted(list)))};
            m_out.classes.append(line);
        }
    }

    static QString quoted(const QStringList& words) {
        QStringList out;
        for (const QString& word : words) {
            out.append(QStringLiteral("\"%1\"").arg(word));
        }
        return out.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString placeRows(const QStringList& codes) const {
        QStringList one;
        QStringList located;
        for (auto it = m_byPlace.keyBegin(); it != m_byPlace.keyEnd(); ++it) {
            if (!it->isEmpty()) {
                located.append(QStringLiteral("area^=%1").arg(*it));
            }
        }
        for (const QString& code : codes) {
            one.append(!code.isEmpty() ? QStringLiteral("area^=%1").arg(code)
                       : located.isEmpty()
                           ? QStringLiteral("area^=\"\"")
                           : QStringLiteral("not (%1)").arg(located.join(QStringLiteral(" or "))));
        }
        return QStringLiteral("%1 and (%2)").arg(m_period, one.join(QStringLiteral(" or ")));
    }

    void fillPlaces() {
        QStringList codes = m_byPlace.keys();
        if (!codes.isEmpty() && codes.constFirst().isEmpty()) {
            codes.move(0, codes.size() - 1);  // what is not located stands last
        }
        QList<QList<qint64>> counts;
        for (const QString& code : std::as_const(codes)) {
            counts.append(m_byPlace.value(code));
        }
        const ShownTable shown = shownTable(codes, counts, m_out.request.audience);
        m_out.placesShown = shown.isProtected;
        for (qsizetype row = 0; row < shown.cells.size(); ++row) {
            const QStringList members = shown.rows.at(row);
            OverviewPlace place;
            place.merged = members.size() > 1 ? static_cast<int>(members.size()) : 0;
            if (const auto area = AreaCode::parse(members.constFirst());
                place.merged == 0 && !members.constFirst().isEmpty() && area.ok()) {
                place.area = *area;
            }
            const QString where = placeRows(members);
            for (int group = 0; group < kStateGroups; ++group) {
                const ShownCell& cell = shown.cells.at(row).at(group);
                place.states.append({cell.value, cell.complement,
                                     rows(QStringLiteral("%1 and state in (%2)")
                                              .arg(where, statesOf(static_cast<StateGroup>(group))))});
            }
            m_out.places.append(place);
            fillTotals(members);
        }
        if (!shown.isProtected) {
            fillTotals(codes);  // nothing else of them is told
        }
    }

    /// Of places whose sum is known.
    void fillTotals(const QStringList& codes) {
        QList<qint64> totals;
        for (const QString& code : codes) {
            const QList<qint64> line = m_byPlace.value(code);
            totals.append(std::accumulate(line.cbegin(), line.cend(), qint64{0}));
        }
        const ShownSeries shown = shownSeries(totals, m_out.request.audience);
        for (qsizetype i = 0; i < codes.size(); ++i) {
            m_out.placeTotals.insert(codes[i],
                                     shown.isProtected ? shown.cells[i].value : std::optional<qint64>());
        }
    }

    static QString statesOf(StateGroup group) {
        QStringList states;
        for (const char* state :
             {"REPORTED", "ACCEPTED", "FILED", "DISPATCHED", "RETURNED", "IN_PROGRESS", "REWORK",
              "DONE_REPORTED", "VERIFYING", "SUSPENDED", "CLOSED", "EVALUATED"}) {
            if (stateGroup(QString::fromLatin1(state)) == group) {
                states.append(QString::fromLatin1(state));
            }
        }
        return states.join(QStringLiteral(", "));
    }

    void fillHours() {
        m_out.hoursPerCell = isPublic() ? 4 : 1;
        const int cells = 24 / m_out.hoursPerCell;
        QList<QList<qint64>> counts;
        QStringList names;
        for (int day = 0; day < 7; ++day) {
            QList<qint64> line(cells, 0);
            for (int hour = 0; hour < 24; ++hour) {
                line[hour / m_out.hoursPerCell] += m_hours.at(day).at(hour);
            }
            counts.append(line);
            names.append(QString::number(day));
        }
        // Not merged: a heat calendar with days put together would say something else.
        const ShownTable shown = shownTable(names, counts, m_out.request.audience, false);
        m_out.hoursShown = shown.isProtected;
        for (int day = 0; day < 7 && shown.isProtected; ++day) {
            QList<OverviewCount> line;
            for (int cell = 0; cell < cells; ++cell) {
                const ShownCell& one = shown.cells.at(day).at(cell);
                line.append({one.value, one.complement, rows(hourRows(day + 1, cell * m_out.hoursPerCell))});
            }
            m_out.hours.append(line);
        }
    }

    [[nodiscard]] QString hourRows(int weekday, int hour) const {
        QStringList spans;
        for (QDate day = m_out.request.from; day <= m_out.request.to; day = day.addDays(1)) {
            if (day.dayOfWeek() == weekday) {
                const CivilTime from{day, hour * 60};
                const CivilTime to = CivilTime::fromInstant({from.toInstant().ms + 3600000});
                spans.append(
                    QStringLiteral("opened_at>=%1 and opened_at<%2").arg(from.toString(), to.toString()));
            }
        }
        return spans.isEmpty()
                   ? QString()
                   : QStringLiteral("(%1)%2").arg(spans.join(QStringLiteral(" or ")), notCounted());
    }

    void fillRates() {
        if (m_out.placeLevel != AreaLevel::Town) {
            return;
        }
        for (auto it = m_rates.cbegin(); it != m_rates.cend(); ++it) {
            const auto area = AreaCode::parse(it.key());
            if (it.key().isEmpty() || !area.ok()) {
                continue;
            }
            OverviewRate line;
            line.area = *area;
            line.rate = makeRate(QStringLiteral("in_time"), {}, it->rate.numerator, it->rate.denominator,
                                 isPublic(), m_out.request.audience);
            line.rows = rows(rateRows(*it, it.key()));
            line.comparison = compared(line.rate);
            m_out.rates.append(line);
        }
    }

    [[nodiscard]] Comparison compared(const qz::Rate& rate) const {
        if (rate.note == RateNote::Insufficient || rate.note == RateNote::NoCases) {
            return Comparison::FewCases;
        }
        if (!rate.percent || !rate.interval || !m_out.inTime.percent) {
            return Comparison::None;
        }
        return rate.interval->low > *m_out.inTime.percent    ? Comparison::Higher
               : rate.interval->high < *m_out.inTime.percent ? Comparison::Lower
                                                             : Comparison::Same;
    }

    Overview m_out;
    const ClassTable& m_classes;
    const std::function<bool(QDate)>& m_isOff;
    Instant m_from;
    Instant m_to;
    int m_length;
    QString m_period;
    qint64 m_reported = 0;
    qint64 m_before = 0;
    qint64 m_closed = 0;
    qint64 m_closedBefore = 0;
    qint64 m_open = 0;
    qint64 m_overdue = 0;
    QList<qint64> m_dayCounts;
    QList<qint64> m_closedDays;
    QMap<QString, qint64> m_byClass;
    QHash<QString, QSet<QString>> m_codes;
    QMap<QString, QList<qint64>> m_byPlace;
    QList<QList<qint64>> m_hours;
    PlaceRate m_all;
    QMap<QString, PlaceRate> m_rates;
};

}  // namespace

StateGroup stateGroup(const QString& state) {
    static const QHash<QString, StateGroup> groups = {
        {QStringLiteral("REPORTED"), StateGroup::Waiting},
        {QStringLiteral("ACCEPTED"), StateGroup::Waiting},
        {QStringLiteral("FILED"), StateGroup::Waiting},
        {QStringLiteral("DISPATCHED"), StateGroup::AtUnit},
        {QStringLiteral("RETURNED"), StateGroup::Waiting},
        {QStringLiteral("IN_PROGRESS"), StateGroup::AtUnit},
        {QStringLiteral("REWORK"), StateGroup::AtUnit},
        {QStringLiteral("DONE_REPORTED"), StateGroup::ToCheck},
        {QStringLiteral("VERIFYING"), StateGroup::ToCheck},
        {QStringLiteral("SUSPENDED"), StateGroup::Suspended},
    };
    return groups.value(state, StateGroup::Closed);
}

QString stateGroupTitle(StateGroup group) {
    switch (group) {
        case StateGroup::Waiting:
            return QCoreApplication::translate("qz::grid::Overview", "Waiting for dispatch");
        case StateGroup::AtUnit:
            return QCoreApplication::translate("qz::grid::Overview", "At the unit");
        case StateGroup::ToCheck:
            return QCoreApplication::translate("qz::grid::Overview", "To be checked");
        case StateGroup::Suspended:
            return QCoreApplication::translate("qz::grid::Overview", "Suspended");
        case StateGroup::Closed:
            return QCoreApplication::translate("qz::grid::Overview", "Closed");
    }
    return {};
}

QString stateGroupMark(StateGroup group) {
    static const char* const marks[kStateGroups] = {"new", "run", "check", "hold", "done"};
    return QString::fromLatin1(marks[static_cast<int>(group)]);
}

QDate overviewNeeds(const OverviewRequest& request) {
    const qint64 length = request.from.daysTo(request.to) + 1;
    return request.from.addDays(-std::max<qint64>(length, kBaseDays));
}

Result<Overview> makeOverview(const OverviewRequest& request, const QList<OverviewEvent>& events,
                              const ClassTable& classes, const std::function<bool(QDate)>& isOff) {
    const qint64 length = request.from.daysTo(request.to) + 1;
    if (!request.from.isValid() || !request.to.isValid() || length < 1 || length > kLongestDays) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::grid::Overview",
                                                     "The period must end after it begins and be no longer "
                                                     "than a year."),
                         {}, QStringLiteral("to"));
    }
    Counting counting(request, classes, isOff);
    QList<EventFacts> facts;
    facts.reserve(events.size());
    for (const OverviewEvent& event : events) {
        counting.add(event);
        facts.append(event.facts);
    }
    return counting.finish(facts);
}

}  // namespace qz::grid
