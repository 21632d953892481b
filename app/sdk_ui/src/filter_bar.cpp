// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/filter_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "filter_edit.h"
#include "flow_layout.h"
#include "qz/filter_time.h"

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
      m_edit(new FilterEdit(this)),
      m_problem(new QLabel(this)),
      m_row(new QWidget(this)),
      m_flow(new QWidget(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    new FlowLayout(m_row, 8, true);
    m_row->layout()->addWidget(m_edit);
    m_edit->setPlaceholderText(
        QCoreApplication::translate("qz::FilterBar", "Condition, such as opened_at>=-7d"));
    m_edit->setAccessibleName(QCoreApplication::translate("qz::FilterBar", "Filter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(140);
    m_edit->setToolTip(QCoreApplication::translate(
        "qz::FilterBar",
        "Conditions with = != < <= > >= ~ ^= in, joined by and, or, not. Down or Ctrl+Space proposes, Return "
        "applies."));
    m_problem->setProperty("qzText", QStringLiteral("over"));
    m_problem->setFont(textFont(TextRole::Caption));
    m_problem->setWordWrap(true);
    m_problem->hide();
    new FlowLayout(m_flow, 6);
    m_flow->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(4);
    column->addWidget(m_row);
    column->addWidget(m_problem);
    column->addWidget(m_flow);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::take);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString& typed) {
        if (typed.isEmpty()) {
            showProblem(std::nullopt);
        }
    });
}

void FilterBar::setChips(const QList<FilterChip>& chips) {
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chips = chips;
    m_row->layout()->removeWidget(m_edit);
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
        m_row->layout()->addWidget(button);
        m_buttons.append(button);
    }
    m_row->layout()->addWidget(m_edit);  // in the rest of the last line
    // Made after the field, they stand before it.
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        setTabOrder(m_buttons.at(i),
                    i + 1 < m_buttons.size() ? static_cast<QWidget*>(m_buttons.at(i + 1)) : m_edit);
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

void FilterBar::setOnIds(const QStringList& ids) {
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QSignalBlocker quiet(m_buttons[i]);
        m_buttons[i]->setChecked(ids.contains(m_chips[i].id));
        showChip(m_buttons[i], m_chips[i].title, m_buttons[i]->property("qzCount").toLongLong());
    }
    rebuild();
}

Instant FilterBar::now() const { return m_clock != nullptr ? m_clock->now() : SystemClock().now(); }

void FilterBar::setValues(FilterValues values) {
    m_values = std::move(values);
    m_edit->setValues(m_values);
    showConditions();
}

void FilterBar::focusText() { m_edit->setFocus(Qt::ShortcutFocusReason); }

void FilterBar::setText(const QString& expression) {
    m_edit->setText(expression);
    if (checkCaseFilter(expression, now())) {
        take();
        return;
    }
    m_conditions.clear();
    take();
    showConditions();
    rebuild();
}

QString FilterBar::text() const { return joinFilters(m_conditions); }

QString FilterBar::problemText() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

/// What stands in the field becomes chips, or is marked where it is wrong.
void FilterBar::take() {
    const QString typed = m_edit->text().trimmed();
    const std::optional<FilterProblem> problem = checkCaseFilter(m_edit->text(), now());
    showProblem(problem);
    if (problem || typed.isEmpty()) {
        return;
    }
    for (const QString& part : filterParts(Filter::parse(typed).valueOr(Filter()))) {
        if (!m_conditions.contains(part)) {
            m_conditions.append(part);
        }
    }
    m_edit->clear();
    showConditions();
    rebuild();
}

void FilterBar::showProblem(const std::optional<FilterProblem>& problem) {
    m_problem->setVisible(problem.has_value());
    m_problem->setText(problem ? problem->message : QString());
    m_edit->setAccessibleDescription(m_problem->text());
    if (problem) {
        m_edit->setSelection(static_cast<int>(problem->at),
                             std::max<int>(1, static_cast<int>(problem->length)));
    }
}

void FilterBar::editCondition(int index) {
    const QString condition = m_conditions.takeAt(index);
    m_edit->setText(condition);
    m_edit->setFocus(Qt::OtherFocusReason);
    showConditions();
    rebuild();
}

void FilterBar::showConditions() {
    while (QLayoutItem* item = m_flow->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();  // its own click may be running
        delete item;
    }
    for (int i = 0; i < m_conditions.size(); ++i) {
        const QString words = filterWords(m_conditions.at(i), m_values);
        auto* chip = new QWidget(m_flow);
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        const auto button = [&](const QString& text, const QString& name, const QString& tip) {
            auto* made = new QToolButton(chip);
            made->setProperty("qzChip", true);
            made->setFocusPolicy(Qt::StrongFocus);
            made->setText(text);
            made->setAccessibleName(name);
            made->setToolTip(tip);
            row->addWidget(made);
            return made;
        };
        auto* open = button(words, words, m_conditions.at(i));
        open->setObjectName(QStringLiteral("condition-%1").arg(i));
        auto* off = button(QStringLiteral("×"),
                           QCoreApplication::translate("qz::FilterBar", "Take off: %1").arg(words),
                           QCoreApplication::translate("qz::FilterBar", "Take this condition off"));
        off->setObjectName(QStringLiteral("remove-%1").arg(i));
        connect(open, &QToolButton::clicked, this, [this, i] { editCondition(i); });
        connect(off, &QToolButton::clicked, this, [this, i] {
            m_conditions.removeAt(i);
            showConditions();
            rebuild();
        });
        m_flow->layout()->addWidget(chip);
        chip->show();
    }
    m_flow->setVisible(!m_conditions.isEmpty());
    m_flow->updateGeometry();
}

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

QString FilterBar::expressionFor(const QStringList& chips, const QString& text) const {
    QStringList parts;
    for (const FilterChip& chip : m_chips) {
        if (chips.contains(chip.id) && !chip.expression.isEmpty()) {
            parts.append(chip.expression);
        }
    }
    return joinFilters(text.isEmpty() ? parts : parts << text);
}

void FilterBar::rebuild() {
    QStringList parts;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_buttons[i]->isChecked() && !m_chips[i].expression.isEmpty()) {
            parts.append(m_chips[i].expression);
        }
    }
    const Result<Filter> whole = Filter::parse(joinFilters(parts + m_conditions));
    if (!whole.ok()) {
        showProblem(FilterProblem{0, 0, whole.error().message});
        return;
    }
    if (whole->text() != m_filter.text()) {
        m_filter = whole.value();
        Q_EMIT filterChanged(m_filter);
    }
}

}  // namespace qz
