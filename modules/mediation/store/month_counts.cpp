// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/month_counts.h"

#include <functional>

#include "qz/time.h"

namespace qz::mediation {
namespace {

/// Days of a period that are no whole month, and its whole months; invalid days: none of them.
struct Parts {
    QDate headFrom, headTo;  ///< before the first whole month, or all of a period without one
    QDate firstMonth, lastMonth;
    QDate tailFrom, tailTo;
};

Parts partsOf(QDate from, QDate to) {
    const QDate first = from.day() == 1 ? from : from.addDays(1 - from.day()).addMonths(1);
    const QDate after =
        to.addDays(1).addDays(1 - to.addDays(1).day());  // first day that is in no whole month
    if (first >= after) {
        return {from, to, {}, {}, {}, {}};
    }
    Parts parts;
    parts.firstMonth = first;
    parts.lastMonth = after.addMonths(-1);
    if (from < first) {
        parts.headFrom = from;
        parts.headTo = first.addDays(-1);
    }
    if (after <= to) {
        parts.tailFrom = after;
        parts.tailTo = to;
    }
    return parts;
}

using Take = std::function<void(const QString& dimension, const QString& value, const MediationCounts& counts,
                                qint64 cents)>;

Status takeRows(Statement& rows, const Take& take) {
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        MediationCounts counts;
        counts.accepted = rows.integer(2);
        counts.written = rows.integer(3);
        counts.oral = rows.integer(4);
        counts.succeeded = counts.written + counts.oral;
        counts.failed = rows.integer(5);
        counts.withdrawn = rows.integer(6);
        counts.confirmationsApplied = rows.integer(7);
        counts.confirmed = rows.integer(8);
        counts.performed = rows.integer(9);
        if (counts.accepted > 0) {
            take(rows.text(0), rows.text(1), counts, rows.integer(10));
        }
    }
}

constexpr auto kSums =
    "dimension, value, sum(accepted), sum(written), sum(oral), sum(failed), "
    "sum(withdrawn), sum(applied), sum(confirmed), sum(performed), sum(cents)";
constexpr int kCounty = 6;
constexpr int kStreet = 9;
constexpr int kVillage = 12;

/// From the sums that are kept. `dimensions` as a list for SQL.
Status wholeMonths(ReadTx& read, const QString& area, QDate first, QDate last, const QString& dimensions,
                   const Take& take) {
    const bool one = area.size() >= kCounty;
    // A city is the sum of its counties.
    const QString where = one ? QStringLiteral("area = ?1")
                              : QStringLiteral("length(area) <= 6 AND substr(area, 1, length(?1)) = ?1");
    QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("SELECT %1 FROM mediation_month_sums WHERE %2 AND "
                                                          "dimension IN (%3) AND month BETWEEN ?2 AND ?3 "
                                                          "GROUP BY dimension, value")
                                               .arg(QLatin1String(kSums), where, dimensions)));
    rows.bindAll(area, first.toString(QStringLiteral("yyyy-MM")), last.toString(QStringLiteral("yyyy-MM")));
    return takeRows(rows, take);
}

/// From the disputes themselves, each once a dimension.
Status singleDays(ReadTx& read, const QString& area, QDate from, QDate to, const QString& dimensions,
                  const Take& take) {
    QZ_ASSIGN(Statement rows,
              read.prepare(QStringLiteral("SELECT %1 FROM mediation_counted WHERE rid IN (SELECT rid FROM "
                                          "mediation_disputes WHERE accepted_on BETWEEN ?2 AND ?3 AND "
                                          "substr(area, 1, length(?1)) = ?1) AND length(area) <= 6 AND "
                                          "dimension IN (%2) GROUP BY dimension, value")
                               .arg(QLatin1String(kSums), dimensions)));
    rows.bindAll(area, from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    return takeRows(rows, take);
}

Status countPeriod(ReadTx& read, const AreaCode& place, QDate from, QDate to, const char* dimensions,
                   const Take& take) {
    const QString area = place.isNull() ? QStringLiteral("") : place.toString();
    const QString list = QString::fromLatin1(dimensions);
    const bool kept = area.size() <= kCounty || area.size() == kStreet || area.size() == kVillage;
    if (!kept) {
        return singleDays(read, area, from, to, list, take);
    }
    const Parts parts = partsOf(from, to);
    if (parts.headFrom.isValid()) {
        QZ_TRY(singleDays(read, area, parts.headFrom, parts.headTo, list, take));
    }
    if (parts.firstMonth.isValid()) {
        QZ_TRY(wholeMonths(read, area, parts.firstMonth, parts.lastMonth, list, take));
    }
    return parts.tailFrom.isValid() ? singleDays(read, area, parts.tailFrom, parts.tailTo, list, take)
                                    : Status();
}

void add(MediationCounts& sum, const MediationCounts& more) {
    sum.accepted += more.accepted;
    sum.succeeded += more.succeeded;
    sum.failed += more.failed;
    sum.withdrawn += more.withdrawn;
    sum.written += more.written;
    sum.oral += more.oral;
    sum.confirmationsApplied += more.confirmationsApplied;
    sum.confirmed += more.confirmed;
    sum.performed += more.performed;
}

}  // namespace

Result<MonthCounts> monthCounts(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    MonthCounts counts;
    qint64 cents = 0;
    QZ_TRY(countPeriod(
        read, area, from, to, "'kind', 'source', 'committee_kind'",
        [&](const QString& dimension, const QString& value, const MediationCounts& some, qint64 amount) {
            if (dimension == QLatin1String("kind")) {
                add(counts.byKind[value], some);
                add(counts.all, some);  // each dispute has one kind, if an empty one
                cents += amount;
            } else if (dimension == QLatin1String("source")) {
                add(counts.bySource[value], some);
            } else {
                add(counts.byCommittee[value], some);
            }
        }));
    counts.amount = static_cast<double>(cents) / 100;
    return counts;
}

Result<QMap<QString, CommitteeCounts>> committeeCounts(ReadTx& read, const AreaCode& area, QDate from,
                                                       QDate to) {
    QMap<QString, CommitteeCounts> all;
    QZ_TRY(
        countPeriod(read, area, from, to, "'committee'",
                    [&all](const QString&, const QString& value, const MediationCounts& some, qint64 cents) {
                        add(all[value].counts, some);
                        all[value].amount += static_cast<double>(cents) / 100;
                    }));
    return all;
}

Result<QList<PlacedDisputes>> placedDisputes(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare(
                  "SELECT area, sum(accepted_on >= ?1), sum(ended_on BETWEEN ?1 AND ?2), "
                  "sum(ended_on BETWEEN ?1 AND ?2 AND ending LIKE 'agreed_%'), "
                  "sum(ended_on = '' OR ended_on > ?2) FROM mediation_disputes "
                  "WHERE accepted_on <> '' AND accepted_on <= ?2 AND (ended_on = '' OR ended_on >= ?1) "
                  "AND (?3 = '' OR substr(area, 1, length(?3)) = ?3) AND deleted_at IS NULL GROUP BY area"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(from.toString(Qt::ISODate), to.toString(Qt::ISODate), code);
    QList<PlacedDisputes> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        if (const Result<AreaCode> place = AreaCode::parse(rows.text(0)); place.ok()) {
            all.append({*place, rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4)});
        }
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
