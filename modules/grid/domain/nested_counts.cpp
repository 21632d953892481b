// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/nested_counts.h"

#include <QHash>
#include <algorithm>
#include <array>

#include "grid/domain/overview_shown.h"

namespace qz::grid {

namespace {

/// Areas of one level that lie in one area of a level above.
struct Group {
    qint64 total = 0;
    QList<qsizetype> members;
};

AreaLevel below(AreaLevel level) {
    static constexpr std::array levels{AreaLevel::Country, AreaLevel::Province, AreaLevel::City,
                                       AreaLevel::County,  AreaLevel::Town,     AreaLevel::Village,
                                       AreaLevel::Grid};
    const auto at = std::find(levels.begin(), levels.end() - 1, level);
    return at == levels.end() - 1 ? AreaLevel::Grid : *(at + 1);
}

class Nest {
public:
    Nest(const QList<AreaCode>& areas, const QList<qint64>& counts) : m_areas(areas), m_counts(counts) {
        m_out.counts.resize(areas.size());  // all hidden
    }

    NestedCounts made() {
        QList<qsizetype> all;
        for (qsizetype i = 0; i < m_areas.size(); ++i) {
            all.append(i);
        }
        if (!all.isEmpty()) {
            m_finest = m_areas.first().level();
            AreaLevel top = AreaLevel::Province;
            while (top < m_finest && groupsOf(all, top).size() == 1) {
                top = below(top);
            }
            m_out.isProtected = show(all, top);
        }
        return m_out;
    }

private:
    [[nodiscard]] QList<Group> groupsOf(const QList<qsizetype>& members, AreaLevel level) const {
        QList<Group> groups;
        QHash<QString, qsizetype> known;
        for (const qsizetype i : members) {
            const QString code = m_areas[i].ancestor(level).toString();
            const auto found = known.constFind(code);
            const qsizetype group = found == known.constEnd() ? groups.size() : *found;
            if (group == groups.size()) {
                known.insert(code, group);
                groups.append(Group());
            }
            groups[group].members.append(i);
            groups[group].total += m_counts[i];
        }
        return groups;
    }

    /// Shows what may be seen of areas whose sum is known; false where their parts cannot be told apart from
    /// what is hidden.
    bool show(const QList<qsizetype>& members, AreaLevel level) {
        const QList<Group> groups = groupsOf(members, level);
        QList<qint64> totals;
        for (const Group& group : groups) {
            totals.append(group.total);
        }
        const ShownSeries series = shownSeries(totals, Audience::Public);
        for (qsizetype g = 0; g < groups.size() && series.isProtected; ++g) {
            if (!series.cells[g].value) {
                continue;
            }
            if (level < m_finest) {
                show(groups[g].members, below(level));
                continue;
            }
            for (const qsizetype i : groups[g].members) {
                m_out.counts[i] = m_counts[i];
            }
        }
        return series.isProtected;
    }

    const QList<AreaCode>& m_areas;
    const QList<qint64>& m_counts;
    AreaLevel m_finest = AreaLevel::Town;
    NestedCounts m_out;
};

}  // namespace

NestedCounts nestedCounts(const QList<AreaCode>& areas, const QList<qint64>& counts) {
    return Nest(areas, counts).made();
}

}  // namespace qz::grid
