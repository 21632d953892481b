// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
#include <optional>

#include "grid/domain/event_class.h"
#include "qz/areas.h"
#include "qz/field_spec.h"

namespace qz::grid {

/// What a told text suggests for one field, and why. Nobody has said yes to it.
struct Proposal {
    QString field;  ///< "class", "address", "area", "occurred_at", "reporter", "phone", "detail"
    QString value;
    QString words;  ///< of the text, that led to it; empty: the whole rest
    QString rule;   ///< translated: "a day and a clock in words"
};

/// A text as people send it, taken apart.
struct ToldText {
    QList<Proposal> proposals;
    /// Parts that look like a place, the most telling first: to be looked up in the gazetteer.
    QStringList places;

    [[nodiscard]] const Proposal* find(const QString& field) const;
};

/// Reads messages of residents and grid workers: when, where, which class, who reports; the rest is the
/// description. Words are data (intake.json). Immutable; any thread.
class ToldTextRules {
public:
    ToldTextRules() = default;
    [[nodiscard]] static Result<ToldTextRules> parse(const QByteArray& json);

    /// `now`: times are not after it. `tree` null: no area is looked for. Names are looked for below `area`
    /// where it is one.
    [[nodiscard]] ToldText read(const QString& text, CivilTime now, const ClassTable& classes,
                                const AreaTree* tree, const AreaCode& area) const;

private:
    struct Found;
    struct Clock;
    [[nodiscard]] std::optional<Found> findTime(const QString& text, CivilTime now) const;
    [[nodiscard]] std::optional<Found> findDay(const QString& text, CivilTime now) const;
    [[nodiscard]] std::optional<Found> findWeekday(const QString& text, CivilTime now) const;
    [[nodiscard]] std::optional<Found> findAgo(const QString& text, CivilTime now) const;
    [[nodiscard]] std::optional<Clock> findClock(const QString& text, qsizetype from) const;
    [[nodiscard]] int numeral(const QString& text) const;
    [[nodiscard]] std::optional<Proposal> findClass(const QString& text, const ClassTable& classes) const;
    [[nodiscard]] std::optional<Proposal> findArea(const QString& text, const AreaTree& tree,
                                                   const AreaCode& area) const;
    [[nodiscard]] QStringList findPlaces(const QString& text) const;
    /// Take who reports out of the text.
    void takeIdentity(QString& text, ToldText& told) const;
    void takePhone(QString& text, ToldText& told) const;
    void takeName(QString& text, ToldText& told) const;
    [[nodiscard]] int nameLength(const QString& text, qsizetype at) const;

    struct DayWord {
        QString word;
        int back = 0;
        QString part;
    };
    QList<DayWord> m_days;
    QHash<QString, QString> m_parts;  ///< word → "afternoon", "noon", "night", ""
    QHash<QString, QStringList> m_words;
    QHash<QChar, int> m_numerals;
    QHash<QString, int> m_quarters;
    QSet<QChar> m_surnames;
    QString m_weekdays;
    QHash<QString, QStringList> m_classWords;
};

}  // namespace qz::grid
