// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/rights.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "qz/core/lapsed_rights.h"
#include "qz/host/runtime.h"

namespace qz {

namespace {

/// Rules that give a right ("right" in deadline_rules.json): unused it lapses and is nobody's overdue step.
QStringList rightsIn(const QString& resources) {
    QFile file(QDir(resources).filePath(QStringLiteral("data/rules/deadline_rules.json")));
    QStringList rules;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue& row :
             QJsonDocument::fromJson(file.readAll())[QLatin1String("rules")].toArray()) {
            if (row[QLatin1String("right")].toBool()) {
                rules.append(row[QLatin1String("id")].toString());
            }
        }
    }
    return rules;
}

}  // namespace

QFuture<Result<qint64>> endLapsedRights(Runtime& runtime) {
    const QStringList rules = rightsIn(runtime.folders().resources);
    const Instant now = runtime.clock().now();
    return runtime.core().store().write(
        QStringLiteral("core.lapsed_rights"), [rules, now](WriteTx& tx) -> Result<qint64> {
            QZ_ASSIGN(const qint64 lapsed, LapsedRights::end(tx, rules, now));
            // Nothing is written where nothing has lapsed.
            return lapsed > 0 ? Result<qint64>(lapsed)
                              : Result<qint64>(makeError(ErrorCode::Cancelled, QString()));
        });
}

}  // namespace qz
