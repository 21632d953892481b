// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "qz/areas.h"
#include "qz/random.h"
#include "qz/result.h"

namespace qz::grid {

/// A share of something: value and weight.
struct Weighted {
    QString value;
    double weight = 0;
};

/// Points of a distribution function: probability and hours, ascending.
struct Quantile {
    double probability = 0;
    double hours = 0;
};

/// Words and rates of the synthetic district (resources/data/demo/names.json, events.json).
struct DemoWords {
    QJsonObject names;
    QString province, city, county;
    QStringList towns, roads, villages;
    QList<Unit> departments;  ///< area empty
    QStringList landmarks;

    QList<double> byHour, byWeekday;
    QList<Quantile> acceptHours, closeHours;
    QList<Weighted> sources, classes;
    QHash<QString, double> shares;
    QJsonObject notes;
    QStringList receivers, feedback;
    QHash<QString, QStringList> templates;

    [[nodiscard]] QString name(const char* key) const { return names.value(QLatin1String(key)).toString(); }
    [[nodiscard]] QString note(const char* key) const { return notes.value(QLatin1String(key)).toString(); }
    [[nodiscard]] QString post(const char* key) const;

    /// `folder`: …/data/demo. Invalid names the file.
    [[nodiscard]] static Result<DemoWords> load(const QString& folder);
};

/// Draws from an injected generator; the same seed gives the same draws everywhere.
class DemoDice {
public:
    explicit DemoDice(std::uint64_t seed) : m_random(seed) {}
    /// In [0, 1).
    double unit();
    /// In [0, count).
    qsizetype below(qsizetype count);
    bool chance(double probability) { return unit() < probability; }
    const QString& pick(const QStringList& list) { return list.at(below(list.size())); }
    const QString& pick(const QList<Weighted>& list);
    qsizetype pick(const QList<double>& weights);
    double hours(const QList<Quantile>& quantiles);

private:
    SeededRandom m_random;
};

}  // namespace qz::grid
