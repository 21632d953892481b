// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/loop_rows.h"

namespace qz::mediation {
namespace {

constexpr auto kMatter =
    "SELECT id, number, area, subject, kind, screening, dispute, route, level, co_owners, escalations, "
    "found_on, settled_on, ended_on, ending FROM mediation_matters WHERE deleted_at IS NULL AND ";

QDate dayOf(const QString& text) { return QDate::fromString(text, Qt::ISODate); }

AreaCode areaOf(const QString& text) { return AreaCode::parse(text).valueOr(AreaCode()); }

template <class Row, class Fn>
Result<QList<Row>> all(Statement& rows, Fn make) {
    QList<Row> found;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return found;
        }
        found.append(make(rows));
    }
}

MatterRow matterOf(const Statement& row) {
    return MatterRow{CaseId{row.uuid(0)},
                     row.text(1),
                     areaOf(row.text(2)),
                     row.text(3),
                     row.text(4),
                     row.text(5),
                     row.text(6),
                     row.text(7),
                     row.text(8),
                     row.text(9).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                     static_cast<int>(row.integer(10)),
                     dayOf(row.text(11)),
                     dayOf(row.text(12)),
                     dayOf(row.text(13)),
                     row.text(14)};
}

QString prefix(const AreaCode& area) { return area.isNull() ? QStringLiteral("") : area.toString(); }

Result<Statement> matters(ReadTx& read, const char* where) {
    return read.prepare(QLatin1String(kMatter) + QLatin1String(where));
}

Result<QStringList> numbers(Statement& rows) {
    QZ_ASSIGN(const QList<QString> found,
              all<QString>(rows, [](const Statement& row) { return row.text(0); }));
    return QStringList(found);
}

}  // namespace

Uuid loopPart(const CaseId& id, const QString& part) {
    return Uuid::fromName(QStringLiteral("mediation.loop"), id.uuid.toString() + QLatin1Char('/') + part);
}

Result<QList<ScreenedArea>> screenedAreas(ReadTx& read, const CaseId& screening) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT area, done_on, disputes, hazards FROM "
                                           "mediation_screened_areas WHERE screening_id = ? AND deleted_at "
                                           "IS NULL ORDER BY area"));
    rows.bind(0, screening.uuid.toBytes());
    return all<ScreenedArea>(rows, [](const Statement& row) {
        return ScreenedArea{areaOf(row.text(0)), dayOf(row.text(1)), static_cast<int>(row.integer(2)),
                            static_cast<int>(row.integer(3))};
    });
}

QList<AreaCode> areasToScreen(const AreaTree& tree, const AreaCode& area) {
    QList<AreaCode> found;
    if (area.level() < AreaLevel::Village) {
        for (const Area* child : tree.children(area)) {
            if (child->kind == AreaKind::Division) {
                found += areasToScreen(tree, child->code);
            }
        }
    }
    return found.isEmpty() ? QList<AreaCode>{area} : found;
}

Result<std::optional<MatterRow>> readMatter(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement rows, matters(read, "id = ?"));
    rows.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const QList<MatterRow> found, all<MatterRow>(rows, matterOf));
    return found.isEmpty() ? std::optional<MatterRow>() : found.constFirst();
}

Result<QList<MatterRow>> openMatters(ReadTx& read, const AreaCode& area) {
    QZ_ASSIGN(Statement rows, matters(read,
                                      "ended_on = '' AND substr(area, 1, length(?1)) = ?1 ORDER BY "
                                      "found_on, number"));
    rows.bindAll(prefix(area));
    return all<MatterRow>(rows, matterOf);
}

Result<QList<MatterRow>> mattersBetween(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows, matters(read,
                                      "found_on <= ?3 AND (ended_on = '' OR ended_on >= ?2) AND "
                                      "substr(area, 1, length(?1)) = ?1 ORDER BY found_on, number"));
    rows.bindAll(prefix(area), from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    return all<MatterRow>(rows, matterOf);
}

Result<QStringList> mattersOfScreening(ReadTx& read, const QString& screening) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT number FROM mediation_matters WHERE screening = ? AND "
                                           "deleted_at IS NULL ORDER BY number"));
    rows.bindAll(screening);
    return numbers(rows);
}

Result<QStringList> coOwnedBy(ReadTx& read, const QString& unit) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT number FROM mediation_matters WHERE ended_on = '' AND "
                                           "instr(' ' || co_owners || ' ', ' ' || ? || ' ') > 0 AND "
                                           "deleted_at IS NULL ORDER BY number"));
    rows.bindAll(unit);
    return numbers(rows);
}

Result<QStringList> agendaOf(ReadTx& read, const CaseId& meeting) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT number FROM mediation_agenda WHERE meeting_id = ? AND "
                                           "deleted_at IS NULL ORDER BY rid"));
    rows.bind(0, meeting.uuid.toBytes());
    return numbers(rows);
}

Result<QList<TaskRow>> tasksOf(ReadTx& read, const QString& meeting) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT number, about, unit, due_on, done_on FROM mediation_tasks "
                                           "WHERE meeting = ? AND deleted_at IS NULL ORDER BY rid"));
    rows.bindAll(meeting);
    return all<TaskRow>(rows, [](const Statement& row) {
        return TaskRow{row.text(0), row.text(1), row.text(2), dayOf(row.text(3)), dayOf(row.text(4))};
    });
}

}  // namespace qz::mediation
