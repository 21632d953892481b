// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHash>

#include "report_content.h"

namespace qz {

namespace {

constexpr qsizetype kMostChanges = 500;

/// A row beside the words that name it.
struct NamedRow {
    QString name;
    QStringList cells;
};

/// Rows in their order, each named by all its key cells; rows of the same key by their number as well.
QList<NamedRow> named(const ReportTable& table) {
    const qsizetype keys = std::max(table.keyColumns, 1);
    QHash<QStringList, int> seen;
    for (const QStringList& row : table.rows) {
        ++seen[row.mid(0, keys)];
    }
    QHash<QStringList, int> number;
    QList<NamedRow> rows;
    for (const QStringList& row : table.rows) {
        const QStringList key = row.mid(0, keys);
        QString name = key.join(QStringLiteral(" / "));
        if (seen.value(key) > 1) {
            name = QStringLiteral("%1 (%2)").arg(name).arg(++number[key]);
        }
        rows.append({name, row});
    }
    return rows;
}

/// The place of each column of one table in the other, by title; -1: not there. Titles that stand twice are
/// told apart by their order.
QList<qsizetype> placesIn(const QStringList& columns, const QStringList& others) {
    QHash<QString, qsizetype> after;
    QList<qsizetype> places;
    for (const QString& title : columns) {
        const qsizetype place = others.indexOf(title, after.value(title, 0));
        if (place >= 0) {
            after[title] = place + 1;
        }
        places.append(place);
    }
    return places;
}

class Comparison {
public:
    void table(const ReportTable& before, const ReportTable& after) {
        const QList<NamedRow> old = named(before);
        const QList<NamedRow> now = named(after);
        QHash<QString, qsizetype> place;
        for (qsizetype i = 0; i < now.size(); ++i) {
            place.insert(now.at(i).name, i);
        }
        for (const NamedRow& row : old) {
            const auto found = place.constFind(row.name);
            if (found == place.constEnd()) {
                add(in(before.name, row.name), rest(before, row), none());
                continue;
            }
            cells(before, row, after, now.at(*found));
            place.erase(found);
        }
        for (const NamedRow& row : now) {
            if (place.contains(row.name)) {
                add(in(after.name, row.name), none(), rest(after, row));
            }
        }
    }
    void lone(const ReportTable& table, bool before) {
        const QString rows =
            QCoreApplication::translate("qz::Papers", "%n rows", nullptr, int(table.rows.size()));
        add(table.name, before ? rows : none(), before ? none() : rows);
    }
    [[nodiscard]] QJsonArray changes() const {
        QJsonArray all = m_changes;
        if (m_left > 0) {
            all.append(change(QCoreApplication::translate("qz::Papers", "%n further places", nullptr, m_left),
                              QString(), QString()));
        }
        return all;
    }

private:
    static QString none() { return QCoreApplication::translate("qz::Papers", "(not there)"); }
    //: place of a change: table, row
    static QString in(const QString& outer, const QString& inner) {
        return QCoreApplication::translate("qz::Papers", "%1, %2").arg(outer, inner);
    }
    static QString rest(const ReportTable& table, const NamedRow& row) {
        return row.cells.mid(std::max(table.keyColumns, 1)).join(QStringLiteral(" | "));
    }
    static QJsonObject change(const QString& place, const QString& was, const QString& is) {
        return {
            {QStringLiteral("place"), place}, {QStringLiteral("before"), was}, {QStringLiteral("after"), is}};
    }
    void add(const QString& place, const QString& was, const QString& is) {
        if (m_changes.size() < kMostChanges) {
            m_changes.append(change(place, was, is));
        } else {
            ++m_left;
        }
    }
    void cells(const ReportTable& before, const NamedRow& old, const ReportTable& after,
               const NamedRow& now) {
        const QList<qsizetype> there = placesIn(before.columns, after.columns);
        const QString place = in(before.name, old.name);
        for (qsizetype c = std::max(before.keyColumns, 1); c < before.columns.size(); ++c) {
            const QString was = old.cells.value(c);
            const QString is = there.at(c) < 0 ? none() : now.cells.value(there.at(c));
            if (was != is) {
                add(in(place, before.columns.at(c)), was, is);
            }
        }
        const QList<qsizetype> back = placesIn(after.columns, before.columns);
        for (qsizetype c = std::max(after.keyColumns, 1); c < after.columns.size(); ++c) {
            if (back.at(c) < 0) {
                add(in(place, after.columns.at(c)), none(), now.cells.value(c));
            }
        }
    }

    QJsonArray m_changes;
    int m_left = 0;
};

const ReportTable* tableNamed(const QList<ReportTable>& tables, const QString& name) {
    for (const ReportTable& table : tables) {
        if (table.name == name) {
            return &table;
        }
    }
    return nullptr;
}

}  // namespace

QJsonArray changesBetween(const QList<ReportTable>& before, const QList<ReportTable>& after) {
    Comparison comparison;
    for (const ReportTable& table : before) {
        if (const ReportTable* other = tableNamed(after, table.name)) {
            comparison.table(table, *other);
        } else {
            comparison.lone(table, true);
        }
    }
    for (const ReportTable& table : after) {
        if (tableNamed(before, table.name) == nullptr) {
            comparison.lone(table, false);
        }
    }
    return comparison.changes();
}

}  // namespace qz
