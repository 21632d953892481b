// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_values.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "qz/host/import_runs.h"

namespace qz {

FieldMap replyValues(Runtime& runtime, const CaseDetail& detail) {
    const CaseRecord& record = detail.record;
    const CaseKind* kind = runtime.core().cases().kind(record.kind);
    FieldMap replies{{QStringLiteral("number"), record.number}};
    if (kind != nullptr && kind->workflow) {
        replies.insert(QStringLiteral("state"), stateTitle(*kind->workflow, record.state));
    }
    const QString unitCode =
        record.ownerUnit.isEmpty() ? detail.fields.value(QStringLiteral("lead_unit")) : record.ownerUnit;
    if (const std::optional<Unit> unit = runtime.core().directory().unit(unitCode)) {
        replies.insert(QStringLiteral("unit"), unit->name);
    }
    if (record.closedAt) {
        replies.insert(QStringLiteral("closed_at"), CivilTime::fromInstant(*record.closedAt).toDisplay());
    }
    if (record.dueAt) {
        replies.insert(QStringLiteral("due_at"), CivilTime::fromInstant(*record.dueAt).toDisplay());
    }
    for (const JournalEntry& entry : detail.journal) {
        const QString result = entry.fields.value(QStringLiteral("result"));
        const bool masked = detail.maskedFields.contains(QStringLiteral("result@%1").arg(entry.sequence));
        if (!result.isEmpty() && !masked) {
            replies.insert(QStringLiteral("result"), result);
        }
    }
    return replies;
}

Result<QString> replyText(Runtime& runtime, const CaseDetail& detail, const QString& language) {
    QFile file(runtime.folders().resources + QStringLiteral("/data/import/replies.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::ImportRun", "The file %1 cannot be read: %2")
                             .arg(file.fileName(), file.errorString()));
    }
    FieldMap values = replyValues(runtime, detail);
    values.remove(QStringLiteral("result"));  // words of a human may name somebody
    if (detail.record.closedAt) {
        values.remove(QStringLiteral("due_at"));
    }
    const QJsonArray parts = QJsonDocument::fromJson(file.readAll())
                                 .object()
                                 .value(QLatin1String("message"))
                                 .toObject()
                                 .value(language)
                                 .toArray();
    QString text;
    for (const QJsonValue& part : parts) {
        const QString needs = part.toObject().value(QLatin1String("needs")).toString();
        if (!values.contains(needs)) {
            continue;
        }
        text += part.toObject()
                    .value(QLatin1String("text"))
                    .toString()
                    .replace(QLatin1Char('{') + needs + QLatin1Char('}'), values.value(needs));
    }
    return text.trimmed();
}

}  // namespace qz
