// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/identifying_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace qz::grid {
namespace {

constexpr int kTelephoneDigits = 7;  // a fixed line without its area code

QStringList strings(const QJsonValue& value) {
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append(item.toString());
    }
    return list;
}

bool isNameChar(QChar c) { return c.script() == QChar::Script_Han; }

}  // namespace

Result<IdentifyingText> IdentifyingText::parse(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    IdentifyingText text;
    const QString surnames = object.value(QLatin1String("surnames")).toString();
    text.m_surnames = QSet<QChar>(surnames.begin(), surnames.end());
    text.m_titles = strings(object.value(QLatin1String("titles")));
    text.m_markers = strings(object.value(QLatin1String("markers")));
    text.m_verbs = strings(object.value(QLatin1String("verbs")));
    text.m_keywords = strings(object.value(QLatin1String("keywords")));
    for (const QStringList* words : {&text.m_titles, &text.m_markers, &text.m_verbs, &text.m_keywords}) {
        for (const QString& word : *words) {
            text.m_beginnings.set(word.isEmpty() ? 0 : word.front().unicode());
        }
    }
    if (text.m_surnames.isEmpty() || text.m_titles.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::grid::Tables", "The table cannot be read: %1")
                             .arg(QStringLiteral("identifying.json")));
    }
    return text;
}

bool IdentifyingText::hasNumber(const QString& text) const {
    // Seven digits in a row, blanks and hyphens between them allowed: telephones, identity and bank numbers.
    int run = 0;
    for (const QChar c : text) {
        if (c.isDigit()) {
            ++run;
        } else if (c != QLatin1Char(' ') && c != QLatin1Char('-')) {
            run = 0;
        }
        if (run >= kTelephoneDigits) {
            return true;
        }
    }
    return false;
}

bool IdentifyingText::hasTitledName(const QString& text) const {
    for (const QString& title : m_titles) {
        for (qsizetype at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
            for (qsizetype back = 1; back <= 3 && at - back >= 0; ++back) {
                if (m_surnames.contains(text.at(at - back))) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool IdentifyingText::hasMarkedName(const QString& text) const {
    for (const QString& marker : m_markers) {
        qsizetype at = text.indexOf(marker);
        if (at < 0) {
            continue;
        }
        at += marker.size();
        while (at < text.size() && (text.at(at).isPunct() || text.at(at).isSpace())) {
            ++at;
        }
        if (at + 1 < text.size() && m_surnames.contains(text.at(at)) && isNameChar(text.at(at + 1))) {
            return true;
        }
    }
    return false;
}

bool IdentifyingText::hasSpeakingName(const QString& text) const {
    // Surname and one or two more characters right before somebody says, asks or complains.
    for (const QString& verb : m_verbs) {
        for (qsizetype at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) {
            for (qsizetype back = 2; back <= 3 && at - back >= 0; ++back) {
                const QStringView name = QStringView(text).mid(at - back, back);
                if (m_surnames.contains(name.front()) && std::all_of(name.begin(), name.end(), isNameChar)) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool IdentifyingText::mayIdentify(const QString& text) const {
    if (hasNumber(text)) {
        return true;
    }
    // Where no word of the table can begin, none is looked for.
    if (std::none_of(text.begin(), text.end(), [this](QChar c) { return m_beginnings.test(c.unicode()); })) {
        return false;
    }
    return hasTitledName(text) || hasMarkedName(text) || hasSpeakingName(text) ||
           std::any_of(m_keywords.begin(), m_keywords.end(),
                       [&](const QString& word) { return text.contains(word); });
}

}  // namespace qz::grid
