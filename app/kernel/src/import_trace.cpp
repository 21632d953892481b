// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/import_trace.h"

#include <QCoreApplication>

namespace qz {

Result<KnownRows> parseKnownRows(const QString& name) {
    for (const KnownRows policy : {KnownRows::Update, KnownRows::Skip, KnownRows::Ask}) {
        if (name == knownRowsName(policy)) {
            return policy;
        }
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::Import", "“%1” is no rule for known rows; there are update, skip and ask.")
                         .arg(name));
}

QString knownRowsName(KnownRows policy) {
    switch (policy) {
        case KnownRows::Skip:
            return QStringLiteral("skip");
        case KnownRows::Ask:
            return QStringLiteral("ask");
        case KnownRows::Update:
            break;
    }
    return QStringLiteral("update");
}

FieldMap importedHead(const CaseRecord& record) {
    FieldMap said;
    const auto put = [&said](const char* field, const QString& value) {
        if (!value.isEmpty()) {
            said.insert(QString::fromLatin1(field), value);
        }
    };
    put("class", record.subkind);
    put("summary", record.summary);
    put("address", record.place);
    put("area", record.area.toString());
    put("state", record.state);
    put("opened_at", CivilTime::fromInstant(record.openedAt).toString());
    if (record.point) {
        put("lon", QString::number(record.point->lon, 'f', 7));
        put("lat", QString::number(record.point->lat, 'f', 7));
    }
    return said;
}

bool isStepField(const QString& field) { return field == QLatin1String("state"); }

}  // namespace qz
