// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"
#include "qz/async.h"

namespace qz {

namespace {

constexpr int kMostRecent = 8;
constexpr int kRecentOrderOfCases = 0;
constexpr int kRecentOrderOfPages = 1;
constexpr QChar kBetween(u'\t');

/// Per user: what somebody opened is nobody else's business. Only what identifies a row is kept, no text of a
/// case.
QString recentKey(const Session& session) { return QStringLiteral("palette/recent/") + session.user.name; }

}  // namespace

void CommandPalette::runCurrent() {
    const PaletteRow* row = m_model->row(m_view->currentIndex().row());
    if (row == nullptr) {
        return;
    }
    const PaletteRow chosen = *row;
    if (chosen.remember) {
        remember(chosen.hit);
    }
    hide();
    chosen.run();
}

void CommandPalette::remember(const SearchHit& hit) {
    QStringList recent = m_desk.settings().value(recentKey(m_desk.session), {}).toStringList();
    const QString entry = hit.type + kBetween + hit.key;
    recent.removeAll(entry);
    recent.prepend(entry);
    m_desk.settings().setValue(recentKey(m_desk.session), QVariant(recent.mid(0, kMostRecent)));
}

void CommandPalette::fillRecent() {
    int best = 0;
    const QList<PaletteRow> known = pageRows({}, best) + commandRows({}, best);
    QList<PaletteRow> rows;
    QStringList numbers;
    for (const QString& entry : m_desk.settings().value(recentKey(m_desk.session), {}).toStringList()) {
        const QString type = entry.section(kBetween, 0, 0);
        const QString key = entry.section(kBetween, 1);
        if (type == QLatin1String("case")) {
            numbers.append(key);
        }
        for (const PaletteRow& row : known) {
            if (row.hit.type == type && row.hit.key == key) {
                rows.append(row);
            }
        }
    }
    setGroup(kRecentOrderOfPages, tr("Recent"), {}, rows);
    fillRecentCases(numbers);
}

/// Their heads as they are now, and only those that the user may still see.
void CommandPalette::fillRecentCases(const QStringList& numbers) {
    if (numbers.isEmpty()) {
        return;
    }
    CaseQuery query;
    query.limit = kMostRecent;
    query.filter =
        Filter::parse(QStringLiteral("number in (\"%1\")").arg(numbers.join(QStringLiteral("\",\""))))
            .valueOr(Filter());
    if (query.filter.isEmpty()) {
        return;
    }
    onResult(this, m_desk.runtime.core().cases().list(query, m_desk.session.actor()),
             [this, numbers, generation = m_generation](const Result<CasePage>& page) {
                 if (generation != m_generation || !page.ok()) {
                     return;
                 }
                 QList<PaletteRow> rows;
                 for (const QString& number : numbers) {
                     for (const CaseRecord& record : page->rows) {
                         if (record.number == number) {
                             SearchHit hit{
                                 QStringLiteral("case"), number, {}, record.place, {}, {}, {}, {}, record};
                             hit.title = QStringLiteral("%1  %2").arg(number, record.summary);
                             hit.icon = QStringLiteral("doc");
                             rows.append(rowOf(hit));
                         }
                     }
                 }
                 setGroup(kRecentOrderOfCases, tr("Recent cases"), {}, rows);
             });
}

QString CommandPalette::listPage() const {
    for (const CaseKind* kind : m_desk.runtime.core().cases().kinds()) {
        const QString page =
            QStringLiteral("%1.%2").arg(kind->module, kind->aliases.value(kind->aliases.size() - 1));
        if (m_desk.navigation.page(page) != nullptr) {
            return page;
        }
    }
    return {};
}

void CommandPalette::openList(const QString& filter) {
    hide();
    m_desk.navigation.openPage(listPage(), {{QStringLiteral("filter"), filter}});
}

void CommandPalette::open(const SearchHit& hit) {
    const auto quoted = [](QString text) {
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    };
    if (hit.type == QLatin1String("case")) {
        m_desk.navigation.openCase(hit.key);
    } else if (hit.type == QLatin1String("area") || hit.type == QLatin1String("worker")) {
        m_desk.navigation.setCurrentArea(AreaCode::parse(hit.key).valueOr(m_desk.navigation.currentArea()));
    } else if (hit.type == QLatin1String("place")) {
        openList(QStringLiteral("place~%1 or summary~%1").arg(quoted(hit.key)));
    } else if (hit.type == QLatin1String("post")) {
        m_desk.navigation.openPage(QStringLiteral("settings"),
                                   {{QStringLiteral("tab"), QStringLiteral("tables")},
                                    {QStringLiteral("table"), QStringLiteral("core.posts")}});
    } else if (hit.type == QLatin1String("unit")) {
        openList(QStringLiteral("owner=%1").arg(quoted(hit.key)));
    } else if (hit.type == QLatin1String("rule")) {
        Q_EMIT ruleRequested(hit.key);
    }
}

}  // namespace qz
