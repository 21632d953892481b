// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/deadline_rules.h"
#include "qz/result.h"

namespace qz::mediation {

/// A kind of dispute as the statistics know it, with its years.
struct DisputeKindRow {
    QString code;  ///< "MD02"
    QString nameZh;
    QString nameEn;
    QStringList synonyms;
    QString mapsTo;  ///< the code that stands for it in other years; empty: its own
    QDate validFrom;
    std::optional<QDate> validTo;
};

/// Which rule of the deadline table a clock follows. Empty lists: always.
struct ClockRule {
    QString clock;
    QString rule;
    QStringList sources;
    QStringList kinds;
};

/// Words of other systems for endings and sources.
struct EndingWord {
    QString ending;
    bool performed = false;
    QStringList words;
};

/// Kinds, clocks and words as data (resources/data/mediation). Immutable once loaded; any thread.
class DisputeTables {
public:
    DisputeTables() = default;
    /// `resources`: the folder that holds data/. Io or Invalid with the place in it.
    [[nodiscard]] static Result<DisputeTables> load(const QString& resources);

    [[nodiscard]] const QList<DisputeKindRow>& kinds() const { return m_kinds; }
    [[nodiscard]] const DisputeKindRow* find(const QString& code) const;
    /// By code, name or synonym; null: unknown.
    [[nodiscard]] const DisputeKindRow* resolve(const QString& text) const;
    /// The kind that stands for `code` in comparisons over years.
    [[nodiscard]] QString comparable(const QString& code) const;
    /// The first row for the clock that fits; none: the case has no such clock.
    [[nodiscard]] const DeadlineRule* ruleFor(const QString& clock, const QString& source,
                                              const QString& kind) const;
    /// What may be added to a limit at most: the last span of the rule "<rule>-EXT"; none: not limited here.
    [[nodiscard]] std::optional<TimeSpan> mostExtension(const QString& rule) const;
    /// Numbers as papers carry them: Chinese whatever the language of the window (numbers.json).
    [[nodiscard]] QString agreementNumber(const QString& committee, int year, int sequence) const;
    [[nodiscard]] QString agreementNumbers(const QString& committee, int year, int first, int last) const;
    [[nodiscard]] QString volumeNumber(const QString& committee, int year, int sequence) const;
    [[nodiscard]] const EndingWord* ending(const QString& text) const;
    [[nodiscard]] QString source(const QString& text) const;  ///< "import" where unknown

private:
    QList<DisputeKindRow> m_kinds;
    QList<ClockRule> m_clocks;
    QList<EndingWord> m_endings;
    QHash<QString, QString> m_sources;
    DeadlineRules m_rules;
    QString m_agreementForm;
    QString m_agreementsForm;
    QString m_volumeForm;
};

}  // namespace qz::mediation
