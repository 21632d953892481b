// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/paper_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "mediation/domain/data_file.h"
#include "qz/field_spec.h"

namespace qz::mediation {
namespace {

QHash<QString, QString> wordsOf(const QJsonValue& value) {
    QHash<QString, QString> words;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each->isString()) {
            words.insert(each.key(), each->toString());
        }
    }
    return words;
}

}  // namespace

Result<PaperWords> PaperWords::load(const QString& resources) {
    const QString folder = resources + QStringLiteral("/data/mediation/");
    QZ_ASSIGN(const QJsonObject root, dataFile(folder + QStringLiteral("paper_words.json")));
    PaperWords words;
    words.m_forms = wordsOf(root);
    words.m_words = wordsOf(root.value(QLatin1String("words")));
    words.m_slots = wordsOf(root.value(QLatin1String("slots")));
    for (const QJsonValue& source : root.value(QLatin1String("sources_printed")).toArray()) {
        words.m_sources.append(source.toString());
    }
    for (const char* side : {"applicant", "respondent"}) {
        const QString id = QString::fromLatin1(side);
        const bool applies = id == QLatin1String("applicant");
        words.m_sides.insert(id, applies);
        words.m_sides.insert(words.m_words.value(id), applies);
    }
    QZ_ASSIGN(const QJsonObject court, dataFile(folder + QStringLiteral("jc_materials.json")));
    words.m_materialsSource = court.value(QLatin1String("source")).toString();
    for (const QJsonValue& row : court.value(QLatin1String("materials")).toArray()) {
        words.m_materials.append({row[QLatin1String("name")].toString(),
                                  row[QLatin1String("paper")].toString(),
                                  row[QLatin1String("demand")].toString()});
    }
    return words;
}

QString PaperWords::word(const QString& code) const {
    return code.isEmpty() ? QString() : m_words.contains(code) ? m_words.value(code) : choiceTitle(code);
}

QString PaperWords::slot(const QString& name) const {
    return m_slots.contains(name) ? m_slots.value(name) : choiceTitle(name);
}

QString PaperWords::form(const QString& name) const { return m_forms.value(name); }

QString PaperWords::day(const QDate& day) const {
    return day.isValid() ? day.toString(form(QStringLiteral("day"))) : QString();
}

QString PaperWords::time(Instant instant) const {
    const CivilTime civil = CivilTime::fromInstant(instant);
    const QTime clock(civil.minute / 60, civil.minute % 60);
    return QDateTime(civil.date, clock).toString(form(QStringLiteral("time")));
}

}  // namespace qz::mediation
