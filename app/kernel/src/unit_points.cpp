// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/unit_points.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace qz {

namespace {

constexpr qint64 kMinuteMs = 60 * 1000;
constexpr int kMinutesPerHour = 60;

Error wrong(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

Status check(const UnitPointRules& rules) {
    if (rules.staleMinutes < 1) {
        return wrong(QCoreApplication::translate("qz::UnitPoints", "Write a whole number from 1 on."),
                     "stale_minutes");
    }
    if (rules.goneHours < 1 || rules.goneHours * kMinutesPerHour < rules.staleMinutes) {
        return wrong(QCoreApplication::translate(
                         "qz::UnitPoints",
                         "A point must be old before it is erased: write more hours, or fewer minutes."),
                     "gone_hours");
    }
    return {};
}

}  // namespace

Result<UnitPointRules> UnitPointRules::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io, QCoreApplication::translate("qz::UnitPoints", "%1 cannot be read: %2")
                                            .arg(path, file.errorString()));
    }
    return parse(file.readAll());
}

Result<UnitPointRules> UnitPointRules::parse(const QByteArray& json) {
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return makeError(ErrorCode::Invalid, problem.errorString(), {},
                         QStringLiteral("offset %1").arg(problem.offset));
    }
    UnitPointRules rules;
    rules.version = root.value(QLatin1String("version")).toString();
    rules.source = root.value(QLatin1String("source")).toString();
    rules.validFrom = root.value(QLatin1String("valid_from")).toString();
    rules.staleMinutes = root.value(QLatin1String("stale_minutes")).toInt();
    rules.goneHours = root.value(QLatin1String("gone_hours")).toInt();
    QZ_TRY(check(rules));
    return rules;
}

Result<UnitPointRules> UnitPointRules::fromVersion(const ReferenceVersion& version) {
    UnitPointRules rules;
    rules.version = version.from.toString(Qt::ISODate);
    rules.source = version.source;
    rules.validFrom = rules.version;
    rules.staleMinutes = version.values.value(QStringLiteral("stale_minutes")).toInt();
    rules.goneHours = version.values.value(QStringLiteral("gone_hours")).toInt();
    QZ_TRY(check(rules));
    return rules;
}

ReferenceVersion UnitPointRules::toVersion() const {
    ReferenceVersion made;
    made.id = Uuid::fromName(QStringLiteral("core.unit_points"), validFrom);
    made.source = QStringLiteral("%1 %2").arg(source, version);
    made.from = QDate::fromString(validFrom, Qt::ISODate);
    made.values = {{QStringLiteral("stale_minutes"), QString::number(staleMinutes)},
                   {QStringLiteral("gone_hours"), QString::number(goneHours)}};
    return made;
}

bool UnitPointRules::isStale(Instant reported, Instant now) const {
    return now.ms - reported.ms > staleMinutes * kMinuteMs;
}

bool UnitPointRules::isGone(Instant reported, Instant now) const {
    return now.ms - reported.ms > goneHours * kMinutesPerHour * kMinuteMs;
}

}  // namespace qz
