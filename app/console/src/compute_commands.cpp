// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "command.h"
#include "qz/console/compute.h"

namespace qz {
namespace {

Result<QJsonObject> readInput(const std::optional<QString>& path) {
    QFile file(path.value_or(QString()));
    const bool opened = path ? file.open(QIODevice::ReadOnly) : file.open(stdin, QIODevice::ReadOnly);
    if (!opened) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Console", "The input %1 cannot be read: %2")
                             .arg(path.value_or(QStringLiteral("stdin")), file.errorString()));
    }
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (!document.isObject()) {
        const QString reason = parsed.error == QJsonParseError::NoError
                                   ? QCoreApplication::translate("qz::Console", "an object is expected")
                                   : parsed.errorString();
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Console", "The input is not what it should be: %1.").arg(reason),
            {}, QCoreApplication::translate("qz::Console", "byte %1").arg(parsed.offset));
    }
    return document.object();
}

Result<QJsonValue> computeRule(Call& call) {
    QZ_ASSIGN(ComputeData data, loadComputeData(call.folders.resources));
    if (call.runtime != nullptr) {
        data.calendar = *call.runtime->core().calendar();
        data.today = CivilTime::fromInstant(call.runtime->clock().now()).date;
    }
    QZ_ASSIGN(const QJsonObject input, readInput(call.line.value(QStringLiteral("in"))));
    QZ_ASSIGN(const QJsonObject answer, compute(call.line.at(0), input, data));
    return QJsonValue(answer);
}

}  // namespace

QList<BuiltIn> computeCommands() {
    return {
        {QStringLiteral("compute"),
         QStringLiteral("compute NAME [--in FILE]"),
         QT_TRANSLATE_NOOP("qz::Console", "Runs a pure rule: JSON in (file or standard input), JSON out."),
         QStringLiteral("compute deadline --in start.json"),
         Needs::Nothing,
         {{QStringLiteral("in")}, {}, 1, 1, false},
         computeRule}};
}

}  // namespace qz
