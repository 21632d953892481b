// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QToolButton>
#include <QWidget>
#include <functional>
#include <optional>

#include "qz/clock.h"
#include "qz/filter_text.h"
#include "qz/ui/theme.h"

class QLabel;

namespace qz {

class Areas;
class Cases;
class Directory;
class FilterEdit;
class Lookups;

/// A chip: a condition in the language of qz/filter.h that is on or off.
struct FilterChip {
    QString id;
    QString title;               ///< translated; a count may follow
    QString expression;          ///< "state in (DISPATCHED, HANDLING)"
    std::optional<MarkId> mark;  ///< state chips carry the shape
    QString group;               ///< chips of one group exclude each other; empty: free
};

/// What fields hold, for completion and for the words on chips: codes with their titles.
using FilterValues = std::function<QList<FilterChoice>(const QString& field)>;

/// The values that fields of a kind's cases may have: states, units, classes, sources, areas.
[[nodiscard]] FilterValues caseFilterValues(const Cases& cases, const Areas& areas,
                                            const Directory& directory, const Lookups& lookups,
                                            const QString& kind);
/// A condition in words: "State = Closed", "Opened ≥ seven days ago"; as it is written where it is nested.
[[nodiscard]] QString filterWords(const QString& expression, const FilterValues& values);

/// Chips and a text field for a filter; what is on is joined by "and". Fields, operators and values are
/// proposed while typing. With Return each condition typed becomes a chip of its own: a click takes it back
/// into the field, its cross takes it off. Wrong text is marked and explained; the last good filter stays.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Theme& theme, QWidget* parent = nullptr);
    void setChips(const QList<FilterChip>& chips);
    void setCount(const QString& id, qint64 count);  ///< -1: none
    void setOn(const QString& id, bool on);
    /// Exactly these.
    void setOnIds(const QStringList& ids);
    [[nodiscard]] QStringList onIds() const;
    /// Takes the place of all that was typed.
    void setText(const QString& expression);
    [[nodiscard]] QString text() const;  ///< of the conditions typed
    /// What the filter would be with these chips on and this text.
    [[nodiscard]] QString expressionFor(const QStringList& chips, const QString& text) const;
    [[nodiscard]] QStringList conditions() const { return m_conditions; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] QString problemText() const;  ///< empty: none
    void setValues(FilterValues values);
    void setClock(const Clock& clock) { m_clock = &clock; }
    void focusText();

Q_SIGNALS:
    void filterChanged(const qz::Filter& filter);

private:
    void toggled(const QString& id, bool on);
    void take();
    void editCondition(int index);
    void showConditions();
    void showProblem(const std::optional<FilterProblem>& problem);
    void rebuild();
    [[nodiscard]] Instant now() const;

    const Theme& m_theme;
    const Clock* m_clock = nullptr;
    FilterValues m_values;
    QList<FilterChip> m_chips;
    QList<QToolButton*> m_buttons;
    QStringList m_conditions;
    FilterEdit* m_edit;
    QLabel* m_problem;
    QWidget* m_row;
    QWidget* m_flow;
    Filter m_filter;
};

}  // namespace qz
