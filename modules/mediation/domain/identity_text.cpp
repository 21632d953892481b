// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/identity_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include "mediation/domain/data_file.h"

namespace qz::mediation {
namespace {

constexpr int kNameEnd = 15;
constexpr int kSexEnd = 16;
constexpr int kPeopleEnd = 18;
constexpr int kBirthEnd = 26;
constexpr int kAddressEnd = 61;
constexpr int kNumberEnd = 79;

QHash<QString, QString> table(const QJsonObject& from) {
    QHash<QString, QString> made;
    for (auto each = from.begin(); each != from.end(); ++each) {
        made.insert(each.key(), each->toString());
    }
    return made;
}

bool isNumber(const QString& text) {
    static const QRegularExpression number(QStringLiteral("^\\d{17}[\\dXx]$"));
    return number.match(text).hasMatch();
}

using Read = QHash<QString, QString>;

Read byColumns(const QString& text) {
    const QString number = text.mid(kAddressEnd, kNumberEnd - kAddressEnd);
    if (!isNumber(number)) {
        return {};
    }
    return {{QStringLiteral("name"), text.left(kNameEnd).trimmed()},
            {QStringLiteral("sex"), text.mid(kNameEnd, kSexEnd - kNameEnd)},
            {QStringLiteral("people"), text.mid(kSexEnd, kPeopleEnd - kSexEnd)},
            {QStringLiteral("birth"), text.mid(kPeopleEnd, kBirthEnd - kPeopleEnd)},
            {QStringLiteral("address"), text.mid(kBirthEnd, kAddressEnd - kBirthEnd).trimmed()},
            {QStringLiteral("number"), number}};
}

Read byLines(const QString& text, const IdentityWords& words) {
    static const QRegularExpression line(QStringLiteral("^\\s*([^:=\\t\\x{ff1a}]+)[:=\\t\\x{ff1a}](.*)$"));
    Read read;
    for (const QString& each : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch found = line.match(each);
        const QString field = words.labels.value(found.captured(1).remove(u' ').trimmed());
        if (found.hasMatch() && !field.isEmpty()) {
            read.insert(field, found.captured(2).trimmed());
        }
    }
    return read;
}

QString ageOn(QString birth, QDate today) {
    birth.remove(QRegularExpression(QStringLiteral("\\D")));
    const QDate born = QDate::fromString(birth.left(8), QStringLiteral("yyyyMMdd"));
    if (!born.isValid() || born > today) {
        return {};
    }
    const bool had = today >= born.addYears(today.year() - born.year());
    return QString::number(today.year() - born.year() - (had ? 0 : 1));
}

}  // namespace

Result<IdentityWords> IdentityWords::load(const QString& resources) {
    QZ_ASSIGN(const QJsonObject json,
              dataFile(resources + QStringLiteral("/data/mediation/identity_reader.json")));
    IdentityWords words;
    words.labels = table(json.value(QLatin1String("labels")).toObject());
    words.sexes = table(json.value(QLatin1String("sexes")).toObject());
    words.peoples = table(json.value(QLatin1String("peoples")).toObject());
    for (const QJsonValue& name : json.value(QLatin1String("pictures")).toArray()) {
        words.pictures.append(name.toString());
    }
    words.paper = json.value(QLatin1String("paper")).toString();
    return words;
}

Result<FieldMap> identityOf(const QString& text, const IdentityWords& words, QDate today) {
    Read read = byColumns(text);
    if (read.isEmpty()) {
        read = byLines(text, words);
    }
    const QString number = read.value(QStringLiteral("number")).toUpper();
    const QString name = read.value(QStringLiteral("name"));
    if (name.isEmpty() || !isNumber(number)) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::mediation::Import",
                             "This is no file of a reader of identity cards: it has no name and number."));
    }
    const QString people = read.value(QStringLiteral("people"));
    const QString birth = read.value(QStringLiteral("birth"));
    FieldMap fields{{QStringLiteral("name"), name},
                    {QStringLiteral("sex"), words.sexes.value(read.value(QStringLiteral("sex")))},
                    {QStringLiteral("ethnicity"), words.peoples.value(people, people)},
                    {QStringLiteral("age"), ageOn(birth.isEmpty() ? number.mid(6, 8) : birth, today)},
                    {QStringLiteral("address"), read.value(QStringLiteral("address"))},
                    {QStringLiteral("identity"), words.paper + QLatin1Char(' ') + number}};
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::mediation
