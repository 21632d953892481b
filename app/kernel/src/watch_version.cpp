// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "qz/watch.h"

namespace qz {

namespace {

QString clockText(int minute) {
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

Error wrong(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

/// "5; duty leader; duty_leader": one line each.
Result<QJsonArray> escalationOf(const QString& text) {
    QJsonArray steps;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList parts =
            QString(line).replace(QChar(0xff1b), QLatin1Char(';')).split(QLatin1Char(';'));
        bool ok = false;
        const int minutes = parts.value(0).trimmed().toInt(&ok);
        if (!ok || minutes <= 0 || parts.value(1).trimmed().isEmpty()) {
            return wrong(
                QCoreApplication::translate(
                    "qz::Watch", "Write each step on a line: minutes; who is told; role. “%1” is not one.")
                    .arg(line.trimmed()),
                "escalation");
        }
        steps.append(QJsonObject{{QStringLiteral("minutes"), minutes},
                                 {QStringLiteral("to"), parts.value(1).trimmed()},
                                 {QStringLiteral("role"), parts.value(2).trimmed()}});
    }
    return steps;
}

}  // namespace

Result<AlarmRules> AlarmRules::fromVersion(const ReferenceVersion& version) {
    const auto value = [&version](const char* field) { return version.values.value(QLatin1String(field)); };
    for (const char* field : {"duty_day_from", "quiet_from", "quiet_to"}) {
        const bool missing = value(field).isEmpty() && field != QByteArrayLiteral("duty_day_from");
        if (!missing && !CivilTime::parse(QStringLiteral("2026-01-01T") + value(field)).ok()) {
            return wrong(QCoreApplication::translate("qz::Watch", "Write the time as 08:00."), field);
        }
    }
    for (const char* field : {"repeat_seconds", "within_hours"}) {
        if (value(field).toInt() < 1) {
            return wrong(QCoreApplication::translate("qz::Watch", "Write a whole number from 1 on."), field);
        }
    }
    if (value("quiet_from").isEmpty() != value("quiet_to").isEmpty()) {
        return wrong(QCoreApplication::translate("qz::Watch", "Quiet hours need their begin and their end."),
                     value("quiet_from").isEmpty() ? "quiet_from" : "quiet_to");
    }
    QZ_ASSIGN(const QJsonArray steps, escalationOf(value("escalation")));
    QJsonObject json{{QStringLiteral("version"), version.from.toString(Qt::ISODate)},
                     {QStringLiteral("source"), version.source},
                     {QStringLiteral("valid_from"), version.from.toString(Qt::ISODate)},
                     {QStringLiteral("duty_day_from"), value("duty_day_from")},
                     {QStringLiteral("repeat_seconds"), value("repeat_seconds").toInt()},
                     {QStringLiteral("within_hours"), value("within_hours").toInt()},
                     {QStringLiteral("escalation"), steps}};
    if (!value("quiet_from").isEmpty()) {
        json.insert(QStringLiteral("quiet_hours"), QJsonObject{{QStringLiteral("from"), value("quiet_from")},
                                                               {QStringLiteral("to"), value("quiet_to")}});
    }
    return parse(QJsonDocument(json).toJson());
}

ReferenceVersion AlarmRules::toVersion() const {
    QStringList steps;
    for (const AlarmEscalation& step : escalation) {
        steps.append(QStringLiteral("%1; %2; %3").arg(step.minutes).arg(step.to, step.role));
    }
    ReferenceVersion made;
    made.id = Uuid::fromName(QStringLiteral("core.alarms"), validFrom);
    made.source = QStringLiteral("%1 %2").arg(source, version);
    made.from = QDate::fromString(validFrom, Qt::ISODate);
    made.values = {{QStringLiteral("duty_day_from"), clockText(dutyDayFrom)},
                   {QStringLiteral("repeat_seconds"), QString::number(repeatSeconds)},
                   {QStringLiteral("within_hours"), QString::number(withinHours)},
                   {QStringLiteral("escalation"), steps.join(QLatin1Char('\n'))}};
    if (quietFrom != quietTo) {
        made.values.insert(QStringLiteral("quiet_from"), clockText(quietFrom));
        made.values.insert(QStringLiteral("quiet_to"), clockText(quietTo));
    }
    return made;
}

}  // namespace qz
