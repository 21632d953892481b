// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/watch.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace qz {

namespace {

Error wrong(const QString& where, const QString& what) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Watch", "The rules of the watch are wrong: %1").arg(what), {},
        where);
}

/// "08:00" as minute of the day; -1 where it is none.
int minuteOf(const QJsonValue& value) {
    const Result<CivilTime> time = CivilTime::parse(QStringLiteral("2026-01-01T") + value.toString());
    return time.ok() ? time->minute : -1;
}

QJsonObject itemJson(const ShiftItem& item) {
    QJsonObject json{{QStringLiteral("part"), item.part},     {QStringLiteral("number"), item.number},
                     {QStringLiteral("title"), item.title},   {QStringLiteral("place"), item.place},
                     {QStringLiteral("unit"), item.unit},     {QStringLiteral("phone"), item.phone},
                     {QStringLiteral("remark"), item.remark}, {QStringLiteral("seen"), item.seen}};
    if (item.dueAt) {
        json.insert(QStringLiteral("due"), CivilTime::fromInstant(*item.dueAt).toString());
    }
    return json;
}

ShiftItem itemOf(const QJsonValue& value) {
    const auto text = [&value](const char* name) { return value[QLatin1String(name)].toString(); };
    ShiftItem item;
    item.part = text("part");
    item.number = text("number");
    item.title = text("title");
    item.place = text("place");
    item.unit = text("unit");
    item.phone = text("phone");
    item.remark = text("remark");
    item.seen = value[QLatin1String("seen")].toBool();
    if (const Result<CivilTime> due = CivilTime::parse(text("due")); due.ok()) {
        item.dueAt = due->toInstant();
    }
    return item;
}

QJsonArray itemsJson(const QList<ShiftItem>& items) {
    QJsonArray array;
    for (const ShiftItem& item : items) {
        array.append(itemJson(item));
    }
    return array;
}

QList<ShiftItem> itemsOf(const QJsonValue& array) {
    QList<ShiftItem> items;
    for (const QJsonValue& value : array.toArray()) {
        items.append(itemOf(value));
    }
    return items;
}

/// Numbers of the sheet by their name in the file.
const QList<std::pair<QString, int ShiftSheet::*>>& countNames() {
    static const QList<std::pair<QString, int ShiftSheet::*>> names{
        {QStringLiteral("reported"), &ShiftSheet::reported},
        {QStringLiteral("urgent"), &ShiftSheet::urgent},
        {QStringLiteral("closed"), &ShiftSheet::closed},
        {QStringLiteral("calls"), &ShiftSheet::calls},
        {QStringLiteral("open_now"), &ShiftSheet::openNow},
        {QStringLiteral("overdue_now"), &ShiftSheet::overdueNow}};
    return names;
}

const QList<std::pair<QString, QString ShiftSheet::*>>& textNames() {
    static const QList<std::pair<QString, QString ShiftSheet::*>> names{
        {QStringLiteral("outgoing"), &ShiftSheet::outgoing},
        {QStringLiteral("incoming"), &ShiftSheet::incoming},
        {QStringLiteral("outgoing_name"), &ShiftSheet::outgoingName},
        {QStringLiteral("incoming_name"), &ShiftSheet::incomingName},
        {QStringLiteral("note"), &ShiftSheet::note},
        {QStringLiteral("absence"), &ShiftSheet::absence}};
    return names;
}

}  // namespace

Result<AlarmRules> AlarmRules::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Watch", "%1 cannot be read: %2").arg(path, file.errorString()));
    }
    return parse(file.readAll());
}

Result<AlarmRules> AlarmRules::parse(const QByteArray& json) {
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return wrong(QStringLiteral("offset %1").arg(problem.offset), problem.errorString());
    }
    const auto number = [&root](const char* name, int fallback) {
        return root.value(QLatin1String(name)).toInt(fallback);
    };
    AlarmRules rules;
    rules.version = root.value(QLatin1String("version")).toString();
    rules.source = root.value(QLatin1String("source")).toString();
    rules.validFrom = root.value(QLatin1String("valid_from")).toString();
    rules.repeatSeconds = number("repeat_seconds", 20);
    rules.withinHours = number("within_hours", 24);
    const QJsonObject quiet = root.value(QLatin1String("quiet_hours")).toObject();
    rules.dutyDayFrom = minuteOf(root.value(QLatin1String("duty_day_from")));
    rules.quietFrom = quiet.isEmpty() ? 0 : minuteOf(quiet.value(QLatin1String("from")));
    rules.quietTo = quiet.isEmpty() ? 0 : minuteOf(quiet.value(QLatin1String("to")));
    if (rules.dutyDayFrom < 0 || rules.quietFrom < 0 || rules.quietTo < 0) {
        return wrong(QStringLiteral("duty_day_from, quiet_hours"),
                     QCoreApplication::translate("qz::Watch", "times are written as 08:00."));
    }
    if (rules.repeatSeconds < 1 || rules.withinHours < 1) {
        return wrong(QStringLiteral("repeat_seconds, within_hours"),
                     QCoreApplication::translate("qz::Watch", "a whole number above 0 is needed."));
    }
    int last = 0;
    for (const QJsonValue& row : root.value(QLatin1String("escalation")).toArray()) {
        const AlarmEscalation step{row[QLatin1String("minutes")].toInt(), row[QLatin1String("to")].toString(),
                                   row[QLatin1String("role")].toString()};
        if (step.minutes <= last || step.to.isEmpty()) {
            return wrong(QStringLiteral("escalation[%1]").arg(rules.escalation.size()),
                         QCoreApplication::translate(
                             "qz::Watch", "each step needs more minutes than the one before, and to whom."));
        }
        last = step.minutes;
        rules.escalation.append(step);
    }
    return rules;
}

QDate AlarmRules::dutyDay(Instant now) const {
    const CivilTime civil = CivilTime::fromInstant(now);
    return civil.minute < dutyDayFrom ? civil.date.addDays(-1) : civil.date;
}

bool AlarmRules::isQuiet(CivilTime now) const {
    return quietFrom <= quietTo ? quietFrom <= now.minute && now.minute < quietTo
                                : now.minute >= quietFrom || now.minute < quietTo;
}

int AlarmRules::levelAt(Instant raisedAt, Instant now) const {
    const qint64 minutes = (now.ms - raisedAt.ms) / 60000;
    return static_cast<int>(
        std::count_if(escalation.cbegin(), escalation.cend(),
                      [minutes](const AlarmEscalation& step) { return step.minutes <= minutes; }));
}

QList<ShiftItem> ShiftSheet::part(const QString& name) const {
    QList<ShiftItem> chosen;
    std::copy_if(items.cbegin(), items.cend(), std::back_inserter(chosen),
                 [&name](const ShiftItem& item) { return item.part == name; });
    return chosen;
}

QJsonObject ShiftSheet::toJson() const {
    QJsonObject json{{QStringLiteral("from"), CivilTime::fromInstant(from).toString()},
                     {QStringLiteral("to"), CivilTime::fromInstant(to).toString()},
                     {QStringLiteral("items"), itemsJson(items)},
                     {QStringLiteral("backfill"), itemsJson(backfill)}};
    for (const auto& [name, member] : countNames()) {
        json.insert(name, this->*member);
    }
    for (const auto& [name, member] : textNames()) {
        json.insert(name, this->*member);
    }
    return json;
}

ShiftSheet ShiftSheet::fromJson(const QJsonObject& json) {
    ShiftSheet sheet;
    for (const auto& [name, member] : countNames()) {
        sheet.*member = json.value(name).toInt();
    }
    for (const auto& [name, member] : textNames()) {
        sheet.*member = json.value(name).toString();
    }
    const auto moment = [&json](const char* name) {
        const Result<CivilTime> time = CivilTime::parse(json.value(QLatin1String(name)).toString());
        return time.ok() ? time->toInstant() : Instant();
    };
    sheet.from = moment("from");
    sheet.to = moment("to");
    sheet.items = itemsOf(json.value(QLatin1String("items")));
    sheet.backfill = itemsOf(json.value(QLatin1String("backfill")));
    return sheet;
}

QStringList shiftParts() {
    return {QStringLiteral("urgent"), QStringLiteral("to_call"), QStringLiteral("overdue"),
            QStringLiteral("approval"), QStringLiteral("open")};
}

QString shiftPartTitle(const QString& part) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("urgent"), QT_TRANSLATE_NOOP("qz::Watch", "Urgent")},
        {QStringLiteral("to_call"), QT_TRANSLATE_NOOP("qz::Watch", "Still to call")},
        {QStringLiteral("overdue"), QT_TRANSLATE_NOOP("qz::Watch", "Overdue")},
        {QStringLiteral("approval"), QT_TRANSLATE_NOOP("qz::Watch", "Waiting for approval")},
        {QStringLiteral("open"), QT_TRANSLATE_NOOP("qz::Watch", "Open, reported in this shift")}};
    const char* title = titles.value(part, nullptr);
    return title == nullptr ? part : QCoreApplication::translate("qz::Watch", title);
}

QString leadersText(const ShiftSheet& sheet, int limit) {
    const auto clock = [](Instant at) { return CivilTime::fromInstant(at).toDisplay().mid(5); };
    QString text = QCoreApplication::translate(
                       "qz::Watch", "%1 to %2: events reported %3, urgent %4, closed %5; overdue %6.")
                       .arg(clock(sheet.from), clock(sheet.to))
                       .arg(sheet.reported)
                       .arg(sheet.urgent)
                       .arg(sheet.closed)
                       .arg(sheet.overdueNow);
    QStringList told;
    for (const ShiftItem& item : sheet.part(QStringLiteral("urgent"))) {
        const QString words = QCoreApplication::translate("qz::Watch", " Urgent: %1 (%2).")
                                  .arg(item.title, item.unit.isEmpty() ? item.number : item.unit);
        if (!told.contains(words) && text.size() + words.size() <= limit) {
            told.append(words);
            text += words;
        }
    }
    const qsizetype toCall = sheet.part(QStringLiteral("to_call")).size();
    const QString call = QCoreApplication::translate("qz::Watch", " Units still to call: %1.").arg(toCall);
    if (toCall > 0 && text.size() + call.size() <= limit) {
        text += call;
    }
    return text.left(limit);
}

}  // namespace qz
