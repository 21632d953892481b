// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace qz::grid {
namespace {

Result<QJsonObject> readObject(const QString& path) {
    QFile file(path);
    QJsonObject object;
    if (file.open(QIODevice::ReadOnly)) {
        object = QJsonDocument::fromJson(file.readAll()).object();
    }
    if (object.isEmpty()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::grid::Demo", "%1 cannot be read.").arg(path));
    }
    return object;
}

QStringList strings(const QJsonValue& value) {
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append(item.toString());
    }
    return list;
}

QList<double> numbers(const QJsonValue& value) {
    QList<double> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append(item.toDouble());
    }
    return list;
}

QList<Weighted> weighted(const QJsonValue& value) {
    QList<Weighted> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append({item.toArray().at(0).toString(), item.toArray().at(1).toDouble()});
    }
    return list;
}

QList<Quantile> quantiles(const QJsonValue& value) {
    QList<Quantile> list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append({item.toArray().at(0).toDouble(), item.toArray().at(1).toDouble()});
    }
    return list;
}

/// Every first with every second part and ending, in a fixed order.
QStringList combined(const QString& firsts, const QString& seconds, const QStringList& endings) {
    QStringList list;
    for (const QString& ending : endings) {
        for (qsizetype shift = 0; shift < seconds.size(); ++shift) {
            for (qsizetype i = 0; i < firsts.size(); ++i) {
                list.append(QString(firsts.at(i)) + seconds.at((i + shift) % seconds.size()) + ending);
            }
        }
    }
    return list;
}

}  // namespace

QString DemoWords::post(const char* key) const {
    return names.value(QLatin1String("posts")).toObject().value(QLatin1String(key)).toString();
}

Result<DemoWords> DemoWords::load(const QString& folder) {
    DemoWords words;
    QZ_ASSIGN(words.names, readObject(folder + QStringLiteral("/names.json")));
    QZ_ASSIGN(const QJsonObject events, readObject(folder + QStringLiteral("/events.json")));
    words.province = words.name("province");
    words.city = words.name("city");
    words.county = words.name("county");
    words.towns = strings(words.names.value(QLatin1String("towns")));
    words.landmarks = strings(words.names.value(QLatin1String("landmarks")));
    words.villages = combined(words.name("village_first"), words.name("village_second"), {QString()});
    words.roads = combined(words.name("road_first"), words.name("road_second"),
                           strings(words.names.value(QLatin1String("road_suffix"))));
    const QJsonArray departments = words.names.value(QLatin1String("departments")).toArray();
    for (const QJsonValue& value : departments) {
        const QJsonArray row = value.toArray();
        words.departments.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), {}, {}});
    }
    words.byHour = numbers(events.value(QLatin1String("by_hour")));
    words.byWeekday = numbers(events.value(QLatin1String("by_weekday")));
    words.acceptHours = quantiles(events.value(QLatin1String("accept_hours")));
    words.closeHours = quantiles(events.value(QLatin1String("close_hours")));
    words.sources = weighted(events.value(QLatin1String("sources")));
    words.classes = weighted(events.value(QLatin1String("classes")));
    words.notes = events.value(QLatin1String("notes")).toObject();
    words.feedback = strings(words.notes.value(QLatin1String("feedback")));
    words.receivers = strings(events.value(QLatin1String("receivers")));
    const QJsonObject shares = events.value(QLatin1String("shares")).toObject();
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        words.shares.insert(it.key(), it.value().toDouble());
    }
    const QJsonObject templates = events.value(QLatin1String("templates")).toObject();
    for (auto it = templates.begin(); it != templates.end(); ++it) {
        words.templates.insert(it.key(), strings(it.value()));
    }
    if (words.byHour.size() != 24 || words.byWeekday.size() != 7 || words.towns.isEmpty() ||
        words.classes.isEmpty() || words.closeHours.size() < 2 || words.acceptHours.size() < 2 ||
        words.feedback.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::grid::Demo", "%1 lacks words or rates.").arg(folder));
    }
    return words;
}

double DemoDice::unit() { return static_cast<double>(m_random.next() >> 11U) * 0x1.0p-53; }

qsizetype DemoDice::below(qsizetype count) {
    return static_cast<qsizetype>(unit() * static_cast<double>(count));
}

const QString& DemoDice::pick(const QList<Weighted>& list) {
    double total = 0;
    for (const Weighted& item : list) {
        total += item.weight;
    }
    double at = unit() * total;
    for (const Weighted& item : list) {
        at -= item.weight;
        if (at < 0) {
            return item.value;
        }
    }
    return list.last().value;
}

qsizetype DemoDice::pick(const QList<double>& weights) {
    double total = 0;
    for (const double weight : weights) {
        total += weight;
    }
    double at = unit() * total;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        at -= weights.at(i);
        if (at < 0) {
            return i;
        }
    }
    return weights.size() - 1;
}

double DemoDice::hours(const QList<Quantile>& quantiles) {
    const double p = unit();
    for (qsizetype i = 1; i < quantiles.size(); ++i) {
        const Quantile& low = quantiles.at(i - 1);
        const Quantile& high = quantiles.at(i);
        if (p < high.probability) {
            const double part = (p - low.probability) / (high.probability - low.probability);
            return low.hours + part * (high.hours - low.hours);
        }
    }
    return quantiles.last().hours * (1 + unit());
}

}  // namespace qz::grid
