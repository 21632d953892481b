// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/dispute_tables.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

#include "mediation/domain/data_file.h"

namespace qz::mediation {
namespace {

QStringList strings(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& one : value.toArray()) {
        list.append(one.toString());
    }
    return list;
}

DisputeKindRow kindOf(const QJsonValue& row) {
    DisputeKindRow kind;
    kind.code = row[QLatin1String("code")].toString();
    kind.nameZh = row[QLatin1String("zh")].toString();
    kind.nameEn = row[QLatin1String("en")].toString();
    kind.synonyms = strings(row[QLatin1String("synonyms")]);
    kind.mapsTo = row[QLatin1String("maps_to")].toString();
    kind.validFrom = QDate::fromString(row[QLatin1String("valid_from")].toString(), Qt::ISODate);
    const QDate to = QDate::fromString(row[QLatin1String("valid_to")].toString(), Qt::ISODate);
    kind.validTo = to.isValid() ? std::optional<QDate>(to) : std::nullopt;
    return kind;
}

bool fits(const QStringList& wanted, const QString& value) {
    return wanted.isEmpty() || wanted.contains(value);
}

}  // namespace

Result<DisputeTables> DisputeTables::load(const QString& resources) {
    DisputeTables tables;
    const QString folder = resources + QStringLiteral("/data/mediation/");
    QZ_ASSIGN(const QJsonObject kinds, dataFile(folder + QStringLiteral("kinds.json")));
    for (const QJsonValue& row : kinds.value(QLatin1String("kinds")).toArray()) {
        tables.m_kinds.append(kindOf(row));
    }
    QZ_ASSIGN(tables.m_rules,
              DeadlineRules::load(resources + QStringLiteral("/data/rules/deadline_rules.json")));
    QZ_ASSIGN(const QJsonObject clocks, dataFile(folder + QStringLiteral("clocks.json")));
    for (const QJsonValue& row : clocks.value(QLatin1String("clocks")).toArray()) {
        const ClockRule rule{row[QLatin1String("clock")].toString(), row[QLatin1String("rule")].toString(),
                             strings(row[QLatin1String("sources")]), strings(row[QLatin1String("kinds")])};
        if (tables.m_rules.find(rule.rule) == nullptr) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::mediation::Tables",
                                                         "clocks.json names the rule %1, which is not in the "
                                                         "table of deadline rules.")
                                 .arg(rule.rule));
        }
        tables.m_clocks.append(rule);
    }
    QZ_ASSIGN(const QJsonObject words, dataFile(folder + QStringLiteral("import_words.json")));
    for (const QJsonValue& row : words.value(QLatin1String("endings")).toArray()) {
        tables.m_endings.append({row[QLatin1String("ending")].toString(),
                                 row[QLatin1String("performed")].toBool(),
                                 strings(row[QLatin1String("words")])});
    }
    for (const QJsonValue& row : words.value(QLatin1String("sources")).toArray()) {
        for (const QString& word : strings(row[QLatin1String("words")])) {
            tables.m_sources.insert(word, row[QLatin1String("source")].toString());
        }
    }
    QZ_ASSIGN(const QJsonObject numbers, dataFile(folder + QStringLiteral("numbers.json")));
    tables.m_agreementForm = numbers.value(QLatin1String("agreement")).toString();
    tables.m_agreementsForm = numbers.value(QLatin1String("agreements")).toString();
    tables.m_volumeForm = numbers.value(QLatin1String("volume")).toString();
    return tables;
}

QString DisputeTables::agreementNumber(const QString& committee, int year, int sequence) const {
    return m_agreementForm.arg(committee).arg(year).arg(sequence);
}

QString DisputeTables::agreementNumbers(const QString& committee, int year, int first, int last) const {
    return first == last ? agreementNumber(committee, year, first)
                         : m_agreementsForm.arg(committee).arg(year).arg(first).arg(last);
}

QString DisputeTables::volumeNumber(const QString& committee, int year, int sequence) const {
    return m_volumeForm.arg(committee).arg(year).arg(sequence);
}

const DisputeKindRow* DisputeTables::find(const QString& code) const {
    const auto found = std::find_if(m_kinds.cbegin(), m_kinds.cend(),
                                    [&code](const DisputeKindRow& row) { return row.code == code; });
    return found == m_kinds.cend() ? nullptr : &*found;
}

const DisputeKindRow* DisputeTables::resolve(const QString& text) const {
    const QString wanted = text.trimmed();
    const auto found = std::find_if(m_kinds.cbegin(), m_kinds.cend(), [&wanted](const DisputeKindRow& row) {
        return row.code == wanted || row.nameZh == wanted || row.synonyms.contains(wanted) ||
               row.nameEn.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == m_kinds.cend() ? nullptr : &*found;
}

QString DisputeTables::comparable(const QString& code) const {
    const DisputeKindRow* row = find(code);
    return row == nullptr || row->mapsTo.isEmpty() ? code : row->mapsTo;
}

const DeadlineRule* DisputeTables::ruleFor(const QString& clock, const QString& source,
                                           const QString& kind) const {
    const auto found = std::find_if(m_clocks.cbegin(), m_clocks.cend(), [&](const ClockRule& rule) {
        return rule.clock == clock && fits(rule.sources, source) && fits(rule.kinds, kind);
    });
    return found == m_clocks.cend() ? nullptr : m_rules.find(found->rule);
}

std::optional<TimeSpan> DisputeTables::mostExtension(const QString& rule) const {
    const DeadlineRule* extended = m_rules.find(rule + QStringLiteral("-EXT"));
    return extended == nullptr || extended->spans.isEmpty()
               ? std::nullopt
               : std::optional<TimeSpan>(extended->spans.constLast());
}

const EndingWord* DisputeTables::ending(const QString& text) const {
    const QString wanted = text.trimmed();
    const auto found = std::find_if(m_endings.cbegin(), m_endings.cend(), [&wanted](const EndingWord& row) {
        return row.words.contains(wanted, Qt::CaseInsensitive);
    });
    return found == m_endings.cend() ? nullptr : &*found;
}

QString DisputeTables::source(const QString& text) const {
    return m_sources.value(text.trimmed(), QStringLiteral("import"));
}

}  // namespace qz::mediation
