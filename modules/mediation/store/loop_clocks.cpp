// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/loop_clocks.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

#include "mediation/domain/data_file.h"

namespace qz::mediation {

Result<LoopClocks> LoopClocks::load(const QString& resources) {
    QZ_ASSIGN(const QJsonObject root,
              dataFile(resources + QStringLiteral("/data/mediation/closed_loop.json")));
    LoopClocks clocks;
    clocks.m_source = QStringLiteral("%1 (%2)").arg(root.value(QLatin1String("source")).toString(),
                                                    root.value(QLatin1String("version")).toString());
    for (const QJsonValue& each : root.value(QLatin1String("clocks")).toArray()) {
        Row row;
        row.clock = each[QLatin1String("clock")].toString();
        row.level = each[QLatin1String("level")].toString();
        QZ_ASSIGN(row.span.unit, parseTimeUnit(each[QLatin1String("unit")].toString()));
        row.span.amount = each[QLatin1String("amount")].toInt();
        clocks.m_rows.append(row);
    }
    return clocks;
}

std::optional<DeadlineSpec> LoopClocks::limit(const QString& clock, const QString& level,
                                              CivilTime start) const {
    for (const Row& row : m_rows) {
        if (row.clock == clock && (row.level.isEmpty() || row.level == level)) {
            DeadlineSpec spec;
            spec.ruleId = QStringLiteral("LOOP");
            spec.article = m_source;
            spec.start = start;
            spec.spans = {row.span};
            return spec;
        }
    }
    return std::nullopt;
}

DeadlineSpec fixedDay(const QString& ruleId, const QString& article, CivilTime start, QDate day) {
    constexpr int kWholeDay = 24 * 60;
    DeadlineSpec spec;
    spec.ruleId = ruleId;
    spec.article = article;
    spec.start = start;
    const int days = static_cast<int>(start.date.daysTo(day));
    spec.spans = {days > 0 ? TimeSpan{days, TimeUnit::CalendarDay}
                           : TimeSpan{std::max(1, kWholeDay - start.minute), TimeUnit::ClockMinute}};
    spec.regime = Regime::Custody;
    return spec;
}

DeadlineSpec fixedMinute(const QString& ruleId, const QString& article, CivilTime start, CivilTime at) {
    const qint64 minutes = start.date.daysTo(at.date) * 24 * 60 + at.minute - start.minute;
    DeadlineSpec spec;
    spec.ruleId = ruleId;
    spec.article = article;
    spec.start = start;
    spec.spans = {{static_cast<int>(std::max<qint64>(1, minutes)), TimeUnit::ClockMinute}};
    spec.regime = Regime::Custody;
    return spec;
}

}  // namespace qz::mediation
