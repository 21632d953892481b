// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/told_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

#include "grid/domain/told_text_parts.h"
#include "qz/id_numbers.h"

namespace qz::grid {

namespace {

QString rule(const char* text) { return QCoreApplication::translate("qz::grid::ToldText", text); }

QStringList strings(const QJsonValue& value) {
    QStringList list;
    if (value.isString()) {
        list.append(value.toString());
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list.append(item.toString());
    }
    return list;
}

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

/// Takes a part out; marks that then stand alone or twice go with it.
void cut(QString& text, qsizetype begin, qsizetype end) {
    const auto isMark = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text.at(at).isPunct() || text.at(at).isSpace());
    };
    while (isMark(end) && (begin == 0 || isMark(begin - 1))) {
        ++end;
    }
    text.remove(begin, end - begin);
}

}  // namespace

const Proposal* ToldText::find(const QString& field) const {
    for (const Proposal& proposal : proposals) {
        if (proposal.field == field) {
            return &proposal;
        }
    }
    return nullptr;
}

Result<ToldTextRules> ToldTextRules::parse(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ToldTextRules rules;
    const auto object2 = [&object](const char* key) { return object.value(QLatin1String(key)).toObject(); };
    for (const QJsonValue& value : object.value(QLatin1String("days")).toArray()) {
        const QJsonObject day = value.toObject();
        rules.m_days.append({day.value(QLatin1String("word")).toString(),
                             day.value(QLatin1String("back")).toInt(),
                             day.value(QLatin1String("part")).toString()});
    }
    for (const QJsonValue& value : object.value(QLatin1String("parts")).toArray()) {
        const QJsonObject part = value.toObject();
        const char* kind = part.value(QLatin1String("afternoon")).toBool() ? "afternoon"
                           : part.value(QLatin1String("noon")).toBool()    ? "noon"
                           : part.value(QLatin1String("night")).toBool()   ? "night"
                                                                           : "";
        rules.m_parts.insert(part.value(QLatin1String("word")).toString(), QString::fromLatin1(kind));
    }
    for (const char* key : {"now", "name_markers", "name_joins", "name_stops", "name_titles",
                            "compound_surnames", "phone_markers", "identity_markers", "place_leads",
                            "place_ends", "place_numbers", "place_tails", "area_endings"}) {
        rules.m_words.insert(QLatin1String(key), strings(object.value(QLatin1String(key))));
    }
    const QList<std::tuple<const char*, const char*, const char*>> nested{
        {"ago", "minutes", "ago_minutes"},   {"ago", "hours", "ago_hours"},
        {"ago", "half", "ago_half"},         {"date_words", "year", "year"},
        {"date_words", "month", "month"},    {"date_words", "day", "day"},
        {"clock_words", "hour", "hour"},     {"clock_words", "minute", "minute"},
        {"clock_words", "half", "half"},     {"clock_words", "oclock", "oclock"},
        {"weekdays", "marks", "week_marks"}, {"weekdays", "last", "week_last"}};
    for (const auto& [outer, inner, name] : nested) {
        rules.m_words.insert(QLatin1String(name), strings(object2(outer).value(QLatin1String(inner))));
    }
    const QJsonObject numerals = object2("numerals");
    for (auto it = numerals.begin(); it != numerals.end(); ++it) {
        rules.m_numerals.insert(it.key().at(0), it.value().toInt());
    }
    const QJsonObject quarters = object2("clock_words").value(QLatin1String("quarters")).toObject();
    for (auto it = quarters.begin(); it != quarters.end(); ++it) {
        rules.m_quarters.insert(it.key(), it.value().toInt());
    }
    for (const QJsonValue& value : object.value(QLatin1String("class_words")).toArray()) {
        rules.m_classWords[value.toObject().value(QLatin1String("class")).toString()] +=
            strings(value.toObject().value(QLatin1String("words")));
    }
    rules.m_weekdays = object2("weekdays").value(QLatin1String("days")).toString();
    const QString surnames = object.value(QLatin1String("surnames")).toString();
    rules.m_surnames = QSet<QChar>(surnames.begin(), surnames.end());
    if (rules.m_days.isEmpty() || rules.m_surnames.isEmpty() ||
        rules.m_words.value(QStringLiteral("hour")).isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::grid::Tables", "The table cannot be read: %1")
                             .arg(QStringLiteral("intake.json")));
    }
    return rules;
}

void ToldTextRules::takeIdentity(QString& text, ToldText& told) const {
    static const QRegularExpression number(QStringLiteral("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])"));
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch() || !checkResidentId(match.captured(0).toUpper()).valid) {
        return;
    }
    told.proposals.append(
        {QStringLiteral("reporter"), match.captured(0).toUpper(), match.captured(0),
         rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "an identity number with a right check digit"))});
    const QRegularExpression before(
        QStringLiteral("(?:%1)\\W{0,3}$").arg(anyOf(m_words.value(QStringLiteral("identity_markers")))),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch marker = before.match(text.left(match.capturedStart()));
    cut(text, marker.hasMatch() ? marker.capturedStart() : match.capturedStart(), match.capturedEnd());
}

void ToldTextRules::takePhone(QString& text, ToldText& told) const {
    // Mobile numbers, fixed lines with their area code; seven or eight digits only behind a word that says
    // so.
    const QRegularExpression number(
        QStringLiteral("(?:(%1)[^\\w+]{0,3})?(?<!\\d)((?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- "
                       "]?\\d{4}|0\\d{2,3}[- ]?\\d{7,8}|(?(1)[2-9]\\d{6,7}|(?!)))(?!\\d)")
            .arg(anyOf(m_words.value(QStringLiteral("phone_markers")))),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch()) {
        return;
    }
    QString plain = match.captured(2);
    plain.remove(QLatin1Char(' '));
    told.proposals.append({QStringLiteral("phone"), plain, match.captured(2),
                           rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a telephone number"))});
    cut(text, match.capturedStart(), match.capturedEnd());
}

int ToldTextRules::nameLength(const QString& text, qsizetype at) const {
    int surname = at < text.size() && m_surnames.contains(text.at(at)) ? 1 : 0;
    for (const QString& compound : m_words.value(QStringLiteral("compound_surnames"))) {
        surname = text.mid(at, 2) == compound ? 2 : surname;
    }
    if (surname == 0) {
        return 0;
    }
    const QStringList stops = m_words.value(QStringLiteral("name_stops"));
    const auto ends = [&](qsizetype place) {
        return place >= text.size() || !isHan(text.at(place)) ||
               std::any_of(stops.begin(), stops.end(),
                           [&](const QString& stop) { return text.mid(place, stop.size()) == stop; });
    };
    for (int given = 1; given <= 2; ++given) {
        if (at + surname + given > text.size() || !isHan(text.at(at + surname + given - 1))) {
            return 0;
        }
        if (ends(at + surname + given)) {
            return surname + given;
        }
    }
    return surname + 2;
}

void ToldTextRules::takeName(QString& text, ToldText& told) const {
    const auto take = [&](qsizetype from, qsizetype at, qsizetype length, const QString& why) {
        const QString name = text.mid(at, length);
        for (Proposal& known : told.proposals) {
            if (known.field == QLatin1String("reporter")) {
                known.value = name + QLatin1Char(' ') + known.value;
                known.words = name + QStringLiteral(" … ") + known.words;
                cut(text, from, at + length);
                return;
            }
        }
        told.proposals.append({QStringLiteral("reporter"), name, name, why});
        cut(text, from, at + length);
    };
    const QRegularExpression marked(QStringLiteral("(?:%1)(?:%2|\\s)*")
                                        .arg(anyOf(m_words.value(QStringLiteral("name_markers"))),
                                             anyOf(m_words.value(QStringLiteral("name_joins")))));
    auto matches = marked.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (const int length = nameLength(text, match.capturedEnd()); length > 0) {
            take(match.capturedStart(), match.capturedEnd(), length,
                 rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a name behind a word that announces one")));
            return;
        }
    }
    for (const QString& title : m_words.value(QStringLiteral("name_titles"))) {
        const qsizetype at = text.indexOf(title);
        if (at >= 1 && m_surnames.contains(text.at(at - 1))) {
            take(at - 1, at - 1, title.size() + 1,
                 rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a surname with a title")));
            return;
        }
    }
}

std::optional<Proposal> ToldTextRules::findClass(const QString& text, const ClassTable& classes) const {
    QString best;
    const EventClass* found = nullptr;
    const auto consider = [&](const EventClass* row, const QString& word) {
        if (row != nullptr && word.size() >= 2 && word.size() > best.size() &&
            text.contains(word, Qt::CaseInsensitive)) {
            best = word;
            found = row;
        }
    };
    for (const EventClass& row : classes.classes()) {
        if (classes.exact(row.code) == nullptr || &row == classes.other()) {
            continue;  // a heading
        }
        consider(&row, row.nameZh);
        for (const QString& word : row.synonyms) {
            consider(&row, word);
        }
        for (const QString& word : m_classWords.value(row.code)) {
            consider(&row, word);
        }
    }
    if (found == nullptr) {
        return std::nullopt;
    }
    return Proposal{QStringLiteral("class"), found->code, best,
                    rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "a word of this class"))};
}

std::optional<Proposal> ToldTextRules::findArea(const QString& text, const AreaTree& tree,
                                                const AreaCode& area) const {
    const Area* found = nullptr;
    QString best;
    const QStringList endings = m_words.value(QStringLiteral("area_endings"));
    const std::function<void(const AreaCode&)> look = [&](const AreaCode& code) {
        for (const Area* child : tree.children(code)) {
            if (child->code.level() >= AreaLevel::Grid) {
                continue;
            }
            QString core = child->name;
            for (const QString& ending : endings) {
                if (core.endsWith(ending) && core.size() > ending.size() + 1) {
                    core.chop(ending.size());
                    break;
                }
            }
            const QString word = text.contains(child->name) ? child->name : core;
            const bool deeper = found != nullptr && child->code.level() > found->code.level();
            if (word.size() >= 2 && text.contains(word) && (deeper || word.size() > best.size())) {
                found = child;
                best = word;
            }
            look(child->code);
        }
    };
    look(area);
    if (found == nullptr) {
        return std::nullopt;
    }
    return Proposal{QStringLiteral("area"), found->code.toString(), best,
                    rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "the name of an area"))};
}

QStringList ToldTextRules::findPlaces(const QString& text) const {
    const QRegularExpression place(
        QStringLiteral("[\\p{Han}A-Za-z0-9]{1,14}?(?:%1)(?:\\d{1,5}(?:%2))*(?:%3)?")
            .arg(anyOf(m_words.value(QStringLiteral("place_ends"))),
                 anyOf(m_words.value(QStringLiteral("place_numbers"))),
                 anyOf(m_words.value(QStringLiteral("place_tails")))),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList leads = m_words.value(QStringLiteral("place_leads"));
    QStringList found;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) {
        QString words = matches.next().captured(0);
        for (const QString& lead : leads) {
            const qsizetype at = words.lastIndexOf(lead);
            if (at >= 0 && words.size() - at - lead.size() >= 3) {
                words = words.mid(at + lead.size());
            }
        }
        if (words.size() >= 3) {
            found.append(words);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return found;
}

ToldText ToldTextRules::read(const QString& text, CivilTime now, const ClassTable& classes,
                             const AreaTree* tree, const AreaCode& area) const {
    ToldText told;
    QString rest = text.normalized(QString::NormalizationForm_KC).trimmed();
    takeIdentity(rest, told);
    takePhone(rest, told);
    takeName(rest, told);
    if (const std::optional<Found> time = findTime(rest, now)) {
        told.proposals.append(
            {QStringLiteral("occurred_at"), time->time.toString(), time->words.trimmed(), time->rule});
    }
    if (const std::optional<Proposal> eventClass = findClass(rest, classes)) {
        told.proposals.append(*eventClass);
    }
    if (tree != nullptr) {
        if (const std::optional<Proposal> named = findArea(rest, *tree, area)) {
            told.proposals.append(*named);
        }
    }
    told.places = findPlaces(rest);
    if (!told.places.isEmpty()) {
        told.proposals.append({QStringLiteral("address"), told.places.first(), told.places.first(),
                               rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "words that end like a place"))});
    }
    if (!rest.isEmpty()) {
        told.proposals.append(
            {QStringLiteral("detail"),
             rest,
             {},
             rule(QT_TRANSLATE_NOOP("qz::grid::ToldText", "what is left is the description"))});
    }
    return told;
}

}  // namespace qz::grid
