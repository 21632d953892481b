// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <optional>

#include "qz/deadline.h"
#include "qz/result.h"

namespace qz {

/// A row of the rule table (resources/data/rules/deadline_rules.json): a limit that a law or the product
/// sets.
struct DeadlineRule {
    QString id;  ///< "JC-30"
    QString titleZh;
    QString titleEn;
    QString article;  ///< law and article, in Chinese
    QList<TimeSpan> spans;
    Regime regime = Regime::Civil;
    bool custodyDependent = false;  ///< does not move for days off where the person is in custody
    QString conditions;             ///< what a human must have checked before the rule may be used; Chinese
    QString note;                   ///< Chinese
    QDate validFrom;
    std::optional<QDate> validTo;
    QString source;
    bool unverified = false;  ///< from memory or a product rule, not read in the law's text
};

/// The rules as data. Immutable once loaded; any thread.
class DeadlineRules {
public:
    DeadlineRules() = default;

    /// Reads the table from a file. Io when it cannot be read, Invalid with the place in it when it is wrong.
    [[nodiscard]] static Result<DeadlineRules> load(const QString& path);
    [[nodiscard]] static Result<DeadlineRules> parse(const QByteArray& json);

    [[nodiscard]] const QString& version() const { return m_version; }
    [[nodiscard]] const DeadlineRule* find(const QString& id) const;  ///< null when there is none
    [[nodiscard]] const QList<DeadlineRule>& all() const { return m_rules; }

private:
    QString m_version;
    QList<DeadlineRule> m_rules;
    QHash<QString, int> m_byId;
};

/// What to compute for a rule from a start. `custody` matters for custody-dependent rules only.
[[nodiscard]] DeadlineSpec deadlineSpec(const DeadlineRule& rule, CivilTime start, bool custody);

}  // namespace qz
