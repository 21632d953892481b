// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/filter_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace qz {

namespace {

/// Title, count and, while it is on, the cross that takes it off.
void showChip(QToolButton* button, const QString& title, qint64 count) {
    const QString counted = count < 0 ? title : QStringLiteral("%1 %2").arg(title).arg(count);
    button->setAccessibleName(counted);
    button->setText((button->icon().isNull() ? QString() : QStringLiteral(" ")) + counted +
                    (button->isChecked() ? QStringLiteral("  ×") : QString()));
}

}  // namespace

FilterBar::FilterBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_edit(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_row(new QWidget(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    m_edit->setPlaceholderText(
        QCoreApplication::translate("qz::FilterBar", "Condition, such as state=CLOSED"));
    m_edit->setAccessibleName(QCoreApplication::translate("qz::FilterBar", "Filter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(140);
    m_edit->setToolTip(QCoreApplication::translate(
        "qz::FilterBar", "Conditions with = != < <= > >= ~ ^= in, joined by and, or, not; Return applies"));
    m_problem->setProperty("qzText", QStringLiteral("over"));
    m_problem->setFont(textFont(TextRole::Caption));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(2);
    column->addWidget(m_row);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::rebuild);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            rebuild();
        }
    });
}

void FilterBar::setChips(const QList<FilterChip>& chips) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chips = chips;
    auto* row = static_cast<QHBoxLayout*>(m_row->layout());
    for (const FilterChip& chip : m_chips) {
        auto* button = new QToolButton(m_row);
        button->setProperty("qzChip", true);
        button->setCheckable(true);
        button->setObjectName(chip.id);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(chip.expression);
        if (chip.mark.has_value()) {
            button->setIcon(m_theme.markIcon(*chip.mark));
            button->setIconSize({14, 14});
        }
        button->setProperty("qzCount", -1);
        showChip(button, chip.title, -1);
        connect(button, &QToolButton::toggled, this, [this, id = chip.id](bool on) { toggled(id, on); });
        row->insertWidget(static_cast<int>(m_buttons.size()), button);
        m_buttons.append(button);
    }
}

void FilterBar::setCount(const QString& id, qint64 count) {
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].id == id) {
            m_buttons[i]->setProperty("qzCount", count);
            showChip(m_buttons[i], m_chips[i].title, count);
        }
    }
}

void FilterBar::setOn(const QString& id, bool on) {
    for (QToolButton* button : std::as_const(m_buttons)) {
        if (button->objectName() == id) {
            button->setChecked(on);
        }
    }
}

QStringList FilterBar::onIds() const {
    QStringList ids;
    for (const QToolButton* button : m_buttons) {
        if (button->isChecked()) {
            ids.append(button->objectName());
        }
    }
    return ids;
}

void FilterBar::setText(const QString& expression) {
    m_edit->setText(expression);
    rebuild();
}

QString FilterBar::text() const { return m_edit->text().trimmed(); }

void FilterBar::toggled(const QString& id, bool on) {
    const auto chip =
        std::find_if(m_chips.begin(), m_chips.end(), [&id](const FilterChip& each) { return each.id == id; });
    if (on && chip != m_chips.end() && !chip->group.isEmpty()) {
        for (qsizetype i = 0; i < m_chips.size(); ++i) {
            if (m_chips[i].group == chip->group && m_chips[i].id != id) {
                const QSignalBlocker quiet(m_buttons[i]);
                m_buttons[i]->setChecked(false);
            }
        }
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        showChip(m_buttons[i], m_chips[i].title, m_buttons[i]->property("qzCount").toLongLong());
    }
    rebuild();
}

void FilterBar::rebuild() {
    QStringList parts;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_buttons[i]->isChecked() && !m_chips[i].expression.isEmpty()) {
            parts.append(QStringLiteral("(%1)").arg(m_chips[i].expression));
        }
    }
    if (!text().isEmpty()) {
        const Result<Filter> typed = Filter::parse(text());
        m_problem->setVisible(!typed.ok());
        if (!typed.ok()) {
            m_problem->setText(typed.error().message);
            m_edit->setAccessibleDescription(typed.error().message);
            return;
        }
        parts.append(QStringLiteral("(%1)").arg(text()));
    }
    m_problem->hide();
    m_edit->setAccessibleDescription({});
    const Result<Filter> whole =
        parts.isEmpty() ? Result<Filter>(Filter()) : Filter::parse(parts.join(QStringLiteral(" and ")));
    if (!whole.ok()) {
        m_problem->setText(whole.error().message);
        m_problem->show();
        return;
    }
    if (whole->text() != m_filter.text()) {
        m_filter = whole.value();
        Q_EMIT filterChanged(m_filter);
    }
}

}  // namespace qz
