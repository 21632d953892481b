// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cmath>

#include "compute_rules.h"
#include "qz/geo.h"
#include "qz/id_numbers.h"

namespace qz {
namespace {

Result<Crs> readCrs(const ComputeInput& input, const QString& key) {
    QZ_ASSIGN(const QString name, input.text(key));
    Result<Crs> crs = parseCrs(name);
    if (!crs) {
        Error error = crs.error();
        error.where = input.pathOf(key);
        return error;
    }
    return crs;
}

Result<GeoPoint> readPoint(const QJsonValue& value, const QString& path) {
    QZ_ASSIGN(const QJsonArray pair, ComputeInput::asList(value, path));
    if (pair.size() != 2) {
        return ComputeInput::wrong(
            path, QCoreApplication::translate("qz::Compute", "a pair [longitude, latitude]"));
    }
    GeoPoint point;
    QZ_ASSIGN(point.lon, ComputeInput::asNumber(pair.at(0), ComputeInput::item(path, 0)));
    QZ_ASSIGN(point.lat, ComputeInput::asNumber(pair.at(1), ComputeInput::item(path, 1)));
    if (std::abs(point.lon) > 180 || std::abs(point.lat) > 90) {
        return ComputeInput::wrong(
            path,
            QCoreApplication::translate("qz::Compute", "a longitude within ±180 and a latitude within ±90"));
    }
    return point;
}

QJsonValue reasonJson(const QString& reason) { return reason.isEmpty() ? QJsonValue() : QJsonValue(reason); }

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

}  // namespace

Result<QJsonObject> computeCrs(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("points")}));
    QZ_ASSIGN(const Crs from, readCrs(input, QStringLiteral("from")));
    QZ_ASSIGN(const Crs to, readCrs(input, QStringLiteral("to")));
    QZ_ASSIGN(const QJsonArray rows, input.list(QStringLiteral("points")));
    QJsonArray points;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QZ_ASSIGN(const GeoPoint point,
                  readPoint(rows.at(i), ComputeInput::item(input.pathOf(QStringLiteral("points")), i)));
        const GeoPoint converted = convertCrs(point, from, to);
        points.append(QJsonArray{converted.lon, converted.lat});
    }
    return QJsonObject{{QStringLiteral("from"), crsName(from)},
                       {QStringLiteral("to"), crsName(to)},
                       {QStringLiteral("points"), points}};
}

Result<QJsonObject> computeIdCard(const ComputeInput& input, const ComputeData& data) {
    QZ_TRY(input.allow({QStringLiteral("ids")}));
    QZ_ASSIGN(const QStringList ids, input.texts(QStringLiteral("ids")));
    QJsonArray results;
    for (const QString& id : ids) {
        const ResidentIdCheck check = checkResidentId(id, data.today);
        results.append(QJsonObject{
            {QStringLiteral("valid"), check.valid},
            {QStringLiteral("reason"), reasonJson(check.reason)},
            {QStringLiteral("area_code"), textOrNull(check.areaCode)},
            {QStringLiteral("birth_date"), textOrNull(check.birthDate.toString(Qt::ISODate))},
            {QStringLiteral("sex_digit"), check.sexDigit < 0 ? QJsonValue() : QJsonValue(check.sexDigit)}});
    }
    return QJsonObject{{QStringLiteral("results"), results}};
}

Result<QJsonObject> computeUscc(const ComputeInput& input, const ComputeData&) {
    QZ_TRY(input.allow({QStringLiteral("ids")}));
    QZ_ASSIGN(const QStringList ids, input.texts(QStringLiteral("ids")));
    QJsonArray results;
    for (const QString& id : ids) {
        const CreditCodeCheck check = checkCreditCode(id);
        results.append(
            QJsonObject{{QStringLiteral("valid"), check.valid},
                        {QStringLiteral("reason"), reasonJson(check.reason)},
                        {QStringLiteral("area_code"), textOrNull(check.areaCode)},
                        {QStringLiteral("organisation_code"), textOrNull(check.organisationCode)}});
    }
    return QJsonObject{{QStringLiteral("results"), results}};
}

}  // namespace qz
