// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/event_class.h"

#include <QCoreApplication>
#include <algorithm>

namespace qz::grid {
namespace {

QString folded(const QString& text) { return text.simplified().toCaseFolded(); }

bool isValidOn(const QDate& from, const QDate& to, const QDate& day) {
    return (!from.isValid() || !day.isValid() || from <= day) &&
           (!to.isValid() || !day.isValid() || day <= to);
}

/// 3: the class itself, 2: its top class, 1: all, 0: another.
int nearness(const QString& rowCode, const QString& classCode, const QString& parent) {
    if (rowCode == classCode) {
        return 3;
    }
    if (!parent.isEmpty() && rowCode == parent) {
        return 2;
    }
    return rowCode == QLatin1String("*") ? 1 : 0;
}

}  // namespace

Result<ClassFamily> parseClassFamily(const QString& name) {
    if (name == QLatin1String("part")) {
        return ClassFamily::Part;
    }
    if (name == QLatin1String("event")) {
        return ClassFamily::Event;
    }
    if (name == QLatin1String("social")) {
        return ClassFamily::Social;
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::grid::Classes",
                                                 "“%1” is no family of classes; write part, event or social.")
                         .arg(name));
}

QString classFamilyName(ClassFamily family) {
    switch (family) {
        case ClassFamily::Part:
            return QStringLiteral("part");
        case ClassFamily::Event:
            return QStringLiteral("event");
        case ClassFamily::Social:
            break;
    }
    return QStringLiteral("social");
}

ClassTable::ClassTable(QList<EventClass> classes, QList<TimeLimit> limits, QList<AuthorityRow> authority,
                       QDate day)
    : m_classes(std::move(classes)),
      m_limits(std::move(limits)),
      m_authority(std::move(authority)),
      m_day(day) {
    for (qsizetype i = 0; i < m_classes.size(); ++i) {
        m_byCode.insert(m_classes.at(i).code, i);
        ++m_childCount[m_classes.at(i).parent];
    }
    for (qsizetype i = 0; i < m_classes.size(); ++i) {
        const EventClass& row = m_classes.at(i);
        if (!isLeaf(row) || !isInForce(row)) {
            continue;
        }
        QStringList words{row.code, row.nameZh, row.nameEn};
        words += row.synonyms;
        for (const QString& word : words) {
            const QString key = folded(word);
            if (!key.isEmpty() && !m_byWord.contains(key)) {
                m_byWord.insert(key, i);
            }
        }
    }
}

bool ClassTable::isInForce(const EventClass& row) const {
    return isValidOn(row.validFrom, row.validTo, m_day);
}

bool ClassTable::isLeaf(const EventClass& row) const { return m_childCount.value(row.code) == 0; }

const EventClass* ClassTable::find(const QString& code) const {
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.cend() ? nullptr : &m_classes.at(it.value());
}

const EventClass* ClassTable::exact(const QString& text) const {
    const auto it = m_byWord.constFind(folded(text));
    return it == m_byWord.cend() ? nullptr : &m_classes.at(it.value());
}

Result<const EventClass*> ClassTable::resolve(const QString& text) const {
    if (const EventClass* row = exact(text)) {
        return row;
    }
    const QString part = folded(text);
    QList<const EventClass*> near;
    for (const EventClass& row : m_classes) {
        const bool fits = folded(row.nameZh).contains(part) || folded(row.nameEn).contains(part) ||
                          std::any_of(row.synonyms.begin(), row.synonyms.end(),
                                      [&](const QString& word) { return folded(word).contains(part); });
        if (isLeaf(row) && isInForce(row) && !part.isEmpty() && fits) {
            near.append(&row);
        }
    }
    if (near.size() == 1) {
        return near.first();
    }
    if (near.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::grid::Classes",
                "There is no event class “%1”. Give the code or the name of a class as the class "
                "table has it.")
                .arg(text),
            {}, QStringLiteral("class"));
    }
    QStringList names;
    for (const EventClass* row : near) {
        names.append(row->code + QLatin1Char(' ') + row->nameZh);
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::grid::Classes",
                                                 "“%1” fits several event classes: %2. Give the code.")
                         .arg(text, names.mid(0, 8).join(QStringLiteral(", "))),
                     {}, QStringLiteral("class"));
}

const EventClass* ClassTable::other() const { return find(QStringLiteral("S99")); }

std::optional<TimeLimit> ClassTable::limit(const QString& classCode, const QString& stage,
                                           const QString& urgency, const QDate& day) const {
    const EventClass* row = find(classCode);
    const QString parent = row == nullptr ? QString() : row->parent;
    const TimeLimit* best = nullptr;
    int bestScore = 0;
    for (const TimeLimit& limit : m_limits) {
        if (limit.stage != stage || !isValidOn(limit.validFrom, limit.validTo, day)) {
            continue;
        }
        const bool same = limit.urgency == urgency;
        const bool normal = limit.urgency == QLatin1String("normal") && urgency != QLatin1String("hazard");
        const int near = nearness(limit.classCode, classCode, parent);
        if (near == 0 || (!same && !normal)) {
            continue;
        }
        const int score = near * 2 + (same ? 1 : 0);
        if (score > bestScore || (score == bestScore && best->validFrom < limit.validFrom)) {
            best = &limit;
            bestScore = score;
        }
    }
    return best == nullptr ? std::nullopt : std::optional<TimeLimit>(*best);
}

const AuthorityRow* ClassTable::authorityFor(const QString& classCode, const QDate& day) const {
    const EventClass* row = find(classCode);
    const QString parent = row == nullptr ? QString() : row->parent;
    const AuthorityRow* best = nullptr;
    int bestScore = 0;
    for (const AuthorityRow& entry : m_authority) {
        const int near = nearness(entry.classCode, classCode, parent);
        const bool nearer =
            near > bestScore || (near > 0 && near == bestScore && best->validFrom < entry.validFrom);
        if (nearer && isValidOn(entry.validFrom, entry.validTo, day)) {
            best = &entry;
            bestScore = near;
        }
    }
    return best;
}

DispatchProposal proposeUnit(const ClassTable& table, const QString& classCode, const AreaCode& area,
                             const QList<Unit>& units, const QDate& day) {
    const AuthorityRow* row = table.authorityFor(classCode, day);
    if (row == nullptr) {
        return {{},
                QCoreApplication::translate("qz::grid::Classes",
                                            "The authority list names no unit for this class.")};
    }
    const Unit* found = nullptr;
    for (const Unit& unit : units) {
        const bool named = !row->unit.isEmpty() && unit.code == row->unit;
        const bool local =
            row->unit.isEmpty() && unit.kind == row->unitKind && unit.area.contains(area) && !area.isNull();
        // The unit of the smallest area that holds the event.
        if (named ||
            (local && (found == nullptr || unit.area.toString().size() > found->area.toString().size()))) {
            found = &unit;
        }
    }
    if (found == nullptr) {
        return {{},
                QCoreApplication::translate("qz::grid::Classes", "%1: the unit %2 is not in the directory.")
                    .arg(row->item, row->unit.isEmpty() ? row->unitKind : row->unit)};
    }
    return {found->code,
            QCoreApplication::translate("qz::grid::Classes", "%1: %2 leads.").arg(row->item, found->name)};
}

DeadlineSpec limitSpec(const TimeLimit& limit, CivilTime start) {
    DeadlineSpec spec;
    spec.ruleId = QStringLiteral("GRID-%1-%2")
                      .arg(limit.classCode == QLatin1String("*") ? QStringLiteral("ALL") : limit.classCode,
                           limit.stage.toUpper());
    spec.article = limit.article;
    spec.start = start;
    spec.spans = {limit.span};
    return spec;
}

}  // namespace qz::grid
