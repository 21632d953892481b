// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>

#include "qz/console/console_program.h"

namespace qz {
namespace {

void put(FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QByteArray compact(const QJsonValue& value) {
    if (value.isObject()) {
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    }
    if (value.isArray()) {
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    }
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QString cell(const QJsonValue& value) {
    return value.isString() ? value.toString()
           : value.isNull() ? QString()
                            : QString::fromUtf8(compact(value));
}

/// Columns of a terminal: a Chinese character takes two.
int width(const QString& text) {
    int columns = 0;
    for (const QChar c : text) {
        columns += c.unicode() >= 0x1100 ? 2 : 1;
    }
    return columns;
}

void printTable(const QJsonArray& rows) {
    QStringList columns;
    for (const QJsonValue& row : rows) {
        for (const QString& key : row.toObject().keys()) {
            if (!columns.contains(key)) {
                columns.append(key);
            }
        }
    }
    QList<int> widths;
    for (const QString& column : columns) {
        int widest = width(column);
        for (const QJsonValue& row : rows) {
            widest = std::max(widest, std::min(40, width(cell(row.toObject().value(column)))));
        }
        widths.append(widest);
    }
    const auto line = [&](const auto& textOf) {
        QString text;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString part = textOf(columns.at(i));
            text += part + QString(std::max(1, widths.at(i) - width(part) + 2), QLatin1Char(' '));
        }
        put(stdout, text.trimmed() + QLatin1Char('\n'));
    };
    line([](const QString& column) { return column; });
    for (const QJsonValue& row : rows) {
        line([&](const QString& column) { return cell(row.toObject().value(column)).left(60); });
    }
}

}  // namespace

void printAnswer(const QJsonValue& answer, bool json) {
    if (json) {
        put(stdout, QString::fromUtf8(compact(answer)) + QLatin1Char('\n'));
    } else if (answer.isArray() && !answer.toArray().isEmpty() && answer.toArray().first().isObject()) {
        printTable(answer.toArray());
    } else if (answer.isObject()) {
        const QJsonObject object = answer.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            put(stdout, it.key() + QStringLiteral(": ") + cell(it.value()) + QLatin1Char('\n'));
        }
    } else {
        put(stdout, cell(answer) + QLatin1Char('\n'));
    }
    fflush(stdout);
}

int printError(const Error& error, bool json) {
    if (json) {
        const QJsonObject inner{{QStringLiteral("code"),
                                 isUsageError(error) ? QStringLiteral("Usage") : errorCodeName(error.code)},
                                {QStringLiteral("message"), error.message},
                                {QStringLiteral("where"), error.where}};
        put(stdout,
            QString::fromUtf8(compact(QJsonObject{{QStringLiteral("error"), inner}})) + QLatin1Char('\n'));
        fflush(stdout);
    }
    QString text = error.where.isEmpty() ? error.message : error.where + QStringLiteral(": ") + error.message;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    put(stderr, text + QLatin1Char('\n'));
    return exitCode(error);
}

int printHelp(const QList<BuiltIn>& all, const GlobalOptions& global) {
    const QString wanted = global.rest.value(0);
    QList<BuiltIn> sorted = all;
    std::sort(sorted.begin(), sorted.end(),
              [](const BuiltIn& a, const BuiltIn& b) { return a.name < b.name; });
    bool found = false;
    QJsonArray rows;
    for (const BuiltIn& each : sorted) {
        if (!wanted.isEmpty() && each.name != wanted) {
            continue;
        }
        found = true;
        rows.append(
            QJsonObject{{QStringLiteral("command"), each.name},
                        {QStringLiteral("usage"), each.usage},
                        {QStringLiteral("does"), QCoreApplication::translate("qz::Console", each.summary)},
                        {QStringLiteral("example"), QStringLiteral("qizongctl ") + each.example}});
    }
    if (!found) {
        return printError(usageError(QCoreApplication::translate(
                                         "qz::Console", "There is no command “%1”; see: qizongctl help")
                                         .arg(wanted)),
                          global.json);
    }
    if (global.json) {
        printAnswer(rows, true);
        return 0;
    }
    put(stdout,
        QStringLiteral("qizongctl [--store DIR] [--user NAME] [--password-file FILE] [--json] [--lang zh|en] "
                       "COMMAND …\n"));
    for (const QJsonValue& row : rows) {
        put(stdout, QStringLiteral("\n  %1\n      %2\n      %3\n")
                        .arg(row[QStringLiteral("usage")].toString(), row[QStringLiteral("does")].toString(),
                             row[QStringLiteral("example")].toString()));
    }
    fflush(stdout);
    return 0;
}

}  // namespace qz
