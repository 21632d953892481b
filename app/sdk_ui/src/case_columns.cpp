// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_columns.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "qz/ui/marks.h"
#include "qz/ui/services.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

struct ColumnInfo {
    const char* id;
    const char* title;
    const char* sortKey;
};

const QList<ColumnInfo>& columnInfos() {
    static const QList<ColumnInfo> infos = {
        {"state", QT_TRANSLATE_NOOP("qz::CaseList", "State / time"), "opened_at"},
        {"subject", QT_TRANSLATE_NOOP("qz::CaseList", "Class · place"), "class"},
        {"owner", QT_TRANSLATE_NOOP("qz::CaseList", "Owner / source"), "owner"},
        {"clock", QT_TRANSLATE_NOOP("qz::CaseList", "Due first"), "due_at"},
        {"number", QT_TRANSLATE_NOOP("qz::CaseList", "Number"), "number"},
        {"kind", QT_TRANSLATE_NOOP("qz::CaseList", "Kind"), "kind"},
        {"title", QT_TRANSLATE_NOOP("qz::CaseList", "Class"), "class"},
        {"summary", QT_TRANSLATE_NOOP("qz::CaseList", "Summary"), "summary"},
        {"place", QT_TRANSLATE_NOOP("qz::CaseList", "Place"), "place"},
        {"area", QT_TRANSLATE_NOOP("qz::CaseList", "Area"), "area"},
        {"opened_at", QT_TRANSLATE_NOOP("qz::CaseList", "Opened"), "opened_at"},
        {"due_at", QT_TRANSLATE_NOOP("qz::CaseList", "Due"), "due_at"},
        {"closed_at", QT_TRANSLATE_NOOP("qz::CaseList", "Closed"), "closed_at"},
        {"source", QT_TRANSLATE_NOOP("qz::CaseList", "Source"), "source"},
        {"external_id", QT_TRANSLATE_NOOP("qz::CaseList", "External number"), "external_id"},
        {"reworks", QT_TRANSLATE_NOOP("qz::CaseList", "Reworks"), "reworks"},
    };
    return infos;
}

const ColumnInfo* infoOf(const QString& id) {
    const auto found = std::find_if(columnInfos().begin(), columnInfos().end(),
                                    [&id](const ColumnInfo& info) { return QLatin1String(info.id) == id; });
    return found == columnInfos().end() ? nullptr : &*found;
}

/// Today's events by time of day, older ones by date.
QString shortMoment(Instant at, Instant now) {
    const CivilTime time = CivilTime::fromInstant(at);
    const QDate today = CivilTime::fromInstant(now).date;
    if (time.date == today) {
        return time.toDisplay().mid(11, 5);
    }
    return time.date.year() == today.year() ? time.date.toString(QStringLiteral("MM-dd"))
                                            : time.toDateString();
}

/// Names from the town down; the own name for what is above.
QString localPath(const AreaTree& tree, const AreaCode& code) {
    QStringList names;
    for (AreaCode each = code; !each.isNull() && each.level() >= AreaLevel::Town; each = each.parent()) {
        if (const Area* area = tree.find(each)) {
            names.prepend(area->name);
        }
    }
    if (names.isEmpty()) {
        const Area* area = tree.find(code);
        return area != nullptr ? area->name : code.toString();
    }
    return names.join(QLatin1Char(' '));
}

QString joined(const QStringList& parts, const QString& separator) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

QString moment(const std::optional<Instant>& at) {
    return at ? CivilTime::fromInstant(*at).toDisplay() : QString();
}

/// The moment of a time column.
std::optional<Instant> momentOf(const CaseRecord& record, const QString& column) {
    if (column == QLatin1String("opened_at")) {
        return record.openedAt;
    }
    if (column == QLatin1String("due_at")) {
        return record.dueAt;
    }
    return column == QLatin1String("closed_at") ? record.closedAt : std::nullopt;
}

bool isTime(const QString& column) { return column.endsWith(QLatin1String("_at")); }

}  // namespace

QStringList caseColumns() {
    QStringList ids;
    for (const ColumnInfo& info : columnInfos()) {
        ids.append(QString::fromLatin1(info.id));
    }
    return ids;
}

bool isCaseColumn(const QString& id) { return infoOf(id) != nullptr; }

QString caseColumnTitle(const QString& id) {
    if (id == QLatin1String("state_only")) {
        return QCoreApplication::translate("qz::CaseList", "State");
    }
    if (id == QLatin1String("owner_only")) {
        return QCoreApplication::translate("qz::CaseList", "Owner");
    }
    const ColumnInfo* info = infoOf(id);
    return info == nullptr ? id : QCoreApplication::translate("qz::CaseList", info->title);
}

QString caseColumnSort(const QString& id) {
    const ColumnInfo* info = infoOf(id);
    return info == nullptr ? QString() : QString::fromLatin1(info->sortKey);
}

QStringList caseTableColumns(const QStringList& shown) {
    QStringList columns{QStringLiteral("number")};
    for (const QString& id : shown) {
        if (id == QLatin1String("state")) {
            columns << QStringLiteral("state_only") << QStringLiteral("opened_at");
        } else if (id == QLatin1String("subject")) {
            columns << QStringLiteral("title") << QStringLiteral("summary") << QStringLiteral("area")
                    << QStringLiteral("place");
        } else if (id == QLatin1String("owner")) {
            columns << QStringLiteral("owner_only") << QStringLiteral("source")
                    << QStringLiteral("external_id");
        } else if (id == QLatin1String("clock")) {
            columns << QStringLiteral("due_at") << QStringLiteral("clock");
        } else {
            columns << id;
        }
    }
    columns.removeDuplicates();
    return columns;
}

CaseCells::CaseCells(const Cases& cases, const Areas& areas, const Directory& directory,
                     const RecordPresenters& presenters)
    : m_cases(&cases), m_directory(&directory), m_tree(areas.tree()) {
    for (const CaseKind* kind : cases.kinds()) {
        const RecordPresenter* presenter = presenters.find(kind->id);
        if (presenter != nullptr && presenter->subkindTitle) {
            m_titles.insert(kind->id, presenter->subkindTitle);
        }
    }
}

QString CaseCells::title(const CaseRecord& record) const {
    const auto found = m_titles.constFind(record.kind);
    return found == m_titles.cend() || record.subkind.isEmpty() ? record.subkind : (*found)(record.subkind);
}

QString CaseCells::owner(const CaseRecord& record) const {
    if (record.ownerUnit.isEmpty()) {
        return QCoreApplication::translate("qz::CaseList", "Command centre");
    }
    return unitNameOn(*m_directory, record.ownerUnit, dayOfNames(record));
}

QString CaseCells::text(const CaseRecord& record, const QString& column, Instant now) const {
    const CaseKind* kind = m_cases->kind(record.kind);
    if (isTime(column)) {
        return moment(momentOf(record, column));
    }
    if (column == QLatin1String("state")) {
        return stateWords(record, kind, now);
    }
    if (column == QLatin1String("state_only")) {
        return stateTitleOf(record, kind);
    }
    if (column == QLatin1String("subject")) {
        return joined({title(record), record.summary}, QStringLiteral(" · "));
    }
    if (column == QLatin1String("owner") || column == QLatin1String("owner_only")) {
        return owner(record);
    }
    if (column == QLatin1String("clock")) {
        return clockFace(record, kind, now).text;
    }
    if (column == QLatin1String("number")) {
        return record.number;
    }
    if (column == QLatin1String("kind")) {
        return kind != nullptr ? QCoreApplication::translate("qz::Kinds", kind->title) : record.kind;
    }
    if (column == QLatin1String("title")) {
        return title(record);
    }
    if (column == QLatin1String("summary")) {
        return record.summary;
    }
    if (column == QLatin1String("place")) {
        return record.place;
    }
    if (column == QLatin1String("area")) {
        return localPath(*m_tree, record.area);
    }
    if (column == QLatin1String("source")) {
        return choiceTitle(record.source);
    }
    if (column == QLatin1String("reworks")) {
        return record.reworkCount == 0 ? QString() : QString::number(record.reworkCount);
    }
    return column == QLatin1String("external_id") ? record.externalId : QString();
}

QString CaseCells::secondLine(const CaseRecord& record, const QString& column, Instant now) const {
    if (column == QLatin1String("state")) {
        return shortMoment(record.openedAt, now);
    }
    if (column == QLatin1String("subject")) {
        return joined({localPath(*m_tree, record.area), record.place}, QStringLiteral(" · "));
    }
    if (column == QLatin1String("owner")) {
        return joined({choiceTitle(record.source), record.externalId}, QLatin1String(" "));
    }
    return {};
}

QVariant CaseCells::value(const CaseRecord& record, const QString& column, Instant now) const {
    if (isTime(column)) {
        const std::optional<Instant> at = momentOf(record, column);
        if (!at) {
            return {};
        }
        const CivilTime time = CivilTime::fromInstant(*at);
        return QDateTime(time.date, QTime(0, 0).addSecs(time.minute * 60), Qt::UTC);
    }
    if (column == QLatin1String("reworks")) {
        return static_cast<qlonglong>(record.reworkCount);
    }
    const QString words = text(record, column, now);
    return words.isEmpty() ? QVariant() : QVariant(words);
}

}  // namespace qz
