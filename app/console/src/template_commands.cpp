// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/papers/case_papers.h"
#include "qz/print/pdf.h"

namespace qz {
namespace {

Result<const DocumentKind*> paperKind(const Call& call) {
    const DocumentKind* kind = call.runtime->documents().find(call.line.at(1));
    if (kind == nullptr) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Console", "There is no document “%1”; see: document --list")
                .arg(call.line.at(1)));
    }
    return kind;
}

Result<QByteArray> readDocx(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io, QCoreApplication::translate("qz::Console", "%1 cannot be read: %2")
                                            .arg(path, file.errorString()));
    }
    return file.readAll();
}

QDate today(const Call& call) { return CivilTime::fromInstant(call.runtime->clock().now()).date; }

Result<QJsonValue> listTemplates(Call& call) {
    QZ_ASSIGN(const QList<PaperTemplate> all, call.runtime->core().templates().list().result());
    QJsonArray rows;
    for (const PaperTemplate& each : all) {
        rows.append(QJsonObject{{QStringLiteral("id"), each.id.toString().right(8).toUpper()},
                                {QStringLiteral("paper"), each.paper},
                                {QStringLiteral("valid_from"), each.validFrom.toString(Qt::ISODate)},
                                {QStringLiteral("valid_to"), each.validTo.toString(Qt::ISODate)},
                                {QStringLiteral("source"), each.source},
                                {QStringLiteral("sha256"), each.sha256}});
    }
    return QJsonValue(rows);
}

Result<QJsonValue> fieldNames(const QList<TemplateField>& fields) {
    QJsonArray rows;
    for (const TemplateField& field : fields) {
        QJsonObject row{{QStringLiteral("id"), field.id},
                        {QStringLiteral("names"), QJsonArray::fromStringList(field.names)}};
        if (field.kind == TemplateField::Kind::List) {
            QZ_ASSIGN(const QJsonValue inside, fieldNames(field.fields));
            row.insert(QStringLiteral("fields"), inside);
        }
        rows.append(row);
    }
    return QJsonValue(rows);
}

Result<QJsonValue> getTemplate(Call& call) {
    QZ_ASSIGN(const DocumentKind* kind, paperKind(call));
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(
            QCoreApplication::translate("qz::Console", "templates get NAME needs --out FILE.docx"));
    }
    QZ_ASSIGN(const QByteArray docx, CasePapers(*call.runtime).templateInForce(*kind, today(call)));
    QZ_TRY(writePaperFile(docx, *out));
    return QJsonValue(QJsonObject{{QStringLiteral("paper"), kind->name}, {QStringLiteral("file"), *out}});
}

Result<QJsonValue> checkTemplateFile(Call& call) {
    QZ_ASSIGN(const DocumentKind* kind, paperKind(call));
    QZ_ASSIGN(const QByteArray docx, readDocx(call.line.at(2)));
    QZ_ASSIGN(const QList<TemplateIssue> issues, CasePapers(*call.runtime).check(*kind, docx));
    QJsonArray rows;
    for (const TemplateIssue& issue : issues) {
        rows.append(
            QJsonObject{{QStringLiteral("place"), issue.place}, {QStringLiteral("text"), issue.text}});
    }
    return QJsonValue(rows);
}

Result<QJsonValue> setTemplate(Call& call) {
    QZ_ASSIGN(const DocumentKind* kind, paperKind(call));
    QZ_ASSIGN(const QByteArray docx, readDocx(call.line.at(2)));
    PaperTemplate wanted;
    wanted.validFrom = today(call);
    if (const auto from = call.line.value(QStringLiteral("from"))) {
        wanted.validFrom = QDate::fromString(*from, Qt::ISODate);
    }
    if (const auto to = call.line.value(QStringLiteral("to"))) {
        wanted.validTo = QDate::fromString(*to, Qt::ISODate);
    }
    wanted.source = call.line.value(QStringLiteral("source")).value_or(QString());
    QZ_ASSIGN(const PaperTemplate made, CasePapers(*call.runtime).replace(*kind, docx, wanted, call.actor));
    return QJsonValue(QJsonObject{{QStringLiteral("paper"), made.paper},
                                  {QStringLiteral("valid_from"), made.validFrom.toString(Qt::ISODate)},
                                  {QStringLiteral("sha256"), made.sha256}});
}

Result<QJsonValue> templates(Call& call) {
    const QString part = call.line.at(0);
    if (part == QLatin1String("list")) {
        return listTemplates(call);
    }
    if (part == QLatin1String("get")) {
        return getTemplate(call);
    }
    if (part == QLatin1String("check") && call.line.positional().size() == 3) {
        return checkTemplateFile(call);
    }
    if (part == QLatin1String("set") && call.line.positional().size() == 3) {
        return setTemplate(call);
    }
    if (part == QLatin1String("fields")) {
        QZ_ASSIGN(const DocumentKind* kind, paperKind(call));
        QZ_ASSIGN(const TemplateSchema schema, CasePapers(*call.runtime).schema(*kind));
        return fieldNames(schema.fields);
    }
    return usageError(QCoreApplication::translate(
        "qz::Console",
        "templates takes list, fields NAME, get NAME, check NAME FILE or set NAME FILE; see: help"));
}

}  // namespace

QList<BuiltIn> templateCommands() {
    return {{QStringLiteral("templates"),
             QStringLiteral(
                 "templates list | fields NAME | get NAME --out FILE.docx | check NAME FILE.docx | set NAME "
                 "FILE.docx [--from D] [--to D] [--source TEXT]"),
             QT_TRANSLATE_NOOP("qz::Console", "Templates of papers that the office edits in Word or WPS."),
             QStringLiteral("templates get event_form --out event_form.docx"),
             Needs::Auditing,
             {{QStringLiteral("out"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("source")},
              {},
              1,
              3,
              false},
             templates}};
}

}  // namespace qz
