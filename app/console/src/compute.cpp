// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/console/compute.h"

#include <QCoreApplication>

#include "compute_rules.h"

namespace qz {
namespace {

struct RuleRow {
    const char* name;
    Result<QJsonObject> (*run)(const ComputeInput&, const ComputeData&);
};

constexpr RuleRow kRules[] = {{"deadline", computeDeadlineJson}, {"suppress", computeSuppress},
                              {"rates", computeRates},           {"mediation-rates", computeMediationRates},
                              {"burst", computeBurst},           {"nps", computeNps},
                              {"index", computeIndex},           {"crs", computeCrs},
                              {"id-card", computeIdCard},        {"uscc", computeUscc}};

}  // namespace

Result<ComputeData> loadComputeData(const QString& resourceDir) {
    QZ_ASSIGN(WorkCalendar calendar, loadShippedCalendar(resourceDir));
    QZ_ASSIGN(DeadlineRules rules,
              DeadlineRules::load(resourceDir + QStringLiteral("/data/rules/deadline_rules.json")));
    return ComputeData{std::move(calendar), std::move(rules), QDate()};
}

QStringList computeNames() {
    QStringList names;
    for (const RuleRow& rule : kRules) {
        names.append(QLatin1String(rule.name));
    }
    return names;
}

Result<QJsonObject> compute(const QString& name, const QJsonObject& input, const ComputeData& data) {
    for (const RuleRow& rule : kRules) {
        if (name == QLatin1String(rule.name)) {
            return rule.run(ComputeInput(input, QStringLiteral("$")), data);
        }
    }
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Compute", "There is no rule “%1”; there are %2.")
                         .arg(name, computeNames().join(QStringLiteral(", "))));
}

}  // namespace qz
