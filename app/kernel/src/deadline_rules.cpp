// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/deadline_rules.h"

#include <QCoreApplication>

#include "json_fields.h"

namespace qz {
namespace {

Result<QList<TimeSpan>> parseSpans(const QJsonObject& row, const QString& place) {
    QZ_ASSIGN(const QJsonArray rows, jsonArray(row, QStringLiteral("spans"), place));
    QList<TimeSpan> spans;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString where = QStringLiteral("%1.spans[%2]").arg(place).arg(i);
        const QJsonObject object = rows.at(i).toObject();
        TimeSpan span;
        QZ_ASSIGN(span.amount, jsonInt(object, QStringLiteral("amount"), where));
        QZ_ASSIGN(const QString unit, jsonString(object, QStringLiteral("unit"), where));
        const Result<TimeUnit> parsed = parseTimeUnit(unit);
        if (!parsed) {
            return jsonError(parsed.error().message, where + QStringLiteral(".unit"));
        }
        span.unit = *parsed;
        if (span.amount == 0) {
            return jsonError(QCoreApplication::translate("qz::DeadlineRules", "An amount of 0 is no limit."),
                             where + QStringLiteral(".amount"));
        }
        spans.append(span);
    }
    if (spans.isEmpty()) {
        return jsonError(QCoreApplication::translate("qz::DeadlineRules", "A rule needs an amount of time."),
                         place);
    }
    return spans;
}

Result<DeadlineRule> parseRule(const QJsonObject& row, const QString& place) {
    DeadlineRule rule;
    QZ_ASSIGN(rule.id, jsonString(row, QStringLiteral("id"), place));
    QZ_ASSIGN(rule.titleZh, jsonString(row, QStringLiteral("title_zh"), place));
    QZ_ASSIGN(rule.titleEn, jsonString(row, QStringLiteral("title_en"), place));
    QZ_ASSIGN(rule.article, jsonString(row, QStringLiteral("article"), place));
    QZ_ASSIGN(rule.spans, parseSpans(row, place));
    QZ_ASSIGN(const QString regime, jsonString(row, QStringLiteral("regime"), place));
    const Result<Regime> parsed = parseRegime(regime);
    if (!parsed) {
        return jsonError(parsed.error().message, place + QStringLiteral(".regime"));
    }
    rule.regime = *parsed;
    QZ_ASSIGN(rule.custodyDependent, jsonBool(row, QStringLiteral("custody_dependent"), place));
    QZ_ASSIGN(rule.conditions, jsonStringOr(row, QStringLiteral("conditions"), place, {}));
    QZ_ASSIGN(rule.note, jsonStringOr(row, QStringLiteral("note"), place, {}));
    QZ_ASSIGN(rule.validFrom, jsonDate(row, QStringLiteral("valid_from"), place));
    if (row.contains(QStringLiteral("valid_to"))) {
        QZ_ASSIGN(rule.validTo, jsonDate(row, QStringLiteral("valid_to"), place));
    }
    QZ_ASSIGN(rule.source, jsonString(row, QStringLiteral("source"), place));
    QZ_ASSIGN(rule.unverified, jsonBool(row, QStringLiteral("unverified"), place));
    return rule;
}

}  // namespace

Result<DeadlineRules> DeadlineRules::load(const QString& path) {
    QZ_ASSIGN(const QByteArray bytes, readDataFile(path));
    return parse(bytes);
}

Result<DeadlineRules> DeadlineRules::parse(const QByteArray& json) {
    QZ_ASSIGN(const QJsonObject root, jsonDocumentObject(json));
    DeadlineRules table;
    QZ_ASSIGN(table.m_version, jsonString(root, QStringLiteral("version"), {}));
    QZ_ASSIGN(const QJsonArray rows, jsonArray(root, QStringLiteral("rules"), {}));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString place = QStringLiteral("rules[%1]").arg(i);
        QZ_ASSIGN(DeadlineRule rule, parseRule(rows.at(i).toObject(), place));
        if (table.m_byId.contains(rule.id)) {
            return jsonError(
                QCoreApplication::translate("qz::DeadlineRules", "The rule %1 is listed twice.").arg(rule.id),
                place);
        }
        table.m_byId.insert(rule.id, static_cast<int>(table.m_rules.size()));
        table.m_rules.append(std::move(rule));
    }
    return table;
}

const DeadlineRule* DeadlineRules::find(const QString& id) const {
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_rules.at(found.value());
}

DeadlineSpec deadlineSpec(const DeadlineRule& rule, CivilTime start, bool custody) {
    DeadlineSpec spec;
    spec.ruleId = rule.id;
    spec.article = rule.article;
    spec.start = start;
    spec.spans = rule.spans;
    spec.regime = rule.custodyDependent && custody ? Regime::Custody : rule.regime;
    return spec;
}

}  // namespace qz
