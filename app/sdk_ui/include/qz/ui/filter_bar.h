// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QToolButton>
#include <QWidget>
#include <optional>

#include "qz/filter.h"
#include "qz/ui/theme.h"

class QLineEdit;
class QLabel;

namespace qz {

/// A chip: a condition in the language of qz/filter.h that is on or off.
struct FilterChip {
    QString id;
    QString title;               ///< translated; a count may follow
    QString expression;          ///< "state in (DISPATCHED, HANDLING)"
    std::optional<MarkId> mark;  ///< state chips carry the shape
    QString group;               ///< chips of one group exclude each other; empty: free
};

/// Chips and a text field for a filter; what is on is joined by "and". Wrong text is explained beside the
/// field and the last good filter stays.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Theme& theme, QWidget* parent = nullptr);
    void setChips(const QList<FilterChip>& chips);
    void setCount(const QString& id, qint64 count);  ///< -1: none
    void setOn(const QString& id, bool on);
    [[nodiscard]] QStringList onIds() const;
    void setText(const QString& expression);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const Filter& filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const qz::Filter& filter);

private:
    void toggled(const QString& id, bool on);
    void rebuild();

    const Theme& m_theme;
    QList<FilterChip> m_chips;
    QList<QToolButton*> m_buttons;
    QLineEdit* m_edit;
    QLabel* m_problem;
    QWidget* m_row;
    Filter m_filter;
};

}  // namespace qz
