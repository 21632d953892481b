// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/delivery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qz {

namespace {

void put(QJsonObject& json, const char* name, const std::optional<Instant>& at) {
    if (at) {
        json.insert(QLatin1String(name), CivilTime::fromInstant(*at).toString());
    }
}

std::optional<Instant> get(const QJsonValue& json, const char* name) {
    const Result<CivilTime> time = CivilTime::parse(json[QLatin1String(name)].toString());
    return time.ok() ? std::optional<Instant>(time->toInstant()) : std::nullopt;
}

}  // namespace

QString deliveriesToText(const QList<Delivery>& deliveries) {
    QJsonArray array;
    for (const Delivery& delivery : deliveries) {
        QJsonObject json{{QStringLiteral("unit"), delivery.unit}, {QStringLiteral("lead"), delivery.lead}};
        put(json, "sent_at", delivery.sentAt);
        put(json, "at_centre", delivery.atCentre);
        put(json, "signed_at", delivery.signedAt);
        put(json, "told_at", delivery.toldAt);
        array.append(json);
    }
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<Delivery> deliveriesFromText(const QString& text) {
    QList<Delivery> deliveries;
    for (const QJsonValue& json : QJsonDocument::fromJson(text.toUtf8()).array()) {
        Delivery delivery;
        delivery.unit = json[QLatin1String("unit")].toString();
        delivery.lead = json[QLatin1String("lead")].toBool(true);
        delivery.sentAt = get(json, "sent_at").value_or(Instant());
        delivery.atCentre = get(json, "at_centre");
        delivery.signedAt = get(json, "signed_at");
        delivery.toldAt = get(json, "told_at");
        deliveries.append(delivery);
    }
    return deliveries;
}

QString deliveryTitle(Delivery::State state) {
    switch (state) {
        case Delivery::State::Stored:
            return QCoreApplication::translate("qz::Delivery", "Stored on this desk");
        case Delivery::State::AtCentre:
            return QCoreApplication::translate("qz::Delivery", "At the centre");
        case Delivery::State::Signed:
            return QCoreApplication::translate("qz::Delivery", "Signed for by the unit");
    }
    return {};
}

}  // namespace qz
