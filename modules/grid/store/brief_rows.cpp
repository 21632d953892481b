// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/brief_rows.h"

namespace qz::grid {
namespace {

// Two arms, so that each walks its own index: what was closed since `from`, and what is still open.
constexpr auto kRows = R"(
WITH touched AS (
    SELECT * FROM core_cases WHERE kind = 'grid.event' AND closed_at >= ?1 AND opened_at < ?2 AND deleted_at IS NULL
    UNION ALL
    SELECT * FROM core_cases WHERE kind = 'grid.event' AND closed_at IS NULL AND opened_at < ?2 AND deleted_at IS NULL
)
SELECT c.number, c.subkind, c.area, c.summary, c.place, c.owner_unit, c.source, c.opened_at, c.closed_at,
       c.rework_count, e.passed_check, k.due_at, k.state, c.state, c.due_at,
       e.lead_unit
FROM touched c
JOIN grid_events e ON e.id = c.id
LEFT JOIN core_clocks k ON k.rid = (
    SELECT rid FROM core_clocks WHERE case_id = c.id AND clock = 'disposal' ORDER BY round DESC, rid DESC LIMIT 1)
WHERE c.area >= ?3 AND c.area < ?4 AND c.state NOT IN ('VOID', 'REJECTED', 'TRANSFERRED', 'MERGED')
ORDER BY c.opened_at, c.number)";

std::optional<Instant> instant(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Instant{row.integer(column)});
}

BriefRow rowOf(const Statement& statement) {
    BriefRow row;
    row.number = statement.text(0);
    row.classCode = statement.text(1);
    if (const Result<AreaCode> area = AreaCode::parse(statement.text(2)); area.ok()) {
        row.area = *area;
    }
    row.summary = statement.text(3);
    row.place = statement.text(4);
    row.ownerUnit = statement.text(5);
    row.facts.source = statement.text(6);
    row.facts.openedAt = Instant{statement.integer(7)};
    row.facts.closedAt = instant(statement, 8);
    row.facts.reworkCount = static_cast<int>(statement.integer(9));
    row.facts.passedCheck = statement.integer(10) != 0;
    row.facts.dueAt = instant(statement, 11);
    row.facts.closedInTime = statement.text(12) == QLatin1String("MET");
    row.state = statement.text(13);
    row.caseDueAt = instant(statement, 14);
    row.leadUnit = statement.text(15);
    return row;
}

}  // namespace

Result<QList<BriefRow>> briefRows(ReadTx& read, const AreaCode& area, Instant from, Instant to) {
    QZ_ASSIGN(Statement statement, read.prepare(kRows));
    const QString prefix = area.toString();
    // ':' follows '9': the first text behind all codes that start with the prefix.
    statement.bindAll(from.ms, to.ms, prefix, prefix + QLatin1Char(':'));
    QList<BriefRow> rows;
    for (;;) {
        QZ_ASSIGN(const bool more, statement.step());
        if (!more) {
            return rows;
        }
        rows.append(rowOf(statement));
    }
}

}  // namespace qz::grid
