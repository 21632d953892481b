// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/month_counts.h"

#include "qz/time.h"

namespace qz::mediation {
namespace {

/// One group of disputes that are alike in all that is counted.
struct Group {
    QString ending;
    bool applied = false;
    bool confirmed = false;
    bool performed = false;
    qint64 count = 0;
};

void add(MediationCounts& counts, const Group& group) {
    const bool written = group.ending == QLatin1String("agreed_written");
    const bool oral = group.ending == QLatin1String("agreed_oral");
    counts.accepted += group.count;
    counts.written += written ? group.count : 0;
    counts.oral += oral ? group.count : 0;
    counts.succeeded += written || oral ? group.count : 0;
    counts.failed += group.ending == QLatin1String("failed") ? group.count : 0;
    counts.withdrawn +=
        group.ending == QLatin1String("withdrawn") || group.ending == QLatin1String("party_refused")
            ? group.count
            : 0;
    counts.confirmationsApplied += group.applied ? group.count : 0;
    counts.confirmed += group.confirmed ? group.count : 0;
    counts.performed += group.performed ? group.count : 0;
}

}  // namespace

Result<MonthCounts> monthCounts(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT kind, source, committee_kind, ending, applied_on <> '', confirmed_on <> '', "
                     "performed_on <> '', count(*), coalesce(sum(CASE WHEN ending LIKE 'agreed_%' THEN "
                     "CAST(amount AS REAL) END), 0) FROM mediation_disputes WHERE accepted_on BETWEEN ? "
                     "AND ? AND (? = '' OR substr(area, 1, length(?)) = ?) AND deleted_at IS NULL "
                     "GROUP BY 1, 2, 3, 4, 5, 6, 7"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(from.toString(Qt::ISODate), to.toString(Qt::ISODate), code, code, code);
    MonthCounts counts;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return counts;
        }
        const Group group{rows.text(3), rows.integer(4) != 0, rows.integer(5) != 0, rows.integer(6) != 0,
                          rows.integer(7)};
        add(counts.all, group);
        add(counts.byKind[rows.text(0)], group);
        add(counts.bySource[rows.text(1)], group);
        add(counts.byCommittee[rows.text(2)], group);
        counts.amount += rows.real(8);
    }
}

Result<QMap<QString, CommitteeCounts>> committeeCounts(ReadTx& read, const AreaCode& area, QDate from,
                                                       QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare(
                  "SELECT committee, ending, count(*), coalesce(sum(CASE WHEN ending LIKE 'agreed_%' THEN "
                  "CAST(amount AS REAL) END), 0) FROM mediation_disputes WHERE accepted_on BETWEEN ? AND ? "
                  "AND (? = '' OR substr(area, 1, length(?)) = ?) AND deleted_at IS NULL GROUP BY 1, 2"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(from.toString(Qt::ISODate), to.toString(Qt::ISODate), code, code, code);
    QMap<QString, CommitteeCounts> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        CommitteeCounts& one = all[rows.text(0)];
        add(one.counts, Group{rows.text(1), false, false, false, rows.integer(2)});
        one.amount += rows.real(3);
    }
}

Result<QList<ArchivedVolumes>> archivedVolumes(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare(
            "SELECT d.committee, d.mediators, d.difficulty, d.ending, count(*) FROM core_cases c JOIN "
            "mediation_disputes d ON d.id = c.id WHERE c.kind = 'mediation.dispute' AND "
            "c.state = 'ARCHIVED' AND c.closed_at >= ? AND c.closed_at < ? AND "
            "(? = '' OR substr(d.area, 1, length(?)) = ?) AND d.volume_seq > 0 AND d.deleted_at IS NULL "
            "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(CivilTime{from, 0}.toInstant().ms, CivilTime{to.addDays(1), 0}.toInstant().ms, code, code,
                 code);
    QList<ArchivedVolumes> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        all.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4)});
    }
}

}  // namespace qz::mediation
