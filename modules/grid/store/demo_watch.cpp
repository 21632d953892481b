// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_watch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdlib>

#include "grid/domain/supervision_workflow.h"
#include "grid/store/grid_schema.h"

namespace qz::grid {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr int kDaysBefore = 3;
constexpr int kDaysAfter = 14;
constexpr int kOldEvery = 4;
constexpr qint64 kOldMinutes = 75;
constexpr double kAsideDegrees = 0.004;

Result<QJsonObject> wordsIn(const QString& folder) {
    QFile file(folder + QStringLiteral("/watch.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io, file.errorString(), {}, file.fileName());
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Rows as a roster file would bring them.
class RosterRows final : public MappedRows {
public:
    void add(const FieldMap& values) { m_rows.append(values); }
    Result<bool> next(Row& row) override {
        row = {};
        if (m_at == m_rows.size()) {
            return false;
        }
        row.number = m_at + 2;
        row.values = m_rows.at(m_at++);
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return m_at; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_rows.size(); }

private:
    QList<FieldMap> m_rows;
    qsizetype m_at = 0;
};

RosterRows roster(const QJsonObject& words, const QList<Unit>& units, QDate today) {
    RosterRows rows;
    const QJsonArray people = words.value(QLatin1String("people")).toArray();
    for (int offset = -kDaysBefore; offset <= kDaysAfter; ++offset) {
        const QDate date = today.addDays(offset);
        const QString day = date.toString(Qt::ISODate);
        for (const QJsonValue& row : words.value(QLatin1String("functions")).toArray()) {
            rows.add({{QStringLiteral("function"), row[QLatin1String("function")].toString()},
                      {QStringLiteral("post"), row[QLatin1String("person")].toString()},
                      {QStringLiteral("from"), day},
                      {QStringLiteral("phone"), row[QLatin1String("phone")].toString()}});
        }
        for (qsizetype i = 0; i < units.size(); ++i) {
            if (units.at(i).kind == QLatin1String("village")) {
                continue;
            }
            const qint64 who = (date.toJulianDay() + i * 3) % people.size();
            rows.add(
                {{QStringLiteral("unit"), units.at(i).code},
                 {QStringLiteral("post"), people.at(who).toString()},
                 {QStringLiteral("from"), day},
                 {QStringLiteral("phone"),
                  words.value(QLatin1String("phone")).toString().arg(1000 + i, 4, 10, QLatin1Char('0'))}});
        }
    }
    return rows;
}

/// Where some units say they are: most of them a little while ago, one too long ago to count as now.
RosterRows reports(const QList<Unit>& units, const AreaTree& tree, const DemoOrder& order) {
    RosterRows rows;
    int told = 0;
    for (const Unit& unit : units) {
        const GeoMultiPolygon* boundary = tree.boundary(unit.area);
        if (unit.area.level() != AreaLevel::Town || boundary == nullptr) {
            continue;
        }
        const GeoPoint middle = polygonCentre(*boundary);
        const qint64 minutesAgo =
            told % kOldEvery == kOldEvery - 1 ? kOldMinutes : 3 + 4 * (told % kOldEvery);
        const Instant at{order.at.toInstant().ms - minutesAgo * 60'000};
        const double aside = kAsideDegrees * (told % 3 - 1);
        rows.add({{QStringLiteral("unit"), unit.code},
                  {QStringLiteral("lon"), QString::number(middle.lon + aside, 'f', 6)},
                  {QStringLiteral("lat"), QString::number(middle.lat - aside / 2, 'f', 6)},
                  {QStringLiteral("at"), CivilTime::fromInstant(at).toString()}});
        ++told;
    }
    return rows;
}

JournalEntry entryOf(const char* action, Instant at, const QString& unit, const FieldMap& fields) {
    JournalEntry entry;
    entry.occurredAt = at;
    entry.recordedAt = at;
    entry.performer = {Performer::Kind::Unit, unit, {}};
    entry.channel = QStringLiteral("system");
    entry.action = QString::fromLatin1(action);
    entry.from = QStringLiteral("SUPERVISED");
    entry.to = entry.from;
    entry.fields = fields;
    return entry;
}

}  // namespace

Status DemoWatch::addMatters(WriteTx& tx, const QJsonObject& words, Instant now, const QList<Unit>& units) {
    const QString reply = words.value(QLatin1String("reply")).toString();
    for (const QJsonValue& matter : words.value(QLatin1String("matters")).toArray()) {
        const auto text = [&matter](const char* name) { return matter[QLatin1String(name)].toString(); };
        const auto number = [&matter](const char* name) { return matter[QLatin1String(name)].toInt(); };
        const int asked = std::min(number("units"), static_cast<int>(units.size()));
        const int replied = std::min(number("replied"), asked);
        ImportedCase made;
        made.head.kind = kSupervisionKind;
        made.head.state = replied == asked ? QStringLiteral("REPLIED") : QStringLiteral("SUPERVISED");
        made.head.summary = text("summary");
        made.head.source = text("source");
        made.head.subkind = made.head.source;
        made.head.openedAt = Instant{now.ms - number("daysAgo") * kDayMs};
        made.head.ownerUnit = replied == asked ? QString() : units.at(replied).code;
        CaseClock clock;
        clock.clockId = QStringLiteral("reply");
        clock.spec.ruleId = QStringLiteral("SUPERVISION");
        clock.spec.article = text("basis");
        clock.spec.start = CivilTime::fromInstant(made.head.openedAt);
        clock.spec.spans = {{number("days"), TimeUnit::CalendarDay}};
        clock.spec.regime = Regime::Custody;
        made.clocks = {clock};
        made.journal = {entryOf("supervise", made.head.openedAt, {}, {})};
        made.journal.first().from.clear();
        for (int i = 0; i < replied; ++i) {
            made.journal.append(entryOf("reply", Instant{made.head.openedAt.ms + (i + 2) * kDayMs},
                                        units.at(i).code, {{QStringLiteral("result"), reply}}));
            made.journal.last().to = i + 1 == asked ? QStringLiteral("REPLIED") : made.journal.last().to;
        }
        made.actor = Actor{QStringLiteral("demo"), {}, QStringLiteral("system"), {}};
        QZ_ASSIGN(const ImportedOutcome outcome, m_cases.openImported(tx, made));
        const Result<qint64> row = tx.insert(
            supervisionsTable(), outcome.id.uuid,
            {{"number", outcome.number}, {"basis", text("basis")}, {"requirement", text("requirement")}});
        if (!row.ok()) {
            return row.error();
        }
        for (int i = 0; i < asked; ++i) {
            ColumnValues values = {{"supervision_id", outcome.id.uuid.toBytes()}, {"unit", units.at(i).code}};
            if (i < replied) {
                const ColumnValues said = {{"reply", reply},
                                           {"replied_at", made.head.openedAt.ms + (i + 2) * kDayMs}};
                values.insert(values.end(), said.begin(), said.end());
            }
            const Result<qint64> unit =
                tx.insert(supervisionUnitsTable(),
                          Uuid::fromName(QStringLiteral("grid.supervision"),
                                         outcome.id.uuid.toString() + QLatin1Char('/') + units.at(i).code),
                          values);
            if (!unit.ok()) {
                return unit.error();
            }
        }
    }
    return {};
}

Status DemoWatch::pass(WriteTx& tx, const DemoDoors::Rows& door, MappedRows& rows, JobControl& job) {
    if (!door) {
        return {};
    }
    ImportOptions options;
    options.fileName = QStringLiteral("demo");
    QZ_ASSIGN(const ImportSummary summary, door(tx, rows, options, job));
    return summary.rejectedCount == 0
               ? Status()
               : makeError(ErrorCode::Bug, summary.rejected.first().reason, QStringLiteral("demo"));
}

Status DemoWatch::fill(WriteTx& tx, const DemoOrder& order, const Doors& doors, JobControl& job) {
    QZ_ASSIGN(const QJsonObject words, wordsIn(m_folder));
    QList<Unit> departments;
    for (const Unit& unit : m_directory.units()) {
        if (unit.kind == QLatin1String("department")) {
            departments.append(unit);
        }
    }
    RosterRows duty = roster(words, m_directory.units(), order.at.date);
    QZ_TRY(pass(tx, doors.duty, duty, job));
    return addMatters(tx, words, order.at.toInstant(), departments);
}

Status DemoWatch::fillPoints(WriteTx& tx, const DemoOrder& order, Instant now, const AreaTree& tree,
                             const Doors& doors, JobControl& job) {
    constexpr qint64 kSameMomentMs = qint64{60} * 60'000;
    if (std::abs(order.at.toInstant().ms - now.ms) > kSameMomentMs) {
        return {};
    }
    RosterRows rows = reports(m_directory.units(), tree, order);
    return pass(tx, doors.points, rows, job);
}

}  // namespace qz::grid
